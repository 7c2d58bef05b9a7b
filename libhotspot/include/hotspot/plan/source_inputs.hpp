/// @file
/// The tables of the study file that name events: sources, and addresses to place them by.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

/// What the events of a source are. Kinds are shown beside each other and never added together.
enum class SourceKind {
  incidents,         ///< police reports: depend on people's will to report
  fires,             ///< fire call-outs: do not
  perceived_unsafe,  ///< places that people say they feel unsafe at
  perceived_safe,    ///< places that people say they feel safe at, or like
};

/// Of something that happened, not of what people feel.
constexpr bool is_recorded(SourceKind kind) {
  return kind == SourceKind::incidents || kind == SourceKind::fires;
}

/// More of them may mean that more are reported, not that more happen.
constexpr bool depends_on_reporting(SourceKind kind) {
  return kind == SourceKind::incidents;
}

template <>
struct EnumWords<SourceKind> {
  static constexpr std::array<std::pair<SourceKind, std::string_view>, 4> words{
      {{SourceKind::incidents, "incidents"},
       {SourceKind::fires, "fires"},
       {SourceKind::perceived_unsafe, "perceived_unsafe"},
       {SourceKind::perceived_safe, "perceived_safe"}}};
};

/// How well an address is known: itself, its number with another letter, its street alone.
enum class MatchQuality { exact, number, street };

template <>
struct EnumWords<MatchQuality> {
  static constexpr std::array<std::pair<MatchQuality, std::string_view>, 3> words{
      {{MatchQuality::exact, "exact"}, {MatchQuality::number, "number"}, {MatchQuality::street, "street"}}};
};

/// [addresses]: where addresses are, for events that come without coordinates.
struct AddressesInput {
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};
  std::string street{};
  std::string number{};
  std::string letter{};
  std::string postcode{};
  std::string x{};
  std::string y{};
  MatchQuality accept = MatchQuality::number;  ///< events that are known less well are left out

  static constexpr auto fields() {
    using T = AddressesInput;
    return std::tuple{Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"crs", &T::crs, "study.input_crs"},
                      Field{"street", &T::street, "study.address_street"},
                      Field{"number", &T::number, "study.address_number"},
                      Field{"letter", &T::letter, "study.address_letter"},
                      Field{"postcode", &T::postcode, "study.address_postcode"},
                      Field{"x", &T::x, "study.source_x"},
                      Field{"y", &T::y, "study.source_y"},
                      Field{"accept", &T::accept, "study.address_accept"}};
  }
};

/// [places]: where named places are, for events that come without coordinates and address.
struct PlacesInput {
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};
  std::string name{};
  std::string x{};
  std::string y{};
  Metres largest{300.0};  ///< the middle of a larger one would be a hot spot that is not there

  static constexpr auto fields() {
    using T = PlacesInput;
    return std::tuple{Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"crs", &T::crs, "study.input_crs"},
                      Field{"name", &T::name, "study.place_name"},
                      Field{"x", &T::x, "study.source_x"},
                      Field{"y", &T::y, "study.source_y"},
                      Field{"largest", &T::largest, "study.place_largest", above(0.0)}};
  }
};

/// [[source]]: events of one kind from one file.
struct SourceInput {
  std::string name{};   ///< letters, digits, _: part of column and file names
  std::string title{};  ///< what readers see; empty: the name
  SourceKind kind = SourceKind::incidents;
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};
  std::string x{};
  std::string y{};
  std::string address{};
  std::string street{};
  std::string number{};
  std::string postcode{};
  std::string place{};
  std::string time{};
  std::string clock{};                                ///< time of day, where `time` is a date
  std::string time_to{};                              ///< the latest time, where `time` is the earliest
  std::string reported{};                             ///< when it was reported
  std::optional<std::chrono::year_month_day> from{};  ///< the days the source speaks for
  std::optional<std::chrono::year_month_day> to{};
  std::string category{};
  std::string weight{};
  std::string respondent{};  ///< column that tells respondents apart: each weighs as one, however many places
                             ///< they name
  bool each_mark = false;    ///< every place named weighs as one all the same
  std::string personal{};    ///< a column used although it looks like data on persons
  std::string purpose{};     ///< what for

  static constexpr auto fields() {
    using T = SourceInput;
    return std::tuple{Field{"name", &T::name, "study.source_name"},
                      Field{"title", &T::title, "study.source_title"},
                      Field{"kind", &T::kind, "study.source_kind"},
                      Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"crs", &T::crs, "study.input_crs"},
                      Field{"x", &T::x, "study.source_x"},
                      Field{"y", &T::y, "study.source_y"},
                      Field{"address", &T::address, "study.source_address"},
                      Field{"street", &T::street, "study.address_street"},
                      Field{"number", &T::number, "study.address_number"},
                      Field{"postcode", &T::postcode, "study.address_postcode"},
                      Field{"place", &T::place, "study.source_place"},
                      Field{"time", &T::time, "study.source_time"},
                      Field{"clock", &T::clock, "study.source_clock"},
                      Field{"time_to", &T::time_to, "study.source_time_to"},
                      Field{"reported", &T::reported, "study.source_reported"},
                      Field{"from", &T::from, "study.source_from"},
                      Field{"to", &T::to, "study.source_to"},
                      Field{"category", &T::category, "study.source_category"},
                      Field{"weight", &T::weight, "study.source_weight"},
                      Field{"respondent", &T::respondent, "study.source_respondent"},
                      Field{"each_mark", &T::each_mark, "study.source_each_mark"},
                      Field{"personal", &T::personal, "study.source_personal"},
                      Field{"purpose", &T::purpose, "study.source_purpose"}};
  }
};

}  // namespace hotspot
