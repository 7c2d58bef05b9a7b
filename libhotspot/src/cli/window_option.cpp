#include "cli/window_option.hpp"

#include "hotspot/io/read_areas.hpp"

namespace hotspot::cli {

void add_window_option(CLI::App& app, WindowChoice& choice, const Context& context) {
  add_further_input(app, choice.areas, "window", "cli.window", context);
}

Window read_window(const WindowChoice& choice, const CommonOptions& options, const Crs& to_crs,
                   const Run& run) {
  if (choice.areas.source.empty()) return {};
  AreasRead read = read_areas(further_input(choice.areas, options, to_crs), {}, run);
  return {.area = union_of(read.areas),
          .quality = std::move(read.quality),
          .inputs = {std::move(read.fingerprint)}};
}

}  // namespace hotspot::cli
