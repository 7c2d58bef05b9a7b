// Whole maps against pictures that were looked at. A pixel is other where a channel is off by more than 24 of
// 255; half a percent of them may be, for the driver's rounding at edges. tests/viewer/renew_baselines.sh
// draws the baselines anew: look at them before they are committed. No letters are in them, so that no font
// matters.
#include <doctest/doctest.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "platform/offscreen.hpp"
#include "render/frame_target.hpp"
#include "render/map_renderer.hpp"
#include "support/picture.hpp"
#include "support/temporary_folder.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("gl");

namespace {

constexpr int width = 480;
constexpr int height = 320;
constexpr int channel_tolerance = 6;
constexpr double share_tolerance = 0.005;

/// Ground, water, roads, areas in classes with one hidden and one that cannot be told, events and a densest
/// place.
State town() {
  auto water = two_areas("soe");
  water->layer.places = std::vector<MultiPolygon>{square(150, 150, 80), square(20, 160, 30)};
  auto roads = std::make_shared<LayerData>();
  roads->layer.name = "veje";
  roads->layer.crs = Crs::local();
  roads->lines = {{{{0, 130}, {120, 140}, {300, 110}}}, {{{140, 0}, {150, 100}, {145, 240}}}};
  auto areas = std::make_shared<LayerData>();
  areas->layer.name = "housing_areas";
  areas->layer.crs = Crs::local();
  areas->layer.places = std::vector<MultiPolygon>{square(10, 10, 90), square(110, 10, 90),
                                                  square(210, 10, 80), square(40, 200, 35)};
  areas->layer.columns = {{.name = "rate", .values = RealColumn{9.0, 1.0, 6.0, std::nan("")}},
                          {.name = "rate_hidden", .values = TextColumn{"", "", "", "under_threshold"}}};
  Style style = two_classes();
  style.classes = {{0.0, 5.0, {199, 233, 180}, "0 to 5"},
                   {5.0, 8.0, {65, 182, 196}, "5 to 8", true},
                   {8.0, 10.0, {34, 94, 168}, "8 to 10"}};
  auto densest = two_areas("hotspots");
  densest->layer.places = std::vector<MultiPolygon>{square(60, 60, 70), square(230, 150, 40)};
  style.hidden_column = "rate_hidden";
  std::vector<Point> events;
  for (int i = 0; i < 400; ++i)
    events.push_back({20.0 + (i * 37 % 101) * 2.6, 12.0 + (i * 53 % 97) * 0.02 * (i % 120)});
  State state = state_with({map_layer(1, water, Role::water), map_layer(2, roads, Role::road),
                            map_layer(3, areas, Role::area, style),
                            map_layer(4, points_at(std::move(events)), Role::points),
                            map_layer(5, densest, Role::contour)});
  apply(state, SetMapSize{{width, height}});
  apply(state, ShowBox{{0, 0, 300, 240}});
  return state;
}

void draw(const State& state, const std::string& path) {
  const Offscreen offscreen;
  MapRenderer renderer;
  const FrameTarget target(width, height, 4);
  target.bind();
  renderer.draw(state, {width, height});
  target.resolve();
  std::vector<std::uint8_t> pixels = target.pixels();
  for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
  REQUIRE(stbi_write_png(path.c_str(), width, height, 4, pixels.data(), width * 4) != 0);
}

double share_of_other_pixels(const std::string& drawn, const std::string& wanted) {
  const hotspot::test::Picture a(drawn);
  const hotspot::test::Picture b(wanted);
  REQUIRE(a.width() == b.width());
  REQUIRE(a.height() == b.height());
  int other = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const Colour p = a.at(x, y), q = b.at(x, y);
      const int off =
          std::max({std::abs(p.red - q.red), std::abs(p.green - q.green), std::abs(p.blue - q.blue)});
      other += off > channel_tolerance ? 1 : 0;
    }
  }
  return static_cast<double>(other) / (width * height);
}

std::string baseline(const std::string& name) {
  return std::string(HOTSPOT_SOURCE_DIR) + "/tests/viewer/baselines/" + name + ".png";
}

double share_off(const State& state, const std::string& name) {
  if (std::getenv("HOTSPOT_RENEW_BASELINES") != nullptr) draw(state, baseline(name));
  const hotspot::test::TemporaryFolder folder;
  const std::string drawn = folder.path("drawn.png");
  draw(state, drawn);
  return share_of_other_pixels(drawn, baseline(name));
}

State dark_town() {
  State state = town();
  Appearance appearance = state.appearance;
  appearance.theme = ThemeKind::dark;
  apply(state, SetAppearance{appearance});
  return state;
}

State selected_near_by() {
  State state = town();
  apply(state, Select{3, 2});
  apply(state, ShowSelection{});
  return state;
}

State swiped() {
  State state = town();
  apply(state, SetComparison{Comparison{.as = CompareAs::swipe, .edge = 0.4, .first = 3, .second = 5}});
  return state;
}

State beside() {
  State state = town();
  apply(state, SetComparison{Comparison{.as = CompareAs::beside, .first = 3, .second = 5}});
  return state;
}

}  // namespace

TEST_CASE("the map of a town is like its baseline") {
  CHECK(share_off(town(), "town") <= share_tolerance);
}

TEST_CASE("the dark map of a town is like its baseline") {
  CHECK(share_off(dark_town(), "town_dark") <= share_tolerance);
}

TEST_CASE("an area that is selected and shown from near by is like its baseline") {
  CHECK(share_off(selected_near_by(), "selected") <= share_tolerance);
}

TEST_CASE("a swipe is like its baseline") {
  CHECK(share_off(swiped(), "swipe") <= share_tolerance);
}

TEST_CASE("two maps beside each other are like their baseline") {
  CHECK(share_off(beside(), "beside") <= share_tolerance);
}

TEST_CASE("a map that was moved or lacks a layer or an opacity is not like its baseline") {
  if (std::getenv("HOTSPOT_RENEW_BASELINES") != nullptr) return;
  State moved = town();
  apply(moved, Pan{3.0, 0.0});
  CHECK(share_off(moved, "town") > share_tolerance);
  for (const LayerId layer : {1U, 2U, 3U, 4U, 5U}) {
    State without = town();
    apply(without, SetVisible{layer, false});
    CHECK(share_off(without, "town") > share_tolerance);
  }
  State paler = town();
  apply(paler, SetOpacity{3, 0.7});
  CHECK(share_off(paler, "town") > share_tolerance);
}
