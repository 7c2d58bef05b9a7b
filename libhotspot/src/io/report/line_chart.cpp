#include "io/report/line_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/svg.hpp"

namespace hotspot::detail {
namespace {

// The plot within the picture: shares of its width, pixels of its height.
constexpr double plot_left = 0.08;
constexpr double plot_width = 0.88;
constexpr int plot_top = 12;
constexpr int plot_height = 200;
constexpr int foot_height = 28;
constexpr double inner_width = 1000.0;  // of the stretched drawing
constexpr int most_steps = 5;
constexpr std::size_t most_labels = 12;

/// From 0 in round steps to beyond the highest value.
double step_for(double highest) {
  const double power = std::pow(10.0, std::floor(std::log10(highest / most_steps)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power * most_steps >= highest) return factor * power;
  }
  return 10.0 * power;
}

class Plot {
 public:
  explicit Plot(const std::vector<ChartYear>& years) : m_years(years) {
    double highest = 0.0;
    for (const ChartYear& year : years) {
      for (const double value : {year.value, year.high, year.target}) {
        if (value > highest) highest = value;
      }
    }
    m_step = step_for(highest > 0.0 ? highest : 1.0);
    m_steps = std::max(1, static_cast<int>(std::ceil(highest / m_step)));
  }

  [[nodiscard]] double step() const { return m_step; }
  [[nodiscard]] int steps() const { return m_steps; }
  /// Of the plot's own width.
  [[nodiscard]] double across(std::size_t i) const {
    return m_years.size() < 2 ? 0.5 : static_cast<double>(i) / static_cast<double>(m_years.size() - 1);
  }
  [[nodiscard]] double share(std::size_t i) const { return plot_left + plot_width * across(i); }
  /// Pixels from the top of the plot.
  [[nodiscard]] double down(double value) const { return plot_height * (1.0 - value / (m_step * m_steps)); }
  [[nodiscard]] std::string place(std::size_t i, double value) const {
    return fmt::format("{:.1f},{:.1f}", inner_width * across(i), down(value));
  }

 private:
  const std::vector<ChartYear>& m_years;
  double m_step = 1.0;
  int m_steps = 1;
};

/// Runs of years in which `known` holds, as [first, end).
template <class Known>
std::vector<std::pair<std::size_t, std::size_t>> runs(const std::vector<ChartYear>& years, Known known) {
  std::vector<std::pair<std::size_t, std::size_t>> all;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (!known(years[i])) continue;
    if (all.empty() || all.back().second != i) all.emplace_back(i, i);
    all.back().second = i + 1;
  }
  return all;
}

Html bands(const Plot& plot, const std::vector<ChartYear>& years) {
  Html marks;
  for (const auto& [first, end] : runs(years, [](const ChartYear& year) { return !std::isnan(year.high); })) {
    std::string upper, lower;
    for (std::size_t i = first; i < end; ++i) {
      upper += plot.place(i, years[i].high) + " ";
      lower = plot.place(i, years[i].low) + " " + lower;
    }
    marks += empty_element("polygon", {{"class", "band"}, {"points", upper + lower}});
  }
  return marks;
}

std::string points_of(const Plot& plot, const std::vector<ChartYear>& years, double ChartYear::*value,
                      std::size_t first, std::size_t end) {
  std::string points;
  for (std::size_t i = first; i < end; ++i) {
    if (!std::isnan(years[i].*value)) points += plot.place(i, years[i].*value) + " ";
  }
  return points;
}

/// With gaps where a year is not known.
Html line(const Plot& plot, const std::vector<ChartYear>& years) {
  Html marks;
  for (const auto& [first, end] :
       runs(years, [](const ChartYear& year) { return !std::isnan(year.value); })) {
    marks += empty_element(
        "polyline", {{"class", "line"}, {"points", points_of(plot, years, &ChartYear::value, first, end)}});
  }
  return marks;
}

/// What is wanted goes on through years that nobody counted.
Html target_line(const Plot& plot, const std::vector<ChartYear>& years) {
  const std::string points = points_of(plot, years, &ChartYear::target, 0, years.size());
  return points.empty() ? Html{} : empty_element("polyline", {{"class", "target"}, {"points", points}});
}

Html axes(const ReportInput& input, const Plot& plot, const std::vector<ChartYear>& years) {
  Html marks;
  const int decimals = decimals_for(plot.step());
  for (int k = 0; k <= plot.steps(); ++k) {
    const auto y = static_cast<int>(std::lround(plot_top + plot.down(k * plot.step())));
    marks += empty_element("line", {{"class", k == 0 ? "zero" : "grid"},
                                    {"x1", svg_share(plot_left)},
                                    {"x2", svg_share(plot_left + plot_width)},
                                    {"y1", std::to_string(y)},
                                    {"y2", std::to_string(y)}});
    marks += svg_text(plot_left - 0.01, y + 5, "label", "end", input.number(k * plot.step(), decimals));
  }
  const std::size_t every = (years.size() + most_labels - 1) / most_labels;
  for (std::size_t i = 0; i < years.size(); i += every) {
    marks += svg_text(plot.share(i), plot_top + plot_height + 22, "label", "middle",
                      std::to_string(years[i].year));
  }
  return marks;
}

Html dots(const Plot& plot, const std::vector<ChartYear>& years) {
  Html marks;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (std::isnan(years[i].value)) continue;
    const bool before = i > 0 && !std::isnan(years[i - 1].high);
    const bool after = i + 1 < years.size() && !std::isnan(years[i + 1].high);
    if (!before && !after && !std::isnan(years[i].high)) {  // a band of one year would not be seen
      marks += empty_element("line", {{"class", "interval"},
                                      {"x1", svg_share(plot.share(i))},
                                      {"x2", svg_share(plot.share(i))},
                                      {"y1", fmt::format("{:.1f}", plot_top + plot.down(years[i].low))},
                                      {"y2", fmt::format("{:.1f}", plot_top + plot.down(years[i].high))}});
    }
    marks += empty_element("circle", {{"class", "dot"},
                                      {"cx", svg_share(plot.share(i))},
                                      {"cy", fmt::format("{:.1f}", plot_top + plot.down(years[i].value))},
                                      {"r", "4"}});
  }
  return marks;
}

}  // namespace

Html line_chart(const ReportInput& input, const std::string& caption, const std::string& description,
                const std::vector<ChartYear>& years) {
  const bool any =
      std::any_of(years.begin(), years.end(), [](const ChartYear& year) { return !std::isnan(year.value); });
  if (!any) return {};
  const Plot plot(years);
  // Bands and lines are stretched with the page; text and dots keep their size.
  const Html stretched = element("svg",
                                 {{"x", svg_share(plot_left)},
                                  {"y", std::to_string(plot_top)},
                                  {"width", svg_share(plot_width)},
                                  {"height", std::to_string(plot_height)},
                                  {"viewBox", fmt::format("0 0 {:.0f} {}", inner_width, plot_height)},
                                  {"preserveAspectRatio", "none"}},
                                 bands(plot, years) + target_line(plot, years) + line(plot, years));
  return element(
      "figure", {{"class", "years"}},
      element("figcaption", caption) + svg(caption, description, plot_top + plot_height + foot_height,
                                           axes(input, plot, years) + stretched + dots(plot, years)));
}

}  // namespace hotspot::detail
