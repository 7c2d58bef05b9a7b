// A stranger with a linear program against what public runs wrote: what is hidden stays hidden.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "attack/attacker.hpp"
#include "attack/page_numbers.hpp"
#include "attack/statements.hpp"
#include "attack/survey_attack.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/io/write_report.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "io/read_earlier_release.hpp"
#include "support/small_study.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

/// A reproducible walk through small numbers.
struct Draw {
  std::uint64_t state = 2012;
  std::uint64_t operator()(std::uint64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 33) % below;
  }
};

/// What the writers are given, without the detour over files.
test::PublicFolder released(const StudyResult& result) {
  return {.layers = release_study(result, Profile::open).layers()};
}

/// Everything but pictures, which say what the layers say.
test::PublicFolder written(const StudyResult& result) {
  const test::TemporaryFolder folder;
  const Release release = release_study(result, Profile::open);
  write_release(release, folder.path("study.gpkg"));
  write_report(release, result.study, {}, folder.path("report.html"));
  return test::read_public_folder(folder.path());
}

std::string words(const std::vector<test::Leak>& leaks) {
  std::string all;
  for (const test::Leak& leak : leaks) {
    all += leak.count + ": " + std::to_string(leak.bounds.low) + " to " + std::to_string(leak.bounds.high) +
           "\n";
  }
  return all;
}

void check_tight(const std::vector<test::PublicFolder>& runs, int threshold) {
  const std::string leaks = words(test::attack(runs, threshold));
  CHECK_MESSAGE(leaks.empty(), leaks);
}

/// The record of the rows, as reading would have left it.
void state_rows(StudyResult& result) {
  SourceQuality& record = result.quality.sources.front();
  record.rows_read = record.rows_kept = result.sources.front().events.size();
}

/// Some day and hour of the year that each event happened in; of every fourth, no hour.
void spread_times(EventSet& events, Draw& draw) {
  using namespace std::chrono;
  for (auto& time : events.times) {
    const year_month_day date(floor<days>(*time));
    const auto month = static_cast<unsigned>(1 + draw(3)), day = static_cast<unsigned>(1 + draw(28));
    const auto hour = static_cast<int>(draw(4) == 0 ? 0 : 6 * draw(4) + 1);
    time = local_days(date.year() / month / day) + hours(hour);
  }
}

/// Small counts and large ones, some areas with few households.
StudyResult random_study(Draw& draw) {
  const std::size_t areas = 2 + draw(7), years = 1 + draw(5);
  test::EventTable table(areas + 1, std::vector<int>(years, 0));
  for (auto& row : table) {
    for (int& count : row) count = draw(4) == 0 ? 0 : static_cast<int>(draw(draw(2) == 0 ? 6 : 40));
  }
  std::vector<double> households;
  for (std::size_t area = 0; area < areas; ++area) households.push_back(draw(7) == 0 ? 12.0 : 200.0);
  StudyResult result = test::small_study(table, households);
  // Not all of an area's events in one cell.
  EventSet events = result.sources.front().events;
  for (Point& point : events.points) point.x += 50.0 * static_cast<double>(draw(7));
  spread_times(events, draw);
  result.study.areas.company = "company";
  result.areas.texts.push_back({"company", {}});
  for (std::size_t area = 0; area < areas; ++area)
    result.areas.texts.back().values.push_back(area % 2 == 0 ? "North" : "South");
  result.sources = {detail::compute_source(result.study.sources.front(), events, result, {})};
  state_rows(result);
  return result;
}

/// The same study a year earlier, with the events of the earlier years where they are in the later one.
StudyResult year_before(const StudyResult& later, const test::EventTable& table,
                        const std::vector<double>& households) {
  test::EventTable shorter = table;
  for (auto& row : shorter) row.pop_back();
  StudyResult earlier = test::small_study(shorter, households);
  EventSet events = later.sources.front().events;
  std::vector<bool> keep;
  const auto last = std::chrono::local_days(earlier.period->to);
  for (const auto& time : events.times) keep.push_back(*time <= last);
  earlier.sources = {
      detail::compute_source(earlier.study.sources.front(), select(events, keep), earlier, {})};
  state_rows(earlier);
  return earlier;
}

/// Two runs as the study file of the second names the first.
struct TwoRuns {
  test::PublicFolder first, second;
};

TwoRuns two_runs(const StudyResult& earlier, StudyResult later) {
  const test::TemporaryFolder folder;
  write_release(release_study(earlier, Profile::open), folder.path("first.gpkg"));
  later.study.folder = folder.path();
  later.earlier = {detail::read_earlier_release({.name = "first", .file = "first.gpkg"}, later, {})};
  return {released(earlier), released(later)};
}

