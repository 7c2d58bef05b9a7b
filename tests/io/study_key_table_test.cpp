#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "hotspot/io/study_file.hpp"
#include "support/said.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

std::string guide() {
  std::ifstream file(HOTSPOT_SOURCE_DIR "/libhotspot/doc/study-file.md");
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the table of keys has type default and meaning of each") {
  const std::string table = study_key_table(Language::english);
  CHECK(table.starts_with("| Table | Key | Type | Default | Meaning |\n| --- | --- | --- | --- | --- |\n"));
  CHECK(
      contains(table, "| `[study]` | `name` | text | – | Name of the study, the heading of the report. |\n"));
  CHECK(contains(table, "| `[areas]` | `file` | text | required | "));
  CHECK(contains(table, "| `[[source]]` | `name` | text | required | "));
  CHECK(contains(table, "| `[denominator]` | `file` | text | – | "));
  CHECK(contains(table, "| `[density]` | `bandwidth` | metres above 0 | – | "));
  CHECK(contains(table, "| `[hotspots]` | `share_of_area` | number from 0.001 to 0.5 | `0.05` | "));
  CHECK(contains(table, "| `[disclosure]` | `threshold` | whole number, at least 3 | `5` | "));
  CHECK(contains(table, "| `[grid]` | `shape` | one of `square`, `hexagon` | `\"square\"` | "));
  CHECK(contains(table, "| `[period]` | `from` | date, such as 2019-01-31 | – | "));
}

TEST_CASE("the table of keys is there in Danish") {
  const std::string table = study_key_table(Language::danish);
  CHECK(contains(table, "| `[hotspots]` | `share_of_area` | tal fra 0,001 til 0,5 | `0.05` | "));
  CHECK(contains(table, "| `[areas]` | `file` | tekst | skal angives | "));
}

TEST_CASE("the guide to the study file holds the table of keys as it is") {
  CHECK(contains(guide(), study_key_table(Language::english)));
}

TEST_CASE("the examples of the guide to the study file can be read") {
  const TemporaryFolder folder;
  const std::string text = guide();
  const std::regex fence("```toml\n([^`]*)```");
  std::size_t examples = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), fence), end; it != end; ++it) {
    const Study study = read_study(folder.write("study.toml", (*it)[1].str()));
    CHECK(study.areas.file == "boligomraader.shp");
    CHECK(study.sources.front().name == "police");
    ++examples;
  }
  CHECK(examples == 2);
}
