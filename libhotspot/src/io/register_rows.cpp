#include "io/register_rows.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/plan/register_check.hpp"
#include "io/column_names.hpp"
#include "io/reprojection.hpp"

namespace hotspot::detail {
namespace {

/// Shapefiles keep ten bytes of a name.
bool is_named(const std::string& column, std::string_view name) {
  constexpr std::size_t kept_by_shapefiles = 10;
  const std::string plain = plain_column_name(column);
  if (plain == plain_column_name(name)) return true;
  return column.size() == kept_by_shapefiles && name.size() > kept_by_shapefiles &&
         plain == plain_column_name(name.substr(0, kept_by_shapefiles));
}

ColumnUse use_of(RegisterCell cell) {
  if (cell == RegisterCell::date) return ColumnUse::time;
  return cell == RegisterCell::amount ? ColumnUse::number : ColumnUse::text;
}

/// The point itself, or one that stands for what was drawn.
std::optional<Point> point_of(const Place& place) {
  if (const auto* point = std::get_if<Point>(&place)) return *point;
  if (const auto* shape = std::get_if<MultiPolygon>(&place); shape != nullptr && !shape->empty())
    return centroid(*shape);
  const auto* lines = std::get_if<std::vector<LineString>>(&place);
  if (lines == nullptr || lines->empty() || lines->front().empty()) return std::nullopt;
  return lines->front()[lines->front().size() / 2];
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\"'{}[]";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// QGIS writes {light,bushes}; people separate by commas, semicolons or lines.
std::vector<std::string_view> items_of(std::string_view text) {
  std::vector<std::string_view> items;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(",;|\n"), text.size());
    if (const auto item = trimmed(text.substr(0, end)); !item.empty()) items.push_back(item);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

}  // namespace

std::vector<std::optional<std::size_t>> register_columns(const RegisterTable& table,
                                                         const std::vector<std::string>& columns) {
  const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const std::string& column) { return is_named(column, name); });
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
  };
  std::vector<std::optional<std::size_t>> at(table.columns.size());
  for (std::size_t c = 0; c < at.size(); ++c) {
    const RegisterColumn& column = table.columns[c];
    if (column.cell == RegisterCell::note) continue;
    at[c] = find(column.name);
    for (const std::string_view alias : column.aliases) {
      const auto found = at[c] ? std::nullopt : find(alias);
      const bool is_free = found && std::find(at.begin(), at.end(), found) == at.end();
      if (is_free) at[c] = found;
    }
  }
  return at;
}

std::optional<std::string_view> list_code(const ValueList& list, std::string_view text) {
  const std::string plain = plain_column_name(text);
  for (const std::string_view code : list.codes) {
    if (plain == plain_column_name(code)) return code;
    for (const Language language : {Language::english, Language::danish}) {
      if (plain == plain_column_name(list_words(language, list, code))) return code;
    }
  }
  return std::nullopt;
}

RegisterRows::RegisterRows(const RegisterTable& table, const Input& input, const Run& run)
    : m_declared(table), m_source(open_source(input)) {
  const auto found = register_columns(table, m_source->columns());
  if (std::none_of(found.begin(), found.end(), [](const auto& at) { return at.has_value(); })) {
    std::vector<std::string> names;
    for (const RegisterColumn& column : table.columns) names.emplace_back(column.name);
    throw DataError({"error.register_no_column",
                     {{"path", m_source->file().given},
                      {"columns", listed(m_source->columns())},
                      {"names", listed(names)}}});
  }
  load(found, run);
  read_values();
  place_rows(input);
}

void RegisterRows::load(const std::vector<std::optional<std::size_t>>& found, const Run& run) {
  std::vector<WantedColumn> wanted;
  for (std::size_t c = 0; c < found.size(); ++c) {
    if (!found[c]) continue;
    m_at[m_declared.columns[c].name] = wanted.size();
    wanted.push_back({*found[c], use_of(m_declared.columns[c].cell)});
  }
  if (m_declared.placed && m_source->geometry() == "none") {
    if (const auto pair = find_coordinates(m_source->columns())) {
      m_x = wanted.size();
      m_y = wanted.size() + 1;
      m_in_degrees = pair->in_degrees;
      wanted.push_back({pair->x, ColumnUse::number});
      wanted.push_back({pair->y, ColumnUse::number});
    }
  }
  m_table = m_source->load(wanted, run);
}

