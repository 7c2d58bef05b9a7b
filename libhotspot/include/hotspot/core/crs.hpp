/// @file
/// The coordinate reference system that a set of coordinates is in, as a value without PROJ.
/// `io/projection.hpp` makes one from an EPSG code, WKT or PROJ string.
#pragma once

#include <string>

namespace hotspot {

enum class CrsKind {
  projected,   ///< a map projection; `metres_per_unit` says what one unit is
  geographic,  ///< degrees; methods in metres refuse it
  local,       ///< a plane in metres without a datum
};

struct Crs {
  CrsKind kind = CrsKind::local;
  std::string code{};  ///< "EPSG:25832"; empty where no authority has one
  std::string name{};  ///< "ETRS89 / UTM zone 32N"
  std::string wkt{};   ///< WKT2; empty for `local`
  double metres_per_unit = 1.0;

  [[nodiscard]] static Crs local();

  friend bool operator==(const Crs&, const Crs&) = default;
};

/// THROWS CrsError if lengths in metres mean nothing in `crs` (degrees). `what` names the data in the
/// message.
void require_metric(const Crs& crs, const std::string& what);

/// THROWS CrsError unless both are the same.
void require_same(const Crs& a, const Crs& b, const std::string& what);

}  // namespace hotspot
