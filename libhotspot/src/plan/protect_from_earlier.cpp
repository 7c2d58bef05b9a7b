#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "plan/earlier_counts.hpp"
#include "plan/public_counts.hpp"

namespace hotspot::detail {
namespace {

Hidden told_at(const std::vector<Hidden>& told, std::size_t index) {
  return index < told.size() ? told[index] : Hidden::never_shown;
}

/// What a reason that was given says of a count. Rows may have come or been mended since, so that it is no
/// longer true: then it tells nothing of the count as it is now.
Hidden as_told(std::int64_t count, Hidden told, std::int64_t threshold) {
  const bool is_small = count < threshold;
  if (told == Hidden::small_count && count > 0 && is_small) return Hidden::told_small;
  if (told == Hidden::part_of_small && is_small) return Hidden::told_part_of_small;
  if (told == Hidden::protects_another && !is_small) return Hidden::told_large;
  return Hidden::never_shown;
}

}  // namespace

bool stays_hidden(std::int64_t count, Hidden told) {
  return count == 0 && told == Hidden::part_of_small;
}

/// A count that was shown is known; one that was hidden is known as far as its reason goes.
std::size_t PublicCounts::append_as_told(std::int64_t count, Hidden told) {
  const std::size_t entry = append({count}, as_told(count, told, m_threshold)).first;
  if (told == Hidden::no) fix(entry);
  return entry;
}

/// The part of an area's year that the release covers, or the whole of it.
std::size_t PublicCounts::append_covered_year(std::size_t entry, Cover cover, std::int64_t count,
                                              Hidden told) {
  if (cover == Cover::whole && told == Hidden::never_shown) return entry;
  if (cover == Cover::whole && stays_hidden(m_counts[entry], told) && m_hidden[entry] == Hidden::no)
    m_hidden[entry] = told;
  const std::size_t then = append_as_told(count, told);
  SumLine line{.parts = {then}, .total = entry};
  if (cover == Cover::part) line.parts.push_back(append_unseen(m_counts[entry] - count));
  m_lines.push_back(std::move(line));
  return then;
}

/// Areas and years: a year that the release has whole is the same figure then and now.
void PublicCounts::add_covered_areas(const EarlierSource& told, const EarlierCounts& covered) {
  const std::size_t years = covered.years.size(), told_count = told.years.size();
  std::vector<std::size_t> told_years;  // per year of this study, its place among those of the release
  std::size_t here = 0;
  for (const Cover cover : covered.years) told_years.push_back(cover == Cover::none ? here : here++);
  // Years of the release before those of this study come first in it, and its sums hold them.
  const std::size_t before = told_count > here ? told_count - here : 0;
  const auto sum_told = [&](Hidden reason) { return before > 0 ? Hidden::never_shown : reason; };
  m_covered_areas.clear();
  std::vector<SumLine> of_year(years);
  std::vector<std::int64_t> in_year(years, 0);
  for (std::size_t area = 0; area < m_table.rows; ++area) {
    SumLine line;
    std::int64_t sum = 0;
    for (std::size_t year = 0; year < years; ++year) {
      if (covered.years[year] == Cover::none) continue;
      const std::int64_t count = covered.by_year[area * years + year];
      const std::size_t entry =
          append_covered_year(m_table.cell(area, year), covered.years[year], count,
                              told_at(told.by_year, area * told_count + before + told_years[year]));
      line.parts.push_back(entry);
      of_year[year].parts.push_back(entry);
      in_year[year] += count;
      sum += count;
    }
    line.total = append_as_told(sum, sum_told(told_at(told.areas, area)));
    m_covered_areas.push_back(*line.total);
    m_lines.push_back(std::move(line));
  }
  m_covered_all =
      append_as_told(std::accumulate(in_year.begin(), in_year.end(), std::int64_t{0}), sum_told(told.total));
  m_lines.push_back({.parts = m_covered_areas, .total = m_covered_all});
  for (std::size_t year = 0; year < years; ++year) {
    if (covered.years[year] == Cover::none) continue;
    of_year[year].total = append_as_told(in_year[year], told_at(told.years, before + told_years[year]));
    m_lines.push_back(std::move(of_year[year]));
  }
}

/// Counts that add up to all: each is what the release covers and what came since.
void PublicCounts::add_covered(const Entries& of, const std::vector<std::int64_t>& counts,
                               const std::vector<Hidden>& told) {
  SumLine all{.parts = {}, .total = m_covered_all};
  for (std::size_t i = 0; i < of.size; ++i) {
    const std::size_t now = of.first + i;
    if (m_counts[now] == 0 && m_hidden[now] == Hidden::no) continue;
    const std::size_t then = append_as_told(counts[i], told_at(told, i));
    m_lines.push_back({.parts = {then, append_unseen(m_counts[now] - counts[i])}, .total = now});
    all.parts.push_back(then);
  }
  if (!all.parts.empty()) m_lines.push_back(std::move(all));
}

/// Events without an hour are in no cell of the week, so its cells add up to no more than all.
void PublicCounts::add_covered_week(const EarlierSource& told, const EarlierCounts& covered,
                                    const Entries& week) {
  const std::vector<std::int64_t> counts = counts_with_totals(covered.week);
  const std::size_t first = m_counts.size();
  for (std::size_t i = 0; i < counts.size(); ++i) (void)append_as_told(counts[i], told_at(told.week, i));
  for (std::size_t i = 0; i < counts.size(); ++i) {
    m_lines.push_back(
        {.parts = {first + i, append_unseen(m_counts[week.first + i] - counts[i])}, .total = week.first + i});
  }
  for (SumLine line : table_lines(covered.week.entries())) {
    for (std::size_t& part : line.parts) part += first;
    line.total = *line.total + first;
    m_lines.push_back(std::move(line));
  }
}

void PublicCounts::add_covered_cells(const EarlierSource& told, const EarlierCounts& covered,
                                     const Entries& grid) {
  std::map<std::size_t, SumLine> of_cell;
  PieceAt piece_at;
  std::vector<SumLine> of_area(m_table.rows);
  for (const PieceEntry& piece : m_pieces) {
    if (m_counts[piece.cell] == 0 && m_hidden[piece.cell] == Hidden::no) continue;
    const std::int64_t count = covered.pieces[piece.piece];
    const bool alone = piece.entry == piece.cell;
    const std::size_t then =
        alone ? append_as_told(count, told_at(told.grid, piece.cell - grid.first)) : append_unseen(count);
    m_lines.push_back({.parts = {then, append_unseen(m_counts[piece.entry] - count)}, .total = piece.entry});
    of_area[piece.area].parts.push_back(then);
    piece_at[{piece.cell, piece.area}] = then;
    if (!alone) of_cell[piece.cell].parts.push_back(then);
  }
  for (auto& [cell, line] : of_cell) {
    std::int64_t count = 0;
    for (const std::size_t part : line.parts) count += m_counts[part];
    line.total = append_as_told(count, told_at(told.grid, cell - grid.first));
    m_lines.push_back(std::move(line));
  }
  for (std::size_t area = 0; area < of_area.size(); ++area) {
    if (covered.without_place[area] > 0)
      of_area[area].parts.push_back(append_unseen(covered.without_place[area]));
    if (of_area[area].parts.empty()) continue;
    of_area[area].total = m_covered_areas[area];
    m_lines.push_back(std::move(of_area[area]));
  }
  for (const PlaceOnCells& place : covered.places)
    add_place(place, append_as_told(place.events, Hidden::no), piece_at);
}

void PublicCounts::add_earlier(const EarlierSource& told, const EarlierCounts& covered,
                               const Families& families) {
  add_covered_areas(told, covered);
  std::vector<Hidden> categories;
  for (const std::string& name : families.category_names) {
    const auto found = std::find_if(told.categories.begin(), told.categories.end(),
                                    [&](const auto& one) { return one.first == name; });
    categories.push_back(found == told.categories.end() ? Hidden::never_shown : found->second);
  }
  add_covered(families.categories, covered.categories, categories);
  add_covered(families.months, covered.months, told.months);
  if (families.week.size > 0) add_covered_week(told, covered, families.week);
  if (families.grid.size > 0) add_covered_cells(told, covered, families.grid);
}

}  // namespace hotspot::detail
