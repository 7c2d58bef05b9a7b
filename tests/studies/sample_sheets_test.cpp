// The action sheets of the sample municipality, as pages.
#include <doctest/doctest.h>

#include <regex>
#include <string>

#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/io/write_sheets.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "io/sheet/draw_sheets.hpp"
#include "io/sheet/sheet_page.hpp"
#include "io/sheet/sheet_pen.hpp"
#include "io/study_basemap.hpp"
#include "support/files.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

/// Text is readable down to this measure: the smallest is then above 8 px.
constexpr double least_readable = 0.75;

StudyResult sample() {
  return compute_study(read_study(HOTSPOT_SOURCE_DIR "/data/lindeby/study.toml"));
}

std::size_t count_of(const std::string& bytes, const std::string& pattern) {
  const std::regex expression(pattern);
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(bytes.begin(), bytes.end(), expression), std::sregex_iterator()));
}

}  // namespace

TEST_CASE("every sheet of the sample fits one page in both languages and both profiles") {
  StudyResult result = sample();
  for (const Language language : {Language::danish, Language::english}) {
    result.study.study.language = language;
    for (const Profile profile : {Profile::open, Profile::internal}) {
      const Release release = release_study(result, profile);
      const Basemap basemap = read_basemap(result.study, release, {});
      Canvas canvas("sheets.pdf", PictureFormat::pdf, a4_portrait());
      for (const AreaSheet& sheet : area_sheets(release, result.study)) {
        CAPTURE(sheet.title);
        CHECK(page_measure(canvas, {{release, result.study, basemap, sheet}, "over", "source"}) >=
              least_readable);
      }
    }
  }
}

TEST_CASE("the sheets of the sample are a PDF of as many pages whose words can be read and heard") {
  const test::TemporaryFolder folder;
  const StudyResult result = sample();
  const Release release = release_study(result, Profile::open);
  const std::vector<AreaSheet> sheets = area_sheets(release, result.study);
  write_sheets(release, result.study, sheets, folder.path("sheets.pdf"));
  const std::string bytes = test::bytes_of(folder.path("sheets.pdf"));
  REQUIRE(bytes.starts_with("%PDF"));
  CHECK(count_of(bytes, "/Type /Page\\b") == sheets.size());
  CHECK(bytes.find("/StructTreeRoot") != std::string::npos);
  for (const char* tag : {"/H1", "/H2", "/P", "/Figure"}) {
    CAPTURE(tag);
    CHECK(count_of(bytes, std::string("/S ") + tag + "\\b") >= sheets.size());
  }
  CHECK(count_of(bytes, "/S /Table\\b") > 0);  // quiet areas have none
  CHECK(count_of(bytes, "/FontFile") > 0);
  CHECK(count_of(bytes, "/Outlines") > 0);
}

TEST_CASE("what a pen measures is what it draws") {
  Canvas canvas("page.pdf", PictureFormat::pdf, a4_portrait());
  const SheetTable table{{"No.", "What"},
                         {{"1", "a long name that has to be broken into lines"}, {"2", "b"}}};
  const auto height = [&](PenMode mode) {
    SheetPen pen(canvas, mode, 10.0, 20.0, 120.0);
    pen.title("Title");
    pen.heading("Heading");
    pen.paragraph("A sentence that is longer than the column is wide, and goes on.");
    pen.table(table);
    pen.quiet("Note");
    return pen.y();
  };
  CHECK(height(PenMode::measure) == height(PenMode::draw));
  CHECK(height(PenMode::draw) > 100.0);
}

TEST_CASE("a page with more to say than it holds is set smaller") {
  const StudyResult result = sample();
  const Release release = release_study(result, Profile::open);
  const Basemap basemap = read_basemap(result.study, release, {});
  AreaSheet sheet = area_sheets(release, result.study).front();
  Canvas canvas("sheets.pdf", PictureFormat::pdf, a4_portrait());
  const double usual = page_measure(canvas, {{release, result.study, basemap, sheet}, "", ""});
  for (int i = 0; i < 30; ++i) {
    sheet.sections.back().sentences.push_back(
        "One more sentence that takes a line of its own on the page, "
        "or perhaps even two where the column is narrow.");
  }
  CHECK(page_measure(canvas, {{release, result.study, basemap, sheet}, "", ""}) < usual);
}
