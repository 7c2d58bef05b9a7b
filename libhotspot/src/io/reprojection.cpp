#include "io/reprojection.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "io/crs_extent.hpp"

namespace hotspot::detail {
namespace {

/// The box of the middle nine tenths of each axis.
std::optional<Box> middle_box(std::vector<Point> sample) {
  std::erase_if(sample, [](const Point& p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
  if (sample.empty()) return std::nullopt;
  const auto at = [&](double share, auto less) {
    const auto place =
        sample.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sample.size() - 1));
    std::nth_element(sample.begin(), place, sample.end(), less);
    return *place;
  };
  const auto by_x = [](const Point& a, const Point& b) { return a.x < b.x; };
  const auto by_y = [](const Point& a, const Point& b) { return a.y < b.y; };
  return Box{at(0.05, by_x).x, at(0.05, by_y).y, at(0.95, by_x).x, at(0.95, by_y).y};
}

std::string label(const Crs& crs) {
  return crs.code.empty() ? crs.name : crs.code;
}

void note(const Projection& projection, const Crs& from, const Crs& to, SourceQuality& quality) {
  if (projection.description().empty()) return;
  std::vector<MessageArgument> arguments{
      {"from", label(from)}, {"to", label(to)}, {"operation", projection.description()}};
  const auto accuracy = projection.accuracy();
  if (accuracy) arguments.push_back({"metres", *accuracy});
  quality.findings.push_back(
      {accuracy ? "finding.transformed" : "finding.transformed_accuracy_unknown", std::move(arguments)});
}

/// Where the coordinates contradict the system they are said to be in: all within a few hundred metres of its
/// origin, which is what degrees are, or far from where it is made for.
void note_contradiction(const Crs& crs, const std::optional<Box>& box, SourceQuality& quality) {
  if (crs.kind != CrsKind::projected || !box) return;
  const bool may_be_degrees =
      box->xmin >= -180.0 && box->xmax <= 180.0 && box->ymin >= -90.0 && box->ymax <= 90.0;
  if (may_be_degrees) {
    quality.findings.push_back({"finding.looks_like_degrees", {{"crs", label(crs)}}});
  } else if (!fits(crs, *box)) {
    quality.findings.push_back({"finding.outside_crs_area", {{"crs", label(crs)}}});
  }
}

}  // namespace

Crs crs_for(const RowSource& source, const Input& input, bool in_degrees) {
  if (const auto own = source.crs()) return *own;
  const std::string& path = source.file().given;
  if (!input.crs) {
    throw CrsError({in_degrees ? "error.crs_missing_degrees" : "error.crs_missing", {{"path", path}}});
  }
  return *input.crs;
}

Reprojection::Reprojection(const Crs& from, const std::optional<Crs>& to, std::vector<Point> sample,
                           SourceQuality& quality)
    : Reprojection(from, to ? *to : from, middle_box(std::move(sample)), quality) {}

Reprojection::Reprojection(const Crs& from, const Crs& to, const std::optional<Box>& extent,
                           SourceQuality& quality)
    : m_from(from), m_to(to), m_projection(m_from, m_to, extent) {
  quality.detected.emplace_back("crs", label(m_from));
  note_contradiction(m_from, extent, quality);
  note(m_projection, m_from, m_to, quality);
}

std::optional<Point> Reprojection::operator()(Point point) const {
  constexpr double widest = 360.0, highest = 90.0;
  if (m_from.kind == CrsKind::geographic && (std::abs(point.x) > widest || std::abs(point.y) > highest)) {
    return std::nullopt;
  }
  return m_projection(point);
}

std::optional<std::vector<Point>> Reprojection::operator()(std::vector<Point> points) const {
  for (Point& point : points) {
    const auto there = (*this)(point);
    if (!there) return std::nullopt;
    point = *there;
  }
  return points;
}

std::optional<MultiPolygon> Reprojection::operator()(MultiPolygon shape) const {
  for (Polygon& polygon : shape) {
    auto outer = (*this)(std::move(polygon.outer));
    if (!outer) return std::nullopt;
    polygon.outer = std::move(*outer);
    for (Ring& hole : polygon.holes) {
      auto there = (*this)(std::move(hole));
      if (!there) return std::nullopt;
      hole = std::move(*there);
    }
  }
  return shape;
}

}  // namespace hotspot::detail
