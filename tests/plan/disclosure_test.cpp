#include "hotspot/plan/disclosure.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "hotspot/plan/output_schema.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::EventTable;
using hotspot::test::small_study;

TEST_SUITE_BEGIN("fast");

namespace {

const std::vector<double> enough{200.0, 200.0, 200.0, 200.0};

template <class ColumnType>
ColumnType column(const Release& release, std::string_view layer, const std::string& name) {
  REQUIRE(release.layer(layer) != nullptr);
  const Column* found = release.layer(layer)->column(name);
  REQUIRE(found != nullptr);
  return std::get<ColumnType>(found->values);
}

/// 40, 3, 30, 25 events per area over two years, 22 in no area.
StudyResult study_with_a_small_area() {
  return small_study({{20, 20}, {3, 0}, {15, 15}, {13, 12}, {11, 11}}, enough);
}

}  // namespace

TEST_CASE("the internal release shows every count and areas plus the rest equal the events") {
  const StudyResult result = study_with_a_small_area();
  const Release release = release_study(result, Profile::internal);
  const auto& counts = column<IntegerColumn>(release, "housing_areas", "police_count");
  CHECK(counts == IntegerColumn{40, 3, 30, 25, 22});
  CHECK(column<IntegerColumn>(release, "totals", "count").front() == 120);
  CHECK(release.layer("events")->rows() == 120);
}

TEST_CASE(
    "a public count under the threshold is hidden with its rate and interval and one more is hidden with "
    "it") {
  const Release release = release_study(study_with_a_small_area(), Profile::open);
  const auto& counts = column<IntegerColumn>(release, "housing_areas", "police_count");
  const auto& reasons = column<TextColumn>(release, "housing_areas", "police_hidden");
  CHECK_FALSE(counts[1].has_value());
  CHECK(reasons[1] == "under_threshold");
  CHECK(std::count(reasons.begin(), reasons.end(), "protects_another") >= 1);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (const char* name : {"police_rate", "police_rate_low", "police_rate_high"}) {
      if (!reasons[i].empty()) CHECK(std::isnan(column<RealColumn>(release, "housing_areas", name)[i]));
    }
    CHECK(counts[i].has_value() == reasons[i].empty());
  }
}

TEST_CASE("an area with few households shows nothing and its cells neither") {
  const StudyResult result =
      small_study({{20, 20}, {30, 30}, {15, 15}, {13, 12}, {11, 11}}, {200, 19, 200, 200});
  const Release release = release_study(result, Profile::open);
  CHECK(column<TextColumn>(release, "housing_areas", "police_hidden")[1] == "few_households");
  const auto& x = column<RealColumn>(release, "grid", "x");
  const auto& y = column<RealColumn>(release, "grid", "y");
  const auto& cells = column<IntegerColumn>(release, "grid", "police_count");
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (x[k] > 1000.0 && x[k] < 2000.0 && y[k] < 1000.0) CHECK_FALSE(cells[k].has_value());
  }
}

TEST_CASE("the public sees how the cells are classed and not the statistic that would give counts back") {
  EventTable table(32, {1});
  table[0] = {10};
  table[1] = {12};
  table[2] = {14};
  const StudyResult result = small_study(table, std::vector<double>(31, 200.0));
  const Release release = release_study(result, Profile::open);
  const auto& z = column<RealColumn>(release, "grid", "police_gi_z");
  const auto& p = column<RealColumn>(release, "grid", "police_gi_p");
  CHECK(std::all_of(z.begin(), z.end(), [](double value) { return std::isnan(value); }));
  CHECK(std::all_of(p.begin(), p.end(), [](double value) { return std::isnan(value); }));
  const auto& classes = column<IntegerColumn>(release, "grid", "police_gi_class");
  CHECK(std::count(classes.begin(), classes.end(), 1) > 0);
  const Release inside = release_study(result, Profile::internal);
  CHECK(column<RealColumn>(inside, "grid", "police_gi_z") == result.sources.front().significance->gi_star.z);
}

TEST_CASE("a cell that few events are near is not told from chance in public") {
  // 4 events at one place and 30 at places of their own: more than chance would have at the first.
  EventTable table(32, {1});
  table.front() = {4};
  const StudyResult result = small_study(table, std::vector<double>(31, 200.0));
  const auto classes = [&](Profile profile) {
    return column<IntegerColumn>(release_study(result, profile), "grid", "police_gi_class");
  };
  const auto count = [](const IntegerColumn& of, std::int64_t one) {
    return std::count(of.begin(), of.end(), one);
  };
  CHECK(count(classes(Profile::internal), 1) == 9);
  CHECK(count(classes(Profile::open), 1) == 0);
}

