#include "plan/area_units.hpp"

#include <map>
#include <numeric>
#include <utility>

namespace hotspot::detail {

std::vector<Unit> units(const StudyResult& result) {
  const AreasInput& input = result.study.areas;
  const auto* companies = input.company.empty() ? nullptr : result.areas.text(input.company);
  const auto* departments = input.department.empty() ? nullptr : result.areas.text(input.department);
  std::vector<Unit> all{
      {"municipality", result.study.study.name, "", std::vector<std::size_t>(result.areas.size())}};
  std::iota(all.front().areas.begin(), all.front().areas.end(), std::size_t{0});
  std::map<std::string, std::vector<std::size_t>> by_company;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_department;
  for (std::size_t i = 0; i < result.areas.size(); ++i) {
    const std::string company = companies == nullptr ? "" : (*companies)[i];
    if (!company.empty()) by_company[company].push_back(i);
    if (departments != nullptr && !(*departments)[i].empty())
      by_department[{company, (*departments)[i]}].push_back(i);
  }
  for (auto& [name, areas] : by_company) all.push_back({"company", name, result.study.study.name, areas});
  for (auto& [key, areas] : by_department) all.push_back({"department", key.second, key.first, areas});
  return all;
}

double sum_known(const std::vector<double>& figures, const std::vector<std::size_t>& areas) {
  double sum = 0.0;
  for (const std::size_t i : areas) sum += figures[i];
  return sum;
}

}  // namespace hotspot::detail
