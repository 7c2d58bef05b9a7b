#include "hotspot/io/write_report.hpp"

#include <fstream>

#include "io/atomic_file.hpp"
#include "io/report/page_style.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"

namespace hotspot {
namespace {

using namespace detail;

Html page_head(const ReportInput& input) {
  Html head = empty_element("meta", {{"charset", "utf-8"}});
  head += empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  // A page that someone leaves on a server for the office alone must not be found.
  if (input.release.profile() == Profile::internal)
    head += empty_element("meta", {{"name", "robots"}, {"content", "noindex"}});
  return element("head", head + element("title", input.study.study.name) + style_element(page_style()));
}

Html contents(const ReportInput& input) {
  Html entries;
  const auto add = [&](std::string_view id, std::string_view title) {
    entries += element("li", element("a", {{"href", "#" + std::string(id)}}, title));
  };
  if (!input.pages.orientation.title.empty()) add(orientation_section_id, input.words("orientation.title"));
  for (const SourceInput& source : input.study.sources) add(source_section_id(source), title_of(source));
  if (!input.study.sources.empty()) add(areas_section_id, input.words("report.heading_areas"));
  if (released_layer(input.release, "survey").rows() > 0)
    add(survey_section_id, input.words("report.heading_surveys"));
  if (released_layer(input.release, "perceived_recorded").rows() > 0)
    add(perceived_section_id, input.words("output.perceived_recorded"));
  if (!input.study.goals.empty()) add(goals_section_id, input.words("report.heading_goals"));
  if (!input.study.figures.empty()) add(figures_section_id, input.words("report.heading_figures"));
  if (has_register(input)) add(register_section_id, input.words("report.heading_register"));
  if (!input.pages.sheets.empty()) add(sheets_section_id, input.words("output.sheets_heading"));
  add(quality_section_id, input.words("output.data_quality"));
  add(methods_section_id, input.words("output.run"));
  return element("nav", {{"aria-label", input.words("report.contents")}}, element("ul", entries));
}

Html page_body(const ReportInput& input) {
  Html sections = orientation_section(input);
  for (const SourceInput& source : input.study.sources) sections += source_section(input, source);
  sections += areas_section(input) + survey_section(input) + perceived_section(input);
  sections += goals_section(input) + figures_section(input);
  sections += register_section(input) + sheets_section(input);
  sections += quality_section(input) + methods_section(input);
  Html skip;
  if (!input.study.sources.empty())
    skip = element("a", {{"class", "skip"}, {"href", "#" + std::string(areas_section_id)}},
                   input.words("report.skip"));
  const Html main = element("main", {{"id", "top"}}, first_screen(input) + contents(input) + sections);
  return element("body", skip + main + element("footer", element("p", input.words("report.footer"))));
}

}  // namespace

void write_report(const Release& release, const Study& study, const std::vector<ReportMap>& maps,
                  const std::string& path, const ReportPages& pages) {
  const ReportInput input{release, study, maps, pages};
  const std::string language(word(study.study.language));
  const Html page = html_document({{"lang", language}}, page_head(input) + page_body(input));
  AtomicFile file(path);
  std::ofstream out(file.path(), std::ios::binary);
  out << page.markup();
  out.close();
  if (!out) throw_not_written(path, "");
  file.commit();
}

}  // namespace hotspot
