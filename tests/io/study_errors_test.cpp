// What a person is told who has written something wrong in the study file, word for word.
#include <doctest/doctest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/study_file.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

const std::string least =
    "[areas]\nfile = \"areas.shp\"\n[[source]]\nname = \"police\"\nfile = \"police.csv\"\n";

/// The error's text with the folder left out of the file's name; empty if there was none.
template <class ErrorType>
std::string error_of(const std::string& toml, Language language = Language::english) {
  const TemporaryFolder folder;
  const std::string path = folder.write("study.toml", toml);
  try {
    (void)read_study(path);
  } catch (const ErrorType& error) {
    std::string words = text(language, error.message());
    if (const auto at = words.find(path); at != std::string::npos)
      words.replace(at, path.size(), "study.toml");
    return words;
  }
  return {};
}

std::string wrong(const std::string& toml) {
  return error_of<ArgumentError>(toml);
}

}  // namespace

TEST_CASE("a study file that is not there is named") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS((void)read_study(folder.path("study.toml")),
                       ("There is no study file " + folder.path("study.toml") +
                        ". Check the name, or let hotspots init FOLDER propose one.")
                           .c_str(),
                       IoError);
  CHECK_THROWS_WITH_AS((void)read_study(folder.path()),
                       ("The study file " + folder.path() + " cannot be read: Is a directory.").c_str(),
                       IoError);
}

TEST_CASE("what is not TOML is named with line and column") {
  const std::string words = error_of<IoError>("[study]\nname = Albertslund\n");
  CHECK(words.starts_with("study.toml, line 2, column 8: "));
  CHECK(words.ends_with(
      ". Texts stand in quotes, decimals have a point (0.5), and the file is saved as UTF-8."));
  CHECK(error_of<IoError>("[hotspots]\nshare_of_area = 0,05\n").starts_with("study.toml, line 2, column "));
  CHECK(error_of<IoError>("[study]\nname = \"R\xF8"
                          "de\"\n")
            .starts_with("study.toml, line 2, column "));
  CHECK(error_of<IoError>("[density]\ncell = 10\ncell = 20\n").starts_with("study.toml, line 3, column "));
}

TEST_CASE("an unknown key is named with the one that was meant") {
  CHECK(wrong(least + "[density]\nbandwith = 300\n") ==
        "study.toml, line 7: unknown key `bandwith` in [density]; did you mean `bandwidth`?");
  CHECK(wrong(least + "fiel = \"x\"\n") ==
        "study.toml, line 6: unknown key `fiel` in [[source]]; did you mean `file`?");
  CHECK(wrong("[[source]]\nfime = \"x\"\n") ==
        "study.toml, line 2: unknown key `fime` in [[source]]; did you mean `file`, `time`?");
  CHECK(wrong("[grid]\nbandwidth = 300\n") ==
        "study.toml, line 2: the key `bandwidth` does not belong in [grid]; it belongs in [density].");
  CHECK(wrong("[grid]\ncolour = 3\n") ==
        "study.toml, line 2: unknown key `colour` in [grid]; its keys are `cell`, `shape`.");
}

TEST_CASE("an unknown table is named with the one that was meant") {
  CHECK(wrong(least + "[densty]\nbandwidth = 300\n") ==
        "study.toml, line 6: unknown table [densty]; did you mean [density]?");
  CHECK(wrong("[[sources]]\nname = \"a\"\n") ==
        "study.toml, line 1: unknown table [sources]; did you mean [[source]]?");
  std::string tables;
  for_each_study_table([&](const auto& table) {
    const std::string name(table.name);
    tables += (tables.empty() ? "" : ", ") +
              (std::decay_t<decltype(table)>::repeated ? "[[" + name + "]]" : "[" + name + "]");
  });
  CHECK(wrong("[palette]\nred = 1\n") ==
        "study.toml, line 1: unknown table [palette]; the tables are " + tables + ".");
  CHECK(wrong("bandwidth = 300\n") ==
        "study.toml, line 1: the key `bandwidth` stands outside its table; write it below [density].");
}

TEST_CASE("the brackets of a table are held to") {
  CHECK(wrong("[source]\nname = \"a\"\n") ==
        "study.toml, line 1: there may be several such tables; write [[source]] with double brackets.");
  CHECK(wrong("[[grid]]\ncell = 3\n") ==
        "study.toml, line 1: [grid] may stand only once; write it with single brackets.");
  CHECK(wrong("grid = 100\n") ==
        "study.toml, line 1: [grid] is a table; write [grid] on a line of its own and its keys below.");
  CHECK(
      wrong("source = 1\n") ==
      "study.toml, line 1: [[source]] is a table; write [[source]] on a line of its own and its keys below.");
}

