#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/library_versions.hpp"

namespace hotspot::cli {

void add_version_command(CLI::App& program, const Context& context, const ExitCode&) {
  CLI::App* app = program.add_subcommand("version", text(context.language, "cli.version"));
  const auto as_json = std::make_shared<bool>(false);
  app->add_flag("--json", *as_json, text(context.language, "cli.json"));
  app->callback([as_json] {
    const LibraryVersions libraries = library_versions();
    if (*as_json) {
      const nlohmann::ordered_json versions{{"name", "hotspots"},
                                            {"version", version},
                                            {"gdal", libraries.gdal},
                                            {"geos", libraries.geos},
                                            {"proj", libraries.proj}};
      fmt::print("{}\n", versions.dump());
    } else {
      fmt::print("hotspots {} (GDAL {}, GEOS {}, PROJ {})\n", version, libraries.gdal, libraries.geos,
                 libraries.proj);
    }
  });
}

}  // namespace hotspot::cli
