#include "hotspot/io/read_events.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/column_values.hpp"
#include "io/event_points.hpp"
#include "io/event_reader.hpp"
#include "io/personal_data.hpp"

namespace hotspot {
namespace {

using namespace detail;

/// Degrees under a projected CRS: every event would lie at the origin of the map.
void refuse_degrees(const ChosenColumns& chosen, const Crs& crs, const std::vector<PointCell>& points,
                    const RowSource& source) {
  if (!chosen.in_degrees || crs.kind != CrsKind::projected) return;
  const bool all_fit = std::all_of(points.begin(), points.end(), [](const PointCell& cell) {
    return cell.rejected || (std::abs(cell.value.x) <= 360.0 && std::abs(cell.value.y) <= 90.0);
  });
  if (all_fit && !points.empty()) {
    throw CrsError({"error.degrees_given_as_plane",
                    {{"path", source.file().given}, {"crs", crs.code.empty() ? crs.name : crs.code}}});
  }
}

void transform(std::vector<PointCell>& points, const Reprojection& reproject) {
  for (PointCell& cell : points) {
    if (cell.rejected) continue;
    const auto there = reproject(cell.value);
    if (there)
      cell.value = *there;
    else
      cell.rejected = RejectReason::coordinates_outside;
  }
}

/// All columns of times are written alike: what one proves holds for the other.
DateEvidence date_evidence(const ChosenColumns& chosen, const SourceTable& table) {
  DateEvidence evidence;
  for (const auto& column : {chosen.time, chosen.time_to, chosen.reported}) {
    if (column) evidence.add(table.columns[*column].times.evidence());
  }
  return evidence;
}

/// A column that was only found by its name and holds no times is left alone.
std::optional<TimeCells> times_of(const ChosenColumns& chosen, SourceTable& table) {
  if (!chosen.time) return std::nullopt;
  const SourceColumn& column = table.columns[*chosen.time];
  TimeCells times = read_times(column, date_evidence(chosen, table));
  const auto unread = std::count(times.states.begin(), times.states.end(), CellState::unread);
  if (chosen.time_was_found && static_cast<std::size_t>(unread) * 2 > times.states.size()) {
    table.quality.findings.push_back({"finding.time_column_unused", {{"column", column.name}}});
    return std::nullopt;
  }
  table.quality.detected.emplace_back("time", column.name);
  if (!times.form.empty()) table.quality.detected.emplace_back("date_format", times.form);
  if (times.is_excel) table.quality.findings.push_back({"finding.excel_dates", {{"column", column.name}}});
  if (times.is_ambiguous) {
    table.quality.findings.push_back({"finding.date_order_assumed", {{"column", column.name}}});
  }
  return times;
}

/// Puts the clock of its own column onto days; a time that has one keeps it where the column is empty.
void add_clock(const ChosenColumns& chosen, TimeCells& times, SourceTable& table) {
  if (!chosen.clock) return;
  const SourceColumn& column = table.columns[*chosen.clock];
  std::int64_t unread = 0;
  for (std::size_t i = 0; i < times.values.size(); ++i) {
    if (!times.values[i] || column.texts[i].empty()) continue;
    const auto clock = parse_clock(column.texts[i]);
    if (!clock) {
      ++unread;
      continue;
    }
    times.values[i] = std::chrono::floor<std::chrono::days>(*times.values[i]) + *clock;
  }
  table.quality.detected.emplace_back("clock", column.name);
  if (unread > 0) {
    table.quality.findings.push_back({"finding.clock_unread", {{"column", column.name}, {"count", unread}}});
  }
}

std::optional<NumberCells> weights_of(const ChosenColumns& chosen, const RowSource& source,
                                      SourceTable& table) {
  if (!chosen.weight) return std::nullopt;
  return read_figures(table.columns[*chosen.weight], source, table.quality);
}

/// All that is read of the rows, still in the rows' order.
struct Cells {
  std::vector<PointCell> points;
  std::optional<NumberCells> weights;
  std::optional<TimeCells> times;
  std::optional<TimeCells> times_to;
  std::optional<TimeCells> reported;
  const SourceColumn* categories = nullptr;
  const SourceColumn* respondents = nullptr;
  bool are_placed_by_words = false;

