/// @file
/// The municipality and its chosen neighbours, under all names that tables of figures know them by.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/plan/figures_input.hpp"

namespace hotspot::detail {

/// One municipality of a layer of all of them.
struct CodedPlace {
  std::string code{};
  std::string name{};
};

class PlaceNames {
 public:
  /// `fallback` names the municipality where the study does not. `known` tells which code is which name.
  PlaceNames(const MunicipalityInput& input, const std::string& fallback,
             const std::vector<CodedPlace>& known);

  /// As readers see them; the municipality first.
  [[nodiscard]] const std::vector<std::string>& titles() const { return m_titles; }
  /// Index of the place of that name or code; none for places that are not asked for.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

 private:
  void add(const std::string& name, const std::vector<CodedPlace>& known);

  std::vector<std::string> m_titles;
  std::map<std::string, std::size_t, std::less<>> m_index_of;  // of plain names and codes
};

}  // namespace hotspot::detail
