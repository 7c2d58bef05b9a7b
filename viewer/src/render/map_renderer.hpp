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

  /// Into the target that is bound, which is `size` pixels large.
  void draw(const State& state, const Size& size);

 private:
  struct Scene;

  LayerBuffers& painted_buffers_of(const Scene& scene, const MapLayer& layer);
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
  struct Kept {
    std::shared_ptr<const LayerData> data;
    std::unique_ptr<LayerBuffers> buffers;
    std::uint64_t paint = 0;  ///< revision of the paints that were sent
  };
  std::map<LayerId, Kept> m_layers;
};

}  // namespace hotspot::viewer
