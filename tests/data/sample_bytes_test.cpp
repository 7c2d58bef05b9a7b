#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "sample/municipality.hpp"
#include "support/temporary_folder.hpp"

TEST_SUITE_BEGIN("fast");

namespace {

namespace fs = std::filesystem;
using hotspot::test::TemporaryFolder;

const fs::path committed = fs::path(HOTSPOT_SOURCE_DIR) / "data" / "lindeby";

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  REQUIRE_MESSAGE(stream.is_open(), file.filename().string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

}  // namespace

TEST_CASE("the sample municipality is made again byte for byte") {
  const TemporaryFolder folder;
  sample::make_municipality(sample::committed_seed, folder.path());
  std::set<std::string> made = names_in(folder.path());
  CHECK(made.size() == 7 * 5 + 3 + 3 + 3 + 3);
  for (const std::string& name : made) {
    CAPTURE(name);
    CHECK(bytes_of(fs::path(folder.path()) / name) == bytes_of(committed / name));
  }
  made.insert({"README.md", "study.toml"});
  CHECK(made == names_in(committed));
}

TEST_CASE("another seed makes another municipality of the same size") {
  const TemporaryFolder folder;
  sample::make_municipality(sample::committed_seed + 1, folder.path());
  for (const char* name : {"politi_anmeldelser.csv", "braende.csv", "utrygge_steder.csv"}) {
    CAPTURE(name);
    const std::string theirs = bytes_of(fs::path(folder.path()) / name);
    const std::string ours = bytes_of(committed / name);
    CHECK(theirs != ours);
    CHECK(std::count(theirs.begin(), theirs.end(), '\n') == std::count(ours.begin(), ours.end(), '\n'));
  }
}

TEST_CASE("the sample stays small enough to be looked at") {
  std::uintmax_t total = 0;
  for (const auto& entry : fs::directory_iterator(committed)) total += entry.file_size();
  CHECK(total < 1'500'000);
}
