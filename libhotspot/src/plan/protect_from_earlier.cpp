#include <algorithm>
#include <map>
#include <utility>

#include "plan/earlier_counts.hpp"
#include "plan/public_counts.hpp"

namespace hotspot::detail {
namespace {

Hidden told_at(const std::vector<Hidden>& told, std::size_t index) {
  return index < told.size() ? told[index] : Hidden::never_shown;
}

}  // namespace

/// A count that was shown is known; one that was hidden is known as far as its reason goes.
std::size_t PublicCounts::append_as_told(std::int64_t count, Hidden told) {
  const bool small = told == Hidden::small_count && count > 0;
  const std::size_t entry = append({count}, small ? Hidden::small_count : Hidden::never_shown).first;
  if (told == Hidden::no) fix(entry);
  return entry;
}

/// Areas and years: a year that the release has whole is the same figure then and now.
void PublicCounts::add_covered_areas(const EarlierSource& told, const EarlierCounts& covered) {
  const std::size_t years = covered.years.size();
  std::vector<std::size_t> told_years;  // per year of this study, its place among those of the release
  for (std::size_t year = 0, place = 0; year < years; ++year) {
    told_years.push_back(place);
    if (covered.years[year] != Cover::none) ++place;
  }
  const std::size_t told_count = told.years.size();
  // Years of the release before those of this study come first in it.
  const std::size_t here = static_cast<std::size_t>(std::count_if(
      covered.years.begin(), covered.years.end(), [](Cover one) { return one != Cover::none; }));
  const std::size_t before = told_count > here ? told_count - here : 0;
  m_covered_areas.clear();
  std::vector<SumLine> of_year(years);
  std::int64_t all = 0;
  for (std::size_t area = 0; area < m_table.rows; ++area) {
    SumLine line;
    std::int64_t sum = 0;
    for (std::size_t year = 0; year < years; ++year) {
      if (covered.years[year] == Cover::none) continue;
      const std::int64_t count = covered.by_year[area * years + year];
      const Hidden said = told_at(told.by_year, area * told_count + before + told_years[year]);
      std::size_t entry = m_table.cell(area, year);
      if (covered.years[year] == Cover::part) {
        const std::size_t rest = append_unseen(m_counts[entry] - count);
        const std::size_t part = append_as_told(count, said);
        m_lines.push_back({.parts = {part, rest}, .total = entry});
        entry = part;
      } else if (said == Hidden::no) {
        fix(entry);
      }
      line.parts.push_back(entry);
      of_year[year].parts.push_back(entry);
      sum += count;
    }
    m_covered_areas.push_back(
        append_as_told(sum, before > 0 ? Hidden::never_shown : told_at(told.areas, area)));
    line.total = m_covered_areas.back();
    m_lines.push_back(std::move(line));
    all += sum;
  }
  m_covered_all = append_as_told(all, before > 0 ? Hidden::never_shown : told.total);
  m_lines.push_back({.parts = m_covered_areas, .total = m_covered_all});
  for (std::size_t year = 0; year < years; ++year) {
    if (covered.years[year] != Cover::none && told_at(told.years, before + told_years[year]) == Hidden::no)
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

void PublicCounts::add_covered_cells(const EarlierSource& told, const EarlierCounts& covered,
                                     const Entries& grid) {
  std::map<std::size_t, SumLine> of_cell;
  std::vector<SumLine> of_area(m_table.rows);
  for (const PieceEntry& piece : m_pieces) {
    if (m_counts[piece.cell] == 0 && m_hidden[piece.cell] == Hidden::no) continue;
    const std::int64_t count = covered.pieces[piece.piece];
    const bool alone = piece.entry == piece.cell;
    const std::size_t then =
        alone ? append_as_told(count, told_at(told.grid, piece.cell - grid.first)) : append_unseen(count);
    m_lines.push_back({.parts = {then, append_unseen(m_counts[piece.entry] - count)}, .total = piece.entry});
    of_area[piece.area].parts.push_back(then);
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
  if (families.week.size > 0) {
    // Events without an hour are in no cell of the week, so its cells add up to no more than all.
    const Entries cells{families.week.first, covered.week.size()};
    for (std::size_t i = 0; i < cells.size; ++i) {
      const std::size_t now = cells.first + i;
      if (m_counts[now] == 0 && m_hidden[now] == Hidden::no) continue;
      const std::size_t then = append_as_told(covered.week[i], told_at(told.week, i));
      m_lines.push_back({.parts = {then, append_unseen(m_counts[now] - covered.week[i])}, .total = now});
    }
  }
  if (families.grid.size > 0) add_covered_cells(told, covered, families.grid);
}

}  // namespace hotspot::detail
