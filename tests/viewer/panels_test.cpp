// Panels on a bare ImGui context: no OpenGL, no window. Input is written into ImGui's own.
#include "panels/panels.hpp"

#include <doctest/doctest.h>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr Size window{1200.0, 800.0};

/// Frames of the panels over a state, with a pointer.
class Desk {
 public:
  explicit Desk(State start) : state(std::move(start)) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = vec2(window.width, window.height);
    io.DeltaTime = 1.0F / 60.0F;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    ImFont* font = io.Fonts->Fonts[0];
    m_fonts = {font, font, font, font, font};
    frame();
    frame();
  }
  ~Desk() { ImGui::DestroyContext(); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] Layout layout() const { return make_layout(window, state.appearance, state.document); }

  Actions frame() {
    const Layout places = layout();
    const Rect map = panes_of(places.map, state.document.comparison).front().map;
    apply(state, SetMapSize{{map.width, map.height}});
    ImGui::NewFrame();
    Actions actions;
    draw_panels({state, theme_of(state.appearance.theme), places, m_fonts, actions});
    ImGui::Render();
    for (const Action& action : actions) apply(state, action);
    return actions;
  }

  void move(const Point& to) {
    ImGui::GetIO().MousePos = vec2(to.x, to.y);
    frame();
    frame();
  }
  void press(bool down) {
    ImGui::GetIO().MouseDown[0] = down;
    frame();
  }
  void click(const Point& at) {
    move(at);
    press(true);
    press(false);
    frame();
  }

  /// A place of the map, in pixels of the window.
  [[nodiscard]] Point on_window(const Point& place) const {
    const Point px = to_screen(state.document.view, state.map, place);
    return {px.x + layout().map.x, px.y + layout().map.y};
  }

  State state;

 private:
  Fonts m_fonts;
};

State areas_and_points() {
  State state = state_with({map_layer(1, two_areas(), Role::area, two_classes()),
                            map_layer(2, points_at({{10, 10}, {150, 50}}), Role::points)});
  state.fit_wanted = true;
  return state;
}

}  // namespace

TEST_CASE("a click on the map selects the area under the pointer and one beside it clears") {
  Desk desk(areas_and_points());
  desk.click(desk.on_window({50, 80}));
  CHECK(desk.state.document.selection == Selection{1, {0}});
  desk.click(desk.on_window({100, 120}));
  CHECK(desk.state.document.selection.rows.empty());
}

TEST_CASE("a drag moves the map with the pointer") {
  Desk desk(areas_and_points());
  const Point start = desk.on_window({50, 50});
  desk.move(start);
  desk.press(true);
  desk.move({start.x + 60.0, start.y + 30.0});
  desk.press(false);
  const Point now = desk.on_window({50, 50});
  CHECK(now.x == doctest::Approx(start.x + 60.0).epsilon(0.01));
  CHECK(now.y == doctest::Approx(start.y + 30.0).epsilon(0.01));
  CHECK(desk.state.document.selection.rows.empty());
}

TEST_CASE("the wheel zooms at the pointer and not over a panel") {
  Desk desk(areas_and_points());
  const double before = desk.state.document.view.units_per_px;
  desk.move(desk.on_window({50, 50}));
  ImGui::GetIO().MouseWheel = 1.0F;
  desk.frame();
  for (int i = 0; i < 60; ++i) apply(desk.state, Tick{1.0 / 60.0});
  const double closer = desk.state.document.view.units_per_px;
  CHECK(closer < before);
  desk.move({desk.layout().figures.x + 50.0, 400.0});
  ImGui::GetIO().MouseWheel = 1.0F;
  desk.frame();
  for (int i = 0; i < 60; ++i) apply(desk.state, Tick{1.0 / 60.0});
  CHECK(desk.state.document.view.units_per_px == closer);
}

TEST_CASE("a box drawn with shift is zoomed to") {
  Desk desk(areas_and_points());
  ImGui::GetIO().KeyShift = true;
  const Point a = desk.on_window({20, 20});
  const Point b = desk.on_window({40, 30});
  desk.move(a);
  desk.press(true);
  desk.move(b);
  desk.press(false);
  CHECK(desk.state.document.view.centre.x == doctest::Approx(30.0).epsilon(0.05));
  CHECK(desk.state.document.view.centre.y == doctest::Approx(25.0).epsilon(0.05));
  CHECK(desk.state.views_before.size() == 1);
}

