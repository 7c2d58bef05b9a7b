#include <algorithm>

#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t most_places = 3;  // of a source

/// Is `name` one of the names in a list with commas?
bool is_listed(const std::string& names, const std::string& name) {
  return (", " + names + ", ").find(", " + name + ", ") != std::string::npos;
}

/// Does the source tell hours at all?
bool tells_hours(const SheetInput& input, const std::string& source) {
  const Layer& rhythm = released_layer(input.release, "rhythm");
  const TextColumn& sources = text_column(rhythm, "source");
  const TextColumn& kinds = text_column(rhythm, "kind");
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i] == source && kinds[i] == "week") return true;
  }
  return false;
}

std::vector<std::string> place_row(const SheetInput& input, const SheetPlace& place) {
  const Layer& layer = released_layer(input.release, "hotspots");
  const SourceInput& source = input.study.sources[place.source];
  std::string often = text_column(layer, "most_often")[place.row];
  std::string when = text_column(layer, "mostly_at")[place.row];
  if (often.empty()) often = input.words("sheet.mixed");
  if (when.empty())
    when = input.words(tells_hours(input, source.name) ? "sheet.any_time" : "sheet.time_unknown");
  const std::int64_t events = integer_column(layer, "events")[place.row].value_or(0);
  return {place.number, title_of_source(source), input.number(events), often, when};
}

}  // namespace

PlacesOfArea places_of_area(const SheetInput& input) {
  PlacesOfArea found;
  if (is_silent(input)) return found;
  const Layer& layer = released_layer(input.release, "hotspots");
  const TextColumn& sources = text_column(layer, "source");
  const TextColumn& areas = text_column(layer, "areas");
  const std::string& name = text_column(input.units, "name")[input.row];
  for (std::size_t s = 0; s < input.study.sources.size(); ++s) {
    std::size_t of_source = 0;
    for (std::size_t row = 0; row < sources.size(); ++row) {  // most events first
      if (sources[row] != input.study.sources[s].name || !is_listed(areas[row], name)) continue;
      if (++of_source > most_places) {
        ++found.further;
      } else {
        found.places.push_back({row, s, std::to_string(found.places.size() + 1)});
      }
    }
  }
  return found;
}

SheetSection places_section(const SheetInput& input, const PlacesOfArea& found) {
  SheetSection section{.part = SheetPart::places, .heading = input.words("sheet.heading_places")};
  if (is_silent(input) || input.study.sources.empty()) return section;
  if (found.places.empty()) {
    section.sentences.push_back(input.words("sheet.no_places"));
    return section;
  }
  section.sentences.push_back(input.words("sheet.places_explained"));
  section.table.heads = {input.words("report.place_number"), input.words("sheet.place_kind"),
                         input.words("sheet.place_count"), input.words("sheet.place_most_often"),
                         input.words("sheet.place_when")};
  for (const SheetPlace& place : found.places) section.table.rows.push_back(place_row(input, place));
  if (found.further > 0) section.note = input.words("sheet.further_places", {{"count", found.further}});
  return section;
}

}  // namespace hotspot::detail
