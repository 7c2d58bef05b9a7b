#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/histogram.hpp"

namespace hotspot::viewer {
namespace {

constexpr double controls_height = 36.0;
constexpr double axis_height = 18.0;
constexpr std::array<const char*, 7> weekdays{"viewer.weekday_1", "viewer.weekday_2", "viewer.weekday_3",
                                              "viewer.weekday_4", "viewer.weekday_5", "viewer.weekday_6",
                                              "viewer.weekday_7"};
constexpr double week_width = 208.0;

std::string day_words(const Ui& ui, std::chrono::local_days day) {
  return format_date(ui.language(), std::chrono::year_month_day(day));
}

void play_controls(const Ui& ui, const Histogram& histogram) {
  Playback playback = ui.state.playback;
  const Icon icon = playback.playing ? Icon::pause : Icon::play;
  if (icon_button(ui, "play", {.icon = icon, .hint = ui.words("viewer.play"), .size = 28.0})) {
    playback.playing = !playback.playing;
    ui.emit(SetPlayback{playback});
  }
  const auto step = [&](const char* id, Icon arrow, const char* key, int bars) {
    ImGui::SameLine(0.0F, 0.0F);
    const bool enabled = ui.state.document.time.has_value();
    if (icon_button(ui, id, {.icon = arrow, .hint = ui.words(key), .enabled = enabled, .size = 28.0})) {
      ui.emit(SetTime{stepped(histogram, *ui.state.document.time, bars, playback.cumulative)});
    }
  };
  step("before", Icon::back, "viewer.step_back", -1);
  step("after", Icon::forward, "viewer.step_forward", 1);
  ImGui::SameLine(0.0F, ui.px(8));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(6), ui.px(4)});
  // As high as the buttons before it, in the middle of their height.
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round((ui.px(28) - ImGui::GetFrameHeight()) / 2.0F));
  if (ImGui::Checkbox(ui.words("viewer.cumulative").c_str(), &playback.cumulative))
    ui.emit(SetPlayback{playback});
  ImGui::SameLine(0.0F, ui.px(12));
  const std::string speed =
      format_number(ui.language(), playback.speed, playback.speed < 1.0 ? 1 : 0) + "\u00d7";
  if (ImGui::Button(speed.c_str(), {ui.px(40), 0.0F})) {
    playback.speed = playback.speed >= 4.0 ? 0.5 : playback.speed * 2.0;
    ui.emit(SetPlayback{playback});
  }
  if (ImGui::IsItemHovered()) hint(ui, ui.words("viewer.speed"));
  ImGui::PopStyleVar();
}

void window_words(const Ui& ui, const Histogram& histogram) {
  ImGui::SameLine(0.0F, ui.px(16));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(6), ui.px(4)});
  ImGui::AlignTextToFramePadding();
  ImGui::PopStyleVar();
  const auto& time = ui.state.document.time;
  std::size_t count = 0;
  for (const auto& day : ui.state.time.week) count = std::accumulate(day.begin(), day.end(), count);
  const std::string number = format_number(ui.language(), static_cast<double>(count));
  std::string words = histogram.title + " \u00b7 " + ui.words("viewer.events_count", {{"count", number}});
  if (time) words += " \u00b7 " + day_words(ui, time->from) + " \u2013 " + day_words(ui, time->to);
  const float room = ImGui::GetContentRegionAvail().x - ui.px(time ? 36 : 0);
  muted(ui, shortened(words, room));
  if (!time) return;
  ImGui::SameLine(0.0F, ui.px(4));
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - std::round((ui.px(28) - ImGui::GetFontSize()) / 2.0F) +
                       ui.px(4));
  if (icon_button(ui, "all", {.icon = Icon::close, .hint = ui.words("viewer.all_time"), .size = 28.0})) {
    ui.emit(SetTime{});
  }
}

void draw_axis(const Ui& ui, ImDrawList& list, const Histogram& histogram, const Rect& chart) {
  const double step = chart.width / static_cast<double>(histogram.bars.size());
  double free_from = chart.x;
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    const std::chrono::year_month_day date(histogram.bars[i].from);
    if (date.month() != std::chrono::month(1)) continue;
    const double x = std::round(chart.x + step * static_cast<double>(i)) + 0.5;
    list.AddLine(vec2(x, chart.bottom()), vec2(x, chart.bottom() + ui.px(4)), packed(ui.theme.text_muted));
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const float width = ui.fonts.small->CalcTextSizeA(ui.fonts.small->FontSize, 1e6F, 0.0F, year.c_str()).x;
    if (x + ui.px(3) < free_from || x + ui.px(3) + width > chart.right()) continue;
    list.AddText(ui.fonts.small, ui.fonts.small->FontSize, vec2(x + ui.px(3), chart.bottom() + ui.px(2)),
                 packed(ui.theme.text_muted), year.c_str());
    free_from = x + width + ui.px(10);
  }
}

