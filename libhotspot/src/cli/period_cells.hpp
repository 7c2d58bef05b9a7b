/// @file
/// The input of methods that follow cells through equal periods.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "cli/grid_options.hpp"
#include "cli/period_option.hpp"
#include "cli/timed_events_option.hpp"
#include "cli/window_option.hpp"

namespace hotspot::cli {

struct PeriodCells {
  EventsRead read;
  Window window;
  CellSet cells;
  std::vector<TimePeriod> periods;
};

/// Events with times, the window, its cells, and the whole periods that the events span.
[[nodiscard]] PeriodCells read_period_cells(const CommonOptions& common, const EventColumns& columns,
                                            const GridChoice& grid, const PeriodChoice& period,
                                            const Run& run);

/// The periods as parameters, and the files that were read.
void add_period_cells(Provenance& provenance, const PeriodChoice& period, const PeriodCells& input);

/// Says which rows were left out of events and window. Returns the exit code.
[[nodiscard]] int report_rows(const PeriodCells& input, const CommonOptions& common, const Context& context);

}  // namespace hotspot::cli
