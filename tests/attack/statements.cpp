#include "attack/statements.hpp"

#include <numeric>

namespace hotspot::test {
namespace {

using Kind = Statement::Kind;

std::set<std::size_t> all_areas(const PublicFolder& folder) {
  std::set<std::size_t> all;
  for (std::size_t i = 0; i < folder.layer("housing_areas").rows(); ++i) all.insert(i);
  return all;
}

std::set<std::size_t> areas_with(const PublicFolder& folder, const std::string& column,
                                 const std::string& value) {
  const Layer& layer = folder.layer("housing_areas");
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    if (words(layer, column, i) == value) found.insert(i);
  }
  return found;
}

std::string run_item(const PublicFolder& folder, const std::string& item) {
  const Layer& run = folder.layer("run");
  for (std::size_t i = 0; i < run.rows(); ++i) {
    if (words(run, "item", i) == item) return words(run, "value", i);
  }
  return "";
}

/// "2014" or "2012–2014"
std::set<int> years_in(const std::string& text) {
  std::set<int> years;
  if (text.size() < 4) return years;
  for (int year = std::stoi(text); year <= std::stoi(text.substr(text.size() - 4)); ++year)
    years.insert(year);
  return years;
}

/// Count and change of one unit of areas in housing_areas or hierarchy.
void add_unit(std::vector<Statement>& all, const PublicFolder& folder, const Layer& layer, std::size_t row,
              const std::string& source, const std::set<std::size_t>& areas) {
  Statement one{.source = source, .told_by = layer.name, .areas = areas};
  one.count = figure(layer, source + "_count", row);
  one.hidden = words(layer, source + "_hidden", row);
  all.push_back(one);
  for (const std::string which : {"change_before", "change_after"}) {
    one.years = years_in(run_item(folder, which));
    one.count = figure(layer, source + "_" + which, row);
    one.hidden.clear();
    if (one.count) all.push_back(one);
  }
}

void add_units(std::vector<Statement>& all, const PublicFolder& folder, const std::string& source) {
  const Layer& areas = folder.layer("housing_areas");
  for (std::size_t i = 0; i < areas.rows(); ++i) add_unit(all, folder, areas, i, source, {i});
  const Layer& units = folder.layer("hierarchy");
  for (std::size_t i = 0; i < units.rows(); ++i) {
    const std::string level = words(units, "level", i), name = words(units, "name", i);
    std::set<std::size_t> of_unit =
        level == "municipality" ? all_areas(folder) : areas_with(folder, level, name);
    if (level == "department") {
      const std::set<std::size_t> company = areas_with(folder, "company", words(units, "parent", i));
      std::erase_if(of_unit, [&](std::size_t area) { return !company.contains(area); });
    }
    add_unit(all, folder, units, i, source, of_unit);
  }
}

void add_long_tables(std::vector<Statement>& all, const PublicFolder& folder, const std::string& source) {
  for (const std::string name : {"area_counts", "totals"}) {
    const Layer& layer = folder.layer(name);
    for (std::size_t i = 0; i < layer.rows(); ++i) {
      if (words(layer, "source", i) != source) continue;
      Statement one{.source = source, .told_by = name, .areas = all_areas(folder)};
      if (name == "area_counts") one.areas = areas_with(folder, "id", words(layer, "area_id", i));
      const auto year = figure(layer, "year", i);
      if (year) one.years = {static_cast<int>(*year)};
      one.category = words(layer, "category", i);
      const bool is_whole = name == "totals" && all.back().told_by != "totals";
      if (name == "totals" && !year && !is_whole) one.kind = Kind::category;
      one.count = figure(layer, "count", i);
      one.hidden = words(layer, "hidden", i);
      all.push_back(std::move(one));
    }
  }
}

void add_rhythm(std::vector<Statement>& all, const PublicFolder& folder, const std::string& source) {
  const Layer& layer = folder.layer("rhythm");
  const auto whole = [&](const char* column, std::size_t i) {
    const auto value = figure(layer, column, i);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
  };
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    if (words(layer, "source", i) != source) continue;
    const bool week = words(layer, "kind", i) == "week";
    all.push_back({.source = source,
                   .told_by = "rhythm",
                   .kind = week ? Kind::week : Kind::month,
                   .weekday = whole("weekday", i),
                   .hour = whole("hour_from", i),
                   .month = whole("month", i).value_or(0),
                   .count = figure(layer, "count", i),
                   .hidden = words(layer, "hidden", i)});
  }
}

