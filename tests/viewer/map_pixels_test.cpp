// Pictures by OpenGL without a display. Colours are compared at places where one colour is certain, with a
// tolerance of 3 of 255: no baseline depends on the driver's rounding at edges.
#include <doctest/doctest.h>

#include <cstdlib>

#include "platform/offscreen.hpp"
#include "render/frame_target.hpp"
#include "render/map_renderer.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("gl");

namespace {

constexpr int tolerance = 3;

struct Drawn {
  std::vector<std::uint8_t> pixels;
  Size size;

  [[nodiscard]] Colour at(const Point& px) const {
    const std::size_t i = (static_cast<std::size_t>(px.y) * static_cast<std::size_t>(size.width) +
                           static_cast<std::size_t>(px.x)) *
                          4;
    return {pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]};
  }
};

Drawn drawn(const State& state) {
  const Offscreen offscreen;
  MapRenderer renderer;
  const FrameTarget target(static_cast<int>(state.map.width), static_cast<int>(state.map.height), 4);
  target.bind();
  renderer.draw(state, state.map);
  target.resolve();
  return {target.pixels(), state.map};
}

Colour colour_at(const State& state, const Point& place) {
  return drawn(state).at(to_screen(state.document.view, state.map, place));
}

bool alike(const Colour& a, const Colour& b) {
  return std::abs(a.red - b.red) <= tolerance && std::abs(a.green - b.green) <= tolerance &&
         std::abs(a.blue - b.blue) <= tolerance;
}

}  // namespace

TEST_CASE("areas have the colours of their classes and the ground is around them") {
  const State state = state_with({map_layer(1, two_areas(), Role::area, two_classes())});
  CHECK(alike(colour_at(state, {50, 50}), {0, 0, 255}));
  CHECK(alike(colour_at(state, {150, 50}), {255, 255, 0}));
  CHECK(alike(colour_at(state, {-20, 50}), theme_of(ThemeKind::light).map.ground));
}

TEST_CASE("a hole shows what lies beneath") {
  auto data = two_areas();
  std::get<std::vector<MultiPolygon>>(data->layer.places)[0].front().holes = {
      {{40, 40}, {40, 60}, {60, 60}, {60, 40}}};
  const State state = state_with({map_layer(1, data, Role::area, two_classes())});
  CHECK(alike(colour_at(state, {50, 50}), theme_of(ThemeKind::light).map.ground));
  CHECK(alike(colour_at(state, {20, 50}), {0, 0, 255}));
}

TEST_CASE("the upper layer covers the lower one and lets it through by its opacity") {
  State state = state_with(
      {map_layer(1, two_areas(), Role::area, two_classes()), map_layer(2, two_areas("soe"), Role::water)});
  const Colour water = theme_of(ThemeKind::light).map.water;
  CHECK(alike(colour_at(state, {50, 50}), water));
  apply(state, SetOpacity{2, 0.5});
  CHECK(alike(colour_at(state, {50, 50}), mixed({0, 0, 255}, water, 0.5)));
  apply(state, SetVisible{2, false});
  CHECK(alike(colour_at(state, {50, 50}), {0, 0, 255}));
}

TEST_CASE("a dot is drawn where its event is") {
  const State state = state_with({map_layer(1, points_at({{0, 0}, {60, 30}, {100, 100}}), Role::points)});
  CHECK(alike(colour_at(state, {60, 30}), theme_of(ThemeKind::light).map.accent));
  CHECK(alike(colour_at(state, {30, 60}), theme_of(ThemeKind::light).map.ground));
}

TEST_CASE("the selected area is outlined in the accent") {
  State state = state_with({map_layer(1, two_areas(), Role::area, two_classes())});
  apply(state, Select{1, 0});
  CHECK(alike(colour_at(state, {0, 50}), theme_of(ThemeKind::light).accent));
}

TEST_CASE("far from the origin the map keeps its accuracy") {
  auto data = std::make_shared<LayerData>();
  data->layer.name = "areas";
  data->layer.crs = Crs::local();
  data->layer.places = std::vector<MultiPolygon>{square(700000.0, 6174000.0, 0.01)};
  data->layer.columns = {{.name = "rate", .values = RealColumn{9.0}}};
  const State state = state_with({map_layer(1, data, Role::area, two_classes())});
  CHECK(alike(colour_at(state, {700000.005, 6174000.005}), {0, 0, 255}));
  CHECK(alike(colour_at(state, {699999.9985, 6174000.005}), theme_of(ThemeKind::light).map.ground));
}

TEST_CASE("on both sides of a swipe stands the layer of that side") {
  Style reversed = two_classes();
  std::swap(reversed.classes[0].fill, reversed.classes[1].fill);
  State state = state_with({map_layer(1, two_areas("a"), Role::surface, two_classes()),
                            map_layer(2, two_areas("b"), Role::surface, reversed)});
  apply(state, SetComparison{Comparison{.as = CompareAs::swipe, .edge = 0.5, .first = 1, .second = 2}});
  CHECK(alike(colour_at(state, {50, 50}), {0, 0, 255}));
  CHECK(alike(colour_at(state, {150, 50}), {0, 0, 255}));
  CHECK(alike(colour_at(state, {50, 20}), colour_at(state, {150, 20})));
}

TEST_CASE("a picture lies beneath the layers where its places are and fades by its opacity") {
  auto data = std::make_shared<LayerData>();
  data->picture = std::make_shared<const Picture>(Picture{.width = 2,
                                                          .height = 1,
                                                          .rgba = {255, 0, 0, 255, 0, 128, 0, 255},
                                                          .extent = {0, 0, 200, 100},
                                                          .crs = Crs::local()});
  data->layer.name = "photograph";
  State state =
      state_with({map_layer(1, data, Role::picture), map_layer(2, points_at({{150, 50}}), Role::points)});
  CHECK(alike(colour_at(state, {20, 50}), {255, 0, 0}));
  CHECK(alike(colour_at(state, {180, 20}), {0, 128, 0}));
  CHECK(alike(colour_at(state, {150, 50}), theme_of(ThemeKind::light).map.accent));
  CHECK(alike(colour_at(state, {-10, 50}), theme_of(ThemeKind::light).map.ground));
  apply(state, SetOpacity{1, 0.5});
  CHECK(alike(colour_at(state, {20, 50}), mixed(theme_of(ThemeKind::light).map.ground, {255, 0, 0}, 0.5)));
}
