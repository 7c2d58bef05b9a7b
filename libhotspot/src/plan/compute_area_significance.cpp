#include "plan/compute_area_significance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hotspot/stats/empirical_bayes_index.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "plan/layer_builder.hpp"

namespace hotspot::detail {

std::optional<AreaSignificance> compute_area_significance(const AreaCounts& counts, const StudyResult& result,
                                                          const Run& run) {
  const auto events = std::accumulate(counts.count.begin(), counts.count.end(), std::int64_t{0});
  if (events < static_cast<std::int64_t>(fewest_events)) return std::nullopt;
  const std::vector<double> cases(counts.count.begin(), counts.count.end());
  const std::vector<double> rates = empirical_bayes_index(cases, population(result));
  const auto known = std::count_if(rates.begin(), rates.end(), [](double rate) { return !std::isnan(rate); });
  if (known < static_cast<std::ptrdiff_t>(fewest_areas)) return std::nullopt;
  AreaSignificance found{.neighbours = queen_weights(result.areas.shapes, WeightStyle::binary)};
  const auto local = [&](LocalStatistic statistic, const SpatialWeights& weights) {
    return local_statistics(rates, weights,
                            {.statistic = statistic,
                             .adjust = result.study.significance.adjust,
                             .level = result.study.significance.level},
                            run);
  };
  found.gi_star = local(LocalStatistic::gi_star, found.neighbours);
  found.moran = local(LocalStatistic::moran, with_style(found.neighbours, WeightStyle::row));
  return found;
}

}  // namespace hotspot::detail
