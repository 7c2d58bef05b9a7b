/// @file
/// Rows of any source, by column: what the readers of events and areas build on.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"
#include "io/column_cells.hpp"
#include "io/source_file.hpp"
#include "io/text_pool.hpp"

namespace hotspot::detail {

/// How a column is wanted.
enum class ColumnUse { text, number, time };

struct WantedColumn {
  std::size_t index = 0;
  ColumnUse use = ColumnUse::text;
};

/// One of the three is filled, by its use.
struct SourceColumn {
  std::string name;
  std::vector<std::string_view> texts;  ///< empty: nothing there
  NumberColumn numbers;
  TimeColumn times;
};

/// A shape that could not be read.
struct OtherShape {};

/// Shapes as the source has them, polygons neither repaired nor oriented. Sources take several points apart
/// before they hand them out: each is a row of its own.
using Place = std::variant<std::monostate, Point, std::vector<Point>, std::vector<LineString>, MultiPolygon,
                           OtherShape>;

struct SourceTable {
  std::vector<SourceColumn> columns;  ///< as wanted
  std::vector<Place> places;          ///< empty: a table without shapes
  /// Number of each row; broken rows are left out, and one of several points stands once for each.
  std::vector<std::size_t> rows;
  SourceQuality quality;  ///< rows read, broken rows, what was detected
  TextPool texts_kept;    ///< what the columns of text point to
  bool is_last = true;    ///< no rows follow these
};

inline constexpr std::size_t all_rows = std::numeric_limits<std::size_t>::max();

/// Once opened: columns and CRS are known, the rows are read by `load`.
class RowSource {
 public:
  RowSource() = default;
  virtual ~RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;

  [[nodiscard]] virtual const SourceFile& file() const = 0;
  [[nodiscard]] virtual const std::vector<std::string>& columns() const = 0;
  /// "point", "polygon", "line", "none", or "mixed" where only the rows tell.
  [[nodiscard]] virtual std::string geometry() const = 0;
  /// The source's own.
  [[nodiscard]] virtual std::optional<Crs> crs() const = 0;
  /// What separates fields; 0 where nothing does.
  [[nodiscard]] virtual char separator() const { return 0; }
  /// What all cells of the source say about the decimal mark; nothing where numbers are stored as such.
  [[nodiscard]] virtual DecimalEvidence decimal_evidence() const { return {}; }
  /// The first rows, by column, to see by their form what columns hold; nothing of it is to be kept. Reading
  /// then starts anew.
  [[nodiscard]] virtual std::vector<std::vector<std::string>> sample(std::size_t rows) = 0;
  /// All rows. THROWS IoError, DataError (`where`), Cancelled.
  [[nodiscard]] SourceTable load(const std::vector<WantedColumn>& wanted, const Run& run) {
    restart();
    return load_next(wanted, all_rows, run);
  }
  /// The next rows, as soon as there are `most_rows` of them, kept and broken ones together. THROWS as
  /// `load`.
  [[nodiscard]] virtual SourceTable load_next(const std::vector<WantedColumn>& wanted, std::size_t most_rows,
                                              const Run& run) = 0;
  /// To the first row.
  virtual void restart() = 0;
};

[[nodiscard]] std::unique_ptr<RowSource> open_source(const Input& input);

/// Index of the column of that name; upper and lower case are told apart only where both are there. THROWS
/// DataError naming it and those that are there.
[[nodiscard]] std::size_t column_index(const RowSource& source, const std::string& name);

/// That no row can be used, with the reason most rows have.
[[nodiscard]] DataError no_usable_row(const RowSource& source, const SourceQuality& quality);

void note_left_out(const TextPool& texts, SourceQuality& quality);

/// "a, b, c", cut where it becomes long.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// Every thousand rows: THROWS Cancelled when a stop was asked, else reports progress.
void pause_between_rows(const Run& run, std::size_t row, double fraction);

}  // namespace hotspot::detail
