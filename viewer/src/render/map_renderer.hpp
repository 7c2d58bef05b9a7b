/// @file
/// Draws the map of a document: what ImGui's 16-bit lists could not hold.
#pragma once

#include <map>
#include <memory>

#include "render/frame_target.hpp"
#include "render/layer_buffers.hpp"
#include "render/shader_program.hpp"
#include "state/document.hpp"
#include "state/state.hpp"
#include "state/theme.hpp"

namespace hotspot::viewer {

class MapRenderer {
 public:
  MapRenderer();

  /// Into the target that is bound, which is as large as the map. `px`: pixels of the screen to one of the
  /// design.
  void draw(const Document& document, const Size& size, const Theme& theme, double px);

 private:
  struct Scene;

  LayerBuffers& buffers_of(const MapLayer& layer);
  void forget_unused(const Document& document);
  void draw_layer(const Scene& scene, const MapLayer& layer);
  void draw_fills(const Scene& scene, const MapLayer& layer, const LayerBuffers& buffers);
  void draw_lines(const Scene& scene, const MapLayer& layer, const LayerBuffers& buffers);
  void draw_dots(const Scene& scene, const MapLayer& layer, const LayerBuffers& buffers);
  void draw_selection(const Scene& scene);
  void set_place(const Scene& scene, const ShaderProgram& program, const LayerBuffers& buffers) const;

  ShaderProgram m_fill;
  ShaderProgram m_line;
  ShaderProgram m_dot;
  std::map<const LayerData*, std::unique_ptr<LayerBuffers>> m_layers;
};

}  // namespace hotspot::viewer
