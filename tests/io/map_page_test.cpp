#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "io/map/page.hpp"
#include "io/map/page_layout.hpp"
#include "io/map/scale_bar.hpp"

using namespace hotspot;
using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<Rect> all_parts(const PageLayout& layout) {
  std::vector<Rect> parts{layout.map, layout.scale_bar, layout.north};
  for (const Rect& part : {layout.title, layout.subtitle, layout.source}) {
    if (part.height > 0.0) parts.push_back(part);
  }
  parts.insert(parts.end(), layout.legend.begin(), layout.legend.end());
  return parts;
}

}  // namespace

TEST_CASE("an extent fits into its frame as large as it goes and in the middle") {
  const Rect frame{100, 50, 400, 300};
  const PageFit wide = fit({0, 0, 1000, 100}, frame, 20);
  CHECK(wide.px_per_unit == doctest::Approx(0.36));
  CHECK(wide.x(0) == doctest::Approx(120));
  CHECK(wide.x(1000) == doctest::Approx(480));
  CHECK(wide.y(50) == doctest::Approx(200));
  CHECK(wide.y(100) < wide.y(0));
  const PageFit tall = fit({0, 0, 100, 1000}, frame, 20);
  CHECK(tall.px_per_unit == doctest::Approx(0.26));
  CHECK(tall.y(1000) == doctest::Approx(70));
  CHECK(tall.y(0) == doctest::Approx(330));
}

TEST_CASE("the extent of a point or of a line still fits") {
  const Rect frame{0, 0, 400, 300};
  const PageFit point = fit({7, 9, 7, 9}, frame, 0);
  CHECK(point.px_per_unit == doctest::Approx(1.5));
  CHECK(point.x(7) == doctest::Approx(200));
  CHECK(fit({0, 5, 100, 5}, frame, 0).px_per_unit == doctest::Approx(4.0));
  CHECK(fit({5, 0, 5, 100}, frame, 0).px_per_unit == doctest::Approx(3.0));
}

TEST_CASE("the part of the plane shown is what the frame covers") {
  const Rect frame{10, 20, 400, 300};
  const PageFit fitted = fit({500, 600, 900, 1000}, frame, 30);
  const Box shown = fitted.part_shown(frame);
  CHECK(fitted.x(shown.xmin) == doctest::Approx(10));
  CHECK(fitted.x(shown.xmax) == doctest::Approx(410));
  CHECK(fitted.y(shown.ymax) == doctest::Approx(20));
  CHECK(fitted.y(shown.ymin) == doctest::Approx(320));
}

TEST_CASE("scale bars have round lengths at any scale") {
  CHECK(scale_bar(1.0, 144).metres == 100);
  CHECK(scale_bar(10.0, 144).metres == 1000);
  CHECK(scale_bar(40.0, 144).metres == 5000);
  CHECK(scale_bar(15.0, 144).metres == 2000);
  for (double metres_per_px = 0.003; metres_per_px < 20000; metres_per_px *= 1.13) {
    const ScaleBar bar = scale_bar(metres_per_px, 144);
    CHECK(bar.px <= 144.0 + 1e-9);
    CHECK(bar.px > 144.0 / 2.5 - 1e-9);
    CHECK(bar.px * metres_per_px == doctest::Approx(bar.metres));
  }
}

TEST_CASE("lengths are written in metres or kilometres in the language") {
  CHECK(length_label(Language::english, 500) == "500\u2009m");
  CHECK(length_label(Language::english, 20000) == "20\u2009km");
  CHECK(length_label(Language::danish, 0.5) == "0,5\u2009m");
}

TEST_CASE("nothing on the page overlaps and nothing leaves it") {
  const std::vector<std::vector<BlockHeights>> legends{{},
                                                       {{120, 80}},
                                                       {{220, 130}, {20, 20}},
                                                       {{220, 130}, {220, 130}, {40, 20}, {20, 20}},
                                                       {{250, 150}, {250, 150}, {250, 150}}};
  const std::vector<std::pair<double, double>> pages{
      {1600, 1000}, {1240, 1754}, {1754, 1240}, {793.6, 1122.56}, {1122.56, 793.6}, {700, 1000}, {900, 900}};
  for (const auto& page : pages) {
    const double width = page.first;
    const double height = page.second;
    for (const auto& legend : legends) {
      for (const double title : {0.0, 34.0, 150.0}) {
        CAPTURE(width);
        CAPTURE(height);
        CAPTURE(legend.size());
        const auto layout = lay_out(width, height, {title, title > 0.0 ? 20.0 : 0.0, 14.0, legend});
        REQUIRE(layout.has_value());
        REQUIRE(layout->legend.size() == legend.size());
        const std::vector<Rect> parts = all_parts(*layout);
        for (std::size_t i = 0; i < parts.size(); ++i) {
          CHECK(Rect{0, 0, width, height}.contains(parts[i]));
          for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(parts[i].overlaps(parts[j]));
        }
        const double least_share = width < 750.0 ? 0.15 : 0.3;
        CHECK(layout->map.width * layout->map.height > least_share * width * height);
      }
    }
  }
}

TEST_CASE("a legend in two columns of entries is taken where it is lower") {
  const auto layout = lay_out(793.6, 1122.56, {34, 20, 14, {{220, 130}}});
  REQUIRE(layout.has_value());
  CHECK(layout->legend[0].width == wide_legend_width);
  const auto narrow = lay_out(793.6, 1122.56, {34, 20, 14, {{60, 60}, {60, 60}}});
  REQUIRE(narrow.has_value());
  CHECK(narrow->legend[0].width == legend_width);
}

TEST_CASE("a page too small for its furniture has no layout") {
  CHECK_FALSE(lay_out(200, 200, {34, 20, 14, {}}).has_value());
  CHECK_FALSE(lay_out(1600, 300, {34, 20, 14, {{400, 200}}}).has_value());
  CHECK_FALSE(lay_out(500, 500, {34, 20, 14, {{400, 200}}}).has_value());
}
