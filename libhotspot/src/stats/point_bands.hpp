/// @file
/// Points in horizontal bands as high as a reach, each band sorted by x: all pairs within the reach are met
/// without looking at the others, and without a list of pairs. Private to the library.
///
/// The order depends on the points' places alone (then on their index), so that sums in this order have the
/// same bits whatever the number of threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

class PointBands {
 public:
  /// `reach` is in the units of the coordinates. REQUIRES: reach >= 0, finite coordinates.
  PointBands(const std::vector<Point>& points, double reach);

  [[nodiscard]] std::size_t size() const { return m_x.size(); }
  [[nodiscard]] Point place(std::size_t position) const { return {m_x[position], m_y[position]}; }
  /// Of the point at `position`, in the vector given.
  [[nodiscard]] std::size_t index(std::size_t position) const { return m_index[position]; }

  /// Calls visit(position, dx, dy, squared distance) for all points at most the reach away from `centre`, one
  /// at the same place included; dx, dy from the centre to the point.
  template <class Visit>
  void visit_near(Point centre, Visit&& visit) const {
    if (m_x.empty()) return;
    const std::size_t last = band_of(centre.y + m_reach);
    for (std::size_t band = band_of(centre.y - m_reach); band <= last; ++band) {
      visit_from(first_at_least(band, centre.x - m_reach), m_start[band + 1], centre, visit);
    }
  }

  /// The same for the point at `position` and those that come after it: over all positions, each pair once.
  template <class Visit>
  void visit_after(std::size_t position, Visit&& visit) const {
    const Point centre = place(position);
    const std::size_t band = band_of(centre.y), last = band_of(centre.y + m_reach);
    visit_from(position + 1, m_start[band + 1], centre, visit);
    for (std::size_t above = band + 1; above <= last; ++above) {
      visit_from(first_at_least(above, centre.x - m_reach), m_start[above + 1], centre, visit);
    }
  }

 private:
  template <class Visit>
  void visit_from(std::size_t first, std::size_t end, Point centre, Visit& visit) const {
    for (std::size_t i = first; i < end; ++i) {
      const double dx = m_x[i] - centre.x, dy = m_y[i] - centre.y;
      if (dx > m_reach) return;
      const double squared = dx * dx + dy * dy;
      if (squared <= m_squared_reach) visit(i, dx, dy, squared);
    }
  }

  [[nodiscard]] std::size_t band_of(double y) const;
  /// First position of the band with an x of at least that.
  [[nodiscard]] std::size_t first_at_least(std::size_t band, double x) const;

  std::vector<double> m_x;
  std::vector<double> m_y;
  std::vector<std::size_t> m_index;
  std::vector<std::size_t> m_start{0};  ///< first position of each band, and the end
  double m_reach;                       ///< a hair more than asked for: rounding leaves no pair out
  double m_squared_reach;
  double m_bottom = 0.0;
  double m_height = 1.0;
};

}  // namespace hotspot::detail
