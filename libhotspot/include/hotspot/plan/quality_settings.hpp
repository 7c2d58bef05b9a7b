/// @file
/// The table of the study file that says what is done with rows that are odd.
#pragma once

#include <tuple>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

/// [quality]: odd rows are counted and named in the record; this says whether they are used.
struct QualitySettings {
  OddRows at_origin = OddRows::reject;  ///< certainly wrong wherever coordinates are those of the earth
  SwappedAxes swapped_axes = SwappedAxes::keep;
  OddRows far_outlier = OddRows::keep;
  OddRows default_address = OddRows::keep;
  OddRows duplicates = OddRows::keep;
  OddRows same_event = OddRows::keep;  ///< by a source named before, such as police and fire brigade
  Metres same_event_distance{50.0};
  double same_event_hours = 6.0;

  static constexpr auto fields() {
    using T = QualitySettings;
    return std::tuple{Field{"at_origin", &T::at_origin, "study.quality_at_origin"},
                      Field{"swapped_axes", &T::swapped_axes, "study.quality_swapped_axes"},
                      Field{"far_outlier", &T::far_outlier, "study.quality_far_outlier"},
                      Field{"default_address", &T::default_address, "study.quality_default_address"},
                      Field{"duplicates", &T::duplicates, "study.quality_duplicates"},
                      Field{"same_event", &T::same_event, "study.quality_same_event"},
                      Field{"same_event_distance", &T::same_event_distance,
                            "study.quality_same_event_distance", at_least(0.0)},
                      Field{"same_event_hours", &T::same_event_hours, "study.quality_same_event_hours",
                            between(0.0, 8760.0)}};
  }
};

}  // namespace hotspot
