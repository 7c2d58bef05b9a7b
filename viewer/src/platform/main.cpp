#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>

#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/projection.hpp"
#include "platform/open_files.hpp"
#include "platform/screenshot.hpp"
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

int run(const Options& options) {
  State state = first_state(options);
  if (!options.files.empty()) {
    const auto crs = options.crs.empty() ? std::nullopt : std::optional(make_crs(options.crs));
    apply(state, OpenDocument{open_files(options.files, crs, state.appearance.language)});
  }
  if (!options.view.empty()) {
    // The size of the map is known once the window is laid out.
    const Size window = size_of(options.size);
    const Layout layout = make_layout(window, state.appearance, has_times(state.document));
    apply(state, SetMapSize{{layout.map.width, layout.map.height}});
    apply(state, ShowBox{{options.view[0], options.view[1], options.view[2], options.view[3]}});
  }
  write_screenshot(std::move(state), size_of(options.size), options.screenshot);
  return 0;
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
    return viewer::run(options);
  } catch (const Error& error) {
    std::cerr << text(viewer::language_of(options), error.message()) << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 1;
}
