/// @file
/// The figures of areas that table, charts and hover show: of one source at a time.
#pragma once

#include <string>
#include <vector>

#include "state/document.hpp"

namespace hotspot::viewer {

/// NaN: not known or hidden.
struct AreaFigure {
  std::size_t row = 0;
  std::string name{};
  double residents = 0.0;
  double count = 0.0;
  double rate = 0.0;
  double rate_low = 0.0;
  double rate_high = 0.0;
  bool hidden = false;
};

struct AreaSource {
  std::string name{};   ///< beginning of its columns
  std::string title{};  ///< in words
};

struct AreaFigures {
  LayerId layer = 0;
  std::vector<AreaSource> sources{};
  std::size_t source = 0;  ///< which of them the figures are of; of no meaning without sources
  std::vector<AreaFigure> rows{};
  double reference = 0.0;  ///< rate of all areas that are shown, together; NaN where it is not known
  std::string rate_unit{};
};

/// Of `areas_layer`. Without such a layer, or without figures of sources, rows have names alone.
[[nodiscard]] AreaFigures area_figures(const Document& document);
/// Of the source of that name, whichever is chosen.
[[nodiscard]] AreaFigures area_figures(const Document& document, const std::string& source);

/// Rows that hold the search's words, in the order asked for; unknown figures last.
[[nodiscard]] std::vector<AreaFigure> table_rows(const AreaFigures& figures, const TableView& table);

/// True where the interval does not tell the rate from the reference.
[[nodiscard]] bool cannot_tell(const AreaFigure& figure, double reference);

}  // namespace hotspot::viewer
