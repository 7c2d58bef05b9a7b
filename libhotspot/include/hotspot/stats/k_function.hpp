/// @file
/// Do events lie nearer to each other, or to events of another kind, than chance would have them?
///
///     K(r) = |W| / (n (n - 1)) sum over pairs i != j of e_ij 1(d_ij <= r)       L(r) = sqrt(K(r) / pi)
///     K_12(r) = |W| / (n_1 n_2) sum over i of the first, j of the second kind of e_ij 1(d_ij <= r)
///     g(r) = |W| / (n (n - 1) 2 pi r) sum over i != j of e_ij k_h(r - d_ij)
///
/// with the exact polygon W and edge weights e_ij: `isotropic`, one over the share inside W of the circle
/// round i through j, at most 100; `translate`, |W| over the area of W that its copy moved by the way from i
/// to j covers; `none`, 1. k_h is Epanechnikov's kernel of half-width h = 0.15 / sqrt(n / |W|). Under
/// complete randomness K(r) = pi r^2 and g(r) = 1; above it events cluster at that distance.
///
/// Envelopes (`envelope.hpp`) come from simulations of the answer "no": n events uniform in W; for two kinds
/// one of `CrossNull`. Events outside W are left out and counted. Weights of events are not used.
///
/// Undefined (NaN): everything with fewer than 2 events (cross: fewer than 1 of a kind is an error); g(0).
/// The isotropic and translation corrections mean little for r beyond a quarter of W's shorter side.
/// REQUIRES: metric CRS, the window in the same; a valid window. THROWS ArgumentError (a distance
/// that is negative or not finite, a shift that the correction does not know), DataError (no event in the
/// window), CrsError, Cancelled. Cost: O(n log n + pairs within the largest distance) for each of 1 +
/// permutations patterns; memory O(n + permutations * distances) and, for `translate` in a window that is no
/// rectangle, the pairs of edges (`set_covariance.hpp`). Reference: Ripley (1976, 1977); Ohser (1983);
/// Lotwick and Silverman (1982); Baddeley, Rubak and Turner (2015), Spatial Point Patterns, chapters 7, 10
/// and 14.
#pragma once

#include <array>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/envelope.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

enum class PairCorrection { isotropic, translate, none };

/// What "no relation between the two kinds" means.
enum class CrossNull {
  labelling,  ///< the places are given, which kind stands where is chance: kinds are dealt out anew
  shift,      ///< each kind has a pattern of its own, how they lie to each other is chance: the second is
              ///< moved as a whole. In a rectangle what leaves it comes in at the other side; in any other
              ///< window only `translate` knows what a moved pattern shows, and moves that leave less than a
              ///< quarter of the window in common with itself are not used. Both kinds must be alike all
              ///< over the window.
};

template <>
struct EnumWords<PairCorrection> {
  static constexpr std::array<std::pair<PairCorrection, std::string_view>, 3> words{
      {{PairCorrection::isotropic, "isotropic"},
       {PairCorrection::translate, "translate"},
       {PairCorrection::none, "none"}}};
};

template <>
struct EnumWords<CrossNull> {
  static constexpr std::array<std::pair<CrossNull, std::string_view>, 2> words{
      {{CrossNull::labelling, "labelling"}, {CrossNull::shift, "shift"}}};
};

/// Of K of one kind, and of the pair correlation.
struct PairOptions {
  std::vector<Metres> distances{};  ///< in any order; none: `usual_distances`
  PairCorrection correction = PairCorrection::isotropic;
  double level = 0.95;  ///< of the global envelope
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    using O = PairOptions;
    return std::tuple_cat(
        std::tuple{Field{"distances", &O::distances, "option.pair_distances", at_least(0.0)},
                   Field{"correction", &O::correction, "option.pair_correction"},
                   Field{"level", &O::level, "option.envelope_level", between(0.5, 0.999999)}},
        permutation_fields<O>());
  }
};

struct CrossOptions {
  std::vector<Metres> distances{};  ///< in any order; none: `usual_distances`
  PairCorrection correction = PairCorrection::isotropic;
  CrossNull null = CrossNull::labelling;
  double level = 0.95;  ///< of the global envelope
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    using O = CrossOptions;
    return std::tuple_cat(
        std::tuple{Field{"distances", &O::distances, "option.pair_distances", at_least(0.0)},
                   Field{"correction", &O::correction, "option.pair_correction"},
                   Field{"null", &O::null, "option.cross_null"},
                   Field{"level", &O::level, "option.envelope_level", between(0.5, 0.999999)}},
        permutation_fields<O>());
  }
};

/// Values in the order of the distances `r`, which is that asked for.
struct KFunction {
  std::vector<Metres> r{};
  std::vector<double> k{};            ///< m2
  std::vector<double> l{};            ///< m
  std::vector<double> theoretical{};  ///< pi r^2, m2
  Envelope envelope{};                ///< of k
  std::int64_t events = 0;            ///< inside the window
  std::int64_t outside = 0;           ///< left out
  std::int64_t other_events = 0;      ///< of the second kind
  std::int64_t other_outside = 0;
};

struct PairCorrelation {
  std::vector<Metres> r{};
  std::vector<double> g{};
  Envelope envelope{};
  Metres half_width{};  ///< of the kernel
  std::int64_t events = 0;
  std::int64_t outside = 0;
};

[[nodiscard]] KFunction k_function(const EventSet& events, const StudyArea& window,
                                   const PairOptions& options = {}, const Run& run = {});

/// From each of `events` to `others`.
[[nodiscard]] KFunction cross_k_function(const EventSet& events, const EventSet& others,
                                         const StudyArea& window, const CrossOptions& options = {},
                                         const Run& run = {});

[[nodiscard]] PairCorrelation pair_correlation(const EventSet& events, const StudyArea& window,
                                               const PairOptions& options = {}, const Run& run = {});

/// Fifty even steps up to a quarter of the shorter side of the window's box.
[[nodiscard]] std::vector<Metres> usual_distances(const StudyArea& window);

}  // namespace hotspot
