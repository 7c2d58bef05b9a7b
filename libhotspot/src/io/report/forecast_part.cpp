#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {

Html forecast_part(const ReportInput& input, const SourceInput& source) {
  const Layer& layer = released_layer(input.release, "forecast");
  const TextColumn& sources = text_column(layer, "source");
  const auto figure = [&](const char* name, std::size_t row, int decimals) {
    const double value = real_column(layer, name)[row];
    return std::isnan(value) ? "" : input.number(value, decimals);
  };
  Html body;
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name) continue;
    const bool is_density = text_column(layer, "map")[row] == "density";
    const double hits = real_column(layer, "hit_rate")[row];
    body += element(
        "tr", row_head(round_share_words(input, real_column(layer, "share_of_area")[row])) +
                  word_cell(input.words(is_density ? "report.forecast_density" : "report.forecast_counts")) +
                  number_cell(std::isnan(hits) ? "" : round_share_words(input, hits)) +
                  number_cell(figure("pai", row, 1)) + number_cell(figure("pei", row, 2)));
  }
  if (body.empty()) return {};
  const Html head = element(
      "tr", word_head(input.words("output.share_of_area")) + word_head(input.words("output.forecast_map")) +
                number_head(input.words("output.hit_rate")) + number_head(input.words("output.pai")) +
                number_head(input.words("output.pei")));
  return element("h3", input.words("report.heading_forecast")) +
         element("p", input.words("report.forecast_explained",
                                  {{"split", format_date(input.language(), *input.study.forecast.split)}})) +
         table(input.words("report.forecast_caption", {{"source", title_of(source)}}), head, body);
}

}  // namespace hotspot::detail
