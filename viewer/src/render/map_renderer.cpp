#include "render/map_renderer.hpp"

#include <algorithm>

#include "render/dot_levels.hpp"
#include "render/shaders.hpp"

namespace hotspot::viewer {
namespace {

constexpr double selected_width = 2.5;
constexpr double dot_spacing = 1.0;  // in radii: nearer dots hide each other

float part(std::uint8_t value) {
  return static_cast<float>(value) / 255.0F;
}

void set_colour(const ShaderProgram& program, const char* uniform, const Colour& colour) {
  program.set(uniform, part(colour.red), part(colour.green), part(colour.blue), part(colour.alpha));
}

}  // namespace

struct MapRenderer::Scene {
  const Document& document;
  Size size;
  const Theme& theme;
  double px;
  Box visible;
  double metres_per_px;  // of the design
  std::uint64_t paint;
};

MapRenderer::MapRenderer()
    : m_fill({shaders::version, shaders::places, shaders::fill_vertex},
             {shaders::version, shaders::fill_fragment}),
      m_line({shaders::version, shaders::places, shaders::line_vertex},
             {shaders::version, shaders::line_fragment}),
      m_dot({shaders::version, shaders::places, shaders::dot_vertex},
            {shaders::version, shaders::dot_fragment}) {}

void MapRenderer::draw(const State& state, const Size& size) {
  const Document& document = state.document;
  const Theme& theme = theme_of(state.appearance.theme);
  const double px = state.appearance.scale;
  const Colour& ground = theme.map.ground;
  glClearColor(part(ground.red), part(ground.green), part(ground.blue), 1.0F);
  glDisable(GL_SCISSOR_TEST);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_MULTISAMPLE);
  glEnable(GL_PROGRAM_POINT_SIZE);
  forget_unused(document);
  const Scene scene{document,
                    size,
                    theme,
                    px,
                    visible_box(document.view, size),
                    document.view.units_per_px * document.crs.metres_per_unit * px,
                    state.revisions.paint};
  for (const MapLayer& layer : document.layers) {
    if (layer.visible && layer.opacity > 0.0) draw_layer(scene, layer);
  }
  draw_selection(scene);
  glBindVertexArray(0);
  glUseProgram(0);
}

LayerBuffers& MapRenderer::buffers_of(const MapLayer& layer) {
  Kept& kept = m_layers[layer.id];
  if (kept.data != layer.data) kept = {layer.data, std::make_unique<LayerBuffers>(make_mesh(*layer.data)), 0};
  return *kept.buffers;
}

LayerBuffers& MapRenderer::painted_buffers_of(const Scene& scene, const MapLayer& layer) {
  LayerBuffers& buffers = buffers_of(layer);
  std::uint64_t& painted = m_layers[layer.id].paint;
  if (painted != scene.paint) buffers.send_paints(paint_rows(layer, scene.document, scene.theme));
  painted = scene.paint;
  return buffers;
}

void MapRenderer::forget_unused(const Document& document) {
  std::erase_if(m_layers, [&](const auto& entry) { return find_layer(document, entry.first) == nullptr; });
}

void MapRenderer::set_place(const Scene& scene, const ShaderProgram& program,
                            const LayerBuffers& buffers) const {
  const View& view = scene.document.view;
  const Point& origin = buffers.mesh().origin;
  program.use();
  program.set("scale", static_cast<float>(1.0 / view.units_per_px));
  program.set("shift", static_cast<float>((origin.x - view.centre.x) / view.units_per_px),
              static_cast<float>((origin.y - view.centre.y) / view.units_per_px));
  program.set("half_size", static_cast<float>(scene.size.width / 2.0),
              static_cast<float>(scene.size.height / 2.0));
  program.set("paints", 0);
  buffers.bind_paints();
}

void MapRenderer::draw_layer(const Scene& scene, const MapLayer& layer) {
  const LayerBuffers& buffers = painted_buffers_of(scene, layer);
  if (!buffers.mesh().levels.empty()) {
    draw_fills(scene, layer, buffers);
    draw_lines(scene, layer, buffers);
  }
  if (!buffers.mesh().dots.empty()) draw_dots(scene, layer, buffers);
}

void MapRenderer::draw_fills(const Scene& scene, const MapLayer& layer, const LayerBuffers& buffers) {
  set_place(scene, m_fill, buffers);
  m_fill.set("opacity", static_cast<float>(layer.opacity));
  m_fill.set("px", static_cast<float>(scene.px));
  set_colour(m_fill, "dots", scene.theme.map.hidden_dots);
  set_colour(m_fill, "hatching", scene.theme.map.area_outline);
  buffers.draw_triangles(level_for(buffers.mesh(), scene.document.view.units_per_px), scene.visible);
}

void MapRenderer::draw_lines(const Scene& scene, const MapLayer& layer, const LayerBuffers& buffers) {
  if (layer.role == Role::surface) return;
  const LineWidths widths = line_widths(layer.role, scene.metres_per_px);
  const MeshLevel& level = level_for(buffers.mesh(), scene.document.view.units_per_px);
  set_place(scene, m_line, buffers);
  m_line.set("opacity", static_cast<float>(layer.opacity));
  m_line.set("only_row", -1);
  if (widths.casing > 0.0) {
    Colour casing = layer.role == Role::road ? scene.theme.map.road_casing : scene.theme.map.halo;
    casing.alpha = 255;
    set_colour(m_line, "casing", casing);
    m_line.set("width", static_cast<float>((widths.line + widths.casing) * scene.px));
    buffers.draw_segments(level, scene.visible);
  }
  set_colour(m_line, "casing", {0, 0, 0, 0});
  m_line.set("width", static_cast<float>(widths.line * scene.px));
  buffers.draw_segments(level, scene.visible);
}

void MapRenderer::draw_dots(const Scene& scene, const MapLayer& layer, const LayerBuffers& buffers) {
  const double radius = dot_radius(scene.metres_per_px) * scene.px;
  set_place(scene, m_dot, buffers);
  m_dot.set("opacity", static_cast<float>(layer.opacity));
  m_dot.set("radius", static_cast<float>(radius));
  m_dot.set("ring", static_cast<float>(0.75 * scene.px));
  const double spacing = dot_spacing * radius * scene.document.view.units_per_px;
  buffers.draw_dots(dot_levels_for(buffers.mesh(), spacing), scene.visible);
}

void MapRenderer::draw_selection(const Scene& scene) {
  const Selection& selection = scene.document.selection;
  const MapLayer* layer = find_layer(scene.document, selection.layer);
  if (!layer || !layer->visible || selection.rows.empty()) return;
  const LayerBuffers& buffers = painted_buffers_of(scene, *layer);
  if (buffers.mesh().levels.empty()) return;
  const MeshLevel& level = level_for(buffers.mesh(), scene.document.view.units_per_px);
  set_place(scene, m_line, buffers);
  m_line.set("opacity", 1.0F);
  const Colour& accent = scene.theme.accent;
  Colour halo = scene.theme.map.halo;
  halo.alpha = 255;
  for (const auto& [colour, width] :
       {std::pair(halo, selected_width + 2.0), std::pair(accent, selected_width)}) {
    set_colour(m_line, "casing", colour);
    m_line.set("width", static_cast<float>(width * scene.px));
    for (const std::size_t row : selection.rows) {
      m_line.set("only_row", static_cast<int>(row));
      buffers.draw_segments(level, scene.visible);
    }
  }
}

}  // namespace hotspot::viewer
