#include <algorithm>
#include <vector>

#include "hotspot/plan/bivariate_style.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/legend.hpp"

namespace hotspot::viewer {
namespace {

constexpr double legend_width = 248.0;
constexpr double narrowest_legend = 160.0;
constexpr double widest_share = 0.5;  // of the map
constexpr double margin = 12.0;
constexpr double scale_bar_room = 52.0;
constexpr double swatch_width = 24.0;
constexpr double swatch_height = 14.0;

using Mark = LegendEntry::Mark;

void fill_dots(const Ui& ui, ImDrawList& list, ImVec2 from, ImVec2 to) {
  const float step = ui.px(5);
  bool odd = false;
  for (float y = from.y + step / 2.0F; y < to.y; y += step / 2.0F, odd = !odd) {
    for (float x = from.x + (odd ? step : step / 2.0F); x < to.x; x += step) {
      list.AddCircleFilled({x, y}, ui.px(0.8), packed(ui.theme.map.hidden_dots), 6);
    }
  }
}

void fill_hatching(const Ui& ui, ImDrawList& list, ImVec2 from, ImVec2 to) {
  list.PushClipRect(from, to, true);
  const float height = to.y - from.y;
  for (float x = from.x - height; x < to.x; x += ui.px(7)) {
    list.AddLine({x, to.y}, {x + height, from.y}, packed(ui.theme.map.area_outline), ui.px(1));
  }
  list.PopClipRect();
}

void swatch(const Ui& ui, const LegendEntry& entry, ImVec2 at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + ui.px(swatch_width), at.y + ui.px(swatch_height)};
  if (entry.mark == Mark::dot) {
    list.AddCircleFilled({(at.x + end.x) / 2.0F, (at.y + end.y) / 2.0F}, ui.px(4.5),
                         packed(entry.paint.fill));
    return;
  }
  if (entry.mark == Mark::fill) {
    list.AddRectFilled(at, end, packed(ui.theme.map.study_area));  // what shows through on the map
    list.AddRectFilled(at, end, packed(entry.paint.fill));
    if (entry.paint.pattern == Pattern::dots) fill_dots(ui, list, at, end);
    if (entry.paint.pattern == Pattern::hatched) fill_hatching(ui, list, at, end);
  }
  const float width = ui.px(entry.mark == Mark::contour ? 2 : 1);
  list.AddRect(at, end, packed(entry.paint.line), 0.0F, 0, width);
}

void draw_entry(const Ui& ui, const LegendEntry& entry, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ImGui::GetFontSize();
  swatch(ui, entry, {at.x, at.y + (line - ui.px(swatch_height)) / 2.0F + ui.px(1)});
  ImGui::SetCursorScreenPos({at.x + ui.px(swatch_width + 8), at.y});
  ImGui::PushTextWrapPos(width - ui.px(margin));
  ImGui::TextUnformatted(entry.label.c_str());
  ImGui::PopTextWrapPos();
}

/// Nine squares; the words stand below and beside them, each with the arrow of its figure.
void draw_pairs(const Ui& ui, const BivariateKey& pairs, float width) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float side = ui.px(22);
  const float line = ImGui::GetTextLineHeight();
  const float room = width - ui.px(2 * margin);
  const auto words = [&](const std::string& arrow, const std::string& title, float y) {
    const std::string shown = shortened(arrow + " " + title, room);
    list.AddText({at.x, y}, packed(ui.theme.text), shown.c_str());
  };
  words("\u2191", pairs.up, at.y);
  const float top = at.y + line + ui.px(4);
  for (std::size_t up = 0; up < bivariate_classes; ++up) {
    for (std::size_t across = 0; across < bivariate_classes; ++across) {
      const float x = at.x + side * static_cast<float>(across);
      const float y = top + side * static_cast<float>(bivariate_classes - 1 - up);
      list.AddRectFilled({x, y}, {x + side - 1.0F, y + side - 1.0F},
                         packed(bivariate_colour(static_cast<Level>(up), static_cast<Level>(across))));
    }
  }
  const float right = at.x + side * bivariate_classes + ui.px(8);
  list.AddText({right, top}, packed(ui.theme.text_muted), ui.words("map.bivariate_high").c_str());
  list.AddText({right, top + 3.0F * side - line}, packed(ui.theme.text_muted),
               ui.words("map.bivariate_low").c_str());
  words("\u2192", pairs.across, top + 3.0F * side + ui.px(4));
  ImGui::Dummy({room, 3.0F * side + 2.0F * line + ui.px(8)});
}

/// On the second side what the first side's legend has not said already.
std::vector<LegendBlock> blocks_of(const Ui& ui, const Shown& shown) {
  std::vector<LegendBlock> blocks = legend_of(shown.document, ui.theme, ui.language());
  if (shown.pane.side == Side::first) return blocks;
  const std::vector<LegendBlock> said =
      legend_of(side_of(ui.state.document, Side::first), ui.theme, ui.language());
  const auto is_same = [](const LegendBlock& a, const LegendBlock& b) {
    return a.title == b.title && !a.pairs && !b.pairs &&
           std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                      [](const LegendEntry& p, const LegendEntry& q) { return p.label == q.label; });
  };
  std::erase_if(blocks, [&](const LegendBlock& block) {
    return std::any_of(said.begin(), said.end(), [&](const LegendBlock& one) { return is_same(one, block); });
  });
  return blocks;
}

}  // namespace

Rect legend_panel(const Ui& ui, const Shown& shown) {
  const std::vector<LegendBlock> blocks = blocks_of(ui, shown);
  if (!ui.state.appearance.legend_open || blocks.empty()) return {};
  const Rect& map = shown.pane.map;
  const bool is_first = shown.pane.side == Side::first;
  const auto width = static_cast<float>(
      std::clamp<double>(widest_share * map.width, ui.px(narrowest_legend), ui.px(legend_width)));
  if (is_first || shown.pane.map.x == shown.pane.clip.x) {
    ImGui::SetNextWindowPos(vec2(map.x + ui.px(margin), map.bottom() - ui.px(margin)), 0, {0.0F, 1.0F});
  } else {
    // Over the scale bar, at the other end of the map.
    ImGui::SetNextWindowPos(vec2(map.right() - ui.px(margin), map.bottom() - ui.px(scale_bar_room)), 0,
                            {1.0F, 1.0F});
  }
  ImGui::SetNextWindowSizeConstraints(vec2(width, 0.0), vec2(width, map.height - 2.0 * ui.px(margin)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(margin), ui.px(10)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(4)});
  ImGui::Begin(is_first ? "legend" : "second legend", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PushFont(ui.fonts.small);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) ImGui::Dummy({0.0F, ui.px(2)});
    if (!blocks[i].title.empty()) {
      ImGui::PushFont(ui.fonts.strong_small);
      ImGui::PushTextWrapPos(width - ui.px(margin));
      ImGui::TextUnformatted(blocks[i].title.c_str());
      ImGui::PopTextWrapPos();
      ImGui::PopFont();
    }
    for (const LegendEntry& entry : blocks[i].entries) draw_entry(ui, entry, width);
    if (blocks[i].pairs) draw_pairs(ui, *blocks[i].pairs, width);
  }
  ImGui::PopFont();
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  ImGui::End();
  ImGui::PopStyleVar(2);
  return {at.x, at.y, size.x, size.y};
}

}  // namespace hotspot::viewer
