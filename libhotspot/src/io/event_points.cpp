#include "io/event_points.hpp"

#include <algorithm>
#include <cstdint>

#include "io/column_values.hpp"

namespace hotspot::detail {
namespace {

/// Widened by so many times its own size on every side.
Box widened(const Box& box, double times) {
  const double by = times * std::max(box.width(), box.height());
  return {box.xmin - by, box.ymin - by, box.xmax + by, box.ymax + by};
}

bool covers(const Box& box, Point point) {
  return point.x >= box.xmin && point.x <= box.xmax && point.y >= box.ymin && point.y <= box.ymax;
}

}  // namespace

std::vector<PointCell> points_of_columns(const SourceColumn& x_column, const SourceColumn& y_column,
                                         const RowSource& source, SourceQuality& quality) {
  const auto [x, y] = read_coordinates(x_column, y_column, source, quality);
  std::vector<PointCell> cells(x.states.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (x.states[i] == CellState::unread || y.states[i] == CellState::unread) {
      cells[i].rejected = RejectReason::coordinates_unread;
    } else if (x.states[i] == CellState::missing || y.states[i] == CellState::missing) {
      cells[i].rejected = RejectReason::no_coordinates;
    } else {
      cells[i].value = {x.values[i], y.values[i]};
    }
  }
  return cells;
}

std::vector<PointCell> points_of_places(const SourceTable& table, SourceQuality& quality) {
  std::vector<PointCell> cells(table.places.size());
  std::size_t others = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (const auto* point = std::get_if<Point>(&table.places[i])) {
      cells[i].value = *point;
      continue;
    }
    const bool is_unread = std::holds_alternative<OtherShape>(table.places[i]);
    if (!is_unread && !std::holds_alternative<std::monostate>(table.places[i])) ++others;
    cells[i].rejected = is_unread ? RejectReason::coordinates_unread : RejectReason::no_coordinates;
  }
  if (others > 0) {
    quality.findings.push_back({"finding.not_single_points", {{"count", static_cast<std::int64_t>(others)}}});
  }
  return cells;
}

void treat_origin(std::vector<PointCell>& points, const Crs& crs, OddRows what, SourceQuality& quality) {
  if (crs.kind == CrsKind::local) return;
  std::size_t count = 0;
  for (PointCell& point : points) {
    if (point.rejected || point.value != Point{0.0, 0.0}) continue;
    ++count;
    if (what == OddRows::reject) point.rejected = RejectReason::at_origin;
  }
  if (count == 0) return;
  quality.findings.push_back({"finding.at_origin", {{"count", static_cast<std::int64_t>(count)}}});
}

std::optional<Box> middle_of(const std::vector<PointCell>& points) {
  std::vector<double> xs, ys;
  for (const PointCell& point : points) {
    if (point.rejected) continue;
    xs.push_back(point.value.x);
    ys.push_back(point.value.y);
  }
  constexpr std::size_t fewest = 20;
  if (xs.size() < fewest) return std::nullopt;
  const auto at = [](std::vector<double>& values, double share) {
    const auto place =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
  };
  return Box{at(xs, 0.05), at(ys, 0.05), at(xs, 0.95), at(ys, 0.95)};
}

void treat_swapped(std::vector<PointCell>& points, const Box& middle, SwappedAxes what,
                   SourceQuality& quality) {
  const Box box = widened(middle, 1.0);
  std::size_t count = 0;
  for (PointCell& point : points) {
    const Point exchanged{point.value.y, point.value.x};
    if (point.rejected || covers(box, point.value) || !covers(box, exchanged)) continue;
    ++count;
    if (what == SwappedAxes::swap) point.value = exchanged;
    if (what == SwappedAxes::reject) point.rejected = RejectReason::swapped_axes;
  }
  if (count == 0) return;
  const char* key = what == SwappedAxes::swap ? "finding.axes_exchanged" : "finding.axes_swapped";
  quality.findings.push_back({key, {{"count", static_cast<std::int64_t>(count)}}});
}

void treat_far(std::vector<PointCell>& points, const Box& middle, OddRows what, SourceQuality& quality) {
  constexpr double far = 10.0;
  const Box box = widened(middle, far), near = widened(middle, 1.0);
  if (middle.width() <= 0.0 && middle.height() <= 0.0) return;  // all at one place: far is not defined
  std::size_t count = 0;
  for (PointCell& point : points) {
    const bool is_swapped = covers(near, {point.value.y, point.value.x});
    if (point.rejected || covers(box, point.value) || is_swapped) continue;
    ++count;
    if (what == OddRows::reject) point.rejected = RejectReason::far_outlier;
  }
  if (count == 0) return;
  quality.findings.push_back({"finding.far_outliers", {{"count", static_cast<std::int64_t>(count)}}});
}

}  // namespace hotspot::detail
