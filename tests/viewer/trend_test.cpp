#include "state/trend.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

std::shared_ptr<const LayerData> table(const std::string& name, TextColumn areas, IntegerColumn years,
                                       IntegerColumn counts) {
  auto data = std::make_shared<LayerData>();
  data->layer.name = name;
  const std::size_t n = years.size();
  data->layer.columns = {{.name = "source", .values = TextColumn(n, "police")},
                         {.name = "year", .values = std::move(years)},
                         {.name = "category", .values = TextColumn(n, "")},
                         {.name = "count", .values = std::move(counts)}};
  if (!areas.empty()) data->layer.columns.push_back({.name = "area_id", .values = std::move(areas)});
  return data;
}

Document study() {
  auto areas = two_areas("housing_areas");
  areas->layer.columns.push_back({.name = "id", .values = TextColumn{"A", "B"}});
  areas->layer.columns.push_back(
      {.name = "police_count", .values = IntegerColumn{5, 6}, .title = "Police: number"});
  Document document = state_with({map_layer(1, areas, Role::area)}).document;
  document.tables = {
      table("totals", {}, {std::nullopt, 2014, 2015}, {30, 10, 20}),
      table("area_counts", {"A", "B", "A", "B"}, {2014, 2014, 2015, 2015}, {1, 2, 4, std::nullopt})};
  return document;
}

}  // namespace

TEST_CASE("without a selection the trend is that of the whole study area") {
  const Document document = study();
  const Trend trend = make_trend(document, area_figures(document));
  REQUIRE(trend.years.size() == 2);
  CHECK(trend.title.empty());
  CHECK(trend.years[0].year == 2014);
  CHECK(trend.years[1].count == 20.0);
  CHECK(trend.years[1].low == doctest::Approx(12.217).epsilon(1e-3));  // Garwood's limits of 20
  CHECK(trend.years[1].high == doctest::Approx(30.888).epsilon(1e-3));
}

TEST_CASE("selected areas are added up and what is hidden hides the sum") {
  Document document = study();
  document.selection = {1, {0, 1}};
  const Trend trend = make_trend(document, area_figures(document));
  REQUIRE(trend.years.size() == 2);
  CHECK(trend.title == "Vest, Øst");
  CHECK(trend.years[0].count == 3.0);
  CHECK(std::isnan(trend.years[1].count));
}

TEST_CASE("results without counts by year have no trend") {
  Document document = study();
  document.tables.clear();
  CHECK(make_trend(document, area_figures(document)).years.empty());
}
