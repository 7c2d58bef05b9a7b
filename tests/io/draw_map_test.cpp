#include "hotspot/io/draw_map.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/map/row_fill.hpp"
#include "support/picture.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using hotspot::test::Picture;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();
constexpr Colour red{200, 30, 30};
constexpr Colour blue{30, 30, 200};
const MapColours colours;

MultiPolygon square(double x, double y, double side) {
  return {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}};
}

Style red_and_blue() {
  Style style;
  style.column = "rate";
  style.legend_title = "Rate";
  style.classes = {{0, 10, red, "0 to 10"}, {10, 20, blue, "10 to 20"}};
  return style;
}

/// Four squares in a square: red and blue above, hidden and unknown below.
Layer four_areas() {
  Layer layer;
  layer.name = "areas";
  layer.crs = Crs::local();
  layer.places = std::vector<MultiPolygon>{square(0, 100, 100), square(100, 100, 100), square(0, 0, 100),
                                           square(100, 0, 100)};
  layer.columns = {{"rate", RealColumn{5, 20, no_value, no_value}},
                   {"hidden", TextColumn{"", "", "under 5", ""}},
                   {"name", TextColumn{"", "", "", ""}}};
  layer.styles = {red_and_blue()};
  layer.styles[0].hidden_column = "hidden";
  return layer;
}

Layer cells(CellShape shape, const std::vector<double>& values, std::size_t columns) {
  Layer layer;
  layer.name = "cells";
  layer.crs = Crs::local();
  Grid grid{Crs::local(), {0, 0}, 10.0, columns, values.size() / columns, shape};
  layer.places = all_cells(grid);
  layer.columns = {{"rate", values}};
  layer.styles = {red_and_blue()};
  layer.styles[0].outlined = false;
  return layer;
}

void draw(const Layer& layer, const std::string& path, const MapSize& size = {800, 500}, MapLayer how = {}) {
  how.layer = layer.name;
  draw_map(internal_release({layer}), {how}, {}, {"Title", "Subtitle", "Source"}, size, Language::english,
           path);
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()),
                                                std::filesystem::directory_iterator()));
}

/// The frame of the map, found by the colour of its border.
struct Frame {
  int left, top, right, bottom;
  [[nodiscard]] int x(double share) const { return left + static_cast<int>(share * (right - left)); }
  [[nodiscard]] int y(double share) const { return top + static_cast<int>(share * (bottom - top)); }
};
Frame frame_of(const Picture& picture) {
  Frame frame{picture.width(), picture.height(), 0, 0};
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      if (!(picture.at(x, y) == colours.frame)) continue;
      frame = {std::min(frame.left, x), std::min(frame.top, y), std::max(frame.right, x),
               std::max(frame.bottom, y)};
    }
  }
  return frame;
}

}  // namespace

TEST_CASE("areas have the colour of their class and hidden ones dots and unknown ones nothing") {
  const TemporaryFolder folder;
  draw(four_areas(), folder.path("map.png"));
  const Picture picture(folder.path("map.png"));
  CHECK(picture.width() == 800);
  CHECK(picture.height() == 500);
  const Frame frame = frame_of(picture);
  const int quarter = (frame.bottom - frame.top) / 4;
  const int x0 = frame.x(0.5), y0 = frame.y(0.5);
  CHECK(picture.at(x0 - quarter, y0 - quarter) == red);
  CHECK(picture.at(x0 + quarter, y0 - quarter) == blue);  // the upper end of the last class
  CHECK(picture.at(x0 + quarter, y0 + quarter) == colours.ground);
  const int left = x0 - quarter - 30, top = y0 + quarter - 30;
  CHECK(picture.count(colours.hidden, left, top, left + 60, top + 60) > 1000);
  int darker = 0;
  for (int y = top; y < top + 60; ++y) {
    for (int x = left; x < left + 60; ++x) darker += picture.at(x, y).red < 190 ? 1 : 0;
  }
  CHECK(darker > 150);  // two dots a tile of 36 pixels
}

TEST_CASE("a hole shows the ground and a selected area stands out") {
  const TemporaryFolder folder;
  Layer layer = four_areas();
  MultiPolygon with_hole = square(0, 100, 100);
  with_hole[0].holes.push_back({{40, 140}, {40, 160}, {60, 160}, {60, 140}});
  std::get<std::vector<MultiPolygon>>(layer.places)[0] = with_hole;
  draw(layer, folder.path("map.png"), {800, 500}, {.selected = 1});
  const Picture picture(folder.path("map.png"));
  const Frame frame = frame_of(picture);
  const int quarter = (frame.bottom - frame.top - 32) / 4;
  CHECK(picture.at(frame.x(0.5) - quarter, frame.y(0.5) - quarter) == colours.ground);
  CHECK(picture.count(colours.accent) > 100);
}

