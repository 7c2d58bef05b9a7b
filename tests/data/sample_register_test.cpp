// The register of the sample, as a study reads it: in its areas, and half edited.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_register.hpp"
#include "hotspot/io/register_file.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

const std::string sample = std::string(HOTSPOT_SOURCE_DIR) + "/data/lindeby/";

RegisterFiles sample_files() {
  return {.file = sample + "tryghedsvandringer.csv",
          .places = sample + "vandringssteder.csv",
          .measures = sample + "tiltag.csv",
          .crs = make_crs("EPSG:25832")};
}

/// The sample without events, which take long to read.
Study register_study() {
  Study study = read_study(sample + "study.toml");
  study.sources.clear();
  study.period = {std::chrono::year(2010) / 1 / 1, std::chrono::year(2015) / 12 / 31};
  return study;
}

const SourceQuality& table(const DataQuality& quality, const std::string& name) {
  const auto found = std::find_if(quality.sources.begin(), quality.sources.end(),
                                  [&](const SourceQuality& one) { return one.source == name; });
  REQUIRE_MESSAGE(found != quality.sources.end(), name);
  return *found;
}

bool has_finding(const SourceQuality& quality, const std::string& key) {
  return std::any_of(quality.findings.begin(), quality.findings.end(),
                     [&](const Message& finding) { return finding.key == key; });
}

}  // namespace

TEST_CASE("the sample has four offered and three held walks and measures of theirs without a fault") {
  const RegisterRead read = read_register(sample_files());
  REQUIRE(read.content.walks.size() == 4);
  CHECK(std::all_of(read.content.walks.begin(), read.content.walks.end(),
                    [](const SafetyWalk& walk) { return walk.offered_on.has_value(); }));
  CHECK(std::count_if(read.content.walks.begin(), read.content.walks.end(), [](const SafetyWalk& walk) {
          return walk.status == WalkStatus::held && walk.held_on;
        }) == 3);
  CHECK(read.content.places.size() == 11);
  CHECK(read.content.measures.size() == 11);
  for (const SourceQuality& quality : read.qualities) {
    for (const Message& finding : quality.findings) CHECK_MESSAGE(false, finding.key);
  }
}

TEST_CASE("a register made of the sample's tables says the same as they do") {
  const TemporaryFolder folder;
  const RegisterRead tables = read_register(sample_files());
  const std::string file = folder.path("register.gpkg");
  make_register({.crs = make_crs("EPSG:25832"), .content = tables.content}, file);
  const RegisterRead read = read_register({.file = file});
  REQUIRE(read.content.places.size() == tables.content.places.size());
  for (std::size_t i = 0; i < read.content.places.size(); ++i) {
    CHECK(read.content.places[i].point == tables.content.places[i].point);
    CHECK(read.content.places[i].reasons == tables.content.places[i].reasons);
    CHECK(read.content.places[i].good == tables.content.places[i].good);
  }
  for (std::size_t i = 0; i < read.content.measures.size(); ++i) {
    CHECK(read.content.measures[i].due == tables.content.measures[i].due);
    CHECK(read.content.measures[i].status == tables.content.measures[i].status);
    CHECK(read.content.measures[i].cost == tables.content.measures[i].cost);
  }
}

TEST_CASE("a study reads the register into its areas and names what does not belong") {
  const TemporaryFolder folder;
  Study study = register_study();
  CHECK_FALSE(has_finding(table(check_study(study), "register_walks"), "finding.register_area_unknown"));
  study.safety_register.file = folder.write(
      "walks.csv", "boligområde,status\nRøde Vænge,Afholdt\nl06,Tilbudt\nNowhere,Tilbudt\n,Tilbudt\n");
  study.safety_register.places =
      folder.write("places.csv", "sted,slags,x,y\ns1,Opleves trygt,500000,6200000\n");
  study.safety_register.measures = "";
  const DataQuality quality = check_study(study);
  CHECK(table(quality, "register_walks").rows_kept == 4);
  CHECK(has_finding(table(quality, "register_walks"), "finding.register_area_unknown"));
  CHECK(has_finding(table(quality, "register_walks"), "finding.register_walk_without_area"));
  CHECK(has_finding(table(quality, "register_places"), "finding.register_outside"));
  CHECK(table(quality, "register_places").rows_kept == 1);
}
