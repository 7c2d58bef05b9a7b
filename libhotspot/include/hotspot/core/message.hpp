/// @file
/// Something to say to a person, not yet in a language: a key of the text table and the values that go into
/// it. Put into Danish or English only at the edge (`text.hpp`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hotspot {

/// Text is put in as it is; numbers are written in the format of the language.
using MessageValue = std::variant<std::string, double, std::int64_t>;

struct MessageArgument {
  std::string name{};
  MessageValue value{};
};

struct Message {
  std::string key{};  ///< in the text table, e.g. "error.bandwidth_not_positive"
  std::vector<MessageArgument> arguments{};
};

}  // namespace hotspot