TEST_CASE("neighbouring cells leave no seam between them") {
  const TemporaryFolder folder;
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    draw(cells(shape, std::vector<double>(900, 15.0), 30), folder.path("map.png"), {811, 517});
    const Picture picture(folder.path("map.png"));
    const Frame frame = frame_of(picture);
    const int reach = (frame.bottom - frame.top) / 3;
    CHECK(picture.count(blue, frame.x(0.5) - reach, frame.y(0.5) - reach, frame.x(0.5) + reach,
                        frame.y(0.5) + reach) == 4 * reach * reach);
  }
}

TEST_CASE("between cells of two classes nothing of the ground shows") {
  const TemporaryFolder folder;
  std::vector<double> values;
  for (int i = 0; i < 900; ++i) values.push_back((i / 30 + i) % 2 == 0 ? 5.0 : 15.0);
  draw(cells(CellShape::square, values, 30), folder.path("map.png"), {811, 517});
  const Picture picture(folder.path("map.png"));
  const Frame frame = frame_of(picture);
  const int reach = (frame.bottom - frame.top) / 3;
  int lightest = 0;
  for (int y = frame.y(0.5) - reach; y < frame.y(0.5) + reach; ++y) {
    for (int x = frame.x(0.5) - reach; x < frame.x(0.5) + reach; ++x) {
      lightest = std::max<int>(lightest, picture.at(x, y).green);
    }
  }
  CHECK(lightest <= 36);  // both have 30; the ground has 245
}

TEST_CASE("cells of no class are not drawn") {
  const TemporaryFolder folder;
  std::vector<double> values(100, 0.0);
  values[55] = 15.0;
  Layer layer = cells(CellShape::square, values, 10);
  layer.styles[0].classes[0].lower = 1.0;
  layer.styles[0].outlined = true;
  draw(layer, folder.path("map.png"));
  const Picture picture(folder.path("map.png"));
  const Frame frame = frame_of(picture);
  CHECK(picture.count(blue, frame.left, frame.top, frame.right, frame.bottom) > 500);
  CHECK(picture.count(red, frame.left, frame.top, frame.right, frame.bottom) == 0);
  CHECK(picture.at(frame.x(0.5) - 60, frame.y(0.5)) == colours.ground);
}

TEST_CASE("the scale makes the picture denser and not larger") {
  const TemporaryFolder folder;
  draw(four_areas(), folder.path("one.png"), {800, 500, 1.0});
  draw(four_areas(), folder.path("two.png"), {1600, 1000, 2.0});
  const Picture one(folder.path("one.png")), two(folder.path("two.png"));
  CHECK(two.width() == 1600);
  CHECK(two.count(red) == doctest::Approx(4 * one.count(red)).epsilon(0.02));
}

TEST_CASE("the same map is the same bytes") {
  const TemporaryFolder folder;
  for (const char* name : {"a.png", "b.png"}) draw(four_areas(), folder.path(name));
  CHECK(bytes_of(folder.path("a.png")) == bytes_of(folder.path("b.png")));
}

TEST_CASE("maps become SVG with their words and PDF with its size") {
  const TemporaryFolder folder;
  Layer layer = four_areas();
  draw_map(internal_release({layer}), {{"areas"}}, {}, {"Fires & homes", "2025", "Source: made up"},
           a4_portrait(), Language::danish, folder.path("map.svg"));
  const std::string svg = bytes_of(folder.path("map.svg"));
  CHECK(svg.find("<title>Fires &amp; homes</title>") != std::string::npos);
  CHECK(svg.find("Source: made up · Intern udgave</desc>") != std::string::npos);
  CHECK(svg.find("<image") == std::string::npos);
  draw(layer, folder.path("map.pdf"), a4_landscape());
  const std::string pdf = bytes_of(folder.path("map.pdf"));
  CHECK(pdf.starts_with("%PDF"));
  CHECK(pdf.find("/MediaBox [ 0 0 841.9") != std::string::npos);
}

TEST_CASE("contours and points and a base map are drawn in every format") {
  const TemporaryFolder folder;
  Layer hot = four_areas();
  hot.name = "hot";
  hot.styles = {{.legend_title = "Densest places", .label_column = "rank"}};
  hot.columns.push_back({"rank", IntegerColumn{1, 2, std::nullopt, 4}});
  Layer points;
  points.name = "points";
  points.crs = Crs::local();
  points.places = std::vector<Point>{{20, 20}, {150, 150}};
  points.columns = {{"rate", RealColumn{5, 15}}};
  points.styles = {red_and_blue()};
  Basemap base{Crs::local()};
  base.study_area = {square(-20, -20, 240)};
  base.water = {square(150, 20, 40)};
  base.greens = {square(20, 150, 40)};
  base.buildings = {square(90, 90, 5)};
  base.roads = {{{-100, 60}, {300, 70}}, {}};
  for (const char* name : {"map.png", "map.svg", "map.pdf"}) {
    draw_map(internal_release({hot, points}), {{.layer = "hot", .outline = MapOutline::contour}, {"points"}},
             base, {"Title", "", ""}, {800, 500}, Language::danish, folder.path(name));
  }
  const Picture picture(folder.path("map.png"));
  CHECK(picture.count(colours.water) > 500);
  CHECK(picture.count(colours.green) > 500);
  CHECK(picture.count(colours.contour) > 500);
  CHECK(picture.count(red) > 20);
  CHECK(picture.count(colours.road) > 0);
}