void draw_bars(const Ui& ui, ImDrawList& list, const Histogram& histogram, const Rect& chart) {
  std::size_t most = 1;
  for (const TimeBar& bar : histogram.bars) most = std::max(most, bar.count);
  const double step = chart.width / static_cast<double>(histogram.bars.size());
  const double gap = step > 4.0 ? ui.px(1) : 0.0;
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    const TimeBar& bar = histogram.bars[i];
    const auto& time = ui.state.document.time;
    const bool inside = !time || (time->from <= bar.from && bar.to <= time->to);
    const double height = chart.height * static_cast<double>(bar.count) / static_cast<double>(most);
    const double x = chart.x + step * static_cast<double>(i);
    list.AddRectFilled(vec2(x, chart.bottom() - height), vec2(x + step - gap, chart.bottom()),
                       packed(inside ? ui.theme.accent : ui.theme.bar));
  }
  list.AddLine(vec2(chart.x, chart.bottom() + 0.5), vec2(chart.right(), chart.bottom() + 0.5),
               packed(ui.theme.text_muted));
}

/// A drag across the bars chooses them, a click alone one of them.
void brush(const Ui& ui, const Histogram& histogram, const Rect& chart) {
  ImGui::SetCursorScreenPos(vec2(chart.x, chart.y));
  ImGui::InvisibleButton("brush", vec2(std::max(1.0, chart.width), std::max(1.0, chart.height)));
  const auto index = [&](float x) {
    const double share = std::clamp((x - chart.x) / chart.width, 0.0, 0.999999);
    return static_cast<std::size_t>(share * static_cast<double>(histogram.bars.size()));
  };
  const float now = ImGui::GetIO().MousePos.x;
  if (ImGui::IsItemActive()) {
    ui.emit(SetTime{window_of(histogram, index(ImGui::GetIO().MouseClickedPos[0].x), index(now))});
  } else if (ImGui::IsItemHovered()) {
    const TimeBar& bar = histogram.bars[index(now)];
    const std::string count = format_number(ui.language(), static_cast<double>(bar.count));
    hint(ui, day_words(ui, bar.from) + " \u2013 " + day_words(ui, bar.to) + "\n" +
                 ui.words("viewer.events_count", {{"count", count}}));
  }
  if (ImGui::IsItemDeactivated()) ui.emit(EndGesture{});
}

void draw_week(const Ui& ui, ImDrawList& list, const WeekTable& week, const Rect& place) {
  std::size_t most = 1;
  for (const auto& day : week) most = std::max(most, *std::max_element(day.begin(), day.end()));
  const double left = place.x + ui.px(24);
  const double cell_width = (place.right() - left) / 24.0;
  const double cell_height = place.height / 7.0;
  for (std::size_t d = 0; d < 7; ++d) {
    const double y = place.y + cell_height * static_cast<double>(d);
    const std::string name = ui.words(weekdays[d]);
    const float size = ui.fonts.small->FontSize;
    if (d % 2 == 0) {
      list.AddText(ui.fonts.small, size, vec2(place.x, std::round(y + (cell_height - size) / 2.0)),
                   packed(ui.theme.text_muted), name.c_str());
    }
    for (std::size_t h = 0; h < 24; ++h) {
      const double share = static_cast<double>(week[d][h]) / static_cast<double>(most);
      const double x = left + cell_width * static_cast<double>(h);
      list.AddRectFilled(vec2(x, y), vec2(x + cell_width - 1.0, y + cell_height - 1.0),
                         packed(mixed(ui.theme.panel_raised, ui.theme.accent, std::sqrt(share))));
    }
  }
  for (const int hour : {0, 6, 12, 18}) {
    const std::string words = std::to_string(hour);
    list.AddText(ui.fonts.small, ui.fonts.small->FontSize,
                 vec2(left + cell_width * hour, place.bottom() + ui.px(2)), packed(ui.theme.text_muted),
                 words.c_str());
  }
}

}  // namespace

void time_panel(const Ui& ui) {
  const Histogram& histogram = ui.state.time.histogram;
  if (histogram.bars.empty()) return;
  begin_panel(ui, "time", ui.layout.time, false);
  const Rect& frame = ui.layout.time;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(vec2(frame.x, frame.y + 0.5), vec2(frame.right(), frame.y + 0.5), packed(ui.theme.border));
  ImGui::SetCursorPos({ui.px(8), ui.px(6)});
  play_controls(ui, histogram);
  window_words(ui, histogram);
  const WeekTable& week = ui.state.time.week;
  const double room = has_hours(week) && frame.width > ui.px(600) ? ui.px(week_width) : 0.0;
  const double top = frame.y + ui.px(controls_height + 4);
  const double height = frame.bottom() - top - ui.px(axis_height + 4);
  const Rect chart{frame.x + ui.px(12), top, frame.width - ui.px(24) - room, height};
  draw_bars(ui, list, histogram, chart);
  draw_axis(ui, list, histogram, chart);
  brush(ui, histogram, chart);
  if (room > 0.0) {
    draw_week(ui, list, week, {chart.right() + ui.px(20), top, room - ui.px(20), height});
  }
  end_panel();
}

}  // namespace hotspot::viewer
