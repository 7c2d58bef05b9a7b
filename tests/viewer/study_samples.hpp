/// @file
/// A small study on disk, opened.
#pragma once

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "platform/open_files.hpp"
#include "state/state.hpp"
#include "support/made_layers.hpp"
#include "support/temporary_folder.hpp"

namespace hotspot::viewer::test {

inline std::vector<Document> opened(const std::string& path, const std::optional<Crs>& crs = {}) {
  std::vector<Document> shown;
  open_files({path}, crs, Language::english, {},
             [&](Document document) { shown.push_back(std::move(document)); });
  return shown;
}

/// A study of two areas and forty events.
inline std::string write_study_files(const hotspot::test::TemporaryFolder& folder) {
  hotspot::test::make_file(
      folder.path("areas.gpkg"), "GPKG",
      {{.name = "areas",
        .type = wkbPolygon,
        .crs = "EPSG:25832",
        .fields =
            {{"id", OFTString}, {"name", OFTString}, {"residents", OFTInteger}, {"households", OFTInteger}},
        .rows = {
            {"POLYGON ((700000 6170000, 701000 6170000, 701000 6171000, 700000 6171000, 700000 6170000))",
             {"A", "Vest", "900", "400"}},
            {"POLYGON ((701000 6170000, 702000 6170000, 702000 6171000, 701000 6171000, 701000 6170000))",
             {"B", "Øst", "800", "300"}}}}});
  std::ofstream events(folder.path("events.csv"));
  events << "x,y,date\n";
  for (int i = 0; i < 40; ++i)
    events << 700300 + 20 * i << "," << 6170300 + 37 * (i % 11) << ",201" << 4 + i % 2 << "-0" << 1 + i % 9
           << "-11\n";
  std::ofstream(folder.path("study.toml"))
      << "[study]\nname = \"Lille by\"\ncrs = \"EPSG:25832\"\n[areas]\nfile = \"areas.gpkg\"\n"
         "[[source]]\nname = \"police\"\ntitle = \"Police reports\"\nfile = \"events.csv\"\ncrs = "
         "\"EPSG:25832\"\n"
         "time = \"date\"\n[density]\nbandwidth = 200\ncell = 50\n";
  return folder.path();
}

inline State study_state(const hotspot::test::TemporaryFolder& folder) {
  State state;
  apply(state, SetMapSize{{800.0, 600.0}});
  for (Document& document : opened(write_study_files(folder)))
    apply(state, OpenDocument{std::move(document)});
  return state;
}

inline const MapLayer& events_of(const Document& document) {
  return *std::find_if(document.layers.begin(), document.layers.end(),
                       [](const MapLayer& layer) { return layer.role == Role::points; });
}

}  // namespace hotspot::viewer::test
