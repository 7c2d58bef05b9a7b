#include "hotspot/io/write_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "support/files.hpp"
#include "support/html_tags.hpp"
#include "support/report_study.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

std::string page_of(const StudyResult& result, Profile profile) {
  const TemporaryFolder folder;
  write_report(release_study(result, profile), result.study, report_maps(folder), folder.path("report.html"));
  return bytes_of(folder.path("report.html"));
}

std::string public_page(Language language = Language::english) {
  return page_of(report_study(language), Profile::open);
}

bool holds(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

std::vector<HtmlTag> opened(const std::string& page, const std::string& name) {
  std::vector<HtmlTag> tags = html_tags(page);
  std::erase_if(tags, [&](const HtmlTag& tag) { return tag.closing || tag.name != name; });
  return tags;
}

/// The section of the housing areas.
std::string areas_of(const std::string& page) {
  const auto at = page.find("<section id=\"areas\">");
  REQUIRE(at != std::string::npos);
  return page.substr(at, page.find("</section>", at) - at);
}

/// The row of a table that `name` heads.
std::string table_row(const std::string& page, const std::string& name) {
  const auto at = page.find("<th scope=\"row\">" + name + "</th>");
  REQUIRE(at != std::string::npos);
  return page.substr(at, page.find("</tr>", at) - at);
}

}  // namespace

TEST_CASE("names titles and categories are escaped wherever they stand in the report") {
  const std::string page = public_page();
  for (const char* raw : {"<b>", "<i>", "<script", "<1>", "<2010>", "& all", "& Co", "Zenit & "}) {
    CAPTURE(raw);
    CHECK_FALSE(holds(page, raw));
  }
  for (const char* wanted :
       {"<h1>Smallham &lt;2010&gt; &amp; &quot;more&quot;</h1>", "<h2>Reports &lt;b&gt;&amp; all</h2>",
        "Birken &lt;i&gt;øst&lt;/i&gt;", "Theft &lt;script&gt;alert(1)&lt;/script&gt;", "O&#39;Neill",
        "p&lt;1&gt;.csv", "alt=\"Where &quot;reports&quot; lie &amp; more\""}) {
    CAPTURE(wanted);
    CHECK(holds(page, wanted));
  }
}

