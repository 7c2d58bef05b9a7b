#include "stats/distance_bins.hpp"

#include <utility>

namespace hotspot::detail {

AscendingLimits::AscendingLimits(std::vector<double> limits) : m_limits(std::move(limits)) {
  // Many more slots than limits: in most of them no limit lies, and nothing is left to look for.
  const std::size_t slots = 8 * m_limits.size() + 1;
  m_first.assign(slots + 1, 0);
  if (!(last() > 0.0)) return;
  m_slots_per_unit = static_cast<double>(slots) / last();
  std::size_t k = 0;
  for (std::size_t slot = 0; slot <= slots; ++slot) {
    // a hair early, so that rounding in the look-up does no harm
    const double begin = (static_cast<double>(slot) - 1e-6) / m_slots_per_unit;
    while (k + 1 < m_limits.size() && m_limits[k] < begin) ++k;
    m_first[slot] = static_cast<std::uint32_t>(k);
  }
}

}  // namespace hotspot::detail
