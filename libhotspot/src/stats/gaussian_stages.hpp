/// @file
/// Sums of Gaussians at a cost that hardly grows with their bandwidth, to nearly all digits of a double, near
/// and far. Private to the library.
///
/// A Gaussian of variance h^2 is the convolution of two whose variances add up to it, and the integral in it
/// is the sum over a square lattice of spacing d but for a part 2 exp(-2 pi^2 t^2 / d^2) an axis, t the
/// deviation of their product: with d = 0.74 t 5e-16, of every single pair of an event and a place, near or
/// far. Nothing is subtracted, so sums keep their digits where they are small too. The stages:
///
///   1. Each event is spread onto the nodes near it, with a small part of its variance: all that is left of
///      it differs from event to event no more (`GaussianNodes`).
///   2. From nodes to the rows and columns of cells, or of other nodes, with the same Gaussian for all: one
///      factor a row and one a column, so two products of matrices (`GaussianTransfer`).
///   3. Only for places that form no grid: from these nodes to each place, as in 1.
///
/// Cut off is what pairs at most `gaussian_stage_reach` bandwidths apart do not need: 1e-15 of each.
/// Reference: Greengard and Strain (1991); one narrow and one wide factor, Greengard and Lee (2004).
#pragma once

#include <cstddef>

namespace hotspot::detail {

/// Pairs farther apart along an axis may be left out, 1e-281 of a peak; in bandwidths.
inline constexpr double gaussian_stage_reach = 36.0;

/// Beyond this a factor of stage 2 is 0: exp(-37.1^2 / 2) = 1e-299. In its deviations.
inline constexpr double gaussian_transfer_reach = 37.1;

enum class StageTarget { cells, places };

/// How the variance is shared out.
class GaussianStages {
 public:
  /// For bandwidths from `smallest` to `largest`. REQUIRES: 0 < smallest <= largest <= 1.1 smallest.
  /// `share`: deviation of the narrow stages, as a part of `smallest`, 0.1 to 0.6.
  GaussianStages(double smallest, double largest, double share, StageTarget target);

  [[nodiscard]] double spacing() const { return m_spacing; }
  [[nodiscard]] double largest_bandwidth() const { return m_largest; }
  [[nodiscard]] double transfer_deviation() const { return m_transfer; }
  [[nodiscard]] double spread_deviation(double bandwidth) const;
  [[nodiscard]] double gather_deviation() const { return m_gather; }

  /// What the sum over nodes is multiplied by, both axes.
  [[nodiscard]] double normaliser(double bandwidth) const;
  /// Nodes on either side that an event is spread to, or a place gathers from.
  [[nodiscard]] std::size_t spread_nodes(double bandwidth) const;
  [[nodiscard]] std::size_t gather_nodes() const;
  /// Events farther from a target along an axis add exactly 0.
  [[nodiscard]] double reach() const;

 private:
  double m_largest;
  double m_transfer;
  double m_gather;
  double m_spacing;
};

}  // namespace hotspot::detail
