#include "hotspot/plan/orientation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/name_order.hpp"
#include "plan/figure_decimals.hpp"
#include "plan/sheet/sheet_sections.hpp"

namespace hotspot {
namespace {

using namespace detail;

constexpr std::size_t most_sources = 3;  // in the table of areas
constexpr std::size_t most_changes = 6;  // of a kind

/// "240 (27)": number and rate.
std::string area_cell(const SheetInput& area, const std::string& source) {
  const ShownCount events = area_count(area, source);
  if (!events.count) return area.words("sheet.hidden_year");
  const double rate = area_real(area, source, "_rate");
  const double width = area_real(area, source, "_rate_high") - area_real(area, source, "_rate_low");
  const std::string count = area.number(*events.count);
  if (std::isnan(rate) || std::isnan(width)) return count;
  return count + " (" + area.number(rate, range_decimals(width)) + ")";
}

/// By name, 'in no housing area' last.
std::vector<std::size_t> rows_by_name(const Layer& areas, Language language) {
  const TextColumn& names = text_column(areas, "name");
  std::vector<std::size_t> rows(names.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::stable_sort(rows.begin(), rows.end() - 1, [&](std::size_t a, std::size_t b) {
    return name_order_key(language, names[a]) < name_order_key(language, names[b]);
  });
  return rows;
}

SheetSection areas_section(const SheetInput& input) {
  SheetSection section{.part = SheetPart::areas, .heading = input.words("report.heading_areas")};
  const Layer& areas = released_layer(input.release, "housing_areas");
  if (areas.rows() == 0 || input.study.sources.empty()) return section;
  section.sentences.push_back(input.words("orientation.areas_explained"));
  const std::size_t sources = std::min(most_sources, input.study.sources.size());
  section.table.heads.push_back(input.words("output.area_name"));
  for (std::size_t s = 0; s < sources; ++s)
    section.table.heads.push_back(title_of_source(input.study.sources[s]));
  for (const std::size_t row : rows_by_name(areas, input.language())) {
    const SheetInput area{input.release, input.study, areas, row, SheetUnit::area};
    std::vector<std::string> cells{text_column(areas, "name")[row]};
    for (std::size_t s = 0; s < sources; ++s) cells.push_back(area_cell(area, input.study.sources[s].name));
    section.table.rows.push_back(std::move(cells));
  }
  section.note = input.words("orientation.areas_note", {{"per", input.study.rates.per}});
  return section;
}

/// What the layer `since_last` says, the first of each kind.
SheetSection since_last_section(const SheetInput& input) {
  SheetSection section{.part = SheetPart::since_last, .heading = input.words("orientation.heading_since")};
  const Layer& layer = released_layer(input.release, "since_last");
  const TextColumn& kinds = text_column(layer, "kind");
  const TextColumn& areas = text_column(layer, "area_id");
  const TextColumn& texts = text_column(layer, "text");
  std::int64_t further = 0;
  for (const char* kind : {"note", "input", "definition", "result"}) {
    std::size_t told = 0;
    for (std::size_t row = 0; row < kinds.size(); ++row) {
      if (kinds[row] != kind) continue;
      if (told == most_changes || !areas[row].empty()) {
        ++further;
        continue;
      }
      section.sentences.push_back(texts[row]);
      ++told;
    }
  }
  if (kinds.empty()) section.sentences.push_back(input.words("since.none_named"));
  if (further > 0) section.note = input.words("since.further", {{"count", further}});
  return section;
}

void add_filled(std::vector<SheetSection>& page, SheetSection section) {
  if (!section.empty()) page.push_back(std::move(section));
}

}  // namespace

Orientation committee_orientation(const Release& release, const Study& study) {
  const SheetInput input{release, study, released_layer(release, "hierarchy"), 0, SheetUnit::municipality};
  const std::string period = run_value(release, "period");
  Orientation orientation{.title = input.words("orientation.title"),
                          .subtitle = study.study.name + (period.empty() ? "" : " · " + period)};
  SheetSection trend = trend_section(input);
  SheetSection quality = quality_section(input, trend);
  add_filled(orientation.pages[0], summary_section(input));
  add_filled(orientation.pages[0], goals_section(input));
  add_filled(orientation.pages[0], std::move(trend));
  add_filled(orientation.pages[0], perceived_section(input));
  add_filled(orientation.pages[0], measures_section(input));
  add_filled(orientation.pages[1], areas_section(input));
  add_filled(orientation.pages[1], since_last_section(input));
  add_filled(orientation.pages[1], std::move(quality));
  return orientation;
}

}  // namespace hotspot
