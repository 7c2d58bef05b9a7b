/// @file
/// The parts of a layer as JSON, in a stated order.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot::detail {

using Json = nlohmann::ordered_json;

/// The profile first; warnings with their key and in both languages.
[[nodiscard]] Json provenance_json(const Provenance& provenance, Profile profile);

/// Name, unit and title of each column.
[[nodiscard]] Json columns_json(const Layer& layer);

/// {column: value}; undefined is null.
[[nodiscard]] Json row_json(const Layer& layer, std::size_t row);

/// "EPSG:25832", else the name, "local" for a plane without a datum.
[[nodiscard]] std::string crs_word(const Crs& crs);

/// One line; letters that are not UTF-8 are replaced.
[[nodiscard]] std::string to_text(const Json& value);

}  // namespace hotspot::detail
