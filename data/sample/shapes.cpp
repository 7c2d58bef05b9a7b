#include "shapes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

namespace sample {
namespace {

constexpr double bent_step_m = 45.0;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

double parse_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) throw std::logic_error("not a point: " + std::string(text));
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

Point between(Point a, Point b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double catmull_rom(double before, double a, double b, double after, double t) {
  return 0.5 * (2.0 * a + t * ((b - before) + t * ((2.0 * before - 5.0 * a + 4.0 * b - after) +
                                                   t * (3.0 * a - before - 3.0 * b + after))));
}

void append_curve(LineString& line, Point before, Point a, Point b, Point after, int pieces) {
  for (int i = 0; i < pieces; ++i) {
    const double t = static_cast<double>(i) / pieces;
    line.push_back(
        {catmull_rom(before.x, a.x, b.x, after.x, t), catmull_rom(before.y, a.y, b.y, after.y, t)});
  }
}

Point nearest_on_edge(Point a, Point b, Point p) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  if (square == 0.0) return a;
  return between(a, b, std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0));
}

bool crosses_upwards(const Ring& ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point a = ring[i];
    const Point b = ring[j];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

}  // namespace

std::vector<Point> parse_points(std::string_view text) {
  std::vector<Point> points;
  for (std::string_view pair : split(text, ',')) {
    const double x = parse_number(pair);
    const double y = parse_number(pair);
    points.push_back({x, y});
  }
  return points;
}

std::vector<std::vector<Point>> parse_lines(std::string_view text) {
  std::vector<std::vector<Point>> lines;
  if (text.empty()) return lines;
  for (const std::string_view line : split(text, ';')) lines.push_back(parse_points(line));
  return lines;
}

Point Frame::at(double u, double v) const {
  const double size = std::sqrt(axis_x * axis_x + axis_y * axis_y);
  const double w = v + bend * u * u;
  return {x + (u * axis_x - w * axis_y) / size, y + (u * axis_y + w * axis_x) / size};
}

Ring Frame::bent(const Ring& corners) const {
  Ring ring;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point from = corners[i];
    const Point to = corners[(i + 1) % corners.size()];
    const bool forward = std::pair(from.x, from.y) < std::pair(to.x, to.y);
    const int pieces = std::max(1, static_cast<int>(distance(from, to) / bent_step_m));
    for (int k = 0; k < pieces; ++k) {
      const Point corner = forward ? between(from, to, static_cast<double>(k) / pieces)
                                   : between(to, from, static_cast<double>(pieces - k) / pieces);
      ring.push_back(at(corner.x, corner.y));
    }
  }
  return ring;
}

Ring Frame::rectangle(double u, double v, double length_m, double width_m) const {
  const Point middle = at(u, v);
  const double slope = 2.0 * bend * u;
  const Frame turned{middle.x, middle.y, axis_x - slope * axis_y, axis_y + slope * axis_x, 0.0};
  const double l = length_m / 2.0;
  const double w = width_m / 2.0;
  return {turned.at(-l, -w), turned.at(l, -w), turned.at(l, w), turned.at(-l, w)};
}

LineString smooth_line(const LineString& corners, int pieces) {
  LineString line;
  const std::size_t last = corners.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    append_curve(line, corners[i == 0 ? 0 : i - 1], corners[i], corners[i + 1],
                 corners[std::min(i + 2, last)], pieces);
  }
  line.push_back(corners.back());
  return line;
}

Ring smooth_ring(const Ring& corners, int pieces) {
  Ring ring;
  const std::size_t n = corners.size();
  for (std::size_t i = 0; i < n; ++i) {
    append_curve(ring, corners[(i + n - 1) % n], corners[i], corners[(i + 1) % n], corners[(i + 2) % n],
                 pieces);
  }
  return ring;
}

Ring ribbon(const LineString& line, double width) {
  Ring left;
  Ring right;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Point before = line[i == 0 ? 0 : i - 1];
    const Point after = line[std::min(i + 1, line.size() - 1)];
    const double size = distance(before, after);
    const double nx = -(after.y - before.y) / size * width / 2.0;
    const double ny = (after.x - before.x) / size * width / 2.0;
    left.push_back({line[i].x + nx, line[i].y + ny});
    right.push_back({line[i].x - nx, line[i].y - ny});
  }
  right.insert(right.end(), left.rbegin(), left.rend());
  return right;
}

Ring shrunk(const Ring& ring, double factor) {
  const Point middle = hotspot::centroid(MultiPolygon{Polygon{ring, {}}});
  Ring inner;
  for (const Point p : ring) inner.push_back(between(middle, p, factor));
  return inner;
}

LineString closed(Ring ring) {
  ring.push_back(ring.front());
  return ring;
}

double distance(Point a, Point b) {
  return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

Point nearest_on(const LineString& line, Point p) {
  Point nearest = line.front();
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point candidate = nearest_on_edge(line[i], line[i + 1], p);
    if (distance(candidate, p) < distance(nearest, p)) nearest = candidate;
  }
  return nearest;
}

double distance(Point p, const LineString& line) {
  return distance(p, nearest_on(line, p));
}

double length(const LineString& line) {
  double sum = 0.0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) sum += distance(line[i], line[i + 1]);
  return sum;
}

Point along(const LineString& line, double metres) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const double edge = distance(line[i], line[i + 1]);
    if (metres <= edge && edge > 0.0) return between(line[i], line[i + 1], metres / edge);
    metres -= edge;
  }
  return line.back();
}

bool covers(const MultiPolygon& shape, Point p) {
  return std::any_of(shape.begin(), shape.end(), [&](const Polygon& part) {
    return crosses_upwards(part.outer, p) &&
           std::none_of(part.holes.begin(), part.holes.end(),
                        [&](const Ring& hole) { return crosses_upwards(hole, p); });
  });
}

}  // namespace sample
