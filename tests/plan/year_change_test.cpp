#include "plan/year_change.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "hotspot/stats/rate_change.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::EventTable;
using hotspot::test::small_study;
using std::chrono::year;

TEST_SUITE_BEGIN("fast");

namespace {

const std::vector<double> enough{200.0, 200.0, 200.0, 200.0};

/// Of 2010 to 2012. The second area has a small year; the third rises beyond chance.
StudyResult three_years() {
  return small_study({{20, 20, 24}, {9, 3, 8}, {10, 15, 60}, {13, 12, 12}, {11, 11, 10}}, enough);
}

template <class ColumnType>
ColumnType column(const Release& release, std::string_view layer, const std::string& name) {
  REQUIRE(release.layer(layer) != nullptr);
  REQUIRE(release.layer(layer)->column(name) != nullptr);
  return std::get<ColumnType>(release.layer(layer)->column(name)->values);
}

}  // namespace

TEST_CASE("the last two whole years are compared unless the study names others") {
  StudyResult result = three_years();
  auto years = detail::change_years(result);
  REQUIRE(years.has_value());
  CHECK(years->before.words() == "2011");
  CHECK(years->after.words() == "2012");
  CHECK(years->before.days() == 365.0);
  CHECK(years->after.days() == 366.0);
  result.period->to = year(2012) / 12 / 30;
  years = detail::change_years(result);
  CHECK(years->after.words() == "2011");
  result.period->from = year(2010) / 1 / 2;
  CHECK_FALSE(detail::change_years(result).has_value());
  result = three_years();
  result.study.change = {.before = {2010}, .after = {2011, 2012}};
  years = detail::change_years(result);
  CHECK(years->before.words() == "2010");
  CHECK(years->after.words() == "2011–2012");
  CHECK(years->after.days() == 731.0);
}

TEST_CASE(
    "years to compare that are not whole or do not follow each other are refused with the years there are") {
  StudyResult result = three_years();
  const std::vector<ChangeSettings> wrong{{{2010}, {}},           {{}, {2012}},          {{2011}, {2011}},
                                          {{2012}, {2011}},       {{2009}, {2011}},      {{2011}, {2013}},
                                          {{2010, 2011}, {2011}}, {{2011, 2010}, {2012}}};
  for (const ChangeSettings& settings : wrong) {
    result.study.change = settings;
    CHECK_THROWS_AS((void)detail::change_years(result), ArgumentError);
  }
}

TEST_CASE("changes of areas are those of the exact interval day for day") {
  const StudyResult result = three_years();
  const Release release = release_study(result, Profile::internal);
  const std::vector<std::int64_t> before{20, 3, 15, 12, 11}, after{24, 8, 60, 12, 10};
  const auto percent = column<RealColumn>(release, "housing_areas", "police_change_percent");
  const auto low = column<RealColumn>(release, "housing_areas", "police_change_low");
  const auto high = column<RealColumn>(release, "housing_areas", "police_change_high");
  for (std::size_t i = 0; i < before.size(); ++i) {
    const RateChange change = rate_change({before[i], 365.0}, {after[i], 366.0}, {.level = 0.95});
    CHECK(percent[i] == doctest::Approx(change_percent(change.ratio)));
    CHECK(low[i] == doctest::Approx(change_percent(change.interval.low)));
    CHECK(high[i] == doctest::Approx(change_percent(change.interval.high)));
  }
  CHECK(column<IntegerColumn>(release, "housing_areas", "police_change_class") ==
        IntegerColumn{0, 0, 1, 0, 0});
  const auto whole = column<IntegerColumn>(release, "hierarchy", "police_change_before");
  CHECK(whole.front() == 20 + 3 + 15 + 12 + 11);
}

TEST_CASE("a fall beyond chance is fewer") {
  const StudyResult result = small_study({{40, 10}, {10, 10}, {10, 10}, {10, 10}, {10, 10}}, enough);
  const Release release = release_study(result, Profile::internal);
  CHECK(column<IntegerColumn>(release, "housing_areas", "police_change_class").front() == -1);
}

TEST_CASE("in public a hidden year hides the change") {
  const StudyResult result = three_years();
  const Release release = release_study(result, Profile::open);
  const auto before = column<IntegerColumn>(release, "housing_areas", "police_change_before");
  const auto percent = column<RealColumn>(release, "housing_areas", "police_change_percent");
  const auto low = column<RealColumn>(release, "housing_areas", "police_change_low");
  const auto high = column<RealColumn>(release, "housing_areas", "police_change_high");
  const auto classes = column<IntegerColumn>(release, "housing_areas", "police_change_class");
  const auto ids = column<TextColumn>(release, "housing_areas", "id");
  const auto rows = column<TextColumn>(release, "area_counts", "area_id");
  const auto years = column<IntegerColumn>(release, "area_counts", "year");
  const auto hidden = column<TextColumn>(release, "area_counts", "hidden");
  CHECK_FALSE(before[1].has_value());
  std::size_t shown = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    bool any_hidden = false;
    for (std::size_t row = 0; row < rows.size(); ++row)
      any_hidden = any_hidden || (rows[row] == ids[i] && years[row] != 2010 && !hidden[row].empty());
    CHECK(before[i].has_value() != any_hidden);
    CHECK(std::isnan(percent[i]) == any_hidden);
    CHECK(std::isnan(low[i]) == any_hidden);
    CHECK(std::isnan(high[i]) == any_hidden);
    CHECK(classes[i].has_value() != any_hidden);
    shown += any_hidden ? 0 : 1;
  }
  CHECK(shown >= 2);
}

TEST_CASE("what is told of the areas that are shown does not depend on a hidden one") {
  StudyResult one = three_years();
  StudyResult other =
      small_study({{20, 20, 24}, {9, 4, 8}, {10, 15, 60}, {13, 12, 12}, {11, 11, 10}}, enough);
  const auto first =
      column<RealColumn>(release_study(one, Profile::open), "housing_areas", "police_change_high");
  const auto second =
      column<RealColumn>(release_study(other, Profile::open), "housing_areas", "police_change_high");
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i)
    CHECK((first[i] == second[i] || (std::isnan(first[i]) && std::isnan(second[i]))));
}

TEST_CASE("fewer than thirty events in both times tell no change") {
  for (const int last : {9, 10}) {
    const StudyResult result =
        small_study({{20, 10, last}, {0, 5, 5}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, enough);
    const Release release = release_study(result, Profile::internal);
    const auto before = column<IntegerColumn>(release, "housing_areas", "police_change_before");
    CHECK(before.front().has_value() == (last == 10));
  }
}

TEST_CASE(
    "an area without events before and after has no change and one without any before has no percentage") {
  const StudyResult result = small_study({{20, 20}, {0, 0}, {0, 30}, {13, 12}, {11, 11}}, enough);
  const Release release = release_study(result, Profile::internal);
  const auto percent = column<RealColumn>(release, "housing_areas", "police_change_percent");
  const auto classes = column<IntegerColumn>(release, "housing_areas", "police_change_class");
  CHECK(std::isnan(percent[1]));
  CHECK(classes[1] == 0);
  CHECK(std::isnan(percent[2]));
  CHECK(classes[2] == 1);
}

TEST_CASE("a source without times has no change") {
  StudyResult result = three_years();
  result.sources.front().by_year.clear();
  const auto figures =
      detail::change_figures(result, result.sources.front(), std::vector<detail::YearCounts>(3));
  CHECK(figures.before == IntegerColumn(3));
  CHECK(std::isnan(figures.percent.front()));
}
