#include <map>

#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"

namespace hotspot::detail {
namespace {

constexpr double spoken_level = 0.05;

/// What the layer says of one source of recorded events.
struct Nearness {
  std::vector<std::string> items;  ///< one a distance
  double p = 1.0;
};

std::string recorded_title(const ReportInput& input, const std::string& name) {
  for (const SourceInput& source : input.study.sources) {
    if (source.name == name) return title_of(source);
  }
  return name;
}

}  // namespace

Html nearness_part(const ReportInput& input, const SourceInput& source) {
  const Layer& layer = released_layer(input.release, "nearness");
  const TextColumn& sources = text_column(layer, "source");
  std::map<std::string, Nearness> by_recorded;
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name) continue;
    Nearness& nearness = by_recorded[text_column(layer, "recorded")[row]];
    nearness.p = real_column(layer, "p")[row];
    nearness.items.push_back(
        input.words("report.nearness_item", {{"distance", input.number(real_column(layer, "distance")[row])},
                                             {"ratio", input.number(real_column(layer, "ratio")[row], 1)}}));
  }
  if (by_recorded.empty()) return {};
  Html part = element("h3", input.words("report.heading_nearness"));
  for (const auto& [recorded, nearness] : by_recorded) {
    const bool differs = nearness.p <= spoken_level;
    part += element("p", input.words(differs ? "report.nearness_differs" : "report.nearness_chance",
                                     {{"recorded", recorded_title(input, recorded)},
                                      {"p", input.number(nearness.p, 3)},
                                      {"list", listed(input, nearness.items)}}));
  }
  return part;
}

}  // namespace hotspot::detail
