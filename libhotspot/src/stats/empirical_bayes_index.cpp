#include "hotspot/stats/empirical_bayes_index.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/counted_population.hpp"

namespace hotspot {
namespace {

void require_columns(const std::vector<double>& cases, const std::vector<double>& population) {
  if (population.size() != cases.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("population")},
                          {"length", static_cast<std::int64_t>(population.size())},
                          {"expected", static_cast<std::int64_t>(cases.size())}}});
  }
  for (const double count : cases) {
    if (!std::isnan(count)) detail::require_within("cases", count, at_least(0.0));
  }
}

/// The rate of all areas together, and the variance between their true rates: b and a. The latter may come
/// out negative.
struct RateModel {
  double overall = 0.0;
  double between = 0.0;
};

RateModel fit(const std::vector<double>& cases, const std::vector<double>& population) {
  const detail::CountedSum sum = detail::sum_counted(cases, population);
  const double overall = sum.rate();
  double squares = 0.0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!detail::has_rate(cases[i], population[i])) continue;
    const double difference = cases[i] / population[i] - overall;
    squares += population[i] * difference * difference;
  }
  return {.overall = overall, .between = squares / sum.population - overall / sum.mean_population()};
}

}  // namespace

std::vector<double> empirical_bayes_index(const std::vector<double>& cases,
                                          const std::vector<double>& population) {
  require_columns(cases, population);
  const RateModel model = fit(cases, population);
  std::vector<double> index(cases.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!detail::has_rate(cases[i], population[i])) continue;
    const double own = model.overall / population[i];
    const double variance = model.between + own < 0.0 ? own : model.between + own;
    if (variance > 0.0) index[i] = (cases[i] / population[i] - model.overall) / std::sqrt(variance);
  }
  return index;
}

}  // namespace hotspot
