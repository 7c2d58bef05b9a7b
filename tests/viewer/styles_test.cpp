// Colours by category and by pairs of figures.
#include <doctest/doctest.h>

#include <cmath>

#include "hotspot/plan/bivariate_style.hpp"
#include "hotspot/plan/map_style.hpp"
#include "state/bivariate.hpp"
#include "state/categorise.hpp"
#include "state/legend.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// A row of squares with these categories.
MapLayer squares(const TextColumn& kinds) {
  auto data = std::make_shared<LayerData>();
  std::vector<MultiPolygon> shapes;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    shapes.push_back(square(100.0 * static_cast<double>(i), 0, 90));
  data->layer.name = "squares";
  data->layer.crs = Crs::local();
  data->layer.places = shapes;
  data->layer.columns = {{.name = "kind", .values = kinds}};
  return map_layer(1, data, Role::area);
}

const Theme& light() {
  return theme_of(ThemeKind::light);
}

}  // namespace

TEST_CASE("the most frequent categories have colours and the others share one") {
  TextColumn kinds{"b", "b", ""};
  for (const char* rare : {"c", "d", "e", "f", "g", "h", "i", "j"}) kinds.emplace_back(rare);
  MapLayer layer = squares(kinds);
  layer.style = categorised(layer, "kind", Language::english);
  REQUIRE(layer.style.categories.size() == 9);
  CHECK(layer.style.categories.front().value == "b");
  CHECK(layer.style.categories[5].label == "g");
  CHECK(layer.style.categories[6].label == layer.style.categories[8].label);
  State state = state_with({layer});
  const std::vector<RowPaint> paints = paint_rows(layer, state.document, light());
  CHECK(paints[0].fill == category_colour(0));
  CHECK(paints[2].fill.alpha == 0);
  CHECK(paints[9].fill == paints[10].fill);
  const auto legend = legend_of(state.document, light(), Language::english);
  REQUIRE(legend.size() == 1);
  CHECK(legend[0].entries.size() == 7);
  CHECK(legend[0].entries.back().label == "Other");
}

TEST_CASE("columns of names are no categories and columns of numbers neither") {
  TextColumn kinds;
  for (int i = 0; i < 20; ++i) kinds.push_back("area " + std::to_string(i));
  CHECK(category_columns(squares(kinds).data->layer).empty());
  kinds[1] = kinds[0];
  CHECK(category_columns(squares(kinds).data->layer) == std::vector<std::string>{"kind"});
}

TEST_CASE("pairs of figures are cut in three and an unknown figure has no pair") {
  const std::vector<double> across{1, 2, 3, 4, 5, 6};
  const std::vector<double> up{6, 5, 4, 3, 2, std::nan("")};
  const BivariateLayer pairs = bivariate_layer({"A", across}, {"B", up}, Language::english);
  CHECK(pairs.pairs ==
        std::vector<std::string>{"low-high", "low-high", "middle-middle", "middle-low", "high-low", ""});
  CHECK(pairs.style.categories.size() == 9);
  CHECK(bivariate_colour(Level::low, Level::low) == Colour{0xe8, 0xe8, 0xe8});
  CHECK(bivariate_colour(Level::high, Level::high) == Colour{0x3b, 0x49, 0x94});
  CHECK(bivariate_colour(Level::low, Level::high) == Colour{0x5a, 0xc8, 0xc8});
}

TEST_CASE("a pair of figures becomes a layer of its own with a key of nine colours") {
  auto data = two_areas();
  data->layer.columns.push_back({.name = "other", .values = RealColumn{1.0, 2.0}, .title = "Other figure"});
  State state = state_with({map_layer(1, data, Role::area)});
  apply(state, AddLayer{bivariate_layer(state.document.layers[0], "rate", "other", Language::english)});
  REQUIRE(state.document.layers.size() == 2);
  const MapLayer& pairs = state.document.layers[1];
  CHECK(is_computed(pairs.id));
  CHECK(bivariate_key(pairs)->up == "Other figure");
  CHECK(legend_of(state.document, light(), Language::english).front().pairs.has_value());
  CHECK(areas_layer(state.document)->id == 1);
  const auto paints = paint_rows(pairs, state.document, light());
  CHECK(paints[0].fill == bivariate_colour(Level::low, Level::high));
  CHECK(paints[1].fill == bivariate_colour(Level::high, Level::low));
  apply(state, Undo{});
  CHECK(state.document.layers.size() == 1);
}

TEST_CASE("a change that cannot be told from none is hatched") {
  auto data = two_areas("change");
  data->layer.columns.push_back({.name = "percent", .values = RealColumn{-50.0, 40.0}});
  data->layer.columns.push_back({.name = "percent_low", .values = RealColumn{-70.0, -20.0}});
  data->layer.columns.push_back({.name = "percent_high", .values = RealColumn{-20.0, 110.0}});
  Style style = graduated_style({-50.0, 40.0}, Ramp::diverging, Language::english);
  style.column = "percent";
  const MapLayer layer = map_layer(1, data, Role::area, style);
  const State state = state_with({layer});
  const auto paints = paint_rows(layer, state.document, light());
  CHECK(paints[0].pattern == Pattern::solid);
  CHECK(paints[1].pattern == Pattern::hatched);
}
