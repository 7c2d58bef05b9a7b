#include "io/report/years_part.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "io/report/figure_words.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

constexpr const char* dash = "–";

constexpr std::array placements{"placed_by_coordinates", "placed_by_exact", "placed_by_number",
                                "placed_by_street",      "placed_by_place", "placed_by_area"};

class YearsLayer {
 public:
  explicit YearsLayer(const ReportInput& input)
      : m_input(input), m_layer(released_layer(input.release, "data_quality_years")) {}

  [[nodiscard]] const TextColumn& sources() const { return text_column(m_layer, "source"); }

  [[nodiscard]] std::string whole(const char* column, std::size_t row) const {
    const auto& value = integer_column(m_layer, column)[row];
    return value ? m_input.number(static_cast<double>(*value)) : dash;
  }
  [[nodiscard]] std::string days(const char* column, std::size_t row) const {
    const double value = real_column(m_layer, column)[row];
    return std::isnan(value) ? dash : m_input.number(value);
  }
  [[nodiscard]] std::string year(std::size_t row) const {
    const auto& value = integer_column(m_layer, "year")[row];
    return value ? std::to_string(*value) : m_input.words("report.record_without_year");
  }
  /// How many of the events have which place; empty where all have coordinates of their own.
  [[nodiscard]] std::string placed(std::size_t row) const {
    std::string words;
    bool by_words = false;
    for (const char* column : placements) {
      const auto& count = integer_column(m_layer, column)[row];
      by_words = by_words || (column != placements.front() && count.value_or(0) > 0);
      words += (words.empty() ? "" : " / ") + whole(column, row);
    }
    return by_words ? words : std::string();
  }
  [[nodiscard]] Html remarks(std::size_t row) const {
    Html lines;
    const auto add = [&](const char* column, const char* key, const char* argument) {
      const std::string& words = text_column(m_layer, column)[row];
      if (!words.empty()) lines += element("li", m_input.words(key, {{argument, words}}));
    };
    add("months_without_data", "record.no_data", "months");
    add("months_without_events", "record.no_events", "months");
    const bool is_partial = integer_column(m_layer, "is_partial")[row].value_or(0) == 1;
    if (is_partial) lines += element("li", m_input.words("record.partial"));
    add("new_codes", "record.new_codes", "codes");
    add("gone_codes", "record.gone_codes", "codes");
    return lines.empty() ? lines : element("ul", {{"class", "plain"}}, lines);
  }
  [[nodiscard]] bool has_delays(const std::vector<std::size_t>& rows) const {
    return std::any_of(rows.begin(), rows.end(),
                       [&](std::size_t row) { return days("delay_median", row) != dash; });
  }
  [[nodiscard]] bool has_placements(const std::vector<std::size_t>& rows) const {
    return std::any_of(rows.begin(), rows.end(), [&](std::size_t row) { return !placed(row).empty(); });
  }
  [[nodiscard]] bool has_years(const std::vector<std::size_t>& rows) const {
    return std::any_of(rows.begin(), rows.end(),
                       [&](std::size_t row) { return integer_column(m_layer, "year")[row].has_value(); });
  }

 private:
  const ReportInput& m_input;
  const Layer& m_layer;
};

Html years_table(const ReportInput& input, const YearsLayer& layer, const std::vector<std::size_t>& rows,
                 const std::string& title) {
  const bool delays = layer.has_delays(rows), placed = layer.has_placements(rows);
  Html body;
  for (const std::size_t row : rows) {
    Html cells = row_head(layer.year(row)) + number_cell(layer.whole("kept", row)) +
                 number_cell(layer.whole("rejected", row));
    if (placed) cells += word_cell(layer.placed(row));
    if (delays)
      cells += number_cell(layer.days("delay_median", row)) + number_cell(layer.days("delay_ninetieth", row));
    body += element("tr", cells + word_cell(layer.remarks(row)));
  }
  Html head = word_head(input.words("output.year")) + number_head(input.words("output.record_kept")) +
              number_head(input.words("output.record_rejected"));
  if (placed) head += word_head(input.words("report.years_placed"));
  if (delays) {
    head +=
        number_head(input.words("output.delay_median")) + number_head(input.words("output.delay_ninetieth"));
  }
  head += word_head(input.words("report.years_notes"));
  return table(input.words("report.years_caption", {{"source", title}}), element("tr", head), body);
}

}  // namespace

Html years_part(const ReportInput& input, const std::function<std::string(const std::string&)>& title) {
  const YearsLayer layer(input);
  std::vector<std::pair<std::string, std::vector<std::size_t>>> rows_of;
  for (std::size_t row = 0; row < layer.sources().size(); ++row) {
    const std::string& source = layer.sources()[row];
    if (rows_of.empty() || rows_of.back().first != source) rows_of.push_back({source, {}});
    rows_of.back().second.push_back(row);
  }
  Html tables;
  for (const auto& [source, rows] : rows_of) {
    if (layer.has_years(rows) || layer.has_placements(rows))
      tables += years_table(input, layer, rows, title(source));
  }
  if (tables.empty()) return tables;
  return element("h3", input.words("output.data_quality_years")) +
         element("p", {{"class", "quiet"}}, input.words("report.years_explained")) + tables;
}

}  // namespace hotspot::detail
