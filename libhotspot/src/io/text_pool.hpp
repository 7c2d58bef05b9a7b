/// @file
/// The texts that are kept of a source: every one once, and none with a person's number in it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace hotspot::detail {

class TextPool {
 public:
  /// The text as it is kept; empty, and counted, where it holds what looks like a person's number. It never
  /// moves.
  [[nodiscard]] std::string_view keep(std::string_view text);

  [[nodiscard]] std::size_t left_out() const { return m_left_out; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::unordered_set<std::string, Hash, std::equal_to<>> m_texts;
  std::size_t m_left_out = 0;
};

}  // namespace hotspot::detail
