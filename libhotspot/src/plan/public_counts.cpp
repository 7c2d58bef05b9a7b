#include "plan/public_counts.hpp"

#include <array>
#include <numeric>
#include <utility>

#include "hotspot/core/point_location.hpp"

namespace hotspot::detail {
namespace {

constexpr double least_share = 1e-7;  ///< of a cell, to be ground of it

std::vector<std::size_t> indices(const Entries& of) {
  std::vector<std::size_t> all(of.size);
  std::iota(all.begin(), all.end(), of.first);
  return all;
}

}  // namespace

std::vector<CellPiece> ground_pieces(const StudyResult& result) {
  std::vector<CellPiece> pieces;
  const auto add = [&](std::size_t area, const MultiPolygon& shape) {
    if (shape.empty()) return;
    const std::vector<double> shares = share_inside(result.grid, shape);
    for (std::size_t cell = 0; cell < shares.size(); ++cell) {
      if (shares[cell] > least_share) pieces.push_back({cell, area, 0});
    }
  };
  for (std::size_t area = 0; area < result.areas.size(); ++area) add(area, result.areas.shapes[area]);
  add(result.areas.size(), result.outside_areas);
  return pieces;
}

std::vector<CellPiece> count_pieces(const std::vector<CellPiece>& ground, const StudyResult& result,
                                    const SourceResult& source) {
  std::map<std::pair<std::size_t, std::size_t>, std::int64_t> counts;
  for (const CellPiece& piece : ground) counts[{piece.cell, piece.area}] = 0;
  for (std::size_t i = 0; i < source.events.size(); ++i) {
    const auto cell = result.grid.position(result.grid.grid.cell_at(source.events.points[i]));
    if (cell) ++counts[{*cell, source.assignment.area_of[i].value_or(result.areas.size())}];
  }
  std::vector<CellPiece> pieces;
  for (const auto& [key, count] : counts) pieces.push_back({key.first, key.second, count});
  return pieces;
}

std::vector<std::int64_t> counts_without_place(const StudyResult& result, const SourceResult& source) {
  std::vector<std::int64_t> counts(result.areas.size() + 1, 0);
  for (std::size_t i = source.events.size(); i < source.size(); ++i) {
    ++counts[source.assignment.area_of[i].value_or(result.areas.size())];
  }
  return counts;
}

std::vector<PlaceOnCells> places_on_cells(const StudyResult& result, const SourceResult& source,
                                          const std::vector<MultiPolygon>& shapes,
                                          const std::vector<bool>& counted) {
  if (shapes.empty()) return {};
  std::map<std::array<std::size_t, 3>, std::int64_t> inside;  // place, cell, area
  const PointLocator locator(shapes);
  std::vector<std::int64_t> events(shapes.size(), 0);
  for (std::size_t i = 0; i < source.events.size(); ++i) {
    if (!counted.empty() && !counted[i]) continue;
    const auto place = locator.first_covering(source.events.points[i]);
    const auto cell = result.grid.position(result.grid.grid.cell_at(source.events.points[i]));
    if (place) ++events[*place];
    if (place && cell) ++inside[{*place, *cell, source.assignment.area_of[i].value_or(result.areas.size())}];
  }
  std::vector<PlaceOnCells> laid;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    PlaceOnCells one{.events = events[k], .parts = {}};
    const std::vector<double> shares = share_inside(result.grid, shapes[k]);
    for (std::size_t cell = 0; cell < shares.size(); ++cell) {
      if (!(shares[cell] > least_share)) continue;
      for (std::size_t area = 0; area <= result.areas.size(); ++area) {
        const auto found = inside.find({k, cell, area});
        one.parts.push_back(
            {cell, area, found == inside.end() ? 0 : found->second, shares[cell] > 1.0 - least_share});
      }
    }
    laid.push_back(std::move(one));
  }
  return laid;
}

std::vector<std::vector<std::int64_t>> months_of_years(const StudyResult& result,
                                                       const SourceResult& source) {
  using namespace std::chrono;
  if (!result.period || source.by_year.empty()) return {};
  const auto& [from, to] = *result.period;
  if (from.month() == January && to.month() == December) return {};
  std::vector<std::vector<std::int64_t>> counts(source.by_year.size(),
                                                std::vector<std::int64_t>(months_of_year, 0));
  for (const EventSet* events : {&source.events, &source.in_areas}) {
    for (const auto& time : events->times) {
      if (!time) continue;
      const year_month_day date(floor<days>(*time));
      const int year = static_cast<int>(date.year()) - result.period->first_year();
      if (year < 0 || static_cast<std::size_t>(year) >= counts.size()) continue;
      ++counts[static_cast<std::size_t>(year)][static_cast<unsigned>(date.month()) - 1];
    }
  }
  return counts;
}

PublicCounts::PublicCounts(const CountTable& areas, std::int64_t threshold)
    : m_table(areas.entries()),
      m_threshold(threshold),
      m_counts(counts_with_totals(areas)),
      m_hidden(hidden_with_totals(areas)),
      m_lines(table_lines(m_table)) {}

Entries PublicCounts::append(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& already) {
  const Entries entries{m_counts.size(), counts.size()};
  m_counts.insert(m_counts.end(), counts.begin(), counts.end());
  m_hidden.insert(m_hidden.end(), already.begin(), already.end());
  return entries;
}

Entries PublicCounts::append(const std::vector<std::int64_t>& counts, Hidden all) {
  return append(counts, std::vector<Hidden>(counts.size(), all));
}

