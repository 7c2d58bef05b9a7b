/// @file
/// Areas with a name and figures: housing areas, boroughs, precincts; and the study area around them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"

namespace hotspot {

/// A figure per area; NaN where it is not known.
struct AreaFigure {
  std::string name{};
  std::vector<double> values{};
};

/// A text per area (housing company, department); empty where it is not known.
struct AreaText {
  std::string name{};
  std::vector<std::string> values{};
};

struct AreaLayer {
  Crs crs{};
  std::vector<std::string> ids{};    ///< unique
  std::vector<std::string> names{};  ///< empty: the ids serve
  std::vector<MultiPolygon> shapes{};
  std::vector<AreaFigure> figures{};
  std::vector<AreaText> texts{};

  [[nodiscard]] std::size_t size() const { return shapes.size(); }
  [[nodiscard]] const std::string& name(std::size_t i) const { return names.empty() ? ids[i] : names[i]; }
  /// nullptr where there is none of that name.
  [[nodiscard]] const std::vector<double>* figure(const std::string& name) const;
  [[nodiscard]] const std::vector<std::string>* text(const std::string& name) const;
};

/// Where events could have been recorded: what edge corrections and shares of area refer to.
struct StudyArea {
  Crs crs{};
  MultiPolygon shape{};
};

}  // namespace hotspot