TEST_CASE("the pointer over an area tells which") {
  Desk desk(areas_and_points());
  desk.move(desk.on_window({150, 90}));
  CHECK(desk.state.hover.layer == 1);
  CHECK(desk.state.hover.row == 1);
}

TEST_CASE("the edge of a swipe is dragged across the map and the map stays") {
  Desk desk(areas_and_points());
  apply(desk.state, SetComparison{Comparison{.first = 1, .second = 2}});
  desk.frame();
  const View before = desk.state.document.view;
  const Rect map = desk.layout().map;
  const Point grip{map.x + map.width / 2.0, map.y + map.height / 2.0};
  desk.move(grip);
  desk.press(true);
  desk.move({grip.x - 100.0, grip.y});
  desk.press(false);
  CHECK(desk.state.document.comparison->edge == doctest::Approx(0.5 - 100.0 / map.width).epsilon(0.02));
  CHECK(desk.state.document.view == before);
}

TEST_CASE("side by side a place is pointed at on both maps") {
  Desk desk(areas_and_points());
  apply(desk.state, SetComparison{Comparison{.as = CompareAs::beside, .first = 2, .second = 2}});
  desk.frame();
  const std::vector<Pane> panes = panes_of(desk.layout().map, desk.state.document.comparison);
  const Point px = to_screen(desk.state.document.view, desk.state.map, {150, 90});
  for (const Pane& pane : panes) {
    desk.move({pane.map.x + px.x, pane.map.y + px.y});
    CHECK(desk.state.hover.layer == 1);
    CHECK(desk.state.hover.row == 1);
    CHECK(desk.state.hover.side == pane.side);
  }
}

TEST_CASE("a rectangle drawn with its tool selects the areas in it and the map stays") {
  Desk desk(areas_and_points());
  apply(desk.state, SetTool{Tool::box});
  const View before = desk.state.document.view;
  desk.move(desk.on_window({-10, 110}));
  desk.press(true);
  desk.move(desk.on_window({110, -10}));
  desk.press(false);
  desk.frame();
  CHECK(desk.state.document.selection == Selection{1, {0}});
  CHECK(desk.state.document.view == before);
  CHECK(desk.state.sketch.corners.empty());
}

TEST_CASE("a distance is measured from click to click and selects nothing") {
  Desk desk(areas_and_points());
  apply(desk.state, SetTool{Tool::distance});
  desk.click(desk.on_window({20, 50}));
  for (int i = 0; i < 60; ++i) desk.frame();  // not a double click
  desk.click(desk.on_window({120, 50}));
  REQUIRE(desk.state.sketch.corners.size() == 2);
  CHECK(length_in_metres(desk.state.sketch.corners, Crs::local()) == doctest::Approx(100.0).epsilon(0.02));
  CHECK(desk.state.document.selection.rows.empty());
}

TEST_CASE("the eye of a layer hides it") {
  Desk desk(areas_and_points());
  const Rect panel = desk.layout().layers;
  // The uppermost layer stands first, below the heading.
  desk.click({panel.x + 12.0 + 16.0, panel.y + 12.0 + 13.0 + 8.0 + 4.0 + 16.0});
  CHECK_FALSE(desk.state.document.layers[1].visible);
}

TEST_CASE("panels are drawn in every language and theme at every scale with and without a document") {
  for (const Language language : {Language::english, Language::danish}) {
    for (const ThemeKind theme : {ThemeKind::light, ThemeKind::dark}) {
      for (const double scale : {1.0, 2.0}) {
        for (State state : {State{}, areas_and_points()}) {
          state.appearance = {.language = language, .theme = theme, .scale = scale, .keys_open = true};
          apply(state, Say{"æøå", true});
          apply(state, SetProgress{0.5, "…"});
          Desk desk(std::move(state));
          CHECK(ImGui::GetDrawData()->TotalVtxCount > 0);
        }
      }
    }
  }
}
