/// @file
/// Draws the map of a document: what ImGui's 16-bit lists could not hold.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "render/dot_buffers.hpp"
#include "render/frame_target.hpp"
#include "render/layer_buffers.hpp"
#include "render/mesh_making.hpp"
#include "render/paint_texture.hpp"
#include "render/picture_texture.hpp"
#include "render/shader_program.hpp"
#include "state/document.hpp"
#include "state/state.hpp"
#include "state/theme.hpp"

namespace hotspot::viewer {

class MapRenderer {
 public:
  /// With `wake`, meshes that take long are made beside the window and drawn once they are there; `wake` is
  /// then called, from another thread. Without, every picture is whole.
  explicit MapRenderer(std::function<void()> wake = {});

  /// Into the target that is bound, which is `size` pixels large.
  void draw(const State& state, const Size& size);
  /// A mesh came since it was drawn.
  [[nodiscard]] bool has_news() const;

 private:
  struct Scene;

  /// A layer ready to be drawn.
  struct Painted {
    const LayerBuffers& buffers;
    const PaintTexture& paints;
    const DotBuffers& dots;
    bool patterned;
  };
  struct KeptMesh {
    std::shared_ptr<const LayerData> data;
    std::unique_ptr<MeshMaking> making;
    std::unique_ptr<LayerBuffers> buffers;
  };
  struct KeptPaints {
    PaintTexture texture;
    DotBuffers dots;
    std::vector<bool> shown;  ///< of the dots that were sent
    bool patterned = false;
    const LayerData* data = nullptr;
    std::uint64_t revision = 0;  ///< of the paints that were sent
  };

  void draw_pane(const State& state, const Pane& pane, const Size& size);
  [[nodiscard]] const LayerBuffers* buffers_of(const MapLayer& layer);
  void send_paints(KeptPaints& paints, const Scene& scene, const MapLayer& layer, const LayerBuffers& mesh);
  [[nodiscard]] std::optional<Painted> painted(const Scene& scene, const MapLayer& layer);
  void forget_unused(const Document& document);
  void draw_layer(const Scene& scene, const MapLayer& layer);
  void draw_picture(const Scene& scene, const MapLayer& layer);
  void draw_fills(const Scene& scene, const MapLayer& layer, const Painted& painted);
  void draw_lines(const Scene& scene, const MapLayer& layer, const Painted& painted);
  void draw_dots(const Scene& scene, const MapLayer& layer, const Painted& painted);
  void draw_selection(const Scene& scene);
  void set_place(const Scene& scene, const ShaderProgram& program, const Painted& painted) const;

  std::function<void()> m_wake;
  ShaderProgram m_fill;
  ShaderProgram m_patterned;
  ShaderProgram m_line;
  ShaderProgram m_dot;
  ShaderProgram m_picture;
  std::map<const LayerData*, KeptMesh> m_meshes;  // both sides of a comparison share them
  std::map<std::pair<Side, LayerId>, KeptPaints> m_paints;
  std::map<const LayerData*, PictureTexture> m_pictures;
  std::vector<std::unique_ptr<MeshMaking>> m_unwanted;  // their threads end by themselves
};

}  // namespace hotspot::viewer
