#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <random>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "support/files.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

const std::string sample = std::string(HOTSPOT_SOURCE_DIR) + "/data/lindeby/";

Input danish(const std::string& source) {
  Input input{.source = source};
  input.crs = make_crs("EPSG:25832");
  return input;
}

/// Either a record that adds up, or a refusal that says something. Anything else fails the test.
bool is_read_or_refused(const std::function<SourceQuality()>& read) {
  try {
    const SourceQuality quality = read();
    require_balanced({{quality}});
    CHECK(quality.rows_kept > 0);
    return true;
  } catch (const Error& refusal) {
    CHECK(std::string(refusal.what()).size() > 10);
    return false;
  }
}

bool events_read_or_refused(const std::string& source) {
  return is_read_or_refused(
      [&] { return read_events(danish(source), {.find_time = true, .find_category = true}).quality; });
}

bool areas_read_or_refused(const std::string& source) {
  return is_read_or_refused([&] { return read_areas(danish(source)).quality; });
}

std::string flipped(std::string bytes, std::size_t times, std::mt19937& random) {
  for (std::size_t i = 0; i < times; ++i) bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFF);
  return bytes;
}

/// The stated size of the only entry of an archive, in its directory, made almost 4 GiB.
std::string with_stated_size(std::string archive) {
  const std::string mark("PK\x01\x02", 4);
  const auto entry = archive.find(mark);
  REQUIRE(entry != std::string::npos);
  for (std::size_t i = 0; i < 4; ++i) archive[entry + 24 + i] = static_cast<char>(i == 3 ? 0xF0 : 0x00);
  return archive;
}

}  // namespace

TEST_CASE("a table cut short anywhere is read as far as it goes") {
  const TemporaryFolder folder;
  const std::string whole = bytes_of(sample + "politi_anmeldelser.csv");
  int read = 0;
  for (std::size_t tenth = 0; tenth <= 10; ++tenth) {
    const std::string part = whole.substr(0, whole.size() * tenth / 10);
    read += events_read_or_refused(folder.write("a.csv", part)) ? 1 : 0;
  }
  CHECK(read == 10);  // but for the empty one
}

TEST_CASE("bytes changed at random in a table cost rows and not the table") {
  const TemporaryFolder folder;
  std::mt19937 random(1);
  const std::string whole = bytes_of(sample + "politi_anmeldelser.csv");
  for (int variant = 0; variant < 15; ++variant) {
    CAPTURE(variant);
    (void)events_read_or_refused(folder.write("a.csv", flipped(whole, 1U << variant, random)));
  }
}

TEST_CASE("a table without its header or with columns exchanged is refused or adds up") {
  const TemporaryFolder folder;
  const std::string whole = bytes_of(sample + "politi_anmeldelser.csv");
  CHECK_FALSE(events_read_or_refused(folder.write("a.csv", whole.substr(whole.find('\n') + 1))));
  std::string exchanged = "y;x\n";
  for (int i = 0; i < 50; ++i)
    exchanged += "709" + std::to_string(100 + i) + ";6174" + std::to_string(100 + i) + "\n";
  CHECK(events_read_or_refused(folder.write("b.csv", exchanged)));
}

TEST_CASE("a hundred thousand columns are read") {
  const TemporaryFolder folder;
  std::string header = "x,y", row = "1,2";
  for (int i = 0; i < 100000; ++i) {
    header += ",c" + std::to_string(i);
    row += ",";
  }
  CHECK(events_read_or_refused(folder.write("a.csv", header + "\n" + row + "\n" + row + "\n")));
}

TEST_CASE("a cell of a hundred megabytes is one broken row") {
  const TemporaryFolder folder;
  const std::string giant(100 << 20, 'a');
  for (const std::string& cell : {giant, "\"" + giant}) {
    const std::string source = folder.write("a.csv", "x,y,art\n1,2,b\n3,4," + cell + "\n5,6,c\n");
    const EventsRead read = read_events(danish(source), {.category = "art"});
    CHECK(read.quality.rows_kept == 2);
    CHECK(read.quality.count(RejectReason::broken_row) == 1);
  }
}

