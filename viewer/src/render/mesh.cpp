#include "render/mesh.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/dot_levels.hpp"
#include "render/simplify.hpp"
#include "render/triangulate.hpp"
#include "state/view.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::size_t chunk_size = 8192;              // vertices
constexpr std::size_t few_corners = 40000;            // drawn as they are at every scale
constexpr double tolerance_of_extent = 1.0 / 1600.0;  // of the coarsest level: what a window shows
constexpr double tolerance_px = 0.75;

/// The rows of a layer as rings and lines.
struct RowShape {
  MultiPolygon polygons{};
  std::vector<LineString> lines{};
};

RowShape shape_at(const LayerData& data, std::size_t row) {
  if (!data.lines.empty()) return {{}, data.lines[row]};
  if (const auto* cells = std::get_if<CellSet>(&data.layer.places)) {
    return {{cells->grid.outline(cells->cells[row])}, {}};
  }
  return {std::get<std::vector<MultiPolygon>>(data.layer.places)[row], {}};
}

/// Triangles and pieces of rows, chunk by chunk.
class LevelBuilder {
 public:
  LevelBuilder(const Point& origin, double tolerance) : m_origin(origin) { m_level.tolerance = tolerance; }

  void add(const RowShape& shape, std::size_t row) {
    const auto number = static_cast<std::uint32_t>(row);
    for (const Polygon& part : shape.polygons) add_polygon(part, number);
    for (const LineString& line : shape.lines) {
      const std::vector<Point> kept = simplified_line(line, m_level.tolerance);
      add_pieces(kept, number, false);
      note(kept);
    }
    cut_chunks(false);
  }

  [[nodiscard]] MeshLevel finish() && {
    cut_chunks(true);
    return std::move(m_level);
  }

 private:
  void add_polygon(const Polygon& whole, std::uint32_t row) {
    Polygon part{simplified_ring(whole.outer, m_level.tolerance), {}};
    if (part.outer.size() < 3) return;
    for (const Ring& hole : whole.holes) {
      Ring kept = simplified_ring(hole, m_level.tolerance);
      if (kept.size() >= 3) part.holes.push_back(std::move(kept));
    }
    std::vector<Point> corners = part.outer;
    for (const Ring& hole : part.holes) corners.insert(corners.end(), hole.begin(), hole.end());
    for (const std::uint32_t i : triangulate(part)) m_level.triangles.push_back(vertex(corners[i], row));
    add_pieces(part.outer, row, true);
    for (const Ring& hole : part.holes) add_pieces(hole, row, true);
    note(part.outer);
  }

  void add_pieces(const std::vector<Point>& points, std::uint32_t row, bool closed) {
    for (std::size_t i = 0; i + 1 < points.size() + (closed ? 1 : 0); ++i) {
      const MeshVertex a = vertex(points[i], row);
      const MeshVertex b = vertex(points[(i + 1) % points.size()], row);
      m_level.segments.push_back({a.x, a.y, b.x, b.y, row});
    }
  }

  MeshVertex vertex(const Point& point, std::uint32_t row) const {
    return {static_cast<float>(point.x - m_origin.x), static_cast<float>(point.y - m_origin.y), row};
  }

  void note(const std::vector<Point>& points) {
    if (points.empty()) return;
    const Box box = bounds(points);
    m_box = m_box ? united(*m_box, box) : box;
  }

  void cut_chunks(bool last) {
    const std::size_t triangles = m_level.triangles.size() - m_triangles_done;
    const std::size_t segments = m_level.segments.size() - m_segments_done;
    if (!m_box || (!last && triangles + segments < chunk_size)) return;
    if (triangles > 0) m_level.triangle_chunks.push_back({m_triangles_done, triangles, *m_box});
    if (segments > 0) m_level.segment_chunks.push_back({m_segments_done, segments, *m_box});
    m_triangles_done += triangles;
    m_segments_done += segments;
    m_box.reset();
  }

  Point m_origin;
  MeshLevel m_level;
  std::optional<Box> m_box;
  std::size_t m_triangles_done = 0;
  std::size_t m_segments_done = 0;
};

/// Rows that lie near each other one after the other, so that chunks are small on the map.
std::vector<std::size_t> rows_by_place(const LayerData& data, const Box& box) {
  const std::size_t rows = data.lines.empty() ? data.rows() : data.lines.size();
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto one = bounds_of(data, row);
    if (!one) continue;
    order.emplace_back(curve_code({(one->xmin + one->xmax) / 2.0, (one->ymin + one->ymax) / 2.0}, box), row);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::size_t> result;
  for (const auto& [code, row] : order) result.push_back(row);
  return result;
}

MeshLevel make_level(const LayerData& data, const std::vector<std::size_t>& rows, const Point& origin,
                     double tolerance) {
  LevelBuilder builder(origin, tolerance);
  for (const std::size_t row : rows) builder.add(shape_at(data, row), row);
  return std::move(builder).finish();
}

}  // namespace

std::size_t corners_of(const LayerData& data) {
  std::size_t corners = 0;
  for (const auto& lines : data.lines) {
    for (const LineString& line : lines) corners += line.size();
  }
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&data.layer.places)) {
    for (const MultiPolygon& shape : *shapes) {
      for (const Polygon& part : shape) {
        corners += part.outer.size();
        for (const Ring& hole : part.holes) corners += hole.size();
      }
    }
  }
  return corners;
}

LayerMesh make_mesh(const LayerData& data) {
  LayerMesh mesh;
  const auto box = bounds_of(data);
  if (!box) return mesh;
  mesh.origin = {(box->xmin + box->xmax) / 2.0, (box->ymin + box->ymax) / 2.0};
  if (const auto* points = std::get_if<std::vector<Point>>(&data.layer.places)) {
    mesh.dots = order_dots(*points, *box);
    return mesh;
  }
  const std::vector<std::size_t> rows = rows_by_place(data, *box);
  mesh.levels.push_back(make_level(data, rows, mesh.origin, 0.0));
  if (corners_of(data) <= few_corners) return mesh;
  const double coarsest = std::max(box->width(), box->height()) * tolerance_of_extent;
  for (const double share : {1.0 / 64.0, 1.0 / 16.0, 1.0 / 4.0, 1.0 / 2.0, 1.0}) {
    mesh.levels.push_back(make_level(data, rows, mesh.origin, coarsest * share));
  }
  return mesh;
}

std::size_t level_for(const std::vector<MeshLevel>& levels, double units_per_px) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].tolerance <= tolerance_px * units_per_px) best = i;
  }
  return best;
}

}  // namespace hotspot::viewer
