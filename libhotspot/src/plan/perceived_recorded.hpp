/// @file
/// Per housing area: do more people feel unsafe than elsewhere in the municipality, is more recorded than in
/// the other areas, and do the two go together?
///
/// Felt: the difference of the area's share and that of all other answers, with Newcombe's interval.
/// Recorded: the ratio of the area's rate and that of the other housing areas (residents elsewhere are not
/// known), with the exact interval (`rate_change.hpp`). Each is told only where its interval leaves out 'no
/// difference'. What is hidden takes no part, on either side. Private to disclosure control.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "hotspot/stats/rate_change.hpp"
#include "plan/disclosed_counts.hpp"
#include "plan/disclosed_surveys.hpp"

namespace hotspot::detail {

/// An area beside the others.
enum class Beside { no_data, cannot_tell, fewer, more };

/// Words of the output: "more"; empty where there is no data.
[[nodiscard]] std::string_view beside_word(Beside beside);

struct FeltBeside {
  std::int64_t answers = 0;
  Share share{};
  double others_share = 0.0;
  double difference = 0.0;
  Interval limits{};
  Beside beside = Beside::no_data;
  Hidden hidden = Hidden::no;
};

struct RecordedBeside {
  double rate = 0.0;
  RateChange ratio{};  ///< to the other areas
  Beside beside = Beside::no_data;
  Hidden hidden = Hidden::no;
};

/// The classes of the two together, as numbers of the output.
enum class PerceivedClass : std::int8_t { cannot_tell, neither, recorded_only, felt_only, both };

/// One an area. REQUIRES: `disclosed` is of the wave.
[[nodiscard]] std::vector<FeltBeside> felt_beside_others(const SurveyWave& wave,
                                                         const DisclosedWave& disclosed, double level);
[[nodiscard]] std::vector<RecordedBeside> recorded_beside_others(const StudyResult& result,
                                                                 std::size_t source,
                                                                 const DisclosedSource& disclosed);

/// None where there is no data, or it is hidden, on either side.
[[nodiscard]] std::optional<PerceivedClass> perceived_class(const FeltBeside& felt,
                                                            const RecordedBeside& recorded);

}  // namespace hotspot::detail
