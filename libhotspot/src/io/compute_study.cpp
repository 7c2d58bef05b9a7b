#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/placed_events.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/stats/bandwidth_rule.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "io/geos_shapes.hpp"
#include "io/read_earlier_release.hpp"
#include "io/read_previous.hpp"
#include "io/scan_areas.hpp"
#include "io/study_inputs.hpp"
#include "plan/compute_effects.hpp"
#include "plan/compute_goals.hpp"
#include "plan/compute_nearness.hpp"
#include "plan/compute_source.hpp"
#include "plan/previous_columns.hpp"
#include "plan/year_change.hpp"

namespace hotspot {
namespace {

/// Cells per bandwidth of a density whose cell size is not stated: fine enough to show the kernel's shape.
constexpr double cells_per_bandwidth = 10.0;

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
    EventSet placed;
    for (auto source = events.begin(); source != events.end() && placed.size() < 2; ++source)
      placed = detail::with_place(*source);
    if (placed.size() < 2) throw DataError({"error.no_events_for_bandwidth", {}});
    result.bandwidth = {two_digits(silverman_bandwidth(placed, settings.kernel).value)};
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

/// What was read; the events stay behind.
StudyResult with_inputs(detail::StudyInputs& inputs) {
  return {.study = std::move(inputs.study),
          .crs = std::move(inputs.crs),
          .period = inputs.period,
          .area = std::move(inputs.area),
          .areas = std::move(inputs.areas),
          .residents = std::move(inputs.residents),
          .households = std::move(inputs.households),
          .figures = std::move(inputs.figures),
          .safety_register = std::move(inputs.safety_register),
          .quality = std::move(inputs.quality),
          .inputs = std::move(inputs.fingerprints),
          .warnings = std::move(inputs.warnings)};
}

void lay_grids(StudyResult& result, const std::vector<EventSet>& events) {
  result.grid =
      cells_touching(grid_over(result, result.study.grid.cell, result.study.grid.shape), result.area.shape);
  result.grid_share_inside = share_inside(result.grid, result.area.shape);
  if (result.study.sources.empty()) return;  // tables of figures alone have no places
  choose_bandwidth(result, events);
  result.density_cells =
      cells_with_centre_in(grid_over(result, result.density_cell, CellShape::square), result.area.shape);
  require_fine_cells(result.study.density.kernel, result.bandwidth, result.density_cells.grid);
}

void compute_sources(StudyResult& result, std::vector<EventSet> events, const Run& run) {
  for (std::size_t s = 0; s < events.size(); ++s) {
    result.sources.push_back(
        detail::compute_source(result.study.sources[s], std::move(events[s]), result, run));
  }
  for (SourceResult& source : result.sources) source.clusters = detail::scan_areas(source, result, run);
}

/// The releases that the study names, and the run that it is compared with where that was public too.
std::vector<EarlierReleaseInput> releases_before(const StudyResult& result) {
  std::vector<EarlierReleaseInput> releases = result.study.earlier_releases;
  const std::string& file = result.study.previous.file;
  const bool is_named = std::any_of(releases.begin(), releases.end(),
                                    [&](const EarlierReleaseInput& one) { return one.file == file; });
  const bool is_public = result.previous && !result.previous->problem &&
                         detail::previous_run_value(*result.previous, "profile") == word(Profile::open);
  if (is_public && !is_named) releases.push_back({.name = "previous", .file = file});
  return releases;
}

}  // namespace

DataQuality check_study(const Study& study, const Run& run, DamagedFiles damaged) {
  return detail::read_study_inputs(study, damaged, run).quality;
}

StudyResult compute_study(const Study& study, const Run& run, DamagedFiles damaged) {
  detail::StudyInputs inputs = detail::read_study_inputs(study, damaged, run);
  StudyResult result = with_inputs(inputs);
  (void)detail::change_years(result);  // refuses years that it does not have before the work begins
  result.previous = detail::read_previous(result.study, run);
  if (result.previous && result.previous->problem) result.warnings.push_back(*result.previous->problem);
  result.outside_areas = detail::difference(result.area.shape, union_of(result.areas).shape);
  lay_grids(result, inputs.events);
  for (const EarlierReleaseInput& input : releases_before(result))
    result.earlier.push_back(detail::read_earlier_release(input, result, run));
  compute_sources(result, std::move(inputs.events), run);
  result.surveys = std::move(inputs.surveys);
  result.nearness = detail::compute_nearness(result, run);
  result.goals = detail::compute_goals(result);
  if (!result.study.sources.empty()) {
    result.study.density.bandwidth = result.bandwidth;
    result.study.density.cell = result.density_cell;
  }
  if (result.safety_register) result.safety_register->effects = detail::compute_effects(result, run);
  result.parameters = study_parameters(result.study);
  return result;
}

}  // namespace hotspot
