/// @file
/// The program in its window: takes input, draws when something changed, works beside the window.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/io/projection.hpp"
#include "platform/density_job.hpp"
#include "platform/scene.hpp"
#include "platform/window.hpp"
#include "platform/worker.hpp"
#include "state/state.hpp"

namespace hotspot::viewer {

class Program {
 public:
  /// THROWS IoError where there is no display or no OpenGL 3.3.
  Program(State state, const Size& size, const std::vector<std::string>& files, std::optional<Crs> crs);

  /// Until the window is closed.
  void run();

 private:
  void frame();
  /// What an action asks of files and workers; then the state changes.
  void perform(const Action& action);
  void open(const std::vector<std::string>& files);
  void translate(Language language);
  void write_export(Export what);
  void restore_pending();
  void compute_kept(std::vector<AddLayer> kept);
  void keep_work();
  void follow_pointer();
  void follow_density();
  void compute();
  [[nodiscard]] bool is_busy() const;

  State m_state;
  Window m_window;
  double m_user_scale;
  Scene m_scene;
  Worker m_opener;    // files, languages
  Worker m_density;   // follows the slider; a new position cancels the one before
  Worker m_analysis;  // what was asked to be computed
  std::optional<Crs> m_crs;
  std::optional<Projection> m_to_degrees;
  Crs m_degrees_of;
  std::optional<DensityRequest> m_density_asked;
  std::string m_pending_work;     // to be restored once its files are open
  bool m_computing_kept = false;  // layers of the work that was restored
  std::uint64_t m_kept = 0;       // revision that was kept last
  int m_frames_due = 0;
};

}  // namespace hotspot::viewer
