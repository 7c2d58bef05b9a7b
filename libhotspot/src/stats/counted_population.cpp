#include "stats/counted_population.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"

namespace hotspot::detail {
namespace {

/// Above this a double cannot tell a count from the next.
constexpr double largest_count = 9007199254740992.0;

}  // namespace

bool is_count(double value) {
  return value >= 0.0 && value <= largest_count && value == std::floor(value);
}

void require_counts(const std::vector<double>& cases, const std::vector<double>& population) {
  if (cases.size() != population.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("population")},
                          {"length", static_cast<std::int64_t>(population.size())},
                          {"expected", static_cast<std::int64_t>(cases.size())}}});
  }
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const double value = cases[i];
    if (std::isnan(value) || is_count(value)) continue;
    throw DataError(
        {"error.not_a_count", {{"row", static_cast<std::int64_t>(i + 1)}, {"value", value_in_words(value)}}});
  }
}

bool has_rate(double cases, double population) {
  return !std::isnan(cases) && std::isfinite(population) && population > 0.0;
}

void CountedSum::add(double more_cases, double more_population) {
  cases += more_cases;
  population += more_population;
  areas += 1.0;
}

CountedSum sum_counted(const std::vector<double>& cases, const std::vector<double>& population) {
  CountedSum sum;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (has_rate(cases[i], population[i])) sum.add(cases[i], population[i]);
  }
  return sum;
}

}  // namespace hotspot::detail
