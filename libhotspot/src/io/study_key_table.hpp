/// @file
/// What may stand for a key of the study file, in words.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/closest_words.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot::detail {

/// True for keys that a study cannot do without.
[[nodiscard]] bool is_required(std::string_view table, std::string_view key);

/// "metres above 0"
[[nodiscard]] std::string with_limits(Language language, const std::string& type, const Limits& limits);

template <class T>
struct ValueType;
template <>
struct ValueType<std::string> {
  static std::string words(Language language) { return text(language, "study.type_text"); }
};
template <>
struct ValueType<bool> {
  static std::string words(Language language) { return text(language, "study.type_flag"); }
};
template <>
struct ValueType<int> {
  static std::string words(Language language) { return text(language, "study.type_whole_number"); }
};
template <>
struct ValueType<double> {
  static std::string words(Language language) { return text(language, "study.type_number"); }
};
template <>
struct ValueType<Metres> {
  static std::string words(Language language) { return text(language, "study.type_metres"); }
};
template <>
struct ValueType<std::chrono::year_month_day> {
  static std::string words(Language language) { return text(language, "study.type_date"); }
};
template <class T>
struct ValueType<std::optional<T>> : ValueType<T> {};
template <class T>
struct ValueType<std::vector<T>> {
  static std::string words(Language language) {
    return text(language, "study.type_list", {{"type", ValueType<T>::words(language)}});
  }
};
template <WordedEnum E>
struct ValueType<E> {
  static std::string words(Language language) {
    return text(language, "study.type_word", {{"words", in_backticks(word_list<E>())}});
  }
};

/// The type of a field with its limits: "whole number, at least 2".
template <class Owner, class Value>
std::string type_words(Language language, const Field<Owner, Value>& field) {
  return with_limits(language, ValueType<Value>::words(language), field.limits);
}

}  // namespace hotspot::detail
