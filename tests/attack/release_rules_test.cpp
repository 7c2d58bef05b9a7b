// What no public layer holds: a figure beside the reason why it is hidden, a legend that goes further than
// the figures shown, a page of a PDF that says more than the layers.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "attack/public_folder.hpp"
#include "attack/survey_attack.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "support/survey_study.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

/// Of a row that hides something, these tell of the row and not of what is hidden.
bool tells_of_the_row(const std::string& column) {
  static const std::set<std::string> names{
      "year",          "weekday",       "hour_from", "hour_to",     "month",         "days",
      "rank",          "area_km2",      "age_from",  "age_to",      "own",           "share_of_area",
      "baseline_from", "until",         "target",    "distance_to", "distance_from", "baseline_to",
      "stated",        "latest_year",   "wanted",    "population",  "measures",      "answers",
      "invited",       "response_rate", "residents", "households",  "days_from",     "days_to",
      "baseline"};
  return names.contains(column);
}

std::string figures_beside_reasons(const Layer& layer, const std::string& prefix) {
  std::string found;
  const std::string reason = prefix + "hidden";
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (layer.column(reason) == nullptr || test::words(layer, reason, row).empty()) continue;
    for (const Column& column : layer.columns) {
      const bool is_of_it = column.name.starts_with(prefix) && !tells_of_the_row(column.name) &&
                            !std::holds_alternative<TextColumn>(column.values);
      // The class is made of what the hidden counts can be at least and at most.
      const bool is_class = column.name.ends_with("_gi_class");
      if (is_of_it && !is_class && test::figure(layer, column.name, row))
        found += layer.name + "." + column.name + " row " + std::to_string(row) + "\n";
    }
  }
  return found;
}

/// Shares that anything from nobody to everybody said, of a few or of many.
std::vector<CountOf> random_answers(std::uint64_t& state) {
  const auto draw = [&](std::uint64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int64_t>((state >> 33) % below);
  };
  std::vector<CountOf> answers;
  for (int area = 0; area < 6; ++area) {
    const std::int64_t n = draw(3) == 0 ? draw(20) : 20 + draw(40);
    const std::int64_t said = draw(3) == 0 ? 0 : draw(3) == 0 ? n : draw(static_cast<std::uint64_t>(n) + 1);
    answers.push_back({said, n});
  }
  return answers;
}

}  // namespace

TEST_CASE("no public figure stands beside the reason why it is hidden") {
  StudyResult result = test::survey_study({{30, 40}, {2, 50}, {0, 12}, {25, 60}, {15, 45}, {10, 25}});
  StudyResult small = test::small_study({{1, 2}, {20, 3}, {0, 0}, {15, 9}, {8, 1}}, {200, 200, 200, 12});
  small.study.areas.company = "company";
  small.areas.texts.push_back({"company", {"North", "North", "South", "South"}});
  for (const StudyResult& study : {result, small}) {
    const Release release = release_study(study, Profile::open);
    for (const Layer& layer : release.layers()) {
      CHECK(figures_beside_reasons(layer, "") == "");
      // There the reason is also that of the survey.
      if (layer.name != "perceived_recorded") CHECK(figures_beside_reasons(layer, "police_") == "");
    }
  }
}

TEST_CASE("no legend of a public map reaches to the largest count where that is hidden") {
  const StudyResult study =
      test::small_study({{1, 2}, {20, 3}, {0, 0}, {300, 200}, {8, 1}}, {200, 200, 200, 12});
  const auto last_ends = [&](Profile profile) {
    std::vector<double> ends;
    const Release release = release_study(study, profile);
    for (const char* name : {"housing_areas", "grid"}) {
      for (const Style& style : release.layer(name)->styles) {
        if (!style.classes.empty() && !style.column.ends_with("_class"))
          ends.push_back(style.classes.back().upper);
      }
    }
    return ends;
  };
  const std::vector<double> open = last_ends(Profile::open), inside = last_ends(Profile::internal);
  REQUIRE(open.size() >= 2);
  for (const double end : open) CHECK(end < 500.0);
  CHECK(*std::max_element(inside.begin(), inside.end()) >= 500.0);
}

TEST_CASE("what few answered all alike is no public share") {
  const Layer layer =
      *release_study(test::survey_study({{30, 40}, {20, 50}, {0, 12}, {25, 60}, {15, 45}, {0, 25}}),
                     Profile::open)
           .layer("survey");
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (test::figure(layer, "answers", row) == 12.0) CHECK_FALSE(test::figure(layer, "share", row));
    if (test::figure(layer, "answers", row) == 25.0) CHECK(test::figure(layer, "share", row) == 0.0);
  }
}

TEST_CASE("the shares of no random survey give an attacker anything") {
  std::uint64_t state = 2015;
  for (int number = 0; number < 60; ++number) {
    const StudyResult study = test::survey_study(random_answers(state));
    const auto leaks = test::attack_surveys({.layers = release_study(study, Profile::open).layers()}, 5);
    CAPTURE(number);
    std::string all;
    for (const test::Leak& leak : leaks)
      all += leak.count + ": " + std::to_string(leak.bounds.low) + " to " + std::to_string(leak.bounds.high) +
             "\n";
    CHECK_MESSAGE(leaks.empty(), all);
  }
}

TEST_CASE("the attacker finds a share whose protection was taken away") {
  const StudyResult study = test::survey_study({{30, 40}, {2, 50}, {20, 41}, {25, 60}, {15, 45}, {10, 25}});
  const Layer inside = *release_study(study, Profile::internal).layer("survey");
  test::PublicFolder run{.layers = release_study(study, Profile::open).layers()};
  CHECK(test::attack_surveys(run, 5).empty());
  for (Layer& layer : run.layers) {
    if (layer.name != "survey") continue;
    for (std::size_t row = 0; row < layer.rows(); ++row) {
      if (test::words(layer, "hidden", row) != "protects_another") continue;
      for (Column& column : layer.columns) {
        if (auto* real = std::get_if<RealColumn>(&column.values))
          (*real)[row] = std::get<RealColumn>(inside.column(column.name)->values)[row];
        if (column.name == "hidden") std::get<TextColumn>(column.values)[row].clear();
      }
    }
  }
  CHECK_FALSE(test::attack_surveys(run, 5).empty());
}

TEST_SUITE_END();
