#include "platform/background_pictures.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "hotspot/io/projection.hpp"
#include "platform/utm_zone.hpp"

namespace hotspot::viewer {
namespace {

constexpr LayerId first_picture = 900000;  // above the layers of files, below the computed ones
constexpr std::array<std::string_view, 6> endings{".tif", ".tiff", ".mbtiles", ".vrt", ".jp2", ".ecw"};
constexpr std::size_t small_side = 64;

/// The zone of UTM that the middle of a picture lies in.
Crs zone_of(const std::string& path, const std::optional<Crs>& crs) {
  const Picture picture = read_picture({.source = path, .crs = crs}, {.longest_side = small_side});
  if (picture.crs.kind == CrsKind::local) return picture.crs;
  const Point middle{(picture.extent.xmin + picture.extent.xmax) / 2.0,
                     (picture.extent.ymin + picture.extent.ymax) / 2.0};
  const bool in_degrees = picture.crs.kind == CrsKind::geographic;
  if (in_degrees) return utm_zone(middle);
  const auto degrees = Projection(picture.crs, make_crs("EPSG:4326"))(middle);
  return degrees ? utm_zone(*degrees) : picture.crs;
}

}  // namespace

bool is_picture_file(const std::string& path) {
  const std::string ending = std::filesystem::path(path).extension().string();
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

MapLayer BackgroundPictures::layer_of(const std::string& path, const Crs& to, LayerId id) {
  std::shared_ptr<const LayerData>& read = m_read[path + to.wkt];
  const std::string name = std::filesystem::path(path).stem().string();
  if (!read) {
    auto data = std::make_shared<LayerData>();
    data->picture =
        std::make_shared<const Picture>(read_picture({.source = path, .crs = m_crs, .to_crs = to}));
    data->layer.name = data->layer.title = name;
    data->layer.crs = to;
    read = data;
  }
  return {.id = id, .data = read, .title = name, .role = Role::picture};
}

bool BackgroundPictures::holds(const std::string& path) const {
  return std::find(m_paths.begin(), m_paths.end(), path) != m_paths.end();
}

void BackgroundPictures::put_under(Document& document) {
  LayerId id = first_picture;
  std::vector<MapLayer> layers;
  std::erase_if(m_paths, [&](const std::string& path) {
    return !attempt(m_refused, [&] {
      const bool sets_crs = document.layers.empty() && layers.empty();
      const Crs crs = sets_crs ? zone_of(path, m_crs) : document.crs;
      layers.push_back(layer_of(path, crs, id++));
      document.crs = crs;
    });
  });
  document.layers.insert(document.layers.begin(), layers.begin(), layers.end());
}

}  // namespace hotspot::viewer
