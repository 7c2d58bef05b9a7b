/// @file
/// The sections of a sheet, in their order. Private to the library.
#pragma once

#include <vector>

#include "plan/sheet/sheet_input.hpp"

namespace hotspot::detail {

struct PlacesOfArea {
  std::vector<SheetPlace> places;
  std::int64_t further = 0;  ///< reach into the area too, and have fewer events
};

/// How many of each kind, how often that is among as many people, and how that compares.
[[nodiscard]] SheetSection summary_section(const SheetInput& input);

/// Year by year with intervals, and whether it has changed.
[[nodiscard]] SheetSection trend_section(const SheetInput& input);

/// The densest places that reach into the area: how many, mostly of what, mostly when.
[[nodiscard]] SheetSection places_section(const SheetInput& input, const PlacesOfArea& found);
[[nodiscard]] PlacesOfArea places_of_area(const SheetInput& input);

/// What people answered in surveys, and how that stands beside what is recorded; empty without surveys.
[[nodiscard]] SheetSection perceived_section(const SheetInput& input);

/// Places that people on safety walks spoke of, the safe ones first.
struct MarksOfArea {
  std::vector<SheetMark> marks;
  std::int64_t further = 0;
};
[[nodiscard]] MarksOfArea marks_of_area(const SheetInput& input);

/// What works and who is there, with how the safety walk stands; what does not work. Empty without a
/// register.
[[nodiscard]] SheetSection strengths_section(const SheetInput& input, const MarksOfArea& found);
[[nodiscard]] SheetSection concerns_section(const SheetInput& input, const MarksOfArea& found);

/// Open measures with who does them and by when. Of the municipality: how many there are.
[[nodiscard]] SheetSection measures_section(const SheetInput& input);

/// How far each goal has come, for the municipality; empty without goals.
[[nodiscard]] SheetSection goals_section(const SheetInput& input);

/// What the figures rest on.
[[nodiscard]] SheetSection quality_section(const SheetInput& input, const SheetSection& trend);

}  // namespace hotspot::detail
