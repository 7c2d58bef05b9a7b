/// @file
/// Coordinate reference systems by name, and coordinates from one into another, by PROJ.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"

namespace hotspot {

/// From an EPSG code ("EPSG:25832", "25832"), WKT, a PROJ string or "local". THROWS CrsError, quoting
/// `definition`.
[[nodiscard]] Crs make_crs(const std::string& definition);

/// A transformation, prepared once. Axis order is always x (east, longitude), y (north, latitude).
class Projection {
 public:
  /// THROWS CrsError if there is none, if only a ballpark one is there (named, with what would install the
  /// grid), or if one of the two is `local` and the other is not.
  Projection(const Crs& from, const Crs& to);
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;
  ~Projection();

  /// None where the point cannot be transformed: every coordinate is checked for being finite.
  [[nodiscard]] std::optional<Point> operator()(Point point) const;

  /// "ETRS89 to UTM 32N, accuracy 0 m"; for the data-quality record.
  [[nodiscard]] const std::string& description() const;
  /// In metres; none where PROJ does not know it.
  [[nodiscard]] std::optional<double> accuracy() const;

 private:
  struct Pipeline;
  std::unique_ptr<Pipeline> m_pipeline;
};

}  // namespace hotspot
