/// @file
/// The options of a method on the command line, from the declaration of its fields: --leave-one-out from
/// `leave_one_out`, with its description, limits and default.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot::cli {

inline std::string option_name(std::string_view field) {
  std::string name = "--" + std::string(field);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

inline void add_value(CLI::App& app, const std::string& name, bool& value, const std::string& text) {
  app.add_flag(name, value, text);
}

template <class Value>
requires(std::is_arithmetic_v<Value> &&
         !std::is_same_v<Value, bool>) void add_value(CLI::App& app, const std::string& name, Value& value,
                                                      const std::string& text) {
  app.add_option(name, value, text)->capture_default_str();
}

inline void add_value(CLI::App& app, const std::string& name, std::string& value, const std::string& text) {
  app.add_option(name, value, text);
}

inline void add_value(CLI::App& app, const std::string& name, Metres& value, const std::string& text) {
  app.add_option(name, value.value, text)->capture_default_str();
}

inline void add_value(CLI::App& app, const std::string& name, std::optional<Metres>& value,
                      const std::string& text) {
  const auto take = [&value](double metres) { value = Metres{metres}; };
  app.add_option_function<double>(name, take, text);
}

template <class Value>
void add_value(CLI::App& app, const std::string& name, std::optional<Value>& value, const std::string& text) {
  app.add_option(name, value, text);
}

/// The numbers of "100,200,300". THROWS CLI::ConversionError naming the option.
inline std::vector<double> numbers_of(const std::string& name, const std::string& given) {
  std::vector<double> numbers;
  const char* next = given.data();
  const char* const end = next + given.size();
  while (true) {
    double number = 0.0;
    const auto [stop, failure] = std::from_chars(next, end, number);
    if (failure != std::errc() || (stop != end && *stop != ',')) throw CLI::ConversionError(given, name);
    numbers.push_back(number);
    if (stop == end) return numbers;
    next = stop + 1;
  }
}

/// Several numbers with commas between, one word of the command line: CLI11's own lists would go on to the
/// words after it.
inline void add_value(CLI::App& app, const std::string& name, std::vector<double>& values,
                      const std::string& text) {
  const auto take = [name, &values](const std::string& given) { values = numbers_of(name, given); };
  app.add_option_function<std::string>(name, take, text)
      ->type_name("N,N,...")
      ->default_str(value_in_words(values));
}

inline void add_value(CLI::App& app, const std::string& name, std::vector<Metres>& values,
                      const std::string& text) {
  const auto take = [name, &values](const std::string& given) {
    values.clear();
    for (const double number : numbers_of(name, given)) values.push_back({number});
  };
  app.add_option_function<std::string>(name, take, text)
      ->type_name("M,M,...")
      ->default_str(value_in_words(values));
}

template <WordedEnum E, class Target>
CLI::Option* add_words(CLI::App& app, const std::string& name, Target& value, const std::string& text) {
  // CLI11's own way with enums would take their numbers too, and list both in the help.
  std::vector<std::string> words;
  words.reserve(EnumWords<E>::words.size());
  for (const auto& [enumerator, enumerator_word] : EnumWords<E>::words) words.emplace_back(enumerator_word);
  const auto take = [&value](const std::string& given) {
    for (const auto& [enumerator, enumerator_word] : EnumWords<E>::words) {
      if (enumerator_word == given) value = enumerator;
    }
  };
  return app.add_option_function<std::string>(name, take, text)
      ->check(CLI::IsMember(words))
      ->type_name("WORD");
}

template <WordedEnum E>
void add_value(CLI::App& app, const std::string& name, E& value, const std::string& text) {
  add_words<E>(app, name, value, text)->default_str(std::string(word(value)));
}

template <WordedEnum E>
void add_value(CLI::App& app, const std::string& name, std::optional<E>& value, const std::string& text) {
  add_words<E>(app, name, value, text);
}

/// All fields but those named in `left_out`.
template <HasFields Options>
void add_fields(CLI::App& app, Options& options, Language language,
                std::initializer_list<std::string_view> left_out = {}) {
  for_each_field<Options>([&](const auto& field) {
    if (std::find(left_out.begin(), left_out.end(), field.name) != left_out.end()) return;
    add_value(app, option_name(field.name), options.*field.member, text(language, field.text));
  });
}

}  // namespace hotspot::cli
