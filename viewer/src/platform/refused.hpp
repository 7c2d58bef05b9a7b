/// @file
/// What is done with a file that cannot be opened.
#pragma once

#include <functional>

#include "hotspot/core/error.hpp"

namespace hotspot::viewer {

/// Is told of each file that cannot be opened; the others are. Without one, the first such file ends it all.
using Refused = std::function<void(const Message&)>;

/// True if it was done. THROWS Cancelled, and without `refused` what `step` throws.
template <class Step>
bool attempt(const Refused& refused, Step&& step) {
  try {
    step();
    return true;
  } catch (const Cancelled&) {
    throw;
  } catch (const Error& error) {
    if (!refused) throw;
    refused(error.message());
    return false;
  }
}

}  // namespace hotspot::viewer
