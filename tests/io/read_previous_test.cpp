#include "io/read_previous.hpp"

#include <doctest/doctest.h>

#include "hotspot/io/write_release.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "plan/previous_columns.hpp"
#include "support/small_study.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using hotspot::detail::read_previous;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

StudyResult result_of_last_year() {
  return test::small_study({{40, 47}, {30, 30}, {22, 22}}, {200.0, 200.0});
}

Study study_after(const std::string& file) {
  Study study;
  study.previous.file = file;
  return study;
}

}  // namespace

TEST_CASE("the output of an earlier run is read with its settings and its figures") {
  const TemporaryFolder folder;
  const std::string path = folder.path("last_year.gpkg");
  write_release(release_study(result_of_last_year(), Profile::open), path);
  const auto previous = read_previous(study_after(path), {});
  REQUIRE(previous.has_value());
  CHECK_FALSE(previous->problem.has_value());
  CHECK(previous->file == "last_year.gpkg");
  CHECK(detail::previous_run_value(*previous, "profile") == "public");
  const Layer* totals = detail::previous_layer(*previous, "totals");
  REQUIRE(totals != nullptr);
  CHECK(detail::previous_number(*totals, "count", 0) == 191.0);
  CHECK(detail::previous_text(*totals, "source", 0) == "police");
}

TEST_CASE("a study that names no earlier output has none") {
  CHECK_FALSE(read_previous({}, {}).has_value());
}

TEST_CASE("an earlier output that is missing or no GeoPackage is said and is no failure") {
  const TemporaryFolder folder;
  const auto missing = read_previous(study_after(folder.path("nothing.gpkg")), {});
  REQUIRE(missing.has_value());
  CHECK(missing->problem->key == "warning.previous_missing");
  const auto broken = read_previous(study_after(folder.write("broken.gpkg", "no database")), {});
  REQUIRE(broken.has_value());
  CHECK(broken->problem->key == "warning.previous_unread");
  CHECK(broken->layers.empty());
}

TEST_CASE("an earlier output of another schema is not compared") {
  const TemporaryFolder folder;
  const std::string path = folder.path("other.gpkg");
  const Release release = release_study(result_of_last_year(), Profile::internal);
  std::vector<Layer> layers = release.layers();
  for (Layer& layer : layers) {
    if (layer.name != "run") continue;
    const auto& items = std::get<TextColumn>(layer.column("item")->values);
    for (Column& column : layer.columns) {
      if (column.name != "value") continue;
      auto& values = std::get<TextColumn>(column.values);
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i] == "schema_version") values[i] = "99";
      }
    }
  }
  write_release(internal_release(std::move(layers)), path);
  const auto previous = read_previous(study_after(path), {});
  REQUIRE(previous.has_value());
  CHECK(previous->problem->key == "warning.previous_schema");
  CHECK(previous->layers.empty());
}
