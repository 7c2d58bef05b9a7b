/// @file
/// A mesh made beside the window: a million corners take longer than a frame.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <thread>

#include "render/mesh.hpp"

namespace hotspot::viewer {

class MeshMaking {
 public:
  /// `wake` is called from another thread when the mesh is there.
  MeshMaking(std::shared_ptr<const LayerData> data, std::function<void()> wake);

  [[nodiscard]] bool is_done() const;
  /// Once; waits where it is not done.
  [[nodiscard]] LayerMesh take() { return m_mesh.get(); }

 private:
  std::future<LayerMesh> m_mesh;
  std::jthread m_thread;
};

/// True where making the mesh would hold up a frame.
[[nodiscard]] bool takes_long(const LayerData& data);

}  // namespace hotspot::viewer
