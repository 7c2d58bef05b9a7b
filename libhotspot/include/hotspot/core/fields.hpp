/// @file
/// A declaration of the fields of an options struct, made once and read by all who need it: validation, the
/// command line, the study file and its errors, `hotspots init`, the viewer, provenance and the README's
/// tables.
///
/// An options struct is an aggregate at namespace scope with a default for every member and
///
///     static constexpr auto fields() {
///       return std::tuple{Field{"bandwidth", &KdeOptions::bandwidth, "option.bandwidth", above(0.0)}, ...};
///     }
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

namespace hotspot {

/// The numbers a field may take.
struct Limits {
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  bool minimum_excluded = false;
};

constexpr Limits above(double limit) {
  return {.minimum = limit, .minimum_excluded = true};
}
constexpr Limits at_least(double limit) {
  return {.minimum = limit};
}
constexpr Limits between(double low, double high) {
  return {.minimum = low, .maximum = high};
}

/// One member of an options struct. `name` is the key in the study file, and with - for _ the option's name
/// on the command line; `text` is the key of its description in the text table.
template <class Owner, class Value>
struct Field {
  constexpr Field(std::string_view name_, Value Owner::*member_, std::string_view text_, Limits limits_ = {})
      : name(name_), member(member_), text(text_), limits(limits_) {}

  std::string_view name;
  Value Owner::*member;
  std::string_view text;
  Limits limits;
};

/// The words of an enumeration in files and on the command line. Specialise with
/// `static constexpr std::array<std::pair<E, std::string_view>, N> words{{...}};`
template <class E>
struct EnumWords;

template <class E>
concept WordedEnum = requires {
  EnumWords<E>::words;
};

/// The word of an enumerator. REQUIRES: the value is one of the enumeration.
template <WordedEnum E>
constexpr std::string_view word(E value) {
  for (const auto& [candidate, name] : EnumWords<E>::words) {
    if (candidate == value) return name;
  }
  return {};
}

template <class Options>
concept HasFields = requires {
  Options::fields();
};

/// Calls `visit(field)` for every field, in the order of the declaration.
template <HasFields Options, class Visitor>
constexpr void for_each_field(Visitor&& visit) {
  std::apply([&](const auto&... field) { (visit(field), ...); }, Options::fields());
}

namespace detail {
struct AnyMember {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): stands for any member; never defined
};

template <class Options, std::size_t... I>
constexpr bool takes_members(std::index_sequence<I...>) {
  return requires {
    Options{((void)I, AnyMember{})...};
  };
}
}  // namespace detail

/// True if the aggregate has exactly as many members as declared fields: a field cannot be forgotten.
template <HasFields Options>
constexpr bool all_members_declared() {
  constexpr std::size_t n = std::tuple_size_v<decltype(Options::fields())>;
  return detail::takes_members<Options>(std::make_index_sequence<n>{}) &&
         !detail::takes_members<Options>(std::make_index_sequence<n + 1>{});
}

}  // namespace hotspot
