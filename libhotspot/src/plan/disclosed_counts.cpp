#include "plan/disclosed_counts.hpp"

#include <cmath>
#include <numeric>
#include <set>

#include "hotspot/core/point_location.hpp"

namespace hotspot::detail {
namespace {

Hidden area_rule(double households, double residents, const DisclosureSettings& settings) {
  if (!std::isnan(households))
    return households < settings.min_households ? Hidden::few_households : Hidden::no;
  if (!std::isnan(residents)) return residents < settings.min_residents ? Hidden::few_households : Hidden::no;
  return Hidden::unknown_population;
}

std::vector<Hidden> area_rules(const StudyResult& result) {
  std::vector<Hidden> rules;
  for (std::size_t i = 0; i < result.areas.size(); ++i) {
    rules.push_back(area_rule(result.households[i], result.residents[i], result.study.disclosure));
  }
  return rules;
}

std::int64_t total(const AreaCounts& counts) {
  return std::accumulate(counts.count.begin(), counts.count.end(), counts.outside);
}

/// Cells in an area that is known to have too few households show nothing either.
std::vector<Hidden> cell_rules(const StudyResult& result, const std::vector<Hidden>& rules) {
  std::vector<MultiPolygon> silent;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i] == Hidden::few_households) silent.push_back(result.areas.shapes[i]);
  }
  std::vector<Hidden> hidden(result.grid.cells.size(), Hidden::no);
  if (silent.empty()) return hidden;
  const PointLocator locator(silent);
  for (std::size_t k = 0; k < hidden.size(); ++k) {
    if (locator.covers(result.grid.grid.centre(result.grid.cells[k]))) hidden[k] = Hidden::few_households;
  }
  return hidden;
}

/// Rows: areas and 'in no housing area'. Columns: years, or one where there are no times.
CountTable count_table(const SourceResult& source, std::vector<Hidden> rules) {
  rules.push_back(Hidden::no);
  std::vector<std::vector<std::int64_t>> columns;
  for (const AreaCounts& year : source.by_year) columns.push_back(with_outside(year));
  if (columns.empty()) columns.push_back(with_outside(source.total));
  CountTable table{.rows = rules.size(), .columns = columns.size(), .counts = {}, .row_hidden = rules};
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (const auto& column : columns) table.counts.push_back(column[row]);
  }
  return table;
}

/// The cells that hold events of each area, 'in no housing area' last: who knows the area's count can
/// subtract.
std::vector<std::vector<std::size_t>> cells_of_areas(const StudyResult& result, const SourceResult& source) {
  std::vector<std::set<std::size_t>> cells(result.areas.size() + 1);
  for (std::size_t i = 0; i < source.events.size(); ++i) {
    const auto cell = result.grid.position(result.grid.grid.cell_at(source.events.points[i]));
    if (cell) cells[source.assignment.area_of[i].value_or(result.areas.size())].insert(*cell);
  }
  std::vector<std::vector<std::size_t>> lists;
  for (const auto& of_area : cells) lists.emplace_back(of_area.begin(), of_area.end());
  return lists;
}

/// All counts of a source that public layers show, with the sums that tie them to each other: the table of
/// areas and years, the categories, the cells of the grid.
struct PublicCounts {
  std::vector<std::int64_t> counts;
  std::vector<Hidden> hidden;
  std::vector<SumLine> lines;

  /// Returns where the counts appended begin.
  std::size_t append(const std::vector<std::int64_t>& more, const std::vector<Hidden>& already) {
    counts.insert(counts.end(), more.begin(), more.end());
    hidden.insert(hidden.end(), already.begin(), already.end());
    return counts.size() - more.size();
  }

  /// `n` counts from `first` on add up to the entry `total`.
  void add_line(std::size_t first, std::size_t n, std::size_t total) {
    SumLine line{.parts = std::vector<std::size_t>(n), .total = total};
    std::iota(line.parts.begin(), line.parts.end(), first);
    if (n > 0) lines.push_back(std::move(line));
  }
};

DisclosedSource open_source(const StudyResult& result, const SourceResult& source,
                            const std::vector<Hidden>& rules, const std::vector<Hidden>& cells) {
  const CountTable table = count_table(source, rules);
  const TableEntries entries = table.entries();
  PublicCounts all{counts_with_totals(table), hidden_with_totals(table), table_lines(entries)};
  const std::vector<std::int64_t> categories = category_totals(source);
  const std::size_t first_category =
      all.append(categories, std::vector<Hidden>(categories.size(), Hidden::no));
  all.add_line(first_category, categories.size(), entries.total());
  const std::size_t first_cell = all.append(source.grid.count, cells);
  std::size_t row = 0;
  for (std::vector<std::size_t>& parts : cells_of_areas(result, source)) {
    for (std::size_t& part : parts) part += first_cell;
    if (!parts.empty()) all.lines.push_back({.parts = std::move(parts), .total = entries.row_total(row)});
    ++row;
  }
  // After the areas, whose hidden cells protect each other here as well.
  all.add_line(first_cell, source.grid.count.size(), entries.total());
  const std::vector<Hidden> hidden =
      suppress_lines(all.counts, all.lines, result.study.disclosure.threshold, std::move(all.hidden));
  const auto slice = [&](std::size_t first, std::size_t n) {
    const auto from = hidden.begin() + static_cast<std::ptrdiff_t>(first);
    return std::vector<Hidden>(from, from + static_cast<std::ptrdiff_t>(n));
  };
  const std::size_t years = source.by_year.size();
  return {.total = hidden[entries.total()],
          .areas = slice(entries.row_total(0), table.rows),
          .by_year = slice(0, table.rows * years),
          .years = slice(entries.column_total(0), years),
          .categories = slice(first_category, categories.size()),
          .grid = slice(first_cell, source.grid.count.size())};
}

DisclosedSource internal_source(const StudyResult& result, const SourceResult& source) {
  const std::size_t rows = result.areas.size() + 1;
  const auto shown = [](std::size_t n) { return std::vector<Hidden>(n, Hidden::no); };
  return {.total = Hidden::no,
          .areas = shown(rows),
          .by_year = shown(rows * source.by_year.size()),
          .years = shown(source.by_year.size()),
          .categories = shown(source.by_category.size()),
          .grid = shown(result.grid.cells.size())};
}

}  // namespace

DisclosedCounts disclose_counts(const StudyResult& result, Profile profile) {
  DisclosedCounts disclosed{.profile = profile, .area_rule = area_rules(result), .sources = {}};
  if (profile == Profile::internal) {
    disclosed.area_rule.assign(result.areas.size(), Hidden::no);
    for (const SourceResult& source : result.sources)
      disclosed.sources.push_back(internal_source(result, source));
    return disclosed;
  }
  const std::vector<Hidden> cells = cell_rules(result, disclosed.area_rule);
  for (const SourceResult& source : result.sources) {
    disclosed.sources.push_back(open_source(result, source, disclosed.area_rule, cells));
  }
  return disclosed;
}

std::vector<std::int64_t> with_outside(const AreaCounts& counts) {
  std::vector<std::int64_t> all = counts.count;
  all.push_back(counts.outside);
  return all;
}

std::vector<std::int64_t> category_totals(const SourceResult& source) {
  std::vector<std::int64_t> totals;
  for (const auto& years : source.by_category) {
    std::int64_t sum = 0;
    for (const AreaCounts& year : years) sum += total(year);
    totals.push_back(sum);
  }
  return totals;
}

}  // namespace hotspot::detail