TEST_CASE("every element of the report is closed in its turn") {
  std::vector<std::string> open;
  for (const HtmlTag& tag : html_tags(public_page())) {
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

TEST_CASE("the report has one first heading and leaves out no level") {
  int first = 0, last = 0;
  for (const HtmlTag& tag : html_tags(public_page())) {
    if (tag.closing || tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6')
      continue;
    const int level = tag.name[1] - '0';
    first += level == 1 ? 1 : 0;
    CHECK(level <= last + 1);
    last = level;
  }
  CHECK(first == 1);
}

TEST_CASE("pictures charts and tables of the report say in words what they show") {
  const std::string page = public_page();
  const auto images = opened(page, "img");
  CHECK(images.size() == 3);
  for (const HtmlTag& image : images) CHECK_FALSE(image.attribute("alt").value_or("").empty());
  std::size_t charts = 0;
  for (auto at = page.find("<svg "); at != std::string::npos; at = page.find("<svg ", at + 1)) {
    const auto inside = page.find('>', at) + 1;
    CHECK(page.compare(inside, 7, "<title>") == 0);
    CHECK(page.find("<desc>", inside) < page.find("</svg>", inside));
    ++charts;
  }
  CHECK(charts > 4);
  CHECK(opened(page, "caption").size() == opened(page, "table").size());
  for (const HtmlTag& head : opened(page, "th")) CHECK(head.attribute("scope").has_value());
  for (const HtmlTag& region : opened(page, "div")) {
    if (region.attribute("class") != "scroll") continue;
    CHECK(region.attribute("tabindex") == "0");
    CHECK_FALSE(region.attribute("aria-label").value_or("").empty());
  }
}

TEST_CASE("the report fetches nothing and runs nothing") {
  const std::string page = page_of(report_study(Language::english), Profile::internal);
  for (const HtmlTag& tag : html_tags(page)) {
    CHECK(tag.name != "script");
    CHECK(tag.name != "link");
    const std::string source = tag.attribute("src").value_or("data:image/png;base64,");
    CHECK(source.starts_with("data:image/png;base64,"));
    CHECK(tag.attribute("href").value_or("#").starts_with("#"));
  }
  for (const char* fetched : {"http:", "https:", "url(", "@import", "@font-face", "srcset"}) {
    CAPTURE(fetched);
    CHECK_FALSE(holds(page, fetched));
  }
}

TEST_CASE("links inside the report lead somewhere") {
  const std::string page = public_page();
  for (const HtmlTag& link : opened(page, "a")) {
    const std::string target = link.attribute("href").value().substr(1);
    CAPTURE(target);
    CHECK(holds(page, " id=\"" + target + "\""));
  }
}

TEST_CASE("the picture is in the page with its size") {
  const HtmlTag image = opened(public_page(), "img").front();
  CHECK(image.attribute("width") == "1");
  CHECK(image.attribute("height") == "1");
  CHECK(image.attribute("src").value().starts_with("data:image/png;base64,iVBORw0KGgoAAAANSUhEUg"));
  CHECK(image.attribute("src").value().ends_with("JRU5ErkJggg=="));
}

TEST_CASE("a hidden figure is a word with its reason and does not stand among the areas") {
  const std::string page = public_page();
  CHECK(table_row(areas_of(page), "Zenit &amp; Søn").find("hidden: under 5") != std::string::npos);
  CHECK(table_row(areas_of(page), "Ørnevang").find("hidden: protects another figure") != std::string::npos);
  CHECK(holds(areas_of(page_of(report_study(Language::english), Profile::internal)), "617"));
  CHECK_FALSE(holds(areas_of(page), "617"));
  // A row that is hidden holds no digit beside its households: the columns of the other source are left out.
  const std::string row = table_row(areas_of(page), "Ørnevang");
  CHECK(std::regex_search(row, std::regex("220</td>\n?<td class=\"hidden\" colspan=\"3\">hidden: protects")));
}

TEST_CASE("an area with few households says so and has no interval") {
  StudyResult result = report_study(Language::english);
  result.households[3] = 19;
  const std::string page = page_of(result, Profile::open);
  CHECK(table_row(areas_of(page), "Birken &lt;i&gt;øst&lt;/i&gt;").find("hidden: too few households") !=
        std::string::npos);
  CHECK(holds(page, "<desc>hidden: too few households</desc>"));
}

TEST_CASE("where nobody knows the residents the report says what to supply") {
  StudyResult result = report_study(Language::english);
  result.households.assign(4, std::numeric_limits<double>::quiet_NaN());
  result.warnings.push_back({"warning.population_unknown", {}});
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "hidden: residents not known"));
  CHECK(holds(page, "Name the columns `residents` or `households` under [areas]"));
  CHECK_FALSE(holds(page, "colspan=\"3\""));
}

TEST_CASE("areas stand by name and the row in no housing area last") {
  const std::string page = public_page(Language::danish);
  const auto at = [&](const char* name) {
    return page.find("<th scope=\"row\">" + std::string(name) + "</th>");
  };
  CHECK(at("Birken &lt;i&gt;øst&lt;/i&gt;") < at("Zenit &amp; Søn"));
  CHECK(at("Zenit &amp; Søn") < at("Ørnevang"));
  CHECK(at("Ørnevang") < at("Ådalen"));
  CHECK(at("Ådalen") < at("Ikke i noget boligområde"));
  CHECK(holds(page, "<tr class=\"outside\"><th scope=\"row\">Ikke i noget boligområde</th>"));
}

TEST_CASE("companies stand by name with their departments in the order of their numbers") {
  const std::string page = page_of(report_study(Language::danish), Profile::internal);
  const auto row = [&](const std::string& style, const std::string& name) {
    return page.find("<tr class=\"" + style + "\"><th scope=\"row\">" + name + "</th>");
  };
  CHECK(row("company", "Anden") < row("department", "Afdeling 1"));
  CHECK(row("department", "Afdeling 1") < row("company", "Bo &amp; Co"));
  CHECK(row("company", "Bo &amp; Co") < row("department", "Afdeling 2"));
  CHECK(row("department", "Afdeling 2") < row("department", "Afdeling 10"));
  CHECK(row("department", "Afdeling 10") != std::string::npos);
}

TEST_CASE("the first screen tells number place and outstanding year in English and Danish") {
  const std::string english = public_page(Language::english);
  CHECK(holds(english, "<html lang=\"en\">"));
  CHECK(holds(english, "In 2010–2012, 3,020 incidents were reported and 271 fires were recorded."));
  CHECK(holds(english, "2011 lies far above the others, with 157 against 57 on average."));
  CHECK(holds(english, "The densest places hold 79\u202f% of the incidents on 4\u202f% of the ground"));
  const std::string danish = public_page(Language::danish);
  CHECK(holds(danish, "<html lang=\"da\">"));
  CHECK(holds(danish, "I 2010–2012 blev der anmeldt 3.020 hændelser og registreret 271 brande."));
  CHECK(holds(danish, "2011 ligger langt over de andre år med 157 mod 57 i gennemsnit."));
  CHECK(holds(danish, "skjult: under 5"));
}

TEST_CASE("a year that the period covers in part is marked and takes no part in the comparison") {
  StudyResult result = report_study(Language::english);
  result.period->to = std::chrono::year(2012) / 9 / 30;
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "part of the year, to 30 Sep 2012"));
  CHECK(holds(page, "From 1 Jan 2010 to 30 Sep 2012, 3,020 incidents were reported"));
  CHECK_FALSE(holds(page, "lies far above"));
  CHECK_FALSE(holds(public_page(), "part of the year"));
}

