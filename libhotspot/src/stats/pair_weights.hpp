/// @file
/// What a pair of events weighs, since the study area's border hides some: the edge corrections of functions
/// of distance. `at(centre, reach)` prepares for the pairs of one centre; the result takes the way to the
/// other event and its length. Private to the library.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>

#include "hotspot/core/geometry.hpp"
#include "stats/set_covariance.hpp"
#include "stats/window_border.hpp"

namespace hotspot::detail {

struct NoWeights {
  static constexpr bool symmetric = true;

  struct AtCentre {
    double operator()(double /*dx*/, double /*dy*/, double /*distance*/) const { return 1.0; }
  };
  [[nodiscard]] AtCentre at(Point /*centre*/, double /*reach*/) const { return {}; }
};

/// Area of the window over that of its overlap with itself moved by the pair's difference (Ohser 1983).
/// `moved`: how far the other event was moved from where it was recorded, which widens or narrows the places
/// where such a pair could have been seen.
class TranslationWeights {
 public:
  static constexpr bool symmetric = true;  // where nothing was moved

  TranslationWeights(const SetCovariance& covariance, double area, Point moved)
      : m_covariance(&covariance), m_area(area), m_moved(moved) {}

  struct AtCentre {
    const SetCovariance* covariance;
    double area;
    Point moved;

    double operator()(double dx, double dy, double /*distance*/) const {
      return area / (*covariance)(dx - moved.x, dy - moved.y);
    }
  };
  [[nodiscard]] AtCentre at(Point /*centre*/, double /*reach*/) const {
    return {m_covariance, m_area, m_moved};
  }

 private:
  const SetCovariance* m_covariance;
  double m_area;
  Point m_moved;
};

/// One over the share of the circle round the centre through the other event that lies inside the window
/// (Ripley 1976), at most 100.
class IsotropicWeights {
 public:
  static constexpr bool symmetric = false;
  static constexpr double largest = 100.0;

  explicit IsotropicWeights(const WindowBorder& border) : m_border(&border) {}

  struct AtCentre {
    double border_distance;
    std::optional<CirclesAround> circles;

    double operator()(double /*dx*/, double /*dy*/, double distance) const {
      if (distance <= border_distance) return 1.0;
      return 1.0 / std::max(circles->share_inside(distance), 1.0 / largest);
    }
  };
  [[nodiscard]] AtCentre at(Point centre, double reach) const {
    const double border_distance = m_border->distance(centre, reach);
    if (border_distance >= reach) return {std::numeric_limits<double>::infinity(), {}};
    return {border_distance, CirclesAround(*m_border, centre, reach)};
  }

 private:
  const WindowBorder* m_border;
};

}  // namespace hotspot::detail
