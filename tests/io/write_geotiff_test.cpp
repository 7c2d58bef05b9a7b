#include <doctest/doctest.h>

#include <array>
#include <cstring>

#include "hotspot/core/error.hpp"
#include "hotspot/io/write_release.hpp"
#include "io/gdal_handles.hpp"
#include "support/files.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

detail::DatasetHandle open_raster(const std::string& path) {
  detail::register_drivers();
  return detail::DatasetHandle(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
}

/// Row 0 is the northernmost.
double pixel(GDALDataset& raster, int band, int row, int column) {
  double value = 0.0;
  REQUIRE(raster.GetRasterBand(band)->RasterIO(GF_Read, column, row, 1, 1, &value, 1, 1, GDT_Float64, 0, 0,
                                               nullptr) == CE_None);
  return value;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("geotiff has a band for each figure with its name and unit and title") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_cells()}), folder.path("density.tif"));
  const auto raster = open_raster(folder.path("density.tif"));
  REQUIRE(raster);
  REQUIRE(raster->GetRasterCount() == 2);
  GDALRasterBand& value = *raster->GetRasterBand(1);
  CHECK(std::string(value.GetDescription()) == "value");
  CHECK(std::string(value.GetUnitType()) == "1/km2");
  CHECK(std::string(value.GetMetadataItem("quantity")) == "Tæthed");
  CHECK(value.GetRasterDataType() == GDT_Float64);
  CHECK(value.GetNoDataValue() == -9999.0);
  CHECK(std::string(raster->GetRasterBand(2)->GetDescription()) == "events");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"density.tif"});
}

TEST_CASE("geotiff is north up with undefined and unused cells as nodata") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_cells()}), folder.path("density.tif"));
  const auto raster = open_raster(folder.path("density.tif"));
  REQUIRE(raster);
  CHECK(raster->GetRasterXSize() == 3);
  CHECK(raster->GetRasterYSize() == 2);
  std::array<double, 6> transform{};
  raster->GetGeoTransform(transform.data());
  CHECK(transform == std::array<double, 6>{709000, 100, 0, 6174200, 0, -100});
  CHECK(pixel(*raster, 1, 0, 0) == 0.1);      // north-west
  CHECK(pixel(*raster, 1, 0, 1) == -9999.0);  // undefined
  CHECK(pixel(*raster, 1, 0, 2) == 4.0);      // north-east
  CHECK(pixel(*raster, 1, 1, 0) == 1.5);      // south-west
  CHECK(pixel(*raster, 1, 1, 1) == 0.0);      // nothing is not nodata
  CHECK(pixel(*raster, 1, 1, 2) == -9999.0);  // not in use
  CHECK(pixel(*raster, 2, 0, 0) == 3.0);
  CHECK(pixel(*raster, 2, 0, 1) == -9999.0);
}

TEST_CASE("geotiff carries crs and profile and method and parameters") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_cells()}), folder.path("density.tif"));
  const auto raster = open_raster(folder.path("density.tif"));
  REQUIRE(raster);
  CHECK(std::string(raster->GetMetadataItem("profile")) == "internal");
  CHECK(std::string(raster->GetMetadataItem("method")) == "kernel density");
  CHECK(std::string(raster->GetMetadataItem("provenance")).find("\"name\":\"per\"") != std::string::npos);
  REQUIRE(raster->GetSpatialRef() != nullptr);
  CHECK(std::string(raster->GetSpatialRef()->GetAuthorityCode(nullptr)) == "25832");
}

TEST_CASE("geotiff of a local plane has no crs") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_cells(Crs::local())}), folder.path("density.tif"));
  const auto raster = open_raster(folder.path("density.tif"));
  REQUIRE(raster);
  CHECK(raster->GetSpatialRef() == nullptr);
}

TEST_CASE("geotiff refuses what is not squares and squares without figures") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(write_release(internal_release({sample_areas()}), folder.path("a.tif")), ArgumentError);
  Layer hexagons = sample_cells();
  std::get<CellSet>(hexagons.places).grid.shape = CellShape::hexagon;
  CHECK_THROWS_AS(write_release(internal_release({hexagons}), folder.path("b.tif")), ArgumentError);
  Layer bare = sample_cells();
  bare.columns.resize(2);  // x and y
  CHECK_THROWS_AS(write_release(internal_release({bare}), folder.path("c.tif")), ArgumentError);
  CHECK(names_in(folder.path()).empty());
}
