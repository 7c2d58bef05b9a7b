#include "io/study_inputs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "io/column_names.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Any of the study's input tables as an input of the readers.
template <class Table>
Input input_of(const Study& study, const Table& table, const std::optional<Crs>& to_crs) {
  return {.source = study_path(study, table.file),
          .layer = table.layer,
          .where = table.where,
          .crs = table.crs.empty() ? std::nullopt : std::optional(make_crs(table.crs)),
          .to_crs = to_crs};
}

std::vector<std::string> columns_of(const Input& input) {
  for (const SourceLayer& layer : describe_source(input.source)) {
    if (input.layer.empty() || layer.name == input.layer) return layer.columns;
  }
  return {};
}

void find_if_unnamed(std::string& name, const std::vector<std::string>& columns, ColumnRole role) {
  if (!name.empty()) return;
  if (const auto found = find_column(columns, role)) name = columns[*found];
}

void add_if_named(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty()) names.push_back(name);
}

std::vector<double> figures_or_unknown(const AreaLayer& areas, const std::string& name) {
  const auto* values = name.empty() ? nullptr : areas.figure(name);
  return values == nullptr ? std::vector<double>(areas.size(), undefined) : *values;
}

void record(StudyInputs& inputs, SourceQuality quality, InputFingerprint fingerprint,
            const std::string& source) {
  quality.source = source;
  inputs.quality.sources.push_back(std::move(quality));
  inputs.fingerprints.push_back(std::move(fingerprint));
}

void read_housing_areas(StudyInputs& inputs, const Run& run) {
  AreasInput& table = inputs.study.areas;
  const auto to_crs =
      inputs.study.study.crs.empty() ? std::nullopt : std::optional(make_crs(inputs.study.study.crs));
  const Input input = input_of(inputs.study, table, to_crs);
  const std::vector<std::string> columns = columns_of(input);
  const bool id_is_stated = !table.id.empty();
  find_if_unnamed(table.id, columns, ColumnRole::area_id);
  find_if_unnamed(table.name, columns, ColumnRole::area_name);
  find_if_unnamed(table.company, columns, ColumnRole::company);
  find_if_unnamed(table.department, columns, ColumnRole::department);
  find_if_unnamed(table.residents, columns, ColumnRole::residents);
  find_if_unnamed(table.households, columns, ColumnRole::households);
  AreaColumns wanted{.id = table.id, .id_may_be_none = !id_is_stated, .name = table.name};
  add_if_named(wanted.texts, table.company);
  add_if_named(wanted.texts, table.department);
  add_if_named(wanted.figures, table.residents);
  add_if_named(wanted.figures, table.households);
  AreasRead read = read_areas(input, wanted, run);
  record(inputs, std::move(read.quality), std::move(read.fingerprint), "areas");
  require_metric(read.areas.crs, table.file);
  inputs.crs = read.areas.crs;
  inputs.areas = std::move(read.areas);
  inputs.residents = figures_or_unknown(inputs.areas, table.residents);
  inputs.households = figures_or_unknown(inputs.areas, table.households);
}

void read_boundary(StudyInputs& inputs, const Run& run) {
  const BoundaryInput& table = inputs.study.boundary;
  if (table.file.empty()) {
    inputs.area = union_of(inputs.areas);
    return;
  }
  AreasRead read = read_areas(input_of(inputs.study, table, inputs.crs), {}, run);
  inputs.area = union_of(read.areas);
  record(inputs, std::move(read.quality), std::move(read.fingerprint), "boundary");
}

/// Rows of a table without places, matched to the areas by id.
std::vector<double> joined(const StudyInputs& inputs, const AreaLayer& table, const std::string& figure) {
  std::vector<double> result(inputs.areas.size(), undefined);
  const auto* values = figure.empty() ? nullptr : table.figure(figure);
  if (values == nullptr) return result;
  std::map<std::string, double> by_id;
  for (std::size_t row = 0; row < table.size(); ++row) by_id[table.ids[row]] = (*values)[row];
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (const auto found = by_id.find(inputs.areas.ids[i]); found != by_id.end()) result[i] = found->second;
  }
  return result;
}

/// A figure of points or cells, summed over the areas that their centroids lie in.
std::vector<double> summed(const StudyInputs& inputs, const AreaLayer& places, const std::string& figure,
                           const Run& run) {
  const auto* values = figure.empty() ? nullptr : places.figure(figure);
  if (values == nullptr) return std::vector<double>(inputs.areas.size(), undefined);
  EventSet centroids{.crs = places.crs};
  for (const MultiPolygon& shape : places.shapes) centroids.points.push_back(centroid(shape));
  return sum_over_areas(assign_areas(centroids, inputs.areas, run), inputs.areas.size(), *values);
}

