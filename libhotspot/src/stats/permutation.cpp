#include "hotspot/stats/permutation.hpp"

#include <limits>

namespace hotspot {

double permutation_p(std::uint64_t as_extreme, std::uint32_t permutations) {
  if (permutations == 0) return std::numeric_limits<double>::quiet_NaN();
  return (1.0 + static_cast<double>(as_extreme)) / (1.0 + static_cast<double>(permutations));
}

}  // namespace hotspot
