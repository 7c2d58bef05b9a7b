#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"

namespace hotspot::detail {

Html concentration_part(const ReportInput& input, const SourceInput& source) {
  const Layer& layer = released_layer(input.release, "concentration");
  const TextColumn& sources = text_column(layer, "source");
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name) continue;
    const double places = real_column(layer, "share_of_places")[row];
    const double events = real_column(layer, "share_of_events")[row];
    if (std::isnan(places) || std::isnan(events)) return {};
    return element("p", input.words("report.concentration", {{"places", round_share_words(input, places)},
                                                             {"events", round_share_words(input, events)}}));
  }
  return {};
}

}  // namespace hotspot::detail
