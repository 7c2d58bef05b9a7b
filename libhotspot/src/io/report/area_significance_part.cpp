#include <algorithm>
#include <cmath>

#include "hotspot/stats/sample_size.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"

namespace hotspot::detail {
namespace {

/// Names of the areas by what is told of them.
struct AreaClasses {
  std::int64_t tested = 0;
  std::vector<std::string> high, low, unlike;
};

AreaClasses area_classes(const Layer& layer, const std::string& source) {
  const TextColumn& names = text_column(layer, "name");
  const IntegerColumn& gi_star = integer_column(layer, source + "_gi_class");
  const TextColumn& moran = text_column(layer, source + "_moran_class");
  AreaClasses classes;
  for (std::size_t row = 0; row < names.size(); ++row) {
    if (gi_star[row]) ++classes.tested;
    if (gi_star[row] == 1) classes.high.push_back(names[row]);
    if (gi_star[row] == -1) classes.low.push_back(names[row]);
    if (moran[row] == "HL" || moran[row] == "LH") classes.unlike.push_back(names[row]);
  }
  return classes;
}

std::int64_t areas_with_people(const Layer& layer) {
  const RealColumn& residents = real_column(layer, "residents");
  const RealColumn& households = real_column(layer, "households");
  const auto known = [](double people) { return !std::isnan(people); };
  return std::max(std::count_if(residents.begin(), residents.end(), known),
                  std::count_if(households.begin(), households.end(), known));
}

Html names_line(const ReportInput& input, std::string_view key, const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return element("p", input.words(key, {{"names", listed(input, names)}}));
}

}  // namespace

Html area_significance_part(const ReportInput& input, const SourceInput& source) {
  const Layer& layer = released_layer(input.release, "housing_areas");
  const AreaClasses classes = area_classes(layer, source.name);
  const Html heading = element("h3", input.words("report.heading_area_significance"));
  const std::int64_t areas = areas_with_people(layer);
  if (areas < static_cast<std::int64_t>(fewest_areas)) {
    const auto fewest = static_cast<std::int64_t>(fewest_areas);
    return heading + element("p", input.words("report.area_significance_few_areas",
                                              {{"areas", areas}, {"fewest", fewest}}));
  }
  if (classes.tested == 0) {
    const auto fewest = static_cast<std::int64_t>(fewest_events);
    return heading + element("p", input.words("report.area_significance_few_events", {{"fewest", fewest}}));
  }
  const double level = input.study.significance.level;
  const double by_chance = level * static_cast<double>(classes.tested);
  return heading +
         element("p", input.words("report.area_significance_found",
                                  {{"tested", classes.tested},
                                   {"more", static_cast<std::int64_t>(classes.high.size())},
                                   {"fewer", static_cast<std::int64_t>(classes.low.size())},
                                   {"level", input.number(level, 2)},
                                   {"by_chance", input.number(by_chance, by_chance < 10.0 ? 1 : 0)}})) +
         names_line(input, "report.area_significance_high", classes.high) +
         names_line(input, "report.area_significance_low", classes.low) +
         names_line(input, "report.area_significance_unlike", classes.unlike);
}

}  // namespace hotspot::detail
