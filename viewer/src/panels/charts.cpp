#include "panels/charts.hpp"

#include <algorithm>
#include <cmath>

#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

constexpr double row_height = 22.0;
constexpr double name_width = 132.0;

double largest_shown(const std::vector<AreaFigure>& rows) {
  double largest = 0.0;
  for (const AreaFigure& row : rows) {
    if (std::isfinite(row.rate_high)) largest = std::max(largest, row.rate_high);
  }
  return largest;
}

/// The next of 1, 2, 5, 10 ... steps that gives at most five of them.
double round_step(double largest) {
  double step = std::pow(10.0, std::floor(std::log10(std::max(largest, 1e-9) / 5.0)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    if (largest / (step * factor) <= 5.0) return step * factor;
  }
  return step * 10.0;
}

struct Axis {
  float left = 0.0F;
  float width = 0.0F;
  double largest = 1.0;

  [[nodiscard]] float at(double value) const { return left + width * static_cast<float>(value / largest); }
};

void draw_axis(const Ui& ui, ImDrawList& list, const Axis& axis, float top, float bottom, double step) {
  for (double value = 0.0; value <= axis.largest * 1.0001; value += step) {
    const float x = std::round(axis.at(value)) + 0.5F;
    list.AddLine({x, top}, {x, bottom}, packed(ui.theme.border));
    const std::string label = format_number(ui.language(), value, step < 1.0 ? 1 : 0);
    const float width = ui.fonts.small->CalcTextSizeA(ui.fonts.small->FontSize, 1e6F, 0.0F, label.c_str()).x;
    list.AddText(ui.fonts.small, ui.fonts.small->FontSize, {x - width / 2.0F, bottom + ui.px(2)},
                 packed(ui.theme.text_muted), label.c_str());
  }
}

void draw_row(const Ui& ui, ImDrawList& list, const AreaFigures& figures, const AreaFigure& row,
              const Axis& axis, ImVec2 at) {
  const bool selected = is_selected(ui.state.document, figures.layer, row.row);
  const float y = std::round(at.y + ui.px(row_height) / 2.0F) + 0.5F;
  const std::string name = shortened(row.name, ui.px(name_width - 8));
  list.AddText({at.x, y - ImGui::GetFontSize() / 2.0F}, packed(selected ? ui.theme.accent : ui.theme.text),
               name.c_str());
  if (!std::isfinite(row.rate)) {
    list.AddText({axis.left + ui.px(6), y - ImGui::GetFontSize() / 2.0F}, packed(ui.theme.text_muted),
                 ui.words(row.hidden ? "map.hidden" : "map.no_data").c_str());
    return;
  }
  // What the interval does not tell from the whole is drawn paler.
  const bool told = !cannot_tell(row, figures.reference);
  const Colour ink = selected ? ui.theme.accent
                     : told   ? ui.theme.text
                              : mixed(ui.theme.text_muted, ui.theme.panel, 0.35);
  list.AddLine({axis.at(row.rate_low), y}, {axis.at(row.rate_high), y}, packed(ink),
               ui.px(selected ? 2.5 : 1.5));
  list.AddCircleFilled({axis.at(row.rate), y}, ui.px(selected ? 4.5 : 3.5), packed(ink));
}

void select_by_click(const Ui& ui, const AreaFigures& figures, const AreaFigure& row, ImVec2 at,
                     float width) {
  ImGui::SetCursorScreenPos(at);
  ImGui::PushID(static_cast<int>(row.row));
  if (ImGui::InvisibleButton("area", {width, ui.px(row_height)})) {
    ui.emit(Select{figures.layer, row.row, ImGui::GetIO().KeyCtrl ? SelectAs::toggled : SelectAs::only});
  }
  ImGui::PopID();
}

}  // namespace

void area_charts(const Ui& ui, const AreaFigures& figures) {
  std::vector<AreaFigure> rows = table_rows(figures, ui.state.document.table);
  std::erase_if(rows, [](const AreaFigure& row) { return !std::isfinite(row.residents); });
  const double largest = largest_shown(rows);
  if (largest <= 0.0) return;
  ImGui::Dummy({0.0F, ui.px(8)});
  heading(ui, ui.words("viewer.rates_chart"));
  muted(ui, ui.words("viewer.rates_chart_note"), true);
  ImGui::Dummy({0.0F, ui.px(4)});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const double step = round_step(largest);
  const Axis axis{corner.x + ui.px(name_width), width - ui.px(name_width + 12),
                  std::ceil(largest / step) * step};
  const float bottom = corner.y + ui.px(row_height) * static_cast<float>(rows.size());
  draw_axis(ui, list, axis, corner.y, bottom, step);
  if (std::isfinite(figures.reference)) {
    const float x = std::round(axis.at(figures.reference)) + 0.5F;
    list.AddLine({x, corner.y}, {x, bottom}, packed(ui.theme.accent), ui.px(1.5));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ImVec2 at{corner.x, corner.y + ui.px(row_height) * static_cast<float>(i)};
    draw_row(ui, list, figures, rows[i], axis, at);
    select_by_click(ui, figures, rows[i], at, width);
  }
  ImGui::SetCursorScreenPos({corner.x, bottom + ui.px(20)});
  ImGui::Dummy({1.0F, 1.0F});
}

}  // namespace hotspot::viewer