struct RandomTable {
  test::EventTable table;
  std::vector<double> households;
};

RandomTable random_table(Draw& draw) {
  const std::size_t areas = 2 + draw(5), years = 2 + draw(3);
  RandomTable made{.table = test::EventTable(areas + 1, std::vector<int>(years, 0)), .households = {}};
  for (auto& row : made.table) {
    for (int& count : row) count = draw(4) == 0 ? 0 : static_cast<int>(draw(draw(2) == 0 ? 6 : 40));
  }
  for (std::size_t area = 0; area < areas; ++area) made.households.push_back(draw(7) == 0 ? 12.0 : 200.0);
  return made;
}

/// Shows a count that the release hides.
void show(test::PublicFolder& folder, const std::string& layer_name, const std::string& column,
          std::size_t row, std::int64_t count) {
  for (Layer& layer : folder.layers) {
    if (layer.name != layer_name) continue;
    for (Column& one : layer.columns) {
      if (one.name != column) continue;
      if (auto* whole = std::get_if<IntegerColumn>(&one.values)) (*whole)[row] = count;
      if (auto* real = std::get_if<RealColumn>(&one.values)) (*real)[row] = static_cast<double>(count);
    }
  }
}

/// The pages tell no number that the layers do not.
void check_pages(const test::PublicFolder& run, const std::string& folder) {
  for (const char* page : {"/sheets.pdf", "/orientation.pdf"}) {
    const auto numbers = test::numbers_only_on_page(run, folder + page);
    if (!numbers) {
      MESSAGE("skipped: pdftotext is not there");
      continue;
    }
    for (const std::string& number : *numbers) FAIL_CHECK(page << ": " << number);
  }
}

/// None, with the reason said, where the data are not there.
std::optional<test::PublicFolder> run_on(const std::string& study, const std::string& data) {
  const std::filesystem::path source(HOTSPOT_SOURCE_DIR);
  if (!std::filesystem::exists(source / "../shared/realdata" / data)) {
    MESSAGE("skipped: ../shared/realdata/" << data << " is not there");
    return std::nullopt;
  }
  return written(compute_study(read_study((source / "tests/studies" / study).string())));
}

}  // namespace

TEST_CASE("the sample municipality's public folder gives an attacker nothing") {
  const test::TemporaryFolder folder;
  const StudyResult result = compute_study(read_study(HOTSPOT_SOURCE_DIR "/data/lindeby/study.toml"));
  (void)write_study(result.study, release_study(result, Profile::open), result.quality, folder.path("out"));
  const test::PublicFolder run = test::read_public_folder(folder.path("out"));
  CHECK(test::statements_of_report(run).size() > 100);
  CHECK(test::statements_of_pages(run).size() > 30);
  const auto shares = test::attack_surveys(run, result.study.disclosure.threshold);
  CHECK_MESSAGE(shares.empty(), words(shares));
  check_pages(run, folder.path("out"));
  check_tight({run}, result.study.disclosure.threshold);
}

TEST_CASE("the public folder of no random study gives an attacker anything") {
  Draw draw;
  for (int number = 0; number < 25; ++number) {
    const StudyResult result = random_study(draw);
    CAPTURE(number);
    check_tight({released(result)}, result.study.disclosure.threshold);
  }
}

TEST_CASE("the attacker finds the hole when one of the counts that protect each other is shown") {
  // 3 in the second area; the smallest of the others protects it.
  StudyResult result =
      test::small_study({{20, 20}, {3, 0}, {15, 15}, {13, 12}, {11, 11}}, {200, 200, 200, 200});
  state_rows(result);
  const test::PublicFolder run = written(result);
  check_tight({run}, 5);
  const std::vector<std::int64_t> truth{40, 3, 30, 25, 22};
  std::size_t holes = 0;
  for (std::size_t area = 0; area < truth.size(); ++area) {
    if (test::words(run.layer("housing_areas"), "police_hidden", area) != "protects_another") continue;
    test::PublicFolder opened = run;
    show(opened, "housing_areas", "police_count", area, truth[area]);
    CHECK_FALSE(test::attack({opened}, 5).empty());
    ++holes;
  }
  CHECK(holes >= 1);
}

