/// @file
/// What is to be done, or was, at a place or in an area, by whom and when.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/plan/party.hpp"

namespace hotspot {

enum class MeasureKind {
  lighting,
  cutting_bushes,
  opening_views,
  cleaning,
  repair,
  traffic_calming,
  meeting_place,
  activities,
  presence,
  other,
};

template <>
struct EnumWords<MeasureKind> {
  static constexpr std::array<std::pair<MeasureKind, std::string_view>, 10> words{
      {{MeasureKind::lighting, "lighting"},
       {MeasureKind::cutting_bushes, "cutting_bushes"},
       {MeasureKind::opening_views, "opening_views"},
       {MeasureKind::cleaning, "cleaning"},
       {MeasureKind::repair, "repair"},
       {MeasureKind::traffic_calming, "traffic_calming"},
       {MeasureKind::meeting_place, "meeting_place"},
       {MeasureKind::activities, "activities"},
       {MeasureKind::presence, "presence"},
       {MeasureKind::other, "other"}}};
};

enum class MeasureStatus { proposed, agreed, under_way, done, dropped };

template <>
struct EnumWords<MeasureStatus> {
  static constexpr std::array<std::pair<MeasureStatus, std::string_view>, 5> words{
      {{MeasureStatus::proposed, "proposed"},
       {MeasureStatus::agreed, "agreed"},
       {MeasureStatus::under_way, "under_way"},
       {MeasureStatus::done, "done"},
       {MeasureStatus::dropped, "dropped"}}};
};

/// What is not stated, or could not be read, is not there.
struct Measure {
  std::string id{};
  std::string place{};  ///< id of the place it is for
  std::string area{};   ///< id or name of the housing area, for a measure without place and point
  std::string title{};
  std::optional<Point> point{};
  std::optional<MeasureKind> kind{};
  std::optional<Party> responsible{};
  std::optional<MeasureStatus> status{};
  std::optional<std::chrono::year_month_day> due{};
  std::optional<std::chrono::year_month_day> done_on{};
  std::optional<double> cost{};  ///< kroner
  std::size_t row = 0;           ///< 1-based row of the source
};

/// Neither done nor dropped: there is something left to do.
[[nodiscard]] constexpr bool is_open(const Measure& measure) {
  return measure.status != MeasureStatus::done && measure.status != MeasureStatus::dropped;
}

}  // namespace hotspot
