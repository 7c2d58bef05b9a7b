#include "io/json_values.hpp"

#include <cmath>

#include "hotspot/core/text.hpp"

namespace hotspot::detail {
namespace {

Json cell_json(const RealColumn& column, std::size_t row) {
  return std::isfinite(column[row]) ? Json(column[row]) : Json();
}

Json cell_json(const IntegerColumn& column, std::size_t row) {
  return column[row] ? Json(*column[row]) : Json();
}

Json cell_json(const TextColumn& column, std::size_t row) {
  return column[row];
}

Json parameters_json(const std::vector<Parameter>& parameters) {
  Json list = Json::array();
  for (const Parameter& one : parameters) {
    list.push_back({{"name", one.name}, {"value", one.value}, {"default", one.is_default}});
  }
  return list;
}

Json inputs_json(const std::vector<InputFingerprint>& inputs) {
  Json list = Json::array();
  for (const InputFingerprint& one : inputs) {
    list.push_back({{"name", one.name}, {"sha256", one.sha256}, {"rows", one.rows}});
  }
  return list;
}

Json warnings_json(const std::vector<Message>& warnings) {
  Json list = Json::array();
  for (const Message& one : warnings) {
    list.push_back({{"key", one.key},
                    {"english", text(Language::english, one)},
                    {"danish", text(Language::danish, one)}});
  }
  return list;
}

}  // namespace

Json provenance_json(const Provenance& provenance, Profile profile) {
  return {{"profile", word(profile)},
          {"method", provenance.method},
          {"reference", provenance.reference},
          {"version", provenance.version},
          {"parameters", parameters_json(provenance.parameters)},
          {"inputs", inputs_json(provenance.inputs)},
          {"warnings", warnings_json(provenance.warnings)}};
}

Json columns_json(const Layer& layer) {
  Json list = Json::array();
  for (const Column& column : layer.columns) {
    list.push_back({{"name", column.name},
                    {"unit", column.unit},
                    {"title", column.title.empty() ? column.name : column.title}});
  }
  return list;
}

Json row_json(const Layer& layer, std::size_t row) {
  Json object = Json::object();
  for (const Column& column : layer.columns) {
    object[column.name] =
        std::visit([&](const auto& values) { return cell_json(values, row); }, column.values);
  }
  return object;
}

std::string crs_word(const Crs& crs) {
  if (crs.kind == CrsKind::local) return "local";
  return crs.code.empty() ? crs.name : crs.code;
}

std::string to_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hotspot::detail