TEST_CASE("a small year is hidden in the chart as everywhere") {
  StudyResult result = report_study(Language::english);
  result.sources[1] = detail::compute_source(
      result.study.sources[1], events_of({{9, 2, 20}, {9, 1, 20}, {9, 0, 9}, {8, 0, 20}, {7, 0, 7}}), result,
      {});
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "2011: hidden: under 5"));
}

TEST_CASE("rows read kept and left out stand for every file with zero said too") {
  const std::string page = public_page();
  const std::string police = table_row(page, "Reports &lt;b&gt;&amp; all");
  CHECK(police.find(">3,022</td>") ==
        std::string::npos);  // with the rows kept it would tell how few were not
  CHECK(police.find(">3,020</td>") != std::string::npos);
  CHECK(police.find("A few rows: outside the study area") != std::string::npos);
  CHECK(police.find("A few rows: no time, though one is needed") != std::string::npos);
  CHECK(table_row(page, "Fires").find("none left out") != std::string::npos);
  CHECK(holds(page, "Read as: characters <code>UTF-8</code>"));
}

TEST_CASE("methods name bandwidth rule and threshold and which settings are defaults") {
  StudyResult result = report_study(Language::english);
  result.study.stated = {"density.bandwidth"};
  result.parameters = study_parameters(result.study);
  result.warnings.push_back(
      {"warning.bandwidth_by_rule", {{"bandwidth", 200.0}, {"bandwidth_key", std::string("200")}}});
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "felt up to 200\u202fm away"));
  CHECK(holds(page, "write `bandwidth = 200` under [density]"));
  CHECK(holds(page, "numbers from 1 to 4 are hidden"));
  CHECK(holds(page, "fewer than 20 households"));
  CHECK(std::regex_search(page,
                          std::regex("density\\.bandwidth</code></th>\n?<td>200 m</td>\n?<td>study file")));
  CHECK(std::regex_search(
      page, std::regex("density\\.kernel</code></th>\n?<td>[^<]*quartic[^<]*</td>\n?<td>default")));
  CHECK(holds(page, "<code>cccccccccccc</code>"));
}

