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

/// What is counted of a source, and where each layer's counts stand.
struct SourceCounts {
  PublicCounts all;
  Families families{};
  Entries places{};
};

/// What does not depend on what is hidden.
struct SourceGround {
  std::vector<CellPiece> pieces;
  std::vector<DensePlace> places;
  std::vector<PlaceOnCells> on_cells;
  bool other_cells = false;
};

enum class Times { told, left_out };

/// Cells that stay hidden since an earlier release hid them.
std::vector<Hidden> with_cells_told(std::vector<Hidden> cells, const StudyResult& result,
                                    const SourceResult& source) {
  for (const EarlierRelease& earlier : result.earlier) {
    for (const EarlierSource& told : earlier.sources) {
      for (std::size_t k = 0; told.name == source.name && k < told.grid.size(); ++k) {
        if (cells[k] == Hidden::no && stays_hidden(source.grid.count[k], told.grid[k]))
          cells[k] = told.grid[k];
      }
    }
  }
  return cells;
}

SourceCounts counts_of(const StudyResult& result, const SourceResult& source,
                       const std::vector<Hidden>& rules, const std::vector<Hidden>& cells,
                       const SourceGround& ground, Times times) {
  SourceCounts counts{.all = PublicCounts(count_table(source, rules), result.study.disclosure.threshold)};
  Families& families = counts.families;
  families.categories = counts.all.add_parts_of_all(category_totals(source));
  families.category_names = source.events.categories;
  if (!ground.other_cells) {
    families.grid = counts.all.add_cells(source.grid.count, with_cells_told(cells, result, source),
                                         ground.pieces, counts_without_place(result, source));
    counts.places = counts.all.add_places(ground.on_cells);
  }
  if (source.rhythm && times == Times::told) {
    if (source.rhythm->week.rows > 0)
      families.week = counts.all.add_week(source.rhythm->week, source.rhythm->without_hour);
    families.months = counts.all.add_months(*source.rhythm, months_of_years(result, source));
  }
  for (const EarlierRelease& earlier : result.earlier) {
    for (const EarlierSource& told : earlier.sources) {
      if (told.name == source.name)
        counts.all.add_earlier(told, count_earlier(result, source, earlier, told, ground.pieces), families);
    }
  }
  counts.all.protect();
  return counts;
}

Hidden total_of(const SourceCounts& counts) {
  return counts.all.hidden({counts.all.table().total(), 1}).front();
}

DisclosedSource open_source(const StudyResult& result, const SourceResult& source,
                            const std::vector<Hidden>& rules, const std::vector<Hidden>& cells,
                            const std::vector<CellPiece>& pieces) {
  SourceGround ground{.pieces = count_pieces(pieces, result, source),
                      .places = dense_places(result, source, rules, Profile::open),
                      .on_cells = {},
                      .other_cells = shows_other_cells(result, source)};
  std::vector<MultiPolygon> shapes;
  for (const DensePlace& place : ground.places) shapes.push_back({place.shape});
  ground.on_cells = places_on_cells(result, source, shapes);
  SourceCounts counts = counts_of(result, source, rules, cells, ground, Times::told);
  bool times_left_out = false;
  if (source.rhythm && total_of(counts) != Hidden::no) {
    // The number of all events tells more than when they were.
    SourceCounts without = counts_of(result, source, rules, cells, ground, Times::left_out);
    times_left_out = total_of(without) == Hidden::no;
    if (times_left_out) counts = std::move(without);
  }
  const auto none = [](std::size_t n, Hidden reason) { return std::vector<Hidden>(n, reason); };
  const std::size_t week = source.rhythm ? source.rhythm->week.entries().size() : 0;
  const PublicCounts& all = counts.all;
  const TableEntries entries = all.table();
  const std::size_t years = source.by_year.size();
  return {.total = total_of(counts),
          .areas = all.hidden({entries.row_total(0), entries.rows}),
          .by_year = all.hidden({0, entries.rows * years}),
          .years = all.hidden({entries.column_total(0), years}),
          .categories = all.hidden(counts.families.categories),
          .grid = ground.other_cells ? none(cells.size(), Hidden::another_grid)
                                     : all.hidden(counts.families.grid),
          .week = times_left_out ? none(week, Hidden::never_shown) : all.hidden(counts.families.week),
          .months =
              times_left_out ? none(months_of_year, Hidden::never_shown) : all.hidden(counts.families.months),
          .places = ground.places,
          .place_hidden = ground.other_cells ? none(ground.places.size(), Hidden::another_grid)
                                             : all.hidden(counts.places)};
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
