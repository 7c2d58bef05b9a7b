/// @file
/// Errors of the study file: each names the file, the line, the table, the key and the remedy.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/message.hpp"

namespace hotspot::detail {

/// Where in the study file something stands.
struct StudyPlace {
  std::string file;
  std::size_t line = 0;
  std::string table{};  ///< as written: [density], [[source]]
  std::string key{};
};

/// THROWS ArgumentError with the place and `more` as arguments. Numbers of lines are put in without grouping.
[[noreturn]] void fail_at(const StudyPlace& place, std::string_view text_key,
                          std::vector<MessageArgument> more = {});

/// [density], or [[source]] for the one that may stand many times. Empty for a name that is no table's.
[[nodiscard]] std::string in_brackets(std::string_view table);

/// What stands outside all tables may be a key that belongs into one; a head in brackets is a misspelt table.
enum class WrittenAs { key, table };
[[noreturn]] void fail_unknown_table(const StudyPlace& place, std::string_view name, WrittenAs written);
[[noreturn]] void fail_unknown_key(const StudyPlace& place, const std::vector<std::string>& keys);
[[noreturn]] void fail_unknown_word(const StudyPlace& place, std::string_view value,
                                    const std::vector<std::string>& words);

/// THROWS ArgumentError unless the value keeps the limits. NaN never does.
void require_within_at(const StudyPlace& place, double value, const Limits& limits);

}  // namespace hotspot::detail
