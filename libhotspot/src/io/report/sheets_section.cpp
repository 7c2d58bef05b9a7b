#include <cstdint>

#include "io/report/picture.hpp"
#include "io/report/sections.hpp"
#include "io/report/table.hpp"
#include "io/sheet/draw_sheets.hpp"

namespace hotspot::detail {
namespace {

Html trend_figure(const ReportInput& input, const SheetTrend& trend) {
  return element("figure", {{"class", "trend"}},
                 embedded_picture(trend_svg(trend, input.language()), "image/svg+xml", trend.words));
}

Html table_of(const SheetSection& section) {
  if (section.table.rows.empty()) return {};
  Html heads, body;
  for (const std::string& head : section.table.heads) heads += word_head(head);
  for (const auto& cells : section.table.rows) {
    Html row;
    for (const std::string& cell : cells) row += word_cell(cell);
    body += element("tr", row);
  }
  return table(section.heading, element("tr", heads), body);
}

Html sheet_html(const ReportInput& input, const ReportSheet& drawn, std::size_t number) {
  const AreaSheet& sheet = drawn.sheet;
  Html html = element("h3", sheet.title);
  if (!sheet.subtitle.empty()) html += element("p", {{"class", "quiet"}}, sheet.subtitle);
  if (!drawn.map.empty()) {
    const std::string words = input.words("sheet.map_alternative", {{"area", sheet.title}});
    html += element("figure", {{"class", "sheetmap"}}, embedded_picture(drawn.map, "image/png", words));
  }
  for (const SheetSection& section : sheet.sections) html += sheet_section_html(input, section, "h4");
  return element("article", {{"class", "sheet"}, {"id", "sheet-" + std::to_string(number)}}, html);
}

}  // namespace

Html sheet_section_html(const ReportInput& input, const SheetSection& section, std::string_view heading) {
  Html charts;
  for (const SheetTrend& trend : section.trends) {
    if (trend.any_shown()) charts += trend_figure(input, trend);
  }
  Html html = element(heading, section.heading);
  if (!charts.empty()) html += element("div", {{"class", "trends"}}, charts);
  for (const std::string& sentence : section.sentences) html += element("p", sentence);
  html += table_of(section);
  if (!section.note.empty()) html += element("p", {{"class", "quiet"}}, section.note);
  return section.part == SheetPart::quality ? element("div", {{"class", "note"}}, html) : html;
}

Html sheets_section(const ReportInput& input) {
  const auto left_out = static_cast<std::int64_t>(input.pages.sheets_left_out);
  if (input.pages.sheets.empty() && left_out == 0) return {};
  Html section = element("h2", input.words("output.sheets_heading"));
  section += element("p", left_out > 0 ? input.words("report.sheets_in_pdf", {{"sheets", left_out}})
                                       : input.words("report.sheets_explained"));
  std::size_t number = 0;
  for (const ReportSheet& sheet : input.pages.sheets) section += sheet_html(input, sheet, ++number);
  return element("section", {{"id", std::string(sheets_section_id)}}, section);
}

}  // namespace hotspot::detail
