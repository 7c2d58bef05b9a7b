#include <algorithm>
#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/register_parts.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

/// Words of a cell, a dash where there are none.
Html cell(const std::string& words) {
  return word_cell(words.empty() ? "–" : words);
}

Html head_row(const ReportInput& input, const std::vector<std::string_view>& keys) {
  Html heads;
  for (const std::string_view key : keys) heads += word_head(input.words(key));
  return element("tr", heads);
}

Html walk_sentence(const ReportInput& input, const Layer& layer) {
  const TextColumn& status = text_column(layer, "status");
  const auto count = [&](std::string_view code) {
    return static_cast<std::int64_t>(std::count(status.begin(), status.end(), code));
  };
  const auto any = static_cast<std::int64_t>(status.size()) - count("");
  return element("p", input.words("report.walks_counted", {{"offered", any},
                                                           {"held", count("held")},
                                                           {"planned", count("planned")},
                                                           {"declined", count("declined")}}));
}

Html walk_table(const ReportInput& input, const Layer& layer) {
  Html body;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const auto text_at = [&](const char* column) { return text_column(layer, column)[row]; };
    if (text_at("status").empty()) continue;
    body += element("tr", row_head(text_at("area_name")) + cell(text_at("status_words")) +
                              cell(date_words(input, text_at("offered_on"))) +
                              cell(date_words(input, text_at("planned_for"))) +
                              cell(date_words(input, text_at("held_on"))) + cell(text_at("led_by")));
  }
  if (body.empty()) return {};
  return table(input.words("report.walks_caption"),
               head_row(input, {"output.area_name", "register.walk_status", "register.offered_on",
                                "register.planned_for", "register.held_on", "register.led_by"}),
               body);
}

Html place_table(const ReportInput& input, const Layer& layer, std::string_view kind,
                 std::string_view caption) {
  const bool is_safe = kind == "safe";
  Html body;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const auto text_at = [&](const char* column) { return text_column(layer, column)[row]; };
    if (text_at("kind") != kind) continue;
    const Html reasons = is_safe ? Html() : cell(text_at("reasons"));
    body += element(
        "tr", row_head(text_at("label")) + cell(text_at("area_name")) + reasons + cell(text_at("good")));
  }
  if (body.empty()) return {};
  std::vector<std::string_view> heads{"register.place_link", "output.area_name", "register.reasons",
                                      "register.good"};
  if (is_safe) heads.erase(heads.begin() + 2);
  return table(input.words(caption), head_row(input, heads), body);
}

/// What works before what does not.
Html places_part(const ReportInput& input) {
  const Layer& layer = released_layer(input.release, "walk_places");
  const Html safe = place_table(input, layer, "safe", "report.safe_caption");
  const Html unsafe = place_table(input, layer, "unsafe", "report.unsafe_caption") +
                      place_table(input, layer, "", "report.unstated_caption");
  Html part;
  if (!safe.empty()) part += element("h3", input.words("report.heading_good")) + safe;
  if (!unsafe.empty()) part += element("h3", input.words("report.heading_unsafe")) + unsafe;
  return part;
}

}  // namespace

bool has_register(const ReportInput& input) {
  return !input.study.safety_register.file.empty();
}

Html register_section(const ReportInput& input) {
  if (!has_register(input)) return {};
  const Layer& walks = released_layer(input.release, "walks");
  Html section = element("h2", input.words("report.heading_register")) + walk_sentence(input, walks) +
                 element("p", input.words("report.walks_explained")) + walk_table(input, walks);
  if (input.release.profile() == Profile::open)
    section += element("p", {{"class", "note"}}, input.words("report.register_left_out"));
  section += places_part(input) + measures_part(input) + effects_part(input);
  return element("section", {{"id", std::string(register_section_id)}}, section);
}

}  // namespace hotspot::detail
