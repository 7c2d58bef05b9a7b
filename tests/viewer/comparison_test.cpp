// Two sides of one document: which layers and which time each shows, and where each is drawn.
#include "state/comparison.hpp"

#include <doctest/doctest.h>

#include "state/histogram.hpp"
#include "state/shortcuts.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr Rect map{100.0, 50.0, 801.0, 600.0};

State two_surfaces() {
  State state = state_with({map_layer(1, two_areas("a"), Role::surface, two_classes()),
                            map_layer(2, two_areas("b"), Role::surface, two_classes()),
                            map_layer(3, two_areas("areas"), Role::area)});
  apply(state, SetVisible{1, false});
  return state;
}

EventTime noon(int year, unsigned month) {
  return std::chrono::local_days(std::chrono::year(year) / std::chrono::month(month) / 5) +
         std::chrono::hours(12);
}

State timed_points() {
  auto data = points_at({{0, 0}, {50, 50}, {90, 10}});
  data->times = {noon(2013, 2), noon(2014, 5), noon(2015, 7)};
  return state_with({map_layer(1, data, Role::points)});
}

bool is_visible(const Document& document, LayerId id) {
  return find_layer(document, id)->visible;
}

}  // namespace

TEST_CASE("without a comparison there is one side and it shows everything") {
  const State state = two_surfaces();
  const std::vector<Pane> panes = panes_of(map, state.document.comparison);
  REQUIRE(panes.size() == 1);
  CHECK(panes[0].clip.width == map.width);
  CHECK(is_visible(side_of(state.document, Side::first), 2));
}

TEST_CASE("a comparison begins with what is seen and the next of its kind and ends again") {
  State state = two_surfaces();
  apply(state, compared(state));
  REQUIRE(state.document.comparison.has_value());
  CHECK(state.document.comparison->first == 2);
  CHECK(state.document.comparison->second == 1);
  apply(state, compared(state));
  CHECK_FALSE(state.document.comparison.has_value());
  apply(state, Undo{});
  CHECK(state.document.comparison.has_value());
}

TEST_CASE("each side shows its own layer and both show the areas") {
  State state = two_surfaces();
  apply(state, compared(state));
  const Document first = side_of(state.document, Side::first);
  const Document second = side_of(state.document, Side::second);
  CHECK(is_visible(first, 2));
  CHECK_FALSE(is_visible(first, 1));
  CHECK(is_visible(second, 1));
  CHECK_FALSE(is_visible(second, 2));
  CHECK(is_visible(first, 3));
  CHECK(is_visible(second, 3));
}

TEST_CASE("a swipe cuts one map in two and side by side draws two of the same size") {
  Comparison comparison{.as = CompareAs::swipe, .edge = 0.25};
  std::vector<Pane> panes = panes_of(map, comparison);
  REQUIRE(panes.size() == 2);
  CHECK(panes[0].clip.right() == panes[1].clip.x);
  CHECK(panes[0].clip.width + panes[1].clip.width == map.width);
  CHECK(panes[0].map.x == panes[1].map.x);
  comparison.as = CompareAs::beside;
  panes = panes_of(map, comparison);
  CHECK(panes[0].map.width == panes[1].map.width);
  CHECK(panes[1].map.x == panes[0].map.right());
}

TEST_CASE("two periods are two years and the second side has its own") {
  State state = timed_points();
  apply(state, compared(state));
  REQUIRE(state.document.comparison.has_value());
  CHECK(state.document.comparison->what == Compared::periods);
  const auto year = [](const std::optional<TimeWindow>& time) {
    return static_cast<int>(std::chrono::year_month_day(time->from).year());
  };
  CHECK(year(side_of(state.document, Side::first).time) == 2013);
  CHECK(year(side_of(state.document, Side::second).time) == 2015);
  CHECK(years_of(state.time.histogram).size() == 3);
}

TEST_CASE("the density of the second period has the classes of the first") {
  State state = timed_points();
  MapLayer density = map_layer(live_density_layer, two_areas("live_density"), Role::surface, two_classes());
  apply(state, ShowResult{density});
  apply(state, compared(state));
  auto second = two_areas("live_density");
  Style other = two_classes();
  other.classes.resize(1);
  other.legend_title = "second";
  second->layer.styles = {other};
  Comparison periods = *state.document.comparison;
  periods.what = Compared::periods;
  apply(state, SetComparison{periods});
  CHECK_FALSE(is_visible(side_of(state.document, Side::second), live_density_layer));
  density.data = second;
  apply(state, ShowResult{density, Side::second});
  const Document shown = side_of(state.document, Side::second);
  const MapLayer& layer = *find_layer(shown, live_density_layer);
  CHECK(layer.data == second);
  CHECK(layer.style.classes.size() == 2);
  CHECK(layer.style.legend_title == "second");
  CHECK(find_layer(side_of(state.document, Side::first), live_density_layer)->data != second);
}