void RegisterRows::read_values() {
  DateEvidence evidence;  // all dates of a table are written alike
  for (const RegisterColumn& column : m_declared.columns) {
    const SourceColumn* loaded = source_column(column.name);
    if (loaded != nullptr && column.cell == RegisterCell::date) evidence.add(loaded->times.evidence());
  }
  for (const RegisterColumn& column : m_declared.columns) {
    const SourceColumn* loaded = source_column(column.name);
    if (loaded == nullptr) continue;
    if (column.cell == RegisterCell::date) m_dates[column.name] = read_times(*loaded, evidence);
    if (column.cell == RegisterCell::amount)
      m_amounts[column.name] = read_figures(*loaded, *m_source, m_table.quality);
  }
}

void RegisterRows::place_rows(const Input& input) {
  m_points.assign(size(), std::nullopt);
  if (!m_declared.placed) return;
  if (m_x) {
    const auto [x, y] =
        read_coordinates(m_table.columns[*m_x], m_table.columns[*m_y], *m_source, m_table.quality);
    for (std::size_t row = 0; row < size(); ++row) {
      if (x.states[row] == CellState::read && y.states[row] == CellState::read)
        m_points[row] = Point{x.values[row], y.values[row]};
    }
  } else if (!m_table.places.empty()) {
    for (std::size_t row = 0; row < size(); ++row) m_points[row] = point_of(m_table.places[row]);
  }
  std::vector<Point> sample;
  for (const auto& point : m_points) {
    if (point) sample.push_back(*point);
  }
  if (sample.empty()) return;
  const Reprojection reproject(crs_for(*m_source, input, m_in_degrees), input.to_crs, std::move(sample),
                               m_table.quality);
  for (auto& point : m_points) {
    if (point) point = reproject(*point);
  }
}

const SourceColumn* RegisterRows::source_column(std::string_view column) const {
  const auto found = m_at.find(column);
  return found == m_at.end() ? nullptr : &m_table.columns[found->second];
}

std::string RegisterRows::words(std::string_view column, std::size_t row) const {
  const SourceColumn* loaded = source_column(column);
  return loaded == nullptr ? std::string() : std::string(trimmed(loaded->texts[row]));
}

std::optional<std::chrono::year_month_day> RegisterRows::date(std::string_view column, std::size_t row) {
  const auto found = m_dates.find(column);
  if (found == m_dates.end()) return std::nullopt;
  const TimeCells& cells = found->second;
  if (cells.states[row] == CellState::unread) note_unread(column, row);
  if (!cells.values[row]) return std::nullopt;
  return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*cells.values[row]));
}

std::optional<double> RegisterRows::amount(std::string_view column, std::size_t row) {
  const auto found = m_amounts.find(column);
  if (found == m_amounts.end() || found->second.states[row] == CellState::missing) return std::nullopt;
  const double value = found->second.values[row];
  if (found->second.states[row] == CellState::read && value >= 0.0) return value;
  note_unread(column, row);
  return std::nullopt;
}

std::vector<std::string_view> RegisterRows::codes_of(std::string_view column, std::size_t row, bool several) {
  const SourceColumn* loaded = source_column(column);
  if (loaded == nullptr) return {};
  const ValueList& list = *m_declared.column(column).list;
  const std::string_view cell = trimmed(loaded->texts[row]);
  std::vector<std::string_view> codes;
  for (const std::string_view item : several ? items_of(cell) : std::vector{cell}) {
    if (item.empty()) continue;
    const auto code = list_code(list, item);
    if (!code) {
      note_unread(column, row);
    } else if (std::find(codes.begin(), codes.end(), *code) == codes.end()) {
      codes.push_back(*code);
    }
  }
  return codes;
}

void RegisterRows::note_unread(std::string_view column, std::size_t row) {
  std::vector<std::size_t>& rows = m_unread[column];
  if (rows.empty() || rows.back() != row_number(row)) rows.push_back(row_number(row));
}

SourceQuality RegisterRows::quality() const {
  SourceQuality quality = m_table.quality;
  quality.source = std::string(m_declared.name);
  for (const RegisterColumn& column : m_declared.columns) {
    const auto found = m_unread.find(column.name);
    if (found == m_unread.end()) continue;
    const char* key = column.list != nullptr              ? "finding.register_word_unknown"
                      : column.cell == RegisterCell::date ? "finding.register_date_unread"
                                                          : "finding.register_amount_unread";
    quality.findings.push_back({key,
                                {{"column", source_column(column.name)->name},
                                 {"count", static_cast<std::int64_t>(found->second.size())},
                                 {"rows", row_list(found->second)}}});
  }
  note_left_out(m_table.texts_kept, quality);
  return quality;
}

InputFingerprint RegisterRows::fingerprint() const {
  return fingerprint_of(m_source->file(), m_table.quality.rows_read);
}

}  // namespace hotspot::detail
