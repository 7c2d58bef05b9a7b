#include "io/column_names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

std::string pair(const std::vector<std::string>& columns, bool prefer_degrees = false) {
  const auto found = find_coordinates(columns, prefer_degrees);
  return found ? columns[found->x] + " " + columns[found->y] + (found->in_degrees ? " degrees" : "") : "none";
}

std::string found(const std::vector<std::string>& columns, ColumnRole role) {
  const auto index = find_column(columns, role);
  return index ? columns[*index] : "none";
}

}  // namespace

TEST_CASE("coordinates go by their usual names") {
  CHECK(pair({"id", "X", "Y"}) == "X Y");
  CHECK(pair({"easting_rounded", "northing_rounded"}) == "easting_rounded northing_rounded");
  CHECK(pair({"X Coordinate", "Y Coordinate"}) == "X Coordinate Y Coordinate");
  CHECK(pair({"Nord", "Øst"}) == "Øst Nord");
  CHECK(pair({"ØST", "NORD"}) == "ØST NORD");
  CHECK(pair({"x_koordinat", "y_koordinat"}) == "x_koordinat y_koordinat");
  CHECK(pair({"UTM-X", "UTM-Y"}) == "UTM-X UTM-Y");
  CHECK(pair({"Latitude", "Longitude"}) == "Longitude Latitude degrees");
  CHECK(pair({"Længdegrad", "Breddegrad"}) == "Længdegrad Breddegrad degrees");
  CHECK(pair({"a", "b"}) == "none");
  CHECK(pair({"Residence_Addresses_Latitude", "Residence_Addresses_Longitude"}) ==
        "Residence_Addresses_Longitude Residence_Addresses_Latitude degrees");
  CHECK(pair({"Longitude_home", "Latitude_work"}) == "none");
  CHECK(pair({"balkon", "salat"}) == "none");
}

TEST_CASE("coordinates of two systems are never mixed") {
  CHECK(pair({"uid", "lon", "lat", "x", "y", "date"}) == "x y");
  CHECK(pair({"uid", "lon", "lat", "x", "y", "date"}, true) == "lon lat degrees");
  CHECK(pair({"x", "lat", "lon"}) == "lon lat degrees");
  CHECK(pair({"x", "lat"}) == "none");
}

TEST_CASE("the most telling name of a role wins") {
  CHECK(found({"tidspunkt", "dato"}, ColumnRole::time) == "dato");
  CHECK(found({"Løbenr", "Gerningstid"}, ColumnRole::time) == "Gerningstid");
  CHECK(found({"date", "Gerningstidspunkt"}, ColumnRole::time) == "Gerningstidspunkt");
  CHECK(found({"type", "Gerningskode"}, ColumnRole::category) == "Gerningskode");
  CHECK(found({"property_type"}, ColumnRole::category) == "property_type");
  CHECK(found({"Beboere", "Husstande"}, ColumnRole::residents) == "Beboere");
  CHECK(found({"Beboere", "Husstande"}, ColumnRole::households) == "Husstande");
  CHECK(found({"Område-ID", "navn"}, ColumnRole::area_id) == "Område-ID");
  CHECK(found({"Boligselskab", "Afdeling"}, ColumnRole::company) == "Boligselskab");
  CHECK(found({"Boligselskab", "Afdeling"}, ColumnRole::department) == "Afdeling");
  CHECK(found({"q"}, ColumnRole::weight) == "none");
  CHECK(found({"x", "y"}, ColumnRole::y) == "y");
}

TEST_CASE("columns of our neighbours' registers are found") {
  const auto pair = [](std::vector<std::string> columns) { return find_coordinates(columns).has_value(); };
  CHECK(pair({"POINT_X", "POINT_Y"}));
  CHECK(pair({"LINREFX", "LINREFY"}));
  CHECK(pair({"XGCSWGS84", "YGCSWGS84"}));
  CHECK(pair({"Längengrad", "Breitengrad"}));
  CHECK(pair({"UTM33 Øst", "UTM33 Nord"}));
  CHECK(find_column({"Brottstyp", "Datum"}, ColumnRole::time) == 1);
  CHECK(find_column({"id", "alarm_date"}, ColumnRole::time) == 1);
}
