/// @file
/// Holds the values of an options struct to the limits declared with its fields.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

namespace detail {
/// THROWS ArgumentError naming the field, the value and the limit. NaN is never within.
void require_within(std::string_view name, double value, const Limits& limits);

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class Value>
void validate_value(std::string_view name, const Value& value, const Limits& limits) {
  if constexpr (IsOptional<Value>::value) {
    if (value) validate_value(name, *value, limits);
  } else if constexpr (IsVector<Value>::value) {
    for (const auto& element : value) validate_value(name, element, limits);
  } else if constexpr (std::is_same_v<Value, Metres>) {
    require_within(name, value.value, limits);
  } else if constexpr (std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>) {
    require_within(name, static_cast<double>(value), limits);
  }
}
}  // namespace detail

/// THROWS ArgumentError for the first field outside its limits.
template <HasFields Options>
void validate(const Options& options) {
  for_each_field<Options>(
      [&](const auto& field) { detail::validate_value(field.name, options.*field.member, field.limits); });
}

}  // namespace hotspot
