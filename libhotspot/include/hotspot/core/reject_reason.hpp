/// @file
/// Why a row that was read is not used.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"

namespace hotspot {

enum class RejectReason {
  no_coordinates,       ///< empty, or no geometry
  coordinates_unread,   ///< there is something, but not a number
  coordinates_outside,  ///< outside what the CRS can hold, or not finite after the transformation
  broken_row,           ///< more or fewer fields than the header, an unclosed quote
  total_row,            ///< sums up the others: "I alt"
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
  far_outlier,      ///< far from where all others lie
  in_other_source,  ///< near, and near in time to, an event of a source named before
  no_answer,        ///< a question not answered, or a row of a survey without its figures
  not_in_scale,     ///< an answer that the question did not offer
  not_a_share,      ///< more said so than answered, or more than 100 percent
};

template <>
struct EnumWords<RejectReason> {
  static constexpr std::array<std::pair<RejectReason, std::string_view>, 21> words{
      {{RejectReason::no_coordinates, "no_coordinates"},
       {RejectReason::coordinates_unread, "coordinates_unread"},
       {RejectReason::coordinates_outside, "coordinates_outside"},
       {RejectReason::broken_row, "broken_row"},
       {RejectReason::total_row, "total_row"},
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
       {RejectReason::far_outlier, "far_outlier"},
       {RejectReason::in_other_source, "in_other_source"},
       {RejectReason::no_answer, "no_answer"},
       {RejectReason::not_in_scale, "not_in_scale"},
       {RejectReason::not_a_share, "not_a_share"}}};
};

}  // namespace hotspot