  [[nodiscard]] std::optional<RejectReason> rejected(std::size_t i) const {
    if (points[i].rejected) return points[i].rejected;
    if (weights && weights->states[i] != CellState::read) return RejectReason::weight_unread;
    for (const auto* column : {&times, &times_to}) {
      if (*column && (*column)->states[i] == CellState::unread) return RejectReason::time_unread;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::chrono::year_month> month(std::size_t i) const {
    if (!times || !times->values[i]) return std::nullopt;
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(*times->values[i]));
    return day.year() / day.month();
  }
};

/// The weight of each respondent shared out over the events kept that they named; who is not told apart named
/// one. What tells respondents apart is not kept.
void share_out(EventSet& events, const SourceColumn& respondents, const std::vector<std::size_t>& kept,
               SourceQuality& quality) {
  std::map<std::string_view, std::int64_t> named_by;
  std::int64_t unknown = 0;
  for (const std::size_t i : kept) {
    const std::string_view who = respondents.texts[i];
    ++(who.empty() ? unknown : named_by[who]);
  }
  events.weights.resize(kept.size(), 1.0);
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const std::string_view who = respondents.texts[kept[k]];
    if (!who.empty()) events.weights[k] /= static_cast<double>(named_by[who]);
  }
  quality.findings.push_back({"finding.respondents",
                              {{"respondents", static_cast<std::int64_t>(named_by.size())},
                               {"marks", static_cast<std::int64_t>(kept.size()) - unknown},
                               {"unknown", unknown}}});
}

EventsRead assemble(const Cells& cells, const std::vector<std::size_t>& rows, SourceQuality quality) {
  EventsRead read;
  EventSet& events = read.events;
  std::map<std::string_view, std::uint32_t> number_of;
  std::vector<RejectedRow> rejected;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (const auto reason = cells.rejected(i)) {
      rejected.push_back({rows[i], *reason, cells.month(i)});
      continue;
    }
    kept.push_back(i);
    events.points.push_back(cells.points[i].value);
    events.source_row.push_back(rows[i]);
    if (cells.are_placed_by_words) events.placements.push_back(cells.points[i].placement);
    if (cells.weights) events.weights.push_back(cells.weights->values[i]);
    if (cells.times) events.times.push_back(cells.times->values[i]);
    if (cells.times_to) events.times_to.push_back(cells.times_to->values[i]);
    if (cells.reported) events.reported.push_back(cells.reported->values[i]);
    if (cells.categories) {
      const std::string_view name = cells.categories->texts[i];
      const auto next = static_cast<std::uint32_t>(events.categories.size());
      const auto [entry, is_new] = number_of.try_emplace(name, next);
      if (is_new) events.categories.emplace_back(name);
      events.category_of.push_back(entry->second);
    }
  }
  if (cells.respondents) share_out(events, *cells.respondents, kept, quality);
  quality.rows_kept -= rejected.size();
  quality.rejected.insert(quality.rejected.end(), rejected.begin(), rejected.end());
  std::sort(quality.rejected.begin(), quality.rejected.end(),
            [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
  read.quality = std::move(quality);
  return read;
}

}  // namespace

detail::EventReader::EventReader(const Input& input, const EventColumns& columns,
                                 const Addressing& addressing)
    : m_columns(columns),
      m_addressing(addressing),
      m_source(open_source(input)),
      m_kinds(personal_kinds(*m_source)),
      m_chosen(choose_columns(*m_source, input, columns, m_kinds, addressing)),
      m_crs(has_places() ? crs_for(*m_source, input, m_chosen.in_degrees) : *addressing.crs()),
      m_to_crs(input.to_crs ? *input.to_crs : m_crs) {
  m_source->restart();
}

bool detail::EventReader::has_places() const {
  return m_chosen.x || m_source->geometry() != "none";
}

void detail::EventReader::restart() {
  m_source->restart();
  m_reprojection.reset();
  m_decimals_seen.clear();
  m_is_at_end = false;
}

/// Rows before these were read by what they said of the decimal mark.
void detail::EventReader::require_same_decimal(const std::vector<std::size_t>& columns,
                                               const SourceTable& table) const {
  DecimalEvidence before, now;
  for (const std::size_t column : columns) {
    before.add(m_decimals_seen[column]);
    now.add(table.columns[column].numbers.evidence());
  }
  const char separator = m_source->separator();
  const bool had_marks = before.decided() || before.is_open();
  if (!had_marks || before.decimal(separator) == now.decimal(separator)) return;
  throw DataError({"error.decimal_mark_changes",
                   {{"path", m_source->file().given},
                    {"column", table.columns[columns.front()].name},
                    {"row", static_cast<std::int64_t>(table.rows.front())},
                    {"before", std::string(1, before.decimal(separator))},
                    {"after", std::string(1, now.decimal(separator))}}});
}

void detail::EventReader::use_decimals_seen(SourceTable& table) {
  const bool is_first = m_decimals_seen.empty();
  m_decimals_seen.resize(table.columns.size());
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    table.columns[c].numbers.add_evidence(m_decimals_seen[c]);
  }
  if (!is_first && !table.rows.empty()) {
    if (m_chosen.x) require_same_decimal({*m_chosen.x, *m_chosen.y}, table);
    if (m_chosen.weight) require_same_decimal({*m_chosen.weight}, table);
  }
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    m_decimals_seen[c] = table.columns[c].numbers.evidence();
  }
}

