/// @file
/// A local statistic of one area with its expected value and variance. Private to the library.
#pragma once

#include <cstddef>

#include "hotspot/stats/local_statistics.hpp"
#include "stats/local_population.hpp"
#include "stats/local_sums.hpp"

namespace hotspot::detail {

/// Area i: its own values, those its neighbours' are compared with (the same but for the bivariate
/// statistic), and the sum over its neighbours of their offsets.
struct LocalArea {
  const Population& own;
  const Population& others;
  const LocalSum& sum;
  WeightStyle style;
  std::size_t i;
};

/// What is undefined is NaN.
struct LocalMoment {
  double statistic;
  double expected;
  double variance;
  double z;
};

/// REQUIRES: the area's value is known, it has neighbours, the values are not all equal.
[[nodiscard]] LocalMoment local_moment(const LocalArea& area, const LocalOptions& options);

}  // namespace hotspot::detail
