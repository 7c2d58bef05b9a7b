/// @file
/// Gaussian sums over many places at a cost that does not grow with the bandwidth. Private to the library.
///
/// A Gaussian of deviation sigma is the convolution of two of deviation tau = sigma / sqrt(2), and the
/// integral of their product over the plane is its sum over a square lattice of spacing d, up to a part 4
/// exp(-pi^2 tau^2 / d^2) of the product: no more than `tolerance` here, for every pair of places by itself,
/// far or near. So sources are spread onto a lattice of a few nodes per tau, and sums gathered from it.
/// Cut off is what adds up to less than `tolerance` of one source. Reference: Greengard and Strain (1991);
/// spreading by powers: Greengard and Lee (2004), section 3.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot::detail {

class GaussianLattice {
 public:
  /// For places within `box`, of which at most `sources` are summed over. REQUIRES: sigma > 0, 1e-15 <=
  /// tolerance < 0.1, sources <= 1e9.
  GaussianLattice(const Box& box, std::size_t sources, double sigma, double tolerance);

  /// Deviation of the two halves.
  [[nodiscard]] double tau() const { return m_tau; }
  /// Number of nodes; compare it with what memory allows before asking for more.
  [[nodiscard]] std::size_t size() const { return m_columns * m_rows; }
  [[nodiscard]] std::vector<Point> nodes() const;

  /// sum_j exp(-|g - y_j|^2 / (2 tau^2)) at every node g. REQUIRES: sources within the box, by ascending y.
  [[nodiscard]] std::vector<double> spread(const std::vector<Point>& sources, const Run& run) const;

  /// Integral of values times the Gaussian density of deviation tau around each place, within the box.
  [[nodiscard]] std::vector<double> gather(const std::vector<double>& values,
                                           const std::vector<Point>& places, const Run& run) const;

  /// sum_j exp(-|x - y_j|^2 / (2 sigma^2)) at the sources themselves, each its own included.
  [[nodiscard]] std::vector<double> sums(const std::vector<Point>& sources, const Run& run) const;

 private:
  struct Factors;
  [[nodiscard]] Factors factors(double coordinate, double first_node) const;

  double m_tau;
  double m_spacing;
  std::size_t m_half_width = 0;  ///< nodes on either side of a place that it reaches
  Point m_first{};               ///< south-west node
  std::size_t m_columns = 0;     ///< at most 1e9, as rows: a lattice that large is asked for its size only
  std::size_t m_rows = 0;
  std::vector<double> m_powers;  ///< exp(-j^2 d^2 / (2 tau^2)) for j from 0
};

}  // namespace hotspot::detail
