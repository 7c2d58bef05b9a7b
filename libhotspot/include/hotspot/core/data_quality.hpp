/// @file
/// The account of what was read: every row is either kept or counted under one reason, with its number and
/// never a value that could be personal. Rows read = kept + rejected, always.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/message.hpp"

namespace hotspot {

enum class RejectReason {
  no_coordinates,       ///< empty, or no geometry
  coordinates_unread,   ///< there is something, but not a number
  coordinates_outside,  ///< outside what the CRS can hold, or not finite after the transformation
  broken_row,           ///< more or fewer fields than the header, an unclosed quote
  weight_unread,        ///< weight not a finite number
  time_unread,          ///< something is there, but not a time in the column's format
  no_time,              ///< no time where the study has a period or the method needs one
  outside_study_area,
  outside_period,
  no_shape,  ///< an area without a polygon, or one that could not be repaired
  duplicate_id,
};

template <>
struct EnumWords<RejectReason> {
  static constexpr std::array<std::pair<RejectReason, std::string_view>, 11> words{
      {{RejectReason::no_coordinates, "no_coordinates"},
       {RejectReason::coordinates_unread, "coordinates_unread"},
       {RejectReason::coordinates_outside, "coordinates_outside"},
       {RejectReason::broken_row, "broken_row"},
       {RejectReason::weight_unread, "weight_unread"},
       {RejectReason::time_unread, "time_unread"},
       {RejectReason::no_time, "no_time"},
       {RejectReason::outside_study_area, "outside_study_area"},
       {RejectReason::outside_period, "outside_period"},
       {RejectReason::no_shape, "no_shape"},
       {RejectReason::duplicate_id, "duplicate_id"}}};
};

struct RejectedRow {
  std::size_t row = 0;  ///< 1-based among the rows that `where` keeps, the header not counted
  RejectReason reason{};
};

/// One source: a file, or a layer of one.
struct SourceQuality {
  std::string source{};  ///< name in the study, else the file's name
  std::string file{};    ///< file name without its folder
  std::size_t rows_read = 0;
  std::size_t rows_kept = 0;
  std::vector<RejectedRow> rejected{};  ///< ascending by row
  /// What was found out about the file: encoding, separator, decimal mark, date format, CRS.
  std::vector<std::pair<std::string, std::string>> detected{};
  std::vector<Message> findings{};  ///< repaired shapes, ties on borders, transformation used ...

  [[nodiscard]] std::size_t count(RejectReason reason) const;
};

struct DataQuality {
  std::vector<SourceQuality> sources{};
};

/// Moves a kept row to the rejected ones.
void reject(SourceQuality& quality, std::size_t row, RejectReason reason);

/// THROWS std::logic_error unless read = kept + rejected for every source: our bug.
void require_balanced(const DataQuality& quality);

}  // namespace hotspot
