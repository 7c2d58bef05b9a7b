#include <algorithm>
#include <array>
#include <cmath>

#include "core/name_order.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/picture.hpp"
#include "io/report/sections.hpp"
#include "io/report/source_words.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

constexpr int most_rates = 1;  // decimals of a ratio

/// One source of recorded events beside what people feel, a row an area.
struct RecordedColumns {
  const SourceInput& source;
  const RealColumn &ratio, &low, &high;
  const TextColumn &beside, &words, &hidden;
};

std::vector<RecordedColumns> recorded_columns(const ReportInput& input, const Layer& layer) {
  std::vector<RecordedColumns> columns;
  for (const SourceInput& source : input.study.sources) {
    if (!is_recorded(source.kind) || layer.column(source.name + "_class") == nullptr) continue;
    columns.push_back(
        {source, real_column(layer, source.name + "_ratio"), real_column(layer, source.name + "_ratio_low"),
         real_column(layer, source.name + "_ratio_high"), text_column(layer, source.name + "_recorded"),
         text_column(layer, source.name + "_words"), text_column(layer, source.name + "_hidden")});
  }
  return columns;
}

std::vector<std::size_t> rows_by_name(const ReportInput& input, const Layer& layer) {
  const TextColumn& names = text_column(layer, "name");
  std::vector<std::size_t> rows(names.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return name_order_key(input.language(), names[a]) < name_order_key(input.language(), names[b]);
  });
  return rows;
}

Html felt_cells(const ReportInput& input, const Layer& layer, std::size_t row) {
  const std::string& hidden = text_column(layer, "felt_hidden")[row];
  const double share = real_column(layer, "share")[row];
  if (!hidden.empty())
    return element("td", {{"class", "hidden"}, {"colspan", "2"}}, hidden_words(input, hidden));
  if (std::isnan(share))
    return element("td", {{"class", "hidden"}, {"colspan", "2"}}, input.words("report.survey_no_data"));
  const std::string range = range_words(input, 100.0 * real_column(layer, "share_low")[row],
                                        100.0 * real_column(layer, "share_high")[row], 0);
  return number_cell(round_share_words(input, share)) +
         number_cell(input.words("report.percent", {{"number", range}}));
}

Html recorded_cells(const ReportInput& input, const RecordedColumns& source, std::size_t row) {
  const bool known = !std::isnan(source.low[row]);
  std::string ratio = "–", range = "–";
  if (known && !std::isnan(source.ratio[row])) ratio = input.number(source.ratio[row], most_rates);
  if (known && !std::isnan(source.high[row]))
    range = range_words(input, source.low[row], source.high[row], most_rates);
  Html cells = number_cell(ratio) + number_cell(range);
  if (!source.words[row].empty()) return cells + word_cell(source.words[row]);
  const std::string why = source.hidden[row].empty() ? input.words("report.no_data_either")
                                                     : hidden_words(input, source.hidden[row]);
  return cells + element("td", {{"class", "hidden"}}, why);
}

/// What a source's events are, and whether more of them may only mean that more are reported.
std::string kind_words(const ReportInput& input, const SourceInput& source) {
  return input.words(depends_on_reporting(source.kind) ? "report.kind_reported" : "report.kind_not_reported",
                     {{"source", title_of(source)}});
}

Html area_table(const ReportInput& input, const Layer& layer, const RecordedColumns& source) {
  Html body;
  const TextColumn& names = text_column(layer, "name");
  for (const std::size_t row : rows_by_name(input, layer))
    body += element(
        "tr", row_head(names[row]) + felt_cells(input, layer, row) + recorded_cells(input, source, row));
  const Html head = element(
      "tr", word_head(input.words("output.area_name")) + number_head(input.words("output.share_unsafe")) +
                number_head(input.words("report.interval")) + number_head(input.words("report.rate_ratio")) +
                number_head(input.words("report.interval")) +
                word_head(input.words("report.perceived_verdict")));
  return table(kind_words(input, source.source), head, body);
}

std::string rank_sentence(const ReportInput& input, const SourceInput& source) {
  const Layer& layer = released_layer(input.release, "rank_correlation");
  const TextColumn& sources = text_column(layer, "source");
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name) continue;
    const double low = real_column(layer, "low")[row], high = real_column(layer, "high")[row];
    const std::int64_t areas = integer_column(layer, "areas")[row].value_or(0);
    if (std::isnan(low)) return input.words("report.rank_too_few", {{"source", title_of(source)}});
    const char* key = low > 0.0    ? "report.rank_together"
                      : high < 0.0 ? "report.rank_apart"
                                   : "report.rank_unknown";
    return input.words(key, {{"source", title_of(source)},
                             {"areas", areas},
                             {"r", input.number(real_column(layer, "r")[row], 2)},
                             {"interval", range_words(input, low, high, 2)}});
  }
  return "";
}

/// Kinds that depend on people's will to report are never judged alone.
Html alone_note(const ReportInput& input, const std::vector<RecordedColumns>& sources) {
  const bool any_other = std::any_of(sources.begin(), sources.end(), [](const RecordedColumns& one) {
    return !depends_on_reporting(one.source.kind);
  });
  return element("p", {{"class", "note"}},
                 input.words(any_other ? "report.reporting_beside" : "report.reporting_alone"));
}

}  // namespace

Html perceived_section(const ReportInput& input) {
  const Layer& layer = released_layer(input.release, "perceived_recorded");
  if (layer.rows() == 0) return {};
  const std::vector<RecordedColumns> sources = recorded_columns(input, layer);
  const auto tested = static_cast<double>(layer.rows());
  const double by_chance = (1.0 - input.study.rates.level) * tested;
  Html section = element("h2", input.words("output.perceived_recorded")) +
                 element("p", input.words("report.perceived_explained",
                                          {{"level", share_words(input, input.study.rates.level)},
                                           {"areas", static_cast<std::int64_t>(layer.rows())},
                                           {"by_chance", input.number(by_chance, 1)}})) +
                 alone_note(input, sources);
  for (const RecordedColumns& source : sources) {
    section += element("h3", title_of(source.source));
    for (const ReportMap& map : input.maps) {
      if (map.source == perceived_map_source(source.source.name)) section += map_figure(map);
    }
    section += area_table(input, layer, source);
    if (const std::string rank = rank_sentence(input, source.source); !rank.empty())
      section += element("p", rank);
  }
  return element("section", {{"id", std::string(perceived_section_id)}}, section);
}

}  // namespace hotspot::detail
