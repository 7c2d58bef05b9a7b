/// @file
/// The one table of everything a person reads, in English and Danish, and the formats of numbers and dates.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "hotspot/core/message.hpp"

namespace hotspot {

enum class Language { english, danish };

/// One row of the table. Values stand as {name} in both languages.
struct Text {
  std::string_view key;
  std::string_view english;
  std::string_view danish;
};

/// All rows, sorted by key.
[[nodiscard]] std::span<const Text> all_texts();

/// The text of `key` with `arguments` put in. THROWS std::logic_error for a key the table lacks: our bug.
[[nodiscard]] std::string text(Language language, std::string_view key,
                               const std::vector<MessageArgument>& arguments = {});
[[nodiscard]] std::string text(Language language, const Message& message);

/// "1.234,5" in Danish, "1,234.5" in English, with a true minus; at most `decimals` decimals. NaN is "–".
[[nodiscard]] std::string format_number(Language language, double value, int decimals = 0);

/// "24. nov. 2025" in Danish, "24 Nov 2025" in English.
[[nodiscard]] std::string format_date(Language language, std::chrono::year_month_day date);

}  // namespace hotspot