void read_denominator(StudyInputs& inputs, const Run& run) {
  DenominatorInput& table = inputs.study.denominator;
  if (table.file.empty()) return;
  const bool by_id = !table.join.empty();
  const Input input = input_of(inputs.study, table, by_id ? std::nullopt : std::optional(inputs.crs));
  const std::vector<std::string> columns = columns_of(input);
  find_if_unnamed(table.residents, columns, ColumnRole::residents);
  find_if_unnamed(table.households, columns, ColumnRole::households);
  AreaColumns wanted{.id = table.join, .points_allowed = !by_id, .places_needed = !by_id};
  add_if_named(wanted.figures, table.residents);
  add_if_named(wanted.figures, table.households);
  AreasRead read = read_areas(input, wanted, run);
  if (!table.residents.empty()) {
    inputs.residents = by_id ? joined(inputs, read.areas, table.residents)
                             : summed(inputs, read.areas, table.residents, run);
  }
  if (!table.households.empty()) {
    inputs.households = by_id ? joined(inputs, read.areas, table.households)
                              : summed(inputs, read.areas, table.households, run);
  }
  record(inputs, std::move(read.quality), std::move(read.fingerprint), "denominator");
}

std::chrono::year_month_day day_of(EventTime time) {
  return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time));
}

/// The period stated, completed by the first and last day found; none where nothing has a time.
std::optional<Period> period_of(const Study& study, const std::vector<EventSet>& events) {
  std::optional<EventTime> first, last;
  for (const EventSet& source : events) {
    for (const auto& time : source.times) {
      if (!time) continue;
      first = first ? std::min(*first, *time) : *time;
      last = last ? std::max(*last, *time) : *time;
    }
  }
  if (!study.period.from && !study.period.to && !first) return std::nullopt;
  if ((!study.period.from || !study.period.to) && !first) return std::nullopt;
  return Period{.from = study.period.from ? *study.period.from : day_of(*first),
                .to = study.period.to ? *study.period.to : day_of(*last)};
}

/// Keeps the events inside the study area and the period, and puts the others into the record.
EventSet kept_events(const EventSet& events, const StudyInputs& inputs, const PointLocator& area,
                     SourceQuality& quality) {
  std::vector<bool> keep(events.size(), true);
  for (std::size_t i = 0; i < events.size(); ++i) {
    std::optional<RejectReason> reason;
    if (!area.covers(events.points[i])) reason = RejectReason::outside_study_area;
    if (!reason && inputs.period && !events.times.empty()) {
      if (!events.times[i])
        reason = RejectReason::no_time;
      else if (day_of(*events.times[i]) < inputs.period->from || day_of(*events.times[i]) > inputs.period->to)
        reason = RejectReason::outside_period;
    }
    if (!reason) continue;
    keep[i] = false;
    quality.rejected.push_back({events.row(i), *reason});
    --quality.rows_kept;
  }
  std::stable_sort(quality.rejected.begin(), quality.rejected.end(),
                   [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
  return select(events, keep);
}

void read_sources(StudyInputs& inputs, const Run& run) {
  std::vector<std::size_t> record_of;
  for (SourceInput& source : inputs.study.sources) {
    const Input input = input_of(inputs.study, source, inputs.crs);
    EventsRead read = read_events(input,
                                  {.x = source.x,
                                   .y = source.y,
                                   .weight = source.weight,
                                   .time = source.time,
                                   .category = source.category,
                                   .find_time = true,
                                   .find_category = true},
                                  run);
    record_of.push_back(inputs.quality.sources.size());
    record(inputs, std::move(read.quality), std::move(read.fingerprint), source.name);
    inputs.events.push_back(std::move(read.events));
  }
  inputs.period = period_of(inputs.study, inputs.events);
  const PointLocator area(inputs.area.shape);
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    inputs.events[s] = kept_events(inputs.events[s], inputs, area, inputs.quality.sources[record_of[s]]);
  }
}

void warn_of_population(StudyInputs& inputs) {
  const auto known = [](const std::vector<double>& figures) {
    return std::any_of(figures.begin(), figures.end(), [](double value) { return !std::isnan(value); });
  };
  if (!known(inputs.residents) && !known(inputs.households)) {
    inputs.warnings.push_back({"warning.population_unknown", {}});
  }
}

}  // namespace

StudyInputs read_study_inputs(const Study& study, const Run& run) {
  StudyInputs inputs{.study = study};
  read_housing_areas(inputs, run);
  read_boundary(inputs, run);
  read_denominator(inputs, run);
  read_sources(inputs, run);
  warn_of_population(inputs);
  require_balanced(inputs.quality);
  return inputs;
}

}  // namespace hotspot::detail
