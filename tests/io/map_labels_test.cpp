#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "hotspot/core/point_location.hpp"
#include "io/map/draw_labels.hpp"
#include "io/map/label_placement.hpp"

using namespace hotspot;
using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

const Rect frame{0, 0, 1000, 800};

MultiPolygon rectangle(double x, double y, double width, double height) {
  return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}}};
}

bool lies_inside(const Rect& box, const MultiPolygon& shape) {
  const PointLocator locator(shape);
  for (const double u : {0.01, 0.25, 0.5, 0.75, 0.99}) {
    for (const double v : {0.01, 0.25, 0.5, 0.75, 0.99}) {
      if (!locator.covers({box.x + u * box.width, box.y + v * box.height})) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a label stands in the middle of a shape with room for it") {
  const auto placed = place_labels({{rectangle(100, 100, 200, 100), {{80, 16}}}}, frame);
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].box.centre().x == doctest::Approx(200));
  CHECK(placed[0].box.centre().y == doctest::Approx(150).epsilon(0.02));
}

TEST_CASE("a label avoids the hole and the narrow part of its shape") {
  // an L whose foot is the only wide part
  const MultiPolygon angle{{{{0, 0}, {30, 0}, {30, 200}, {200, 200}, {200, 240}, {0, 240}}, {}}};
  const auto in_foot = place_labels({{angle, {{100, 16}}}}, frame);
  REQUIRE(in_foot.size() == 1);
  CHECK(lies_inside(in_foot[0].box, angle));
  MultiPolygon ring = rectangle(0, 0, 200, 200);
  ring[0].holes.push_back({{20, 60}, {20, 180}, {180, 180}, {180, 60}});
  const auto above_hole = place_labels({{ring, {{100, 16}}}}, frame);
  REQUIRE(above_hole.size() == 1);
  CHECK(lies_inside(above_hole[0].box, ring));
}

TEST_CASE("a label that does not fit is written smaller before it is dropped") {
  const auto placed = place_labels({{rectangle(10, 10, 60, 40), {{90, 16}, {55, 32}, {50, 14}}}}, frame);
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].form == 1);
  CHECK(place_labels({{rectangle(10, 10, 20, 10), {{90, 16}, {50, 14}}}}, frame).empty());
}

TEST_CASE("labels of crowded random shapes stay inside and clear of each other") {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> unit(0, 1);
  std::vector<LabelRequest> requests;
  for (int i = 0; i < 300; ++i) {
    const double width = 20 + 150 * unit(random);
    const double height = 10 + 100 * unit(random);
    requests.push_back({rectangle(1100 * unit(random) - 50, 900 * unit(random) - 50, width, height),
                        {{60, 16}, {40, 30}, {34, 24}},
                        i % 10 == 0});
  }
  const auto placed = place_labels(requests, frame);
  CHECK(placed.size() > 100);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    CHECK(frame.contains(placed[i].box));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(placed[i].box.overlaps(placed[j].box));
    const LabelRequest& request = requests[placed[i].request];
    CHECK(placed[i].box.width == request.forms[placed[i].form].width);
    if (!request.is_mark) {  // at least by more than half of its width
      Rect core = placed[i].box;
      core.x += 0.24 * core.width;
      core.width *= 0.52;
      CHECK(lies_inside(core, request.shape));
    }
  }
}

TEST_CASE("the rank of a small mark stands beside it and names keep clear of the mark") {
  const MultiPolygon town = rectangle(100, 100, 300, 100);
  const MultiPolygon mark = rectangle(246, 146, 8, 8);
  const auto placed = place_labels({{mark, {{10, 16}}, true}, {town, {{80, 16}}}}, frame);
  REQUIRE(placed.size() == 2);
  CHECK(placed[0].request == 0);
  CHECK(placed[0].box.x > 254);
  CHECK_FALSE(placed[1].box.overlaps({246, 146, 8, 8}));
  CHECK(lies_inside(placed[1].box, town));
}

TEST_CASE("labels keep clear of what stands on the map already") {
  const MultiPolygon town = rectangle(100, 100, 300, 100);
  const Rect disc{230, 140, 40, 20};
  const auto placed = place_labels({{town, {{80, 16}}}}, frame, {disc});
  REQUIRE(placed.size() == 1);
  CHECK_FALSE(placed[0].box.overlaps(disc));
  CHECK(lies_inside(placed[0].box, town));
  CHECK(place_labels({{town, {{80, 16}}}}, frame, {{100, 100, 300, 100}}).empty());
}

TEST_CASE("nothing is placed where there is nothing") {
  CHECK(place_labels({}, frame).empty());
  CHECK(place_labels({{{}, {{10, 10}}}, {rectangle(0, 0, 100, 100), {}}}, frame).empty());
  CHECK(place_labels({{rectangle(2000, 0, 100, 100), {{10, 10}}}}, frame).empty());
}

TEST_CASE("names are broken at blanks into lines of much the same length") {
  CHECK(broken_into("Kensington and Chelsea", 1) == "Kensington and Chelsea");
  CHECK(broken_into("Kensington and Chelsea", 2) == "Kensington\nand Chelsea");
  CHECK(broken_into("Kensington and Chelsea", 3) == "Kensington\nand\nChelsea");
  CHECK(broken_into("Blokland", 3) == "Blokland");
  CHECK(broken_into("Ærø Østergård", 2) == "Ærø\nØstergård");
  CHECK(broken_into("", 2).empty());
}
