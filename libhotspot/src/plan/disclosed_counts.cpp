#include "plan/disclosed_counts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hotspot/core/point_location.hpp"
#include "plan/earlier_counts.hpp"
#include "plan/public_counts.hpp"

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

/// Two grids over the same events cut each other's cells into pieces that neither shows.
bool shows_other_cells(const StudyResult& result, const SourceResult& source) {
  return std::any_of(result.earlier.begin(), result.earlier.end(), [&](const EarlierRelease& earlier) {
    return !earlier.same_grid &&
           std::any_of(earlier.sources.begin(), earlier.sources.end(),
                       [&](const EarlierSource& told) { return told.name == source.name; });
  });
}

DisclosedSource open_source(const StudyResult& result, const SourceResult& source,
                            const std::vector<Hidden>& rules, const std::vector<Hidden>& cells,
                            const std::vector<CellPiece>& ground) {
  PublicCounts all(count_table(source, rules));
  Families families{.categories = all.add_parts_of_all(category_totals(source)),
                    .category_names = source.events.categories};
  const bool other_cells = shows_other_cells(result, source);
  const std::vector<CellPiece> pieces = count_pieces(ground, result, source);
  std::vector<DensePlace> places = dense_places(result, source, rules, Profile::open);
  Entries of_places;
  if (!other_cells) {
    families.grid = all.add_cells(source.grid.count, cells, pieces);
    of_places = all.add_places(places_on_cells(result, source, places));
  }
  if (source.rhythm) {
    if (source.rhythm->week.rows > 0)
      families.week = all.add_week(source.rhythm->week, source.rhythm->without_hour);
    families.months = all.add_months(*source.rhythm, months_of_years(result, source));
  }
  for (const EarlierRelease& earlier : result.earlier) {
    for (const EarlierSource& told : earlier.sources) {
      if (told.name == source.name)
        all.add_earlier(told, count_earlier(result, source, earlier, pieces), families);
    }
  }
  all.protect(result.study.disclosure.threshold);
  const TableEntries entries = all.table();
  const std::size_t years = source.by_year.size();
  const std::vector<Hidden> place_hidden =
      other_cells ? std::vector<Hidden>(places.size(), Hidden::another_grid) : all.hidden(of_places);
  return {.total = all.hidden({entries.total(), 1}).front(),
          .areas = all.hidden({entries.row_total(0), entries.rows}),
          .by_year = all.hidden({0, entries.rows * years}),
          .years = all.hidden({entries.column_total(0), years}),
          .categories = all.hidden(families.categories),
          .grid = other_cells ? std::vector<Hidden>(cells.size(), Hidden::another_grid)
                              : all.hidden(families.grid),
          .week = all.hidden(families.week),
          .months = all.hidden(families.months),
          .places = std::move(places),
          .place_hidden = place_hidden};
}

DisclosedSource internal_source(const StudyResult& result, const SourceResult& source) {
  const std::size_t rows = result.areas.size() + 1;
  const std::vector<DensePlace> places = dense_places(result, source, {}, Profile::internal);
  const auto shown = [](std::size_t n) { return std::vector<Hidden>(n, Hidden::no); };
  return {.total = Hidden::no,
          .areas = shown(rows),
          .by_year = shown(rows * source.by_year.size()),
          .years = shown(source.by_year.size()),
          .categories = shown(source.by_category.size()),
          .grid = shown(result.grid.cells.size()),
          .week = shown(source.rhythm ? source.rhythm->week.entries().size() : 0),
          .months = shown(months_of_year),
          .places = places,
          .place_hidden = shown(places.size())};
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
  const std::vector<CellPiece> ground = ground_pieces(result);
  for (const SourceResult& source : result.sources) {
    disclosed.sources.push_back(open_source(result, source, disclosed.area_rule, cells, ground));
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
