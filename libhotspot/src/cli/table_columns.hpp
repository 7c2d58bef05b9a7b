/// @file
/// Columns of areas and plain tables as the methods take them and as they are written again.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/io/read_areas.hpp"

namespace hotspot::cli {

/// A column of counts; NaN where a cell is empty. THROWS DataError naming file, row and value for what is not
/// a whole number of 0 or more. REQUIRES: the column was read.
[[nodiscard]] const std::vector<double>& counts_of(const AreasRead& table, const std::string& column);

/// Columns that have no empty cell: of counts, of numbers, of numbers of 0 or more. THROWS DataError as
/// above.
[[nodiscard]] const std::vector<double>& known_counts_of(const AreasRead& table, const std::string& column);
[[nodiscard]] const std::vector<double>& known_numbers_of(const AreasRead& table, const std::string& column);
[[nodiscard]] const std::vector<double>& known_amounts_of(const AreasRead& table, const std::string& column);

/// Empty cells for NaN. REQUIRES: whole numbers.
[[nodiscard]] IntegerColumn whole_numbers(const std::vector<double>& values);

/// Where the rows lie: polygons, points where all of them are, or nowhere, for a plain table.
[[nodiscard]] Places places_of(const AreaLayer& areas);

/// Puts into the provenance which columns were taken for what; a name left empty was not asked for.
void note_columns(Provenance& provenance,
                  const std::vector<std::pair<std::string, std::string>>& option_and_column);

}  // namespace hotspot::cli
