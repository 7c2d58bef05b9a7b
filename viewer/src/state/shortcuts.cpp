#include "state/shortcuts.hpp"

#include <array>

#include "state/histogram.hpp"

namespace hotspot::viewer {
namespace {

constexpr double pan_px = 80.0;
constexpr double zoom_step = 1.5;

Actions zoom(const State& state, double factor) {
  return {SmoothZoom{{state.map.width / 2.0, state.map.height / 2.0}, factor}};
}

Actions toggled(const State& state, bool Appearance::*part) {
  Appearance appearance = state.appearance;
  appearance.*part = !(appearance.*part);
  return {SetAppearance{appearance}};
}

Actions other_theme(const State& state) {
  Appearance appearance = state.appearance;
  appearance.theme = appearance.theme == ThemeKind::dark ? ThemeKind::light : ThemeKind::dark;
  return {SetAppearance{appearance}};
}

Actions other_language(const State& state) {
  Appearance appearance = state.appearance;
  appearance.language = appearance.language == Language::danish ? Language::english : Language::danish;
  return {SetAppearance{appearance}};
}

/// What is open is closed first, then the selection goes.
Actions escape(const State& state) {
  if (state.browser.open) {
    FolderView closed = state.browser;
    closed.open = false;
    return {ShowFolder{closed}};
  }
  if (state.export_form.open) {
    ExportForm closed = state.export_form;
    closed.open = false;
    return {SetExportForm{closed}};
  }
  if (state.tool != Tool::hand) return {SetTool{}};
  if (state.appearance.keys_open) return toggled(state, &Appearance::keys_open);
  if (!state.document.selection.rows.empty()) return {ClearSelection{}};
  return {SetTime{}};
}

Actions step_time(const State& state, int bars) {
  const Histogram& histogram = state.time.histogram;
  if (histogram.bars.empty() || !state.document.time) return {};
  return {SetTime{stepped(histogram, *state.document.time, bars, state.playback.cumulative)}};
}

/// As the form that is open says.
Actions write_export(const State& state) {
  if (!state.export_form.open) return {};
  ExportForm closed = state.export_form;
  closed.open = false;
  return {SetExportForm{closed}, ExportFile{closed.what}};
}

/// Again: the hand.
Actions tool(const State& state, Tool wanted) {
  return {SetTool{state.tool == wanted ? Tool::hand : wanted}};
}

constexpr std::array<Shortcut, 32> all{{
    {key_of('Z'), true, false, false, "Ctrl+Z", "viewer.key_undo",
     [](const State&) { return Actions{Undo{}}; }},
    {key_of('Y'), true, false, false, "Ctrl+Y", "viewer.key_redo",
     [](const State&) { return Actions{Redo{}}; }},
    {Key::plus, false, false, false, "+", "viewer.key_zoom_in",
     [](const State& s) { return zoom(s, zoom_step); }},
    {Key::minus, false, false, false, "\u2212", "viewer.key_zoom_out",
     [](const State& s) { return zoom(s, 1.0 / zoom_step); }},
    {Key::home, false, false, false, "Home", "viewer.key_show_all",
     [](const State&) { return Actions{ShowAll{}}; }},
    {key_of('Z'), false, false, false, "Z", "viewer.key_show_selection",
     [](const State&) { return Actions{ShowSelection{}}; }},
    {Key::left, true, false, false, "Ctrl+\u2190", "viewer.key_pan_left",
     [](const State&) {
       return Actions{Pan{pan_px, 0.0}};
     }},
    {Key::right, true, false, false, "Ctrl+\u2192", "viewer.key_pan_right",
     [](const State&) {
       return Actions{Pan{-pan_px, 0.0}};
     }},
    {Key::up, true, false, false, "Ctrl+\u2191", "viewer.key_pan_up",
     [](const State&) {
       return Actions{Pan{0.0, pan_px}};
     }},
    {Key::down, true, false, false, "Ctrl+\u2193", "viewer.key_pan_down",
     [](const State&) {
       return Actions{Pan{0.0, -pan_px}};
     }},
    {Key::left, false, true, false, "Alt+\u2190", "viewer.key_view_back",
     [](const State&) { return Actions{ViewBack{}}; }},
    {Key::right, false, true, false, "Alt+\u2192", "viewer.key_view_forward",
     [](const State&) { return Actions{ViewForward{}}; }},
    {key_of('1'), false, false, false, "1", "viewer.key_layers",
     [](const State& s) { return toggled(s, &Appearance::layers_open); }},
    {key_of('2'), false, false, false, "2", "viewer.key_time",
     [](const State& s) { return toggled(s, &Appearance::time_open); }},
    {key_of('3'), false, false, false, "3", "viewer.key_figures",
     [](const State& s) { return toggled(s, &Appearance::figures_open); }},
    {key_of('L'), false, false, false, "L", "viewer.key_legend",
     [](const State& s) { return toggled(s, &Appearance::legend_open); }},
    {key_of('T'), false, false, false, "T", "viewer.key_theme", other_theme},
    {key_of('D'), false, false, false, "D", "viewer.key_language", other_language},
    {key_of('R'), false, false, false, "R", "viewer.key_tool_box",
     [](const State& s) { return tool(s, Tool::box); }},
    {key_of('F'), false, false, false, "F", "viewer.key_tool_lasso",
     [](const State& s) { return tool(s, Tool::lasso); }},
    {key_of('M'), false, false, false, "M", "viewer.key_tool_distance",
     [](const State& s) { return tool(s, Tool::distance); }},
    {key_of('A'), false, false, false, "A", "viewer.key_tool_area",
     [](const State& s) { return tool(s, Tool::area); }},
    {key_of('C'), false, false, false, "C", "viewer.key_compare",
     [](const State& s) { return Actions{compared(s)}; }},
    {Key::space, false, false, false, "Space", "viewer.key_play",
     [](const State& s) {
       Playback playback = s.playback;
       playback.playing = !playback.playing;
       return Actions{SetPlayback{playback}};
     }},
    {key_of('N'), false, false, false, "N", "viewer.key_step_forward",
     [](const State& s) { return step_time(s, 1); }},
    {key_of('B'), false, false, false, "B", "viewer.key_step_back",
     [](const State& s) { return step_time(s, -1); }},
    {key_of('P'), true, false, false, "Ctrl+P", "viewer.key_export_picture",
     [](const State&) { return Actions{SetExportForm{{.open = true, .what = Export::picture}}}; }},
    {key_of('O'), true, false, false, "Ctrl+O", "viewer.key_open",
     [](const State&) { return Actions{Browse{}}; }},
    {key_of('S'), true, false, false, "Ctrl+S", "viewer.key_save_work",
     [](const State&) { return Actions{ExportFile{Export::work}}; }},
    {Key::enter, false, false, false, "Enter", "viewer.key_enter", write_export},
    {Key::escape, false, false, false, "Esc", "viewer.key_escape", escape},
    {Key::f1, false, false, false, "F1", "viewer.key_keys",
     [](const State& s) { return toggled(s, &Appearance::keys_open); }},
}};

}  // namespace

std::span<const Shortcut> shortcuts() {
  return all;
}

SetComparison compared(const State& state) {
  if (state.document.comparison || state.document.layers.empty()) return {};
  return {first_comparison(state.document, state.time.histogram)};
}

}  // namespace hotspot::viewer
