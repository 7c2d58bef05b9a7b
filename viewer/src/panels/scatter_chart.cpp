#include <algorithm>
#include <cmath>

#include "panels/charts.hpp"
#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

constexpr double chart_height = 200.0;
constexpr double axis_room = 36.0;
constexpr double nearest_px = 12.0;

struct Pair {
  std::size_t row = 0;
  const AreaFigure* across = nullptr;
  const AreaFigure* up = nullptr;
};

/// Areas whose both rates are known.
std::vector<Pair> pairs_of(const AreaFigures& across, const AreaFigures& up) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < across.rows.size() && i < up.rows.size(); ++i) {
    if (!std::isfinite(across.rows[i].rate) || !std::isfinite(up.rows[i].rate)) continue;
    pairs.push_back({across.rows[i].row, &across.rows[i], &up.rows[i]});
  }
  return pairs;
}

double round_up(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-9))));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (value <= factor * power) return factor * power;
  }
  return 10.0 * power;
}

struct Plot {
  Rect frame;
  double most_across = 1.0;
  double most_up = 1.0;

  [[nodiscard]] ImVec2 at(const Pair& pair) const {
    return vec2(frame.x + frame.width * pair.across->rate / most_across,
                frame.bottom() - frame.height * pair.up->rate / most_up);
  }
};

void small_text(const Ui& ui, ImDrawList& list, ImVec2 at, const std::string& words) {
  list.AddText(ui.fonts.small, ui.fonts.small->FontSize, at, packed(ui.theme.text_muted), words.c_str());
}

void draw_axes(const Ui& ui, ImDrawList& list, const Plot& plot, const AreaFigures& across,
               const AreaFigures& up) {
  const Rect& frame = plot.frame;
  const float size = ui.fonts.small->FontSize;
  for (const double share : {0.0, 0.5, 1.0}) {
    const double x = std::round(frame.x + frame.width * share) + 0.5;
    const double y = std::round(frame.bottom() - frame.height * share) + 0.5;
    list.AddLine(vec2(x, frame.y), vec2(x, frame.bottom()), packed(ui.theme.border));
    list.AddLine(vec2(frame.x, y), vec2(frame.right(), y), packed(ui.theme.border));
    const int decimals = std::min(plot.most_across, plot.most_up) < 5.0 ? 1 : 0;
    small_text(ui, list, vec2(x - ui.px(6), frame.bottom() + ui.px(3)),
               format_number(ui.language(), plot.most_across * share, decimals));
    small_text(ui, list, vec2(frame.x - ui.px(axis_room - 6), y - size / 2.0),
               format_number(ui.language(), plot.most_up * share, decimals));
  }
  // The rates of all areas together part the plane: more or less than the whole, in one or both.
  const ImU32 ink = packed(ui.theme.accent);
  if (std::isfinite(across.reference)) {
    const double x = frame.x + frame.width * across.reference / plot.most_across;
    list.AddLine(vec2(x, frame.y), vec2(x, frame.bottom()), ink, ui.px(1));
  }
  if (std::isfinite(up.reference)) {
    const double y = frame.bottom() - frame.height * up.reference / plot.most_up;
    list.AddLine(vec2(frame.x, y), vec2(frame.right(), y), ink, ui.px(1));
  }
}

const Pair* pair_under_pointer(const Ui& ui, const Plot& plot, const std::vector<Pair>& pairs) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const Pair* best = nullptr;
  float nearest = ui.px(nearest_px);
  for (const Pair& pair : pairs) {
    const ImVec2 at = plot.at(pair);
    const float away = std::hypot(at.x - mouse.x, at.y - mouse.y);
    if (away > nearest) continue;
    nearest = away;
    best = &pair;
  }
  return best;
}

}  // namespace

void scatter_chart(const Ui& ui, const AreaFigures& across, const AreaFigures& up) {
  const std::vector<Pair> pairs = pairs_of(across, up);
  if (pairs.size() < 3) return;
  ImGui::Dummy({0.0F, ui.px(8)});
  const std::string first = across.sources[across.source].title;
  const std::string second = up.sources[up.source].title;
  heading(ui, ui.words("viewer.scatter_chart"));
  muted(ui, ui.words("viewer.scatter_note", {{"across", first}, {"up", second}}), true);
  ImGui::Dummy({0.0F, ui.px(4)});
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const double width = ImGui::GetContentRegionAvail().x;
  const bool pressed = ImGui::InvisibleButton("scatter", vec2(width, ui.px(chart_height + 20)));
  Plot plot{{corner.x + ui.px(axis_room), corner.y + ui.px(4), width - ui.px(axis_room + 20),
             ui.px(chart_height - 4)}};
  for (const Pair& pair : pairs) {
    plot.most_across = std::max(plot.most_across, pair.across->rate);
    plot.most_up = std::max(plot.most_up, pair.up->rate);
  }
  plot.most_across = round_up(plot.most_across);
  plot.most_up = round_up(plot.most_up);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_axes(ui, list, plot, across, up);
  for (const Pair& pair : pairs) {
    const bool selected = is_selected(ui.state.document, across.layer, pair.row);
    list.AddCircleFilled(plot.at(pair), ui.px(selected ? 6 : 4.5),
                         packed(selected ? ui.theme.accent : ui.theme.text_muted));
    if (selected)
      small_text(ui, list, vec2(plot.at(pair).x + ui.px(8), plot.at(pair).y - ui.px(6)), pair.across->name);
  }
  const Pair* under = ImGui::IsItemHovered() ? pair_under_pointer(ui, plot, pairs) : nullptr;
  if (!under) return;
  const Language language = ui.language();
  hint(ui, under->across->name + "\n" + first + ": " + format_number(language, under->across->rate, 1) +
               "\n" + second + ": " + format_number(language, under->up->rate, 1));
  if (pressed) ui.emit(Select{across.layer, under->row});
}

}  // namespace hotspot::viewer
