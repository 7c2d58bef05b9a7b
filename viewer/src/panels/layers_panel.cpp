#include <algorithm>

#include "panels/panels.hpp"
#include "panels/style_menu.hpp"
#include "panels/widgets.hpp"
#include "state/row_paint.hpp"

namespace hotspot::viewer {
namespace {

constexpr double row_height = 32.0;
constexpr std::size_t longest_title = 120;

/// A small picture of how the layer is drawn.
void swatch(const Ui& ui, const MapLayer& layer, ImVec2 at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float size = ui.px(16);
  const ImVec2 end{at.x + size, at.y + size};
  const MapColours& colours = ui.theme.map;
  const std::vector<Colour> classes = class_colours(layer.style, ui.theme);
  if (!classes.empty()) {
    const auto strips = std::min<std::size_t>(classes.size(), 4);
    for (std::size_t i = 0; i < strips; ++i) {
      const Colour& fill = classes[(classes.size() - 1) * i / std::max<std::size_t>(1, strips - 1)];
      const float x = at.x + size * static_cast<float>(i) / static_cast<float>(strips);
      list.AddRectFilled({x, at.y}, {x + size / static_cast<float>(strips), end.y}, packed(fill));
    }
    list.AddRect(at, end, packed(colours.area_outline), 0.0F, 0, ui.px(1));
    return;
  }
  const RowPaint paint = plain_paint(layer, ui.theme);
  if (layer.role == Role::points) {
    list.AddCircleFilled({at.x + size / 2.0F, at.y + size / 2.0F}, ui.px(4.5), packed(paint.fill));
  } else if (shape_of(*layer.data) == Shape::lines) {
    const float y = at.y + size / 2.0F;
    list.AddLine({at.x, y}, {end.x, y}, packed(colours.road_casing), ui.px(5));
    list.AddLine({at.x, y}, {end.x, y}, packed(paint.line), ui.px(3));
  } else {
    if (paint.fill.alpha > 0) list.AddRectFilled(at, end, packed(paint.fill), ui.px(2));
    const Colour& edge = paint.line.alpha > 0 ? paint.line : colours.frame;
    list.AddRect(at, end, packed(edge), ui.px(2), 0, ui.px(layer.role == Role::contour ? 2 : 1));
  }
}

/// Dragged by its name to another place in the order.
void drag_row(const Ui& ui, const MapLayer& layer, std::size_t place) {
  if (ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceNoHoldToOpenOthers)) {
    ImGui::SetDragDropPayload("layer", &layer.id, sizeof layer.id);
    ImGui::TextUnformatted(layer.title.c_str());
    ImGui::EndDragDropSource();
  }
  if (ImGui::BeginDragDropTarget()) {
    if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload("layer")) {
      ui.emit(MoveLayer{*static_cast<const LayerId*>(payload->Data), place});
    }
    ImGui::EndDragDropTarget();
  }
}

void rename_field(const Ui& ui, const MapLayer& layer) {
  std::string title = layer.title;
  title.resize(std::max(title.size(), longest_title));
  ImGui::SetNextItemWidth(ui.px(260));
  if (ImGui::InputText("##title", title.data(), title.size() + 1)) {
    ui.emit(RenameLayer{layer.id, std::string(title.c_str())});
  }
  if (ImGui::IsItemDeactivated()) ui.emit(EndGesture{});
}

void layer_menu(const Ui& ui, const MapLayer& layer) {
  if (!ImGui::BeginPopup("menu")) return;
  rename_field(ui, layer);
  auto opacity = static_cast<float>(layer.opacity * 100.0);
  ImGui::SetNextItemWidth(ui.px(260));
  if (ImGui::SliderFloat("##opacity", &opacity, 0.0F, 100.0F,
                         (ui.words("viewer.opacity") + " %.0f %%").c_str())) {
    ui.emit(SetOpacity{layer.id, opacity / 100.0});
  }
  if (ImGui::IsItemDeactivated()) ui.emit(EndGesture{});
  style_menu(ui, layer);
  rule(ui);
  if (ImGui::MenuItem(ui.words("viewer.show_layer").c_str())) ui.emit(ShowLayer{layer.id});
  if (ImGui::MenuItem(ui.words("viewer.remove_layer").c_str())) ui.emit(RemoveLayer{layer.id});
  ImGui::EndPopup();
}

void layer_row(const Ui& ui, const MapLayer& layer, std::size_t place) {
  ImGui::PushID(static_cast<int>(layer.id));
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(row_height);
  const Icon eye = layer.visible ? Icon::seen : Icon::unseen;
  if (icon_button(ui, "eye",
                  {.icon = eye, .hint = ui.words(layer.visible ? "viewer.hide" : "viewer.show")})) {
    ui.emit(SetVisible{layer.id, !layer.visible});
  }
  swatch(ui, layer, {corner.x + ui.px(36), corner.y + (height - ui.px(16)) / 2.0F});
  const float name_width = width - ui.px(60 + 32);
  ImGui::SetCursorScreenPos({corner.x + ui.px(60), corner.y});
  ImGui::InvisibleButton("name", {std::max(1.0F, name_width), height});
  const bool hovered = ImGui::IsItemHovered();
  drag_row(ui, layer, place);
  const Colour ink = layer.visible ? ui.theme.text : ui.theme.text_muted;
  const std::string shown = shortened(layer.title, name_width);
  ImGui::GetWindowDrawList()->AddText(
      {corner.x + ui.px(60), corner.y + (height - ImGui::GetFontSize()) / 2.0F}, packed(ink), shown.c_str());
  if (hovered && shown != layer.title) hint(ui, layer.title);
  if (hovered && ImGui::IsMouseDoubleClicked(0)) ui.emit(ShowLayer{layer.id});
  ImGui::SetCursorScreenPos({corner.x + width - ui.px(32), corner.y});
  if (icon_button(ui, "style", {.icon = Icon::style, .hint = ui.words("viewer.layer_menu")})) {
    ImGui::OpenPopup("menu");
  }
  layer_menu(ui, layer);
  ImGui::PopID();
}

void layer_group(const Ui& ui, bool background) {
  const std::vector<MapLayer>& layers = ui.state.document.layers;
  for (std::size_t i = layers.size(); i-- > 0;) {
    if (is_background(layers[i].role) == background) layer_row(ui, layers[i], i);
  }
}

}  // namespace

void layers_panel(const Ui& ui) {
  begin_panel(ui, "layers", ui.layout.layers, true);
  heading(ui, ui.words("viewer.layers"));
  ImGui::Dummy({0.0F, ui.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
  layer_group(ui, false);
  const bool any_background = std::any_of(ui.state.document.layers.begin(), ui.state.document.layers.end(),
                                          [](const MapLayer& layer) { return is_background(layer.role); });
  if (any_background) {
    rule(ui);
    muted(ui, ui.words("viewer.background"));
    ImGui::Dummy({0.0F, ui.px(4)});
    layer_group(ui, true);
  }
  ImGui::PopStyleVar();
  density_section(ui);
  analysis_section(ui);
  const Rect& frame = ui.layout.layers;
  panel_edge(ui, frame.right() - 0.5, frame);
  end_panel();
}

}  // namespace hotspot::viewer
