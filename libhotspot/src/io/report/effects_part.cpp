#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/register_parts.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

std::string source_title(const ReportInput& input, const std::string& name) {
  for (const SourceInput& source : input.study.sources) {
    if (source.name == name) return title_of(source);
  }
  return name;
}

/// "-3 (-9 to 3)"; empty where there is no figure.
std::string with_interval(const ReportInput& input, double value, double low, double high, int decimals) {
  if (!std::isfinite(value) || !std::isfinite(low) || !std::isfinite(high)) return "";
  return input.words("report.effect_difference_words", {{"difference", input.number(value, decimals)},
                                                        {"low", input.number(low, decimals)},
                                                        {"high", input.number(high, decimals)}});
}

std::string percent_words(const ReportInput& input, double value, double low, double high) {
  const std::string words = with_interval(input, value, low, high, 0);
  return words.empty() ? words : input.words("report.percent", {{"number", words}});
}

std::string verdict_words(const ReportInput& input, const Layer& layer, std::size_t row) {
  const std::string& hidden = text_column(layer, "hidden")[row];
  if (!hidden.empty()) return hidden_words(input, hidden);
  const std::string& state = text_column(layer, "state")[row];
  return input.words("report.effect_" + (state == "measured" ? text_column(layer, "class")[row] : state));
}

Html measure_rows(const ReportInput& input, const Layer& layer) {
  Html body;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (text_column(layer, "level")[row] != "measure") continue;
    const auto real = [&](const char* column) { return real_column(layer, column)[row]; };
    const std::string& title = text_column(layer, "label")[row];
    const std::string figure =
        with_interval(input, real("difference"), real("difference_low"), real("difference_high"), 0);
    body += element("tr", row_head(title.empty() ? text_column(layer, "kind")[row] : title) +
                              word_cell(source_title(input, text_column(layer, "source")[row])) +
                              word_cell(verdict_words(input, layer, row)) +
                              number_cell(figure.empty() ? "–" : figure));
  }
  return body;
}

Html pooled_rows(const ReportInput& input, const Layer& layer) {
  Html body;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const std::string& level = text_column(layer, "level")[row];
    if (level == "measure") continue;
    const auto real = [&](const char* column) { return real_column(layer, column)[row]; };
    const std::string kind =
        level == "all" ? input.words("report.effect_all") : text_column(layer, "kind")[row];
    const auto measures = integer_column(layer, "measures")[row].value_or(0);
    body += element("tr", row_head(kind) + word_cell(source_title(input, text_column(layer, "source")[row])) +
                              number_cell(input.number(static_cast<double>(measures))) +
                              word_cell(verdict_words(input, layer, row)) +
                              number_cell(percent_words(input, real("change_percent"), real("change_low"),
                                                        real("change_high"))));
  }
  return body;
}

}  // namespace

Html effects_part(const ReportInput& input) {
  const Layer& layer = released_layer(input.release, "measure_effects");
  const Html measures = measure_rows(input, layer), pooled = pooled_rows(input, layer);
  if (measures.empty()) return {};
  const EffectSettings& settings = input.study.effects;
  const std::string level = share_words(input, settings.level);
  Html part =
      element("h3", input.words("report.heading_effects")) +
      element("p",
              input.words("report.effects_explained",
                          {{"controls", static_cast<std::int64_t>(settings.controls)}, {"level", level}}));
  const Html measure_head =
      element("tr", word_head(input.words("report.measure")) + word_head(input.words("output.source")) +
                        word_head(input.words("output.effect_class")) +
                        number_head(input.words("output.effect_difference")));
  part += table(input.words("report.effects_caption", {{"radius", settings.radius.value},
                                                       {"days", static_cast<std::int64_t>(settings.days)}}),
                measure_head, measures);
  if (pooled.empty()) return part;
  const Html pooled_head = element("tr", word_head(input.words("register.measure_kind")) +
                                             word_head(input.words("output.source")) +
                                             number_head(input.words("report.pooled_count")) +
                                             word_head(input.words("output.effect_class")) +
                                             number_head(input.words("report.pooled_change")));
  return part + table(input.words("report.pooled_caption"), pooled_head, pooled);
}

}  // namespace hotspot::detail
