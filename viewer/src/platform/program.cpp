#include "platform/program.hpp"

#include <imgui.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "platform/analysis_job.hpp"
#include "platform/density_job.hpp"
#include "platform/export_files.hpp"
#include "platform/keyboard.hpp"
#include "platform/list_folder.hpp"
#include "platform/open_study.hpp"
#include "platform/opening_job.hpp"
#include "platform/recent_files.hpp"
#include "platform/work_file.hpp"

namespace hotspot::viewer {
namespace {

constexpr int settling_frames = 3;     // ImGui needs as many to answer an input
constexpr double longest_frame = 0.1;  // s: after a sleep nothing leaps

}  // namespace

Program::Program(State state, const Size& size, const std::vector<std::string>& files, std::optional<Crs> crs)
    : m_state(std::move(state)),
      m_window(size, "Hotspot"),
      m_user_scale(m_state.appearance.scale),
      m_scene(m_user_scale * m_window.scale(), window_samples(), &Window::wake),
      m_opener(m_state.appearance.language, &Window::wake),
      m_density(m_state.appearance.language, &Window::wake),
      m_analysis(m_state.appearance.language, &Window::wake),
      m_crs(std::move(crs)) {
  m_window.connect_input();
  m_state.recent = read_recent_files();
  const std::string kept = kept_work_file();
  if (!files.empty()) {
    open(files);
  } else if (std::filesystem::exists(kept)) {
    open({kept});
  }
}

void Program::open(const std::vector<std::string>& wanted) {
  const Language language = m_state.appearance.language;
  std::vector<std::string> files = wanted;
  m_pending_work.clear();
  if (files.size() == 1 && is_work_file(files.front())) {
    try {
      m_pending_work = read_text(files.front());
      files = files_of_work(m_pending_work);
    } catch (const Error& error) {
      return apply(m_state, Say{text(language, error.message()), true});
    }
  }
  m_opener.start(opening_job(std::move(files), m_crs, language));
}

void Program::translate(Language language) {
  m_opener.set_language(language);
  m_density.set_language(language);
  m_analysis.set_language(language);
  m_density_asked.reset();  // its words are computed with it
  if (m_opener.is_busy() || !m_state.document.study) return;
  m_opener.start([study = m_state.document.study, language](const Run& run, const Worker::Post& post) {
    post(TranslateDocument{document_of(study, language, run)});
  });
}

void Program::write_export(Export what) {
  const Language language = m_state.appearance.language;
  try {
    const Exported exported =
        export_file(m_state, what,
                    m_state.export_form.folder.empty() ? std::filesystem::current_path().string()
                                                       : m_state.export_form.folder);
    const char* key = exported.left_out > 0 ? "viewer.exported_left_out" : "viewer.exported";
    apply(m_state,
          Say{text(language, key,
                   {{"path", exported.path}, {"count", static_cast<std::int64_t>(exported.left_out)}}),
              false});
  } catch (const Error& error) {
    apply(m_state, Say{text(language, error.message()), true});
  }
}

void Program::restore_pending() {
  if (m_pending_work.empty()) return;
  try {
    const std::string work = std::exchange(m_pending_work, {});
    restore_work(m_state, work);
    compute_kept(computed_in_work(work));
  } catch (const Error& error) {
    apply(m_state, Say{text(m_state.appearance.language, error.message()), true});
  }
}

/// Until all are there again the file that was kept stays as it is: it names them.
void Program::compute_kept(std::vector<AddLayer> kept) {
  if (kept.empty()) return;
  m_computing_kept = true;
  const Language language = m_state.appearance.language;
  m_analysis.start([document = m_state.document, kept = std::move(kept), language](const Run& run,
                                                                                   const Worker::Post& post) {
    compute_again(document, kept, language, run, [&](AddLayer layer) { post(std::move(layer)); });
  });
}

/// After a crash, and when the program is started without files, work goes on from here.
void Program::keep_work() {
  m_computing_kept = m_computing_kept && m_analysis.is_busy();
  if (m_computing_kept || m_kept == m_state.revisions.map || m_state.files.empty()) return;
  m_kept = m_state.revisions.map;
  try {
    std::filesystem::create_directories(state_folder());
    write_text(work_json(m_state), kept_work_file());
  } catch (const std::exception&) {
    // Nowhere to keep it: the work itself is not touched.
  }
}

/// Where the pointer is in degrees. Where that cannot be told the place on the map is told alone.
void Program::follow_pointer() {
  const Crs& crs = m_state.document.crs;
  if (crs.kind != CrsKind::projected) return;
  try {
    if (!m_to_degrees || !(m_degrees_of == crs)) {
      m_degrees_of = crs;
      m_to_degrees.emplace(crs, make_crs("EPSG:4326"));
    }
    Hover hover = m_state.hover;
    hover.degrees = (*m_to_degrees)(to_place(m_state.document.view, m_state.map, hover.px));
    apply(m_state, hover);
  } catch (const Error&) {
    m_to_degrees.reset();
  }
}

void Program::follow_density() {
  const Document& document = m_state.document;
  if (!document.density.shown || !find_layer(document, document.density.source)) return;
  const DensityRequest request = density_request(document);
  if (m_density_asked && *m_density_asked == request) return;
  m_density_asked = request;
  const Language language = m_state.appearance.language;
  m_density.start([document, language](const Run& run, const Worker::Post& post) {
    compute_densities(document, language, run, [&](ShowResult result) { post(std::move(result)); });
  });
}

void Program::compute() {
  const Language language = m_state.appearance.language;
  m_analysis.start([document = m_state.document, analysis = m_state.analysis, language](
                       const Run& run, const Worker::Post& post) {
    post(AddLayer{compute_analysis(document, analysis, language, run)});
  });
}

void Program::perform(const Action& action) {
  const Language before = m_state.appearance.language;
  if (const auto* files = std::get_if<OpenFiles>(&action)) open(files->paths);
  if (const auto* what = std::get_if<ExportFile>(&action)) write_export(what->what);
  if (std::holds_alternative<Compute>(action)) compute();
  if (const auto* browse = std::get_if<Browse>(&action)) {
    const std::string& last = m_state.browser.folder;
    const std::string& folder = browse->folder.empty() ? last : browse->folder;
    apply(m_state, ShowFolder{list_folder(folder.empty() ? "." : folder)});
  }
  if (std::holds_alternative<CancelWork>(action)) {
    m_opener.cancel();
    m_analysis.cancel();
    apply(m_state, SetProgress{});
  }
  if (const auto* opened = std::get_if<FilesOpened>(&action)) {
    remember_recent_files(opened->paths);
    m_state.recent = read_recent_files();
  }
  apply(m_state, action);
  if (std::holds_alternative<FilesOpened>(action)) restore_pending();
  if (m_state.appearance.language != before) translate(m_state.appearance.language);
}

bool Program::is_busy() const {
  return m_frames_due > 0 || m_window.has_clicks() || is_moving(m_state.motion) || m_state.playback.playing;
}

void Program::frame() {
  m_state.appearance.scale = m_user_scale * m_window.scale();
  m_window.begin_frame();
  perform(Tick{std::min(longest_frame, static_cast<double>(ImGui::GetIO().DeltaTime))});
  for (Worker* worker : {&m_opener, &m_density, &m_analysis}) {
    for (const Action& action : worker->take()) perform(action);
  }
  const std::vector<std::string> dropped = m_window.take_dropped();
  if (!dropped.empty()) open(dropped);
  const std::vector<KeyPress> keys = m_window.take_keys();
  if (!ImGui::GetIO().WantTextInput) {
    for (const Action& action : actions_of(keys, m_state)) perform(action);
  }
  for (const Action& action : m_scene.draw(m_state, m_window.size(), 0)) perform(action);
  follow_pointer();
  follow_density();
  m_window.show();
}

void Program::run() {
  m_frames_due = settling_frames;
  while (!m_window.is_closing()) {
    const bool awake = is_busy();
    const bool slept = m_window.take_input(awake, m_kept != m_state.revisions.map);
    if (slept) keep_work();
    // What ended a wait is answered by a few frames; then the program sleeps again.
    m_frames_due = awake ? std::max(0, m_frames_due - 1) : settling_frames;
    frame();
  }
  keep_work();
}

}  // namespace hotspot::viewer
