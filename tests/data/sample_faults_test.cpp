#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <utility>
#include <vector>

TEST_SUITE_BEGIN("fast");

namespace {

using Fields = std::vector<std::string>;

std::string text_of(const std::string& name) {
  std::ifstream file(std::string(HOTSPOT_SOURCE_DIR) + "/data/lindeby/" + name, std::ios::binary);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

Fields split(const std::string& text, char separator) {
  Fields parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else if (c != '\r' && c != '"') {
      parts.back() += c;
    }
  }
  return parts;
}

struct File {
  std::string name;
  char separator;
  std::size_t x;  ///< column; y is the next
};

const File police{"politi_anmeldelser.csv", ';', 3};
const File fires{"braende.csv", ';', 2};
const File unsafe{"utrygge_steder.csv", ',', 2};

/// How often each kind of fault stands in a file.
std::map<std::string, int> faults_of(const File& file) {
  std::map<std::string, int> counts;
  std::map<std::pair<std::string, std::string>, int> at_place;
  std::string before;
  Fields lines = split(text_of(file.name), '\n');
  const std::size_t columns = split(lines.front(), file.separator).size();
  lines.pop_back();  // what follows the last line end
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    const Fields fields = split(*line, file.separator);
    if (line->empty()) {
      ++counts["blank"];
      continue;
    }
    ++counts["rows"];
    if (*line == std::exchange(before, *line)) ++counts["double"];
    if (line->find("31-02-2013") != std::string::npos || line->find("2013-02-31") != std::string::npos) {
      ++counts["impossible date"];
    }
    if (fields.size() < columns) {
      ++counts["cut short"];
      continue;
    }
    const std::pair place(fields[file.x], fields[file.x + 1]);
    if (place.first.empty() && place.second.empty()) ++counts["empty"];
    if (place.first == "ukendt") ++counts["unread"];
    if (place.first == "0" && place.second == "0") ++counts["origin"];
    if (place.first.size() > place.second.size()) ++counts["swapped"];
    if (!place.first.empty() && place.first.size() > 6) {
      counts["stack"] = std::max(counts["stack"], ++at_place[place]);
    }
  }
  return counts;
}

}  // namespace

TEST_CASE("the police reports of the sample have their known faults") {
  std::map<std::string, int> counts = faults_of(police);
  CHECK(counts["rows"] == 2600);
  CHECK(counts["empty"] == 23);
  CHECK(counts["unread"] == 11);
  CHECK(counts["origin"] == 9);
  CHECK(counts["swapped"] == 7);
  CHECK(counts["impossible date"] == 3);
  CHECK(counts["cut short"] == 4);
  CHECK(counts["double"] == 12);
  CHECK(counts["stack"] == 60);
  CHECK(counts["blank"] == 1);
}

TEST_CASE("the fires of the sample have their known faults") {
  std::map<std::string, int> counts = faults_of(fires);
  CHECK(counts["rows"] == 425);
  CHECK(counts["empty"] == 6);
  CHECK(counts["unread"] == 0);
  CHECK(counts["origin"] == 3);
  CHECK(counts["swapped"] == 2);
  CHECK(counts["impossible date"] == 1);
  CHECK(counts["cut short"] == 1);
  CHECK(counts["double"] == 3);
  CHECK(counts["blank"] == 0);
}

TEST_CASE("the unsafe places of the sample have their known faults") {
  std::map<std::string, int> counts = faults_of(unsafe);
  CHECK(counts["rows"] == 702);
  CHECK(counts["empty"] == 4);
  CHECK(counts["unread"] == 2);
  CHECK(counts["origin"] == 0);
  CHECK(counts["swapped"] == 0);
  CHECK(counts["impossible date"] == 0);
  CHECK(counts["cut short"] == 0);
  CHECK(counts["blank"] == 0);
}

TEST_CASE("each table of the sample is saved in the way of its office") {
  CHECK(text_of(police.name)
            .rfind("L\xF8"
                   "benr;Gerningstid;Kategori;X_koordinat;Y_koordinat\r\n",
                   0) == 0);
  CHECK(text_of(fires.name)
            .rfind("\xEF\xBB\xBF"
                   "dato;brandtype;x;y\n",
                   0) == 0);
  CHECK(text_of(unsafe.name).rfind(R"("runde","dato","x","y","tidspunkt","grund")", 0) == 0);
  CHECK(text_of("boligomraader.cpg") == "ISO-8859-1");
  CHECK(text_of("boligomraader.dbf")
            .find("R\xF8"
                  "de V\xE6nge") != std::string::npos);
  CHECK(text_of("veje.cpg") == "UTF-8");
}

TEST_CASE("nothing in the tables of the sample looks like a personal number") {
  static const std::regex personal_number(R"(\b\d{6}-?\d{4}\b)");
  for (const File& file : {police, fires, unsafe}) {
    CAPTURE(file.name);
    CHECK_FALSE(std::regex_search(text_of(file.name), personal_number));
  }
}
