#include <algorithm>
#include <cmath>

#include "panels/charts.hpp"
#include "panels/widgets.hpp"
#include "state/trend.hpp"

namespace hotspot::viewer {
namespace {

constexpr double chart_height = 120.0;
constexpr double axis_width = 40.0;
constexpr double axis_height = 18.0;

struct Plot {
  Rect frame;
  int first_year = 0;
  int last_year = 0;
  double largest = 1.0;

  [[nodiscard]] double x(int year) const {
    const int span = std::max(1, last_year - first_year);
    return frame.x + frame.width * (year - first_year) / span;
  }
  [[nodiscard]] double y(double count) const { return frame.bottom() - frame.height * count / largest; }
};

Plot plot_of(const Trend& trend, const Rect& frame) {
  Plot plot{frame, trend.years.front().year, trend.years.back().year, 1.0};
  for (const YearCount& year : trend.years) {
    if (std::isfinite(year.high)) plot.largest = std::max(plot.largest, year.high);
  }
  const double power = std::pow(10.0, std::floor(std::log10(plot.largest)));
  for (const double factor : {1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0}) {
    if (plot.largest <= factor * power) {
      plot.largest = factor * power;
      break;
    }
  }
  return plot;
}

void draw_axes(const Ui& ui, ImDrawList& list, const Plot& plot, const Trend& trend) {
  ImFont* font = ui.fonts.small;
  for (const double share : {0.0, 0.5, 1.0}) {
    const double y = std::round(plot.y(plot.largest * share)) + 0.5;
    list.AddLine(vec2(plot.frame.x, y), vec2(plot.frame.right(), y), packed(ui.theme.border));
    const std::string label = format_number(ui.language(), plot.largest * share, plot.largest < 5.0 ? 1 : 0);
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, label.c_str()).x;
    list.AddText(font, font->FontSize, vec2(plot.frame.x - width - ui.px(8), y - font->FontSize / 2.0),
                 packed(ui.theme.text_muted), label.c_str());
  }
  double free_from = 0.0;
  for (const YearCount& year : trend.years) {
    const std::string label = std::to_string(year.year);
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, label.c_str()).x;
    if (plot.x(year.year) - width / 2.0 < free_from) continue;
    free_from = plot.x(year.year) + width / 2.0 + ui.px(8);
    list.AddText(font, font->FontSize, vec2(plot.x(year.year) - width / 2.0, plot.frame.bottom() + ui.px(4)),
                 packed(ui.theme.text_muted), label.c_str());
  }
}

/// The band of the intervals, then the line; a year that is hidden is a gap in both.
void draw_series(const Ui& ui, ImDrawList& list, const Plot& plot, const Trend& trend) {
  Colour band = ui.theme.accent;
  band.alpha = 48;
  for (std::size_t i = 0; i + 1 < trend.years.size(); ++i) {
    const YearCount& a = trend.years[i];
    const YearCount& b = trend.years[i + 1];
    if (!std::isfinite(a.count) || !std::isfinite(b.count)) continue;
    list.AddQuadFilled(vec2(plot.x(a.year), plot.y(a.high)), vec2(plot.x(b.year), plot.y(b.high)),
                       vec2(plot.x(b.year), plot.y(b.low)), vec2(plot.x(a.year), plot.y(a.low)),
                       packed(band));
    list.AddLine(vec2(plot.x(a.year), plot.y(a.count)), vec2(plot.x(b.year), plot.y(b.count)),
                 packed(ui.theme.accent), ui.px(2));
  }
  for (const YearCount& year : trend.years) {
    if (!std::isfinite(year.count)) continue;
    list.AddCircleFilled(vec2(plot.x(year.year), plot.y(year.count)), ui.px(3.5), packed(ui.theme.accent));
  }
}

void hover_year(const Ui& ui, const Plot& plot, const Trend& trend) {
  if (!ImGui::IsItemHovered()) return;
  const auto nearest =
      std::min_element(trend.years.begin(), trend.years.end(), [&](const auto& a, const auto& b) {
        const double x = ImGui::GetIO().MousePos.x;
        return std::abs(plot.x(a.year) - x) < std::abs(plot.x(b.year) - x);
      });
  const Language language = ui.language();
  if (!std::isfinite(nearest->count))
    return hint(ui, std::to_string(nearest->year) + ": " + ui.words("map.hidden"));
  hint(ui, ui.words("viewer.year_count", {{"year", std::to_string(nearest->year)},
                                          {"count", format_number(language, nearest->count)},
                                          {"low", format_number(language, nearest->low)},
                                          {"high", format_number(language, nearest->high)}}));
}

}  // namespace

void trend_chart(const Ui& ui, const AreaFigures& figures) {
  const Trend trend = make_trend(ui.state.document, figures);
  if (trend.years.size() < 2) return;
  ImGui::Dummy({0.0F, ui.px(8)});
  heading(ui, ui.words("viewer.trend_chart"));
  const std::string whose = trend.title.empty() ? ui.words("viewer.whole_area") : trend.title;
  muted(ui, shortened(whose + " \u00b7 " + ui.words("viewer.trend_note"), ImGui::GetContentRegionAvail().x));
  ImGui::Dummy({0.0F, ui.px(4)});
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const double width = ImGui::GetContentRegionAvail().x;
  ImGui::InvisibleButton("trend", vec2(width, ui.px(chart_height + axis_height)));
  const Plot plot = plot_of(trend, {at.x + ui.px(axis_width), at.y + ui.px(6), width - ui.px(axis_width + 20),
                                    ui.px(chart_height - 6)});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_axes(ui, list, plot, trend);
  draw_series(ui, list, plot, trend);
  hover_year(ui, plot, trend);
}

}  // namespace hotspot::viewer
