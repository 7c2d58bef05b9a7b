#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "hotspot/io/study_file.hpp"
#include "io/study_values.hpp"

namespace hotspot {
namespace {

template <class Row>
void add_parameters(const std::string& prefix, const Row& row, const std::vector<std::string>& stated,
                    std::vector<Parameter>& parameters) {
  for_each_field<Row>([&](const auto& field) {
    std::string name = prefix + "." + std::string(field.name);
    const bool is_default = std::find(stated.begin(), stated.end(), name) == stated.end();
    parameters.push_back({std::move(name), detail::shown_value(row.*field.member), is_default});
  });
}

}  // namespace

std::vector<Parameter> study_parameters(const Study& study) {
  std::vector<Parameter> parameters;
  for_each_study_table([&](const auto& table) {
    const std::string name(table.name);
    if constexpr (std::decay_t<decltype(table)>::repeated) {
      for (const auto& row : study.*table.member)
        add_parameters(name + "." + row.name, row, study.stated, parameters);
    } else {
      add_parameters(name, study.*table.member, study.stated, parameters);
    }
  });
  return parameters;
}

}  // namespace hotspot
