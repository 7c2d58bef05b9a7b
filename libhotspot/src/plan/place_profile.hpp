/// @file
/// Of what, and when, are most of the events at a place? Told in words, never as a number. Private to
/// disclosure control.
#pragma once

#include <vector>

#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

struct PlaceProfile {
  std::string most_often{};  ///< the category with the most events; empty: two share it, or too few to tell
  std::string
      mostly_at{};  ///< "18–24": six hours with over half of the events, or twelve with over two thirds
};

/// One per shape. What is told bounds counts that are not: it is told only where these bounds leave at least
/// `fewest` values to each, and of a category that has `fewest` events itself.
[[nodiscard]] std::vector<PlaceProfile> place_profiles(const std::vector<MultiPolygon>& shapes,
                                                       const EventSet& events, Language language,
                                                       std::int64_t fewest);

}  // namespace hotspot::detail
