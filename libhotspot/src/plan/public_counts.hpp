/// @file
/// All counts of one source that public layers show, with the sums that tie them to each other: areas and
/// years, categories, cells of the grid, times of the week and of the year. Private to disclosure control.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "hotspot/plan/earlier_release.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/plan/suppression.hpp"
#include "plan/dense_places.hpp"

namespace hotspot::detail {

// earlier_counts.hpp
struct EarlierCounts;
enum class Cover;

/// The ground of one area, 'in no housing area' last, in one cell of the grid, and the events on it.
struct CellPiece {
  std::size_t cell = 0;
  std::size_t area = 0;
  std::int64_t count = 0;
};

/// By cell and area, without events. Which ground a cell holds is known to everyone.
[[nodiscard]] std::vector<CellPiece> ground_pieces(const StudyResult& result);
/// The same with the events of a source on them.
[[nodiscard]] std::vector<CellPiece> count_pieces(const std::vector<CellPiece>& ground,
                                                  const StudyResult& result, const SourceResult& source);

/// Events of which only the area is known, by area with 'in no housing area': in no cell.
[[nodiscard]] std::vector<std::int64_t> counts_without_place(const StudyResult& result,
                                                             const SourceResult& source);

/// Events by year and month, where the period leaves out months of some years; else empty: whole years tell
/// nothing of their months.
[[nodiscard]] std::vector<std::vector<std::int64_t>> months_of_years(const StudyResult& result,
                                                                     const SourceResult& source);

/// A place with a count of its own, laid over the cells: of each piece of a cell that it has ground of, how
/// many events lie in it.
struct PlaceOnCells {
  struct Part {
    std::size_t cell = 0;
    std::size_t area = 0;
    std::int64_t count = 0;
    bool whole = false;  ///< the place covers the cell
  };

  std::int64_t events = 0;
  std::vector<Part> parts{};
};

/// `counted`: which events; empty: all of them.
[[nodiscard]] std::vector<PlaceOnCells> places_on_cells(const StudyResult& result, const SourceResult& source,
                                                        const std::vector<MultiPolygon>& shapes,
                                                        const std::vector<bool>& counted = {});

/// Counts that stand together in the list of all.
struct Entries {
  std::size_t first = 0;
  std::size_t size = 0;
};

/// Where the counts stand that an earlier release may have told in part.
struct Families {
  Entries categories{};
  std::vector<std::string> category_names{};
  Entries week{};
  Entries months{};
  Entries grid{};
};

/// Nothing is hidden by a zero that is shown; one that an earlier release hid goes on protecting what it did.
[[nodiscard]] bool stays_hidden(std::int64_t count, Hidden told);

class PublicCounts {
 public:
  /// Areas with 'in no housing area' by years, or by one column where there are no times.
  PublicCounts(const CountTable& areas, std::int64_t threshold);

  [[nodiscard]] const TableEntries& table() const { return m_table; }

  /// Counts that add up to all events.
  Entries add_parts_of_all(const std::vector<std::int64_t>& counts);
  /// Cells, and how they and the areas are made of the same pieces, but for the events in no cell. `pieces`
  /// by cell.
  Entries add_cells(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& already,
                    const std::vector<CellPiece>& pieces, const std::vector<std::int64_t>& without_place);
  /// The densest places; after the cells. Who sees a place and the cells under it can subtract.
  Entries add_places(const std::vector<PlaceOnCells>& places);
  /// Weekdays by parts of the day with their totals.
  Entries add_week(const CountTable& week, std::int64_t without_hour);
  /// `of_years`: as from `months_of_years`.
  Entries add_months(const Rhythm& rhythm, const std::vector<std::vector<std::int64_t>>& of_years);

  /// What a release tells of the part of all these that it covers.
  void add_earlier(const EarlierSource& told, const EarlierCounts& covered, const Families& families);

  void protect();
  [[nodiscard]] std::vector<Hidden> hidden(const Entries& of) const;

 private:
  Entries append(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& already);
  Entries append(const std::vector<std::int64_t>& counts, Hidden all);
  /// An entry that no release has.
  std::size_t append_unseen(std::int64_t count);

  std::size_t append_as_told(std::int64_t count, Hidden told);
  void fix(std::size_t entry) { m_lines.push_back({.parts = {entry}, .total = {}}); }
  std::size_t append_covered_year(std::size_t entry, Cover cover, std::int64_t count, Hidden told);
  void add_covered_areas(const EarlierSource& told, const EarlierCounts& covered);
  void add_covered(const Entries& of, const std::vector<std::int64_t>& counts,
                   const std::vector<Hidden>& told);
  void add_covered_week(const EarlierSource& told, const EarlierCounts& covered, const Entries& week);
  void add_covered_cells(const EarlierSource& told, const EarlierCounts& covered, const Entries& grid);

  /// The entry of each piece of a cell.
  using PieceAt = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;
  /// What of a place lies on the pieces: `total` is its number of events.
  void add_place(const PlaceOnCells& place, std::size_t total, const PieceAt& piece_at);

  /// The pieces of cells: where each stands, and where its cell does.
  struct PieceEntry {
    std::size_t piece = 0;
    std::size_t entry = 0;
    std::size_t cell = 0;
    std::size_t area = 0;
  };

  TableEntries m_table;
  std::int64_t m_threshold;
  Entries m_cells;
  std::vector<PieceEntry> m_pieces;
  std::vector<std::size_t> m_covered_areas;  ///< of the release being added
  std::size_t m_covered_all = 0;
  std::vector<std::int64_t> m_counts;
  std::vector<Hidden> m_hidden;
  std::vector<SumLine> m_lines;
};

}  // namespace hotspot::detail
