#include "render/map_renderer.hpp"

#include <algorithm>
#include <iterator>

#include "render/dot_levels.hpp"
#include "render/shaders.hpp"

namespace hotspot::viewer {
namespace {

constexpr double selected_width = 2.5;
constexpr double dot_spacing = 1.0;  // in radii, at least: nearer dots hide each other

float part(std::uint8_t value) {
  return static_cast<float>(value) / 255.0F;
}

void set_colour(const ShaderProgram& program, const char* uniform, const Colour& colour) {
  program.set(uniform, part(colour.red), part(colour.green), part(colour.blue), part(colour.alpha));
}

}  // namespace

struct MapRenderer::Scene {
  const Document& document;
  Side side;
  Size size;
  const Theme& theme;
  double px;
  Box visible;
  double metres_per_px;  // of the design
  std::uint64_t paint;
};

MapRenderer::MapRenderer(std::function<void()> wake)
    : m_wake(std::move(wake)),
      m_fill({shaders::version, shaders::places, shaders::fill_vertex},
             {shaders::version, shaders::fill_fragment}),
      m_patterned({shaders::version, shaders::places, shaders::patterned_vertex},
                  {shaders::version, shaders::patterned_fragment}),
      m_line({shaders::version, shaders::places, shaders::line_vertex},
             {shaders::version, shaders::line_fragment}),
      m_dot({shaders::version, shaders::places, shaders::dot_vertex},
            {shaders::version, shaders::dot_fragment}),
      m_picture({shaders::version, shaders::picture_vertex}, {shaders::version, shaders::picture_fragment}) {}

void MapRenderer::draw(const State& state, const Size& size) {
  const Colour& ground = theme_of(state.appearance.theme).map.ground;
  glClearColor(part(ground.red), part(ground.green), part(ground.blue), 1.0F);
  glDisable(GL_SCISSOR_TEST);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_MULTISAMPLE);
  glEnable(GL_PROGRAM_POINT_SIZE);
  forget_unused(state.document);
  for (const Pane& pane : panes_of({0.0, 0.0, size.width, size.height}, state.document.comparison)) {
    draw_pane(state, pane, size);
  }
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
  glUseProgram(0);
}

void MapRenderer::draw_pane(const State& state, const Pane& pane, const Size& size) {
  // OpenGL counts rows from below.
  glViewport(static_cast<GLint>(pane.map.x), static_cast<GLint>(size.height - pane.map.bottom()),
             static_cast<GLsizei>(pane.map.width), static_cast<GLsizei>(pane.map.height));
  glEnable(GL_SCISSOR_TEST);
  glScissor(static_cast<GLint>(pane.clip.x), static_cast<GLint>(size.height - pane.clip.bottom()),
            static_cast<GLsizei>(pane.clip.width), static_cast<GLsizei>(pane.clip.height));
  const Document document = side_of(state.document, pane.side);
  const double px = state.appearance.scale;
  const Size map{pane.map.width, pane.map.height};
  const Scene scene{document,
                    pane.side,
                    map,
                    theme_of(state.appearance.theme),
                    px,
                    visible_box(document.view, map),
                    document.view.units_per_px * document.crs.metres_per_unit * px,
                    state.revisions.paint};
  for (const MapLayer& layer : document.layers) {
    if (layer.visible && layer.opacity > 0.0) draw_layer(scene, layer);
  }
  draw_selection(scene);
}

bool MapRenderer::has_news() const {
  return std::any_of(m_meshes.begin(), m_meshes.end(),
                     [](const auto& entry) { return entry.second.making && entry.second.making->is_done(); });
}

/// nullptr while they are being made.
const LayerBuffers* MapRenderer::buffers_of(const MapLayer& layer) {
  KeptMesh& kept = m_meshes[layer.data.get()];
  if (kept.buffers) return kept.buffers.get();
  kept.data = layer.data;
  if (!kept.making && m_wake && takes_long(*layer.data)) {
    kept.making = std::make_unique<MeshMaking>(layer.data, m_wake);
  }
  if (kept.making && !kept.making->is_done()) return nullptr;
  kept.buffers = std::make_unique<LayerBuffers>(kept.making ? kept.making->take() : make_mesh(*layer.data));
  kept.making.reset();
  return kept.buffers.get();
}

