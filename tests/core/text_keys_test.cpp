// Every text that the sources ask for stands in the table, and every row of the table is asked for.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/study.hpp"
#include "hotspot/stats/dbscan.hpp"
#include "hotspot/stats/deviational_ellipse.hpp"
#include "hotspot/stats/k_function.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/knox.hpp"
#include "hotspot/stats/mantel.hpp"
#include "hotspot/stats/nearest_neighbour.hpp"
#include "hotspot/stats/quadrat_test.hpp"
#include "hotspot/stats/repeat_places.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

/// Beginnings of keys that are put together at run time, and why.
const std::vector<std::pair<std::string_view, std::string_view>> built_keys{
    {"indicator.", "what a survey asks about"},
    {"listed.", "a word of a value list"},
    {"reason.", "the word of a reason for rejecting a row"},
    {"report.effect_", "what can be said of a measure"},
    {"report.figures_measure_", "what a table of figures counts"},
    {"report.goal_change_", "how a goal stands"},
    {"report.goal_share_change_", "how a goal on shares stands"},
    {"report.goal_state_", "how a goal stands"},
    {"report.goal_target_", "what a target means"},
    {"report.input_", "the table of the study file that names the input"},
    {"report.month_", "the number of a month"},
    {"report.weekday_", "the number of a weekday"},
    {"said.", "what a survey asks about"},
};

/// Quoted words that look like a key of the table and are not one, and why.
const std::vector<std::pair<std::string_view, std::string_view>> other_words{
    {"study.toml", "the usual name of the study file"},
    {"report.html", "the name of the report in the results' folder"},
};

template <class List>
bool lists(const List& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [&](const auto& entry) { return entry.first == word; });
}

bool is_built(std::string_view key) {
  return std::any_of(built_keys.begin(), built_keys.end(),
                     [&](const auto& entry) { return key.starts_with(entry.first); });
}

/// What stands in quotes in the sources of library, command and viewer; not in comments or the table itself.
std::set<std::string> quoted_words() {
  namespace fs = std::filesystem;
  static const std::regex pattern(R"re("([a-z_]+\.[A-Za-z0-9_.]+)")re");
  static const std::regex comment(R"((^|\s)//.*)");
  std::set<std::string> words;
  for (const char* folder : {"libhotspot/src", "libhotspot/include", "viewer"}) {
    const fs::path root = fs::path(HOTSPOT_SOURCE_DIR) / folder;
    if (!fs::exists(root)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      const std::string extension = entry.path().extension().string();
      if ((extension != ".cpp" && extension != ".hpp") || entry.path().parent_path().filename() == "texts")
        continue;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#include")) continue;
        line = std::regex_replace(line, comment, "");
        for (std::sregex_iterator it(line.begin(), line.end(), pattern), end; it != end; ++it)
          words.insert((*it)[1]);
      }
    }
  }
  return words;
}

bool in_table(std::string_view key) {
  const auto texts = all_texts();
  return std::any_of(texts.begin(), texts.end(), [&](const Text& row) { return row.key == key; });
}

/// What stands before the point: those in the table, and those that a table without a row of them would miss.
std::set<std::string> families_of_keys() {
  std::set<std::string> families{"error", "finding", "option", "report", "stage", "study", "warning"};
  for (const Text& row : all_texts()) families.emplace(row.key.substr(0, row.key.find('.')));
  return families;
}

template <class Options>
void check_fields_have_texts() {
  for_each_field<Options>([](const auto& field) {
    CAPTURE(field.name);
    CHECK_MESSAGE(in_table(field.text), "no text for the key ", field.text);
  });
}

}  // namespace

TEST_CASE("every declared field and table has its text") {
  check_fields_have_texts<KernelDensityOptions>();
  check_fields_have_texts<GridOptions>();
  check_fields_have_texts<DbscanOptions>();
  check_fields_have_texts<EllipseOptions>();
  check_fields_have_texts<KnoxOptions>();
  check_fields_have_texts<MantelOptions>();
  check_fields_have_texts<RepeatOptions>();
  check_fields_have_texts<PairOptions>();
  check_fields_have_texts<CrossOptions>();
  check_fields_have_texts<NearestOptions>();
  check_fields_have_texts<QuadratOptions>();
  for_each_study_table([](const auto& table) {
    CAPTURE(table.name);
    CHECK(in_table(table.text));
    check_fields_have_texts<typename std::decay_t<decltype(table)>::Row>();
  });
}

TEST_CASE("every text key in the sources stands in the table") {
  static const std::regex key(R"([a-z]+\.[a-z0-9_]+)");
  const std::set<std::string> families = families_of_keys();
  const std::set<std::string> words = quoted_words();
  REQUIRE(words.contains("error.cancelled"));
  for (const std::string& word : words) {
    const bool is_key = std::regex_match(word, key) && families.contains(word.substr(0, word.find('.')));
    if (!is_key || lists(other_words, word) || lists(built_keys, word)) continue;
    CHECK_MESSAGE(in_table(word), "no text for the key ", word);
  }
}

TEST_CASE("every row of the text table is used") {
  const std::set<std::string> words = quoted_words();
  for (const Text& row : all_texts()) {
    CHECK_MESSAGE((words.contains(std::string(row.key)) || is_built(row.key)), "nobody uses ", row.key);
  }
}
