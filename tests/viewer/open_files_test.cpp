// What is opened, computed, saved and exported: the program without its window.
#include "platform/open_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/study_result.hpp"
#include "platform/analysis_job.hpp"
#include "platform/density_job.hpp"
#include "platform/export_files.hpp"
#include "platform/opening_job.hpp"
#include "platform/work_file.hpp"
#include "study_samples.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::test;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// A state after files were dropped on it.
void drop(State& state, const std::vector<std::string>& paths) {
  opening_job(paths, {}, Language::english)({}, [&](const Action& action) { viewer::apply(state, action); });
}

std::string write_places(const TemporaryFolder& folder, const std::string& name) {
  const std::string path = folder.path(name);
  make_file(path, "GPKG", {{.name = "places", .crs = "EPSG:25832", .rows = {{"POINT (1 2)", {}}}}});
  return path;
}

}  // namespace

TEST_CASE("every file that is dropped opens and a bad one gives a notice that names it") {
  const TemporaryFolder folder;
  const std::string first = write_places(folder, "first.gpkg"), last = write_places(folder, "last.gpkg");
  const std::vector<std::string> bad{folder.write("broken.gpkg", "no database"), folder.path("none.shp"),
                                     folder.write("broken.tif", "no picture"),
                                     folder.write("broken.toml", "[study\nname = 1")};
  State state;
  drop(state, {bad[0], first, bad[1], bad[2], bad[3], last});
  REQUIRE(state.document.layers.size() == 2);
  CHECK(state.document.layers[0].title == "first");
  CHECK(state.document.layers[1].title == "last");
  REQUIRE(state.notices.size() == bad.size());
  for (const std::string& path : bad) {
    CAPTURE(path);
    CHECK(std::any_of(state.notices.begin(), state.notices.end(), [&](const Notice& notice) {
      return notice.is_error && notice.text.find(path) != std::string::npos;
    }));
  }
  CHECK(std::find(state.files.begin(), state.files.end(), first) != state.files.end());
  CHECK(std::find(state.files.begin(), state.files.end(), bad[0]) == state.files.end());
}

TEST_CASE("what was open stays where nothing that is dropped can be opened") {
  const TemporaryFolder folder;
  State state;
  drop(state, {write_places(folder, "good.gpkg")});
  drop(state, {folder.path("none.gpkg"), folder.write("broken.tif", "no picture")});
  CHECK(state.document.title == "good");
  CHECK(state.notices.size() == 2);
  CHECK(state.files == std::vector<std::string>{folder.path("good.gpkg")});
}

TEST_CASE("of what is dropped beside a study each file is said not to be open") {
  const TemporaryFolder folder;
  const std::string other = write_places(folder, "other.gpkg");
  State state;
  drop(state, {other, write_study_files(folder)});
  CHECK(state.document.study != nullptr);
  REQUIRE(state.notices.size() == 1);
  CHECK(state.notices.front().text.find(other) != std::string::npos);
}

TEST_CASE("the viewer says of a missing or broken file what is wrong") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS((void)opened(folder.path("none.gpkg")), IoError);
  CHECK_THROWS_AS((void)opened(folder.write("broken.gpkg", "no database at all")), IoError);
  CHECK_THROWS_AS((void)opened(folder.path()), IoError);
  CHECK_THROWS_AS((void)opened(folder.write("broken.shp", "not a shape at all")), IoError);
  CHECK_THROWS_AS((void)opened(folder.write("broken.tif", "no picture")), Error);
  CHECK_THROWS_AS((void)opened(folder.write("study.toml", "[study\nname = 1")), Error);
}

TEST_CASE("shapes without a coordinate system open once it is given") {
  const TemporaryFolder folder;
  const std::string path = folder.path("areas.shp");
  make_file(path, "ESRI Shapefile",
            {{.name = "areas", .type = wkbPolygon, .rows = {{"POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))", {}}}}});
  CHECK_THROWS_AS((void)opened(path), CrsError);
  CHECK(opened(path, Crs::local()).back().layers.size() == 1);
}

