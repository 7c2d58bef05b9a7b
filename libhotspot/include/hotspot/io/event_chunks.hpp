/// @file
/// Events that do not fit in memory, some million at a time, from any source `read_events` reads.
///
///     EventChunks chunks(input, columns);
///     while (const auto events = chunks.next(run)) density.add(*events, run);
///
/// What `read_events` finds out from a whole column is found out from the first chunk here (decimal mark, the
/// transformation) and holds for those after; rows that contradict it later are an error, not another
/// reading. Row numbers and the account of rows are those of the whole source.
///
/// REQUIRES: columns without times and categories, whose form only a whole column shows. THROWS as
/// `read_events`, ArgumentError for such columns, DataError where the decimal mark changes on the way and
/// where more rows are rejected than numbers can be kept of (10,000,000). Memory: some hundred bytes a row of
/// one chunk.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "hotspot/io/read_events.hpp"

namespace hotspot {

/// Rows of a chunk: with some hundred bytes a row a few hundred megabytes, and so many that what a chunk
/// costs beside its rows (a pass over the cells of a raster) does not count.
inline constexpr std::size_t rows_of_a_chunk = 4'000'000;

class EventChunks {
 public:
  explicit EventChunks(const Input& input, const EventColumns& columns = {},
                       std::size_t most_rows = rows_of_a_chunk);
  EventChunks(EventChunks&&) noexcept;
  EventChunks& operator=(EventChunks&&) noexcept;
  ~EventChunks();

  /// The events of the next rows, perhaps without any event; none at the end.
  [[nodiscard]] std::optional<EventSet> next(const Run& run = {});
  /// To the first row, as if nothing had been read.
  void restart();

  [[nodiscard]] bool is_at_end() const;
  [[nodiscard]] const Crs& crs() const;
  /// Of the rows read so far.
  [[nodiscard]] const SourceQuality& quality() const;
  /// Of the whole source. THROWS DataError if no row could be used. REQUIRES: is_at_end(). Cost: reads the
  /// file once more.
  [[nodiscard]] InputFingerprint fingerprint() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace hotspot
