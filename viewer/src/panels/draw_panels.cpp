#include "panels/panels.hpp"
#include "panels/tool_input.hpp"

namespace hotspot::viewer {
namespace {

void empty_state(const Ui& ui, ImDrawList& list) {
  const Rect& map = ui.layout.map;
  const std::string title = ui.words("viewer.empty_title");
  const std::string what = ui.words("viewer.empty_text");
  const std::string keys = ui.words("viewer.empty_keys");
  ImFont& large = *ui.fonts.title;
  ImFont& body = *ui.fonts.body;
  const ImVec2 title_size = large.CalcTextSizeA(large.FontSize, 1e6F, 0.0F, title.c_str());
  const ImVec2 what_size = body.CalcTextSizeA(body.FontSize, 1e6F, 0.0F, what.c_str());
  const double x = map.x + map.width / 2.0;
  const double y = map.y + map.height / 2.0;
  list.AddText(&large, large.FontSize, vec2(x - title_size.x / 2.0, y - title_size.y - ui.px(4)),
               packed(ui.theme.text), title.c_str());
  list.AddText(&body, body.FontSize, vec2(x - what_size.x / 2.0, y + ui.px(4)), packed(ui.theme.text_muted),
               what.c_str());
  const ImVec2 keys_size = body.CalcTextSizeA(body.FontSize, 1e6F, 0.0F, keys.c_str());
  list.AddText(&body, body.FontSize, vec2(x - keys_size.x / 2.0, y + ui.px(8) + what_size.y),
               packed(ui.theme.text_muted), keys.c_str());
}

void open_map(const Ui& ui, ImDrawList& list) {
  std::vector<Rect> legends;
  const std::vector<Pane> panes = panes_of(ui.layout.map, ui.state.document.comparison);
  std::vector<Document> sides;
  for (const Pane& pane : panes) {
    sides.push_back(side_of(ui.state.document, pane.side));
    legends.push_back(legend_panel(ui, {sides.back(), pane}));
  }
  for (std::size_t i = 0; i < panes.size(); ++i) {
    const Rect& clip = panes[i].clip;
    list.PushClipRect(vec2(clip.x, clip.y), vec2(clip.right(), clip.bottom()), true);
    map_labels(ui, list, {sides[i], panes[i]}, legends);
    list.PopClipRect();
  }
  draw_sketch(ui);
  map_furniture(ui, list);
}

}  // namespace

void draw_panels(const Ui& ui) {
  const bool is_open = !ui.state.document.layers.empty();
  ImDrawList& behind = *ImGui::GetBackgroundDrawList();
  const Rect& map = ui.layout.map;
  behind.PushClipRect(vec2(map.x, map.y), vec2(map.right(), map.bottom()), true);
  if (is_open) {
    open_map(ui, behind);
  } else {
    empty_state(ui, behind);
  }
  behind.PopClipRect();
  if (ui.state.document.comparison) {
    compare_panel(ui);
    compare_edge(ui);
  }
  if (is_open) hover_panel(ui);
  toolbar_panel(ui);
  if (ui.layout.layers.width > 0.0) layers_panel(ui);
  if (ui.layout.figures.width > 0.0) figures_panel(ui);
  if (ui.layout.time.height > 0.0) time_panel(ui);
  status_panel(ui);
  notices_panel(ui);
  if (ui.state.browser.open) open_panel(ui);
  if (ui.state.export_form.open) export_panel(ui);
  if (ui.state.appearance.keys_open) keys_panel(ui);
  map_input(ui);
}

}  // namespace hotspot::viewer