TEST_CASE("a GeoPackage of another program opens with layers of one colour") {
  const TemporaryFolder folder;
  const std::string path = folder.path("other.gpkg");
  make_file(path, "GPKG", {{.name = "places", .crs = "EPSG:25832", .rows = {{"POINT (1 2)", {}}}}});
  const Document document = opened(path).back();
  REQUIRE(document.layers.size() == 1);
  CHECK(document.layers.front().role == Role::points);
  CHECK(document.layers.front().style.classes.empty());
  CHECK(document.title == "other");
}

TEST_CASE("a study shows its places first and its results as soon as they are computed") {
  const TemporaryFolder folder;
  const std::vector<Document> shown = opened(write_study_files(folder));
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].layers.size() == 1);
  CHECK(shown[0].study == nullptr);
  CHECK(shown[1].study != nullptr);
  CHECK(shown[1].title == "Lille by");
  CHECK(areas_layer(shown[1])->data->layer.name == "housing_areas");
  CHECK(events_of(shown[1]).data->times.size() == 40);
}

TEST_CASE("the density of the viewer has the numbers of the method") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  state.document.density.source = events_of(state.document).id;
  KernelDensityOptions options;
  options.bandwidth = Metres{150.0};
  const MapLayer layer = compute_density(state.document, options, Language::english, {});
  const auto& cells = std::get<CellSet>(layer.data->layer.places);
  EventSet events;
  events.crs = state.document.crs;
  events.points = std::get<std::vector<Point>>(events_of(state.document).data->layer.places);
  options.period_days = state.document.study->period->days();
  CHECK(std::get<RealColumn>(layer.data->layer.columns.front().values) ==
        kernel_density(events, cells, {}, options).values);
}

TEST_CASE("a density that is cancelled leaves nothing") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  state.document.density.source = events_of(state.document).id;
  std::stop_source stop;
  stop.request_stop();
  Run run;
  run.stop = stop.get_token();
  CHECK_THROWS_AS((void)compute_density(state.document, {}, Language::english, run), Cancelled);
}

TEST_CASE("exports are public unless internal is chosen and leave out what is not public") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  apply(state, SetVisible{events_of(state.document).id, true});
  const Exported open = export_file(state, Export::picture, folder.path());
  CHECK(std::filesystem::file_size(open.path) > 1000);
  CHECK(open.left_out == 1);
  apply(state, SetProfile{Profile::internal});
  const Exported internal = export_file(state, Export::picture, folder.path());
  CHECK(internal.path.find("internal") != std::string::npos);
  CHECK(internal.left_out == 0);
  CHECK(std::filesystem::file_size(export_file(state, Export::table, folder.path()).path) > 50);
  CHECK(std::filesystem::file_size(export_file(state, Export::layers, folder.path()).path) > 1000);
}

TEST_CASE("an export replaces no file and says where it cannot write") {
  const TemporaryFolder folder;
  const State state = study_state(folder);
  const std::string first = export_file(state, Export::table, folder.path()).path;
  CHECK(export_file(state, Export::table, folder.path()).path != first);
  CHECK_THROWS_AS((void)export_file(state, Export::table, folder.path("not/there")), IoError);
  const std::string a_file = folder.write("file", "no folder");
  for (const Export what : {Export::picture, Export::pdf, Export::layers, Export::work})
    CHECK_THROWS_AS((void)export_file(state, what, a_file), Error);
}

TEST_CASE("computed layers go along into the internal GeoPackage and are left out of a public map") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  const Analysis counts{
      .method = AnalysisMethod::counts, .source = events_of(state.document).id, .cell = 100.0};
  for (int i = 0; i < 2; ++i)
    apply(state, AddLayer{compute_analysis(state.document, counts, Language::english, {})});
  CHECK(export_file(state, Export::picture, folder.path()).left_out == 2);
  apply(state, SetProfile{Profile::internal});
  CHECK(export_file(state, Export::picture, folder.path()).left_out == 0);
  const Document again = opened(export_file(state, Export::layers, folder.path()).path).back();
  for (const std::string name : {"counts", "counts_2"})
    CHECK(std::any_of(again.layers.begin(), again.layers.end(),
                      [&](const viewer::MapLayer& layer) { return layer.data->layer.name == name; }));
}

