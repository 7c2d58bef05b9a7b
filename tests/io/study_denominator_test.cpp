#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "io/area_history.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;
using std::chrono::sys_days;
using std::chrono::year;

TEST_SUITE_BEGIN("fast");

namespace {

sys_days first_of(int y) {
  return sys_days(year(y) / std::chrono::January / 1);
}

using Parts = std::vector<std::pair<std::string, double>>;

/// Two areas beside each other, ten events in 2012 and 2013.
struct SmallStudy {
  TemporaryFolder folder{};
  std::string areas =
      "id,wkt\n0101,\"POLYGON ((0 0,100 0,100 100,0 100,0 0))\"\n"
      "0102,\"POLYGON ((100 0,200 0,200 100,100 100,100 0))\"\n";
  std::string areas_keys{};
  std::string denominator{};
  std::string denominator_keys{};

  [[nodiscard]] StudyResult compute() const {
    (void)folder.write("areas.csv", areas);
    (void)folder.write("figures.csv", denominator);
    std::string events = "x,y,dato\n";
    for (int i = 0; i < 10; ++i) {
      events += std::to_string(5 + 17 * i) + "," + std::to_string(9 * i + 3) + ",201" +
                std::to_string(2 + i % 2) + "-0" + std::to_string(i % 9 + 1) + "-01\n";
    }
    (void)folder.write("events.csv", events);
    return compute_study(read_study(folder.write(
        "study.toml", "[areas]\nfile = \"areas.csv\"\ncrs = \"local\"\n" + areas_keys +
                          "[denominator]\nfile = \"figures.csv\"\ncrs = \"local\"\n" + denominator_keys +
                          "[density]\nbandwidth = 50\n[[source]]\nname = \"a\"\nfile = \"events.csv\"\n"
                          "crs = \"local\"\n")));
  }
};

const SourceQuality& of(const DataQuality& quality, const std::string& source) {
  return *std::find_if(quality.sources.begin(), quality.sources.end(),
                       [&](const SourceQuality& one) { return one.source == source; });
}

bool has_finding(const StudyResult& result, const std::string& source, const std::string& key) {
  const auto& findings = of(result.quality, source).findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Message& one) { return one.key == key; });
}

}  // namespace

TEST_CASE("ids are the same with and without zeros in front") {
  CHECK(plain_area_id("0101-003") == "101-3");
  CHECK(plain_area_id(" A007 ") == "a7");
  CHECK(plain_area_id("0") == "0");
  CHECK(plain_area_id("100") == "100");
}

TEST_CASE("an area is followed through merging and splitting") {
  const AreaHistory history({{"1", "3", first_of(2012), 1.0},
                             {"2", "3", first_of(2012), 1.0},
                             {"3", "3", first_of(2014), 0.6},
                             {"3", "4", first_of(2014), 0.4}});
  CHECK(history.successors("01", first_of(2011)) == Parts{{"3", 0.6}, {"4", 0.4}});
  CHECK(history.successors("3", first_of(2012)) == Parts{{"3", 0.6}, {"4", 0.4}});
  CHECK(history.successors("3", first_of(2014)) == Parts{{"3", 1.0}});
  CHECK(history.successors("9", first_of(2011)) == Parts{{"9", 1.0}});
  CHECK(history.successors("1", std::nullopt) == Parts{{"3", 0.6}, {"4", 0.4}});
  const Parts swapped = AreaHistory({{"1", "2", first_of(2012), 1.0}, {"2", "1", first_of(2012), 1.0}})
                            .successors("1", first_of(2010));
  CHECK(swapped == Parts{{"2", 1.0}});  // all of one day happens at once
  CHECK_THROWS_AS(AreaHistory({{"1", "2", first_of(2012), 0.7}, {"1", "3", first_of(2012), 0.7}}), DataError);
}

TEST_CASE("residents of several years are their mean over the period") {
  SmallStudy study{
      .denominator = "id;year;residents\n101;2012;100\n101;2013;120\n101;2019;900\n102;2012;50\n",
      .denominator_keys = "join = \"id\"\nyear = \"year\"\n"};
  CHECK(study.compute().residents == std::vector<double>{110.0, 50.0});
  study.denominator = "id;year;residents\n101;2015;100\n102;2017;50\n";
  const StudyResult later = study.compute();
  CHECK(later.residents[0] == 100.0);
  CHECK(std::isnan(later.residents[1]));
  CHECK(has_finding(later, "denominator", "finding.no_figures_in_period"));
  study.denominator = "id;residents\n101;100\n101;120\n";
  study.denominator_keys = "join = \"id\"\n";
  CHECK_THROWS_AS((void)study.compute(), DataError);
}

TEST_CASE("figures of older areas are carried over to those of today") {
  SmallStudy study{
      .areas_keys = "history = \"historik.csv\"\n",
      .denominator = "id;year;residents\n101;2012;100\n77;2012;40\n101;2013;130\n102;2013;10\n5;2013;8\n",
      .denominator_keys = "join = \"id\"\nyear = \"year\"\n"};
  (void)study.folder.write(
      "historik.csv", "id_fra;id_til;dato;andel\n0077;0101;2012-07-01;0,75\n0077;0102;2012-07-01;0,25\n");
  const StudyResult result = study.compute();
  CHECK(result.residents == std::vector<double>{130.0, 10.0});  // (100 + 30, 130) and (10, 10)
  CHECK(has_finding(result, "denominator", "finding.figures_carried"));
  CHECK(has_finding(result, "denominator", "finding.ids_unknown"));
  CHECK(of(result.quality, "history").rows_kept == 2);
}

