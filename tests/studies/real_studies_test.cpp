// Whole studies on real files, which stay beside the project.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <optional>
#include <string>

#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("data");

namespace {

/// None, with the reason said, where the data are not there.
std::optional<StudyResult> computed(const std::string& study, const std::string& data) {
  const std::filesystem::path source(HOTSPOT_SOURCE_DIR);
  if (!std::filesystem::exists(source / "../shared/realdata" / data)) {
    MESSAGE("skipped: ../shared/realdata/" << data << " is not there");
    return std::nullopt;
  }
  return compute_study(read_study((source / "tests/studies" / study).string()));
}

const SourceQuality& record(const StudyResult& result, const std::string& source) {
  for (const SourceQuality& quality : result.quality.sources) {
    if (quality.source == source) return quality;
  }
  throw std::runtime_error("no record of " + source);
}

std::int64_t all_events(const AreaCounts& counts) {
  return std::accumulate(counts.count.begin(), counts.count.end(), counts.outside);
}

double known_sum(const std::vector<double>& figures) {
  return std::accumulate(figures.begin(), figures.end(), 0.0);
}

}  // namespace

TEST_CASE("London: every dwelling fire is counted once and boroughs have a population") {
  const auto result = computed("london.toml", "london_fires");
  if (!result) return;
  CHECK(record(*result, "fires").rows_read == 90146);
  CHECK(record(*result, "fires").rows_kept == 90033);
  CHECK(record(*result, "fires").count(RejectReason::outside_study_area) == 113);
  CHECK(result->areas.size() == 33);
  CHECK(all_events(result->sources.front().total) == 90033);
  CHECK(known_sum(result->residents) > 8.5e6);
  const Release release = release_study(*result, Profile::open);
  const auto& rates = std::get<RealColumn>(release.layer("housing_areas")->column("fires_rate")->values);
  for (std::size_t i = 0; i < 33; ++i) {
    if (result->sources.front().total.count[i] > 500) CHECK(rates[i] > 0.1);
  }
}

TEST_CASE("Frederiksberg: blocks have the mean of the residents counted on seven days") {
  const auto result = computed("frederiksberg.toml", "frederiksberg_boligsocial");
  if (!result) return;
  CHECK(result->areas.size() == 362);
  CHECK(record(*result, "denominator").rows_read == 2534);
  const double residents =
      std::accumulate(result->residents.begin(), result->residents.end(), 0.0,
                      [](double sum, double value) { return std::isnan(value) ? sum : sum + value; });
  CHECK(residents == doctest::Approx(711120.0 / 7.0));  // as another program adds them up
  CHECK(all_events(result->sources.front().total) == 9);
}

TEST_CASE("Frederiksberg: cells of 100 m have the mean of the residents counted on seven days") {
  const auto result = computed("frederiksberg_cells.toml", "frederiksberg_boligsocial");
  if (!result) return;
  CHECK(result->areas.size() == 956);
  CHECK(record(*result, "denominator").rows_read == 6692);
  const double residents =
      std::accumulate(result->residents.begin(), result->residents.end(), 0.0,
                      [](double sum, double value) { return std::isnan(value) ? sum : sum + value; });
  CHECK(residents == doctest::Approx(711739.0 / 7.0));  // as another program adds them up
  CHECK(result->sources.front().total.outside < all_events(result->sources.front().total));
}

TEST_CASE("Memphis: robberies per precinct with the population of census blocks") {
  const auto result = computed("memphis.toml", "memphis_robberies");
  if (!result) return;
  CHECK(record(*result, "robberies").rows_read == 2245);
  CHECK(all_events(result->sources.front().total) == 2244);
  CHECK(result->areas.size() == 9);
  CHECK(known_sum(result->residents) > 6e5);
  CHECK(result->crs.code == "EPSG:32615");
}

TEST_CASE("Chicago: without residents the public output shows nothing per area and says why") {
  const auto result = computed("chicago.toml", "chicago_crimes");
  if (!result) return;
  CHECK(record(*result, "crimes").rows_read == 165567);
  CHECK(all_events(result->sources.front().total) == 165135);
  const Release release = release_study(*result, Profile::open);
  const auto& reasons = std::get<TextColumn>(release.layer("housing_areas")->column("crimes_hidden")->values);
  for (std::size_t i = 0; i < 77; ++i) CHECK(reasons[i] == "unknown_population");
  const auto& items = std::get<TextColumn>(release.layer("run")->column("item")->values);
  const auto& notes = std::get<TextColumn>(release.layer("run")->column("note")->values);
  bool said = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    said = said || (items[i] == "warning" && notes[i] == "warning.population_unknown");
  }
  CHECK(said);
}

TEST_CASE("Albertslund: arson of 2012 to 2014 and what the base year does to 5 percent fewer a year") {
  const auto result = computed("albertslund.toml", "dk_statbank_crime");
  if (!result) return;
  CHECK(record(*result, "reported").rows_read == 9450);
  CHECK(record(*result, "reported").rows_kept == 9450);
  const FigureTable& reported = result->figures.back();
  CHECK(reported.series.size() == 12);  // two offences, six municipalities
  const auto arson =
      std::find_if(reported.series.begin(), reported.series.end(),
                   [](const FigureSeries& one) { return one.is_own && one.offence == "Arson"; });
  REQUIRE(arson != reported.series.end());
  CHECK(arson->at(2012)->value == 6.0);
  CHECK(arson->at(2013)->value == 100.0);
  CHECK(arson->at(2014)->value == 7.0);
  CHECK(arson->at(2019)->state == FigureState::part);  // three quarters
  CHECK(arson->population[6] == 27782.25);
  const GoalResult& goal = result->goals.front();
  CHECK(goal.baseline_outlying);
  const auto from = [&](int year) {
    return *std::find_if(goal.baselines.begin(), goal.baselines.end(),
                         [&](const GoalBaseline& seen) { return seen.from == year; });
  };
  CHECK(from(2013).state == GoalState::on_track);
  CHECK(from(2012).state == GoalState::off_track);
  CHECK(from(2014).state == GoalState::off_track);
}
