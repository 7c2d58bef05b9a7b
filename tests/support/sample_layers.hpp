/// @file
/// Small layers of every kind of place, with the values that files are most likely to lose.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/io/projection.hpp"

namespace hotspot::test {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

inline Provenance sample_provenance() {
  return {.method = "rates",
          .reference = "Garwood (1936)",
          .version = "0.1.0",
          .parameters = {{.name = "per", .value = "1000", .is_default = true}},
          .inputs = {{.name = "anmeldelser.csv", .sha256 = "00ff", .rows = 7}},
          .warnings = {{"error.cancelled", {}}}};
}

inline MultiPolygon square_at(double x, double y, double side) {
  return {{.outer = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, .holes = {}}};
}

/// Three areas near Albertslund: one with a rate, one undefined, one hidden; Danish letters, quotes, commas.
inline Layer sample_areas(const Crs& crs = make_crs("EPSG:25832")) {
  Layer layer{.name = "housing_areas", .title = "Boligområder", .crs = crs};
  MultiPolygon with_hole = square_at(709000, 6174000, 400);
  with_hole.front().holes = {{{709100, 6174100}, {709100, 6174200}, {709200, 6174200}, {709200, 6174100}}};
  layer.places =
      std::vector<MultiPolygon>{with_hole, square_at(709500, 6174000, 300), square_at(709000, 6174500, 300)};
  layer.columns = {
      {.name = "name",
       .values = TextColumn{"Blåbærhøj", "Nr. 2, \"Åen\"", "Ærøvænget\nNord"},
       .title = "Navn"},
      {.name = "count", .values = IntegerColumn{9007199254740993, 0, std::nullopt}, .title = "Anmeldelser"},
      {.name = "rate",
       .values = RealColumn{0.1 + 0.2, undefined, undefined},
       .unit = "1/1000",
       .title = "Rate"},
      {.name = "hidden", .values = TextColumn{"", "", "few"}, .title = "Skjult"}};
  layer.provenance = sample_provenance();
  return layer;
}

/// Two rows of three squares of 100 m from (709000, 6174000); the last cell of the south row is not in use.
inline Layer sample_cells(const Crs& crs = make_crs("EPSG:25832")) {
  const Grid grid{.crs = crs, .origin = {709000, 6174000}, .cell = 100, .columns = 3, .rows = 2};
  Layer layer{.name = "density", .title = "Tæthed", .crs = crs};
  layer.places = CellSet{grid, {0, 1, 3, 4, 5}};
  layer.columns = {
      {.name = "x", .values = RealColumn{709050, 709150, 709050, 709150, 709250}},
      {.name = "y", .values = RealColumn{6174050, 6174050, 6174150, 6174150, 6174150}},
      {.name = "value", .values = RealColumn{1.5, 0, 0.1, undefined, 4}, .unit = "1/km2", .title = "Tæthed"},
      {.name = "events", .values = IntegerColumn{1, 0, 3, std::nullopt, 5}, .title = "Hændelser"}};
  layer.provenance = sample_provenance();
  layer.provenance.method = "kernel density";
  return layer;
}

inline Layer sample_points(const Crs& crs = make_crs("EPSG:25832")) {
  Layer layer{.name = "places", .title = "Utrygge steder", .crs = crs};
  layer.places = std::vector<Point>{{709050.123456789, 6174050.1}, {709150, 6174150}};
  layer.columns = {{.name = "i", .values = IntegerColumn{1, 2}}};
  return layer;
}

inline Layer sample_table() {
  Layer layer{.name = "trend", .title = "Udvikling"};
  layer.columns = {{.name = "year", .values = IntegerColumn{2014, 2015}},
                   {.name = "value", .values = RealColumn{1.0 / 3.0, undefined}}};
  return layer;
}

}  // namespace hotspot::test
