#include "io/report/interval_chart.hpp"

#include <algorithm>
#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/svg.hpp"

namespace hotspot::detail {
namespace {

constexpr int row_height = 28;
constexpr double margin = 0.02;  // for the halves of the first and last dot
constexpr int most_steps = 4;

/// From 0 in round steps to beyond the highest limit.
struct Axis {
  double step = 1.0;
  int steps = 1;

  [[nodiscard]] double share(double value) const {
    return margin + (1.0 - 2.0 * margin) * value / (step * steps);
  }
};

Axis axis_to(double highest) {
  const double power = std::pow(10.0, std::floor(std::log10(highest / most_steps)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    const double step = factor * power;
    if (step * most_steps >= highest) return {step, static_cast<int>(std::ceil(highest / step))};
  }
  const double step = 10.0 * power;
  return {step, static_cast<int>(std::ceil(highest / step))};
}

std::vector<double> shown_rates(const std::vector<NamedFigures>& areas) {
  std::vector<double> rates;
  for (const NamedFigures& area : areas) {
    if (!std::isnan(area.figures.rate)) rates.push_back(area.figures.rate);
  }
  return rates;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

Html ground(const Axis& axis, double reference) {
  Html marks;
  for (int k = 0; k <= axis.steps; ++k)
    marks += svg_upright(axis.share(k * axis.step), k == 0 ? "zero" : "grid");
  return marks + svg_upright(axis.share(reference), "reference");
}

Html interval_marks(const Axis& axis, const UnitFigures& figures) {
  const std::string middle = std::to_string(row_height / 2);
  return empty_element("line", {{"class", "interval"},
                                {"x1", svg_share(axis.share(figures.low))},
                                {"x2", svg_share(axis.share(figures.high))},
                                {"y1", middle},
                                {"y2", middle}}) +
         empty_element(
             "circle",
             {{"class", "dot"}, {"cx", svg_share(axis.share(figures.rate))}, {"cy", middle}, {"r", "5"}});
}

Html row(const ReportInput& input, const NamedFigures& area, const Axis& axis, double reference,
         int decimals) {
  const UnitFigures& figures = area.figures;
  std::string words;
  Html marks = ground(axis, reference);
  if (!std::isnan(figures.rate)) {
    words = input.words("report.rate_with_interval",
                        {{"rate", input.number(figures.rate, decimals)},
                         {"interval", range_words(input, figures.low, figures.high, decimals)}});
    marks += interval_marks(axis, figures);
  } else {
    words = figures.events.hidden.empty() ? input.words("report.no_rate")
                                          : hidden_words(input, figures.events.hidden);
    marks += svg_text(axis.share(0.0), row_height / 2 + 6, "beside quiet", "start", words);
  }
  return element("li",
                 element("span", {{"class", "name"}}, area.name) + svg(area.name, words, row_height, marks));
}

Html axis_row(const ReportInput& input, const Axis& axis, const std::string& caption,
              const std::string& words) {
  const int step_decimals = decimals_for(axis.step);
  Html marks;
  for (int k = 0; k <= axis.steps; ++k) {
    marks += svg_text(axis.share(k * axis.step), 18, "label",
                      k == 0            ? "start"
                      : k == axis.steps ? "end"
                                        : "middle",
                      input.number(k * axis.step, step_decimals));
  }
  return element("li",
                 element("span", {{"class", "name quiet"}}, words) + svg(caption, words, row_height, marks));
}

}  // namespace

Html interval_chart(const ReportInput& input, const std::string& caption,
                    const std::vector<NamedFigures>& areas, const std::optional<IntervalScale>& scale) {
  const std::vector<double> rates = shown_rates(areas);
  double highest = 0.0;
  std::vector<UnitFigures> figures;
  for (const NamedFigures& area : areas) {
    figures.push_back(area.figures);
    if (area.figures.high > highest) highest = area.figures.high;
  }
  if (rates.empty() || !(highest > 0.0)) return {};
  const Axis axis = axis_to(scale ? scale->highest : highest);
  const double reference = scale ? scale->reference : median(rates);
  const int decimals = rate_decimals(figures);
  const std::string words =
      scale ? scale->reference_words
            : input.words("report.middle_of_areas", {{"rate", input.number(reference, decimals)}});
  Html rows;
  for (const NamedFigures& area : areas) rows += row(input, area, axis, reference, decimals);
  rows += axis_row(input, axis, caption, words);
  return element("figure", {{"class", "intervals"}}, element("figcaption", caption) + element("ul", rows));
}

}  // namespace hotspot::detail
