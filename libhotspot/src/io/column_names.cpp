#include "io/column_names.hpp"

#include <algorithm>
#include <array>

#include "io/column_aliases.hpp"

namespace hotspot::detail {
namespace {

/// æ, ø, å, ä, ö and ü as they are spelled without them, in either case; none where another character starts.
std::string_view spelled_out(std::string_view two_bytes) {
  if (two_bytes == "æ" || two_bytes == "Æ") return "ae";
  if (two_bytes == "ø" || two_bytes == "Ø") return "oe";
  if (two_bytes == "å" || two_bytes == "Å") return "aa";
  if (two_bytes == "ä" || two_bytes == "Ä") return "ae";
  if (two_bytes == "ö" || two_bytes == "Ö") return "oe";
  if (two_bytes == "ü" || two_bytes == "Ü") return "ue";
  return {};
}

/// Lower case, no blanks and marks, æøåäöü spelled out, and without what publishers say about precision.
std::string plain_name(std::string_view name) {
  // "X (m)", "Antal [stk.]": the unit is no part of the name.
  const auto unit = name.find_first_of("([");
  if (unit != std::string_view::npos && unit > 0) name = name.substr(0, unit);
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string_view letters = spelled_out(name.substr(i, 2));
    if (!letters.empty()) {
      plain += letters;
      ++i;
    } else if (std::string_view(" _-.").find(name[i]) == std::string_view::npos) {
      plain += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    }
  }
  for (const std::string_view ending : {"rounded", "afrundet"}) {
    if (plain.size() > ending.size() && plain.ends_with(ending)) plain.resize(plain.size() - ending.size());
  }
  return plain;
}

/// What is left of a name without another at its start or end; none where it has neither.
std::optional<std::string> without(std::string_view name, std::string_view part) {
  if (name.ends_with(part)) return std::string(name.substr(0, name.size() - part.size())) + "*";
  if (name.starts_with(part)) return "*" + std::string(name.substr(part.size()));
  return std::nullopt;
}

std::vector<std::string> plain_names(const std::vector<std::string>& columns) {
  std::vector<std::string> plain;
  for (const std::string& column : columns) plain.push_back(plain_name(column));
  return plain;
}

std::optional<std::size_t> index_of(const std::vector<std::string>& plain, std::string_view name) {
  const auto found = std::find(plain.begin(), plain.end(), name);
  if (found == plain.end()) return std::nullopt;
  return static_cast<std::size_t>(found - plain.begin());
}

std::optional<CoordinateColumns> find_pair(const std::vector<std::string>& plain, bool in_degrees) {
  for (const CoordinatePair& pair : coordinate_pairs()) {
    if (pair.in_degrees != in_degrees) continue;
    const auto x = index_of(plain, pair.x), y = index_of(plain, pair.y);
    if (x && y) return CoordinateColumns{*x, *y, in_degrees};
  }
  return std::nullopt;
}

/// Long names with the same word before or after them: Residence_Latitude and Residence_Longitude.
std::optional<CoordinateColumns> find_affixed_pair(const std::vector<std::string>& plain, bool in_degrees) {
  constexpr std::size_t shortest = 6;  // "wgs84lon" is a name of its own, "balkon" holds no longitude
  for (const CoordinatePair& pair : coordinate_pairs()) {
    if (pair.in_degrees != in_degrees || std::min(pair.x.size(), pair.y.size()) < shortest) continue;
    for (std::size_t x = 0; x < plain.size(); ++x) {
      const auto rest = without(plain[x], pair.x);
      for (std::size_t y = 0; rest && y < plain.size(); ++y) {
        if (without(plain[y], pair.y) == rest) return CoordinateColumns{x, y, in_degrees};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_column(const std::vector<std::string>& columns, ColumnRole role) {
  if (role == ColumnRole::x || role == ColumnRole::y) {
    const auto pair = find_coordinates(columns);
    if (!pair) return std::nullopt;
    return role == ColumnRole::x ? pair->x : pair->y;
  }
  const auto plain = plain_names(columns);
  for (const std::string_view name : aliases_of(role)) {
    if (const auto found = index_of(plain, name)) return found;
  }
  return std::nullopt;
}

std::optional<CoordinateColumns> find_coordinates(const std::vector<std::string>& columns,
                                                  bool prefer_degrees) {
  const auto plain = plain_names(columns);
  const auto preferred = find_pair(plain, prefer_degrees);
  if (preferred) return preferred;
  if (const auto other = find_pair(plain, !prefer_degrees)) return other;
  const auto affixed = find_affixed_pair(plain, prefer_degrees);
  return affixed ? affixed : find_affixed_pair(plain, !prefer_degrees);
}

std::string plain_column_name(std::string_view column) {
  return plain_name(column);
}

bool names_degrees(std::string_view column) {
  const std::string plain = plain_name(column);
  const auto pairs = coordinate_pairs();
  return std::any_of(pairs.begin(), pairs.end(), [&](const CoordinatePair& pair) {
    return pair.in_degrees && (pair.x == plain || pair.y == plain);
  });
}

}  // namespace hotspot::detail
