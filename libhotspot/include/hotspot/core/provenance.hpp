/// @file
/// How a result came about, kept with the result: enough to make it again and to defend it.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/message.hpp"

namespace hotspot {

struct Parameter {
  std::string name{};
  std::string value{};
  bool is_default = false;
};

struct InputFingerprint {
  std::string name{};  ///< the file's name without its folder
  std::string sha256{};
  std::size_t rows = 0;
};

struct Provenance {
  std::string method{};     ///< "kernel density", as in the method notes
  std::string reference{};  ///< author, year, equation
  std::string version{};    ///< of this library
  std::vector<Parameter> parameters{};
  std::vector<InputFingerprint> inputs{};
  std::vector<Message> warnings{};
};

}  // namespace hotspot
