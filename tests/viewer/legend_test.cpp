#include "state/legend.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Three areas of equal size with rates 1, 5 and 9: of the middle one the interval holds the whole's rate.
MapLayer rated_areas() {
  auto data = two_areas("housing_areas");
  std::get<std::vector<MultiPolygon>>(data->layer.places).push_back(square(200, 0, 100));
  data->layer.columns = {{.name = "name", .values = TextColumn{"a", "b", "c"}},
                         {.name = "residents", .values = IntegerColumn{100, 100, 100}},
                         {.name = "police_count", .values = IntegerColumn{1, 5, 9}},
                         {.name = "police_rate", .values = RealColumn{1, 5, 9}},
                         {.name = "police_rate_low", .values = RealColumn{0.1, 3, 7}},
                         {.name = "police_rate_high", .values = RealColumn{2, 7, 12}}};
  Style style = two_classes();
  style.column = "police_rate";
  return map_layer(1, data, Role::area, style);
}

std::size_t entries_with(const std::vector<LegendBlock>& blocks, Pattern pattern) {
  std::size_t count = 0;
  for (const LegendBlock& block : blocks) {
    for (const LegendEntry& entry : block.entries) count += entry.paint.pattern == pattern;
  }
  return count;
}

}  // namespace

TEST_CASE("what cannot be told from the whole is hatched and the legend says so") {
  const Document document = state_with({rated_areas()}).document;
  const Theme& theme = theme_of(ThemeKind::light);
  const auto paints = paint_rows(document.layers[0], document, theme);
  CHECK(paints[0].pattern == Pattern::solid);
  CHECK(paints[1].pattern == Pattern::hatched);
  CHECK(paints[2].pattern == Pattern::solid);
  CHECK(entries_with(legend_of(document, theme, Language::danish), Pattern::hatched) == 1);
}

TEST_CASE("hidden figures are dotted with an entry of their own") {
  MapLayer layer = rated_areas();
  auto data = std::make_shared<LayerData>(*layer.data);
  data->layer.columns.push_back({.name = "hidden", .values = TextColumn{"", "few", ""}});
  layer.data = data;
  layer.style.hidden_column = "hidden";
  layer.style.hidden_label = "Skjult";
  const Document document = state_with({layer}).document;
  const Theme& theme = theme_of(ThemeKind::light);
  CHECK(paint_rows(document.layers[0], document, theme)[1].pattern == Pattern::dots);
  const auto blocks = legend_of(document, theme, Language::danish);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].entries.back().label == "Skjult");
}

TEST_CASE("classes stand from the highest to the lowest and dark ramps are reversed") {
  const Document document = state_with({rated_areas()}).document;
  const auto light = legend_of(document, theme_of(ThemeKind::light), Language::english);
  CHECK(light[0].entries[0].label == "5 to 10");
  const auto dark = legend_of(document, theme_of(ThemeKind::dark), Language::english);
  CHECK(dark[0].entries[0].paint.fill == light[0].entries[1].paint.fill);
}

TEST_CASE("background and hidden layers have no entry") {
  Document document = state_with({rated_areas()}).document;
  document.layers[0].visible = false;
  CHECK(legend_of(document, theme_of(ThemeKind::light), Language::english).empty());
}
