/// @file
/// A length in metres. The one unit type of the library: wherever a bare number could be degrees, feet or
/// cells, the signature asks for `Metres`. Other quantities carry their unit in the name (`area_km2`).
#pragma once

#include <compare>

namespace hotspot {

struct Metres {
  double value = 0.0;

  friend constexpr auto operator<=>(const Metres&, const Metres&) = default;
};

constexpr Metres operator*(double factor, Metres length) {
  return {factor * length.value};
}

inline namespace literals {
constexpr Metres operator""_m(long double value) {
  return {static_cast<double>(value)};
}
constexpr Metres operator""_m(unsigned long long value) {
  return {static_cast<double>(value)};
}
}  // namespace literals

}  // namespace hotspot
