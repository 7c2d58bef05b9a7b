/// @file
/// All tables of figures that a study names, read and put by place and year.
#pragma once

#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/plan/figures_result.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot::detail {

struct FigureTableRead {
  FigureTable table{};
  SourceQuality quality{};
  InputFingerprint fingerprint{};
};

/// In the order of the study file. THROWS what `read_figure_rows` throws, ArgumentError for a population that
/// is no table of it.
[[nodiscard]] std::vector<FigureTableRead> read_figure_tables(const Study& study, const Run& run);

}  // namespace hotspot::detail
