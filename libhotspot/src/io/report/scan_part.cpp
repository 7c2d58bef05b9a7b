#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

std::string figure_or_hidden(const ReportInput& input, double figure, int decimals) {
  return std::isnan(figure) ? input.words("report.scan_hidden") : input.number(figure, decimals);
}

}  // namespace

Html scan_part(const ReportInput& input, const SourceInput& source) {
  if (!input.study.scan.max_population) return {};
  const Layer& layer = released_layer(input.release, "scan_clusters");
  const TextColumn& sources = text_column(layer, "source");
  Html body;
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name) continue;
    body += element("tr", row_head(text_column(layer, "areas")[row]) +
                              number_cell(figure_or_hidden(input, real_column(layer, "cases")[row], 0)) +
                              number_cell(figure_or_hidden(input, real_column(layer, "expected")[row], 0)) +
                              number_cell(figure_or_hidden(input, real_column(layer, "p")[row], 3)));
  }
  const Html heading = element("h3", input.words("report.heading_scan"));
  if (body.empty()) return heading + element("p", input.words("report.scan_none"));
  const Html head = element(
      "tr", word_head(input.words("report.heading_areas")) + number_head(input.words("output.count")) +
                number_head(input.words("output.scan_expected")) + number_head(input.words("output.p")));
  return heading + element("p", input.words("report.scan_explained")) +
         table(input.words("report.scan_caption", {{"source", title_of(source)}}), head, body);
}

}  // namespace hotspot::detail
