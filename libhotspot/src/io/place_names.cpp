#include "io/place_names.hpp"

#include <algorithm>

#include "io/figure_text.hpp"

namespace hotspot::detail {

PlaceNames::PlaceNames(const MunicipalityInput& input, const std::string& fallback,
                       const std::vector<CodedPlace>& known) {
  add(input.name.empty() ? fallback : input.name, known);
  for (const std::string& neighbour : input.neighbours) add(neighbour, known);
}

void PlaceNames::add(const std::string& name, const std::vector<CodedPlace>& known) {
  const std::string plain = plain_name(name);
  const auto coded = std::find_if(known.begin(), known.end(), [&](const CodedPlace& place) {
    return plain_name(place.code) == plain || plain_name(place.name) == plain;
  });
  const std::size_t index = m_titles.size();
  m_titles.push_back(coded == known.end() || coded->name.empty() ? name : coded->name);
  m_index_of.try_emplace(plain, index);
  if (coded == known.end()) return;
  m_index_of.try_emplace(plain_name(coded->code), index);
  m_index_of.try_emplace(plain_name(coded->name), index);
}

std::optional<std::size_t> PlaceNames::find(std::string_view name) const {
  const auto found = m_index_of.find(plain_name(name));
  return found == m_index_of.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace hotspot::detail