TEST_CASE("layers cut short or changed at random are read or refused in words") {
  std::mt19937 random(2);
  for (const auto& entry : std::filesystem::directory_iterator(sample)) {
    const std::string name = entry.path().filename().string();
    const std::string ending = entry.path().extension().string();
    if (ending != ".gpkg" && ending != ".geojson" && ending != ".shp") continue;
    CAPTURE(name);
    const TemporaryFolder folder;
    for (const char* beside : {".dbf", ".prj", ".shx", ".cpg"}) {
      const std::filesystem::path path = std::filesystem::path(entry.path()).replace_extension(beside);
      if (ending == ".shp" && std::filesystem::exists(path)) {
        (void)folder.write(path.filename().string(), bytes_of(path.string()));
      }
    }
    const std::string whole = bytes_of(entry.path().string());
    for (std::size_t part = 1; part < 6; ++part) {
      (void)areas_read_or_refused(folder.write(name, whole.substr(0, whole.size() * part / 6)));
      (void)areas_read_or_refused(folder.write(name, flipped(whole, 1U << (2 * part), random)));
    }
  }
}

TEST_CASE("a packed layer that grows without end is refused before it is held in memory") {
  const TemporaryFolder folder;
  const std::string packed = folder.path("a.kml.gz");
  VSILFILE* out = VSIFOpenL(("/vsigzip/" + packed).c_str(), "wb");
  REQUIRE(out != nullptr);
  const std::string block(1 << 20, 'a');
  (void)VSIFWriteL("<kml><name>", 1, 11, out);
  for (int i = 0; i < 300; ++i) (void)VSIFWriteL(block.data(), 1, block.size(), out);
  REQUIRE(VSIFCloseL(out) == 0);
  try {
    (void)read_events(danish(packed));
    FAIL("read");
  } catch (const IoError& refusal) {
    CHECK(std::string(refusal.what()).find("would unpack to more than") != std::string::npos);
  }
}

TEST_CASE("files that point elsewhere are refused by any name and from within archives") {
  const TemporaryFolder folder;
  const std::string table = folder.write("secret.csv", "x,y\n1,2\n3,4\n");
  const std::string pointer = "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>" + table +
                              "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
  for (const char* name :
       {"a.vrt", "a.shp", "a.geojson", "a.gml", "a.kml", "a.json", "a.xlsx", "../a.gpkg"}) {
    CAPTURE(name);
    const std::string at = std::string(name).starts_with("..") ? "a'\"..\\b.gpkg" : name;
    CHECK_FALSE(events_read_or_refused(folder.write(at, pointer)));
  }
  const std::string archive = folder.path("a.zip");
  REQUIRE(CPLCopyFile(("/vsizip/" + archive + "/a.vrt").c_str(), folder.path("a.vrt").c_str()) == 0);
  CHECK_FALSE(events_read_or_refused(archive));
}

TEST_CASE("an archive in an archive and names that climb out of it are refused or stay inside") {
  const TemporaryFolder folder;
  const std::string table = folder.write("a.csv", "x,y\n1,2\n3,4\n");
  const std::string inner = folder.path("inner.zip"), outer = folder.path("outer.zip");
  REQUIRE(CPLCopyFile(("/vsizip/" + inner + "/a.csv").c_str(), table.c_str()) == 0);
  REQUIRE(CPLCopyFile(("/vsizip/" + outer + "/inner.zip").c_str(), inner.c_str()) == 0);
  CHECK_FALSE(events_read_or_refused(outer));
  // The name of its only entry made one that leads out.
  std::string climbing = bytes_of(inner);
  for (auto at = climbing.find("a.csv"); at != std::string::npos; at = climbing.find("a.csv", at + 1))
    climbing.replace(at, 5, "../.c");
  CHECK_FALSE(events_read_or_refused(folder.write("climbing.zip", climbing)));
}

TEST_CASE("an archive that claims to hold gigabytes is refused before it is unpacked") {
  const TemporaryFolder folder;
  const std::string archive = folder.path("a.zip");
  const std::string table = folder.write("a.csv", "x,y\n1,2\n");
  REQUIRE(CPLCopyFile(("/vsizip/" + archive + "/a.csv").c_str(), table.c_str()) == 0);
  CHECK(events_read_or_refused(archive));
  const std::string bomb = folder.write("bomb.zip", with_stated_size(bytes_of(archive)));
  CHECK_FALSE(events_read_or_refused(bomb));
  const std::string workbook = folder.write("bomb.xlsx", bytes_of(bomb));
  CHECK_FALSE(events_read_or_refused(workbook));
}
