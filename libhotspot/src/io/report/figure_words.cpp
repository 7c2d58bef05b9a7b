#include "io/report/figure_words.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "hotspot/plan/suppression.hpp"

namespace hotspot::detail {
namespace {

bool any_known(const RealColumn& figures) {
  return std::any_of(figures.begin(), figures.end(), [](double value) { return !std::isnan(value); });
}

/// With a decimal below `decimal_below`.
std::string percent_words(const ReportInput& input, double percent, double decimal_below) {
  const int decimals = percent < decimal_below - 0.05 ? 1 : 0;
  return input.words("report.percent", {{"number", input.number(percent, decimals)}});
}

}  // namespace

int rate_decimals(const std::vector<UnitFigures>& figures) {
  std::vector<double> widths;
  for (const UnitFigures& unit : figures) {
    if (!std::isnan(unit.high - unit.low)) widths.push_back(unit.high - unit.low);
  }
  if (widths.empty()) return 0;
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return range_decimals(*middle);
}

std::string share_words(const ReportInput& input, double share) {
  return percent_words(input, 100.0 * share, 10.0);
}

std::string round_share_words(const ReportInput& input, double share) {
  return percent_words(input, 100.0 * share, 1.0);
}

std::string range_words(const ReportInput& input, double low, double high, int decimals) {
  return input.words("report.range",
                     {{"low", input.number(low, decimals)}, {"high", input.number(high, decimals)}});
}

std::string reason_words(const ReportInput& input, std::string_view hidden) {
  if (hidden == hidden_word(Hidden::small_count)) {
    return input.words("report.hidden_small",
                       {{"threshold", static_cast<std::int64_t>(input.study.disclosure.threshold)}});
  }
  if (hidden == hidden_word(Hidden::part_of_small)) {
    return input.words("report.hidden_part",
                       {{"threshold", static_cast<std::int64_t>(input.study.disclosure.threshold)}});
  }
  if (hidden == hidden_word(Hidden::protects_another)) return input.words("report.hidden_protects");
  if (hidden == hidden_word(Hidden::small_or_protects)) {
    return input.words("report.hidden_small_or_protects",
                       {{"threshold", static_cast<std::int64_t>(input.study.disclosure.threshold)}});
  }
  if (hidden == hidden_word(Hidden::few_households)) return input.words("report.hidden_few_households");
  if (hidden == hidden_word(Hidden::unknown_population)) return input.words("report.hidden_unknown");
  if (hidden == hidden_word(Hidden::never_shown)) return input.words("report.hidden_left_out");
  if (hidden == hidden_word(Hidden::another_grid)) return input.words("report.hidden_another_grid");
  throw std::logic_error("no words for the reason for hiding: " + std::string(hidden));
}

std::string hidden_words(const ReportInput& input, std::string_view hidden) {
  return input.words("report.hidden", {{"reason", reason_words(input, hidden)}});
}

Html count_html(const ReportInput& input, const ShownCount& events) {
  if (!events.hidden.empty())
    return element("span", {{"class", "hidden"}}, hidden_words(input, events.hidden));
  return escaped(events.count ? input.number(static_cast<double>(*events.count)) : "–");
}

std::string listed(const ReportInput& input, const std::vector<std::string>& words) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) all += i + 1 < words.size() ? ", " : " " + input.words("report.and") + " ";
    all += words[i];
  }
  return all;
}

std::string denominator_words(const ReportInput& input) {
  const Layer& areas = released_layer(input.release, "housing_areas");
  if (any_known(real_column(areas, "residents"))) return input.words("output.residents");
  if (any_known(real_column(areas, "households"))) return input.words("output.households");
  return "";
}

}  // namespace hotspot::detail
