#include "io/map/scale_bar.hpp"

#include <cmath>

namespace hotspot::detail {

ScaleBar scale_bar(double metres_per_px, double most_px) {
  const double most = metres_per_px * most_px;
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  const double mantissa = most / power >= 5.0 ? 5.0 : most / power >= 2.0 ? 2.0 : 1.0;
  const double metres = mantissa * power;
  return {metres, metres / metres_per_px, mantissa == 5.0 ? 5 : 2};
}

std::string length_label(Language language, double metres) {
  const bool in_km = metres >= 1000.0;
  const double value = in_km ? metres / 1000.0 : metres;
  int decimals = 0;
  while (decimals < 3 && std::abs(std::round(value * std::pow(10, decimals)) / std::pow(10, decimals) -
                                  value) > 1e-9 * value) {
    ++decimals;
  }
  return format_number(language, value, decimals) + "\u2009" + (in_km ? "km" : "m");
}

}  // namespace hotspot::detail
