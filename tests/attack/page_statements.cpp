#include <algorithm>
#include <vector>

#include "attack/statements.hpp"

namespace hotspot::test {
namespace {

/// The area of that name; all of them for a page on the municipality.
std::set<std::size_t> areas_of_page(const PublicFolder& folder, const std::string& name) {
  const Layer& areas = folder.layer("housing_areas");
  std::set<std::size_t> all;
  for (std::size_t i = 0; i < areas.rows(); ++i) {
    if (words(areas, "name", i) == name) return {i};
    all.insert(i);
  }
  return all;
}

bool has_layer(const PublicFolder& folder, const std::string& name) {
  return std::any_of(folder.layers.begin(), folder.layers.end(),
                     [&](const Layer& one) { return one.name == name; });
}

/// "Police reports: 2010: 491 (449 to 536); 2011: hidden."
void add_trend(std::vector<Statement>& all, Statement one, const std::string& said) {
  for (std::size_t at = said.find(": "); at != std::string::npos; at = said.find("; ", at + 1)) {
    const std::size_t from = at + 2, colon = said.find(": ", from);
    if (colon == std::string::npos || !whole_number(said.substr(from, colon - from))) return;
    const std::size_t end = std::min({said.find("; ", colon), said.find(" (", colon), said.size() - 1});
    one.years = {std::stoi(said.substr(from, colon - from))};
    one.count = whole_number(said.substr(colon + 2, end - colon - 2));
    if (one.count) all.push_back(one);
  }
}

/// The sources with times tell of their years one after the other on each page.
void add_sheets(std::vector<Statement>& all, const PublicFolder& folder) {
  const Layer& sheets = folder.layer("sheets");
  std::vector<std::string> sources;
  for (const std::string& source : sources_of(folder)) {
    if (!years_of(folder, source).contains(0)) sources.push_back(source);
  }
  std::size_t next = 0;
  std::string page;
  for (std::size_t i = 0; i < sheets.rows(); ++i) {
    const std::string said = words(sheets, "text", i), name = words(sheets, "area_name", i);
    if (name != page || words(sheets, "section", i) != "trend") next = 0;
    page = name;
    const std::size_t first = said.find(": ");
    const bool is_trend = words(sheets, "section", i) == "trend" && first != std::string::npos &&
                          whole_number(said.substr(first + 2, 4)) && said.substr(first + 6, 2) == ": ";
    if (!is_trend || next >= sources.size()) continue;
    add_trend(all,
              {.source = sources[next++], .told_by = "sheets " + name, .areas = areas_of_page(folder, name)},
              said);
  }
}

void add_years_of_record(std::vector<Statement>& all, const PublicFolder& folder) {
  const Layer& record = folder.layer("data_quality_years");
  for (std::size_t i = 0; i < record.rows(); ++i) {
    const auto year = figure(record, "year", i), kept = figure(record, "kept", i);
    const std::string source = words(record, "source", i);
    const std::set<int> years = year ? years_of(folder, source) : std::set<int>();
    if (!year || !kept || !years.contains(static_cast<int>(*year))) continue;
    all.push_back({.source = source,
                   .told_by = "data_quality_years",
                   .areas = areas_of_page(folder, ""),
                   .years = {static_cast<int>(*year)},
                   .count = kept});
  }
}

/// Goals that count the events of a source.
void add_goals(std::vector<Statement>& all, const PublicFolder& folder) {
  const Layer &goals = folder.layer("goals"), &years = folder.layer("goal_years");
  const std::vector<std::string> sources = sources_of(folder);
  for (std::size_t g = 0; g < goals.rows(); ++g) {
    const std::string source = words(goals, "source", g);
    if (std::find(sources.begin(), sources.end(), source) == sources.end()) continue;
    for (std::size_t i = 0; i < years.rows(); ++i) {
      if (words(years, "goal", i) != words(goals, "goal", g) || !figure(years, "value", i)) continue;
      all.push_back({.source = source,
                     .told_by = "goal_years",
                     .areas = areas_of_page(folder, ""),
                     .years = {static_cast<int>(*figure(years, "year", i))},
                     .count = figure(years, "value", i)});
    }
  }
}

}  // namespace

std::vector<Statement> statements_of_pages(const PublicFolder& folder) {
  std::vector<Statement> all;
  if (has_layer(folder, "sheets")) add_sheets(all, folder);
  if (has_layer(folder, "data_quality_years")) add_years_of_record(all, folder);
  if (has_layer(folder, "goal_years")) add_goals(all, folder);
  return all;
}

}  // namespace hotspot::test