TEST_CASE("with fewer than 30 events no cell is told from chance") {
  const StudyResult result = small_study({{5, 5}, {4, 4}, {3, 3}, {2, 2}, {0, 1}}, enough);
  CHECK_FALSE(result.sources.front().significance.has_value());
  const auto classes =
      column<IntegerColumn>(release_study(result, Profile::internal), "grid", "police_gi_class");
  CHECK(std::none_of(classes.begin(), classes.end(), [](const auto& one) { return one.has_value(); }));
}

TEST_CASE("where neither households nor residents are known no area shows a count") {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  const StudyResult result =
      small_study({{20, 20}, {30, 30}, {15, 15}, {13, 12}, {11, 11}}, {unknown, unknown, unknown, unknown});
  const Release release = release_study(result, Profile::open);
  const auto& reasons = column<TextColumn>(release, "housing_areas", "police_hidden");
  for (std::size_t i = 0; i < 4; ++i) CHECK(reasons[i] == "unknown_population");
}

TEST_CASE("residents decide where households are not known") {
  StudyResult result = small_study({{20, 20}, {30, 30}, {15, 15}, {13, 12}, {11, 11}}, enough);
  result.households.assign(4, std::numeric_limits<double>::quiet_NaN());
  result.residents = {400, 49, 400, 400};
  const Release release = release_study(result, Profile::open);
  const auto& reasons = column<TextColumn>(release, "housing_areas", "police_hidden");
  CHECK(reasons[0].empty());
  CHECK(reasons[1] == "few_households");
}

TEST_CASE("no single event leaves the house in public") {
  const Release release = release_study(study_with_a_small_area(), Profile::open);
  for (const Layer& layer : release.layers()) {
    CAPTURE(layer.name);
    // Places that walks point out and what is done there are agreed on by people, and are no events.
    const bool of_walks = layer.name == "walk_places" || layer.name == "measures";
    CHECK((of_walks || !std::holds_alternative<std::vector<Point>>(layer.places)));
    CHECK(layer.name != "rejected_rows");
    CHECK(layer.name.find("_raster") == std::string::npos);
  }
  CHECK(release.layer("events") == nullptr);
}

TEST_CASE("the public density is empty where fewer events than the threshold reach") {
  const StudyResult result = small_study({{6, 6}, {4, 0}, {6, 6}, {6, 5}, {6, 5}}, enough);
  const auto reached_by_few = [](const Release& release) {
    bool found = false;
    for (const MultiPolygon& shape :
         std::get<std::vector<MultiPolygon>>(release.layer("density_police")->places)) {
      const Box box = bounds(shape);
      found = found || (box.xmin < 1500.0 && box.xmax > 1500.0 && box.ymin < 500.0 &&
                        std::any_of(shape.begin(), shape.end(), [](const Polygon& part) {
                          const Box b = bounds(part.outer);
                          return b.xmin > 1000.0 && b.xmax < 2000.0;
                        }));
    }
    return found;
  };
  CHECK(reached_by_few(release_study(result, Profile::internal)));
  CHECK_FALSE(reached_by_few(release_study(result, Profile::open)));
}

TEST_CASE(
    "densest places hold at least the threshold of events in public and their shares are of the whole") {
  const Release release = release_study(study_with_a_small_area(), Profile::open);
  const auto& events = column<IntegerColumn>(release, "hotspots", "events");
  const auto& share = column<RealColumn>(release, "hotspots", "share_of_events");
  REQUIRE_FALSE(events.empty());
  const auto& hidden = column<TextColumn>(release, "hotspots", "hidden");
  std::int64_t before = 120;
  for (std::size_t k = 0; k < events.size(); ++k) {
    CHECK(events[k].has_value() == hidden[k].empty());
    CHECK(std::isnan(share[k]) == !hidden[k].empty());
    if (!events[k]) continue;
    CHECK(*events[k] >= 5);
    CHECK(share[k] == doctest::Approx(static_cast<double>(*events[k]) / 120.0));
    CHECK(*events[k] <= before);
    before = *events[k];
  }
  CHECK(before < 120);
}

TEST_CASE("a company shows a figure in public only where all its areas do") {
  StudyResult result = study_with_a_small_area();
  result.study.areas.company = "company";
  result.areas.texts.push_back({"company", {"North", "North", "South", "South"}});
  const Release release = release_study(result, Profile::open);
  const auto& names = column<TextColumn>(release, "hierarchy", "name");
  const auto& counts = column<IntegerColumn>(release, "hierarchy", "police_count");
  const auto& areas = column<TextColumn>(release, "housing_areas", "police_hidden");
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == "North") CHECK_FALSE(counts[i].has_value());
    if (names[i] == "South") CHECK(counts[i].has_value() == (areas[2].empty() && areas[3].empty()));
    if (names[i] == "Smallham") CHECK(counts[i] == 120);
  }
}

