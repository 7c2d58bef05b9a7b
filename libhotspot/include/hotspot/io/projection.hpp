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

/// From a code ("EPSG:25832", "25832"), WKT, PROJJSON, a PROJ string or "local". Where an authority has a
/// code for it, the result is that of the code: equal systems compare equal wherever they come from. Heights
/// are left out, plane engineering systems in metres are `local`. THROWS CrsError, quoting `definition`.
[[nodiscard]] Crs make_crs(const std::string& definition);

/// A transformation, prepared once. Axis order is always x (east, longitude), y (north, latitude). One
/// operation serves all points, the best of those whose grids are installed; nothing is fetched. An object is
/// for one thread at a time.
class Projection {
 public:
  /// THROWS CrsError if there is none, if only a ballpark one is there (named, with what would install the
  /// grid), or if one of the two is `local` and the other is not.
  /// `extent`, in `from`, is where the points are; without it, where both systems are made for.
  Projection(const Crs& from, const Crs& to, const std::optional<Box>& extent = {});
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;
  ~Projection();

  /// None where the point cannot be transformed: every coordinate is checked for being finite.
  [[nodiscard]] std::optional<Point> operator()(Point point) const;

  /// Name of the operation in PROJ's words; empty where nothing is to be done.
  [[nodiscard]] const std::string& description() const;
  /// In metres; none where PROJ does not know it.
  [[nodiscard]] std::optional<double> accuracy() const;

 private:
  struct Pipeline;
  std::unique_ptr<Pipeline> m_pipeline;
};

}  // namespace hotspot
