/// @file
/// A place that a safety walk pointed out: what makes it feel unsafe, and what is good there.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"

namespace hotspot {

/// What those who walked said of the place.
enum class WalkPlaceKind { safe, unsafe };

template <>
struct EnumWords<WalkPlaceKind> {
  static constexpr std::array<std::pair<WalkPlaceKind, std::string_view>, 2> words{
      {{WalkPlaceKind::safe, "safe"}, {WalkPlaceKind::unsafe, "unsafe"}}};
};

/// Why a place feels unsafe.
enum class PlaceReason {
  light,
  sight_lines,
  bushes,
  litter,
  graffiti,
  decay,
  meeting_place,
  noise,
  traffic,
  deserted,
  drug_dealing,  ///< such places stay in the internal profile
  other,
};

template <>
struct EnumWords<PlaceReason> {
  static constexpr std::array<std::pair<PlaceReason, std::string_view>, 12> words{
      {{PlaceReason::light, "light"},
       {PlaceReason::sight_lines, "sight_lines"},
       {PlaceReason::bushes, "bushes"},
       {PlaceReason::litter, "litter"},
       {PlaceReason::graffiti, "graffiti"},
       {PlaceReason::decay, "decay"},
       {PlaceReason::meeting_place, "meeting_place"},
       {PlaceReason::noise, "noise"},
       {PlaceReason::traffic, "traffic"},
       {PlaceReason::deserted, "deserted"},
       {PlaceReason::drug_dealing, "drug_dealing"},
       {PlaceReason::other, "other"}}};
};

/// What is good at a place, safe or not.
enum class PlaceStrength {
  good_light,
  open_view,
  people_about,
  well_kept,
  greenery,
  seats,
  playground,
  club,
  shop,
  neighbours,
  other,
};

template <>
struct EnumWords<PlaceStrength> {
  static constexpr std::array<std::pair<PlaceStrength, std::string_view>, 11> words{
      {{PlaceStrength::good_light, "good_light"},
       {PlaceStrength::open_view, "open_view"},
       {PlaceStrength::people_about, "people_about"},
       {PlaceStrength::well_kept, "well_kept"},
       {PlaceStrength::greenery, "greenery"},
       {PlaceStrength::seats, "seats"},
       {PlaceStrength::playground, "playground"},
       {PlaceStrength::club, "club"},
       {PlaceStrength::shop, "shop"},
       {PlaceStrength::neighbours, "neighbours"},
       {PlaceStrength::other, "other"}}};
};

/// What is not stated, or could not be read, is not there.
struct WalkPlace {
  std::string id{};
  std::string walk{};  ///< id of the safety walk
  std::string area{};  ///< id or name of the housing area, for a place without a point
  std::string title{};
  std::optional<Point> point{};
  std::optional<WalkPlaceKind> kind{};
  std::vector<PlaceReason> reasons{};
  std::vector<PlaceStrength> good{};
  std::size_t row = 0;  ///< 1-based row of the source
};

}  // namespace hotspot
