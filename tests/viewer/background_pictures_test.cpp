// Rasters as a ground to look at results on.
#include "platform/background_pictures.hpp"

#include <doctest/doctest.h>
#include <gdal_priv.h>

#include <array>
#include <memory>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_picture.hpp"
#include "study_samples.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::test;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

struct DatasetClose {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetClose>;

struct Raster {
  std::string crs = "EPSG:25832";
  std::vector<std::vector<double>> bands{};  ///< per band the values of 4 x 2 pixels, the northern row first
  GDALDataType type = GDT_Byte;
};

/// 4 x 2 pixels of 100 m, its south-west corner at 700000, 6170000.
std::string write_raster(const std::string& path, const Raster& raster) {
  GDALAllRegister();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  const Dataset dataset(
      driver->Create(path.c_str(), 4, 2, static_cast<int>(raster.bands.size()), raster.type, nullptr));
  std::array<double, 6> transform{700000, 100, 0, 6170200, 0, -100};
  dataset->SetGeoTransform(transform.data());
  if (!raster.crs.empty()) {
    OGRSpatialReference reference;
    reference.SetFromUserInput(raster.crs.c_str());
    dataset->SetSpatialRef(&reference);
  }
  for (std::size_t band = 0; band < raster.bands.size(); ++band) {
    std::vector<double> values = raster.bands[band];
    CHECK(dataset->GetRasterBand(static_cast<int>(band) + 1)
              ->RasterIO(GF_Write, 0, 0, 4, 2, values.data(), 4, 2, GDT_Float64, 0, 0, nullptr) == CE_None);
  }
  return path;
}

Raster coloured() {
  return {.bands = {{255, 0, 0, 9, 1, 2, 3, 4}, {0, 255, 0, 9, 5, 6, 7, 8}, {0, 0, 255, 9, 0, 0, 0, 0}}};
}

}  // namespace

TEST_CASE("a picture has the colours of its bands with the northern row first") {
  const TemporaryFolder folder;
  const Picture picture = read_picture({.source = write_raster(folder.path("a.tif"), coloured())});
  REQUIRE(picture.width == 4);
  REQUIRE(picture.height == 2);
  const std::vector<std::uint8_t> north(picture.rgba.begin(), picture.rgba.begin() + 12);
  CHECK(north == std::vector<std::uint8_t>{255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255});
  CHECK(picture.extent.xmin == 700000.0);
  CHECK(picture.extent.ymax == 6170200.0);
  CHECK(picture.crs.code == "EPSG:25832");
}

TEST_CASE("one band of other numbers is grey from its lowest to its highest") {
  const TemporaryFolder folder;
  const Raster raster{.bands = {{0, 1000, 500, 0, 0, 0, 0, 1000}}, .type = GDT_Float32};
  const Picture picture = read_picture({.source = write_raster(folder.path("heights.tif"), raster)});
  CHECK(picture.rgba[0] == 0);
  CHECK(picture.rgba[4] == 255);
  CHECK(picture.rgba[8] > 120);
  CHECK(picture.rgba[8] < 135);
  CHECK(picture.rgba[8] == picture.rgba[10]);
}

TEST_CASE("a picture in another system is brought to the one asked for and lies in the same place") {
  const TemporaryFolder folder;
  const std::string path = write_raster(folder.path("a.tif"), coloured());
  const Crs to = make_crs("EPSG:25833");
  const Picture picture = read_picture({.source = path, .to_crs = to});
  const Point middle = *Projection(make_crs("EPSG:25832"), to)({700200, 6170100});
  CHECK((picture.extent.xmin + picture.extent.xmax) / 2.0 == doctest::Approx(middle.x).epsilon(1e-4));
  CHECK((picture.extent.ymin + picture.extent.ymax) / 2.0 == doctest::Approx(middle.y).epsilon(1e-5));
}

TEST_CASE("a picture without a system needs one and no raster is refused in words") {
  const TemporaryFolder folder;
  Raster raster = coloured();
  raster.crs.clear();
  const std::string path = write_raster(folder.path("a.tif"), raster);
  CHECK_THROWS_AS((void)read_picture({.source = path}), CrsError);
  CHECK(read_picture({.source = path, .crs = make_crs("EPSG:25832")}).width == 4);
  CHECK_THROWS_AS((void)read_picture({.source = folder.write("none.tif", "no raster")}), IoError);
}

TEST_CASE("tiles open as a ground of their own in metres") {
  const TemporaryFolder folder;
  const std::string tiff = write_raster(folder.path("a.tif"), coloured());
  const std::string tiles = folder.path("a.mbtiles");
  {
    const Dataset from(GDALDataset::Open(tiff.c_str()));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("MBTiles");
    const Dataset written(driver->CreateCopy(tiles.c_str(), from.get(), 0, nullptr, nullptr, nullptr));
    REQUIRE(written);
  }
  const Document document = opened(tiles).back();
  REQUIRE(document.layers.size() == 1);
  CHECK(document.layers.front().role == Role::picture);
  CHECK(document.crs.kind == CrsKind::projected);
  CHECK(document.crs.metres_per_unit == 1.0);
  const Box box = *extent_of(document);
  const Point middle = *Projection(make_crs("EPSG:25832"), document.crs)({700200, 6170100});
  CHECK(box.xmin < middle.x);
  CHECK(box.xmax > middle.x);
  CHECK(box.ymin < middle.y);
  CHECK(box.ymax > middle.y);
}

TEST_CASE("a picture opened with a study lies beneath all that the study shows") {
  const TemporaryFolder folder;
  const std::string picture = write_raster(folder.path("ground.tif"), coloured());
  const std::string study = write_study_files(folder);
  std::vector<Document> shown;
  open_files({picture, study}, {}, Language::english, {},
             [&](Document document) { shown.push_back(std::move(document)); });
  REQUIRE(shown.size() == 2);
  for (const Document& document : shown) CHECK(document.layers.front().role == Role::picture);
  CHECK(shown[0].layers.front().data == shown[1].layers.front().data);
  CHECK(areas_layer(shown[1])->data->layer.name == "housing_areas");
}