TEST_CASE("a map of the base map alone can be drawn and one of nothing cannot") {
  const TemporaryFolder folder;
  Basemap base{Crs::local()};
  base.study_area = {square(0, 0, 100)};
  draw_map(internal_release({}), {}, base, {}, {800, 500}, Language::english, folder.path("map.png"));
  CHECK(Picture(folder.path("map.png")).count(colours.study_area) > 1000);
  CHECK_THROWS_AS(
      draw_map(internal_release({}), {}, {}, {}, {800, 500}, Language::english, folder.path("nothing.png")),
      ArgumentError);
}

TEST_CASE("what cannot be drawn is refused by name") {
  const TemporaryFolder folder;
  const Layer layer = four_areas();
  CHECK_THROWS_AS(draw(layer, folder.path("map.jpg")), ArgumentError);
  CHECK_THROWS_AS(draw(layer, folder.path("map.png"), {100, 100}), ArgumentError);
  CHECK_THROWS_AS(draw(layer, folder.path("map.png"), {1000000, 500}), ArgumentError);
  CHECK_THROWS_AS(draw(layer, folder.path("map.png"), {800, 500, 0.0}), ArgumentError);
  CHECK_THROWS_AS(draw(layer, folder.path("map.png"), {800, 500}, {.style = 1}), ArgumentError);
  CHECK_THROWS_AS(
      draw_map(internal_release({layer}), {{"other"}}, {}, {}, {}, Language::english, folder.path("map.png")),
      ArgumentError);
  Layer no_column = layer;
  no_column.styles[0].column = "absent";
  CHECK_THROWS_AS(draw(no_column, folder.path("map.png")), ArgumentError);
  Layer in_words = layer;
  in_words.styles[0].column = "name";
  CHECK_THROWS_AS(draw(in_words, folder.path("map.png")), ArgumentError);
  Layer in_degrees = layer;
  in_degrees.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS(draw(in_degrees, folder.path("map.png")), CrsError);
  CHECK(files_in(folder) == 0);
}

TEST_CASE("a file that cannot be written leaves nothing behind") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(draw(four_areas(), folder.path("absent/map.png")), IoError);
  std::filesystem::create_directory(folder.path("taken.png"));
  CHECK_THROWS_AS(draw(four_areas(), folder.path("taken.png")), IoError);
  CHECK(files_in(folder) == 1);
}

TEST_CASE("long titles and many layers still leave room for the map") {
  const TemporaryFolder folder;
  const std::string title(400, 'x');
  std::string words;
  for (int i = 0; i < 40; ++i) words += "overskrift ";
  Layer layer = four_areas();
  for (const MapSize& size :
       {MapSize{}, MapSize{1240, 1754}, MapSize{1754, 1240}, a4_portrait(), a4_landscape()}) {
    for (const std::string& long_title : {title, words}) {
      draw_map(internal_release({layer}), {{"areas"}, {"areas"}, {"areas"}}, {}, {long_title, words, words},
               size, Language::danish, folder.path("map.png"));
      CHECK(Picture(folder.path("map.png")).count(red) > 5000);
    }
  }
}

TEST_CASE("rows are filled by their class and by what is known of them") {
  using detail::RowState;
  Layer layer = four_areas();
  layer.columns[0].values = RealColumn{-1, 10, 4, no_value};
  const auto fills = detail::row_fills(layer, layer.styles[0]);
  CHECK(fills[0].state == RowState::unclassed);
  CHECK(fills[1].state == RowState::classed);
  CHECK(fills[1].class_index == 1);
  CHECK(fills[2].state == RowState::hidden);
  CHECK(fills[3].state == RowState::no_data);
  layer.columns[0].values = IntegerColumn{0, std::nullopt, 3, 21};
  const auto of_integers = detail::row_fills(layer, layer.styles[0]);
  CHECK(of_integers[0].state == RowState::classed);
  CHECK(of_integers[0].class_index == 0);
  CHECK(of_integers[1].state == RowState::no_data);
  CHECK(of_integers[3].state == RowState::unclassed);
}
