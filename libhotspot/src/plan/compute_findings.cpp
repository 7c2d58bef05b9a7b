#include "plan/compute_findings.hpp"

#include <algorithm>

#include "plan/compute_area_significance.hpp"
#include "plan/compute_significance.hpp"

namespace hotspot::detail {
namespace {

bool any_times(const EventSet& events) {
  return std::any_of(events.times.begin(), events.times.end(),
                     [](const auto& time) { return time.has_value(); });
}

void find_near_repeats(SourceResult& source, const NearRepeatSettings& settings, const Run& run) {
  if (settings.distances.empty() || source.events.size() < 2 || !any_times(source.events)) return;
  source.near_repeat = knox(source.events,
                            {.distances = settings.distances,
                             .days = settings.days,
                             .permutations = static_cast<std::uint32_t>(settings.permutations)},
                            run);
}

EventSet on_side(const EventSet& events, std::chrono::local_days split, bool later) {
  std::vector<bool> keep(events.size(), false);
  for (std::size_t i = 0; i < events.times.size(); ++i)
    keep[i] = events.times[i] && (*events.times[i] >= split) == later;
  return select(events, keep);
}

std::vector<double> as_reals(const std::vector<std::int64_t>& counts) {
  return {counts.begin(), counts.end()};
}

/// Both maps have the study's cells, so that neither gains by finer ones.
void score_forecast(SourceResult& source, const StudyResult& result, const Run& run) {
  const ForecastSettings& settings = result.study.forecast;
  if (!settings.split || !any_times(source.events)) return;
  const std::chrono::local_days split(*settings.split);
  const EventSet earlier = on_side(source.events, split, false), later = on_side(source.events, split, true);
  source.before_split = static_cast<std::int64_t>(earlier.size());
  source.after_split = static_cast<std::int64_t>(later.size());
  if (earlier.size() == 0 || later.size() == 0) return;
  ForecastGround ground{.earlier = as_reals(count_cells(earlier, result.grid).count),
                        .later = as_reals(count_cells(later, result.grid).count)};
  // A cell that touches the study area in nothing but a point would have no area to score.
  const double least = 1e-9;
  for (const double share : result.grid_share_inside)
    ground.area_km2.push_back(std::max(share, least) * result.grid.grid.cell_area_km2());
  const KernelDensityOptions options{.bandwidth = result.bandwidth,
                                     .kernel = result.study.density.kernel,
                                     .edge = result.study.density.edge};
  const std::vector<double> density = kernel_density(earlier, result.grid, result.area, options, run).values;
  source.forecasts = compare_forecast(density, ground, {.share = settings.shares_of_area});
}

}  // namespace

void compute_findings(SourceResult& source, const StudyResult& result, const Run& run) {
  source.concentration = concentration(as_reals(source.grid.count));
  source.significance = compute_significance(source.grid, result, run);
  source.area_significance = compute_area_significance(source.total, result, run);
  find_near_repeats(source, result.study.near_repeat, run);
  score_forecast(source, result, run);
}

}  // namespace hotspot::detail
