#include "hotspot/io/read_picture.hpp"

#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "io/gdal_handles.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot {
namespace {

using detail::DatasetHandle;
using detail::ErrorTrap;
using Words = std::vector<std::string>;

[[noreturn]] void refuse(const std::string& path, const ErrorTrap& trap) {
  throw IoError({"error.file_not_read", {{"path", path}, {"reason", trap.reason()}}});
}

/// Words as GDAL takes them, ended by a null.
std::vector<char*> argument_list(Words& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

struct TranslateOptionsFree {
  void operator()(GDALTranslateOptions* options) const { GDALTranslateOptionsFree(options); }
};
struct WarpOptionsFree {
  void operator()(GDALWarpAppOptions* options) const { GDALWarpAppOptionsFree(options); }
};

DatasetHandle translated(GDALDataset& from, Words words) {
  const std::unique_ptr<GDALTranslateOptions, TranslateOptionsFree> options(
      GDALTranslateOptionsNew(argument_list(words).data(), nullptr));
  return DatasetHandle(GDALDataset::FromHandle(GDALTranslate("", &from, options.get(), nullptr)));
}

DatasetHandle warped(GDALDataset& from, Words words) {
  const std::unique_ptr<GDALWarpAppOptions, WarpOptionsFree> options(
      GDALWarpAppOptionsNew(argument_list(words).data(), nullptr));
  GDALDatasetH source = &from;
  return DatasetHandle(GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), nullptr)));
}

DatasetHandle opened(const std::string& path, const ErrorTrap& trap) {
  detail::register_drivers();
  DatasetHandle dataset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY));
  if (!dataset || dataset->GetRasterCount() == 0) refuse(path, trap);
  return dataset;
}

/// Bytes a band: palettes become their colours, other numbers greys between their lowest and highest. Empty
/// where the bands are bytes already. What it returns reads from the data set given.
DatasetHandle in_bytes(GDALDataset& dataset) {
  GDALRasterBand& band = *dataset.GetRasterBand(1);
  if (band.GetColorTable()) return translated(dataset, {"-of", "VRT", "-expand", "rgba"});
  if (band.GetRasterDataType() == GDT_Byte) return {};
  return translated(dataset, {"-of", "VRT", "-ot", "Byte", "-scale"});
}

std::string reference_words(const Crs& crs) {
  const OGRSpatialReference reference = detail::spatial_reference(crs);
  char* words = nullptr;
  reference.exportToWkt(&words);
  std::string result(words ? words : "");
  CPLFree(words);
  return result;
}

/// The CRS of the picture and what GDAL has to be told of it.
Words systems(GDALDataset& dataset, const Input& input) {
  Words words;
  const bool has_own = dataset.GetSpatialRef() != nullptr;
  if (!has_own && !input.crs) throw CrsError({"error.crs_missing", {{"path", input.source}}});
  if (!has_own) words.insert(words.end(), {"-s_srs", reference_words(*input.crs)});
  if (input.to_crs) words.insert(words.end(), {"-t_srs", reference_words(*input.to_crs)});
  return words;
}

/// Upright, in the CRS asked for, with transparency; never larger than the source.
DatasetHandle prepared(GDALDataset& dataset, const Input& input, const PictureOptions& options) {
  const auto longest = static_cast<int>(options.longest_side);
  const bool wide = dataset.GetRasterXSize() >= dataset.GetRasterYSize();
  const int side = std::min(longest, wide ? dataset.GetRasterXSize() : dataset.GetRasterYSize());
  Words words{"-of", "MEM", "-r", "average", "-dstalpha", "-ts"};
  words.push_back(wide ? std::to_string(side) : "0");
  words.push_back(wide ? "0" : std::to_string(side));
  for (std::string& word : systems(dataset, input)) words.push_back(std::move(word));
  return warped(dataset, std::move(words));
}

/// One channel of the picture from one band.
bool read_channel(GDALRasterBand& band, Picture& picture, std::size_t channel) {
  const auto width = static_cast<int>(picture.width), height = static_cast<int>(picture.height);
  return band.RasterIO(GF_Read, 0, 0, width, height, picture.rgba.data() + channel, width, height, GDT_Byte,
                       4, static_cast<GSpacing>(4 * picture.width), nullptr) == CE_None;
}

/// The last band is the transparency; one or two others are greys.
bool read_channels(GDALDataset& dataset, Picture& picture) {
  const int bands = dataset.GetRasterCount();
  const bool grey = bands < 4;
  const std::array<int, 4> band_of{1, grey ? 1 : 2, grey ? 1 : 3, bands};
  for (std::size_t channel = 0; channel < band_of.size(); ++channel) {
    if (!read_channel(*dataset.GetRasterBand(band_of[channel]), picture, channel)) return false;
  }
  return true;
}

}  // namespace

Picture read_picture(const Input& input, const PictureOptions& options) {
  const ErrorTrap trap;
  const DatasetHandle source = opened(input.source, trap);
  const DatasetHandle bytes = in_bytes(*source);
  const DatasetHandle dataset = prepared(bytes ? *bytes : *source, input, options);
  if (!dataset) refuse(input.source, trap);
  Picture picture{.width = static_cast<std::size_t>(dataset->GetRasterXSize()),
                  .height = static_cast<std::size_t>(dataset->GetRasterYSize())};
  picture.rgba.resize(picture.width * picture.height * 4);
  if (!read_channels(*dataset, picture)) refuse(input.source, trap);
  std::array<double, 6> transform{};
  dataset->GetGeoTransform(transform.data());
  picture.extent = {transform[0], transform[3] + transform[5] * static_cast<double>(picture.height),
                    transform[0] + transform[1] * static_cast<double>(picture.width), transform[3]};
  const OGRSpatialReference* own = dataset->GetSpatialRef();
  if (input.to_crs) {
    picture.crs = *input.to_crs;
  } else if (own) {
    char* words = nullptr;
    own->exportToWkt(&words);
    const std::string wkt(words ? words : "");
    CPLFree(words);
    picture.crs = make_crs(wkt);
  }
  return picture;
}

}  // namespace hotspot
