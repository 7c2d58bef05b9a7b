/// @file
/// Where do cases cluster, without saying beforehand where to look and how large a cluster is? Kulldorff's
/// scan statistic.
///
/// Windows: around the centre of every area circles that take in more and more areas by the distance of their
/// centres, areas equally far together, as long as they hold at most `max_population` of all population. In
/// space and time cylinders: each circle in each run of consecutive times of at most `max_duration` of them.
/// A window with c of the C cases, where E are expected, has the log likelihood ratio
///
///     poisson:   c log(c / E) + (C - c) log((C - c) / (C - E)) if c > E, else 0
///     bernoulli: the same of the cases plus the same of the controls, E = C times its share of all persons
///
/// The clusters are the window of the highest ratio, then the highest of those that share no area with a
/// cluster before, and so on. p compares each with the highest ratios of data sets drawn under the null
/// hypothesis, given C: multinomial by expected cases (poisson), without replacement from the persons
/// (bernoulli); p of secondary clusters is therefore cautious.
///
/// Distances that differ by less than 1e-9 of themselves count as equal. THROWS DataError, with the row, for
/// cases that are no whole numbers of 0 or more, unknown or negative populations or expected cases, cases
/// where none are expected, and (bernoulli) fewer persons than cases. More cases than population is allowed
/// with poisson. Cost: O(n w log n) for the windows and O(n w t^2) per permutation, n areas, w areas in a
/// circle, t times; memory O(n t) times the permutations computed at once, 64 MB or as much as one takes.
/// Reference: Kulldorff (1997); Kulldorff (2001) for space and time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

enum class ScanModel {
  poisson,    ///< cases are rare among a population at risk, or there are expected cases
  bernoulli,  ///< the population is persons of whom each is a case or is not
};

template <>
struct EnumWords<ScanModel> {
  static constexpr std::array<std::pair<ScanModel, std::string_view>, 2> words{
      {{ScanModel::poisson, "poisson"}, {ScanModel::bernoulli, "bernoulli"}}};
};

struct SpatialScanOptions {
  ScanModel model = ScanModel::poisson;
  double max_population = 0.5;  ///< share of all population that a circle may hold
  double max_duration = 0.5;    ///< share of the times that a cylinder may last; one is always allowed
  std::uint32_t top = 5;        ///< clusters wanted
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    constexpr Limits share{.minimum = 0.0, .maximum = 1.0, .minimum_excluded = true};
    return std::tuple_cat(
        std::tuple{
            Field{"model", &SpatialScanOptions::model, "option.scan_model"},
            Field{"max_population", &SpatialScanOptions::max_population, "option.max_population", share},
            Field{"max_duration", &SpatialScanOptions::max_duration, "option.max_duration", share},
            Field{"top", &SpatialScanOptions::top, "option.scan_top", at_least(1.0)}},
        permutation_fields<SpatialScanOptions>());
  }
};

/// Figures of area i at time t stand at [i * times + t].
struct ScanData {
  std::vector<Point> centres{};  ///< one an area
  std::size_t times = 1;         ///< 1: in space alone
  std::vector<double> cases{};
  std::vector<double> population{};
  std::vector<double> expected{};  ///< empty: by population; only shares count; poisson alone
};

struct ScanCluster {
  std::size_t centre = 0;            ///< index of the area in the middle
  std::vector<std::size_t> areas{};  ///< ascending
  std::size_t first_time = 0;
  std::size_t last_time = 0;  ///< included
  double radius = 0.0;        ///< to the farthest centre, in units of the coordinates
  double cases = 0.0;
  double expected = 0.0;
  double population = 0.0;     ///< mean over the times of the cluster
  double relative_risk = 0.0;  ///< cases over expected inside to outside; NaN without cases outside
  double llr = 0.0;
  double p = 0.0;  ///< NaN without permutations
};

/// By falling ratio, those above 0 alone: fewer than `top` where there are no more.
[[nodiscard]] std::vector<ScanCluster> spatial_scan(const ScanData& data,
                                                    const SpatialScanOptions& options = {},
                                                    const Run& run = {});

}  // namespace hotspot
