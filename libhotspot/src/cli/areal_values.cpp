#include "cli/areal_values.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/core/national_grid.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "hotspot/stats/count_cells.hpp"
#include "hotspot/stats/empirical_bayes_index.hpp"

namespace hotspot::cli {
namespace {

void add_source(ArealValues& values, SourceQuality quality, InputFingerprint fingerprint) {
  values.qualities.push_back(std::move(quality));
  values.inputs.push_back(std::move(fingerprint));
}

std::vector<double> as_numbers(const std::vector<std::int64_t>& counts) {
  return {counts.begin(), counts.end()};
}

void count_in_areas(ArealValues& values, const ArealChoice& choice, const CommonOptions& common,
                    const Run& run) {
  EventsRead read = read_events(further_input(choice.events, common, values.crs), choice.columns, run);
  const AreaAssignment assignment = assign_areas(read.events, values.areas, run);
  const AreaCounts counts = count_areas(assignment, values.areas.size());
  values.values = as_numbers(counts.count);
  values.outside = counts.outside;
  values.ties = static_cast<std::int64_t>(assignment.ties.size());
  values.parameters = {{.name = "value", .value = "count"}};
  add_source(values, std::move(read.quality), std::move(read.fingerprint));
}

ArealValues values_of_areas(const ArealChoice& choice, const CommonOptions& common, PlacesNeeded places,
                            const Run& run) {
  if (choice.value.empty() && choice.cases.empty() && choice.events.source.empty()) {
    throw ArgumentError({"error.values_missing", {}});
  }
  const bool are_counts = !choice.events.source.empty();
  AreaColumns wanted{.id = choice.id,
                     .points_allowed = !are_counts,
                     .places_needed = are_counts || places == PlacesNeeded::yes};
  if (!are_counts) {
    wanted.x = choice.columns.x;
    wanted.y = choice.columns.y;
  }
  for (const std::string& column : {choice.value, choice.cases, choice.population}) {
    if (!column.empty()) wanted.figures.push_back(column);
  }
  for (const std::string& column : choice.further_figures) wanted.figures.push_back(column);
  AreasRead read = read_areas(first_input(common), wanted, run);
  ArealValues values{.areas = std::move(read.areas)};
  values.crs = values.areas.crs;
  add_source(values, std::move(read.quality), std::move(read.fingerprint));
  if (are_counts) {
    count_in_areas(values, choice, common, run);
  } else if (!choice.value.empty()) {
    values.values = *values.areas.figure(choice.value);
    values.parameters = {{.name = "value", .value = choice.value}};
  } else {
    values.values =
        empirical_bayes_index(*values.areas.figure(choice.cases), *values.areas.figure(choice.population));
    values.parameters = {{.name = "cases", .value = choice.cases},
                         {.name = "population", .value = choice.population}};
  }
  return values;
}

ArealValues values_of_cells(const ArealChoice& choice, const CommonOptions& common, const Run& run) {
  if (choice.events.source.empty()) throw ArgumentError({"error.areas_or_events", {}});
  validate(choice.grid.grid);
  Input input = first_input(common);
  input.source = choice.events.source;
  input.layer = choice.events.layer;
  input.where = choice.events.where;
  EventsRead read = read_events(input, choice.columns, run);
  Window window = read_window(choice.grid.window, common, read.events.crs, run);
  ArealValues values{.cells = chosen_cells(choice.grid, read.events, window.area, Keep::centre_in_window),
                     .crs = read.events.crs,
                     .parameters = parameters_of(choice.grid.grid)};
  const CellCounts counts = count_cells(read.events, *values.cells);
  values.values = as_numbers(counts.count);
  values.outside = counts.outside;
  add_source(values, std::move(read.quality), std::move(read.fingerprint));
  if (window.area) add_source(values, std::move(window.quality), std::move(window.inputs.front()));
  return values;
}

}  // namespace

std::string ArealValues::label(std::size_t i) const {
  return cells ? cell_id(cells->grid, cells->cells[i]) : areas.ids[i];
}

std::vector<bool> ArealValues::has_value() const {
  std::vector<bool> has;
  for (const double value : values) has.push_back(std::isfinite(value));
  return has;
}

void add_areal_options(CLI::App& app, CommonOptions& common, ArealChoice& choice, const Context& context) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  add_common_options(app, common, context, "AREAS");
  CLI::Option* areas = app.get_option("AREAS")->required(false);
  app.add_option("--id", choice.id, words("cli.id"));
  CLI::Option* value = app.add_option("--value", choice.value, words("cli.value"));
  CLI::Option* cases = app.add_option("--cases", choice.cases, words("cli.cases"));
  CLI::Option* population = app.add_option("--population", choice.population, words("cli.cases_population"));
  add_further_input(app, choice.events, "events", "cli.events", context);
  CLI::Option* events = app.get_option("--events");
  add_coordinate_columns(app, choice.columns, context);
  add_grid_options(app, choice.grid, context, false);

  for (const char* name : {"--layer", "--where", "--id", "--value", "--cases"}) {
    app.get_option(name)->needs(areas);
  }
  for (const char* name : {"--cell", "--max-cells", "--extent", "--window"}) {
    app.get_option(name)->excludes(areas);
  }
  cases->needs(population)->excludes(value)->excludes(events);
  population->needs(cases);
  value->excludes(events);
}

ArealValues read_areal_values(const ArealChoice& choice, const CommonOptions& common, PlacesNeeded places,
                              const Run& run) {
  return common.source.empty() ? values_of_cells(choice, common, run)
                               : values_of_areas(choice, common, places, run);
}

int report_areal_values(const ArealValues& values, const CommonOptions& common, const Context& context) {
  say_count(values.outside, values.cells ? "cli.outside_grid" : "cli.outside_areas", common, context);
  say_count(values.ties, "cli.ties", common, context);
  const auto is_missing = [](double value) { return !std::isfinite(value); };
  say_count(std::count_if(values.values.begin(), values.values.end(), is_missing), "cli.no_value", common,
            context);
  int exit_code = 0;
  for (const SourceQuality& quality : values.qualities) {
    exit_code = std::max(exit_code, report_rows(quality, common, context));
  }
  return exit_code;
}

}  // namespace hotspot::cli
