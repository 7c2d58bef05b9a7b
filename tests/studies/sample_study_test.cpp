// The sample municipality from its study file to the folder that a planner opens.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "support/files.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

StudyResult sample() {
  return compute_study(read_study(HOTSPOT_SOURCE_DIR "/data/lindeby/study.toml"));
}

}  // namespace

TEST_CASE("the sample study writes its folder whole under the public profile") {
  const test::TemporaryFolder folder;
  const StudyResult result = sample();
  const auto files =
      write_study(result.study, release_study(result, Profile::open), result.quality, folder.path("out"));
  CHECK(files.size() >= 11);
  for (const std::string& file : files) {
    CAPTURE(file);
    CHECK(std::filesystem::file_size(folder.path("out/" + file)) > 0);
    CHECK(file.find("internal") == std::string::npos);
  }
  for (const std::string& name : test::names_in(folder.path("out")))
    CHECK(name.find(".tmp") == std::string::npos);
}

TEST_CASE("the internal profile has a folder of its own that its owner alone can read") {
  const test::TemporaryFolder folder;
  const StudyResult result = sample();
  const auto files =
      write_study(result.study, release_study(result, Profile::internal), result.quality, folder.path("out"));
  for (const std::string& file : files) {
    CAPTURE(file);
    CHECK(file.starts_with("internal/"));
    CHECK(file.find("_internal.") != std::string::npos);
  }
  namespace fs = std::filesystem;
  CHECK((fs::status(folder.path("out/internal")).permissions() & fs::perms::mask) == fs::perms::owner_all);
}

TEST_CASE("the same study gives the same released figures with one thread and with seven") {
  const Study study = read_study(HOTSPOT_SOURCE_DIR "/data/lindeby/study.toml");
  const Release one = release_study(compute_study(study, {.threads = 1}), Profile::internal);
  const Release seven = release_study(compute_study(study, {.threads = 7}), Profile::internal);
  REQUIRE(one.layers().size() == seven.layers().size());
  for (std::size_t i = 0; i < one.layers().size(); ++i) {
    const Layer &a = one.layers()[i], &b = seven.layers()[i];
    CAPTURE(a.name);
    REQUIRE(a.columns.size() == b.columns.size());
    for (std::size_t c = 0; c < a.columns.size(); ++c) {
      const auto* x = std::get_if<RealColumn>(&a.columns[c].values);
      if (x == nullptr) {
        CHECK(a.columns[c].values == b.columns[c].values);
        continue;
      }
      const auto& y = std::get<RealColumn>(b.columns[c].values);
      REQUIRE(x->size() == y.size());
      for (std::size_t k = 0; k < y.size(); ++k) {
        if ((*x)[k] == (*x)[k] || y[k] == y[k]) CHECK((*x)[k] == y[k]);
      }
    }
  }
}

TEST_CASE("the year of the many fires stands out in the totals of the sample") {
  const StudyResult result = sample();
  const SourceResult& fires = result.sources[1];
  REQUIRE(fires.by_year.size() == 6);
  std::vector<std::int64_t> totals;
  for (const AreaCounts& year : fires.by_year) {
    totals.push_back(year.outside);
    for (const std::int64_t count : year.count) totals.back() += count;
  }
  for (std::size_t year = 0; year < 6; ++year) {
    if (year != 2) CHECK(totals[2] > 2 * totals[year]);
  }
}

TEST_CASE("check reads the sample and its rows add up") {
  const DataQuality quality = check_study(read_study(HOTSPOT_SOURCE_DIR "/data/lindeby/study.toml"));
  REQUIRE(quality.sources.size() == 5 + 6 + 4 + 3);  // surveys, figures, register
  CHECK_NOTHROW(require_balanced(quality));
}
