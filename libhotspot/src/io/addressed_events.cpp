#include "io/addressed_events.hpp"

#include <array>
#include <cstdint>

#include "io/column_names.hpp"

namespace hotspot::detail {
namespace {

std::optional<std::size_t> named_or_found(const RowSource& source, const std::string& name, ColumnRole role) {
  return name.empty() ? find_column(source.columns(), role) : std::optional(column_index(source, name));
}

AddressParts address_of(const SourceTable& table, const AddressColumns& columns, std::size_t row) {
  const auto text = [&](const std::optional<std::size_t>& column) {
    return column ? table.columns[*column].texts[row] : std::string_view();
  };
  AddressParts parts = columns.street ? AddressParts{.street = street_key(text(columns.street))}
                                      : parts_of_address(text(columns.address));
  if (columns.street && columns.number) {
    parts.house = house_of(text(columns.number));
  } else if (columns.street) {
    parts = parts_of_address(text(columns.street));  // street and number in one column
  }
  if (columns.postcode) parts.postcode = postcode_of(text(columns.postcode));
  return parts;
}

Placement placement_of(MatchQuality quality) {
  switch (quality) {
    case MatchQuality::exact:
      return Placement::exact;
    case MatchQuality::number:
      return Placement::number;
    case MatchQuality::street:
      return Placement::street;
  }
  return Placement::street;
}

void place_by_address(std::vector<PointCell>& points, const SourceTable& table, const AddressColumns& columns,
                      const Addressing& addressing, SourceQuality& quality) {
  std::array<std::int64_t, 3> matches{};
  std::int64_t unknown = 0, without = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    PointCell& point = points[i];
    if (point.rejected != RejectReason::no_coordinates) continue;
    const AddressParts address = address_of(table, columns, i);
    if (address.street.empty()) {
      ++without;
      continue;
    }
    const auto match = addressing.book->find(address);
    if (!match) {
      ++unknown;
      continue;
    }
    ++matches[static_cast<std::size_t>(match->quality)];
    if (match->quality <= addressing.accept) {
      point = {.value = match->point, .rejected = {}, .placement = placement_of(match->quality)};
    }
  }
  if (matches[0] + matches[1] + matches[2] + unknown == 0) return;
  quality.findings.push_back({"finding.address_matches",
                              {{"exact", matches[0]},
                               {"number", matches[1]},
                               {"street", matches[2]},
                               {"unknown", unknown},
                               {"without", without}}});
}

void place_by_name(std::vector<PointCell>& points, const SourceColumn& names, const PlaceBook& places,
                   SourceQuality& quality) {
  std::int64_t placed = 0, in_area = 0, large = 0, unknown = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    PointCell& point = points[i];
    if (point.rejected != RejectReason::no_coordinates || names.texts[i].empty()) continue;
    const auto place = places.find(names.texts[i]);
    if (!place) {
      ++unknown;
      continue;
    }
    const Placement placement = places.placement(*place);
    ++(placement == Placement::place ? placed : place->in_one_area ? in_area : large);
    if (place->in_one_area) point = {.value = place->point, .rejected = {}, .placement = placement};
  }
  if (placed + in_area + large + unknown == 0) return;
  quality.findings.push_back(
      {"finding.place_matches",
       {{"placed", placed}, {"in_area", in_area}, {"large", large}, {"unknown", unknown}}});
}

}  // namespace

AddressColumns find_address_columns(const RowSource& source, const Addressing& addressing) {
  AddressColumns columns;
  if (addressing.book != nullptr) {
    columns.street = named_or_found(source, addressing.street, ColumnRole::street);
    columns.address = named_or_found(source, addressing.address, ColumnRole::address);
    if (!addressing.address.empty()) columns.street.reset();
    columns.number = named_or_found(source, addressing.number, ColumnRole::house_number);
    columns.postcode = named_or_found(source, addressing.postcode, ColumnRole::postcode);
  }
  if (addressing.places != nullptr) {
    columns.place = named_or_found(source, addressing.place, ColumnRole::place_name);
    if (!columns.place) columns.place = named_or_found(source, addressing.address, ColumnRole::address);
    if (!columns.place) columns.place = named_or_found(source, addressing.street, ColumnRole::street);
  }
  return columns;
}

void place_by_words(std::vector<PointCell>& points, const SourceTable& table, const AddressColumns& columns,
                    const Addressing& addressing, SourceQuality& quality) {
  if (columns.has_address()) place_by_address(points, table, columns, addressing, quality);
  if (columns.place) place_by_name(points, table.columns[*columns.place], *addressing.places, quality);
}

}  // namespace hotspot::detail
