#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>

#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/projection.hpp"
#include "platform/analysis_job.hpp"
#include "platform/density_job.hpp"
#include "platform/open_files.hpp"
#include "platform/program.hpp"
#include "platform/screenshot.hpp"
#include "platform/work_file.hpp"
#include "state/layout.hpp"

namespace hotspot::viewer {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string screenshot;
  std::string size = "1600x1000";
  std::vector<double> view;
  std::string language;
  std::string theme = "light";
  std::string crs;
  double scale = 1.0;
};

Language language_of(const Options& options) {
  if (!options.language.empty()) return options.language == "da" ? Language::danish : Language::english;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value && *value)
      return std::string_view(value).starts_with("da") ? Language::danish : Language::english;
  }
  return Language::english;
}

Size size_of(const std::string& words) {
  const auto cross = words.find('x');
  return {std::stod(words.substr(0, cross)), std::stod(words.substr(cross + 1))};
}

State first_state(const Options& options) {
  State state;
  state.appearance.language = language_of(options);
  state.appearance.theme = options.theme == "dark" ? ThemeKind::dark : ThemeKind::light;
  state.appearance.scale = options.scale;
  return state;
}

void set_options(CLI::App& app, Options& options, Language language) {
  app.set_version_flag("--version", std::string(version));
  app.add_option("FILE", options.files, text(language, "viewer.option_files"));
  app.add_option("--screenshot", options.screenshot, text(language, "viewer.option_screenshot"));
  app.add_option("--size", options.size, text(language, "viewer.option_size"))
      ->check([](const std::string& words) {
        const bool fits = words.find_first_not_of("0123456789x") == std::string::npos &&
                          words.find('x') != std::string::npos && words.front() != 'x' && words.back() != 'x';
        return fits ? "" : words;
      });
  app.add_option("--view", options.view, text(language, "viewer.option_view"))->expected(4)->delimiter(',');
  app.add_option("--language", options.language, text(language, "viewer.option_language"))
      ->check(CLI::IsMember({"da", "en"}));
  app.add_option("--theme", options.theme, text(language, "viewer.option_theme"))
      ->check(CLI::IsMember({"light", "dark"}));
  app.add_option("--scale", options.scale, text(language, "viewer.option_scale"))
      ->check(CLI::Range(0.5, 4.0));
  app.add_option("--crs", options.crs, text(language, "viewer.option_crs"));
}

std::optional<Crs> crs_of(const Options& options) {
  return options.crs.empty() ? std::nullopt : std::optional(make_crs(options.crs));
}

void show_view(State& state, const Options& options) {
  if (options.view.empty()) return;
  // The size of the map is known once the window is laid out.
  const Layout layout = make_layout(size_of(options.size), state.appearance, state.document);
  apply(state, SetMapSize{{layout.map.width, layout.map.height}});
  apply(state, ShowBox{{options.view[0], options.view[1], options.view[2], options.view[3]}});
}

/// A saved state of work stands for its files, and how they were seen.
void take_screenshot(Options options) {
  State state = first_state(options);
  std::string work;
  if (options.files.size() == 1 && is_work_file(options.files.front())) {
    work = read_text(options.files.front());
    options.files = files_of_work(work);
  }
  if (!options.files.empty()) {
    open_files(options.files, crs_of(options), state.appearance.language, {},
               [&](Document document) { apply(state, OpenDocument{std::move(document)}); });
  }
  if (!work.empty()) {
    restore_work(state, work);
    compute_again(state.document, computed_in_work(work), state.appearance.language, {},
                  [&](const AddLayer& layer) { viewer::apply(state, layer); });
  }
  const LiveDensity& density = state.document.density;
  if (density.shown && find_layer(state.document, density.source)) {
    const Document asked = state.document;
    compute_densities(asked, state.appearance.language, {}, [&](ShowResult result) { apply(state, result); });
  }
  show_view(state, options);
  write_screenshot(std::move(state), size_of(options.size), options.screenshot);
}

void run(const Options& options) {
  if (!options.screenshot.empty()) return take_screenshot(options);
  Program program(first_state(options), size_of(options.size), options.files, crs_of(options));
  program.run();
}

}  // namespace
}  // namespace hotspot::viewer

int main(int argc, char** argv) {
  using namespace hotspot;
  viewer::Options options;
  CLI::App app;
  viewer::set_options(app, options, viewer::language_of(options));
  CLI11_PARSE(app, argc, argv);
  try {
    viewer::run(options);
    return 0;
  } catch (const Error& error) {
    std::cerr << text(viewer::language_of(options), error.message()) << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 1;
}
