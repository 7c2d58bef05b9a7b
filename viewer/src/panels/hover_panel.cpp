#include <cmath>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/area_figures.hpp"
#include "state/words.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::size_t most_lines = 8;

std::string rate_words(const Ui& ui, const AreaFigure& figure, const std::string& unit) {
  return ui.words("viewer.rate_with_interval", {{"rate", format_number(ui.language(), figure.rate, 1)},
                                                {"unit", rate_unit_words(unit, ui.language())},
                                                {"low", format_number(ui.language(), figure.rate_low, 1)},
                                                {"high", format_number(ui.language(), figure.rate_high, 1)}});
}

void area_lines(const Ui& ui, const AreaFigures& figures, const AreaFigure& figure) {
  heading(ui, figure.name);
  if (figures.sources.empty()) return;
  muted(ui, figures.sources[figures.source].title);
  if (figure.hidden) return ImGui::TextUnformatted(ui.words("map.hidden").c_str());
  if (std::isfinite(figure.count)) {
    const std::string count = format_number(ui.language(), figure.count);
    ImGui::TextUnformatted(ui.words("viewer.events_count", {{"count", count}}).c_str());
  }
  if (std::isfinite(figure.rate)) ImGui::TextUnformatted(rate_words(ui, figure, figures.rate_unit).c_str());
}

/// The first columns of whatever it is.
void plain_lines(const Ui& ui, const MapLayer& layer, std::size_t row) {
  heading(ui, layer.title);
  std::size_t lines = 0;
  for (const Column& column : layer.data->layer.columns) {
    const std::string value = cell_text(column, row);
    if (value.empty() || lines++ >= most_lines) continue;
    const std::string& title = column.title.empty() ? column.name : column.title;
    muted(ui, title);
    ImGui::SameLine();
    ImGui::TextUnformatted(shortened(value, ui.px(240)).c_str());
  }
}

}  // namespace

void hover_panel(const Ui& ui) {
  const Hover& hover = ui.state.hover;
  const Document document = side_of(ui.state.document, hover.side);
  const MapLayer* layer = find_layer(document, hover.layer);
  if (!layer || !hover.row || *hover.row >= layer->data->rows()) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  ImGui::BeginTooltip();
  const AreaFigures figures = area_figures(document);
  if (figures.layer == layer->id) {
    area_lines(ui, figures, figures.rows[*hover.row]);
  } else {
    plain_lines(ui, *layer, *hover.row);
  }
  ImGui::EndTooltip();
  ImGui::PopStyleVar(2);
}

}  // namespace hotspot::viewer
