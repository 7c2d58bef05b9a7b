#include "io/sheet/draw_sheets.hpp"

#include <algorithm>
#include <cstdint>

#include "core/name_order.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_sheets.hpp"
#include "io/atomic_file.hpp"
#include "io/map/canvas.hpp"
#include "io/sheet/sheet_map.hpp"
#include "io/sheet/sheet_page.hpp"
#include "io/sheet/trend_chart.hpp"
#include "io/study_basemap.hpp"
#include "plan/released_columns.hpp"

namespace hotspot {
namespace detail {
namespace {

constexpr MapSize map_in_report{840, 720, 1.5};
constexpr MapSize chart_in_report{300, 140, 1.0};

std::string over_title(const Release& release, const Study& study) {
  const std::string period = run_value(release, "period");
  return text(study.study.language, "sheet.over_title", {{"study", study.study.name}}) +
         (period.empty() ? "" : " · " + period);
}

std::string source_line(const Release& release, Language language) {
  const bool internal = release.profile() == Profile::internal;
  return text(language, "sheet.source_line",
              {{"date", date_today(language)}, {"version", std::string(version)}}) +
         " · " + text(language, internal ? "map.internal_note" : "map.profile_public");
}

}  // namespace

std::vector<AreaSheet> sheets_by_name(std::vector<AreaSheet> sheets, Language language) {
  std::stable_sort(sheets.begin(), sheets.end(), [&](const AreaSheet& a, const AreaSheet& b) {
    if (a.outside != b.outside) return b.outside;
    return name_order_key(language, a.title) < name_order_key(language, b.title);
  });
  return sheets;
}

void draw_sheets(const Release& release, const Study& study, const Basemap& basemap,
                 const std::vector<AreaSheet>& sheets, const std::string& path) {
  if (sheets.empty()) throw ArgumentError({"error.map_nothing", {{"path", path}}});
  Canvas canvas(path, PictureFormat::pdf, a4_portrait());
  const std::string over = over_title(release, study);
  for (const AreaSheet& sheet : sheets) {
    const SheetPage page{{release, study, basemap, sheet}, over, source_line(release, study.study.language)};
    if (&sheet != &sheets.front()) canvas.start_page();
    canvas.add_bookmark(sheet.title);
    draw_page(canvas, page, page_measure(canvas, page));
  }
  const std::string title = sheets.size() == 1 ? sheets.front().title : study.study.name;
  write_whole_file(path, canvas.finish(title, over));
}

void draw_orientation(const Release& release, const Study& study, const Orientation& orientation,
                      const std::string& path) {
  Canvas canvas(path, PictureFormat::pdf, a4_portrait());
  const Language language = study.study.language;
  std::int64_t number = 0;
  for (const std::vector<SheetSection>& sections : orientation.pages) {
    if (number > 0) canvas.start_page();
    const std::string over =
        text(language, "orientation.page", {{"page", ++number}, {"pages", std::int64_t{2}}});
    const TextPage page{
        over, orientation.title, orientation.subtitle, sections, source_line(release, language), language};
    draw_page(canvas, page, page_measure(canvas, page));
  }
  write_whole_file(path, canvas.finish(orientation.title, orientation.subtitle));
}

std::string sheet_map_png(const Release& release, const Study& study, const Basemap& basemap,
                          const AreaSheet& sheet) {
  Canvas canvas(sheet.title, PictureFormat::png, map_in_report);
  draw_sheet_map(canvas, {0.0, 0.0, canvas.width(), canvas.height()}, {release, study, basemap, sheet});
  return canvas.finish(sheet.title, "");
}

std::string trend_svg(const SheetTrend& trend, Language language) {
  Canvas canvas(trend.title, PictureFormat::svg, chart_in_report);
  draw_trend(canvas, {0.0, 0.0, canvas.width(), canvas.height()}, trend, language);
  return canvas.finish(trend.title, trend.words);
}

}  // namespace detail

void write_sheets(const Release& release, const Study& study, const std::vector<AreaSheet>& sheets,
                  const std::string& path, const Run& run) {
  detail::draw_sheets(release, study, detail::read_basemap(study, release, run), sheets, path);
}

void write_orientation(const Release& release, const Study& study, const Orientation& orientation,
                       const std::string& path) {
  detail::draw_orientation(release, study, orientation, path);
}

}  // namespace hotspot