TEST_CASE("every layer has the columns that the output schema declares") {
  for (const Profile profile : {Profile::open, Profile::internal}) {
    const Release release = release_study(study_with_a_small_area(), profile);
    for (const LayerSpec& spec : output_schema()) {
      const Layer* layer = release.layer(for_source(spec.name, "police"));
      CAPTURE(spec.name);
      REQUIRE((layer != nullptr) == (profile == Profile::internal || spec.written == Written::always));
      if (layer == nullptr) continue;
      CHECK(layer->columns.size() == spec.columns.size());
      for (const ColumnSpec& declared : spec.columns)
        CHECK(layer->column(for_source(declared.name, "police")) != nullptr);
    }
  }
}

TEST_CASE("a study without events releases zeros and no places") {
  const StudyResult result = small_study({{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}, enough);
  const Release release = release_study(result, Profile::open);
  CHECK(column<IntegerColumn>(release, "housing_areas", "police_count") == IntegerColumn{0, 0, 0, 0, 0});
  CHECK(release.layer("hotspots")->rows() == 0);
  CHECK(release.layer("density_police")->rows() == 0);
}

TEST_CASE("a hidden area cannot be put together from its cells nor a hidden cell from its area") {
  // 10 protects 3 among the areas; among the cells a 6 of the third area would, and both would be given back.
  StudyResult result = small_study({{3, 0}, {10, 0}, {40, 0}, {25, 0}, {22, 0}}, enough);
  EventSet events = result.sources.front().events;
  for (std::size_t i = 13; i < 19; ++i) events.points[i].x -= 400.0;
  result.sources = {detail::compute_source(result.study.sources.front(), events, result, {})};
  const Release release = release_study(result, Profile::open);
  const auto& areas = column<TextColumn>(release, "housing_areas", "police_hidden");
  const auto& counts = column<IntegerColumn>(release, "grid", "police_count");
  const auto& x = column<RealColumn>(release, "grid", "x");
  const auto& y = column<RealColumn>(release, "grid", "y");
  CHECK(areas == TextColumn{"under_threshold", "protects_another", "", "", ""});
  for (std::size_t area = 0; area < 4; ++area) {
    std::size_t hidden = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
      hidden += !counts[k] && y[k] < 1000.0 && std::floor(x[k] / 1000.0) == static_cast<double>(area);
    }
    CAPTURE(area);
    CHECK((hidden > 0) == !areas[area].empty());
  }
}

TEST_CASE("where the number of all events is hidden no legend and no record tells it") {
  const StudyResult result = small_study({{1, 0}, {0, 0}, {1, 0}, {0, 0}, {1, 0}}, enough);
  const Release release = release_study(result, Profile::open);
  CHECK(column<TextColumn>(release, "totals", "hidden").front() == "under_threshold");
  CHECK(column<TextColumn>(release, "hierarchy", "police_hidden").front() == "under_threshold");
  for (const Layer& layer : release.layers()) {
    CAPTURE(layer.name);
    for (const Style& style : layer.styles) CHECK(style.legend_title.find("· n") == std::string::npos);
  }
  const auto& items = column<TextColumn>(release, "data_quality", "item");
  const auto& rows = column<IntegerColumn>(release, "data_quality", "rows");
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] == "kept" || items[i] == "read") CHECK_FALSE(rows[i].has_value());
  }
}

TEST_CASE("in public a finding of few rows tells neither their number nor which they are") {
  StudyResult result = small_study({{60, 60}, {60, 60}, {60, 60}, {60, 60}, {60, 60}}, enough);
  const auto found = [](std::int64_t count, const std::string& rows) {
    return Message{"finding.register_held_without_date", {{"count", count}, {"rows", rows}}};
  };
  result.quality.sources = {
      {.source = "register", .findings = {found(2, "12, 15"), found(6, "1, 2, 3, 4, 5, 6")}}};
  const auto told = [&](Profile profile) {
    return column<TextColumn>(release_study(result, profile), "data_quality", "text");
  };
  const auto holds = [](const TextColumn& texts, const std::string& part) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& one) { return one.find(part) != std::string::npos; });
  };
  CHECK(holds(told(Profile::internal), "2 walks were held, but it is not said when (rows 12, 15)"));
  CHECK_FALSE(holds(told(Profile::open), "12, 15"));
  CHECK(holds(told(Profile::open), "<5 walks were held, but it is not said when (rows not shown)"));
  CHECK(holds(told(Profile::open), "(rows 1, 2, 3, 4, 5, 6)"));
}

TEST_CASE("no densest place shows an area with few households alone") {
  const std::vector<double> households{200, 19, 200, 200};
  const StudyResult result = small_study({{2, 2}, {60, 60}, {3, 3}, {3, 2}, {3, 3}}, households);
  const auto alone = [&](Profile profile) {
    const auto areas = column<TextColumn>(release_study(result, profile), "hotspots", "areas");
    return std::count(areas.begin(), areas.end(), "A2");
  };
  CHECK(alone(Profile::internal) == 1);
  CHECK(alone(Profile::open) == 0);
}
