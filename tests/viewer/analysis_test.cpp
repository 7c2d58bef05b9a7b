// What is computed in the viewer has, to the last bit, the numbers that the command writes.
#include "platform/analysis_job.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cstdint>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/study_result.hpp"
#include "platform/density_job.hpp"
#include "study_samples.hpp"
#include "support/command.hpp"
#include "support/csv_table.hpp"

using namespace hotspot;
using namespace hotspot::test;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// What `hotspots ARGUMENTS` writes about the files of the folder.
CsvTable command_table(const TemporaryFolder& folder, const std::string& arguments) {
  const std::string path = folder.path("from_command.csv");
  const CommandRun run = run_command(arguments + " -o " + path);
  REQUIRE_MESSAGE(run.exit_code == 0, run.said);
  return CsvTable(path);
}

void check_same_bits(const std::vector<double>& ours, const std::vector<double>& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const bool both_unknown = std::isnan(ours[i]) && std::isnan(theirs[i]);
    CHECK((both_unknown || std::bit_cast<std::uint64_t>(ours[i]) == std::bit_cast<std::uint64_t>(theirs[i])));
  }
}

MapLayer computed(const State& state, Analysis analysis) {
  analysis.source = events_of(state.document).id;
  return compute_analysis(state.document, analysis, Language::english, {});
}

std::string events_option(const TemporaryFolder& folder) {
  return " --events " + folder.path("events.csv") + " --crs EPSG:25832";
}

TimeWindow year(int number) {
  return {std::chrono::local_days(std::chrono::year(number) / 1 / 1),
          std::chrono::local_days(std::chrono::year(number) / 12 / 31)};
}

}  // namespace

TEST_CASE("local statistics of the viewer are those of the command to the last bit") {
  const TemporaryFolder folder;
  const State state = study_state(folder);
  for (const auto& [method, statistic] :
       {std::pair{AnalysisMethod::gi_star, "gi-star"}, std::pair{AnalysisMethod::moran, "moran"}}) {
    const MapLayer layer = computed(state, {.method = method, .cell = 200.0});
    const CsvTable table =
        command_table(folder, "local --statistic " + std::string(statistic) + events_option(folder) +
                                  " --cell 200 --window " + folder.path("areas.gpkg"));
    for (const char* column :
         {"value", "statistic", "expected", "variance", "z", "p", "p_adjusted", "p_permutation"}) {
      CAPTURE(column);
      check_same_bits(numbers_of(layer.data->layer, column), table.numbers(column));
    }
    CHECK(*texts_of(layer.data->layer, "class") == table.texts("class"));
  }
}

TEST_CASE("the change of areas in the viewer is that of the command to the last bit") {
  const TemporaryFolder folder;
  const State state = study_state(folder);
  const MapLayer layer =
      computed(state, {.method = AnalysisMethod::change, .before = year(2014), .after = year(2015)});
  const CsvTable table =
      command_table(folder, "change " + folder.path("areas.gpkg") + " --id id" + events_option(folder) +
                                " --time date --before 2014-01-01,2014-12-31 --after 2015-01-01,2015-12-31");
  for (const char* column : {"before", "after", "ratio", "ratio_low", "ratio_high", "percent", "percent_low",
                             "percent_high", "p", "p_adjusted"}) {
    CAPTURE(column);
    check_same_bits(numbers_of(layer.data->layer, column), table.numbers(column));
  }
  CHECK(*texts_of(layer.data->layer, "id") == table.texts("id"));
}

TEST_CASE("the live density of the viewer is that of the command to the last bit") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  state.document.density.source = events_of(state.document).id;
  state.document.density.cell = 50.0;
  KernelDensityOptions options;
  options.bandwidth = Metres{180.0};
  const MapLayer layer = compute_density(state.document, options, Language::english, {});
  const double days = state.document.study->period->days();
  const CsvTable table = command_table(
      folder, "kde " + folder.path("events.csv") + " --crs EPSG:25832 --bandwidth 180 --cell 50 --period " +
                  std::to_string(static_cast<int>(days)) + " --window " + folder.path("areas.gpkg"));
  check_same_bits(numbers_of(layer.data->layer, "density"), table.numbers("value"));
}

TEST_CASE("cells of counts hold every event once whatever their shape") {
  const TemporaryFolder folder;
  const State state = study_state(folder);
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    const MapLayer layer = computed(state, {.method = AnalysisMethod::counts, .cell = 100.0, .shape = shape});
    double sum = 0.0;
    for (const double count : numbers_of(layer.data->layer, "count")) sum += count;
    CHECK(sum == 40.0);
    CHECK(std::get<CellSet>(layer.data->layer.places).grid.shape == shape);
  }
}

TEST_CASE("an analysis that is cancelled or lacks what it needs leaves nothing") {
  const TemporaryFolder folder;
  const State state = study_state(folder);
  std::stop_source stop;
  stop.request_stop();
  Run run;
  run.stop = stop.get_token();
  const Analysis analysis{.source = events_of(state.document).id};
  CHECK_THROWS_AS((void)compute_analysis(state.document, analysis, Language::english, run), Cancelled);
  CHECK_THROWS_AS((void)computed(state, {.method = AnalysisMethod::change}), ArgumentError);
  CHECK_THROWS_AS(
      (void)computed(state, {.method = AnalysisMethod::change, .before = year(2014), .after = year(2014)}),
      ArgumentError);
}
