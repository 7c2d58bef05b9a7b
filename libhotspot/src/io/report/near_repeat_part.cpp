#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

/// How small p must be for a band to be spoken of.
constexpr double spoken_level = 0.05;

struct Band {
  std::string distance;
  std::string days;
  std::optional<std::int64_t> observed;
  double ratio = 0.0;
  double p = 0.0;
  std::string hidden;
};

/// Keys of a band's words: nothing between the two, up to an end, the same without what is the same, between
/// two ends.
struct BandWords {
  std::string_view same, up_to, up_to_but_same, between;
};
constexpr BandWords distance_words{"report.band_same_place", "report.band_metres",
                                   "report.band_metres_elsewhere", "report.band_metres_between"};
constexpr BandWords day_words{"report.band_same_day", "report.band_days", "report.band_days_other",
                              "report.band_days_between"};

/// "within 200 m", "200 to 400 m", "the same place"; where that is a band of its own "within 200 m,
/// elsewhere".
std::string range_of(const ReportInput& input, const BandWords& words, bool same_apart, double from,
                     double to) {
  if (to == 0.0) return input.words(words.same);
  const std::string_view first = same_apart ? words.up_to_but_same : words.up_to;
  return input.words(from == 0.0 ? first : words.between,
                     {{"from", input.number(from)}, {"to", input.number(to)}});
}

/// Is there a band of nothing between the two?
bool same_apart(const Layer& layer, const char* to, const std::string& source) {
  const RealColumn& ends = real_column(layer, to);
  const TextColumn& sources = text_column(layer, "source");
  for (std::size_t row = 0; row < ends.size(); ++row) {
    if (sources[row] == source && ends[row] == 0.0) return true;
  }
  return false;
}

std::vector<Band> bands_of(const ReportInput& input, const SourceInput& source) {
  const Layer& layer = released_layer(input.release, "near_repeat");
  const auto figure = [&](const char* name, std::size_t row) { return real_column(layer, name)[row]; };
  const TextColumn& sources = text_column(layer, "source");
  const bool place_apart = same_apart(layer, "distance_to", source.name);
  const bool day_apart = same_apart(layer, "days_to", source.name);
  std::vector<Band> bands;
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name) continue;
    bands.push_back({range_of(input, distance_words, place_apart, figure("distance_from", row),
                              figure("distance_to", row)),
                     range_of(input, day_words, day_apart, figure("days_from", row), figure("days_to", row)),
                     integer_column(layer, "observed")[row], figure("ratio", row), figure("p", row),
                     text_column(layer, "hidden")[row]});
  }
  return bands;
}

/// The band that stands out most, in a sentence.
Html most_above_chance(const ReportInput& input, const std::vector<Band>& bands) {
  const Band* most = nullptr;
  for (const Band& band : bands) {
    if (!(band.p <= spoken_level) || !(band.ratio > 1.0)) continue;
    if (most == nullptr || band.ratio > most->ratio) most = &band;
  }
  if (most == nullptr) return element("p", input.words("report.near_repeat_none"));
  return element("p", input.words("report.near_repeat_most", {{"distance", most->distance},
                                                              {"days", most->days},
                                                              {"ratio", input.number(most->ratio, 1)}}));
}

std::string figure_or_nothing(const ReportInput& input, double figure, int decimals) {
  return std::isnan(figure) ? "" : input.number(figure, decimals);
}

}  // namespace

Html near_repeat_part(const ReportInput& input, const SourceInput& source) {
  const std::vector<Band> bands = bands_of(input, source);
  if (bands.empty()) return {};
  Html body;
  for (const Band& band : bands) {
    body += element("tr", row_head(band.distance) + word_cell(band.days) +
                              number_cell(count_html(input, {band.observed, band.hidden})) +
                              number_cell(figure_or_nothing(input, band.ratio, 2)) +
                              number_cell(figure_or_nothing(input, band.p, 3)));
  }
  const Html head = element("tr", word_head(input.words("report.near_repeat_distance")) +
                                      word_head(input.words("report.near_repeat_days")) +
                                      number_head(input.words("output.pairs_observed")) +
                                      number_head(input.words("output.pairs_ratio")) +
                                      number_head(input.words("output.p")));
  return element("h3", input.words("report.heading_near_repeat")) +
         element("p", input.words("report.near_repeat_explained")) + most_above_chance(input, bands) +
         table(input.words("report.near_repeat_caption", {{"source", title_of(source)}}), head, body);
}

}  // namespace hotspot::detail
