/// @file
/// Runs a loop on several threads. Which thread runs which item never changes a result: items write to places
/// of their own. Private to the library.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "hotspot/core/run.hpp"

namespace hotspot::detail {

/// Calls body(i) once for every i below n, in blocks handed out in order. Progress is reported from the
/// calling thread. THROWS Cancelled when `run.stop` was asked, else the first exception of a body.
void parallel_for(const Run& run, std::string_view stage, std::size_t n,
                  const std::function<void(std::size_t)>& body);

}  // namespace hotspot::detail
