#include "town_files.hpp"

#include <string>

#include "shapefile.hpp"

namespace sample {
namespace {

void write_boundary(const Town& town, const std::filesystem::path& folder) {
  write_shapefile(folder / "kommunegraense.shp", {{"navn", 24}, {"note", 40}},
                  {{MultiPolygon{town.boundary}, {"Lindeby Kommune", "Opdigtet; findes ikke"}}});
}

void write_areas(const Town& town, const std::filesystem::path& folder) {
  std::vector<Feature> features;
  for (const HousingArea& area : town.areas) {
    features.push_back({area.shape,
                        {std::string(area.id), std::string(area.name), std::string(area.company),
                         std::string(area.department), area.company_number, area.department_number,
                         area.residents, area.households, area.dwellings}});
  }
  write_shapefile(folder / "boligomraader.shp",
                  {{"id", 4},
                   {"navn", 24},
                   {"selskab", 24},
                   {"afdeling", 16},
                   {"lbf_selsk", 5},
                   {"lbf_afd", 5},
                   {"beboere", 6},
                   {"husstande", 6},
                   {"boliger", 6}},
                  features, "ISO-8859-1");
}

void write_roads(const Town& town, const std::filesystem::path& folder) {
  std::vector<Feature> features;
  for (const Road& road : town.roads) {
    features.push_back({road.line, {std::string(road.type), std::string(road.name)}});
  }
  write_shapefile(folder / "veje.shp", {{"type", 16}, {"navn", 20}}, features);
  write_shapefile(folder / "jernbane.shp", {{"type", 16}}, {{town.railway, {"jernbane"}}});
}

void write_grounds(const std::vector<Ground>& grounds, const std::filesystem::path& path) {
  std::vector<Feature> features;
  features.reserve(grounds.size());
  for (const Ground& ground : grounds) {
    features.push_back({MultiPolygon{ground.shape}, {std::string(ground.type), std::string(ground.name)}});
  }
  write_shapefile(path, {{"type", 14}, {"navn", 20}}, features);
}

void write_buildings(const Town& town, const std::filesystem::path& folder) {
  std::vector<Feature> features;
  for (const Building& building : town.buildings) {
    features.push_back({MultiPolygon{building.shape}, {std::string(building.use)}});
  }
  write_shapefile(folder / "bygninger.shp", {{"type", 12}}, features);
}

}  // namespace

void write_town(const Town& town, const std::filesystem::path& folder) {
  write_boundary(town, folder);
  write_areas(town, folder);
  write_roads(town, folder);
  write_grounds(town.greens, folder / "groenne_omraader.shp");
  write_grounds(town.waters, folder / "soe.shp");
  write_buildings(town, folder);
}

}  // namespace sample
