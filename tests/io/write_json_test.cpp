#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "hotspot/io/write_release.hpp"
#include "io/gdal_handles.hpp"
#include "support/files.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

nlohmann::json written(const Layer& layer, const std::string& name) {
  const TemporaryFolder folder;
  write_release(internal_release({layer}), folder.path(name));
  return nlohmann::json::parse(bytes_of(folder.path(name)));
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("json holds layer and crs and profile and provenance and columns and rows") {
  const auto json = written(sample_areas(), "areas.json");
  CHECK(json["layer"] == "housing_areas");
  CHECK(json["title"] == "Boligområder");
  CHECK(json["crs"] == "EPSG:25832");
  CHECK(json["profile"] == "internal");
  CHECK(json["provenance"]["profile"] == "internal");
  CHECK(json["provenance"]["method"] == "rates");
  CHECK(json["provenance"]["parameters"][0]["name"] == "per");
  CHECK(json["provenance"]["inputs"][0]["sha256"] == "00ff");
  CHECK(json["provenance"]["warnings"][0]["danish"] == "Afbrudt.");
  CHECK(json["columns"][2]["unit"] == "1/1000");
  CHECK(json["columns"][3]["title"] == "Skjult");
  REQUIRE(json["rows"].size() == 3);
  CHECK(json["rows"][0]["count"].get<std::int64_t>() == 9007199254740993);
  CHECK(json["rows"][0]["rate"].get<double>() == 0.1 + 0.2);
  CHECK(json["rows"][1]["rate"].is_null());
  CHECK(json["rows"][2]["count"].is_null());
  CHECK(json["rows"][2]["name"] == "Ærøvænget\nNord");
}

TEST_CASE("geojson of projected data has longitude and latitude") {
  const auto json = written(sample_areas(), "areas.geojson");
  CHECK(json["type"] == "FeatureCollection");
  CHECK_FALSE(json.contains("crs"));
  CHECK(json["profile"] == "internal");
  REQUIRE(json["features"].size() == 3);
  const auto& geometry = json["features"][0]["geometry"];
  CHECK(geometry["type"] == "MultiPolygon");
  REQUIRE(geometry["coordinates"][0].size() == 2);  // outer ring and hole
  const auto& ring = geometry["coordinates"][0][0];
  REQUIRE(ring.size() == 5);
  CHECK(ring.front() == ring.back());
  // cs2cs EPSG:25832 EPSG:4326: 709000 6174000 is 55.66818 N 12.32250 E
  CHECK(ring[0][0].get<double>() == doctest::Approx(12.3225).epsilon(1e-3));
  CHECK(ring[0][1].get<double>() == doctest::Approx(55.668).epsilon(1e-4));
  CHECK(json["features"][1]["properties"]["rate"].is_null());
}

TEST_CASE("geojson of a local plane has the coordinates of the plane and says so") {
  const auto json = written(sample_points(Crs::local()), "places.geojson");
  CHECK(json["crs"]["properties"]["name"].get<std::string>().starts_with("LOCAL_CS"));
  CHECK(json["features"][0]["geometry"]["type"] == "Point");
  CHECK(json["features"][0]["geometry"]["coordinates"][0].get<double>() == 709050.123456789);
}

TEST_CASE("geojson of cells has polygons and that of a table has none") {
  const auto cells = written(sample_cells(Crs::local()), "cells.geojson");
  REQUIRE(cells["features"].size() == 5);
  CHECK(cells["features"][0]["geometry"]["type"] == "Polygon");
  CHECK(cells["features"][0]["geometry"]["coordinates"][0].size() == 5);
  const auto table = written(sample_table(), "trend.geojson");
  CHECK(table["features"][0]["geometry"].is_null());
  CHECK(table["features"][1]["properties"]["value"].is_null());
}

TEST_CASE("geojson is read by GDAL with its crs") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_areas()}), folder.path("areas.geojson"));
  write_release(internal_release({sample_points(Crs::local())}), folder.path("local.geojson"));
  detail::register_drivers();
  const detail::DatasetHandle areas(GDALDataset::Open(folder.path("areas.geojson").c_str(), GDAL_OF_VECTOR));
  REQUIRE(areas);
  CHECK(areas->GetLayer(0)->GetFeatureCount() == 3);
  REQUIRE(areas->GetLayer(0)->GetSpatialRef() != nullptr);
  CHECK(areas->GetLayer(0)->GetSpatialRef()->IsGeographic());
  const detail::DatasetHandle local(GDALDataset::Open(folder.path("local.geojson").c_str(), GDAL_OF_VECTOR));
  REQUIRE(local);
  REQUIRE(local->GetLayer(0)->GetSpatialRef() != nullptr);
  CHECK(local->GetLayer(0)->GetSpatialRef()->IsLocal());
}
