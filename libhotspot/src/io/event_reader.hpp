/// @file
/// Events of an opened source, all at once or some rows at a time: what `read_events` and `EventChunks`
/// share.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "hotspot/io/read_events.hpp"
#include "io/addressed_events.hpp"
#include "io/personal_data.hpp"
#include "io/reprojection.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

/// Where in the loaded table each column stands.
struct ChosenColumns {
  std::vector<WantedColumn> wanted;
  std::optional<std::size_t> x, y, weight, time, clock, time_to, reported, category, respondent;
  AddressColumns address;
  bool in_degrees = false;
  bool time_was_found = false;  // not asked for by name

  std::size_t add(std::size_t index, ColumnUse use) {
    wanted.push_back({index, use});
    return wanted.size() - 1;
  }
};

/// By the names given, else usual ones. `kinds` has the kind of each column of the source. THROWS as
/// `read_events`.
[[nodiscard]] ChosenColumns choose_columns(const RowSource& source, const Input& input,
                                           const EventColumns& columns,
                                           const std::vector<PersonalKind>& kinds,
                                           const Addressing& addressing);

class EventReader {
 public:
  /// THROWS as `read_events`, for what shows before a row is read.
  EventReader(const Input& input, const EventColumns& columns, const Addressing& addressing = {});

  /// The next rows, with the quality of these rows; the fingerprint is left out. What numbers look like and
  /// how coordinates are transformed is found out from the first rows asked for, and holds for those after.
  /// THROWS as `read_events`, DataError where later numbers contradict.
  [[nodiscard]] EventsRead next(std::size_t most_rows, const Run& run);
  [[nodiscard]] bool is_at_end() const { return m_is_at_end; }
  /// To the first row, as if nothing had been read.
  void restart();

  [[nodiscard]] const RowSource& source() const { return *m_source; }
  [[nodiscard]] const Crs& crs() const { return m_to_crs; }

 private:
  [[nodiscard]] bool has_places() const;
  [[nodiscard]] std::vector<PointCell> points_of(SourceTable& table) const;
  void use_decimals_seen(SourceTable& table);
  void require_same_decimal(const std::vector<std::size_t>& columns, const SourceTable& table) const;

  EventColumns m_columns;
  Addressing m_addressing;
  std::unique_ptr<RowSource> m_source;
  std::vector<PersonalKind> m_kinds;  // of the source's columns
  ChosenColumns m_chosen;
  Crs m_crs;
  Crs m_to_crs;
  std::optional<Reprojection> m_reprojection;
  std::optional<Box> m_surroundings;             // of the first rows asked for
  std::vector<DecimalEvidence> m_decimals_seen;  // a column wanted; empty before the first rows
  bool m_is_at_end = false;
};

}  // namespace hotspot::detail
