#include <array>
#include <utility>

#include "panels/style_menu.hpp"
#include "panels/widgets.hpp"
#include "state/bivariate.hpp"
#include "state/categorise.hpp"
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

/// A colour a value.
void own_categories(const Ui& ui, const MapLayer& layer) {
  const std::vector<std::string> columns = category_columns(layer.data->layer);
  if (columns.empty() || !ImGui::BeginMenu(ui.words("viewer.style_categories").c_str())) return;
  for (const std::string& name : columns) {
    const bool chosen = !layer.style.categories.empty() && name == layer.style.category_column;
    if (!ImGui::MenuItem(title_of(layer.data->layer, name).c_str(), nullptr, chosen)) continue;
    ui.emit(SetStyle{layer.id, categorised(layer, name, ui.language())});
    ui.emit(EndGesture{});
  }
  ImGui::EndMenu();
}

/// One figure, then the other; the pair becomes a layer of its own.
void own_pairs(const Ui& ui, const MapLayer& layer) {
  const std::vector<std::string> columns = paired_columns(layer.data->layer);
  if (layer.role != Role::area || columns.size() < 2) return;
  if (!ImGui::BeginMenu(ui.words("viewer.style_pairs").c_str())) return;
  for (const std::string& across : columns) {
    if (!ImGui::BeginMenu(title_of(layer.data->layer, across).c_str())) continue;
    for (const std::string& up : columns) {
      if (up == across || !ImGui::MenuItem(title_of(layer.data->layer, up).c_str())) continue;
      ui.emit(AddLayer{bivariate_layer(layer, across, up, ui.language())});
    }
    ImGui::EndMenu();
  }
  ImGui::EndMenu();
}

void one_colour(const Ui& ui, const MapLayer& layer) {
  if (!ImGui::MenuItem(ui.words("viewer.style_single").c_str())) return;
  Style single = layer.style;
  single.classes.clear();
  single.categories.clear();
  single.legend_title.clear();
  ui.emit(SetStyle{layer.id, single});
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
  if (is_background(layer.role)) return;
  rule(ui);
  const std::vector<std::string> columns = numeric_columns(layer.data->layer);
  if (!columns.empty()) own_classes(ui, layer, columns);
  own_categories(ui, layer);
  own_pairs(ui, layer);
  one_colour(ui, layer);
}

}  // namespace hotspot::viewer
