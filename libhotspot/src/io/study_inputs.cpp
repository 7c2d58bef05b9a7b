#include "io/study_inputs.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "io/addressed_events.hpp"
#include "io/column_names.hpp"
#include "io/read_survey.hpp"
#include "plan/odd_events.hpp"
#include "plan/survey_series.hpp"

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

/// True if no event lies in the study area, but most would with x and y exchanged.
bool is_all_swapped(const EventSet& events, const PointLocator& area) {
  std::size_t inside = 0, exchanged = 0;
  for (const Point& point : events.points) {
    if (area.covers(point)) ++inside;
    if (area.covers({point.y, point.x})) ++exchanged;
  }
  return inside == 0 && exchanged * 2 > events.size();
}

/// Names the odd ones of the events left in the record, and takes them out where that is asked for.
void treat(EventSet& events, const std::vector<bool>& odd, OddRows what, RejectReason reason,
           const char* finding, SourceQuality& quality) {
  const auto count = std::count(odd.begin(), odd.end(), true);
  if (count == 0) return;
  quality.findings.push_back({finding, {{"count", static_cast<std::int64_t>(count)}}});
  if (what == OddRows::keep) return;
  std::vector<bool> keep(odd.size());
  for (std::size_t i = 0; i < odd.size(); ++i) {
    keep[i] = !odd[i];
    if (odd[i]) {
      quality.rejected.push_back({events.row(i), reason});
      --quality.rows_kept;
    }
  }
  std::stable_sort(quality.rejected.begin(), quality.rejected.end(),
                   [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
  events = select(events, keep);
}

/// Each source by itself, then each beside those named before it. What people feel tells of no event.
void treat_odd_events(StudyInputs& inputs, const std::vector<std::size_t>& record_of) {
  const QualitySettings& settings = inputs.study.quality;
  const auto is_recorded = [&](std::size_t s) { return hotspot::is_recorded(inputs.study.sources[s].kind); };
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    EventSet& events = inputs.events[s];
    SourceQuality& quality = inputs.quality.sources[record_of[s]];
    treat(events, at_default_address(events), settings.default_address, RejectReason::default_address,
          "finding.default_address", quality);
    treat(events, duplicates(events), settings.duplicates, RejectReason::duplicate, "finding.duplicates",
          quality);
    std::vector<bool> told(events.size(), false);
    for (std::size_t before = 0; before < s && is_recorded(s); ++before) {
      if (!is_recorded(before)) continue;
      const auto also =
          also_in(inputs.events[before], events, settings.same_event_distance, settings.same_event_hours);
      std::transform(told.begin(), told.end(), also.begin(), told.begin(), std::logical_or<>());
    }
    treat(events, told, settings.same_event, RejectReason::in_other_source, "finding.in_other_source",
          quality);
  }
}

std::optional<AddressBook> read_address_book(StudyInputs& inputs, const Run& run) {
  const AddressesInput& table = inputs.study.addresses;
  if (table.file.empty()) return std::nullopt;
  AddressBook book(input_of(inputs.study, table, inputs.crs), table, run);
  record(inputs, book.quality(), book.fingerprint(), "addresses");
  return book;
}

void read_sources(StudyInputs& inputs, const Run& run) {
  std::vector<std::size_t> record_of;
  const std::optional<AddressBook> book = read_address_book(inputs, run);
  for (SourceInput& source : inputs.study.sources) {
    const Input input = input_of(inputs.study, source, inputs.crs);
    const Addressing addressing{.book = book ? &*book : nullptr,
                                .accept = inputs.study.addresses.accept,
                                .address = source.address,
                                .street = source.street,
                                .number = source.number,
                                .postcode = source.postcode};
    EventsRead read = read_addressed_events(input,
                                            {.x = source.x,
                                             .y = source.y,
                                             .weight = source.weight,
                                             .time = source.time,
                                             .category = source.category,
                                             .find_time = true,
                                             .find_category = true,
                                             .respondent = source.each_mark ? "" : source.respondent,
                                             .personal = source.personal,
                                             .purpose = source.purpose,
                                             .at_origin = inputs.study.quality.at_origin,
                                             .swapped_axes = inputs.study.quality.swapped_axes},
                                            addressing, run);
    record_of.push_back(inputs.quality.sources.size());
    record(inputs, std::move(read.quality), std::move(read.fingerprint), source.name);
    inputs.events.push_back(std::move(read.events));
  }
  inputs.period = period_of(inputs.study, inputs.events);
  const PointLocator area(inputs.area.shape);
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    SourceQuality& quality = inputs.quality.sources[record_of[s]];
    if (is_all_swapped(inputs.events[s], area)) quality.findings.push_back({"finding.axes_all_swapped", {}});
    inputs.events[s] = kept_events(inputs.events[s], inputs, area, quality);
  }
  treat_odd_events(inputs, record_of);
}

void read_surveys(StudyInputs& inputs, const Run& run) {
  const Study& study = inputs.study;
  std::vector<SurveyWave> waves;
  for (const SurveyInput& survey : study.surveys) {
    const Input input{.source = study_path(study, survey.file), .layer = survey.layer, .where = survey.where};
    SurveyRead read = read_survey(survey, input, inputs.areas, study.areas, study.disclosure.threshold, run);
    record(inputs, std::move(read.quality), std::move(read.fingerprint), survey.name);
    if (!survey.invited_file.empty()) {
      read = read_invited(survey, {.source = study_path(study, survey.invited_file)}, inputs.areas,
                          study.areas, std::move(read.waves), run);
      record(inputs, std::move(read.quality), std::move(read.fingerprint), survey.name + "_invited");
    }
    waves.insert(waves.end(), read.waves.begin(), read.waves.end());
  }
  inputs.surveys = in_series(std::move(waves), study.surveys);
  for (const SurveyWave& wave : inputs.surveys) {
    if (!wave.not_comparable) continue;
    const std::string why = text(study.study.language, *wave.not_comparable);
    inputs.warnings.push_back(
        {"warning.survey_broken",
         {{"survey", wave.title}, {"year", std::to_string(wave.year)}, {"reason", why}}});
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
  read_surveys(inputs, run);
  warn_of_population(inputs);
  require_balanced(inputs.quality);
  return inputs;
}

}  // namespace hotspot::detail