TEST_CASE("each profile is named and only the public one tells of hiding") {
  const StudyResult result = report_study(Language::english);
  const std::string open = page_of(result, Profile::open);
  const std::string internal = page_of(result, Profile::internal);
  CHECK(holds(open, "Public: small numbers are hidden"));
  CHECK_FALSE(holds(open, "Internal: not to be passed on"));
  CHECK(holds(internal, "Internal: not to be passed on"));
  CHECK(holds(internal, "content=\"noindex\""));
  CHECK_FALSE(holds(internal, "hidden: "));
}

TEST_CASE("the same study gives the same report") {
  CHECK(public_page() == public_page());
}

TEST_CASE("a map that cannot be read leaves the older report as it was") {
  const StudyResult result = report_study(Language::english);
  const TemporaryFolder folder;
  folder.write("report.html", "older");
  std::vector<ReportMap> maps = report_maps(folder);
  for (const std::string& file : {folder.path("none.png"), folder.write("text.png", std::string(100, 'x'))}) {
    maps.back().file = file;
    CHECK_THROWS_AS(
        write_report(release_study(result, Profile::open), result.study, maps, folder.path("report.html")),
        IoError);
    CHECK(bytes_of(folder.path("report.html")) == "older");
  }
  CHECK(names_in(folder.path()) == std::vector<std::string>{"map.png", "report.html", "text.png"});
}

TEST_CASE("a study without times has a report without years") {
  StudyResult result = report_study(Language::english);
  result.period.reset();
  for (SourceResult& source : result.sources) {
    source.events.times.clear();
    EventSet events = source.events;
    source = detail::compute_source(result.study.sources[&source == &result.sources.front() ? 0 : 1],
                                    std::move(events), result, {});
  }
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "In the data, 3,020 incidents were reported"));
  CHECK_FALSE(holds(page, "number per year"));
  CHECK_FALSE(holds(page, "in a year"));
}

TEST_CASE("each source says how many cells hold more than chance and how many chance alone would point out") {
  const StudyResult result = report_study(Language::english);
  const auto& classes = result.sources.front().significance->gi_star.classes;
  const auto more = std::count(classes.begin(), classes.end(), LocalClass::high);
  const std::string page = page_of(result, Profile::internal);
  CHECK(holds(page, "Of 128 cells " + std::to_string(more) + " hold, together with the cells around them"));
  CHECK(holds(page, "chance alone would point out about 6 cells"));  // 128 times 0.05
}

TEST_CASE("a source of few events says that places cannot be told from chance") {
  StudyResult result = report_study(Language::danish);
  result.sources.back().significance.reset();
  CHECK(holds(page_of(result, Profile::open), "færre end 30"));
}

TEST_CASE("near repeats nearness forecasts and concentration are told where the study has them") {
  StudyResult result = report_study(Language::english);
  CHECK_FALSE(holds(page_of(result, Profile::open), "Do events follow each other nearby?"));
  SourceResult& source = result.sources.front();
  source.near_repeat = Knox{
      .bands = {{.distance_to = {0.0}, .days_to = 7.0, .observed = 40, .ratio = 1.84, .p_permutation = 0.001},
                {.distance_to = {200.0},
                 .days_from = 7.0,
                 .days_to = 14.0,
                 .observed = 3,
                 .ratio = 9.0,
                 .p_permutation = 0.001}}};
  result.study.forecast.split = std::chrono::year(2012) / 1 / 1;
  source.after_split = 1000;
  source.forecasts = {{.share = 0.05,
                       .map = {.later = 240.0, .hit_rate = 0.24, .pai = 4.8, .pei = 0.61},
                       .count_map = {.later = 200.0, .hit_rate = 0.2, .pai = 4.0, .pei = 0.5}}};
  result.sources.back().kind = result.study.sources.back().kind = SourceKind::perceived_unsafe;
  result.nearness = {{.felt = 1, .recorded = 0, .ratio = {1.52, 1.2, 1.0}, .p = 0.004}};
  source.concentration = {.gini_generalised = 0.9, .share_of_places = 0.04, .share_of_events = 0.93};
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "the same place, within 7 days, 1.8 times as many pairs"));
  CHECK(holds(table_row(page, "within 200 m, elsewhere"), "hidden"));
  CHECK_FALSE(holds(table_row(page, "within 200 m, elsewhere"), "9.0"));
  CHECK(holds(page, "before 1 Jan 2012"));
  CHECK(holds(table_row(page, "5 %"), "24 %"));
  CHECK(holds(table_row(page, "5 %"), "4.8"));
  CHECK(holds(page, "within 100 m 1.5 times, within 200 m 1.2 times and within 400 m 1.0 times the number"));
  CHECK(holds(page, "80 % of the events fell in 4 % of the cells"));
}

