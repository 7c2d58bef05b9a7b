#include "cli/period_cells.hpp"

#include <algorithm>
#include <utility>

#include "hotspot/core/parameters.hpp"

namespace hotspot::cli {

PeriodCells read_period_cells(const CommonOptions& common, const EventColumns& columns,
                              const GridChoice& grid, const PeriodChoice& period, const Run& run) {
  EventsRead read = read_timed_events(common, columns, run);
  Window window = read_window(grid.window, common, read.events.crs, run);
  CellSet cells = chosen_cells(grid, read.events, window.area, Keep::centre_in_window);
  std::vector<TimePeriod> periods =
      chosen_periods(period, read.events, cells.cells.size(), grid.grid.max_cells);
  return {.read = std::move(read),
          .window = std::move(window),
          .cells = std::move(cells),
          .periods = std::move(periods)};
}

void add_period_cells(Provenance& provenance, const PeriodChoice& period, const PeriodCells& input) {
  provenance.parameters.push_back({.name = "period", .value = value_in_words(period.days)});
  provenance.parameters.push_back({.name = "until", .value = date_in_words(input.periods.back().to)});
  provenance.inputs = {input.read.fingerprint};
  provenance.inputs.insert(provenance.inputs.end(), input.window.inputs.begin(), input.window.inputs.end());
}

int report_rows(const PeriodCells& input, const CommonOptions& common, const Context& context) {
  return std::max(report_rows(input.read.quality, common, context),
                  report_rows(input.window.quality, common, context));
}

}  // namespace hotspot::cli
