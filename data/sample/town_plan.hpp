/// @file
/// The drawing of the town as tables: corners in metres on the sheet, or in a frame of their own.
#pragma once

#include <span>
#include <string_view>

#include "shapes.hpp"

namespace sample {

enum class BuildingStyle { slabs, courts, terraces, towers };

struct AreaPlan {
  std::string_view id;
  std::string_view name;
  int company = 0;  ///< 1, 2, 3
  int department = 0;
  int residents = 0;
  int households = 0;
  int dwellings = 0;
  BuildingStyle style = BuildingStyle::slabs;
  Frame frame;
  std::string_view parts;  ///< outlines in the frame
  std::string_view hole;   ///< a plot inside the first part that is not the company's
};

struct LinePlan {
  std::string_view type;
  std::string_view name;
  std::string_view corners;
};

/// A quarter of detached houses along parallel streets, or of halls.
struct QuarterPlan {
  Frame frame;
  double width = 0.0;
  double depth = 0.0;
};

struct CompanyPlan {
  std::string_view name;
  int number = 0;
};

[[nodiscard]] std::span<const CompanyPlan> company_plans();
[[nodiscard]] std::span<const AreaPlan> area_plans();
[[nodiscard]] std::span<const LinePlan> road_plans();
[[nodiscard]] std::span<const LinePlan> green_plans();
[[nodiscard]] std::span<const QuarterPlan> villa_plans();
[[nodiscard]] std::span<const QuarterPlan> hall_plans();
[[nodiscard]] std::string_view boundary_corners();
[[nodiscard]] std::string_view ring_road_corners();
[[nodiscard]] std::string_view railway_corners();
[[nodiscard]] std::string_view lake_corners();
[[nodiscard]] std::string_view pond_corners();
[[nodiscard]] std::string_view stream_corners();

}  // namespace sample
