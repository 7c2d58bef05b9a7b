/// @file
/// The values of an options struct in words, for provenance and reports.
#pragma once

#include <chrono>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/provenance.hpp"

namespace hotspot {

/// Shortest decimal that reads back to the same number.
[[nodiscard]] std::string value_in_words(double value);
template <std::integral Value>
[[nodiscard]] std::string value_in_words(Value value) {
  return std::to_string(value);
}
[[nodiscard]] inline std::string value_in_words(bool value) {
  return value ? "true" : "false";
}
[[nodiscard]] inline std::string value_in_words(Metres value) {
  return value_in_words(value.value);
}
[[nodiscard]] inline std::string value_in_words(const std::string& value) {
  return value;
}
/// "2015-12-31"
[[nodiscard]] std::string value_in_words(std::chrono::year_month_day value);

template <WordedEnum E>
[[nodiscard]] std::string value_in_words(E value) {
  return std::string(word(value));
}

/// Empty where it is not set.
template <class Value>
[[nodiscard]] std::string value_in_words(const std::optional<Value>& value) {
  return value ? value_in_words(*value) : std::string();
}

/// "100,200"; empty where there are none.
template <class Value>
[[nodiscard]] std::string value_in_words(const std::vector<Value>& values) {
  std::string words;
  for (const Value& value : values) words += (words.empty() ? "" : ",") + value_in_words(value);
  return words;
}

/// Every field with its value, and whether that is the default.
template <HasFields Options>
[[nodiscard]] std::vector<Parameter> parameters_of(const Options& options) {
  const Options defaults{};
  std::vector<Parameter> parameters;
  for_each_field<Options>([&](const auto& field) {
    const std::string value = value_in_words(options.*field.member);
    parameters.push_back({.name = std::string(field.name),
                          .value = value,
                          .is_default = value == value_in_words(defaults.*field.member)});
  });
  return parameters;
}

}  // namespace hotspot
