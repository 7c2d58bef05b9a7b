#include "io/address_book.hpp"

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "io/column_names.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {
namespace {

std::string named_or_found(const std::string& name, const std::vector<std::string>& columns,
                           ColumnRole role) {
  if (!name.empty()) return name;
  const auto found = find_column(columns, role);
  return found ? columns[*found] : std::string();
}

std::string needed(const std::string& column, const char* key, const Input& input,
                   const std::vector<std::string>& columns) {
  if (!column.empty()) return column;
  throw DataError(
      {"error.address_column", {{"path", input.source}, {"key", key}, {"columns", listed(columns)}}});
}

}  // namespace

AddressBook::AddressBook(const Input& input, const AddressesInput& columns, const Run& run) {
  const std::vector<std::string> there = open_source(input)->columns();
  AreaColumns wanted{.points_allowed = true, .x = columns.x, .y = columns.y};
  wanted.texts = {
      needed(named_or_found(columns.street, there, ColumnRole::street), "street", input, there),
      needed(named_or_found(columns.number, there, ColumnRole::house_number), "number", input, there)};
  const std::string letter = named_or_found(columns.letter, there, ColumnRole::house_letter);
  const std::string postcode = named_or_found(columns.postcode, there, ColumnRole::postcode);
  wanted.texts.push_back(letter.empty() ? wanted.texts[1] : letter);
  wanted.texts.push_back(postcode.empty() ? wanted.texts[0] : postcode);
  AreasRead read = read_areas(input, wanted, run);
  m_crs = read.areas.crs;
  m_quality = std::move(read.quality);
  m_fingerprint = std::move(read.fingerprint);
  const auto& texts = read.areas.texts;
  for (std::size_t i = 0; i < read.areas.size(); ++i) {
    AddressParts address{.street = street_key(texts[0].values[i]), .house = house_of(texts[1].values[i])};
    const std::string& letters = texts[2].values[i];
    if (address.house && !letter.empty() && !letters.empty()) {
      address.house->letter = static_cast<char>(letters[0] | 0x20);
    }
    if (!postcode.empty()) address.postcode = postcode_of(texts[3].values[i]);
    add(address, centroid(read.areas.shapes[i]));
  }
}

void AddressBook::add(const AddressParts& address, Point point) {
  if (address.street.empty()) return;
  Street& street = m_streets[address.street][address.postcode];
  street.x_sum += point.x;
  street.y_sum += point.y;
  street.count += 1.0;
  if (address.house) street.houses.try_emplace(*address.house, point);
}

const AddressBook::Street* AddressBook::street_of(const AddressParts& address) const {
  const auto found = m_streets.find(address.street);
  if (found == m_streets.end()) return nullptr;
  const auto& by_postcode = found->second;
  const auto same = by_postcode.find(address.postcode);
  if (same != by_postcode.end()) return &same->second;
  // A postcode that is not there may be a slip, or may not be known: of one street only there is no doubt.
  return by_postcode.size() == 1 ? &by_postcode.begin()->second : nullptr;
}

std::optional<AddressMatch> AddressBook::find(const AddressParts& address) const {
  const Street* street = street_of(address);
  if (street == nullptr) return std::nullopt;
  if (address.house) {
    const auto exact = street->houses.find(*address.house);
    if (exact != street->houses.end()) return AddressMatch{MatchQuality::exact, exact->second};
    const auto same_number = street->houses.lower_bound(House{address.house->number, 0});
    if (same_number != street->houses.end() && same_number->first.number == address.house->number) {
      return AddressMatch{MatchQuality::number, same_number->second};
    }
  }
  return AddressMatch{MatchQuality::street, {street->x_sum / street->count, street->y_sum / street->count}};
}

}  // namespace hotspot::detail
