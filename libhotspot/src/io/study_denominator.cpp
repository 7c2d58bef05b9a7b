#include "io/study_denominator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/stats/areal_interpolation.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "io/area_history.hpp"
#include "io/area_shares.hpp"
#include "io/study_tables.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

using Day = std::optional<std::chrono::sys_days>;

/// What is read of the file: its rows, and the day that each speaks for.
struct Rows {
  AreasRead read{};
  std::vector<Day> days{};
};

/// "company+department": several columns make one id.
std::vector<std::string> join_columns(const std::string& join) {
  std::vector<std::string> columns;
  for (std::size_t start = 0; start <= join.size();) {
    const std::size_t end = std::min(join.find('+', start), join.size());
    if (end > start) columns.push_back(join.substr(start, end - start));
    start = end + 1;
  }
  return columns;
}

Rows read_rows(StudyInputs& inputs, const Run& run) {
  DenominatorInput& table = inputs.study.denominator;
  const bool by_id = !table.join.empty();
  const Input input = input_of(inputs.study, table, by_id ? std::nullopt : std::optional(inputs.crs));
  const std::vector<std::string> columns = columns_of(input);
  find_if_unnamed(table.residents, columns, ColumnRole::residents);
  find_if_unnamed(table.households, columns, ColumnRole::households);
  AreaColumns wanted{.points_allowed = !by_id, .places_needed = !by_id};
  wanted.texts = join_columns(table.join);
  add_if_named(wanted.figures, table.residents);
  add_if_named(wanted.figures, table.households);
  add_if_named(wanted.times, table.year);
  Rows rows{.read = read_areas(input, wanted, run)};
  rows.days.resize(rows.read.areas.size());
  for (std::size_t i = 0; i < rows.days.size() && !table.year.empty(); ++i) {
    rows.days[i] = day_of_figure(rows.read.areas.figures.back().values[i]);
  }
  return rows;
}

// -- which part of each row belongs to which area

std::string id_of(const AreaLayer& rows, std::size_t row) {
  std::string id;
  for (const AreaText& text : rows.texts) id += (id.empty() ? "" : "-") + text.values[row];
  return id;
}

/// Areas by their ids as they stand and without zeros in front; an id that is two so is none.
class AreasById {
 public:
  explicit AreasById(const std::vector<std::string>& ids) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      m_exact.emplace(ids[i], i);
      const auto [entry, is_new] = m_plain.emplace(plain_area_id(ids[i]), i);
      if (!is_new) entry->second.reset();
    }
  }
  [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const {
    if (const auto found = m_exact.find(id); found != m_exact.end()) return found->second;
    const auto found = m_plain.find(plain_area_id(id));
    return found == m_plain.end() ? std::nullopt : found->second;
  }

 private:
  std::map<std::string, std::size_t> m_exact;
  std::map<std::string, std::optional<std::size_t>> m_plain;
};

/// Rows of areas that are no more go to those that came after them.
std::vector<UnitShare> shares_by_id(const StudyInputs& inputs, const Rows& rows, const AreaHistory& history,
                                    SourceQuality& quality) {
  const AreasById areas(inputs.areas.ids);
  std::vector<UnitShare> shares;
  std::int64_t carried = 0, unknown = 0;
  std::map<std::pair<std::string, Day>, std::size_t> row_of;
  for (std::size_t row = 0; row < rows.days.size(); ++row) {
    const std::string id = id_of(rows.read.areas, row);
    const auto [first, is_new] = row_of.try_emplace({id, rows.days[row]}, row);
    if (!is_new) {
      throw DataError({"error.denominator_twice",
                       {{"path", inputs.study.denominator.file},
                        {"id", id},
                        {"rows", std::to_string(first->second + 1) + ", " + std::to_string(row + 1)}}});
    }
    const auto today = areas.find(id);
    if (today && (!rows.days[row] || !history.knows(id))) {  // of today, or never changed
      shares.push_back({row, *today, 1.0});
      continue;
    }
    bool is_used = false;
    for (const auto& [successor, share] : history.successors(id, rows.days[row])) {
      const auto area = areas.find(successor);
      if (area) shares.push_back({row, *area, share});
      is_used = is_used || area;
    }
    ++(is_used ? carried : unknown);
  }
  if (carried > 0) quality.findings.push_back({"finding.figures_carried", {{"count", carried}}});
  if (unknown > 0) quality.findings.push_back({"finding.ids_unknown", {{"count", unknown}}});
  return shares;
}

std::vector<std::optional<std::size_t>> areas_of_centres(const AreaLayer& places, const AreaLayer& areas,
                                                         const Run& run) {
  EventSet centres{.crs = places.crs};
  for (const MultiPolygon& shape : places.shapes) centres.points.push_back(centroid(shape));
  return assign_areas(centres, areas, run).area_of;
}

/// By finer figures where they are named; units without any of them, and all others, by area.
std::vector<UnitShare> shares_by_weights(const StudyInputs& inputs, const AreaLayer& units, const Run& run) {
  const DenominatorInput& table = inputs.study.denominator;
  const Input input{.source = checked_path(inputs.study, table.weights),
                    .crs = table.crs.empty() ? std::nullopt : std::optional(make_crs(table.crs)),
                    .to_crs = inputs.crs};
  std::string residents = table.weights_residents;
  find_if_unnamed(residents, columns_of(input), ColumnRole::residents);
  if (residents.empty()) throw DataError({"error.weights_without_residents", {{"path", table.weights}}});
  const AreasRead finer = read_areas(input, {.figures = {residents}, .points_allowed = true}, run);
  std::vector<UnitShare> shares =
      shares_by_weight(areas_of_centres(finer.areas, units, run),
                       areas_of_centres(finer.areas, inputs.areas, run), finer.areas.figures.front().values);
  std::set<std::size_t> done;
  for (const UnitShare& share : shares) done.insert(share.unit);
  for (const UnitShare& share : shares_by_area(units.shapes, inputs.areas.shapes, run)) {
    if (!done.contains(share.unit)) shares.push_back(share);
  }
  return shares;
}

