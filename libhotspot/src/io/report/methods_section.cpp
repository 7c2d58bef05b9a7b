#include <algorithm>
#include <array>
#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

/// Hexadecimal digits of a fingerprint that tell files apart.
constexpr std::size_t fingerprint_digits = 12;

constexpr std::string_view input_mark = "input:";

std::string metres_words(const ReportInput& input, Metres length) {
  const double value = length.value;
  return input.words("report.metres",
                     {{"number", input.number(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 1)}});
}

std::string_view edge_key(EdgeCorrection edge) {
  switch (edge) {
    case EdgeCorrection::none:
      return "report.edge_none";
    case EdgeCorrection::uniform:
      return "report.edge_uniform";
    case EdgeCorrection::diggle:
      return "report.edge_diggle";
  }
  return "";
}

Html paragraph(const ReportInput& input, std::string_view key,
               const std::vector<MessageArgument>& arguments = {}) {
  return element("p", input.words(key, arguments));
}

Html density_method(const ReportInput& input) {
  const DensitySettings& density = input.study.density;
  const bool per_year = released_period(input.release).has_value();
  Html method = element("h3", input.words("report.heading_method_density")) +
                paragraph(input, per_year ? "report.method_density_year" : "report.method_density_whole");
  if (density.bandwidth && density.cell) {
    method += paragraph(
        input,
        density.kernel == Kernel::gaussian ? "report.method_bandwidth_gaussian" : "report.method_bandwidth",
        {{"bandwidth", metres_words(input, *density.bandwidth)},
         {"kernel", std::string(word(density.kernel))},
         {"cell", metres_words(input, *density.cell)}});
  }
  if (const std::string warning = run_warning(input.release, "warning.bandwidth_by_rule"); !warning.empty())
    method += element("p", {{"class", "note"}}, warning);
  method += paragraph(input, edge_key(density.edge));
  return method +
         paragraph(input, per_year ? "report.method_expected_year" : "report.method_expected_whole") +
         paragraph(input, "report.method_densest",
                   {{"share", round_share_words(input, input.study.hotspots.share_of_area)}});
}

Html count_method(const ReportInput& input) {
  const std::string cell = metres_words(input, input.study.grid.cell);
  const std::string people = denominator_words(input);
  Html method =
      element("h3", input.words("report.heading_method_counts")) + paragraph(input, "report.method_areas");
  method += paragraph(
      input, input.study.grid.shape == CellShape::square ? "report.method_squares" : "report.method_hexagons",
      {{"cell", cell}});
  if (people.empty()) return method + paragraph(input, "report.method_no_rates");
  const bool per_year = released_period(input.release).has_value();
  return method +
         paragraph(input, per_year ? "report.method_rates_year" : "report.method_rates_whole",
                   {{"per", input.study.rates.per},
                    {"people", people},
                    {"level", input.words("report.percent", {{"number", 100.0 * input.study.rates.level}})}});
}

Html significance_method(const ReportInput& input) {
  const SignificanceSettings& settings = input.study.significance;
  return element("h3", input.words("report.heading_significance")) +
         paragraph(input, "report.method_significance",
                   {{"level", settings.level}, {"adjust", std::string(word(settings.adjust))}});
}

Html change_method(const ReportInput& input) {
  if (run_value(input.release, "change_before").empty()) return {};
  return element("h3", input.words("report.heading_change")) + paragraph(input, "report.method_change");
}

Html disclosure_method(const ReportInput& input) {
  const Html heading = element("h3", input.words("report.heading_method_hidden"));
  if (input.release.profile() == Profile::internal)
    return heading + paragraph(input, "report.method_internal");
  const DisclosureSettings& settings = input.study.disclosure;
  const auto whole = [](int value) { return static_cast<std::int64_t>(value); };
  return heading +
         paragraph(input, "report.method_hidden_counts", {{"below", whole(settings.threshold - 1)}}) +
         paragraph(
             input, "report.method_hidden_areas",
             {{"households", whole(settings.min_households)}, {"residents", whole(settings.min_residents)}}) +
         paragraph(input, "report.method_hidden_places", {{"threshold", whole(settings.threshold)}}) +
         hidden_figures(input);
}

bool is_setting(const RunItem& item) {
  constexpr std::array<std::string_view, 8> others{"profile", "version", "schema_version", "period",
                                                   "crs",     "warning", "change_before",  "change_after"};
  return std::find(others.begin(), others.end(), item.item) == others.end() &&
         !item.item.starts_with(input_mark);
}

Html settings_table(const ReportInput& input) {
  Html body;
  for (const RunItem& item : run_items(input.release)) {
    if (!is_setting(item) || item.value.empty() || item.value == "\"\"") continue;
    body +=
        element("tr", element("th", {{"scope", "row"}}, element("code", item.item)) + word_cell(item.value) +
                          word_cell(input.words(item.note == "default" ? "report.from_default"
                                                                       : "report.from_study_file")));
  }
  if (body.empty()) return {};
  const Html head =
      element("tr", word_head(input.words("report.setting")) + word_head(input.words("output.value")) +
                        word_head(input.words("report.setting_from")));
  return element("h3", input.words("report.heading_settings")) +
         paragraph(input, "report.settings_explained") +
         element("details", element("summary", input.words("report.show_settings")) +
                                table(input.words("report.settings_caption"), head, body));
}

Html provenance(const ReportInput& input) {
  Html method = element("h3", input.words("report.heading_made_with")) +
                paragraph(input, "report.made_with",
                          {{"version", run_value(input.release, "version")},
                           {"schema", run_value(input.release, "schema_version")},
                           {"crs", run_value(input.release, "crs")}});
  Html body;
  for (const RunItem& item : run_items(input.release)) {
    if (!item.item.starts_with(input_mark)) continue;
    body += element("tr", row_head(item.item.substr(input_mark.size())) +
                              word_cell(element("code", item.value.substr(0, fingerprint_digits))));
  }
  if (body.empty()) return method;
  const Html head =
      element("tr", word_head(input.words("output.file")) + word_head(input.words("report.fingerprint")));
  return method + table(input.words("report.fingerprints_caption"), head, body);
}

/// As they are cited; names and titles are not translated.
Html references(const ReportInput& input) {
  Html list;
  const auto add = [&](std::string_view reference) { list += element("li", reference); };
  if (input.study.density.edge == EdgeCorrection::diggle) {
    add("Diggle, P. J. (1985). A kernel method for smoothing point process data. Applied Statistics 34, "
        "138–147.");
  }
  add("Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437–442.");
  if (input.study.density.edge == EdgeCorrection::uniform) {
    add("Jones, M. C. (1993). Simple boundary correction for kernel density estimation. Statistics and "
        "Computing 3, 135–146.");
  }
  add("Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman and Hall.");
  add("Ulm, K. (1990). A simple method to calculate the confidence interval of a standardized mortality "
      "ratio. "
      "American Journal of Epidemiology 131, 373–375.");
  if (input.release.profile() == Profile::open) {
    add("Willenborg, L. and de Waal, T. (2001). Elements of Statistical Disclosure Control. Springer.");
  }
  return element("h3", input.words("report.heading_references")) + element("ul", list);
}

}  // namespace

Html methods_section(const ReportInput& input) {
  const Html of_events = input.study.sources.empty() ? Html{}
                                                     : density_method(input) + count_method(input) +
                                                           significance_method(input) + change_method(input);
  const Html section = element("h2", input.words("output.run")) + of_events + disclosure_method(input) +
                       settings_table(input) + provenance(input) + references(input);
  return element("section", {{"id", std::string(methods_section_id)}}, section);
}

}  // namespace hotspot::detail
