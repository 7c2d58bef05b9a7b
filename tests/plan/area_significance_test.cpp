#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "hotspot/plan/disclosure.hpp"
#include "hotspot/stats/empirical_bayes_index.hpp"
#include "plan/compute_area_significance.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::EventTable;
using hotspot::test::small_study;

TEST_SUITE_BEGIN("fast");

namespace {

/// Areas in a row, each touching the next; five beside each other have many events.
EventTable events_of_row(std::size_t areas) {
  EventTable table;
  for (std::size_t i = 0; i < areas; ++i)
    table.push_back({i >= 10 && i < 15 ? 60 : 10 + static_cast<int>(i % 3)});
  table.push_back({20});
  return table;
}

StudyResult study_of(const EventTable& table) {
  return small_study(table, std::vector<double>(table.size() - 1, 200.0));
}

template <class ColumnType>
ColumnType column(const Release& release, const std::string& name) {
  REQUIRE(release.layer("housing_areas")->column(name) != nullptr);
  return std::get<ColumnType>(release.layer("housing_areas")->column(name)->values);
}

}  // namespace

TEST_CASE("areas are told from chance by Gi* and local Moran of their standardised rates") {
  const StudyResult result = study_of(events_of_row(36));
  const auto& found = result.sources.front().area_significance;
  REQUIRE(found.has_value());
  const AreaCounts& counts = result.sources.front().total;
  const std::vector<double> rates =
      empirical_bayes_index({counts.count.begin(), counts.count.end()}, result.households);
  const LocalResult expected =
      local_statistics(rates, queen_weights(result.areas.shapes, WeightStyle::binary),
                       {.statistic = LocalStatistic::gi_star, .permutations = 0});
  for (std::size_t i = 0; i < expected.z.size(); ++i)
    CHECK(found->gi_star.z[i] == doctest::Approx(expected.z[i]));
  const Release release = release_study(result, Profile::internal);
  const auto classes = column<IntegerColumn>(release, "police_gi_class");
  const auto quadrants = column<TextColumn>(release, "police_moran_class");
  CHECK(classes[12] == 1);
  CHECK(classes[30] == 0);
  CHECK(quadrants[12] == "HH");
  CHECK(quadrants[30] == "none");
  CHECK_FALSE(classes.back().has_value());  // in no housing area
  CHECK(column<RealColumn>(release, "police_gi_z")[12] == found->gi_star.z[12]);
  CHECK(column<RealColumn>(release, "police_moran_p")[12] == found->moran.p_adjusted[12]);
}

TEST_CASE("fewer than thirty areas or events or unknown residents leave areas untold") {
  CHECK(study_of(events_of_row(30)).sources.front().area_significance.has_value());
  CHECK_FALSE(study_of(events_of_row(29)).sources.front().area_significance.has_value());
  EventTable few(37, {0});
  few[3] = {29};
  CHECK_FALSE(study_of(few).sources.front().area_significance.has_value());
  StudyResult unknown = study_of(events_of_row(36));
  for (std::size_t i = 0; i < 7; ++i) unknown.households[i] = std::nan("");
  CHECK_FALSE(detail::compute_area_significance(unknown.sources.front().total, unknown, {}).has_value());
  const Release release = release_study(study_of(events_of_row(29)), Profile::internal);
  for (const auto& one : column<IntegerColumn>(release, "police_gi_class")) CHECK_FALSE(one.has_value());
}

TEST_CASE("in public an area has a class only where its number and those of its neighbours are shown") {
  EventTable table = events_of_row(36);
  table[20] = {3};
  const StudyResult result = study_of(table);
  const Release release = release_study(result, Profile::open);
  const auto counts = column<IntegerColumn>(release, "police_count");
  const auto classes = column<IntegerColumn>(release, "police_gi_class");
  const auto quadrants = column<TextColumn>(release, "police_moran_class");
  REQUIRE_FALSE(counts[20].has_value());
  for (std::size_t i = 0; i < 36; ++i) {
    const bool shown = counts[i] && (i == 0 || counts[i - 1]) && (i == 35 || counts[i + 1]);
    CHECK(classes[i].has_value() == shown);
    CHECK(quadrants[i].empty() != shown);
  }
  for (const char* name : {"gi_z", "gi_p", "gi_p_permutation", "moran_z", "moran_p", "moran_p_permutation"}) {
    const auto values = column<RealColumn>(release, std::string("police_") + name);
    CHECK(std::all_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }));
  }
}

TEST_CASE("local statistics of areas have a style of their own where there are any") {
  const auto styles_of = [](std::size_t areas) {
    const Release release = release_study(study_of(events_of_row(areas)), Profile::open);
    const std::vector<Style>& styles = release.layer("housing_areas")->styles;
    return std::count_if(styles.begin(), styles.end(),
                         [](const Style& style) { return style.column == "police_gi_class"; });
  };
  CHECK(styles_of(36) == 1);
  CHECK(styles_of(29) == 0);
}
