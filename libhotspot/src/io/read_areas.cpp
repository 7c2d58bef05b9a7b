#include "hotspot/io/read_areas.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/column_values.hpp"
#include "io/geos_shapes.hpp"
#include "io/reprojection.hpp"
#include "io/row_source.hpp"

namespace hotspot {
namespace {

using namespace detail;

/// Where in the loaded table each column stands.
struct Chosen {
  std::vector<WantedColumn> wanted;
  std::optional<std::size_t> id, name, x, y;
  std::size_t first_figure = 0;
  std::size_t first_time = 0;
  std::size_t first_text = 0;
  bool in_degrees = false;
  bool has_places = false;

  std::size_t add(std::size_t index, ColumnUse use) {
    wanted.push_back({index, use});
    return wanted.size() - 1;
  }
};

/// Points of a table, under names given or, where points will do and places are needed, usual ones.
void choose_coordinates(Chosen& chosen, const RowSource& source, const Input& input,
                        const AreaColumns& columns) {
  if (!columns.x.empty()) {
    chosen.x = chosen.add(column_index(source, columns.x), ColumnUse::number);
    chosen.y = chosen.add(column_index(source, columns.y), ColumnUse::number);
    chosen.in_degrees = names_degrees(columns.x) && names_degrees(columns.y);
    return;
  }
  const bool says_degrees = input.crs && input.crs->kind == CrsKind::geographic;
  const auto pair = columns.points_allowed ? find_coordinates(source.columns(), says_degrees) : std::nullopt;
  if (!pair) {
    const char* key = columns.points_allowed ? "error.no_coordinates" : "error.no_polygons";
    throw DataError({key, {{"path", source.file().given}, {"columns", listed(source.columns())}}});
  }
  chosen.x = chosen.add(pair->x, ColumnUse::number);
  chosen.y = chosen.add(pair->y, ColumnUse::number);
  chosen.in_degrees = pair->in_degrees;
}

Chosen choose(const RowSource& source, const Input& input, const AreaColumns& columns) {
  Chosen chosen;
  if (!columns.id.empty()) chosen.id = chosen.add(column_index(source, columns.id), ColumnUse::text);
  if (!columns.name.empty()) chosen.name = chosen.add(column_index(source, columns.name), ColumnUse::text);
  chosen.first_figure = chosen.wanted.size();
  for (const std::string& figure : columns.figures) {
    chosen.add(column_index(source, figure), ColumnUse::number);
  }
  chosen.first_time = chosen.wanted.size();
  for (const std::string& time : columns.times) {  // dates, or numbers as they are
    chosen.add(column_index(source, time), ColumnUse::time);
    chosen.add(column_index(source, time), ColumnUse::number);
  }
  chosen.first_text = chosen.wanted.size();
  for (const std::string& text : columns.texts) chosen.add(column_index(source, text), ColumnUse::text);

  const std::string geometry = source.geometry();
  const bool is_polygonal = geometry == "polygon" || geometry == "mixed";
  chosen.has_places = is_polygonal || (geometry == "point" && columns.points_allowed);
  const bool has_named_points = columns.points_allowed && !columns.x.empty();
  if (has_named_points || (columns.places_needed && geometry == "none")) {
    choose_coordinates(chosen, source, input, columns);
    chosen.has_places = true;
  }
  if (columns.places_needed && !chosen.has_places) {
    throw DataError({"error.not_polygons", {{"path", source.file().given}, {"kind", geometry}}});
  }
  if (!columns.places_needed && !source.crs() && !input.crs) chosen.has_places = false;
  return chosen;
}

MultiPolygon single_point(Point point) {
  return {Polygon{{point}, {}}};
}

/// A row's shape as the source has it; empty where it is none.
MultiPolygon shape_of(const Place& place, bool points_allowed) {
  if (const auto* shape = std::get_if<MultiPolygon>(&place)) return *shape;
  if (const auto* point = std::get_if<Point>(&place); point && points_allowed) return single_point(*point);
  return {};
}

std::vector<MultiPolygon> shapes_of(const Chosen& chosen, const RowSource& source, SourceTable& table,
                                    bool points_allowed) {
  std::vector<MultiPolygon> shapes(table.rows.size());
  if (!chosen.has_places) return shapes;
  for (std::size_t i = 0; i < table.places.size(); ++i) shapes[i] = shape_of(table.places[i], points_allowed);
  if (!chosen.x) return shapes;
  const auto [x, y] =
      read_coordinates(table.columns[*chosen.x], table.columns[*chosen.y], source, table.quality);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const bool is_read = x.states[i] == CellState::read && y.states[i] == CellState::read;
    if (is_read) shapes[i] = single_point({x.values[i], y.values[i]});
  }
  return shapes;
}

bool is_point(const MultiPolygon& shape) {
  return shape.size() == 1 && shape.front().outer.size() == 1;
}

struct RepairedRow {
  std::size_t row = 0;
  bool has_area = true;
  std::string reason;
};

MultiPolygon repaired_row(MultiPolygon shape, std::size_t row, std::vector<RepairedRow>& repairs) {
  if (shape.empty() || is_point(shape)) return shape;
  RepairedShape repaired = repair(std::move(shape));
  if (!repaired.reason.empty()) repairs.push_back({row, !repaired.shape.empty(), repaired.reason});
  return std::move(repaired.shape);
}

/// A few repairs each in a sentence, many in one.
void note_repairs(const std::vector<RepairedRow>& repairs, SourceQuality& quality) {
  constexpr std::size_t most_sentences = 5, most_rows = 20;
  if (repairs.size() <= most_sentences) {
    for (const RepairedRow& repair : repairs) {
      const char* key = repair.has_area ? "finding.shape_repaired" : "finding.shape_without_area";
      quality.findings.push_back({key, {{"row", std::to_string(repair.row)}, {"reason", repair.reason}}});
    }
    return;
  }
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < std::min(most_rows, repairs.size()); ++i) {
    rows.push_back(std::to_string(repairs[i].row));
  }
  if (repairs.size() > most_rows) rows.emplace_back("...");
  quality.findings.push_back({"finding.shapes_repaired",
                              {{"count", static_cast<std::int64_t>(repairs.size())},
                               {"rows", listed(rows)},
                               {"reason", repairs.front().reason}}});
}

