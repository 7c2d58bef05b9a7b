#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/name_order.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/picture.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/source_parts.hpp"
#include "io/report/source_words.hpp"
#include "io/report/table.hpp"
#include "io/report/year_chart.hpp"

namespace hotspot::detail {
namespace {

/// The first map of the first source stands on the first screen.
Html map_figures(const ReportInput& input, const SourceInput& source) {
  Html figures;
  bool on_first_screen = &source == &input.study.sources.front();
  for (const ReportMap& map : input.maps) {
    if (map.source != source.name) continue;
    if (on_first_screen) {
      figures += element(
          "p", element("a", {{"href", "#top"}}, input.words("report.map_at_top", {{"title", map.title}})));
    } else {
      figures += map_figure(map);
    }
    on_first_screen = false;
  }
  return figures;
}

/// Most numerous first; hidden ones last, by name.
std::vector<CategoryCount> in_reading_order(const ReportInput& input, std::vector<CategoryCount> categories) {
  std::stable_sort(categories.begin(), categories.end(), [&](const CategoryCount& a, const CategoryCount& b) {
    const std::int64_t in_a = a.events.count.value_or(-1), in_b = b.events.count.value_or(-1);
    if (in_a != in_b) return in_a > in_b;
    return name_order_key(input.language(), a.category) < name_order_key(input.language(), b.category);
  });
  return categories;
}

Html category_table(const ReportInput& input, const SourceInput& source, const SourceTotals& totals) {
  if (totals.categories.size() < 2) return {};
  Html body;
  for (const CategoryCount& one : in_reading_order(input, totals.categories)) {
    const std::string name = one.category.empty() ? input.words("report.category_not_stated") : one.category;
    body += element("tr", row_head(name) + number_cell(count_html(input, one.events)));
  }
  const Html head =
      element("tr", word_head(input.words("output.category")) + number_head(input.words("output.count")));
  return table(input.words("report.per_category", {{"source", title_of(source)}}), head, body);
}

Html years_and_categories(const ReportInput& input, const SourceInput& source) {
  const SourceTotals totals = source_totals(input.release, source.name);
  const auto period = released_period(input.release);
  Html both;
  if (period) both += year_chart(input, title_of(source), totals.years, *period);
  both += category_table(input, source, totals);
  if (both.empty()) return {};
  return element("h3", input.words("report.heading_numbers")) + element("div", {{"class", "beside"}}, both);
}

std::string swatch_style(Colour fill) {
  return fmt::format("background:rgba({},{},{},{:.2f})", fill.red, fill.green, fill.blue, fill.alpha / 255.0);
}

/// What a colour of the density map means where one stands.
Html density_table(const ReportInput& input, const SourceInput& source) {
  const std::vector<DensityClass> classes = density_classes(input.release, source.name);
  if (classes.empty()) return {};
  const bool per_year = released_period(input.release).has_value();
  const double width = classes.front().upper - classes.front().lower;
  const double expected = classes.front().expected_upper - classes.front().expected_lower;
  Html body;
  for (const DensityClass& one : classes) {
    const Html swatch = element("span", {{"class", "swatch"}, {"style", swatch_style(one.fill)}}, "");
    const std::string range = range_words(input, one.lower, one.upper, decimals_for(width));
    body += element("tr", element("th", {{"scope", "row"}, {"class", "range"}}, swatch + escaped(range)) +
                              number_cell(range_words(input, one.expected_lower, one.expected_upper,
                                                      range_decimals(expected))));
  }
  const Html head = element(
      "tr", word_head(input.words(per_year ? "report.density_year" : "report.density_whole")) +
                number_head(input.words(per_year ? "report.expected_year" : "report.expected_whole")));
  return element("h3", input.words("report.heading_density")) +
         table(input.words("report.density_caption", {{"source", title_of(source)}}), head, body);
}

Html densest_table(const ReportInput& input, const SourceInput& source) {
  const Html heading = element("h3", input.words("output.hotspots"));
  const std::vector<DensestPlace> places = densest_places(input.release, source.name);
  if (places.empty()) return heading + element("p", input.words("report.no_densest_of_source"));
  Html body;
  for (const DensestPlace& place : places) {
    body += element(
        "tr",
        element("th", {{"scope", "row"}, {"class", "short"}}, place.label) + word_cell(place.areas) +
            number_cell(count_html(input, place.events)) +
            number_cell(std::isnan(place.share_of_events) ? "–" : share_words(input, place.share_of_events)) +
            number_cell(share_words(input, place.share_of_area)));
  }
  const Html head = element("tr", word_head(input.words("report.place_number")) +
                                      word_head(input.words("output.areas_touched")) +
                                      number_head(input.words("report.place_events")) +
                                      number_head(input.words("output.share_of_events")) +
                                      number_head(input.words("output.share_of_area")));
  return heading + element("p", input.words("report.densest_explained")) +
         table(input.words("report.densest_caption", {{"source", title_of(source)}}), head, body);
}

}  // namespace

Html source_section(const ReportInput& input, const SourceInput& source) {
  Html section = element("h2", title_of(source)) + element("p", caution_words(input, source.kind));
  section += years_and_categories(input, source);
  if (const Html maps = map_figures(input, source); !maps.empty())
    section += element("h3", input.words("report.heading_maps")) + maps;
  // Short tables stay on one page of paper with their heading.
  const Html density = density_table(input, source);
  if (!density.empty()) section += element("div", {{"class", "together"}}, density);
  section += element("div", {{"class", "together"}},
                     densest_table(input, source) + concentration_part(input, source));
  section += element("div", {{"class", "together"}}, significance_part(input, source));
  for (const Html& part :
       {change_part(input, source), rhythm_part(input, source), area_significance_part(input, source),
        scan_part(input, source), nearness_part(input, source), near_repeat_part(input, source),
        forecast_part(input, source)}) {
    if (!part.empty()) section += element("div", {{"class", "together"}}, part);
  }
  return element("section", {{"id", source_section_id(source)}}, section);
}

}  // namespace hotspot::detail
