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
  at_origin,        ///< at 0, 0, where registers put what has no place
  swapped_axes,     ///< among the others only with x and y exchanged
  default_address,  ///< at the one place that far too many events share
  duplicate,        ///< same place, time and category as a row before it
  in_other_source,  ///< near, and near in time to, an event of a source named before
  no_answer,        ///< a question not answered, or a row of a survey without its figures
  not_in_scale,     ///< an answer that the question did not offer
  not_a_share,      ///< more said so than answered, or more than 100 percent
};

template <>
struct EnumWords<RejectReason> {
  static constexpr std::array<std::pair<RejectReason, std::string_view>, 19> words{
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
       {RejectReason::duplicate_id, "duplicate_id"},
       {RejectReason::at_origin, "at_origin"},
       {RejectReason::swapped_axes, "swapped_axes"},
       {RejectReason::default_address, "default_address"},
       {RejectReason::duplicate, "duplicate"},
       {RejectReason::in_other_source, "in_other_source"},
       {RejectReason::no_answer, "no_answer"},
       {RejectReason::not_in_scale, "not_in_scale"},
       {RejectReason::not_a_share, "not_a_share"}}};
};

/// What becomes of rows that are odd, but may be right: they are counted in the record either way.
enum class OddRows { keep, reject };

template <>
struct EnumWords<OddRows> {
  static constexpr std::array<std::pair<OddRows, std::string_view>, 2> words{
      {{OddRows::keep, "keep"}, {OddRows::reject, "reject"}}};
};

/// The same for points that lie among the others only with x and y exchanged.
enum class SwappedAxes { keep, swap, reject };

template <>
struct EnumWords<SwappedAxes> {
  static constexpr std::array<std::pair<SwappedAxes, std::string_view>, 3> words{
      {{SwappedAxes::keep, "keep"}, {SwappedAxes::swap, "swap"}, {SwappedAxes::reject, "reject"}}};
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
