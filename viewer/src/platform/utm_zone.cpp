#include "platform/utm_zone.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "hotspot/io/projection.hpp"

namespace hotspot::viewer {

Crs utm_zone(const Point& degrees) {
  const int zone = std::clamp(static_cast<int>(std::floor((degrees.x + 180.0) / 6.0)) + 1, 1, 60);
  return make_crs("EPSG:" + std::to_string((degrees.y < 0.0 ? 32700 : 32600) + zone));
}

}  // namespace hotspot::viewer
