#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/study_file.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace std::chrono;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

const std::string least =
    "[areas]\nfile = \"areas.shp\"\n[[source]]\nname = \"police\"\nfile = \"police.csv\"\n";

Study study_of(const std::string& toml) {
  const TemporaryFolder folder;
  return read_study(folder.write("study.toml", toml));
}

bool states(const Study& study, const std::string& key) {
  return std::find(study.stated.begin(), study.stated.end(), key) != study.stated.end();
}

}  // namespace

TEST_CASE("a study of two files is enough and all else is default") {
  const Study study = study_of(least);
  CHECK(study.areas.file == "areas.shp");
  REQUIRE(study.sources.size() == 1);
  CHECK(study.sources[0].name == "police");
  CHECK(study.sources[0].kind == SourceKind::incidents);
  CHECK(study.study.language == Language::english);
  CHECK_FALSE(study.density.bandwidth.has_value());
  CHECK_FALSE(study.period.from.has_value());
  CHECK(study.grid.cell == Metres{100.0});
  CHECK(study.disclosure.threshold == 5);
  CHECK(study.stated == std::vector<std::string>{"areas.file", "source.police.file", "source.police.name"});
}

TEST_CASE("every type of value is read") {
  const Study study = study_of(
      "[study]\nname = \"Tryghed i Røde Å\"\nlanguage = \"da\"\n"
      "[period]\nfrom = 2019-01-01\nto = \"2020-12-31\"\n" +
      least +
      "kind = \"perceived_unsafe\"\n[[source]]\nname = \"fires\"\nfile = \"brand.csv\"\nkind = \"fires\"\n"
      "[density]\nbandwidth = 250\ncell = 12.5\nkernel = \"gaussian\"\n[rates]\nper = 100\n"
      "[disclosure]\nthreshold = 3\n");
  CHECK(study.study.name == "Tryghed i Røde Å");
  CHECK(study.study.language == Language::danish);
  CHECK(study.period.from == 2019y / January / 1);
  CHECK(study.period.to == 2020y / December / 31);
  REQUIRE(study.sources.size() == 2);
  CHECK(study.sources[0].kind == SourceKind::perceived_unsafe);
  CHECK(study.sources[1].kind == SourceKind::fires);
  CHECK(study.density.bandwidth == Metres{250.0});
  CHECK(study.density.cell == Metres{12.5});
  CHECK(study.density.kernel == Kernel::gaussian);
  CHECK(study.rates.per == 100.0);
  CHECK(study.disclosure.threshold == 3);
  CHECK(states(study, "source.fires.kind"));
  CHECK(states(study, "density.bandwidth"));
  CHECK_FALSE(states(study, "density.edge"));
}

TEST_CASE("a byte order mark and Windows line ends change nothing") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : least + "[study]\nname = \"Æbleøen på åen\"\n") {
    if (c == '\n') windows += '\r';
    windows += c;
  }
  const Study study = study_of(windows);
  CHECK(study.study.name == "Æbleøen på åen");
  CHECK(study.areas.file == "areas.shp");
  CHECK(study.stated.size() == 4);
}

TEST_CASE("file names are relative to the folder of the study file") {
  const TemporaryFolder folder;
  const Study study = read_study(folder.write("mappe/study.toml", least));
  CHECK(study.folder == folder.path("mappe"));
  CHECK(study_path(study, "kort/områder.shp") == folder.path("mappe/kort/områder.shp"));
  CHECK(study_path(study, "/data/areas.shp") == "/data/areas.shp");
  CHECK(study_path(study, "PG:dbname=byen") == "PG:dbname=byen");
  CHECK(study_path(study, "/vsizip/a.zip") == "/vsizip/a.zip");
  CHECK(study_path(study, "").empty());
  CHECK(study_path(Study{}, "areas.shp") == "areas.shp");
}

TEST_CASE("parameters of a study name every key and say what is default") {
  const Study study = study_of(least + "kind = \"fires\"\n[density]\nbandwidth = 250\n");
  const std::vector<Parameter> parameters = study_parameters(study);
  const auto find = [&](const std::string& name) {
    const auto it = std::find_if(parameters.begin(), parameters.end(),
                                 [&](const Parameter& p) { return p.name == name; });
    REQUIRE(it != parameters.end());
    return *it;
  };
  CHECK(find("density.bandwidth").value == "250 m");
  CHECK_FALSE(find("density.bandwidth").is_default);
  CHECK(find("density.kernel").value == "quartic");
  CHECK(find("density.kernel").is_default);
  CHECK(find("density.cell").value.empty());
  CHECK(find("source.police.kind").value == "fires");
  CHECK_FALSE(find("source.police.kind").is_default);
  CHECK(find("period.from").is_default);
  CHECK(find("hotspots.share_of_area").value == "0.05");
  std::size_t fields = 0;
  for_each_study_table([&](const auto& table) {
    if (std::decay_t<decltype(table)>::repeated && table.name != "source") return;  // none is stated
    for_each_field<typename std::decay_t<decltype(table)>::Row>([&](const auto&) { ++fields; });
  });
  CHECK(parameters.size() == fields);
}

TEST_CASE("parameters of a study hold neither passwords nor folders") {
  Study study;
  study.areas.file = "PG:dbname=byen user=mette password=hemmelig";
  study.boundary.file = "/home/mette/kommune.shp";
  study.sources.push_back({.name = "a", .file = "postgresql://mette:hemmelig@vaert/byen"});
  for (const Parameter& parameter : study_parameters(study)) {
    CAPTURE(parameter.name);
    CHECK(parameter.value.find("hemmelig") == std::string::npos);
    CHECK(parameter.value.find("mette") == std::string::npos);
    if (parameter.name == "boundary.file") CHECK(parameter.value == "kommune.shp");
  }
}