/// Shapes where they belong, valid; with the reason where a row has none.
struct PlacedShapes {
  Crs crs;
  std::vector<MultiPolygon> shapes;
  std::vector<std::optional<RejectReason>> rejected;
};

/// Nothing in a register lies at 0, 0; drivers that misread a file leave such corners.
void note_origin(const std::vector<MultiPolygon>& shapes, const Crs& crs, SourceQuality& quality) {
  if (crs.kind == CrsKind::local) return;
  const auto touches_origin = [](const MultiPolygon& shape) {
    return std::any_of(shape.begin(), shape.end(), [](const Polygon& polygon) {
      return std::find(polygon.outer.begin(), polygon.outer.end(), Point{0.0, 0.0}) != polygon.outer.end();
    });
  };
  const auto count = std::count_if(shapes.begin(), shapes.end(), touches_origin);
  if (count > 0) {
    quality.findings.push_back({"finding.corner_at_origin", {{"count", static_cast<std::int64_t>(count)}}});
  }
}

PlacedShapes place_shapes(const Chosen& chosen, const RowSource& source, const Input& input,
                          const AreaColumns& columns, SourceTable& table) {
  PlacedShapes placed;
  placed.shapes = shapes_of(chosen, source, table, columns.points_allowed);
  placed.rejected.resize(placed.shapes.size());
  if (!chosen.has_places) return placed;
  std::vector<Point> sample;
  for (const MultiPolygon& shape : placed.shapes) {
    for (const Polygon& polygon : shape) {
      sample.insert(sample.end(), polygon.outer.begin(), polygon.outer.end());
    }
  }
  const Crs crs = crs_for(source, input, chosen.in_degrees);
  note_origin(placed.shapes, crs, table.quality);
  if (sample.empty()) {  // no shape, and so nothing to say where the data lie
    placed.crs = input.to_crs.value_or(crs);
    if (columns.places_needed) placed.rejected.assign(placed.shapes.size(), RejectReason::no_shape);
    return placed;
  }
  const Reprojection reproject(crs, input.to_crs, std::move(sample), table.quality);
  placed.crs = reproject.crs();
  std::vector<RepairedRow> repairs;
  for (std::size_t i = 0; i < placed.shapes.size(); ++i) {
    MultiPolygon& shape = placed.shapes[i];
    auto there = reproject(std::move(shape));
    if (!there) placed.rejected[i] = RejectReason::coordinates_outside;
    shape = there ? repaired_row(std::move(*there), table.rows[i], repairs) : MultiPolygon();
    if (shape.empty() && !placed.rejected[i]) placed.rejected[i] = RejectReason::no_shape;
    if (!columns.places_needed) placed.rejected[i].reset();
  }
  note_repairs(repairs, table.quality);
  return placed;
}

