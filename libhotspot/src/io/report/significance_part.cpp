#include "hotspot/core/fields.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/source_parts.hpp"

namespace hotspot::detail {

Html significance_part(const ReportInput& input, const SourceInput& source) {
  const CellClasses cells = cell_classes(input.release, source.name);
  const Html heading = element("h3", input.words("report.heading_significance"));
  if (cells.tested == 0) {
    return heading + element("p", input.words("report.significance_few_events",
                                              {{"fewest", static_cast<std::int64_t>(fewest_events)}}));
  }
  const SignificanceSettings& settings = input.study.significance;
  const bool adjusted = settings.adjust != Adjustment::none;
  const double by_chance = settings.level * static_cast<double>(cells.tested);
  return heading +
         element("p", input.words(adjusted ? "report.significance_found" : "report.significance_not_adjusted",
                                  {{"tested", cells.tested},
                                   {"more", cells.more},
                                   {"fewer", cells.fewer},
                                   {"by_chance", input.number(by_chance)}}));
}

}  // namespace hotspot::detail
