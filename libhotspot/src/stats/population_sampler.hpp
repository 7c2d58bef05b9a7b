/// @file
/// Places drawn as a population lies. Private to the library.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/random.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/point_location.hpp"

namespace hotspot::detail {

/// Points of a population inside a window, each drawn in proportion to its weight. Prepared once, used from
/// any number of threads.
class PopulationSampler {
 public:
  /// `side`, in the units of the coordinates, is that of the squares around the points over which their
  /// weight is spread evenly. THROWS DataError where no point of a weight above 0 lies in the window, or a
  /// weight is negative.
  PopulationSampler(const EventSet& population, const std::optional<StudyArea>& window, double side);

  [[nodiscard]] std::vector<Point> draw(std::size_t n, RandomStream& random) const;

 private:
  [[nodiscard]] Point draw(RandomStream& random) const;

  std::optional<PointLocator> m_window;
  std::vector<Point> m_points;
  std::vector<double> m_until;  ///< weights added up to and with each point
  double m_side;
};

}  // namespace hotspot::detail