TEST_CASE("a value of the wrong type is named with what should stand there") {
  CHECK(wrong("[study]\nname = 5\n") ==
        "study.toml, line 2: `name` in [study] is 5; it must be a text in quotes, name = \"...\".");
  CHECK(
      wrong("[density]\nbandwidth = \"300\"\n") ==
      "study.toml, line 2: `bandwidth` in [density] is '300'; it must be a number of metres without quotes, "
      "such as bandwidth = 250.");
  CHECK(wrong("[rates]\nlevel = true\n") ==
        "study.toml, line 2: `level` in [rates] is true; it must be a number without quotes, such as level = "
        "0.5.");
  CHECK(wrong("[disclosure]\nthreshold = 5.5\n") ==
        "study.toml, line 2: `threshold` in [disclosure] is 5.5; it must be a whole number without quotes, "
        "such as threshold = 5.");
  CHECK(wrong("[period]\nfrom = 2019\n") ==
        "study.toml, line 2: `from` in [period] is 2019; it must be a date, such as from = 2019-01-31.");
  CHECK(wrong("[period]\nfrom = \"2019-02-30\"\n") ==
        "study.toml, line 2: `from` in [period] is '2019-02-30'; it must be a date, such as from = "
        "2019-01-31.");
  CHECK(wrong("[density]\nkernel = 4\n") ==
        "study.toml, line 2: `kernel` in [density] is 4; it must be one of `uniform`, `triangular`, "
        "`epanechnikov`, `quartic`, `triweight`, `gaussian`, in quotes.");
  CHECK(wrong("[study]\nname = [1, 2]\n") ==
        "study.toml, line 2: `name` in [study] is [...]; it must be a text in quotes, name = \"...\".");
}

TEST_CASE("a value beyond its limits is named with the limit") {
  CHECK(wrong("[density]\nbandwidth = -300\n") ==
        "study.toml, line 2: `bandwidth` in [density] is -300; it must be above 0.");
  CHECK(wrong("[disclosure]\nthreshold = 1\n") ==
        "study.toml, line 2: `threshold` in [disclosure] is 1; it must be at least 3.");
  CHECK(wrong("[hotspots]\nshare_of_area = 5\n") ==
        "study.toml, line 2: `share_of_area` in [hotspots] is 5; it must be between 0.001 and 0.5.");
  CHECK(wrong("[grid]\ncell = nan\n") == "study.toml, line 2: `cell` in [grid] is nan; it must be above 0.");
  CHECK(wrong("[grid]\ncell = inf\n") == "study.toml, line 2: `cell` in [grid] is inf; it must be above 0.");
  CHECK(wrong("[disclosure]\nthreshold = 9999999999\n") ==
        "study.toml, line 2: `threshold` in [disclosure] is 9999999999; it must be between "
        "−2,147,483,648 and 2,147,483,647.");
}

TEST_CASE("an unknown word is named with those that are known") {
  CHECK(
      wrong("[density]\nkernel = \"quadric\"\n") ==
      "study.toml, line 2: `kernel` in [density] is \"quadric\"; it must be one of `uniform`, `triangular`, "
      "`epanechnikov`, `quartic`, `triweight`, `gaussian`; did you mean `quartic`?");
  CHECK(wrong("[study]\nlanguage = \"Norsk\"\n") ==
        "study.toml, line 2: `language` in [study] is \"Norsk\"; it must be one of `en`, `da`.");
}

TEST_CASE("sources have names of their own that can be part of a column name") {
  CHECK(wrong(least + "[[source]]\nname = \"Police\"\nfile = \"b.csv\"\n") ==
        "study.toml, line 7: the name `Police` stands already at the [[source]] of line 4 (upper and lower "
        "case are alike); give each its own.");
  for (const char* name : {"2019", "a b", "målinger", "a-b", "_a"}) {
    CAPTURE(name);
    CHECK(wrong("[[source]]\nfile = \"b.csv\"\nname = \"" + std::string(name) + "\"\n") ==
          "study.toml, line 3: the name `" + std::string(name) +
              "` of a [[source]] must start with a letter from a to z and hold only such letters, digits and "
              "_, as in police_2019; readers see the `title`.");
  }
}