void MapRenderer::send_paints(KeptPaints& paints, const Scene& scene, const MapLayer& layer,
                              const LayerBuffers& mesh) {
  const std::vector<RowPaint> rows = paint_rows(layer, scene.document, scene.theme);
  paints.texture.send(rows);
  paints.patterned = std::any_of(rows.begin(), rows.end(),
                                 [](const RowPaint& row) { return row.pattern != Pattern::solid; });
  if (const auto* points = std::get_if<std::vector<Point>>(&layer.data->layer.places)) {
    std::vector<bool> shown(rows.size());
    std::transform(rows.begin(), rows.end(), shown.begin(),
                   [](const RowPaint& row) { return row.fill.alpha > 0; });
    if (paints.data != layer.data.get() || paints.shown != shown) {
      paints.dots.send_dots(arrange_dots(mesh.mesh().dots, *points, shown));
      paints.shown = std::move(shown);
    }
  }
  paints.revision = scene.paint;
  paints.data = layer.data.get();
}

std::optional<MapRenderer::Painted> MapRenderer::painted(const Scene& scene, const MapLayer& layer) {
  const LayerBuffers* buffers = buffers_of(layer);
  if (!buffers) return {};
  KeptPaints& paints = m_paints[{scene.side, layer.id}];
  if (paints.revision != scene.paint || paints.data != layer.data.get()) {
    send_paints(paints, scene, layer, *buffers);
  }
  return Painted{*buffers, paints.texture, paints.dots, paints.patterned};
}

void MapRenderer::forget_unused(const Document& document) {
  std::erase_if(m_pictures, [&](const auto& entry) {
    return std::none_of(document.layers.begin(), document.layers.end(),
                        [&](const MapLayer& layer) { return layer.data.get() == entry.first; });
  });
  std::erase_if(m_unwanted, [](const auto& making) { return making->is_done(); });
  for (auto entry = m_meshes.begin(); entry != m_meshes.end();) {
    const bool compared = document.comparison && document.comparison->second_density.get() == entry->first;
    const bool used =
        compared || std::any_of(document.layers.begin(), document.layers.end(),
                                [&](const MapLayer& layer) { return layer.data.get() == entry->first; });
    if (!used && entry->second.making) m_unwanted.push_back(std::move(entry->second.making));
    entry = used ? std::next(entry) : m_meshes.erase(entry);
  }
  std::erase_if(m_paints, [&](const auto& entry) {
    return find_layer(document, entry.first.second) == nullptr ||
           (!document.comparison && entry.first.first == Side::second);
  });
}

void MapRenderer::set_place(const Scene& scene, const ShaderProgram& program, const Painted& painted) const {
  const View& view = scene.document.view;
  const Point& origin = painted.buffers.mesh().origin;
  program.use();
  program.set("scale", static_cast<float>(1.0 / view.units_per_px));
  program.set("shift", static_cast<float>((origin.x - view.centre.x) / view.units_per_px),
              static_cast<float>((origin.y - view.centre.y) / view.units_per_px));
  program.set("half_size", static_cast<float>(scene.size.width / 2.0),
              static_cast<float>(scene.size.height / 2.0));
  program.set("paints", 0);
  painted.paints.bind();
}

void MapRenderer::draw_layer(const Scene& scene, const MapLayer& layer) {
  if (layer.data->picture) return draw_picture(scene, layer);
  const std::optional<Painted> ready = painted(scene, layer);
  if (!ready) return;
  if (!ready->buffers.mesh().levels.empty()) {
    draw_fills(scene, layer, *ready);
    draw_lines(scene, layer, *ready);
  }
  if (!ready->buffers.mesh().dots.rows.empty()) draw_dots(scene, layer, *ready);
}