std::size_t PublicCounts::append_unseen(std::int64_t count) {
  return append({count}, Hidden::never_shown).first;
}

Entries PublicCounts::add_parts_of_all(const std::vector<std::int64_t>& counts) {
  const Entries entries = append(counts, Hidden::no);
  if (!counts.empty()) m_lines.push_back({.parts = indices(entries), .total = m_table.total()});
  return entries;
}

Entries PublicCounts::add_cells(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& already,
                                const std::vector<CellPiece>& pieces,
                                const std::vector<std::int64_t>& without_place) {
  const Entries entries = append(counts, already);
  m_cells = entries;
  std::vector<std::vector<std::size_t>> of_area(m_table.rows);
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i;
    while (end < pieces.size() && pieces[end].cell == pieces[i].cell) ++end;
    const std::size_t cell = entries.first + pieces[i].cell;
    if (end - i == 1) {
      of_area[pieces[i].area].push_back(cell);
      m_pieces.push_back({i, cell, cell, pieces[i].area});
    } else if (counts[pieces[i].cell] > 0 || already[pieces[i].cell] != Hidden::no) {
      SumLine line{.parts = {}, .total = cell};
      for (std::size_t k = i; k < end; ++k) {
        line.parts.push_back(append_unseen(pieces[k].count));
        of_area[pieces[k].area].push_back(line.parts.back());
        m_pieces.push_back({k, line.parts.back(), cell, pieces[k].area});
      }
      m_lines.push_back(std::move(line));
    }
    i = end;
  }
  for (std::size_t area = 0; area < of_area.size(); ++area) {
    if (without_place[area] > 0) of_area[area].push_back(append_unseen(without_place[area]));
    if (!of_area[area].empty())
      m_lines.push_back({.parts = std::move(of_area[area]), .total = m_table.row_total(area)});
  }
  return entries;
}

Entries PublicCounts::add_places(const std::vector<PlaceOnCells>& places) {
  std::vector<std::int64_t> events;
  for (const PlaceOnCells& place : places) events.push_back(place.events);
  const Entries entries = append(events, Hidden::no);
  PieceAt piece_at;
  for (const PieceEntry& piece : m_pieces) piece_at[{piece.cell, piece.area}] = piece.entry;
  for (std::size_t k = 0; k < places.size(); ++k) add_place(places[k], entries.first + k, piece_at);
  return entries;
}

void PublicCounts::add_place(const PlaceOnCells& place, std::size_t total, const PieceAt& piece_at) {
  SumLine line{.parts = {}, .total = total};
  for (const PlaceOnCells::Part& part : place.parts) {
    const auto found = piece_at.find({m_cells.first + part.cell, part.area});
    if (found == piece_at.end() || (m_counts[found->second] == 0 && m_hidden[found->second] == Hidden::no))
      continue;
    std::size_t entry = found->second;
    if (!part.whole) {
      const std::size_t beside = append_unseen(m_counts[entry] - part.count);
      const std::size_t inside = append_unseen(part.count);
      m_lines.push_back({.parts = {inside, beside}, .total = entry});
      entry = inside;
    }
    line.parts.push_back(entry);
  }
  if (!line.parts.empty()) m_lines.push_back(std::move(line));
}

Entries PublicCounts::add_week(const CountTable& week, std::int64_t without_hour) {
  const TableEntries table = week.entries();
  const Entries entries = append(counts_with_totals(week), Hidden::no);
  for (SumLine line : table_lines(table)) {
    for (std::size_t& part : line.parts) part += entries.first;
    line.total = *line.total + entries.first;
    m_lines.push_back(std::move(line));
  }
  m_lines.push_back(
      {.parts = {entries.first + table.total(), append_unseen(without_hour)}, .total = m_table.total()});
  return entries;
}

Entries PublicCounts::add_months(const Rhythm& rhythm,
                                 const std::vector<std::vector<std::int64_t>>& of_years) {
  const Entries entries = append({rhythm.months.begin(), rhythm.months.end()}, Hidden::no);
  SumLine all{.parts = indices(entries), .total = m_table.total()};
  if (rhythm.without_time > 0) all.parts.push_back(append_unseen(rhythm.without_time));
  m_lines.push_back(std::move(all));
  std::vector<SumLine> of_month(of_years.empty() ? 0 : entries.size);
  for (std::size_t year = 0; year < of_years.size(); ++year) {
    SumLine of_year{.parts = {}, .total = m_table.column_total(year)};
    for (std::size_t month = 0; month < of_month.size(); ++month) {
      if (of_years[year][month] == 0) continue;
      of_year.parts.push_back(append_unseen(of_years[year][month]));
      of_month[month].parts.push_back(of_year.parts.back());
    }
    m_lines.push_back(std::move(of_year));
  }
  for (std::size_t month = 0; month < of_month.size(); ++month) {
    of_month[month].total = entries.first + month;
    m_lines.push_back(std::move(of_month[month]));
  }
  return entries;
}

void PublicCounts::protect() {
  m_hidden = suppress_lines(m_counts, m_lines, m_threshold, std::move(m_hidden));
}

std::vector<Hidden> PublicCounts::hidden(const Entries& of) const {
  const auto from = m_hidden.begin() + static_cast<std::ptrdiff_t>(of.first);
  return {from, from + static_cast<std::ptrdiff_t>(of.size)};
}

}  // namespace hotspot::detail