std::vector<std::string> texts_of(const SourceColumn& column, const std::vector<std::size_t>& kept) {
  std::vector<std::string> texts;
  for (const std::size_t i : kept) texts.emplace_back(column.texts[i]);
  return texts;
}

/// What is wrong with the ids, if anything: one is missing, or stands twice.
std::optional<Message> fault_of(const std::vector<std::string>& ids, const std::vector<std::size_t>& rows,
                                const RowSource& source, const std::string& column) {
  std::map<std::string, std::size_t> row_of;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto [entry, is_new] = row_of.try_emplace(ids[i], rows[i]);
    if (is_new && !ids[i].empty()) continue;
    const std::string both =
        is_new ? std::to_string(rows[i]) : std::to_string(entry->second) + ", " + std::to_string(rows[i]);
    return Message{ids[i].empty() ? "error.id_empty" : "error.id_twice",
                   {{"path", source.file().given}, {"column", column}, {"id", ids[i]}, {"rows", both}}};
  }
  return std::nullopt;
}

/// The ids of the column, or row numbers where there is none or, found only by its name, it is no key.
std::vector<std::string> ids_of(const Chosen& chosen, const RowSource& source, const AreaColumns& columns,
                                SourceTable& table, const std::vector<std::size_t>& kept) {
  std::vector<std::size_t> rows;
  for (const std::size_t i : kept) rows.push_back(table.rows[i]);
  if (chosen.id) {
    const SourceColumn& column = table.columns[*chosen.id];
    std::vector<std::string> ids = texts_of(column, kept);
    const auto fault = fault_of(ids, rows, source, column.name);
    if (!fault) return ids;
    if (!columns.id_may_be_none) throw DataError(*fault);
    table.quality.findings.push_back({"finding.id_column_unused", {{"column", column.name}}});
  }
  std::vector<std::string> numbers;
  for (const std::size_t row : rows) numbers.push_back(std::to_string(row));
  return numbers;
}

void note_unread(const std::vector<CellState>& states, const SourceColumn& column, SourceQuality& quality) {
  const auto unread = std::count(states.begin(), states.end(), CellState::unread);
  if (unread == 0) return;
  quality.findings.push_back(
      {"finding.figure_unread", {{"column", column.name}, {"count", static_cast<std::int64_t>(unread)}}});
}

AreaFigure figure_of(const SourceColumn& column, const RowSource& source,
                     const std::vector<std::size_t>& kept, SourceQuality& quality) {
  const NumberCells cells = read_figures(column, source, quality);
  note_unread(cells.states, column, quality);
  AreaFigure figure{.name = column.name, .values = {}};
  for (const std::size_t i : kept) figure.values.push_back(cells.values[i]);
  return figure;
}

