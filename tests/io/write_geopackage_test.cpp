#include <doctest/doctest.h>

#include <array>

#include "hotspot/io/write_release.hpp"
#include "io/gdal_handles.hpp"
#include "support/files.hpp"
#include "support/geopackage_file.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

detail::DatasetHandle open_vector(const std::string& path) {
  detail::register_drivers();
  return detail::DatasetHandle(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR));
}

Layer as_raster(Layer layer) {
  layer.cells_as = CellsAs::raster;
  return layer;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("geopackage holds areas with their values and empties and Danish letters") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_areas()}), folder.path("run.gpkg"));
  const auto file = open_vector(folder.path("run.gpkg"));
  REQUIRE(file);
  OGRLayer* areas = file->GetLayerByName("housing_areas");
  REQUIRE(areas != nullptr);
  CHECK(std::string(areas->GetGeometryColumn()) == "geom");
  CHECK(areas->GetGeomType() == wkbMultiPolygon);
  CHECK(std::string(areas->GetSpatialRef()->GetAuthorityCode(nullptr)) == "25832");
  CHECK(std::string(areas->GetMetadataItem("IDENTIFIER")) == "Boligområder");
  CHECK(std::string(areas->GetMetadataItem("DESCRIPTION")).find("internal") != std::string::npos);
  REQUIRE(areas->GetFeatureCount() == 3);
  const std::unique_ptr<OGRFeature> first(areas->GetFeature(1)), second(areas->GetFeature(2));
  CHECK(std::string(first->GetFieldAsString("name")) == "Blåbærhøj");
  CHECK(first->GetFieldAsInteger64("count") == 9007199254740993);
  CHECK(first->GetFieldAsDouble("rate") == 0.1 + 0.2);
  CHECK(second->IsFieldNull(second->GetFieldIndex("rate")));
  CHECK(first->GetGeometryRef()->toMultiPolygon()->get_Area() == 400.0 * 400.0 - 100.0 * 100.0);
}

TEST_CASE("geopackage holds points and cells as polygons and plain tables") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_points(), sample_cells(), sample_table()}), folder.path("run.gpkg"));
  const auto file = open_vector(folder.path("run.gpkg"));
  REQUIRE(file);
  const std::unique_ptr<OGRFeature> point(file->GetLayerByName("places")->GetFeature(1));
  CHECK(point->GetGeometryRef()->toPoint()->getX() == 709050.123456789);
  OGRLayer* cells = file->GetLayerByName("density");
  CHECK(cells->GetGeomType() == wkbPolygon);
  CHECK(cells->GetFeatureCount() == 5);
  const std::unique_ptr<OGRFeature> cell(cells->GetFeature(1));
  CHECK(cell->GetGeometryRef()->toPolygon()->get_Area() == 10000.0);
  OGRLayer* table = file->GetLayerByName("trend");
  CHECK(table->GetGeomType() == wkbNone);
  CHECK(table->GetFeatureCount() == 2);
}

TEST_CASE("geopackage has a raster for each figure of cells that are wanted as raster") {
  const TemporaryFolder folder;
  write_release(internal_release({as_raster(sample_cells()), sample_areas()}), folder.path("run.gpkg"));
  const std::string name = "GPKG:" + folder.path("run.gpkg") + ":density_value";
  detail::register_drivers();
  const detail::DatasetHandle raster(GDALDataset::Open(name.c_str(), GDAL_OF_RASTER));
  REQUIRE(raster);
  GDALRasterBand& band = *raster->GetRasterBand(1);
  CHECK(band.GetRasterDataType() == GDT_Float32);
  CHECK(band.GetNoDataValue() == -9999.0);
  CHECK(std::string(band.GetUnitType()) == "1/km2");
  std::array<float, 6> values{};
  REQUIRE(band.RasterIO(GF_Read, 0, 0, 3, 2, values.data(), 3, 2, GDT_Float32, 0, 0, nullptr) == CE_None);
  CHECK(values == std::array<float, 6>{0.1F, -9999.0F, 4.0F, 1.5F, 0.0F, -9999.0F});
  std::array<double, 6> transform{};
  raster->GetGeoTransform(transform.data());
  CHECK(transform == std::array<double, 6>{709000, 100, 0, 6174200, 0, -100});
  CHECK(detail::DatasetHandle(
      GDALDataset::Open(("GPKG:" + folder.path("run.gpkg") + ":density_events").c_str(), GDAL_OF_RASTER)));
}

TEST_CASE("geopackage of a raster alone is whole") {
  const TemporaryFolder folder;
  Layer cells = as_raster(sample_cells());
  cells.columns.pop_back();
  write_release(internal_release({cells}), folder.path("run.gpkg"));
  const std::string name = "GPKG:" + folder.path("run.gpkg") + ":density";
  detail::register_drivers();
  CHECK(detail::DatasetHandle(GDALDataset::Open(name.c_str(), GDAL_OF_RASTER)));
}

TEST_CASE("hexagons are polygons even where a raster is wanted") {
  Layer cells = as_raster(sample_cells());
  std::get<CellSet>(cells.places).grid.shape = CellShape::hexagon;
  const TemporaryFolder folder;
  write_release(internal_release({cells}), folder.path("run.gpkg"));
  const auto file = open_vector(folder.path("run.gpkg"));
  REQUIRE(file);
  CHECK(file->GetLayerByName("density")->GetFeatureCount() == 5);
}

TEST_CASE("geopackage marks a local plane as the undefined Cartesian crs") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_areas(Crs::local()), as_raster(sample_cells(Crs::local()))}),
                folder.path("run.gpkg"));
  const std::string path = folder.path("run.gpkg");
  CHECK(ask(path, "SELECT srs_id FROM gpkg_contents WHERE table_name = 'housing_areas'") == "-1");
  CHECK(ask(path, "SELECT srs_id FROM gpkg_contents WHERE table_name = 'density_value'") == "-1");
}

TEST_CASE("geopackage columns called as its own give way to none") {
  Layer layer = sample_points();
  layer.columns.push_back({.name = "FID", .values = IntegerColumn{7, 8}});
  layer.columns.push_back({.name = "geom", .values = TextColumn{"a", "b"}});
  const TemporaryFolder folder;
  write_release(internal_release({layer}), folder.path("run.gpkg"));
  const auto file = open_vector(folder.path("run.gpkg"));
  REQUIRE(file);
  const std::unique_ptr<OGRFeature> feature(file->GetLayer(0)->GetFeature(2));
  CHECK(feature->GetFieldAsInteger("FID") == 8);
  CHECK(std::string(feature->GetFieldAsString("geom")) == "b");
  CHECK(std::string(file->GetLayer(0)->GetGeometryColumn()) == "geom_");
}

TEST_CASE("two layers of one title keep apart in a geopackage") {
  Layer other = sample_areas();
  other.name = "departments";
  const TemporaryFolder folder;
  write_release(internal_release({sample_areas(), other}), folder.path("run.gpkg"));
  const std::string path = folder.path("run.gpkg");
  CHECK(ask(path, "SELECT count(DISTINCT identifier) FROM gpkg_contents WHERE data_type = 'features'") ==
        "2");
}
