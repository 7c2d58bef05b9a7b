#include "io/place_book.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/point_location.hpp"
#include "io/column_names.hpp"
#include "io/event_points.hpp"
#include "io/geos_shapes.hpp"
#include "io/place_name.hpp"
#include "io/reprojection.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {
namespace {

double length_of(const LineString& line) {
  double length = 0.0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  }
  return length;
}

/// Half way along the longest of the lines.
Point middle_of(const std::vector<LineString>& lines) {
  const LineString& line = *std::max_element(
      lines.begin(), lines.end(), [](const auto& a, const auto& b) { return length_of(a) < length_of(b); });
  double left = length_of(line) / 2.0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double step = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    if (step >= left && step > 0.0) {
      const double share = left / step;
      return {line[i - 1].x + share * (line[i].x - line[i - 1].x),
              line[i - 1].y + share * (line[i].y - line[i - 1].y)};
    }
    left -= step;
  }
  return line.front();
}

double diagonal_of(const std::vector<Point>& corners) {
  const auto [west, east] =
      std::minmax_element(corners.begin(), corners.end(), [](Point a, Point b) { return a.x < b.x; });
  const auto [south, north] =
      std::minmax_element(corners.begin(), corners.end(), [](Point a, Point b) { return a.y < b.y; });
  return std::hypot(east->x - west->x, north->y - south->y);
}

std::vector<Point> corners_of(const Place& place) {
  std::vector<Point> corners;
  if (const auto* point = std::get_if<Point>(&place)) corners.push_back(*point);
  if (const auto* points = std::get_if<std::vector<Point>>(&place)) corners = *points;
  if (const auto* lines = std::get_if<std::vector<LineString>>(&place)) {
    for (const LineString& line : *lines) corners.insert(corners.end(), line.begin(), line.end());
  }
  if (const auto* shape = std::get_if<MultiPolygon>(&place)) {
    for (const Polygon& p : *shape) corners.insert(corners.end(), p.outer.begin(), p.outer.end());
  }
  return corners;
}

/// A place in the wanted CRS, with points spread evenly over it.
struct MovedPlace {
  NamedPlace named;
  std::vector<Point> spread;
};

constexpr double spread_steps = 50.0;  ///< over the longer side

std::vector<Point> spread_over(const MultiPolygon& shape, const Crs& crs) {
  const Box box = bounds(shape);
  const double step = std::max(box.width(), box.height()) / spread_steps;
  const CellSet cells =
      cells_with_centre_in(make_grid(box, crs, {.cell = Metres{step * crs.metres_per_unit}}), shape);
  std::vector<Point> points;
  for (const std::size_t cell : cells.cells) points.push_back(cells.grid.centre(cell));
  return points;
}

std::vector<Point> spread_over(const std::vector<LineString>& lines, double extent) {
  std::vector<Point> points;
  for (const LineString& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      const Point from = line[i - 1], to = line[i];
      const double parts =
          std::ceil(std::hypot(to.x - from.x, to.y - from.y) / (extent / spread_steps) + 1e-9);
      for (double part = 0.5; part < parts; part += 1.0) {
        const double share = part / parts;
        points.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
      }
    }
  }
  return points;
}

/// None where there is no place, or a corner of it has no image.
std::optional<MovedPlace> moved_place(const Place& place, const Reprojection& reproject) {
  const std::vector<Point> corners = corners_of(place);
  if (corners.empty()) return std::nullopt;
  const auto there = reproject(corners);
  if (!there) return std::nullopt;
  const double extent = diagonal_of(*there);
  MovedPlace moved{.named = {.point = there->front(), .extent = extent * reproject.crs().metres_per_unit},
                   .spread = *there};
  if (const auto* lines = std::get_if<std::vector<LineString>>(&place)) {
    std::vector<LineString> there_lines;
    for (const LineString& line : *lines) there_lines.push_back(*reproject(line));
    moved.named.point = middle_of(there_lines);
    if (extent > 0.0) moved.spread = spread_over(there_lines, extent);
  } else if (const auto* shape = std::get_if<MultiPolygon>(&place)) {
    const auto there_shape = reproject(*shape);
    if (!there_shape) return std::nullopt;
    const MultiPolygon valid = repair(*there_shape).shape;
    if (valid.empty()) return moved;
    moved.named.point = point_inside(valid);
    moved.spread = spread_over(valid, reproject.crs());
  }
  return moved;
}

/// Finds the only area that a large place lies in.
class AreaOfPlace {
 public:
  explicit AreaOfPlace(const CountedGround& ground)
      : m_areas(ground.areas.shapes), m_study_area(ground.study_area.shape), m_none(ground.areas.size()) {}

