/// @file
/// Rasters to lie under the map.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/refused.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// By its ending: GeoTIFF, tiles, pictures with a place.
[[nodiscard]] bool is_picture_file(const std::string& path);

/// Puts pictures under documents, each read once for a CRS.
class BackgroundPictures {
 public:
  explicit BackgroundPictures(std::optional<Crs> crs, Refused refused = {})
      : m_crs(std::move(crs)), m_refused(std::move(refused)) {}

  void add(const std::string& path) { m_paths.push_back(path); }
  [[nodiscard]] bool empty() const { return m_paths.empty(); }
  /// Added, and not refused.
  [[nodiscard]] bool holds(const std::string& path) const;
  /// Beneath all layers, in the document's CRS; where there are no layers the first picture's zone of UTM is
  /// the document's. A picture that cannot be read is refused once. THROWS as `read_picture`.
  void put_under(Document& document);

 private:
  [[nodiscard]] MapLayer layer_of(const std::string& path, const Crs& to, LayerId id);

  std::optional<Crs> m_crs;  // of files without one
  Refused m_refused;
  std::vector<std::string> m_paths;
  std::map<std::string, std::shared_ptr<const LayerData>> m_read;
};

}  // namespace hotspot::viewer
