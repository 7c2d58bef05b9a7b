#include <cstdint>
#include <string>

#include "hotspot/plan/output_schema.hpp"
#include "hotspot/plan/suppression.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/source_words.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

/// Counts that layers of the release show or hide.
struct HiddenFigures {
  std::int64_t all = 0, small = 0, protectors = 0, others = 0;

  void add(const std::string& reason) {
    ++all;
    if (reason == hidden_word(Hidden::small_count) || reason == hidden_word(Hidden::part_of_small))
      ++small;
    else if (reason == hidden_word(Hidden::protects_another))
      ++protectors;
    else if (!reason.empty())
      ++others;
  }

  [[nodiscard]] std::int64_t hidden() const { return small + protectors + others; }
};

HiddenFigures hidden_of(const ReportInput& input, const SourceInput& source) {
  HiddenFigures figures;
  for (const char* name : {"housing_areas", "hierarchy", "grid"}) {
    const Layer& layer = released_layer(input.release, name);
    for (const std::string& reason : text_column(layer, for_source("{source}_hidden", source.name)))
      figures.add(reason);
  }
  for (const char* name : {"area_counts", "totals", "rhythm", "hotspots"}) {
    const Layer& layer = released_layer(input.release, name);
    const TextColumn& sources = text_column(layer, "source");
    const TextColumn& reasons = text_column(layer, "hidden");
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (sources[i] == source.name) figures.add(reasons[i]);
    }
  }
  return figures;
}

}  // namespace

Html hidden_figures(const ReportInput& input) {
  Html body;
  bool any = false;
  for (const SourceInput& source : input.study.sources) {
    const HiddenFigures figures = hidden_of(input, source);
    any = any || figures.hidden() > 0;
    Html cells = row_head(title_of(source));
    for (const std::int64_t count : {figures.all, figures.small, figures.protectors, figures.others})
      cells += number_cell(input.number(static_cast<double>(count)));
    body += element("tr", cells);
  }
  if (!any) return {};
  const auto threshold = static_cast<std::int64_t>(input.study.disclosure.threshold);
  const Html head = element(
      "tr", word_head(input.words("report.record_source")) + number_head(input.words("report.figures_all")) +
                number_head(input.words("report.hidden_small", {{"threshold", threshold}})) +
                number_head(input.words("report.figures_protecting")) +
                number_head(input.words("report.figures_otherwise")));
  return table(input.words("report.figures_hidden_caption"), head, body);
}

}  // namespace hotspot::detail
