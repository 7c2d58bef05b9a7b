/// @file
/// The invented town: what stands where, on its own sheet of 6 km by 5 km.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shapes.hpp"

namespace sample {

struct HousingArea {
  std::string_view id;
  std::string_view name;
  std::string_view company;
  std::string_view department;
  int company_number = 0;     ///< as Landsbyggefonden numbers companies; none has these
  int department_number = 0;  ///< and their departments
  int residents = 0;
  int households = 0;
  int dwellings = 0;
  MultiPolygon shape;
};

struct Road {
  std::string_view type;  ///< hovedvej, ringvej, fordelingsvej, boligvej, sti
  std::string_view name;  ///< empty for most
  LineString line;
};

struct Ground {
  std::string_view type;
  std::string_view name;
  Polygon shape;
};

struct Building {
  std::string_view use;      ///< etagebolig, rækkehus, villa, erhverv, skole, offentlig
  std::string_view area_id;  ///< empty outside the housing areas
  Polygon shape;
  Point address;
};

struct Town {
  Polygon boundary;
  std::vector<HousingArea> areas;
  std::vector<Road> roads;
  LineString railway;
  std::vector<Ground> greens;
  std::vector<Ground> waters;
  std::vector<Building> buildings;
};

[[nodiscard]] Town make_town(std::uint64_t seed);

/// A named place that events gather at: "station", "centrum", "underføring", "politistation". THROWS
/// std::logic_error for another name.
[[nodiscard]] Point landmark(std::string_view name);

/// From the sheet to EPSG:25832, rounded to whole multiples of 1/`per_metre` metre. The sheet lies in the
/// open Kattegat, where nobody lives.
[[nodiscard]] Point on_map(Point sheet, double per_metre);

}  // namespace sample
