/// @file
/// Where named places are, by a layer of them that the user has: stations, centres, paths.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/crs.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/placement.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/plan/source_inputs.hpp"

namespace hotspot::detail {

/// A point that stands for the place: itself; the middle of a line along it; a point inside of a polygon. A
/// place too large for that has a point of the only area that it lies in.
struct NamedPlace {
  Point point{};
  double extent = 0.0;      ///< diagonal of its box, metres
  bool in_one_area = true;  ///< false: large, and in several areas, or in part beyond the study area
};

/// The ground that events of large places are counted on.
struct CountedGround {
  const AreaLayer& areas;
  const StudyArea& study_area;
};

class PlaceBook {
 public:
  /// Points, lines or polygons, or a table with coordinates. Rows without a name or a place are rejected.
  /// Places of one name that lie within the largest extent of each other are one. THROWS as `read_events`;
  /// DataError if there is no column of names. A large place
  /// lies in one area if nine tenths of it do, or in none if nine tenths lie in the study area beside them.
  PlaceBook(const Input& input, const PlacesInput& columns, const CountedGround& ground, const Run& run);

  /// None where no place is called so, or several that lie apart.
  [[nodiscard]] std::optional<NamedPlace> find(std::string_view text) const;
  /// `place` for what is small enough that its middle may stand for it, else `area`.
  [[nodiscard]] Placement placement(const NamedPlace& place) const;

  [[nodiscard]] const Crs& crs() const { return m_crs; }
  [[nodiscard]] const SourceQuality& quality() const { return m_quality; }
  [[nodiscard]] const InputFingerprint& fingerprint() const { return m_fingerprint; }

 private:
  void add(const std::string& key, const NamedPlace& place);

  Metres m_largest;
  Crs m_crs;
  SourceQuality m_quality;
  InputFingerprint m_fingerprint;
  std::map<std::string, std::vector<NamedPlace>> m_places;  // by key; several: they lie apart
};

}  // namespace hotspot::detail