  void settle(MovedPlace& place) const {
    std::map<std::size_t, std::vector<Point>> parts;  // by area, and in none of them
    for (const Point& point : place.spread) {
      const auto area = m_areas.first_covering(point);
      if (area || m_study_area.covers(point)) parts[area.value_or(m_none)].push_back(point);
    }
    constexpr double enough = 0.9;
    const double all = static_cast<double>(place.spread.size());
    const auto most = std::max_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
      return a.second.size() < b.second.size();
    });
    place.named.in_one_area = most != parts.end() && static_cast<double>(most->second.size()) >= enough * all;
    if (place.named.in_one_area) place.named.point = most->second[most->second.size() / 2];
  }

 private:
  PointLocator m_areas;
  PointLocator m_study_area;
  std::size_t m_none;
};

std::size_t name_column(const RowSource& source, const PlacesInput& columns) {
  if (!columns.name.empty()) return column_index(source, columns.name);
  if (const auto found = find_column(source.columns(), ColumnRole::place_name)) return *found;
  throw DataError(
      {"error.place_column", {{"path", source.file().given}, {"columns", listed(source.columns())}}});
}

/// Points of a table under the names given, else usual ones.
std::optional<CoordinateColumns> coordinate_columns(const RowSource& source, const PlacesInput& columns,
                                                    const Input& input) {
  if (!columns.x.empty() && !columns.y.empty()) {
    return CoordinateColumns{column_index(source, columns.x), column_index(source, columns.y),
                             names_degrees(columns.x) && names_degrees(columns.y)};
  }
  if (source.geometry() != "none") return std::nullopt;
  const auto pair = find_coordinates(source.columns(), input.crs && input.crs->kind == CrsKind::geographic);
  if (pair) return pair;
  throw DataError(
      {"error.no_coordinates", {{"path", source.file().given}, {"columns", listed(source.columns())}}});
}

std::vector<Place> places_of(SourceTable& table, const std::optional<CoordinateColumns>& columns,
                             const RowSource& source) {
  if (!columns) return std::move(table.places);
  std::vector<Place> places(table.rows.size());
  const auto points = points_of_columns(table.columns[1], table.columns[2], source, table.quality);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!points[i].rejected) places[i] = points[i].value;
  }
  return places;
}

}  // namespace

PlaceBook::PlaceBook(const Input& input, const PlacesInput& columns, const CountedGround& ground,
                     const Run& run)
    : m_largest(columns.largest) {
  const auto source = open_source(input);
  std::vector<WantedColumn> wanted{{name_column(*source, columns), ColumnUse::text}};
  const auto coordinates = coordinate_columns(*source, columns, input);
  if (coordinates) {
    wanted.push_back({coordinates->x, ColumnUse::number});
    wanted.push_back({coordinates->y, ColumnUse::number});
  }
  const Crs crs = crs_for(*source, input, coordinates && coordinates->in_degrees);
  SourceTable table = source->load(wanted, run);
  const std::vector<Place> places = places_of(table, coordinates, *source);
  std::vector<Point> sample;
  for (const Place& place : places) {
    const std::vector<Point> corners = corners_of(place);
    sample.insert(sample.end(), corners.begin(), corners.end());
  }
  const Reprojection reproject(crs, input.to_crs, std::move(sample), table.quality);
  m_crs = reproject.crs();
  const AreaOfPlace areas(ground);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::string key = place_key(table.columns[0].texts[i]);
    auto place = moved_place(places[i], reproject);
    if (place && placement(place->named) == Placement::area) areas.settle(*place);
    if (place && !key.empty()) add(key, place->named);
    if (!place) reject(table.quality, table.rows[i], RejectReason::no_coordinates);
  }
  m_fingerprint = fingerprint_of(source->file(), table.quality.rows_read);
  m_quality = std::move(table.quality);
}

void PlaceBook::add(const std::string& key, const NamedPlace& place) {
  std::vector<NamedPlace>& known = m_places[key];
  const auto near = std::find_if(known.begin(), known.end(), [&](const NamedPlace& other) {
    const double apart = std::hypot(other.point.x - place.point.x, other.point.y - place.point.y);
    return apart * m_crs.metres_per_unit <= m_largest.value;
  });
  if (near == known.end()) known.push_back(place);
}

std::optional<NamedPlace> PlaceBook::find(std::string_view text) const {
  for (const std::string& key : place_keys_of_text(text)) {
    const auto found = m_places.find(key);
    if (found == m_places.end()) continue;
    if (found->second.size() > 1) return std::nullopt;
    return found->second.front();
  }
  return std::nullopt;
}

Placement PlaceBook::placement(const NamedPlace& place) const {
  return place.extent <= m_largest.value ? Placement::place : Placement::area;
}

}  // namespace hotspot::detail
