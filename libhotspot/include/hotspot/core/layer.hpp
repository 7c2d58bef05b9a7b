/// @file
/// A result as a table with or without places: what becomes a layer of the GeoPackage, a GeoTIFF, a CSV.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/style.hpp"

namespace hotspot {

using RealColumn = std::vector<double>;                          ///< NaN: undefined, an empty cell
using IntegerColumn = std::vector<std::optional<std::int64_t>>;  ///< none: undefined, an empty cell
using TextColumn = std::vector<std::string>;

struct Column {
  std::string name{};
  std::variant<RealColumn, IntegerColumn, TextColumn> values{};
  std::string unit{};   ///< "events/km2"; empty: a number without a unit, or text
  std::string title{};  ///< what a person reads instead of `name`; empty: the name

  [[nodiscard]] std::size_t size() const;
};

using NoPlaces = std::monostate;
using Places = std::variant<NoPlaces, std::vector<Point>, std::vector<MultiPolygon>, CellSet>;

/// How cells are written where a format knows both.
enum class CellsAs { polygons, raster };

struct Layer {
  std::string name{};  ///< table name: "housing_areas"
  std::string title{};
  Crs crs{};
  Places places{};
  std::vector<Column> columns{};
  Provenance provenance{};
  CellsAs cells_as = CellsAs::polygons;
  std::vector<Style> styles{};  ///< the first is the default

  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] const Column* column(const std::string& column_name) const;
};

/// The rows for which `keep` is true, in their order. REQUIRES: keep.size() == layer.rows().
[[nodiscard]] Layer select(const Layer& layer, const std::vector<bool>& keep);

/// THROWS ArgumentError if columns and places differ in length, or a name stands twice.
void require_consistent(const Layer& layer);

}  // namespace hotspot