void MapRenderer::draw_picture(const Scene& scene, const MapLayer& layer) {
  const auto known = m_pictures.find(layer.data.get());
  const PictureTexture& picture =
      known != m_pictures.end() ? known->second
                                : m_pictures.emplace(layer.data.get(), *layer.data->picture).first->second;
  const Box& extent = layer.data->picture->extent;
  const Point north_west = to_screen(scene.document.view, scene.size, {extent.xmin, extent.ymax});
  const Point south_east = to_screen(scene.document.view, scene.size, {extent.xmax, extent.ymin});
  m_picture.use();
  m_picture.set("north_west", static_cast<float>(north_west.x), static_cast<float>(north_west.y));
  m_picture.set("south_east", static_cast<float>(south_east.x), static_cast<float>(south_east.y));
  m_picture.set("size", static_cast<float>(scene.size.width), static_cast<float>(scene.size.height));
  m_picture.set("opacity", static_cast<float>(layer.opacity));
  m_picture.set("picture", 0);
  picture.draw();
}

void MapRenderer::draw_fills(const Scene& scene, const MapLayer& layer, const Painted& painted) {
  const std::size_t level = level_for(painted.buffers.mesh().levels, scene.document.view.units_per_px);
  set_place(scene, m_fill, painted);
  m_fill.set("opacity", static_cast<float>(layer.opacity));
  painted.buffers.draw_triangles(level, scene.visible);
  if (!painted.patterned) return;
  set_place(scene, m_patterned, painted);
  m_patterned.set("opacity", static_cast<float>(layer.opacity));
  m_patterned.set("px", static_cast<float>(scene.px));
  set_colour(m_patterned, "dots", scene.theme.map.hidden_dots);
  set_colour(m_patterned, "hatching", scene.theme.map.area_outline);
  painted.buffers.draw_triangles(level, scene.visible);
}

void MapRenderer::draw_lines(const Scene& scene, const MapLayer& layer, const Painted& painted) {
  if (layer.role == Role::surface) return;
  const LineWidths widths = line_widths(layer.role, scene.metres_per_px);
  const std::size_t level = level_for(painted.buffers.mesh().levels, scene.document.view.units_per_px);
  set_place(scene, m_line, painted);
  m_line.set("opacity", static_cast<float>(layer.opacity));
  m_line.set("only_row", -1);
  if (widths.casing > 0.0) {
    Colour casing = layer.role == Role::road ? scene.theme.map.road_casing : scene.theme.map.halo;
    casing.alpha = 255;
    set_colour(m_line, "casing", casing);
    m_line.set("width", static_cast<float>((widths.line + widths.casing) * scene.px));
    painted.buffers.draw_segments(level, scene.visible);
  }
  set_colour(m_line, "casing", {0, 0, 0, 0});
  m_line.set("width", static_cast<float>(widths.line * scene.px));
  painted.buffers.draw_segments(level, scene.visible);
}

void MapRenderer::draw_dots(const Scene& scene, const MapLayer& layer, const Painted& painted) {
  const double radius = dot_radius(scene.metres_per_px, layer.data->rows()) * scene.px;
  set_place(scene, m_dot, painted);
  m_dot.set("opacity", static_cast<float>(layer.opacity));
  m_dot.set("radius", static_cast<float>(radius));
  m_dot.set("ring", static_cast<float>(0.75 * scene.px));
  painted.dots.draw(dot_spacing * radius * scene.document.view.units_per_px, scene.visible);
}

void MapRenderer::draw_selection(const Scene& scene) {
  const Selection& selection = scene.document.selection;
  const MapLayer* layer = find_layer(scene.document, selection.layer);
  if (!layer || !layer->visible || selection.rows.empty()) return;
  const std::optional<Painted> ready = painted(scene, *layer);
  if (!ready || ready->buffers.mesh().levels.empty()) return;
  const std::size_t level = level_for(ready->buffers.mesh().levels, scene.document.view.units_per_px);
  set_place(scene, m_line, *ready);
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
      ready->buffers.draw_segments(level, scene.visible);
    }
  }
}

}  // namespace hotspot::viewer
