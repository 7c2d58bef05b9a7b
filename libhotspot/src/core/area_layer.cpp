#include "hotspot/core/area_layer.hpp"

namespace hotspot {
namespace {

template <class Named>
auto* values_of(const std::vector<Named>& columns, const std::string& name) {
  for (const Named& column : columns) {
    if (column.name == name) return &column.values;
  }
  return static_cast<decltype(&columns.front().values)>(nullptr);
}

}  // namespace

const std::vector<double>* AreaLayer::figure(const std::string& figure_name) const {
  return values_of(figures, figure_name);
}

const std::vector<std::string>* AreaLayer::text(const std::string& text_name) const {
  return values_of(texts, text_name);
}

}  // namespace hotspot
