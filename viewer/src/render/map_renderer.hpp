/// @file
/// Draws the map of a document: what ImGui's 16-bit lists could not hold.
#pragma once

#include <map>
#include <memory>
#include <utility>

#include "render/frame_target.hpp"
#include "render/layer_buffers.hpp"
#include "render/paint_texture.hpp"
#include "render/picture_texture.hpp"
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

  /// A layer ready to be drawn.
  struct Painted {
    const LayerBuffers& buffers;
    const PaintTexture& paints;
  };

  void draw_pane(const State& state, const Pane& pane, const Size& size);
  [[nodiscard]] Painted painted(const Scene& scene, const MapLayer& layer);
  void forget_unused(const Document& document);
  void draw_layer(const Scene& scene, const MapLayer& layer);
  void draw_picture(const Scene& scene, const MapLayer& layer);
  void draw_fills(const Scene& scene, const MapLayer& layer, const Painted& painted);
  void draw_lines(const Scene& scene, const MapLayer& layer, const Painted& painted);
  void draw_dots(const Scene& scene, const MapLayer& layer, const Painted& painted);
  void draw_selection(const Scene& scene);
  void set_place(const Scene& scene, const ShaderProgram& program, const Painted& painted) const;

  ShaderProgram m_fill;
  ShaderProgram m_line;
  ShaderProgram m_dot;
  ShaderProgram m_picture;
  struct KeptMesh {
    std::shared_ptr<const LayerData> data;
    std::unique_ptr<LayerBuffers> buffers;
  };
  struct KeptPaints {
    PaintTexture texture;
    const LayerData* data = nullptr;
    std::uint64_t revision = 0;  ///< of the paints that were sent
  };
  std::map<const LayerData*, KeptMesh> m_meshes;  // both sides of a comparison share them
  std::map<std::pair<Side, LayerId>, KeptPaints> m_paints;
  std::map<const LayerData*, PictureTexture> m_pictures;
};

}  // namespace hotspot::viewer
