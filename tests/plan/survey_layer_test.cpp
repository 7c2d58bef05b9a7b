#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "hotspot/plan/disclosure.hpp"
#include "hotspot/stats/shrunken_share.hpp"
#include "support/survey_study.hpp"

using namespace hotspot;
using test::survey_study;
using test::survey_wave;

TEST_SUITE_BEGIN("fast");

namespace {

const std::vector<CountOf> plain{{30, 40}, {20, 50}, {12, 30}, {25, 60}, {15, 45}, {10, 25}};

template <class T>
const T& column(const Layer& layer, const std::string& name) {
  REQUIRE(layer.column(name) != nullptr);
  return std::get<T>(layer.column(name)->values);
}

Layer survey(const StudyResult& result, Profile profile = Profile::open) {
  return *release_study(result, profile).layer("survey");
}

/// The row of that level and name; the first of them.
std::size_t row_of(const Layer& layer, const std::string& level, const std::string& name) {
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (column<TextColumn>(layer, "level")[row] == level && column<TextColumn>(layer, "name")[row] == name)
      return row;
  }
  FAIL(std::string("no such row: " + level + " " + name));
  return 0;
}

}  // namespace

TEST_CASE("every area of a survey has its answers its response rate and its share with an interval") {
  const Layer layer = survey(survey_study(plain));
  const std::size_t row = row_of(layer, "area", "A2");
  CHECK(column<IntegerColumn>(layer, "answers")[row] == 50);
  CHECK(column<RealColumn>(layer, "response_rate")[row] == 0.5);
  CHECK(column<RealColumn>(layer, "share")[row] == 0.4);
  CHECK(column<RealColumn>(layer, "share_low")[row] ==
        doctest::Approx(share({20, 50}).interval.low).epsilon(1e-12));
  CHECK(column<TextColumn>(layer, "hidden")[row].empty());
  const std::size_t all = row_of(layer, "municipality", "Smallham");
  CHECK(column<IntegerColumn>(layer, "answers")[all] == 250);
  CHECK(column<RealColumn>(layer, "share")[all] == doctest::Approx(112.0 / 250.0));
  CHECK(column<IntegerColumn>(layer, "invited")[all] == 600);
}

TEST_CASE("shares of areas are drawn to that of the municipality by the areas that are shown") {
  const ShrunkenShares expected =
      shrunken_shares({30, 20, 12, 25, 15}, {40, 50, 30, 60, 45}, {}, CommonShare{112.0 / 250.0, 250.0});
  const Layer layer = survey(survey_study(plain));
  const std::size_t first = row_of(layer, "area", "A1");
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(column<RealColumn>(layer, "shrunken")[first + i] ==
          doctest::Approx(expected.shares[i].share).epsilon(1e-12));
  }
  std::vector<CountOf> with_hidden = plain;
  with_hidden[3] = {4, 60};
  with_hidden[4] = {3, 45};
  StudyResult result = survey_study(with_hidden);
  const Layer open = survey(result);
  CHECK(std::isnan(column<RealColumn>(open, "shrunken")[row_of(open, "area", "A5")]));
  // What is hidden leaves no trace in what is shown: other hidden figures of the same sum give the same
  // shares.
  result.surveys.front().areas[3] = {};
  result.surveys.front().areas[3].add(CountOf{3, 60});
  result.surveys.front().areas[4] = {};
  result.surveys.front().areas[4].add(CountOf{4, 45});
  const Layer other = survey(result);
  for (std::size_t row = 0; row < open.rows(); ++row) {
    const double a = column<RealColumn>(open, "shrunken")[row];
    const double b = column<RealColumn>(other, "shrunken")[row];
    CHECK((a == b || (std::isnan(a) && std::isnan(b))));
  }
}

TEST_CASE("areas of a company with enough of them are drawn to its share and others to the municipality") {
  StudyResult result = survey_study(plain);
  result.study.areas.company = "company";
  result.areas.texts.push_back({"company", {"North", "North", "North", "North", "South"}});
  const Layer layer = survey(result);
  const ShrunkenShares north =
      shrunken_shares({30, 20, 12, 25}, {40, 50, 30, 60}, {}, CommonShare{87.0 / 180.0, 180.0});
  const ShrunkenShares all =
      shrunken_shares({30, 20, 12, 25, 15}, {40, 50, 30, 60, 45}, {}, CommonShare{112.0 / 250.0, 250.0});
  const std::size_t first = row_of(layer, "area", "A1");
  const RealColumn& shrunken = column<RealColumn>(layer, "shrunken");
  for (std::size_t i = 0; i < 4; ++i)
    CHECK(shrunken[first + i] == doctest::Approx(north.shares[i].share).epsilon(1e-12));
  CHECK(shrunken[first + 4] == doctest::Approx(all.shares[4].share).epsilon(1e-12));
  CHECK(column<TextColumn>(layer, "shrunken_to")[first] == "North");
  CHECK(column<TextColumn>(layer, "shrunken_to")[first + 4] == "Smallham");
}

