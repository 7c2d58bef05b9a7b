/// @file
/// Values of the study file's keys from TOML: one overload of `read_value` for each type a field may have.
/// Each THROWS ArgumentError for a value of another type or beyond its limits, naming the place and the
/// remedy.
#pragma once

#include <chrono>
#include <limits>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

// Compiled in: nothing to link, nothing for users of the library to install.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): toml++ asks for a macro
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "core/closest_words.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "io/study_errors.hpp"

namespace hotspot::detail {

inline std::size_t line_of(const toml::node& node) {
  return node.source().begin.line;
}

/// As TOML writes it.
inline std::string as_written(const toml::node& node) {
  if (node.is_table()) return "{...}";
  if (node.is_array()) return "[...]";
  std::ostringstream out;
  node.visit([&](const auto& value) { out << value; });
  return out.str();
}

[[noreturn]] inline void fail_type(const toml::node& node, const StudyPlace& place,
                                   std::string_view text_key) {
  fail_at(place, text_key, {{"value", as_written(node)}});
}

inline void read_value(const toml::node& node, const StudyPlace& place, const Limits&, std::string& value) {
  const auto* words = node.as_string();
  if (words == nullptr) fail_type(node, place, "error.study_not_a_text");
  value = words->get();
}

inline void read_value(const toml::node& node, const StudyPlace& place, const Limits&, bool& value) {
  const auto* flag = node.as_boolean();
  if (flag == nullptr) fail_type(node, place, "error.study_not_a_flag");
  value = flag->get();
}

/// Whole numbers and decimal ones; a number in quotes is a text.
inline double number_of(const toml::node& node, const StudyPlace& place, const Limits& limits,
                        std::string_view text_key) {
  if (!node.is_integer() && !node.is_floating_point()) fail_type(node, place, text_key);
  const double number = *node.value<double>();
  require_within_at(place, number, limits);
  return number;
}

inline void read_value(const toml::node& node, const StudyPlace& place, const Limits& limits, double& value) {
  value = number_of(node, place, limits, "error.study_not_a_number");
}

inline void read_value(const toml::node& node, const StudyPlace& place, const Limits& limits, Metres& value) {
  value.value = number_of(node, place, limits, "error.study_not_metres");
}

inline void read_value(const toml::node& node, const StudyPlace& place, const Limits& limits, int& value) {
  if (!node.is_integer()) fail_type(node, place, "error.study_not_a_whole_number");
  const double number = number_of(node, place, limits, "error.study_not_a_whole_number");
  constexpr Limits ints = between(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
  require_within_at(place, number, ints);
  value = static_cast<int>(number);
}

/// "2019-01-31"; none for anything else.
inline std::optional<std::chrono::year_month_day> iso_date(const std::string& words) {
  static const std::regex pattern(R"((\d{4})-(\d{2})-(\d{2}))");
  std::smatch part;
  if (!std::regex_match(words, part, pattern)) return std::nullopt;
  return std::chrono::year(std::stoi(part[1])) /
         std::chrono::month(static_cast<unsigned>(std::stoi(part[2]))) /
         std::chrono::day(static_cast<unsigned>(std::stoi(part[3])));
}

inline void read_value(const toml::node& node, const StudyPlace& place, const Limits&,
                       std::chrono::year_month_day& value) {
  std::optional<std::chrono::year_month_day> date;
  if (const auto* local = node.as_date()) {
    const toml::date& day = local->get();
    date = std::chrono::year(day.year) / std::chrono::month(day.month) / std::chrono::day(day.day);
  } else if (const auto* words = node.as_string()) {
    date = iso_date(words->get());
  }
  if (!date || !date->ok()) fail_type(node, place, "error.study_not_a_date");
  value = *date;
}

template <WordedEnum E>
void read_value(const toml::node& node, const StudyPlace& place, const Limits&, E& value) {
  const std::vector<std::string> words = word_list<E>();
  const auto* stated = node.as_string();
  if (stated == nullptr) {
    fail_at(place, "error.study_not_a_word", {{"value", as_written(node)}, {"words", in_backticks(words)}});
  }
  for (const auto& [candidate, name] : EnumWords<E>::words) {
    if (name == stated->get()) {
      value = candidate;
      return;
    }
  }
  fail_unknown_word(place, stated->get(), words);
}

template <class T>
void read_value(const toml::node& node, const StudyPlace& place, const Limits& limits,
                std::optional<T>& value) {
  T stated{};
  read_value(node, place, limits, stated);
  value = stated;
}

/// [100, 200]; one value may stand without brackets.
template <class T>
void read_value(const toml::node& node, const StudyPlace& place, const Limits& limits,
                std::vector<T>& value) {
  value.clear();
  const auto* list = node.as_array();
  if (list == nullptr) {
    read_value(node, place, limits, value.emplace_back());
    return;
  }
  for (const toml::node& element : *list) read_value(element, place, limits, value.emplace_back());
}

}  // namespace hotspot::detail
