/// @file
/// The figures of a release by what they say, so that the sections need not know columns and rows. A figure
/// that is hidden is not there; `hidden` holds the output's word for the reason.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/core/style.hpp"
#include "io/report/report_input.hpp"
#include "plan/released_columns.hpp"

namespace hotspot::detail {

struct YearCount {
  int year = 0;
  ShownCount events{};
};

struct CategoryCount {
  std::string category{};
  ShownCount events{};
};

/// Of the whole study area.
struct SourceTotals {
  ShownCount whole{};
  std::vector<YearCount> years{};
  std::vector<CategoryCount> categories{};  ///< in the order of the data
};

[[nodiscard]] SourceTotals source_totals(const Release& release, const std::string& source);

/// One source in one row of housing_areas or hierarchy. Rate and limits are NaN where there is none.
struct UnitFigures {
  ShownCount events{};
  double rate = 0.0;
  double low = 0.0;
  double high = 0.0;
};

[[nodiscard]] std::vector<UnitFigures> unit_figures(const Layer& layer, const std::string& source);

struct DensestPlace {
  std::string label{};
  std::string areas{};
  ShownCount events{};
  double share_of_events = 0.0;
  double share_of_area = 0.0;
};

[[nodiscard]] std::vector<DensestPlace> densest_places(const Release& release, const std::string& source);

struct DensityClass {
  Colour fill{};
  double lower = 0.0;
  double upper = 0.0;
  double expected_lower = 0.0;  ///< events within 100 m
  double expected_upper = 0.0;
};

[[nodiscard]] std::vector<DensityClass> density_classes(const Release& release, const std::string& source);

/// Cells of the grid by what Gi* says of them; those undefined or hidden are not counted.
struct CellClasses {
  std::int64_t tested = 0;
  std::int64_t more = 0;
  std::int64_t fewer = 0;
};

[[nodiscard]] CellClasses cell_classes(const Release& release, const std::string& source);

}  // namespace hotspot::detail