TEST_CASE("cells are divided by area or by finer cells and the error is named") {
  SmallStudy study{.denominator =
                       "residents;wkt\n100;\"POLYGON ((0 0,50 0,50 100,0 100,0 0))\"\n"
                       "80;\"POLYGON ((75 0,175 0,175 100,75 100,75 0))\"\n"
                       "7;\"POLYGON ((900 0,950 0,950 100,900 100,900 0))\"\n",
                   .denominator_keys = "overlay = \"area\"\n"};
  const StudyResult by_area = study.compute();
  CHECK(by_area.residents[0] == doctest::Approx(120.0));
  CHECK(by_area.residents[1] == doctest::Approx(60.0));
  CHECK(has_finding(by_area, "denominator", "finding.figures_divided"));

  (void)study.folder.write("fine.csv", "residents,wkt\n3,POINT (80 10)\n1,POINT (120 10)\n");
  study.denominator_keys = "weights = \"fine.csv\"\n";
  const StudyResult by_cells = study.compute();
  CHECK(by_cells.residents[0] == doctest::Approx(160.0));  // the first unit has no finer cell
  CHECK(by_cells.residents[1] == doctest::Approx(20.0));
  study.denominator_keys = "";
  const StudyResult by_centre = study.compute();
  CHECK(by_centre.residents == std::vector<double>{100.0, 80.0});
  CHECK_FALSE(has_finding(by_centre, "denominator", "finding.figures_divided"));
}

TEST_CASE("numbers of company and department are an id") {
  SmallStudy study{.areas =
                       "orgnr,afdnr,wkt\n0101,001,\"POLYGON ((0 0,100 0,100 100,0 100,0 0))\"\n"
                       "0101,002,\"POLYGON ((100 0,200 0,200 100,100 100,100 0))\"\n",
                   .areas_keys = "company_number = \"orgnr\"\ndepartment_number = \"afdnr\"\n",
                   .denominator = "lbf;afd;residents\n101;1;30\n101;2;40\n",
                   .denominator_keys = "join = \"lbf+afd\"\n"};
  const StudyResult result = study.compute();
  CHECK(result.areas.ids == std::vector<std::string>{"0101-001", "0101-002"});
  CHECK(result.residents == std::vector<double>{30.0, 40.0});
  study.areas.replace(study.areas.find("0101,002"), 8, "0101,001");
  CHECK_THROWS_AS((void)study.compute(), DataError);
}

TEST_CASE("a damaged file among several stops only what needs it unless asked to") {
  SmallStudy study{.denominator = "id;residents\n101;100\n", .denominator_keys = "join = \"id\"\n"};
  (void)study.compute();
  const std::string text =
      "[areas]\nfile = \"areas.csv\"\ncrs = \"local\"\n[denominator]\nfile = \"broken.gpkg\"\n"
      "[density]\nbandwidth = 50\n[[source]]\nname = \"b\"\nfile = \"broken.gpkg\"\n"
      "[[source]]\nname = \"a\"\nfile = \"events.csv\"\ncrs = \"local\"\n";
  (void)study.folder.write("broken.gpkg", "SQLite format 3");
  const Study read = read_study(study.folder.write("damaged.toml", text));
  const StudyResult result = compute_study(read);
  CHECK(result.sources.size() == 1);
  CHECK(result.study.sources.size() == 1);
  CHECK(of(result.quality, "a").rows_kept == 10);
  CHECK(of(result.quality, "b").rows_read == 0);
  CHECK(of(result.quality, "b").findings.size() == 1);
  CHECK(std::count_if(result.warnings.begin(), result.warnings.end(),
                      [](const Message& warning) { return warning.key == "warning.input_left_out"; }) == 2);
  CHECK_THROWS_AS((void)compute_study(read, {}, DamagedFiles::stop), IoError);
  CHECK_THROWS_AS((void)check_study(read, {}, DamagedFiles::stop), IoError);

  (void)study.folder.write("events.csv", "x,y\n");
  CHECK_THROWS_AS((void)compute_study(read), DataError);  // no source is left
  (void)study.folder.write("areas.csv", "");
  CHECK_THROWS_AS((void)compute_study(read), DataError);
}

TEST_CASE("a link out of the folder is not followed") {
  const SmallStudy study{.denominator = "id;residents\n101;100\n", .denominator_keys = "join = \"id\"\n"};
  (void)study.compute();
  const TemporaryFolder elsewhere;
  std::filesystem::rename(study.folder.path("figures.csv"), elsewhere.path("figures.csv"));
  std::filesystem::create_symlink(elsewhere.path("figures.csv"), study.folder.path("figures.csv"));
  const Study read = read_study(study.folder.path("study.toml"));
  CHECK_THROWS_AS((void)compute_study(read), IoError);
  std::filesystem::remove(study.folder.path("figures.csv"));
  std::filesystem::rename(elsewhere.path("figures.csv"), study.folder.path("real.csv"));
  std::filesystem::create_symlink("real.csv", study.folder.path("figures.csv"));
  CHECK(compute_study(read).residents[0] == 100.0);  // within the folder
}
