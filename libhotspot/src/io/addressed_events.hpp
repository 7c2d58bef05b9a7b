/// @file
/// Events placed by their addresses where they have no coordinates.
#pragma once

#include <string>
#include <vector>

#include "hotspot/io/read_events.hpp"
#include "io/address_book.hpp"
#include "io/event_points.hpp"

namespace hotspot::detail {

/// Which columns say the address; empty: looked for under their usual names.
struct Addressing {
  const AddressBook* book = nullptr;
  MatchQuality accept = MatchQuality::number;
  std::string address{};
  std::string street{};
  std::string number{};
  std::string postcode{};
};

/// Where in the source, and then in the loaded table, they stand.
struct AddressColumns {
  std::optional<std::size_t> address, street, number, postcode;

  [[nodiscard]] bool is_there() const { return address.has_value() || street.has_value(); }
};
[[nodiscard]] AddressColumns find_address_columns(const RowSource& source, const Addressing& addressing);

/// Gives rows without coordinates the place of their address and counts how well each is known.
void place_by_address(std::vector<PointCell>& points, const SourceTable& table, const AddressColumns& columns,
                      const Addressing& addressing, SourceQuality& quality);

/// As `read_events`, with events in the CRS of the address book, which is to be `input.to_crs`.
[[nodiscard]] EventsRead read_addressed_events(const Input& input, const EventColumns& columns,
                                               const Addressing& addressing, const Run& run);

}  // namespace hotspot::detail