TEST_CASE("areas seen together have figures only where each of them is shown") {
  StudyResult result = report_study(Language::english);
  CHECK_FALSE(holds(page_of(result, Profile::open), "Circles around every area"));
  result.study.scan.max_population = 0.5;
  CHECK(holds(page_of(result, Profile::open), "No areas together stand out"));
  // Ådalen alone is shown; Zenit & Søn has 3 events, which are not.
  const ScanCluster shown{.areas = {0}, .cases = 900.0, .expected = 612.0, .relative_risk = 1.7, .p = 0.001};
  const ScanCluster hidden{
      .areas = {0, 1}, .cases = 903.0, .expected = 777.0, .relative_risk = 1.4, .p = 0.004};
  const ScanCluster by_chance{.areas = {2}, .cases = 617.0, .expected = 600.0, .p = 0.4};
  for (const ScanCluster& cluster : {shown, hidden, by_chance})
    result.sources.front().clusters.push_back({cluster, result.areas.shapes[0]});
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(table_row(page, "Ådalen, Zenit &amp; Søn"), "hidden"));
  CHECK_FALSE(holds(page, "903"));
  CHECK_FALSE(holds(page, "777"));
  CHECK(holds(page, ">612<"));
  CHECK_FALSE(holds(page, "0.400"));
}

TEST_CASE("the report compares the last two years area by area and hides what a year hides") {
  const std::string page = public_page();
  CHECK(holds(page, "Has it changed?"));
  CHECK(holds(page, "change from 2011 to 2012 with 95"));
  const auto at = page.find("<caption><span>Reports &lt;b&gt;&amp; all: change from");
  REQUIRE(at != std::string::npos);
  const std::string changes = page.substr(at, page.find("</table>", at) - at);
  const std::string birken = table_row(changes, "Birken &lt;i&gt;øst&lt;/i&gt;");
  CHECK(holds(birken, "<td class=\"number\">270</td>"));
  CHECK(holds(birken, "cannot tell"));
  CHECK(changes.find("Birken") < changes.find("Zenit"));
  CHECK(holds(public_page(Language::danish), "kan ikke afgøres"));
}

TEST_CASE("the report says when events happen in figures as well as in colours") {
  StudyResult result = report_study(Language::english);
  EventSet events = result.sources.front().events;
  for (std::size_t i = 0; i < events.times.size(); ++i)
    events.times[i] = *events.times[i] + std::chrono::hours(1 + i % 22);
  const SourceInput source = result.study.sources.front();
  const std::string without_hours = page_of(result, Profile::open);
  CHECK(holds(without_hours, "The times are days without hours."));
  result.sources.front() = detail::compute_source(source, events, result, {});
  const std::string page = page_of(result, Profile::open);
  CHECK(holds(page, "When does it happen?"));
  CHECK(holds(page, "0–6 h"));
  CHECK(holds(page, "background:rgba(44,127,184,0.50)"));
  CHECK(holds(table_row(page, "June"), "3,020"));
}

TEST_CASE("the report says how many areas are too few for local statistics") {
  CHECK(holds(public_page(), "There are 4 areas whose residents are known, fewer than 30"));
}