TEST_CASE("the attacker finds a small count that a company gives away and one that a change gives away") {
  StudyResult result =
      test::small_study({{20, 20}, {3, 0}, {15, 15}, {13, 12}, {11, 11}}, {200, 200, 200, 200});
  result.study.areas.company = "company";
  result.areas.texts.push_back({"company", {"North", "North", "South", "South"}});
  state_rows(result);
  const test::PublicFolder run = released(result);
  test::PublicFolder opened = run;
  show(opened, "hierarchy", "police_count", 1, 43);
  CHECK_FALSE(test::attack({opened}, 5).empty());
  opened = run;
  show(opened, "housing_areas", "police_change_before", 1, 3);
  CHECK_FALSE(test::attack({opened}, 5).empty());
}

TEST_CASE("a run that names the run of the year before gives no small count to an attacker who has both") {
  Draw draw{.state = 2013};
  for (int number = 0; number < 25; ++number) {
    const RandomTable made = random_table(draw);
    StudyResult later = test::small_study(made.table, made.households);
    EventSet events = later.sources.front().events;
    spread_times(events, draw);
    later.sources = {detail::compute_source(later.study.sources.front(), events, later, {})};
    state_rows(later);
    const TwoRuns runs = two_runs(year_before(later, made.table, made.households), later);
    CAPTURE(number);
    check_tight({runs.first, runs.second}, 5);
  }
}

TEST_CASE("the attacker finds what two runs of which neither names the other give away") {
  // 12 in the first area until 2010, 14 until 2011: 2 came in 2011, whatever the second run hides.
  const test::EventTable table{{12, 2}, {20, 11}, {30, 12}, {25, 13}, {22, 14}};
  const std::vector<double> households(4, 200.0);
  StudyResult later = test::small_study(table, households);
  state_rows(later);
  const StudyResult earlier = year_before(later, table, households);
  CHECK_FALSE(test::attack({released(earlier), released(later)}, 5).empty());
  const TwoRuns runs = two_runs(earlier, later);
  check_tight({runs.first, runs.second}, 5);
}

TEST_CASE("a run with another grid shows no cells beside the run that it names") {
  const test::EventTable table{{12, 2}, {20, 11}, {30, 12}, {25, 13}, {22, 14}};
  const std::vector<double> households(4, 200.0);
  StudyResult first = test::small_study(table, households), second = first;
  state_rows(first);
  state_rows(second);
  second.grid = all_cells(make_grid(Box{0.0, 0.0, 4000.0, 2000.0}, second.crs, {.cell = {300.0}}));
  second.grid_share_inside.assign(second.grid.cells.size(), 1.0);
  second.sources = {
      detail::compute_source(second.study.sources.front(), first.sources.front().events, second, {})};
  const TwoRuns runs = two_runs(first, second);
  const Layer& grid = runs.second.layer("grid");
  for (std::size_t i = 0; i < grid.rows(); ++i)
    CHECK(test::words(grid, "police_hidden", i) == "another_grid");
  check_tight({runs.first, runs.second}, 5);
}

TEST_CASE("hexagons are shown beside the same hexagons of an earlier run and not beside its squares") {
  const test::EventTable table{{12, 2}, {20, 11}, {30, 12}, {25, 13}, {22, 14}};
  const StudyResult squares = test::small_study(table, std::vector<double>(4, 200.0));
  StudyResult hexagons = squares;
  hexagons.grid = all_cells(
      make_grid(Box{0.0, 0.0, 4000.0, 2000.0}, hexagons.crs, {.cell = {250.0}, .shape = CellShape::hexagon}));
  hexagons.grid_share_inside.assign(hexagons.grid.cells.size(), 1.0);
  hexagons.sources = {
      detail::compute_source(hexagons.study.sources.front(), squares.sources.front().events, hexagons, {})};
  const TwoRuns other = two_runs(squares, hexagons);
  const Layer& beside_squares = other.second.layer("grid");
  const TwoRuns same = two_runs(hexagons, hexagons);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < beside_squares.rows(); ++i) {
    CHECK(test::words(beside_squares, "police_hidden", i) == "another_grid");
    if (test::figure(same.second.layer("grid"), "police_count", i).value_or(0.0) > 0.0) ++shown;
  }
  CHECK(shown > 0);
}

TEST_SUITE_END();
TEST_SUITE_BEGIN("data");

TEST_CASE("London: the public folder gives an attacker nothing") {
  if (const auto run = run_on("london.toml", "london_fires")) check_tight({*run}, 5);
}

TEST_CASE("Memphis: the public folder gives an attacker nothing") {
  if (const auto run = run_on("memphis.toml", "memphis_robberies")) check_tight({*run}, 5);
}

TEST_SUITE_END();