void add_places(std::vector<Statement>& all, const PublicFolder& folder, const std::string& source) {
  const Layer& grid = folder.layer("grid");
  for (std::size_t i = 0; i < grid.rows(); ++i) {
    all.push_back({.source = source,
                   .told_by = "grid",
                   .kind = Kind::cell,
                   .row = i,
                   .count = figure(grid, source + "_count", i),
                   .hidden = words(grid, source + "_hidden", i)});
  }
  const Layer& places = folder.layer("hotspots");
  for (std::size_t i = 0; i < places.rows(); ++i) {
    if (words(places, "source", i) != source) continue;
    all.push_back({.source = source,
                   .told_by = "hotspots",
                   .kind = Kind::place,
                   .row = i,
                   .count = figure(places, "events", i)});
  }
}

void add_record(std::vector<Statement>& all, const PublicFolder& folder, const std::string& source) {
  const Layer& record = folder.layer("data_quality");
  for (std::size_t i = 0; i < record.rows(); ++i) {
    if (words(record, "source", i) != source || words(record, "item", i) != "kept") continue;
    all.push_back({.source = source,
                   .told_by = "data_quality",
                   .areas = all_areas(folder),
                   .count = figure(record, "rows", i)});
  }
}

/// A table of the section on areas: per source one column of counts, or three with rates.
void add_area_table(std::vector<Statement>& all, const PublicFolder& folder, const ReportTable& table) {
  const std::vector<std::string> sources = sources_of(folder);
  const std::size_t columns = table.rows.back().size();
  const bool rates = columns > 1 + sources.size();
  for (const auto& row : table.rows) {
    const std::set<std::size_t> areas = areas_with(folder, "name", row.front());
    if (areas.size() != 1 || row.size() != columns) continue;
    for (std::size_t s = 0; s < sources.size(); ++s) {
      const std::size_t column = rates ? 2 + 3 * s : 1 + s;
      if (column >= columns) continue;
      const auto count = whole_number(row[column]);
      if (count) all.push_back({.source = sources[s], .told_by = "report", .areas = areas, .count = count});
    }
  }
}

/// A table of the section of a source: of categories, of change, of weekdays, of months.
void add_source_table(std::vector<Statement>& all, const PublicFolder& folder, const ReportTable& table,
                      const std::string& source) {
  const std::vector<std::string>& head = table.rows.front();
  const Layer& totals = folder.layer("totals");
  std::set<std::string> categories;
  for (std::size_t i = 0; i < totals.rows(); ++i) categories.insert(words(totals, "category", i));
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const std::vector<std::string>& row = table.rows[i];
    Statement one{.source = source, .told_by = "report"};
    if (head.size() == 2 && categories.contains(row[0])) {
      one.kind = Kind::category;
      one.category = row[0];
      one.count = whole_number(row[1]);
      if (one.count) all.push_back(one);
    }
    if (head.size() == 3 && table.rows.size() == 13) {
      one.kind = Kind::month;
      one.month = static_cast<int>(i);
      one.count = whole_number(row[1]);
      if (one.count) all.push_back(one);
    }
    if (head.size() == 6 && table.rows.size() >= 8 && i <= 7 && head[1] == "kl. 0–6") {
      one.kind = Kind::week;
      one.weekday = static_cast<int>(i);
      for (std::size_t part = 0; part < 5; ++part) {
        one.hour = part < 4 ? std::optional(static_cast<int>(part) * 6) : std::nullopt;
        one.count = whole_number(row[1 + part]);
        if (one.count) all.push_back(one);
      }
    }
    const std::set<std::size_t> areas = areas_with(folder, "name", row[0]);
    if (head.size() == 6 && areas.size() == 1 && years_in(head[1]).size() * years_in(head[2]).size() > 0) {
      one.areas = areas;
      for (const std::size_t column : {1U, 2U}) {
        one.years = years_in(head[column]);
        one.count = whole_number(row[column]);
        if (one.count) all.push_back(one);
      }
    }
  }
}

