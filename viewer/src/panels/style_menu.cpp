#include <array>
#include <utility>

#include "panels/style_menu.hpp"
#include "panels/widgets.hpp"
#include "state/classify.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::array<std::pair<Method, const char*>, 5> methods{
    {{Method::round, "viewer.method_round"},
     {Method::equal, "viewer.method_equal"},
     {Method::quantile, "viewer.method_quantile"},
     {Method::natural, "viewer.method_natural"},
     {Method::deviation, "viewer.method_deviation"}}};

std::string title_of(const Layer& layer, const std::string& name) {
  const Column* column = layer.column(name);
  return column && !column->title.empty() ? column->title : name;
}

/// The colours of a ramp as a strip.
void ramp_preview(const Ui& ui, Ramp ramp) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ui.px(20);
  const std::vector<Colour> colours = ramp_colours(ramp, 5);
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const float x = at.x + width * static_cast<float>(i);
    ImGui::GetWindowDrawList()->AddRectFilled({x, at.y}, {x + width, at.y + ui.px(14)}, packed(colours[i]));
  }
  ImGui::Dummy({width * static_cast<float>(colours.size()), ui.px(14)});
}

void emit_style(const Ui& ui, const MapLayer& layer, const Classification& wanted) {
  ui.emit(SetStyle{layer.id, classified(*layer.data, layer.style, wanted, ui.language())});
  ui.emit(EndGesture{});
}

/// Column, method and colours, each chosen at once.
void own_classes(const Ui& ui, const MapLayer& layer, const std::vector<std::string>& columns) {
  Classification wanted{.column = layer.style.classes.empty() ? columns.front() : layer.style.column};
  if (!layer.style.classes.empty()) wanted.classes = layer.style.classes.size();
  if (ImGui::BeginMenu(ui.words("viewer.style_column").c_str())) {
    for (const std::string& name : columns) {
      if (!ImGui::MenuItem(title_of(layer.data->layer, name).c_str(), nullptr, name == layer.style.column))
        continue;
      wanted.column = name;
      emit_style(ui, layer, wanted);
    }
    ImGui::EndMenu();
  }
  if (ImGui::BeginMenu(ui.words("viewer.style_classes").c_str())) {
    for (const auto& [method, key] : methods) {
      if (!ImGui::MenuItem(ui.words(key).c_str())) continue;
      wanted.method = method;
      wanted.classes = 5;
      emit_style(ui, layer, wanted);
    }
    ImGui::EndMenu();
  }
  if (ImGui::BeginMenu(ui.words("viewer.style_colours").c_str())) {
    for (const Ramp ramp : {Ramp::sequential, Ramp::diverging, Ramp::heat}) {
      ImGui::PushID(static_cast<int>(ramp));
      const bool chosen = ImGui::Selectable("##ramp", false, 0, {ui.px(100), ui.px(14)});
      ImGui::SameLine(ImGui::GetStyle().WindowPadding.x);
      ramp_preview(ui, ramp);
      ImGui::PopID();
      if (!chosen) continue;
      wanted.ramp = ramp;
      emit_style(ui, layer, wanted);
    }
    ImGui::EndMenu();
  }
}

}  // namespace

void style_menu(const Ui& ui, const MapLayer& layer) {
  const std::vector<Style>& styles = layer.data->layer.styles;
  if (styles.size() > 1) {
    rule(ui);
    muted(ui, ui.words("viewer.style"));
    for (const Style& style : styles) {
      const bool chosen =
          style.column == layer.style.column && style.legend_title == layer.style.legend_title;
      const std::string name = style.name.empty() ? layer.title : style.name;
      if (ImGui::MenuItem(name.c_str(), nullptr, chosen)) ui.emit(SetStyle{layer.id, style});
    }
  }
  const std::vector<std::string> columns = numeric_columns(layer.data->layer);
  if (columns.empty() || is_background(layer.role)) return;
  rule(ui);
  own_classes(ui, layer, columns);
  if (ImGui::MenuItem(ui.words("viewer.style_single").c_str())) {
    Style single = layer.style;
    single.classes.clear();
    single.categories.clear();
    single.legend_title.clear();
    ui.emit(SetStyle{layer.id, single});
  }
}

}  // namespace hotspot::viewer
