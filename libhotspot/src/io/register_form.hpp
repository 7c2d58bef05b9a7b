/// @file
/// How the tables of a register look and are edited in QGIS.
#pragma once

#include <string>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/register_schema.hpp"
#include "io/qgis_form.hpp"

namespace hotspot::detail {

/// The table of the words of a value list, and that of the housing areas.
[[nodiscard]] std::string list_table(std::string_view list);
inline constexpr const char* area_list = "area";

/// `has_areas`: there are housing areas to choose from.
[[nodiscard]] QgisForm register_form(const RegisterTable& table, Language language, bool has_areas);

/// The table without rows: titles of its columns and a style. `crs` is that of its places.
[[nodiscard]] Layer register_layer(const RegisterTable& table, Language language, const Crs& crs);

/// A list's table without rows.
[[nodiscard]] Layer list_layer(std::string_view list, Language language);

}  // namespace hotspot::detail