/// A column of dates in calendar days, one of numbers as it is.
AreaFigure days_of(const SourceColumn& column, const SourceColumn& numbers, const RowSource& source,
                   const std::vector<std::size_t>& kept, SourceQuality& quality) {
  const TimeCells cells = read_times(column, column.times.evidence());
  if (!cells.form.empty()) quality.detected.emplace_back("date_format", cells.form);
  if (cells.form == "days") return figure_of(numbers, source, kept, quality);
  if (cells.is_excel) quality.findings.push_back({"finding.excel_dates", {{"column", column.name}}});
  if (cells.is_ambiguous) {
    quality.findings.push_back({"finding.date_order_assumed", {{"column", column.name}}});
  }
  note_unread(cells.states, column, quality);
  AreaFigure figure{.name = column.name, .values = {}};
  for (const std::size_t i : kept) {
    const auto& time = cells.values[i];
    figure.values.push_back(time ? std::floor(static_cast<double>(time->time_since_epoch().count()) / 86400.0)
                                 : std::numeric_limits<double>::quiet_NaN());
  }
  return figure;
}

/// Indices of the rows that stay; the others go into the account.
std::vector<std::size_t> keep_rows(const PlacedShapes& placed, SourceTable& table) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (placed.rejected[i])
      reject(table.quality, table.rows[i], *placed.rejected[i]);
    else
      kept.push_back(i);
  }
  return kept;
}

AreaLayer assemble(const Chosen& chosen, const RowSource& source, const AreaColumns& columns,
                   PlacedShapes& placed, SourceTable& table, const std::vector<std::size_t>& kept) {
  AreaLayer areas;
  areas.crs = placed.crs;
  for (const std::size_t i : kept) areas.shapes.push_back(std::move(placed.shapes[i]));
  areas.ids = ids_of(chosen, source, columns, table, kept);
  if (chosen.name) areas.names = texts_of(table.columns[*chosen.name], kept);
  for (std::size_t c = chosen.first_figure; c < chosen.first_time; ++c) {
    areas.figures.push_back(figure_of(table.columns[c], source, kept, table.quality));
  }
  for (std::size_t c = chosen.first_time; c < chosen.first_text; c += 2) {
    areas.figures.push_back(days_of(table.columns[c], table.columns[c + 1], source, kept, table.quality));
  }
  return areas;
}

}  // namespace

AreasRead read_areas(const Input& input, const AreaColumns& columns, const Run& run) {
  if (columns.x.empty() != columns.y.empty()) {
    throw ArgumentError({"error.one_coordinate", {{"column", columns.x + columns.y}}});
  }
  const auto source = open_source(input);
  const Chosen chosen = choose(*source, input, columns);
  if (chosen.has_places) (void)crs_for(*source, input, chosen.in_degrees);  // before the rows are read
  SourceTable table = source->load(chosen.wanted, run);
  PlacedShapes placed = place_shapes(chosen, *source, input, columns, table);
  const std::vector<std::size_t> kept = keep_rows(placed, table);
  if (kept.empty()) throw no_usable_row(*source, table.quality);

  AreaLayer areas = assemble(chosen, *source, columns, placed, table, kept);
  for (std::size_t c = 0; c < columns.texts.size(); ++c) {
    const SourceColumn& column = table.columns[chosen.first_text + c];
    areas.texts.push_back({.name = column.name, .values = texts_of(column, kept)});
  }
  const std::size_t rows = table.quality.rows_read;
  return {.areas = std::move(areas),
          .quality = std::move(table.quality),
          .fingerprint = fingerprint_of(source->file(), rows)};
}

StudyArea union_of(const AreaLayer& areas) {
  StudyArea united{.crs = areas.crs, .shape = unite(areas.shapes)};
  if (united.shape.empty()) throw DataError({"error.union_empty", {}});
  return united;
}

}  // namespace hotspot
