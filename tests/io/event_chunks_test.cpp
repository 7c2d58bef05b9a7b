#include "hotspot/io/event_chunks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

const EventColumns weighted{.weight = "w"};

Input local(const std::string& path) {
  return {.source = path, .crs = Crs::local()};
}

/// All chunks after one another; categories and times have no place here.
EventSet put_together(EventChunks& chunks) {
  EventSet all;
  while (const auto part = chunks.next()) {
    all.points.insert(all.points.end(), part->points.begin(), part->points.end());
    all.weights.insert(all.weights.end(), part->weights.begin(), part->weights.end());
    all.source_row.insert(all.source_row.end(), part->source_row.begin(), part->source_row.end());
  }
  return all;
}

void check_same(const Input& input, const EventColumns& columns, std::size_t most_rows) {
  const EventsRead whole = read_events(input, columns);
  EventChunks chunks(input, columns, most_rows);
  for (int pass = 0; pass < 2; ++pass) {
    CAPTURE(pass);
    const EventSet parts = put_together(chunks);
    CHECK(parts.points == whole.events.points);
    CHECK(parts.weights == whole.events.weights);
    CHECK(parts.source_row == whole.events.source_row);
    CHECK(chunks.crs() == whole.events.crs);
    const SourceQuality& quality = chunks.quality();
    CHECK(quality.rows_read == whole.quality.rows_read);
    CHECK(quality.rows_kept == whole.quality.rows_kept);
    CHECK(quality.detected == whole.quality.detected);
    REQUIRE(quality.rejected.size() == whole.quality.rejected.size());
    for (std::size_t i = 0; i < quality.rejected.size(); ++i) {
      CHECK(quality.rejected[i].row == whole.quality.rejected[i].row);
      CHECK(quality.rejected[i].reason == whole.quality.rejected[i].reason);
    }
    CHECK(quality.findings.size() == whole.quality.findings.size());
    CHECK(chunks.fingerprint().sha256 == whole.fingerprint.sha256);
    CHECK(chunks.fingerprint().rows == whole.fingerprint.rows);
    chunks.restart();
  }
}

std::string refusal(EventChunks& chunks) {
  try {
    put_together(chunks);
  } catch (const DataError& error) {
    return error.message().key;
  }
  return "";
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("chunks of a text are what is read at once with the same account of rows") {
  const TemporaryFolder folder;
  std::string text = "x,y,w\n";
  for (int i = 0; i < 40; ++i) {
    text += std::to_string(i) + ".5,7.25,2\n";
    if (i % 7 == 0) text += "here,7,1\n";  // coordinates unread
    if (i % 9 == 0) text += "1,2,3,4\n";   // broken
    if (i % 11 == 0) text += "0,0,1\n,,1\n4,4,many\n";
  }
  const Input input = local(folder.write("events.csv", text));
  for (const std::size_t most_rows : {1U, 3U, 10U, 1000U}) check_same(input, weighted, most_rows);
}

TEST_CASE("chunks of a layer are what is read at once with points of several taken apart") {
  const TemporaryFolder folder;
  std::string json = R"({"type": "FeatureCollection", "features": [)";
  for (int i = 0; i < 20; ++i) {
    const std::string x = std::to_string(i);
    const std::string geometry =
        i % 6 == 5   ? "null"
        : i % 4 == 3 ? R"({"type": "MultiPoint", "coordinates": [[)" + x + ",1],[" + x + ",2]]}"
                     : R"({"type": "Point", "coordinates": [)" + x + ",1,9]}";
    json += std::string(i > 0 ? "," : "") + R"({"type": "Feature", "properties": {"w": )" + x +
            R"(}, "geometry": )" + geometry + "}";
  }
  const Input input{.source = folder.write("events.geojson", json + "]}")};
  for (const std::size_t most_rows : {1U, 4U, 7U, 1000U}) check_same(input, weighted, most_rows);
}

TEST_CASE("chunks hold the rows that were asked for and tell the end") {
  const TemporaryFolder folder;
  EventChunks chunks(local(folder.write("e.csv", "x,y\n1,1\n2,2\n3,3\n")), {}, 2);
  CHECK(chunks.next()->size() == 2);
  CHECK_FALSE(chunks.is_at_end());
  CHECK(chunks.next()->size() == 1);
  CHECK(chunks.is_at_end());
  CHECK_FALSE(chunks.next().has_value());
  CHECK(chunks.quality().rows_read == 3);
}

TEST_CASE("a decimal mark found in an earlier chunk holds where a later one does not tell") {
  const TemporaryFolder folder;
  const Input input = local(folder.write("e.csv", "x;y\n1,5;2,5\n1.234;2.345\n1;2\n"));
  check_same(input, {}, 1);
  EventChunks chunks(input, {}, 1);
  CHECK(put_together(chunks).points == std::vector<Point>{{1.5, 2.5}, {1234.0, 2345.0}, {1.0, 2.0}});
}

TEST_CASE("a decimal mark that changes between chunks is refused with its row") {
  const TemporaryFolder folder;
  EventChunks more(local(folder.write("f.csv", "x;y\n1.5;2.5\n3,5;4,5\n3,5;4,5\n")), {}, 1);
  CHECK(refusal(more) == "error.decimal_mark_changes");
  EventChunks whole_first(local(folder.write("g.csv", "x;y\n1;2\n3,5;4,5\n")), {}, 1);
  CHECK(put_together(whole_first).points == std::vector<Point>{{1.0, 2.0}, {3.5, 4.5}});
}

TEST_CASE("chunks of a source without a usable row have no fingerprint") {
  const TemporaryFolder folder;
  EventChunks chunks(local(folder.write("e.csv", "x,y\n,\nhere,there\n")), {}, 1);
  CHECK(put_together(chunks).size() == 0);
  CHECK_THROWS_AS(static_cast<void>(chunks.fingerprint()), DataError);
}

TEST_CASE("chunks refuse columns whose form only a whole column shows") {
  const TemporaryFolder folder;
  const Input input = local(folder.write("e.csv", "x,y,day\n1,1,2024-01-01\n"));
  CHECK_THROWS_AS(EventChunks(input, {.time = "day"}), ArgumentError);
  CHECK_THROWS_AS(EventChunks(input, {.find_category = true}), ArgumentError);
}

TEST_CASE("chunks obey a condition and number the rows it keeps") {
  const TemporaryFolder folder;
  Input input = local(folder.write("e.csv", "x,y,kind\n1,1,a\n2,2,b\n3,3,a\n4,4,a\n"));
  input.where = "kind = 'a'";
  check_same(input, {}, 1);
  check_same(input, {}, 2);
}
