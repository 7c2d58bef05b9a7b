#include "plan/compute_source.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "core/placed_events.hpp"
#include "plan/compute_findings.hpp"
#include "plan/compute_rhythm.hpp"

namespace hotspot::detail {
namespace {

/// Events nearer than this many bandwidths count as reaching a place; the Gaussian has no border of its own.
constexpr double gaussian_reach = 2.0;

/// Index of the year of each event; none without a time.
std::vector<std::optional<std::size_t>> year_indices(const EventSet& events, const Period& period) {
  std::vector<std::optional<std::size_t>> years(events.size());
  for (std::size_t i = 0; i < events.times.size(); ++i) {
    if (!events.times[i]) continue;
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*events.times[i]));
    years[i] = static_cast<std::size_t>(static_cast<int>(day.year()) - period.first_year());
  }
  return years;
}

/// `events` are all of the source: those without a place too.
void count_per_area(SourceResult& source, const EventSet& events, const StudyResult& result, const Run& run) {
  const std::size_t areas = result.areas.size();
  source.assignment = assign_areas(events, result.areas, run);
  source.total = count_areas(source.assignment, areas);
  const bool timed = result.period && !events.times.empty();
  const std::size_t years = timed ? result.period->year_count() : 1;
  const auto year_of = timed ? year_indices(events, *result.period)
                             : std::vector<std::optional<std::size_t>>(events.size(), 0);
  if (timed) source.by_year = count_areas(source.assignment, areas, year_of, years);
  if (events.category_of.empty()) return;
  std::vector<std::optional<std::size_t>> group(events.size());
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (year_of[i]) group[i] = events.category_of[i] * years + *year_of[i];
  }
  const std::size_t categories = events.categories.size();
  const std::vector<AreaCounts> counts = count_areas(source.assignment, areas, group, categories * years);
  for (std::size_t c = 0; c < categories; ++c) {
    const auto first = counts.begin() + static_cast<std::ptrdiff_t>(c * years);
    source.by_category.emplace_back(first, first + static_cast<std::ptrdiff_t>(years));
  }
}

/// Parts the events from those of which only the area is known, and brings the assignment into that order.
void divide(SourceResult& source, EventSet events) {
  AreaAssignment& assignment = source.assignment;
  std::vector<std::optional<std::size_t>> area_of;
  std::vector<std::size_t> place_of(events.size());
  for (const bool wanted : {true, false}) {
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (has_place(events, i) != wanted) continue;
      place_of[i] = area_of.size();
      area_of.push_back(assignment.area_of[i]);
    }
  }
  for (std::size_t& tie : assignment.ties) tie = place_of[tie];
  std::sort(assignment.ties.begin(), assignment.ties.end());
  assignment.area_of = std::move(area_of);
  source.in_areas = with_place(events, false);
  source.events = source.in_areas.size() == 0 ? std::move(events) : with_place(events);
}

/// Areas plus 'in no housing area' equal the events; cells plus those outside the grid those with a place.
void require_sums(const SourceResult& source) {
  const auto sum = [](const std::vector<std::int64_t>& counts, std::int64_t outside) {
    return std::accumulate(counts.begin(), counts.end(), outside);
  };
  if (sum(source.total.count, source.total.outside) != static_cast<std::int64_t>(source.size()) ||
      sum(source.grid.count, source.grid.outside) != static_cast<std::int64_t>(source.events.size())) {
    throw std::logic_error("counts do not add up to the events of " + source.name);
  }
}

void compute_density(SourceResult& source, const StudyResult& result, const Run& run) {
  const DensitySettings& settings = result.study.density;
  KernelDensityOptions options{
      .bandwidth = result.bandwidth, .kernel = settings.kernel, .edge = settings.edge};
  if (result.period) options.period_days = result.period->days();
  source.density = kernel_density(source.events, result.density_cells, result.area, options, run);
  const EventSet unweighted{.crs = source.events.crs, .points = source.events.points};
  const double reach = settings.kernel == Kernel::gaussian ? gaussian_reach : 1.0;
  source.reaching =
      kernel_density(
          unweighted, result.density_cells, {},
          {.bandwidth = reach * result.bandwidth, .kernel = Kernel::uniform, .unit = DensityUnit::raw}, run)
          .values;
}

}  // namespace

SourceResult compute_source(const SourceInput& input, EventSet events, const StudyResult& result,
                            const Run& run) {
  SourceResult source{
      .name = input.name, .title = input.title.empty() ? input.name : input.title, .kind = input.kind};
  count_per_area(source, events, result, run);
  source.rhythm = compute_rhythm(events);
  divide(source, std::move(events));
  source.grid = count_cells(source.events, result.grid);
  require_sums(source);
  compute_density(source, result, run);
  compute_findings(source, result, run);
  return source;
}

}  // namespace hotspot::detail