TEST_CASE("what a study cannot do without is asked for") {
  CHECK(wrong("[areas]\nfile = \"a.shp\"\n") ==
        "study.toml: [[source]] is missing; add it with at least a line file = \"...\".");
  CHECK(wrong("") == "study.toml: [areas] is missing; add it with at least a line file = \"...\".");
  CHECK(wrong("[areas]\nname = \"NAVN\"\n") ==
        "study.toml, line 1: [areas] states no `file`; add a line file = \"...\".");
  CHECK(wrong("\n[[source]]\nfile = \"a.csv\"\n") ==
        "study.toml, line 2: [[source]] states no `name`; add a line name = \"...\".");
  CHECK(wrong("[[source]]\nname = \"a\"\nfile = \"\"\n") ==
        "study.toml, line 1: [[source]] states no `file`; add a line file = \"...\".");
  CHECK(wrong(least + "[denominator]\nresidents = \"antal\"\n") ==
        "study.toml, line 6: [denominator] states no `file`; add a line file = \"...\".");
}

TEST_CASE("a period that ends before it begins is refused") {
  CHECK(wrong("[period]\nfrom = 2020-01-01\nto = 2019-12-31\n") ==
        "study.toml, line 3: [period] ends (2019-12-31) before it begins (2020-01-01); swap the two days.");
  CHECK(wrong("[period]\nfrom = 2020-01-01\nto = 2020-01-01\n" + least).empty());
}

TEST_CASE("errors of the study file are told in Danish too") {
  CHECK(error_of<ArgumentError>("[density]\nbandwith = 300\n", Language::danish) ==
        "study.toml, linje 2: ukendt nøgle `bandwith` i [density]; mente du `bandwidth`?");
}

TEST_CASE("the first error of the file is the one that is named") {
  CHECK(wrong("[study]\nnam = \"a\"\n[areas]\nfil = \"b\"\n").starts_with("study.toml, line 2: "));
  CHECK(wrong("[study]\nnamed = \"a\"\ncrz = \"b\"\n").starts_with("study.toml, line 2: "));
}

namespace {

/// Every way to get one letter of a word wrong: left out, twice, another one, swapped with the next.
std::vector<std::string> misspellings(const std::string& word) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    result.push_back(word.substr(0, i) + word.substr(i + 1));
    result.push_back(word.substr(0, i) + word[i] + word.substr(i));
    result.push_back(word.substr(0, i) + (word[i] == 'q' ? 'k' : 'q') + word.substr(i + 1));
    if (i + 1 < word.size() && word[i] != word[i + 1])
      result.push_back(word.substr(0, i) + word[i + 1] + word[i] + word.substr(i + 2));
  }
  return result;
}

}  // namespace

TEST_CASE("every key with one letter wrong leads to the right suggestion") {
  std::size_t tried = 0;
  std::size_t several = 0;  // as near to another key: tile is title or file, tim_o is time_to or time
  for_each_study_table([&](const auto& table) {
    using Row = typename std::decay_t<decltype(table)>::Row;
    const std::string name(table.name);
    const std::string header =
        std::decay_t<decltype(table)>::repeated ? "[[" + name + "]]" : "[" + name + "]";
    for_each_field<Row>([&](const auto& field) {
      if (field.name.size() < 2) return;  // nothing is left of x or y that could lead back to it
      for (const std::string& misspelt : misspellings(std::string(field.name))) {
        bool is_key = false;
        for_each_field<Row>([&](const auto& other) { is_key = is_key || other.name == misspelt; });
        if (is_key) continue;
        const std::string told = wrong(header + "\n" + misspelt + " = 1\n");
        CAPTURE(told);
        CHECK(told.starts_with("study.toml, line 2: unknown key `" + misspelt + "` in " + header +
                               "; did you mean `"));
        CHECK(told.find("`" + std::string(field.name) + "`") != std::string::npos);
        if (told.find("`, `") != std::string::npos) ++several;
        ++tried;
      }
    });
  });
  CHECK(tried > 500);
  CHECK(several * 20 < tried);
}

TEST_CASE("every table with one letter wrong leads to the right suggestion") {
  for_each_study_table([&](const auto& table) {
    const std::string name(table.name);
    const std::string header =
        std::decay_t<decltype(table)>::repeated ? "[[" + name + "]]" : "[" + name + "]";
    for (const std::string& misspelt : misspellings(name)) {
      CHECK(wrong("[" + misspelt + "]\n") ==
            "study.toml, line 1: unknown table [" + misspelt + "]; did you mean " + header + "?");
    }
  });
}
