// What is released of tables without places. All figures invented.
#include <doctest/doctest.h>

#include <cmath>

#include "hotspot/plan/disclosure.hpp"
#include "hotspot/stats/rate.hpp"
#include "support/small_study.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

FigureSeries series_of(const char* offence, const std::vector<double>& years, const char* age = "") {
  FigureSeries series{
      .place = "Smallham", .is_own = true, .offence = offence, .age = age, .first_year = 2012};
  for (const double value : years)
    series.years.push_back(std::isnan(value) ? FigureCell{.state = FigureState::withheld}
                                             : FigureCell{.state = FigureState::known, .value = value});
  series.population.assign(years.size(), 10000.0);
  return series;
}

StudyResult study_with(std::vector<FigureTable> tables) {
  StudyResult result = test::small_study({{30, 30}, {40, 40}, {0, 0}}, {100, 100});
  result.figures = std::move(tables);
  return result;
}

template <class Values>
const Values& column(const Release& release, const char* name) {
  return std::get<Values>(release.layer("figures")->column(name)->values);
}

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("A figure has its rate with the exact interval and what the source withholds has none") {
  const StudyResult result =
      study_with({{.input = {.name = "police"}, .series = {series_of("Arson", {12, none, 0})}}});
  const Release release = release_study(result, Profile::open);
  const auto& values = column<RealColumn>(release, "value");
  CHECK(values[0] == 12.0);
  CHECK(std::isnan(values[1]));
  CHECK(values[2] == 0.0);
  CHECK(column<TextColumn>(release, "state")[1] == "withheld_by_source");
  const Rate exact = rate(12, 10000.0);
  CHECK(column<RealColumn>(release, "rate")[0] == exact.rate);
  CHECK(column<RealColumn>(release, "rate_low")[0] == exact.interval.low);
  CHECK(column<RealColumn>(release, "rate_high")[0] == exact.interval.high);
  CHECK(std::isnan(column<RealColumn>(release, "rate")[1]));
}

TEST_CASE("Small figures are hidden with their rates unless everyone can read them elsewhere") {
  FigureTable table{.input = {.name = "police"}, .series = {series_of("Arson", {12, 3, 0})}};
  const Release open = release_study(study_with({table}), Profile::open);
  CHECK(column<TextColumn>(open, "hidden") == TextColumn{"", "under_threshold", ""});
  CHECK(std::isnan(column<RealColumn>(open, "value")[1]));
  CHECK(std::isnan(column<RealColumn>(open, "rate_high")[1]));
  const Release internal = release_study(study_with({table}), Profile::internal);
  CHECK(column<RealColumn>(internal, "value")[1] == 3.0);
  table.input.published = "https://example.org";
  const Release published = release_study(study_with({table}), Profile::open);
  CHECK(column<RealColumn>(published, "value")[1] == 3.0);
}

TEST_CASE("Where an age band is the sum of the others a second one protects the one hidden") {
  const StudyResult result =
      study_with({{.input = {.name = "police"},
                   .series = {series_of("Arson", {40, 41}, "all"), series_of("Arson", {3, 11}, "under 18"),
                              series_of("Arson", {37, 30}, "18 and over")}}});
  const TextColumn hidden = column<TextColumn>(release_study(result, Profile::open), "hidden");
  CHECK(hidden[2] == "under_threshold");
  CHECK((hidden[0] == "protects_another" || hidden[4] == "protects_another"));
  CHECK(hidden[3].empty());
  CHECK(hidden[5].empty());
}

TEST_CASE("Charges per person are hidden where they would tell of few persons") {
  const StudyResult result =
      study_with({{.input = {.name = "charges", .measure = FigureMeasure::charges},
                   .series = {series_of("Theft", {12, 60})}},
                  {.input = {.name = "per_person", .measure = FigureMeasure::charges_per_person},
                   .series = {series_of("Theft", {4, 3})}}});
  const TextColumn hidden = column<TextColumn>(release_study(result, Profile::open), "hidden");
  CHECK(hidden[2] == "protects_another");  // 12 charges, 4 each: 3 persons
  CHECK(hidden[3].empty());                // 60 charges, 3 each: 20 persons
}

TEST_CASE("A study without tables of figures has an empty layer of them") {
  CHECK(release_study(study_with({}), Profile::open).layer("figures")->rows() == 0);
}
