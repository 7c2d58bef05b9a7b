#include "plan/disclosed_counts.hpp"

#include <cmath>
#include <numeric>

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

DisclosedSource open_source(const StudyResult& result, const SourceResult& source,
                            const std::vector<Hidden>& rules, const std::vector<Hidden>& cells) {
  const std::int64_t threshold = result.study.disclosure.threshold;
  Suppression suppression = suppress(count_table(source, rules), threshold);
  std::vector<std::int64_t> years;
  for (const AreaCounts& year : source.by_year) years.push_back(total(year));
  return {.areas = std::move(suppression.row_totals),
          .by_year = source.by_year.empty() ? std::vector<Hidden>{} : std::move(suppression.cells),
          .years = suppress_line(years, threshold),
          .categories = suppress_line(category_totals(source), threshold),
          .grid = suppress_line(source.grid.count, threshold, cells)};
}

DisclosedSource internal_source(const StudyResult& result, const SourceResult& source) {
  const std::size_t rows = result.areas.size() + 1;
  const auto shown = [](std::size_t n) { return std::vector<Hidden>(n, Hidden::no); };
  return {.areas = shown(rows),
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