TEST_CASE("a share of few who said so is hidden in public with another that would give it back") {
  std::vector<CountOf> answers = plain;
  answers[1] = {2, 50};
  const StudyResult result = survey_study(answers);
  const Layer layer = survey(result);
  const TextColumn& hidden = column<TextColumn>(layer, "hidden");
  CHECK(hidden[row_of(layer, "area", "A2")] == "under_threshold");
  CHECK(std::isnan(column<RealColumn>(layer, "share")[row_of(layer, "area", "A2")]));
  CHECK(std::isnan(column<RealColumn>(layer, "share_high")[row_of(layer, "area", "A2")]));
  CHECK(column<IntegerColumn>(layer, "answers")[row_of(layer, "area", "A2")] == 50);
  std::size_t others = 0;
  for (const std::string& reason : hidden) others += reason == "protects_another" ? 1 : 0;
  CHECK(others >= 1);
  const Layer inside = survey(result, Profile::internal);
  for (const std::string& reason : column<TextColumn>(inside, "hidden")) CHECK(reason.empty());
}

TEST_CASE("those who did not say so are protected like those who did") {
  std::vector<CountOf> answers = plain;
  answers[2] = {29, 30};
  const Layer layer = survey(survey_study(answers));
  CHECK(column<TextColumn>(layer, "hidden")[row_of(layer, "area", "A3")] == "under_threshold");
}

TEST_CASE("an area of few households shows no answers") {
  StudyResult result = survey_study(plain);
  result.households[3] = 12;
  const Layer layer = survey(result);
  const std::size_t row = row_of(layer, "area", "A4");
  CHECK(column<TextColumn>(layer, "hidden")[row] == "few_households");
  CHECK_FALSE(column<IntegerColumn>(layer, "answers")[row]);
  CHECK_FALSE(column<IntegerColumn>(layer, "invited")[row]);
}

TEST_CASE("hidden counts of a survey cannot be subtracted from the age bands") {
  StudyResult result = survey_study(plain);
  SurveyWave& wave = result.surveys.front();
  wave.bands = {{.from = 12, .to = 13}, {.from = 14, .to = 15}, {.from = 16}};
  wave.bands[0].answers.add(CountOf{3, 80});
  wave.bands[1].answers.add(CountOf{60, 90});
  wave.bands[2].answers.add(CountOf{49, 80});
  const Layer layer = survey(result);
  std::size_t hidden = 0;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (column<TextColumn>(layer, "level")[row] != "age_band") continue;
    hidden += column<TextColumn>(layer, "hidden")[row].empty() ? 0 : 1;
  }
  CHECK(hidden >= 2);  // one alone would be the municipality's less the others'
}

TEST_CASE("a change since the wave before has an interval and years without a wave say so") {
  StudyResult result = survey_study(plain);
  result.surveys.front().year = 2005;
  result.surveys.push_back(survey_wave(2008, {{20, 40}, {20, 50}, {12, 30}, {25, 60}, {15, 45}, {10, 25}}));
  const Layer layer = survey(result);
  const TextColumn& status = column<TextColumn>(layer, "status");
  const IntegerColumn& years = column<IntegerColumn>(layer, "year");
  std::vector<std::int64_t> without;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (status[row] == "no_new_measurement") without.push_back(*years[row]);
    const bool first_area = column<TextColumn>(layer, "id")[row] == "A1";
    if (!first_area) continue;
    const double change = column<RealColumn>(layer, "change")[row];
    if (years[row] == 2005) {
      CHECK(std::isnan(change));
    } else {
      const Interval limits = share_difference({20, 40}, {30, 40}).interval;
      CHECK(change == doctest::Approx(-0.25));
      CHECK(column<RealColumn>(layer, "change_low")[row] == doctest::Approx(limits.low).epsilon(1e-12));
    }
  }
  CHECK(without == std::vector<std::int64_t>{2006, 2007, 2009, 2010, 2011});
}

TEST_CASE("a wave that asked otherwise has no change and says why") {
  StudyResult result = survey_study(plain);
  result.surveys.push_back(survey_wave(2014, plain));
  result.surveys.back().not_comparable = Message{"wave.other_scale", {{"before", std::string("2011")}}};
  const Layer layer = survey(result);
  bool found = false;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (column<IntegerColumn>(layer, "year")[row] != 2014) continue;
    if (column<TextColumn>(layer, "status")[row] != "not_comparable") continue;
    found = true;
    CHECK(std::isnan(column<RealColumn>(layer, "change")[row]));
    CHECK(column<TextColumn>(layer, "note")[row] == "another scale than in 2011");
  }
  CHECK(found);
}

TEST_CASE("a study without surveys has an empty layer of them") {
  StudyResult result = survey_study(plain);
  result.surveys.clear();
  CHECK(survey(result).rows() == 0);
  CHECK(release_study(result, Profile::open).layer("perceived_recorded")->rows() == 0);
}
