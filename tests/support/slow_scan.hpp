/// @file
/// The scan statistic by trying every circle and run of times one after the other, and every set of cases.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "hotspot/stats/spatial_scan.hpp"

namespace hotspot::test {

struct SlowWindow {
  std::vector<std::size_t> areas;
  std::size_t first_time = 0, last_time = 0;
  double llr = 0;
};

inline double slow_log_likelihood(double count, double all, double share) {
  const double inside = count > 0 ? count * std::log(share) : 0;
  return inside + (all > count ? (all - count) * std::log(1 - share) : 0);
}

/// Kulldorff (1997): the likelihood with a rate inside and another outside, over that with one rate.
inline double slow_llr(ScanModel model, double c, double m, double cases, double mass) {
  if (model == ScanModel::poisson) {
    if (c * mass <= m * cases) return 0;
    return slow_log_likelihood(c, cases, c / cases) - slow_log_likelihood(c, cases, m / mass);
  }
  if (c * (mass - m) <= (cases - c) * m) return 0;
  return slow_log_likelihood(c, m, c / m) +
         slow_log_likelihood(cases - c, mass - m, (cases - c) / (mass - m)) -
         slow_log_likelihood(cases, mass, cases / mass);
}

inline std::vector<SlowWindow> all_windows(const ScanData& data, const SpatialScanOptions& options) {
  const std::size_t n = data.centres.size(), times = data.times;
  const std::vector<double>& mass = data.expected.empty() ? data.population : data.expected;
  double all_cases = 0, all_mass = 0, all_people = 0;
  for (std::size_t k = 0; k < n * times; ++k) {
    all_cases += data.cases[k];
    all_mass += mass[k];
    all_people += data.population[k];
  }
  const auto distance = [&](std::size_t a, std::size_t b) {
    return std::hypot(data.centres[a].x - data.centres[b].x, data.centres[a].y - data.centres[b].y);
  };
  std::vector<SlowWindow> windows;
  for (std::size_t centre = 0; centre < n; ++centre) {
    for (std::size_t edge = 0; edge < n; ++edge) {
      SlowWindow window;
      double people = 0;
      for (std::size_t i = 0; i < n; ++i) {
        if (distance(centre, i) > distance(centre, edge) * (1 + 1e-9)) continue;
        window.areas.push_back(i);
        for (std::size_t t = 0; t < times; ++t) people += data.population[i * times + t];
      }
      if (people > options.max_population * all_people) continue;
      for (window.first_time = 0; window.first_time < times; ++window.first_time) {
        for (window.last_time = window.first_time; window.last_time < times; ++window.last_time) {
          const auto lasts = static_cast<double>(window.last_time - window.first_time + 1);
          if (lasts > 1 && lasts > options.max_duration * static_cast<double>(times)) continue;
          double c = 0, m = 0;
          for (const std::size_t i : window.areas) {
            for (std::size_t t = window.first_time; t <= window.last_time; ++t) {
              c += data.cases[i * times + t];
              m += mass[i * times + t];
            }
          }
          window.llr = slow_llr(options.model, c, m, all_cases, all_mass);
          windows.push_back(window);
        }
      }
    }
  }
  return windows;
}

/// Highest first, none that shares an area with one before.
inline std::vector<SlowWindow> slow_scan(const ScanData& data, const SpatialScanOptions& options) {
  std::vector<SlowWindow> windows = all_windows(data, options), clusters;
  std::stable_sort(windows.begin(), windows.end(),
                   [](const SlowWindow& a, const SlowWindow& b) { return a.llr > b.llr; });
  for (const SlowWindow& window : windows) {
    const bool is_apart = std::all_of(clusters.begin(), clusters.end(), [&](const SlowWindow& other) {
      return std::find_first_of(window.areas.begin(), window.areas.end(), other.areas.begin(),
                                other.areas.end()) == window.areas.end();
    });
    if (window.llr > 1e-9 && is_apart && clusters.size() < options.top) clusters.push_back(window);
  }
  return clusters;
}

}  // namespace hotspot::test