std::vector<PointCell> detail::EventReader::points_of(SourceTable& table) const {
  if (!has_places()) {
    return std::vector<PointCell>(table.rows.size(), {.rejected = RejectReason::no_coordinates});
  }
  if (!m_chosen.x) return points_of_places(table, table.quality);
  return points_of_columns(table.columns[*m_chosen.x], table.columns[*m_chosen.y], *m_source, table.quality);
}

EventsRead detail::EventReader::next(std::size_t most_rows, const Run& run) {
  SourceTable table = m_source->load_next(m_chosen.wanted, most_rows, run);
  m_is_at_end = table.is_last;
  use_decimals_seen(table);

  Cells cells;
  cells.points = points_of(table);
  treat_origin(cells.points, m_crs, m_columns.at_origin, table.quality);
  if (!m_reprojection) m_surroundings = middle_of(cells.points);
  if (m_surroundings) {
    treat_swapped(cells.points, *m_surroundings, m_columns.swapped_axes, table.quality);
    treat_far(cells.points, *m_surroundings, m_columns.far_outlier, table.quality);
  }
  if (!m_reprojection) {
    for (const auto& column :
         {m_chosen.address.address, m_chosen.address.street, m_chosen.address.place, m_chosen.respondent}) {
      if (column) m_kinds[m_chosen.wanted[*column].index] = PersonalKind::none;  // used, and not kept
    }
    note_personal(*m_source, m_kinds, m_columns.personal, m_columns.purpose, table.quality);
    refuse_degrees(m_chosen, m_crs, cells.points, *m_source);
    std::vector<Point> sample;
    for (const PointCell& cell : cells.points) {
      if (!cell.rejected) sample.push_back(cell.value);
    }
    m_reprojection.emplace(m_crs, m_to_crs, std::move(sample), table.quality);
  }
  transform(cells.points, *m_reprojection);
  if (m_chosen.address.is_there()) {
    place_by_words(cells.points, table, m_chosen.address, m_addressing, table.quality);
  }
  cells.weights = weights_of(m_chosen, *m_source, table);
  cells.times = times_of(m_chosen, table);
  if (cells.times) add_clock(m_chosen, *cells.times, table);
  if (m_chosen.reported) {
    cells.reported = read_times(table.columns[*m_chosen.reported], date_evidence(m_chosen, table));
  }
  if (m_chosen.time_to) {
    cells.times_to = read_times(table.columns[*m_chosen.time_to], date_evidence(m_chosen, table));
  }
  cells.are_placed_by_words = m_chosen.address.is_there();
  if (m_chosen.category) cells.categories = &table.columns[*m_chosen.category];
  if (m_chosen.respondent) cells.respondents = &table.columns[*m_chosen.respondent];

  EventsRead read = assemble(cells, table.rows, std::move(table.quality));
  read.events.crs = m_reprojection->crs();
  return read;
}

EventsRead detail::read_addressed_events(const Input& input, const EventColumns& columns,
                                         const Addressing& addressing, const Run& run) {
  EventReader reader(input, columns, addressing);
  EventsRead read = reader.next(all_rows, run);
  if (read.events.size() == 0) throw no_usable_row(reader.source(), read.quality);
  read.fingerprint = fingerprint_of(reader.source().file(), read.quality.rows_read);
  return read;
}

EventsRead read_events(const Input& input, const EventColumns& columns, const Run& run) {
  return read_addressed_events(input, columns, {}, run);
}

}  // namespace hotspot
