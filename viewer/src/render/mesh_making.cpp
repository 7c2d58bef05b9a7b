#include "render/mesh_making.hpp"

#include <chrono>
#include <utility>

namespace hotspot::viewer {
namespace {

constexpr std::size_t many_rows = 20000;
constexpr std::size_t many_corners = 40000;

}  // namespace

MeshMaking::MeshMaking(std::shared_ptr<const LayerData> data, std::function<void()> wake) {
  std::promise<LayerMesh> promise;
  m_mesh = promise.get_future();
  m_thread =
      std::jthread([data = std::move(data), wake = std::move(wake), promise = std::move(promise)]() mutable {
        try {
          promise.set_value(make_mesh(*data));
        } catch (...) {
          promise.set_exception(std::current_exception());  // for the window's thread
        }
        wake();
      });
}

bool MeshMaking::is_done() const {
  return m_mesh.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

bool takes_long(const LayerData& data) {
  return data.rows() > many_rows || corners_of(data) > many_corners;
}

}  // namespace hotspot::viewer
