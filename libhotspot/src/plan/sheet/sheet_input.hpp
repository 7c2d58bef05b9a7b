/// @file
/// What every section of a sheet is made from, and the words they share. Private to the library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/text.hpp"
#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/suppression.hpp"
#include "plan/released_columns.hpp"

namespace hotspot::detail {

/// Whom the figures are of.
enum class SheetUnit { area, outside, municipality };

struct SheetInput {
  const Release& release;
  const Study& study;
  const Layer& units;  ///< housing_areas; hierarchy for the municipality, which is its first row
  std::size_t row;
  SheetUnit unit;

  [[nodiscard]] Language language() const { return study.study.language; }
  [[nodiscard]] std::string words(std::string_view key,
                                  const std::vector<MessageArgument>& arguments = {}) const {
    return text(language(), key, arguments);
  }
  [[nodiscard]] std::string number(double value, int decimals = 0) const {
    return format_number(language(), value, decimals);
  }
  [[nodiscard]] std::string number(std::int64_t value) const { return number(static_cast<double>(value)); }
};

/// The title of a source, or its name where it has none.
[[nodiscard]] std::string title_of_source(const SourceInput& source);

/// The area has too few households, or nobody knows how many: nothing of it is shown.
[[nodiscard]] bool is_silent(const SheetInput& input);

/// Which of the two it is; Hidden::no where the area may be told of.
[[nodiscard]] Hidden silence_of(const SheetInput& input);

/// Why a figure is not shown: "fewer than 5".
[[nodiscard]] std::string why_hidden(const SheetInput& input, std::string_view hidden);

/// The id of the area in layers of rows that may lie in an area; empty for what lies in none.
[[nodiscard]] std::string row_area_id(const SheetInput& input);

/// The figure of the unit in column NAME of `source`, e.g. "_count".
[[nodiscard]] ShownCount area_count(const SheetInput& input, const std::string& source);
[[nodiscard]] double area_real(const SheetInput& input, const std::string& source, std::string_view column);

/// "12 %", with a sign; empty where there is none.
[[nodiscard]] std::string percent_change(const SheetInput& input, double percent);

/// A share as "12 %"; one decimal below 1 %.
[[nodiscard]] std::string share_in_words(const SheetInput& input, double share);

}  // namespace hotspot::detail
