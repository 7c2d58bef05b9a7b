#include "io/survey_areas.hpp"

#include "io/address_text.hpp"

namespace hotspot::detail {
namespace {

std::string_view trimmed(std::string_view words) {
  const auto first = words.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(" \t") - first + 1);
}

}  // namespace

SurveyAreas::SurveyAreas(const AreaLayer& areas, const AreasInput& columns) {
  for (std::size_t i = 0; i < areas.size(); ++i) m_ids.emplace(areas.ids[i], i);
  add_names(areas.names);
  const auto* departments = columns.department.empty() ? nullptr : areas.text(columns.department);
  if (departments != nullptr) add_names(*departments);
}

void SurveyAreas::add_names(const std::vector<std::string>& names) {
  std::map<std::string, std::optional<std::size_t>, std::less<>> found;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto [entry, is_new] = found.try_emplace(street_key(names[i]), i);
    if (!is_new) entry->second.reset();
  }
  found.erase("");
  m_names.merge(found);  // a name goes before a department's
}

std::optional<std::size_t> SurveyAreas::find(std::string_view words) const {
  const std::string_view place = trimmed(words);
  if (place.empty()) return std::nullopt;
  if (const auto id = m_ids.find(place); id != m_ids.end()) return id->second;
  const auto name = m_names.find(street_key(place));
  return name == m_names.end() ? std::nullopt : name->second;
}

}  // namespace hotspot::detail
