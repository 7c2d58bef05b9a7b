#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "hotspot/core/version.hpp"
#include "hotspot/io/library_versions.hpp"

int main(int argc, char** argv) {
  CLI::App app{"Hot-spot analysis for local action plans", "hotspots"};
  app.require_subcommand(1);
  bool as_json = false;
  CLI::App* version = app.add_subcommand("version", "prints the versions of this program and its libraries");
  version->add_flag("--json", as_json, "as JSON");
  CLI11_PARSE(app, argc, argv);
  const hotspot::LibraryVersions libraries = hotspot::library_versions();
  const nlohmann::ordered_json versions{{"name", "hotspots"},
                                        {"version", hotspot::version},
                                        {"gdal", libraries.gdal},
                                        {"geos", libraries.geos},
                                        {"proj", libraries.proj}};
  fmt::print("{}\n", versions.dump(as_json ? -1 : 2));
  return 0;
}
