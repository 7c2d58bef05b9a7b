#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/area_sheet.hpp"
#include "plan/sheet/sheet_sections.hpp"

namespace hotspot {
namespace {

using namespace detail;

constexpr const char* word_for_outside = "none";

/// "Lindeby Boligselskab · Afdeling 1 · 1,480 residents · 640 households"
std::string subtitle(const SheetInput& input) {
  std::string words;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) words += (words.empty() ? "" : " · ") + part;
  };
  add(text_column(input.units, "company")[input.row]);
  add(text_column(input.units, "department")[input.row]);
  for (const auto& [column, key] :
       {std::pair{"residents", "output.residents"}, std::pair{"households", "output.households"}}) {
    const double people = real_column(input.units, column)[input.row];
    if (!std::isnan(people)) add(input.number(people) + " " + input.words(key));
  }
  return input.unit == SheetUnit::outside ? input.words("sheet.outside_explained") : words;
}

AreaSheet sheet_of(const SheetInput& input) {
  const PlacesOfArea places = places_of_area(input);
  AreaSheet sheet{.area_id = text_column(input.units, "id")[input.row],
                  .row = input.row,
                  .outside = input.unit == SheetUnit::outside,
                  .title = text_column(input.units, "name")[input.row],
                  .subtitle = subtitle(input),
                  .places = places.places,
                  .marks = {},
                  .sections = {}};
  const MarksOfArea marks = marks_of_area(input);
  sheet.marks = marks.marks;
  SheetSection trend = trend_section(input);
  SheetSection quality = quality_section(input, trend);
  for (SheetSection& section :
       std::array{summary_section(input), std::move(trend), perceived_section(input),
                  places_section(input, places), strengths_section(input, marks),
                  concerns_section(input, marks), measures_section(input), std::move(quality)}) {
    if (!section.empty()) sheet.sections.push_back(std::move(section));
  }
  return sheet;
}

}  // namespace

bool SheetSection::empty() const {
  return sentences.empty() && trends.empty() && table.rows.empty();
}

bool SheetTrend::any_shown() const {
  const auto any = [&](auto matches) { return std::any_of(years.begin(), years.end(), matches); };
  if (any([](const SheetYear& year) { return year.count > 0; })) return true;
  return any([](const SheetYear& year) { return year.state == YearState::shown; }) &&
         !any([](const SheetYear& year) { return year.state == YearState::hidden; });
}

std::vector<AreaSheet> area_sheets(const Release& release, const Study& study) {
  if (study.sources.empty() && study.surveys.empty() && study.safety_register.file.empty()) return {};
  const Layer& areas = released_layer(release, "housing_areas");
  std::vector<AreaSheet> sheets;
  for (std::size_t row = 0; row < areas.rows(); ++row) {
    const SheetUnit unit = row + 1 == areas.rows() ? SheetUnit::outside : SheetUnit::area;
    sheets.push_back(sheet_of({release, study, areas, row, unit}));
  }
  return sheets;
}

std::size_t find_sheet(const std::vector<AreaSheet>& sheets, const std::string& area) {
  const auto position = [&](auto matches) -> std::optional<std::size_t> {
    const auto found = std::find_if(sheets.begin(), sheets.end(), matches);
    if (found == sheets.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sheets.begin());
  };
  const auto named = [&](const AreaSheet& sheet) { return sheet.title == area; };
  if (const auto by_id = position([&](const AreaSheet& sheet) { return sheet.area_id == area; }))
    return *by_id;
  if (std::count_if(sheets.begin(), sheets.end(), named) == 1) return *position(named);
  if (area == word_for_outside) {
    if (const auto outside = position([](const AreaSheet& sheet) { return sheet.outside; })) return *outside;
  }
  std::string ids;
  for (const AreaSheet& sheet : sheets) {
    const std::string id = sheet.outside ? word_for_outside : sheet.area_id;
    ids += (ids.empty() ? "" : ", ") + id + " (" + sheet.title + ")";
  }
  throw ArgumentError({"error.sheet_area", {{"area", area}, {"areas", ids}}});
}

}  // namespace hotspot
