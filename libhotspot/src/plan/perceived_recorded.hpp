/// @file
/// Per housing area: do more people feel unsafe than in the municipality, is more recorded, and do the two go
/// together?
///
/// Felt: the interval of the area's share beside the municipality's share. Recorded: the exact interval of
/// the area's rate beside the rate of all housing areas together, the area among them (residents elsewhere
/// are not known). Each is told only where the interval leaves out the municipality's figure. What is hidden
/// takes no part, on either side. Private to disclosure control.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "hotspot/stats/rate.hpp"
#include "plan/disclosed_counts.hpp"
#include "plan/disclosed_surveys.hpp"

namespace hotspot::detail {

/// An area beside the municipality.
enum class Beside { no_data, cannot_tell, fewer, more };

/// Words of the output: "more"; empty where there is no data.
[[nodiscard]] std::string_view beside_word(Beside beside);

struct FeltBeside {
  std::int64_t answers = 0;
  Share share{};
  double municipality_share = 0.0;
  double difference = 0.0;  ///< of the two, with the limits of the area's
  Interval limits{};
  Beside beside = Beside::no_data;
  Hidden hidden = Hidden::no;
};

struct RecordedBeside {
  double rate = 0.0;
  double municipality_rate = 0.0;
  double ratio = 0.0;  ///< of the two, with the limits of the area's; undefined where nothing is recorded
  Interval limits{};
  Beside beside = Beside::no_data;
  Hidden hidden = Hidden::no;
};

/// The classes of the two together, as numbers of the output.
enum class PerceivedClass : std::int8_t { cannot_tell, neither, recorded_only, felt_only, both };

/// One an area. REQUIRES: `disclosed` is of the wave.
[[nodiscard]] std::vector<FeltBeside> felt_beside_municipality(const SurveyWave& wave,
                                                               const DisclosedWave& disclosed, double level);
[[nodiscard]] std::vector<RecordedBeside> recorded_beside_municipality(const StudyResult& result,
                                                                       std::size_t source,
                                                                       const DisclosedSource& disclosed);

/// None where there is no data, or it is hidden, on either side.
[[nodiscard]] std::optional<PerceivedClass> perceived_class(const FeltBeside& felt,
                                                            const RecordedBeside& recorded);

}  // namespace hotspot::detail