/// "2010: 491; 2011: hidden."
void add_year_chart(std::vector<Statement>& all, const PublicFolder& folder, const std::string& said,
                    const std::string& source) {
  for (std::size_t at = 0; at + 6 < said.size();) {
    const std::string year = said.substr(at, 4);
    if (!whole_number(year) || said.substr(at + 4, 2) != ": ") return;
    const auto end = std::min(said.find(';', at), said.size() - 1);
    const auto count = whole_number(said.substr(at + 6, end - at - 6));
    if (count) {
      all.push_back({.source = source,
                     .told_by = "report",
                     .areas = all_areas(folder),
                     .years = {std::stoi(year)},
                     .count = count});
    }
    at = end + 2;
  }
}

}  // namespace

std::string Statement::name() const {
  std::string text = source + " (" + told_by + ")";
  const auto add = [&](const std::string& part) { text += ", " + part; };
  for (const std::size_t area : areas) add("area " + std::to_string(area));
  for (const int year : years) add(std::to_string(year));
  if (!category.empty()) add(category);
  if (weekday) add("weekday " + std::to_string(*weekday));
  if (hour) add("hour " + std::to_string(*hour));
  if (month > 0) add("month " + std::to_string(month));
  if (kind == Kind::cell) add("cell " + std::to_string(row));
  if (kind == Kind::place) add("place " + std::to_string(row));
  return text;
}

std::vector<std::string> sources_of(const PublicFolder& folder) {
  const Layer& totals = folder.layer("totals");
  std::vector<std::string> sources;
  for (std::size_t i = 0; i < totals.rows(); ++i) {
    const std::string source = words(totals, "source", i);
    if (sources.empty() || sources.back() != source) sources.push_back(source);
  }
  return sources;
}

std::set<int> years_of(const PublicFolder& folder, const std::string& source) {
  const Layer& totals = folder.layer("totals");
  std::set<int> years;
  for (std::size_t i = 0; i < totals.rows(); ++i) {
    const auto year = figure(totals, "year", i);
    if (words(totals, "source", i) == source && year) years.insert(static_cast<int>(*year));
  }
  return years.empty() ? std::set<int>{0} : years;
}

std::vector<Statement> statements_of_layers(const PublicFolder& folder) {
  std::vector<Statement> all;
  for (const std::string& source : sources_of(folder)) {
    add_units(all, folder, source);
    add_long_tables(all, folder, source);
    add_rhythm(all, folder, source);
    add_places(all, folder, source);
    add_record(all, folder, source);
  }
  return all;
}

std::vector<Statement> statements_of_report(const PublicFolder& folder) {
  std::vector<Statement> all;
  for (const ReportTable& table : folder.tables) {
    if (table.rows.size() < 2 || table.rows.front().empty()) continue;
    if (table.section == "areas") add_area_table(all, folder, table);
    for (const std::string& source : sources_of(folder)) {
      if (table.section == "source-" + source) add_source_table(all, folder, table, source);
    }
  }
  for (const ReportChart& chart : folder.charts) {
    for (const std::string& source : sources_of(folder)) {
      if (chart.section == "source-" + source) add_year_chart(all, folder, chart.words, source);
    }
  }
  return all;
}

}  // namespace hotspot::test
