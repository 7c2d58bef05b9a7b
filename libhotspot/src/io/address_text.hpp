/// @file
/// Addresses as people write them, brought to one spelling: streets by their letters alone, houses by number
/// and letter, floors and doors left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hotspot::detail {

struct House {
  int number = 0;
  char letter = 0;  ///< lower case; 0: none

  friend auto operator<=>(const House&, const House&) = default;
};

/// One spelling of a street: lower case, æ ø å as ae oe aa, accents dropped, usual abbreviations written out
/// (Gl., Kgs., Skt., Sdr., Ndr., a last -v. and -pl.), no blanks and marks.
[[nodiscard]] std::string street_key(std::string_view street);

/// "12", "12 A", "012a, 3. tv", "12-14" (the first). None where it does not start with a number.
[[nodiscard]] std::optional<House> house_of(std::string_view text);

/// The four digits of a postcode, wherever they stand in the text; empty where there are none.
[[nodiscard]] std::string postcode_of(std::string_view text);

struct AddressParts {
  std::string street{};  ///< as `street_key` writes it; empty: none
  std::optional<House> house{};
  std::string postcode{};
};

/// "Kongsholmsvej 12A, 3. tv, 2620 Albertslund" in its parts.
[[nodiscard]] AddressParts parts_of_address(std::string_view line);

}  // namespace hotspot::detail
