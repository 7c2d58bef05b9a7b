#include "plan/perceived_recorded.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "hotspot/plan/bivariate_colours.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "support/survey_study.hpp"

using namespace hotspot;
using test::survey_study;

TEST_SUITE_BEGIN("fast");

namespace {

/// The first two areas feel unsafe, the next two do not; reports gather in the first and the fourth. The
/// fifth answers as all do.
const std::vector<CountOf> answers{{90, 100}, {85, 100}, {15, 100}, {12, 100}, {50, 100}, {49, 100}};

template <class T>
const T& column(const Layer& layer, const std::string& name) {
  REQUIRE(layer.column(name) != nullptr);
  return std::get<T>(layer.column(name)->values);
}

Layer beside(const StudyResult& result, Profile profile = Profile::open) {
  return *release_study(result, profile).layer("perceived_recorded");
}

}  // namespace

TEST_CASE("areas fall into the five classes of what is felt beside what is recorded") {
  const Layer layer = beside(survey_study(answers));
  REQUIRE(layer.rows() == 5);
  CHECK(column<IntegerColumn>(layer, "police_class") == IntegerColumn{4, 3, 1, 2, 0});
  CHECK(column<TextColumn>(layer, "felt") == TextColumn{"more", "more", "fewer", "fewer", "cannot_tell"});
  CHECK(column<TextColumn>(layer, "police_recorded") ==
        TextColumn{"more", "fewer", "fewer", "more", "fewer"});
  for (const std::string& words : column<TextColumn>(layer, "police_words")) {
    CHECK_FALSE(words.empty());
    CHECK(words.find("unsafe area") == std::string::npos);
  }
  REQUIRE(layer.styles.size() == 1);
  CHECK(layer.styles.front().classes.size() == 5);
  CHECK(layer.styles.front().classes.front().hatched);
}

TEST_CASE("shares and rates with their intervals are set against those of the municipality") {
  const Layer layer = beside(survey_study(answers));
  const double everybody = 301.0 / 600.0;
  const Interval wilson = share({90, 100}).interval;
  CHECK(column<RealColumn>(layer, "municipality_share")[0] == doctest::Approx(everybody).epsilon(1e-12));
  CHECK(column<RealColumn>(layer, "difference")[0] == doctest::Approx(0.9 - everybody).epsilon(1e-12));
  CHECK(column<RealColumn>(layer, "difference_low")[0] ==
        doctest::Approx(wilson.low - everybody).epsilon(1e-12));
  const double together = (300 + 80 + 85 + 310 + 82) / 1500.0;
  const Rate own = rate(300, 300.0, 1.0, {.per = 1.0});
  CHECK(column<RealColumn>(layer, "police_ratio")[0] == doctest::Approx(own.rate / together).epsilon(1e-12));
  CHECK(column<RealColumn>(layer, "police_ratio_high")[0] ==
        doctest::Approx(own.interval.high / together).epsilon(1e-12));
  CHECK(column<RealColumn>(layer, "police_rate")[0] /
            column<RealColumn>(layer, "police_municipality_rate")[0] ==
        doctest::Approx(own.rate / together).epsilon(1e-12));
}

TEST_CASE("an interval that holds the figure of the municipality cannot tell") {
  const Layer layer =
      beside(survey_study({{44, 100}, {85, 100}, {15, 100}, {12, 100}, {50, 100}, {49, 100}}));
  CHECK(column<RealColumn>(layer, "difference_low")[0] < 0.0);
  CHECK(column<RealColumn>(layer, "difference_high")[0] > 0.0);
  CHECK(column<TextColumn>(layer, "felt")[0] == "cannot_tell");
  CHECK(column<IntegerColumn>(layer, "police_class")[0] == 0);
}

TEST_CASE("no data is not none") {
  std::vector<CountOf> silent = answers;
  silent[2] = {0, 0};
  StudyResult result = survey_study(silent);
  const Layer layer = beside(result);
  CHECK_FALSE(column<IntegerColumn>(layer, "police_class")[2]);
  CHECK(column<TextColumn>(layer, "felt")[2].empty());
  CHECK(column<TextColumn>(layer, "felt_hidden")[2].empty());
  StudyResult quiet = test::small_study({{150, 150}, {40, 40}, {0, 0}, {160, 150}, {42, 40}, {5, 5}},
                                        {300, 300, 300, 300, 300});
  quiet.surveys = result.surveys;
  quiet.surveys.front().areas[2].add(CountOf{15, 100});
  const Layer none = beside(quiet);
  CHECK(column<RealColumn>(none, "police_ratio")[2] == 0.0);
  CHECK(column<IntegerColumn>(none, "police_class")[2] == 1);
}

TEST_CASE("what is hidden of either side has no class and takes no part in the others") {
  std::vector<CountOf> few = answers;
  few[1] = {3, 100};
  const StudyResult result = survey_study(few);
  const Layer layer = beside(result);
  CHECK(column<TextColumn>(layer, "police_hidden")[1] == "under_threshold");
  CHECK_FALSE(column<IntegerColumn>(layer, "police_class")[1]);
  CHECK(std::isnan(column<RealColumn>(layer, "share")[1]));
  CHECK_FALSE(column<IntegerColumn>(layer, "answers")[1]);
  const Layer inside = beside(result, Profile::internal);
  CHECK(column<IntegerColumn>(inside, "police_class")[1] == 1);

  StudyResult small = survey_study(answers);
  small.households[4] = 10;
  const Layer open = beside(small);
  CHECK(column<TextColumn>(open, "police_hidden")[4] == "few_households");
  CHECK(std::isnan(column<RealColumn>(open, "police_rate")[4]));
  // The ratio of the first is to the areas that are shown, and so tells nothing of the fifth.
  const double shown = (300 + 80 + 85 + 310) / 1200.0;
  CHECK(column<RealColumn>(open, "police_ratio")[0] == doctest::Approx(1.0 / shown).epsilon(1e-12));
}

TEST_CASE("places people name are not recorded events and have no class") {
  StudyResult result = survey_study(answers);
  result.sources.push_back(result.sources.front());
  result.sources.back().name = "felt";
  result.sources.back().kind = SourceKind::perceived_safe;
  result.study.sources.push_back({.name = "felt", .kind = SourceKind::perceived_safe});
  const Layer layer = beside(result);
  CHECK(layer.column("police_class") != nullptr);
  CHECK(layer.column("felt_class") == nullptr);
  CHECK(column<IntegerColumn>(layer, "police_reporting") == IntegerColumn{1, 1, 1, 1, 1});
}

TEST_CASE("the rank correlation of shares and rates comes with its areas") {
  const Release release = release_study(survey_study(answers), Profile::open);
  const Layer& layer = *release.layer("rank_correlation");
  REQUIRE(layer.rows() == 1);
  CHECK(column<IntegerColumn>(layer, "areas")[0] == 5);
  CHECK(std::abs(column<RealColumn>(layer, "r")[0]) <= 1.0);
  CHECK(column<RealColumn>(layer, "low")[0] < column<RealColumn>(layer, "r")[0]);
}

TEST_CASE("colours of two figures darken with each of them") {
  const auto light = [](Colour c) { return 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue; };
  const double neither = light(bivariate_colour(Level::low, Level::low));
  const double felt = light(bivariate_colour(Level::high, Level::low));
  const double recorded = light(bivariate_colour(Level::low, Level::high));
  const double both = light(bivariate_colour(Level::high, Level::high));
  CHECK(neither > recorded);
  CHECK(neither > felt);
  CHECK(both < recorded);
  CHECK(both < felt);
}