std::vector<UnitShare> shares_by_place(const StudyInputs& inputs, const Rows& rows, const Run& run) {
  const AreaLayer& units = rows.read.areas;
  if (!inputs.study.denominator.weights.empty()) return shares_by_weights(inputs, units, run);
  if (inputs.study.denominator.overlay == Overlay::area) {
    return shares_by_area(units.shapes, inputs.areas.shapes, run);
  }
  std::vector<UnitShare> shares;
  const auto area_of = areas_of_centres(units, inputs.areas, run);
  for (std::size_t unit = 0; unit < area_of.size(); ++unit) {
    if (area_of[unit]) shares.push_back({unit, *area_of[unit], 1.0});
  }
  return shares;
}

// -- figures

/// The days of the rows that count: those in the period; if there are none, the one nearest to it.
std::set<Day> days_used(const StudyInputs& inputs, const Rows& rows, SourceQuality& quality) {
  std::set<Day> all(rows.days.begin(), rows.days.end());
  all.erase(std::nullopt);
  if (all.empty()) return {std::nullopt};
  if (!inputs.period) return all;
  const std::chrono::sys_days from(inputs.period->from.year() / std::chrono::January / 1),
      to(inputs.period->to);
  std::set<Day> used;
  for (const Day& day : all) {
    if (*day >= from && *day <= to) used.insert(day);
  }
  if (!used.empty()) return used;
  quality.findings.push_back({"finding.no_figures_in_period", {}});
  return {*all.rbegin() < from ? *all.rbegin() : *all.begin()};
}

/// What divided units leave uncertain, by the residents of one day.
void note_divided(const InterpolatedFigures& figures, const std::vector<double>& values,
                  const std::vector<UnitShare>& shares, SourceQuality& quality) {
  double divided = 0.0, total = 0.0;
  std::set<std::size_t> units;
  for (const UnitShare& share : shares) {
    if (share.share >= 1.0 || std::isnan(values[share.unit])) continue;
    if (units.insert(share.unit).second) divided += values[share.unit];
  }
  for (const double value : figures.values) total += value;
  if (units.empty() || !(total > 0.0)) return;
  const double worst = *std::max_element(figures.standard_errors.begin(), figures.standard_errors.end());
  quality.findings.push_back({"finding.figures_divided",
                              {{"units", std::to_string(units.size())},
                               {"percent", std::round(1000.0 * divided / total) / 10.0},
                               {"error", std::round(worst)}}});
}

/// The mean over the days used. An area without a row has no figure; one whose rows have none neither.
std::vector<double> figure_of(const Rows& rows, const std::vector<UnitShare>& shares,
                              const std::set<Day>& days, const std::string& name, std::size_t area_count,
                              SourceQuality& quality, bool areas_without_rows_are_empty) {
  const auto* values = name.empty() ? nullptr : rows.read.areas.figure(name);
  std::vector<double> sums(area_count, 0.0);
  std::vector<std::size_t> known(area_count, 0);
  if (values == nullptr) return std::vector<double>(area_count, undefined);
  bool is_first = true;
  for (const Day& day : days) {
    std::vector<UnitShare> of_day;
    for (const UnitShare& share : shares) {
      if (rows.days[share.unit] == day) of_day.push_back(share);
    }
    const InterpolatedFigures figures = interpolate_figures(*values, of_day, area_count);
    if (is_first) note_divided(figures, *values, of_day, quality);
    is_first = false;
    std::vector<bool> has_row(area_count, areas_without_rows_are_empty);
    for (const UnitShare& share : of_day) {
      if (!std::isnan((*values)[share.unit])) has_row[share.area] = true;
    }
    for (std::size_t area = 0; area < area_count; ++area) {
      if (!has_row[area]) continue;
      sums[area] += figures.values[area];
      ++known[area];
    }
  }
  for (std::size_t area = 0; area < area_count; ++area) {
    sums[area] = known[area] == 0 ? undefined : sums[area] / static_cast<double>(known[area]);
  }
  return sums;
}

}  // namespace

void read_denominator(StudyInputs& inputs, const Run& run) {
  const DenominatorInput& table = inputs.study.denominator;
  if (table.file.empty()) return;
  const bool by_id = !table.join.empty();
  AreaHistory history;
  if (by_id && !inputs.study.areas.history.empty()) {
    AreaHistoryRead read = read_area_history(checked_path(inputs.study, inputs.study.areas.history), run);
    history = std::move(read.history);
    record(inputs, std::move(read.quality), std::move(read.fingerprint), "history");
  }
  Rows rows = read_rows(inputs, run);
  SourceQuality& quality = rows.read.quality;
  const auto shares =
      by_id ? shares_by_id(inputs, rows, history, quality) : shares_by_place(inputs, rows, run);
  const std::set<Day> days = days_used(inputs, rows, quality);
  const std::size_t areas = inputs.areas.size();
  SourceQuality unused = quality;
  if (!table.residents.empty()) {
    inputs.residents = figure_of(rows, shares, days, table.residents, areas, quality, !by_id);
  }
  if (!table.households.empty()) {
    inputs.households = figure_of(rows, shares, days, table.households, areas, unused, !by_id);
  }
  record(inputs, std::move(rows.read.quality), std::move(rows.read.fingerprint), "denominator");
}

}  // namespace hotspot::detail
