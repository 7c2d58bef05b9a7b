/// @file
/// What was said: the words of an error, and whether they name something.
#pragma once

#include <string>

#include "hotspot/core/error.hpp"

namespace hotspot::test {

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// The words of the error of that kind which `function` throws.
template <class Kind = Error, class Function>
std::string said_by(Function&& function) {
  try {
    (void)function();
  } catch (const Kind& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace hotspot::test
