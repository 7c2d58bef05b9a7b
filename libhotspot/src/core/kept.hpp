/// @file
/// Rows kept of a column. Private to the library.
#pragma once

#include <vector>

namespace hotspot::detail {

/// The values for which `keep` is true, in their order.
template <class T>
std::vector<T> kept(const std::vector<T>& values, const std::vector<bool>& keep) {
  std::vector<T> result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (keep[i]) result.push_back(values[i]);
  }
  return result;
}

}  // namespace hotspot::detail
