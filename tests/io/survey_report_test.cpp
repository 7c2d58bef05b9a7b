// The report's sections on surveys, and on what people feel beside what is recorded.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hotspot/io/write_report.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "support/files.hpp"
#include "support/html_tags.hpp"
#include "support/report_study.hpp"
#include "support/survey_study.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// The second area's share is hidden, nobody answered in the third.
const std::vector<CountOf> answers{{90, 100}, {3, 100}, {0, 0}, {12, 100}, {60, 100}, {49, 100}};

StudyResult made_study(Language language) {
  StudyResult result = survey_study(answers);
  result.study.study.language = language;
  result.surveys.front().title = "Youth <1>";
  return result;
}

std::string page_of(const StudyResult& result, Profile profile = Profile::open) {
  const TemporaryFolder folder;
  const std::string file = folder.write("map.png", one_pixel_png);
  write_report(release_study(result, profile), result.study,
               {{"police", "Density", "Where reports lie", file},
                {perceived_map_source("police"), "Beside", "Both", file}},
               folder.path("report.html"));
  return bytes_of(folder.path("report.html"));
}

std::string section_of(const std::string& page, const std::string& id) {
  const auto at = page.find("<section id=\"" + id + "\">");
  REQUIRE(at != std::string::npos);
  return page.substr(at, page.find("</section>", at) - at);
}

bool holds(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the report tells shares with answers response rate and interval and hides what is hidden") {
  const std::string page = page_of(made_study(Language::english));
  const std::string section = section_of(page, "surveys");
  for (const char* words :
       {"Youth &lt;1&gt;: feeling unsafe", "Do you feel unsafe?", "who answered say they feel unsafe",
        "of the 600 asked answered", "Whole municipality", "hidden: under 5", "no data: nobody answered",
        "Share drawn in"}) {
    CAPTURE(words);
    CHECK(holds(section, words));
  }
  CHECK_FALSE(holds(section, ">3<"));
  CHECK_FALSE(holds(section, "nan"));
  CHECK(holds(page, "href=\"#surveys\""));
  CHECK(holds(page, "href=\"#perceived\""));
}

TEST_CASE("the report sets what people feel beside each source and marks the kinds that people report") {
  const std::string section = section_of(page_of(made_study(Language::english)), "perceived");
  for (const char* words :
       {"depend on people&#39;s will to report", "All recorded events here depend on people&#39;s will",
        "More people feel unsafe here than in the municipality, but not more is recorded", "hidden: under 5",
        "no data: nobody answered", "alt=\"Both\""}) {
    CAPTURE(words);
    CHECK(holds(section, words));
  }
  CHECK_FALSE(holds(section, "unsafe area"));
  CHECK_FALSE(holds(section, "nan"));
}

TEST_CASE("surveys are told in Danish too and every element is closed in its turn") {
  const std::string page = page_of(made_study(Language::danish));
  CHECK(holds(section_of(page, "surveys"), "siger, at de føler sig utrygge"));
  CHECK(holds(section_of(page, "perceived"), "Flere føler sig utrygge her end i kommunen"));
  std::vector<std::string> open;
  for (const HtmlTag& tag : html_tags(page)) {
    if (tag.inside.starts_with("!") || tag.is_empty_element()) continue;
    if (!tag.closing) {
      open.push_back(tag.name);
      continue;
    }
    REQUIRE_FALSE(open.empty());
    CHECK(open.back() == tag.name);
    open.pop_back();
  }
  CHECK(open.empty());
}

TEST_CASE("a change that cannot be told and a broken series are said in words") {
  StudyResult result = made_study(Language::english);
  result.surveys.front().year = 2009;
  result.surveys.push_back(survey_wave(2010, answers));
  result.surveys.push_back(survey_wave(2011, answers));
  result.surveys.back().not_comparable = Message{"wave.other_scale", {{"before", std::string("2010")}}};
  const std::string section = section_of(page_of(result), "surveys");
  CHECK(holds(section, "Whether that is a change since 2009 cannot be told"));
  CHECK(holds(section, "2011 is not compared with the years before: another scale than in 2010."));
}

TEST_CASE("a report without surveys has no section on them") {
  StudyResult result = made_study(Language::english);
  result.surveys.clear();
  const std::string page = page_of(result);
  CHECK_FALSE(holds(page, "id=\"surveys\""));
  CHECK_FALSE(holds(page, "id=\"perceived\""));
}
