/// @file
/// Values of the study file's keys as text: as they stand in the file, and as the report shows them. One
/// overload of `toml_literal` for each type a field may have; nothing stands for an optional that is not set.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot::detail {

/// In quotes, with \ for what cannot stand in them. REQUIRES: UTF-8.
[[nodiscard]] std::string toml_string(std::string_view words);

/// "2019-01-31"
[[nodiscard]] std::string iso_text(std::chrono::year_month_day date);

/// As few digits as read back to the same number.
[[nodiscard]] std::string shortest_digits(double value);

/// A file the study names, without what must not leave the house: a database's address may hold a password, a
/// folder's name that of a person. "PG:...", or the last part of an absolute path.
[[nodiscard]] std::string shown_file(std::string_view file);

/// "PG:...", "/vsi...": opened as it is, not from the study's folder.
[[nodiscard]] bool is_connection(std::string_view file);

inline std::string toml_literal(const std::string& value) {
  return toml_string(value);
}
inline std::string toml_literal(bool value) {
  return value ? "true" : "false";
}
inline std::string toml_literal(int value) {
  return std::to_string(value);
}
inline std::string toml_literal(double value) {
  return shortest_digits(value);
}
inline std::string toml_literal(Metres value) {
  return shortest_digits(value.value);
}
inline std::string toml_literal(std::chrono::year_month_day value) {
  return iso_text(value);
}
template <WordedEnum E>
std::string toml_literal(E value) {
  return toml_string(word(value));
}
template <class T>
std::string toml_literal(const std::optional<T>& value) {
  return value ? toml_literal(*value) : "";
}

template <class T>
std::string toml_literal(const std::vector<T>& values) {
  std::string list;
  for (const T& value : values) list += (list.empty() ? "" : ", ") + toml_literal(value);
  return list.empty() ? "" : "[" + list + "]";
}

/// As the report shows it: without quotes, with the unit, and nothing of a file's name that must stay.
template <class T>
std::string shown_value(const T& value) {
  if constexpr (IsOptional<T>::value) {
    return value ? shown_value(*value) : "";
  } else if constexpr (IsVector<T>::value) {
    std::string list;
    for (const auto& element : value) list += (list.empty() ? "" : ", ") + shown_value(element);
    return list;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return shown_file(value);
  } else if constexpr (std::is_same_v<T, Metres>) {
    return shortest_digits(value.value) + " m";
  } else if constexpr (WordedEnum<T>) {
    return std::string(word(value));
  } else {
    return toml_literal(value);
  }
}

}  // namespace hotspot::detail
