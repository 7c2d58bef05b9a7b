/// @file
/// Events placed by their addresses, or by the names of places, where they have no coordinates.
#pragma once

#include <string>
#include <vector>

#include "hotspot/io/read_events.hpp"
#include "io/address_book.hpp"
#include "io/event_points.hpp"
#include "io/place_book.hpp"

namespace hotspot::detail {

/// Which columns say the address; empty: looked for under their usual names.
struct Addressing {
  const AddressBook* book = nullptr;
  MatchQuality accept = MatchQuality::number;
  std::string address{};
  std::string street{};
  std::string number{};
  std::string postcode{};
  const PlaceBook* places = nullptr;
  std::string place{};

  /// nullptr where there is neither book. Both have the study's CRS.
  [[nodiscard]] const Crs* crs() const {
    return book != nullptr ? &book->crs() : places != nullptr ? &places->crs() : nullptr;
  }
};

/// Where in the source, and then in the loaded table, they stand.
struct AddressColumns {
  std::optional<std::size_t> address, street, number, postcode, place;

  [[nodiscard]] bool has_address() const { return address.has_value() || street.has_value(); }
  [[nodiscard]] bool is_there() const { return has_address() || place.has_value(); }
};
[[nodiscard]] AddressColumns find_address_columns(const RowSource& source, const Addressing& addressing);

/// Gives rows without coordinates the place of their address, else that of the place they name, and counts
/// how well each is known.
void place_by_words(std::vector<PointCell>& points, const SourceTable& table, const AddressColumns& columns,
                    const Addressing& addressing, SourceQuality& quality);

/// As `read_events`, with events in the CRS of the books, which is to be `input.to_crs`.
[[nodiscard]] EventsRead read_addressed_events(const Input& input, const EventColumns& columns,
                                               const Addressing& addressing, const Run& run);

}  // namespace hotspot::detail