TEST_CASE("mere files cannot be exported as public") {
  State state = state_with({map_layer(1, two_areas(), Role::area, two_classes())});
  const TemporaryFolder folder;
  CHECK_THROWS_AS((void)export_file(state, Export::picture, folder.path()), ArgumentError);
}

TEST_CASE("a saved state of work brings back layers and view and filters") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  const LayerId points = events_of(state.document).id;
  for (const Action& action : Actions{FilesOpened{{folder.path()}}, SetVisible{points, true},
                                      SetOpacity{points, 0.25}, RenameLayer{points, "Hændelser ≥ 1"},
                                      MoveLayer{points, 0}, Zoom{{10, 20}, 3.0}, SetTime{TimeWindow{}}}) {
    apply(state, action);
  }
  const std::string saved = work_json(state);
  CHECK(files_of_work(saved) == std::vector<std::string>{folder.path()});
  State again = study_state(folder);
  apply(again, FilesOpened{{folder.path()}});
  restore_work(again, saved);
  CHECK(work_json(again) == saved);
  CHECK(again.document.layers.front().title == "Hændelser ≥ 1");
  CHECK_THROWS_AS(restore_work(again, "{}"), DataError);
  CHECK_THROWS_AS((void)files_of_work("nothing"), DataError);
}

TEST_CASE("a picture has the size that is typed and one out of bounds is refused in words") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  state.export_form = {.size = PictureSize::typed, .width = 1234, .height = 777};
  const std::string path = export_file(state, Export::picture, folder.path()).path;
  std::array<unsigned char, 24> head{};  // a PNG's width and height are its bytes 17 to 24
  std::ifstream(path, std::ios::binary).read(reinterpret_cast<char*>(head.data()), 24);
  CHECK(head[18] * 256 + head[19] == 1234);
  CHECK(head[22] * 256 + head[23] == 777);
  for (const int side : {-1, 0, least_side - 1, most_side + 1}) {
    state.export_form.height = side;
    CHECK_FALSE(has_size(state.export_form));
    CHECK_THROWS_AS((void)export_file(state, Export::picture, folder.path()), ArgumentError);
  }
}

TEST_CASE("computed layers of a saved state of work are computed again and look as they did") {
  const TemporaryFolder folder;
  State state = study_state(folder);
  const TimeWindow year{std::chrono::local_days(std::chrono::year(2014) / 1 / 1),
                        std::chrono::local_days(std::chrono::year(2014) / 12 / 31)};
  const LayerId points = events_of(state.document).id;
  apply(state, SetTime{year});
  for (const AnalysisMethod method : {AnalysisMethod::counts, AnalysisMethod::gi_star}) {
    const Analysis analysis{.method = method, .source = points, .cell = 100.0, .shape = CellShape::hexagon};
    viewer::apply(state, AddLayer{compute_analysis(state.document, analysis, Language::english, {})});
  }
  const auto made = std::find_if(state.document.layers.begin(), state.document.layers.end(),
                                 [](const viewer::MapLayer& layer) { return layer.made.has_value(); });
  for (const Action& action :
       Actions{RenameLayer{made->id, "Ø"}, SetOpacity{made->id, 0.5}, MoveLayer{made->id, 0}, SetTime{}}) {
    viewer::apply(state, action);
  }
  const std::string saved = work_json(state);
  State again = study_state(folder);
  restore_work(again, saved);
  compute_again(again.document, computed_in_work(saved), Language::english, {},
                [&](const AddLayer& layer) { viewer::apply(again, layer); });
  REQUIRE(again.document.layers.size() == state.document.layers.size());
  for (std::size_t i = 0; i < state.document.layers.size(); ++i) {
    const viewer::MapLayer &before = state.document.layers[i], &after = again.document.layers[i];
    CHECK(after.id == before.id);
    CHECK(after.title == before.title);
    CHECK(after.opacity == before.opacity);
    CHECK(after.data->layer.name == before.data->layer.name);
    CHECK(numbers_of(after.data->layer, "count") == numbers_of(before.data->layer, "count"));
  }
  CHECK(again.document.layers.front().title == "Ø");
}
