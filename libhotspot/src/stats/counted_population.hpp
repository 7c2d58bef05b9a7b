/// @file
/// Cases and the population they come from, one of each an area: what the methods on rates share. Private to
/// the library.
#pragma once

#include <vector>

namespace hotspot::detail {

/// A whole number of 0 or more, small enough for a double to tell it from the next.
[[nodiscard]] bool is_count(double value);

/// THROWS ArgumentError if the two differ in length; DataError for cases that are not a whole number of 0 or
/// more, with the row, 1-based. NaN, unknown, passes.
void require_counts(const std::vector<double>& cases, const std::vector<double>& population);

/// Whether an area has a rate: its cases are known and its population is positive and finite. The others
/// take part in no sum, and what is asked of them is undefined.
[[nodiscard]] bool has_rate(double cases, double population);

struct CountedSum {
  double cases = 0.0;
  double population = 0.0;
  double areas = 0.0;

  /// NaN without areas.
  [[nodiscard]] double rate() const { return cases / population; }
  [[nodiscard]] double mean_population() const { return population / areas; }
  void add(double more_cases, double more_population);
};

/// Over the areas that have a rate.
[[nodiscard]] CountedSum sum_counted(const std::vector<double>& cases, const std::vector<double>& population);

}  // namespace hotspot::detail
