/// @file
/// Tables of figures, read: a row a figure, or a row with a column for each year or quarter.
#pragma once

#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/plan/figures_result.hpp"
#include "io/place_names.hpp"

namespace hotspot::detail {

struct FigureRowsRead {
  std::vector<FigureEntry> entries{};  ///< of the places and offences asked for
  SourceQuality quality{};
  InputFingerprint fingerprint{};
};

/// Columns that `table` does not name are looked for under their usual Danish and English names. THROWS
/// IoError, DataError: no figures, an offence, age band or the municipality that is not there, two rows that
/// say different things about the same.
[[nodiscard]] FigureRowsRead read_figure_rows(const Input& input, const FiguresInput& table,
                                              const PlaceNames& places, const Run& run);

}  // namespace hotspot::detail
