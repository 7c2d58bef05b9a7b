#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "hotspot/core/error.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/stats/bandwidth_rule.hpp"
#include "io/geos_overlay.hpp"
#include "io/study_inputs.hpp"

namespace hotspot {
namespace {

/// Cells per bandwidth of a density whose cell size is not stated: fine enough to show the kernel's shape.
constexpr double cells_per_bandwidth = 10.0;
/// Events nearer than this many bandwidths count as reaching a place; the Gaussian has no border of its own.
constexpr double gaussian_reach = 2.0;

/// The greatest of 1, 2, 5 times a power of ten that is not above `value`.
double round_down(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0}) {
    if (step * power <= value) return step * power;
  }
  return power;
}

/// To two digits, so that a bandwidth by rule is a number that people can pass on.
double two_digits(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
  return std::round(value / power) * power;
}

void choose_bandwidth(StudyResult& result, const std::vector<EventSet>& events) {
  const DensitySettings& settings = result.study.density;
  if (settings.bandwidth) {
    result.bandwidth = *settings.bandwidth;
  } else {
    const auto first =
        std::find_if(events.begin(), events.end(), [](const EventSet& e) { return e.size() > 1; });
    if (first == events.end()) throw DataError({"error.no_events_for_bandwidth", {}});
    result.bandwidth = {two_digits(silverman_bandwidth(*first, settings.kernel).value)};
    result.bandwidth_by_rule = true;
    result.warnings.push_back({"warning.bandwidth_by_rule",
                               {{"bandwidth", result.bandwidth.value},
                                {"bandwidth_key", fmt::format("{}", result.bandwidth.value)}}});
  }
  result.density_cell =
      settings.cell ? *settings.cell : Metres{round_down(result.bandwidth.value / cells_per_bandwidth)};
}

Grid grid_over(const StudyResult& result, Metres cell, CellShape shape) {
  const Box box = align_outward(bounds(result.area.shape), result.crs, cell);
  return make_grid(box, result.crs, {.cell = cell, .shape = shape});
}

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

void count_per_area(SourceResult& source, const StudyResult& result, const Run& run) {
  const std::size_t areas = result.areas.size();
  source.assignment = assign_areas(source.events, result.areas, run);
  source.total = count_areas(source.assignment, areas);
  const bool timed = result.period && !source.events.times.empty();
  const std::size_t years = timed ? result.period->year_count() : 1;
  const auto year_of = timed ? year_indices(source.events, *result.period)
                             : std::vector<std::optional<std::size_t>>(source.events.size(), 0);
  if (timed) source.by_year = count_areas(source.assignment, areas, year_of, years);
  if (source.events.category_of.empty()) return;
  std::vector<std::optional<std::size_t>> group(source.events.size());
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (year_of[i]) group[i] = source.events.category_of[i] * years + *year_of[i];
  }
  const std::size_t categories = source.events.categories.size();
  const std::vector<AreaCounts> counts = count_areas(source.assignment, areas, group, categories * years);
  for (std::size_t c = 0; c < categories; ++c) {
    const auto first = counts.begin() + static_cast<std::ptrdiff_t>(c * years);
    source.by_category.emplace_back(first, first + static_cast<std::ptrdiff_t>(years));
  }
}

/// Areas plus 'in no housing area' equal the events; cells plus those outside the grid too.
void require_sums(const SourceResult& source) {
  const auto events = static_cast<std::int64_t>(source.events.size());
  const auto sum = [](const std::vector<std::int64_t>& counts, std::int64_t outside) {
    return std::accumulate(counts.begin(), counts.end(), outside);
  };
  if (sum(source.total.count, source.total.outside) != events ||
      sum(source.grid.count, source.grid.outside) != events) {
    throw std::logic_error("counts do not add up to the events of " + source.name);
  }
}

void compute_density(SourceResult& source, const StudyResult& result, const Run& run) {
  const DensitySettings& settings = result.study.density;
  KernelDensityOptions options{
      .bandwidth = result.bandwidth, .kernel = settings.kernel, .edge = settings.edge};
  if (result.period) options.period_days = result.period->days();
  source.density = kernel_density(source.events, result.density_cells, result.area, options, run);
  EventSet unweighted = source.events;
  unweighted.weights.clear();
  const double reach = settings.kernel == Kernel::gaussian ? gaussian_reach : 1.0;
  source.reaching =
      kernel_density(
          unweighted, result.density_cells, {},
          {.bandwidth = reach * result.bandwidth, .kernel = Kernel::uniform, .unit = DensityUnit::raw}, run)
          .values;
}

SourceResult compute_source(const SourceInput& input, EventSet events, const StudyResult& result,
                            const Run& run) {
  SourceResult source{.name = input.name,
                      .title = input.title.empty() ? input.name : input.title,
                      .kind = input.kind,
                      .events = std::move(events)};
  count_per_area(source, result, run);
  source.grid = count_cells(source.events, result.grid);
  require_sums(source);
  compute_density(source, result, run);
  return source;
}

}  // namespace

DataQuality check_study(const Study& study, const Run& run) {
  return detail::read_study_inputs(study, run).quality;
}

StudyResult compute_study(const Study& study, const Run& run) {
  detail::StudyInputs inputs = detail::read_study_inputs(study, run);
  StudyResult result{.study = std::move(inputs.study),
                     .crs = std::move(inputs.crs),
                     .period = inputs.period,
                     .area = std::move(inputs.area),
                     .areas = std::move(inputs.areas),
                     .residents = std::move(inputs.residents),
                     .households = std::move(inputs.households),
                     .quality = std::move(inputs.quality),
                     .inputs = std::move(inputs.fingerprints),
                     .warnings = std::move(inputs.warnings)};
  result.outside_areas = detail::difference(result.area.shape, union_of(result.areas).shape);
  choose_bandwidth(result, inputs.events);
  result.grid =
      cells_touching(grid_over(result, result.study.grid.cell, result.study.grid.shape), result.area.shape);
  result.grid_share_inside = share_inside(result.grid, result.area.shape);
  result.density_cells =
      cells_with_centre_in(grid_over(result, result.density_cell, CellShape::square), result.area.shape);
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    result.sources.push_back(
        compute_source(result.study.sources[s], std::move(inputs.events[s]), result, run));
  }
  result.study.density.bandwidth = result.bandwidth;
  result.study.density.cell = result.density_cell;
  result.parameters = study_parameters(result.study);
  return result;
}

}  // namespace hotspot
