#include "stats/scan_data.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "stats/counted_population.hpp"

namespace hotspot::detail {
namespace {

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

void require_length(const std::string& name, std::size_t length, std::size_t expected) {
  if (length == expected) return;
  throw ArgumentError({"error.column_length",
                       {{"column", name},
                        {"length", static_cast<std::int64_t>(length)},
                        {"expected", static_cast<std::int64_t>(expected)}}});
}

[[noreturn]] void refuse(const char* key, const ScanData& data, std::size_t cell, double value) {
  throw DataError({key,
                   {{"area", static_cast<std::int64_t>(cell / data.times + 1)},
                    {"time", static_cast<std::int64_t>(cell % data.times + 1)},
                    {"value", value_in_words(value)}}});
}

void require_mass(const ScanData& data, const std::vector<double>& mass, const char* key) {
  for (std::size_t i = 0; i < mass.size(); ++i) {
    if (!(mass[i] >= 0.0) || std::isinf(mass[i])) refuse(key, data, i, mass[i]);
  }
}

/// Persons are whole and no fewer than the cases among them.
void require_persons(const ScanData& data) {
  for (std::size_t i = 0; i < data.cases.size(); ++i) {
    if (data.population[i] != std::floor(data.population[i])) {
      refuse("error.scan_persons", data, i, data.population[i]);
    }
    if (data.cases[i] > data.population[i]) refuse("error.scan_more_cases", data, i, data.cases[i]);
  }
}

const std::vector<double>& mass_of(const ScanData& data) {
  return data.expected.empty() ? data.population : data.expected;
}

}  // namespace

void require_scan_data(const ScanData& data, ScanModel model) {
  const std::size_t cells = data.centres.size() * data.times;
  require_length("cases", data.cases.size(), cells);
  require_length("population", data.population.size(), cells);
  if (!data.expected.empty()) require_length("expected", data.expected.size(), cells);
  if (model == ScanModel::bernoulli && !data.expected.empty()) {
    throw ArgumentError({"error.scan_expected_of_persons", {}});
  }
  for (std::size_t i = 0; i < cells; ++i) {
    if (!is_count(data.cases[i])) refuse("error.scan_cases", data, i, data.cases[i]);
  }
  require_mass(data, data.population, "error.scan_population");
  require_mass(data, data.expected, "error.scan_expected");
  if (model == ScanModel::bernoulli) require_persons(data);
  for (std::size_t i = 0; i < cells; ++i) {
    if (data.cases[i] > 0.0 && mass_of(data)[i] == 0.0) {
      refuse("error.scan_none_expected", data, i, data.cases[i]);
    }
  }
}

ScanFrame scan_frame(const ScanData& data, const SpatialScanOptions& options) {
  const std::vector<double>& mass = mass_of(data);
  std::vector<double> population(data.centres.size(), 0.0);
  for (std::size_t i = 0; i < data.population.size(); ++i) population[i / data.times] += data.population[i];
  const double most = options.max_population * sum(population), cases = sum(data.cases);
  const auto longest = static_cast<std::size_t>(options.max_duration * static_cast<double>(data.times));
  return {.plan = {.centres = data.centres, .population = std::move(population), .most = most},
          .times = data.times,
          .longest = std::max<std::size_t>(1, longest),
          .mass = mass,
          .cases = cases,
          .likelihood = ScanLikelihood(options.model, cases, sum(mass))};
}

}  // namespace hotspot::detail
