#include "io/report/sections.hpp"

namespace hotspot::detail {

Html orientation_section(const ReportInput& input) {
  const Orientation& orientation = input.pages.orientation;
  if (orientation.title.empty()) return {};
  Html section = element("h2", orientation.title);
  section += element("p", input.words("report.orientation_explained"));
  for (const auto& page : orientation.pages) {
    for (const SheetSection& part : page) section += sheet_section_html(input, part, "h3");
  }
  return element("section", {{"id", std::string(orientation_section_id)}}, section);
}

}  // namespace hotspot::detail
