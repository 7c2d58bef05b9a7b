// What is told of the difference between two runs.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "hotspot/plan/disclosure.hpp"
#include "hotspot/plan/orientation.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::small_study;

TEST_SUITE_BEGIN("fast");

namespace {

StudyResult study(int first_count, const std::string& bandwidth = "200") {
  StudyResult result = small_study({{first_count, 47}, {30, 30}, {22, 22}}, {200.0, 200.0});
  result.parameters = {{"density.bandwidth", bandwidth, false}, {"study.name", "Smallham", false}};
  result.inputs = {{"police.csv", std::to_string(first_count), 100}};
  return result;
}

PreviousRun output_of(const StudyResult& result, Profile profile) {
  const Release release = release_study(result, profile);
  PreviousRun previous{.file = "last_year.gpkg"};
  for (const char* name : {"run", "totals", "area_counts"}) previous.layers.push_back(*release.layer(name));
  return previous;
}

/// The texts of a kind, all in one.
std::string told(const Release& release, const std::string& kind) {
  const Layer* layer = release.layer("since_last");
  REQUIRE(layer != nullptr);
  const auto& kinds = std::get<TextColumn>(layer->column("kind")->values);
  const auto& texts = std::get<TextColumn>(layer->column("text")->values);
  std::string all;
  for (std::size_t row = 0; row < kinds.size(); ++row) {
    if (kinds[row] == kind) all += texts[row] + "\n";
  }
  return all;
}

bool holds(const std::string& words, const std::string& part) {
  return words.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a run without an earlier output compares nothing and the orientation says so") {
  const StudyResult result = study(40);
  const Release release = release_study(result, Profile::open);
  CHECK(release.layer("since_last")->rows() == 0);
  const Orientation orientation = committee_orientation(release, result.study);
  const SheetSection& since = orientation.pages[1].at(1);
  CHECK(since.part == SheetPart::since_last);
  CHECK(holds(since.sentences.front(), "no earlier output to compare with"));
}

TEST_CASE("a run compared with itself has changed nothing") {
  StudyResult result = study(40);
  result.previous = output_of(result, Profile::open);
  const Release release = release_study(result, Profile::open);
  CHECK(holds(told(release, "note"), "the same as last time"));
  CHECK(told(release, "input").empty());
  CHECK(told(release, "definition").empty());
  CHECK(told(release, "result").empty());
}

TEST_CASE("changed files settings and figures are named with what they were") {
  StudyResult result = study(43, "250");
  result.previous = output_of(study(40), Profile::open);
  const Release release = release_study(result, Profile::open);
  CHECK(told(release, "input") == "The file police.csv has changed.\n");
  CHECK(told(release, "definition") == "The setting density.bandwidth was 200 and is now 250.\n");
  const std::string results = told(release, "result");
  CHECK(holds(results, "Police reports, 2010: 95, last time 92."));
  CHECK(holds(results, "A1, Police reports, 2010: 43, last time 40."));
  CHECK_FALSE(holds(results, "2011"));
}

TEST_CASE("a goal that stands otherwise than last time is told with both") {
  const auto with_goal = [](GoalState state) {
    StudyResult result = study(40);
    result.study.goals = {{.name = "fewer", .title = "Fewer reports", .source = "police"}};
    result.goals = {{.input = result.study.goals.front(), .state = state}};
    return result;
  };
  const StudyResult before = with_goal(GoalState::cannot_tell);
  StudyResult result = with_goal(GoalState::on_track);
  result.previous = output_of(before, Profile::open);
  result.previous->layers.push_back(*release_study(before, Profile::open).layer("goals"));
  CHECK(told(release_study(result, Profile::open), "goal") ==
        "Fewer reports: On track. Last time: Cannot tell yet.\n");
  StudyResult same = with_goal(GoalState::cannot_tell);
  same.previous = result.previous;
  CHECK(told(release_study(same, Profile::open), "goal").empty());
}

TEST_CASE("figures of an internal output are not compared with a public one") {
  StudyResult result = study(43);
  result.previous = output_of(study(40), Profile::internal);
  CHECK(told(release_study(result, Profile::open), "result").empty());
  CHECK(holds(told(release_study(result, Profile::open), "note"), "internal output"));
  CHECK_FALSE(told(release_study(result, Profile::internal), "result").empty());
}

TEST_CASE("figures that either output hides are not compared") {
  StudyResult now = small_study({{40, 47}, {3, 4}, {30, 31}, {22, 22}}, {200.0, 200.0, 200.0});
  const StudyResult before = small_study({{40, 47}, {2, 4}, {30, 32}, {22, 22}}, {200.0, 200.0, 200.0});
  now.previous = output_of(before, Profile::open);
  const Release release = release_study(now, Profile::open);
  CHECK_FALSE(holds(told(release, "result"), "A2"));
}

TEST_CASE("why nothing could be compared is said in place of a comparison") {
  StudyResult result = study(40);
  result.previous = PreviousRun{.file = "last_year.gpkg",
                                .problem = Message{"warning.previous_missing", {{"file", "last_year.gpkg"}}}};
  const Release release = release_study(result, Profile::open);
  CHECK(release.layer("since_last")->rows() == 1);
  CHECK(holds(told(release, "note"), "last_year.gpkg is not there"));
}
