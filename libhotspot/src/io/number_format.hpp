/// @file
/// Numbers as people and spreadsheets write them: 709000.5, 709.000,5, 709 000,5, 7,09e5.
///
/// Most numbers say themselves what their marks mean. Only one mark followed by exactly three digits
/// ("12,345") can be read in two ways; the other numbers of the column decide then.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hotspot::detail {

/// True for an empty cell and for what statistics programs write for one: NA, NULL, NaN, N/A, #N/A, None, -.
[[nodiscard]] bool is_missing(std::string_view text);

/// What the numbers seen so far say about the decimal mark.
class DecimalEvidence {
 public:
  void see(std::string_view text);
  void see_decimal(char mark) { ++(mark == ',' ? m_for_comma : m_for_point); }
  void add(const DecimalEvidence& other);

  /// None where nothing was decisive.
  [[nodiscard]] std::optional<char> decided() const;
  /// Without decisive numbers: a point is a decimal point; a comma is one too unless it separates the fields.
  [[nodiscard]] char decimal(char separator) const;
  /// True if there are numbers with a mark, but none that says what it means.
  [[nodiscard]] bool is_open() const { return !decided() && m_undecided_points + m_undecided_commas > 0; }
  /// True if numbers of both kinds were seen.
  [[nodiscard]] bool is_mixed() const { return m_for_point > 0 && m_for_comma > 0; }

 private:
  std::size_t m_for_point = 0;
  std::size_t m_for_comma = 0;
  std::size_t m_undecided_points = 0;
  std::size_t m_undecided_commas = 0;
};

/// The number, finite; none if the whole text is not one. `decimal` decides only where two readings are
/// possible.
[[nodiscard]] std::optional<double> parse_number(std::string_view text, char decimal);

/// What a text is under either decimal mark, and what it says about the mark: parse_number twice and
/// DecimalEvidence::see in one go, fast for numbers as computers write them.
struct NumberReadings {
  std::optional<double> with_point;
  std::optional<double> with_comma;
};
[[nodiscard]] NumberReadings read_number(std::string_view text, DecimalEvidence& evidence);

}  // namespace hotspot::detail
