#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <memory>

#include "cli/areal_values.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/weights_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "plan/analysis_columns.hpp"
#include "plan/class_styles.hpp"

namespace hotspot::cli {
namespace {

struct LocalCommand {
  CommonOptions common;
  ArealChoice areal;
  WeightsChoice weights;
  std::string cross;
  LocalOptions options;
};

/// What is computed, and with which neighbours.
struct LocalRun {
  ArealValues areal;
  std::vector<double> cross{};  ///< empty: one kind of value
  LocalResult result{};
  std::vector<Parameter> weights{};
  std::vector<InputFingerprint> weight_inputs{};
};

std::vector<double> finite_or_nan(std::vector<double> values) {
  for (double& value : values) {
    if (!std::isfinite(value)) value = std::numeric_limits<double>::quiet_NaN();
  }
  return values;
}

template <class Weights>
LocalResult compute(const LocalCommand& command, const LocalRun& local, const Weights& weights,
                    const Run& run) {
  const std::vector<double> values = finite_or_nan(local.areal.values);
  if (local.cross.empty()) return local_statistics(values, weights, command.options, run);
  return local_cross_moran(values, local.cross, weights, command.options, run);
}

/// Gi and Gi* of counts are sums, the others means of their neighbours.
WeightStyle usual_style(LocalStatistic statistic) {
  const bool sums = statistic == LocalStatistic::gi || statistic == LocalStatistic::gi_star;
  return sums ? WeightStyle::binary : WeightStyle::row;
}

LocalRun compute(const LocalCommand& command, const Run& run) {
  const bool by_place = kind_of(command.weights) != WeightsKind::file;
  LocalRun local{.areal = read_areal_values(command.areal, command.common,
                                            by_place ? PlacesNeeded::yes : PlacesNeeded::no, run)};
  if (!command.cross.empty()) local.cross = finite_or_nan(*local.areal.areas.figure(command.cross));
  const WeightStyle style = usual_style(command.options.statistic);
  if (local.areal.cells) {
    if (const auto by_index = make_grid_weights(command.weights, *local.areal.cells, style)) {
      local.weights = by_index->parameters;
      local.result = compute(command, local, by_index->weights, run);
      return local;
    }
  }
  ChosenWeights chosen =
      make_weights(command.weights,
                   local.areal.cells ? cells_as_areas(*local.areal.cells) : local.areal.areas, run, style);
  local.weights = std::move(chosen.parameters);
  local.weight_inputs = std::move(chosen.inputs);
  local.result = compute(command, local, chosen.weights, run);
  return local;
}

void add_grid_columns(Layer& layer, const CellSet& cells) {
  IntegerColumn rows, columns;
  RealColumn x, y;
  for (const std::size_t cell : cells.cells) {
    const Point centre = cells.grid.centre(cell);
    rows.emplace_back(static_cast<std::int64_t>(cells.grid.row(cell)));
    columns.emplace_back(static_cast<std::int64_t>(cells.grid.column(cell)));
    x.push_back(centre.x);
    y.push_back(centre.y);
  }
  layer.columns = {{.name = "row", .values = rows},
                   {.name = "col", .values = columns},
                   {.name = "x", .values = x},
                   {.name = "y", .values = y}};
}

Layer local_layer(const LocalRun& local, LocalStatistic statistic) {
  const ArealValues& areal = local.areal;
  Layer layer{.name = "local", .title = "local spatial association", .crs = areal.crs};
  if (areal.cells) {
    layer.places = *areal.cells;
    add_grid_columns(layer, *areal.cells);
  } else {
    layer.places = areal.areas.shapes;
    layer.columns = {{.name = "id", .values = areal.areas.ids}};
  }
  const LocalResult& result = local.result;
  const std::vector<Column> columns = detail::local_columns(areal.values, result);
  layer.columns.insert(layer.columns.end(), columns.begin(), columns.end());
  if (!local.cross.empty()) layer.columns.push_back({.name = "cross_value", .values = local.cross});
  layer.styles = {detail::local_class_style(statistic, result.level)};
  return layer;
}

std::string reference_of(const LocalCommand& command) {
  if (!command.cross.empty()) return "Anselin, Syabri and Smirnov (2002)";
  switch (command.options.statistic) {
    case LocalStatistic::gi_star:
    case LocalStatistic::gi:
      return "Getis and Ord (1992); Ord and Getis (1995)";
    case LocalStatistic::moran:
      return "Anselin (1995); Sokal, Oden and Thomson (1998)";
    case LocalStatistic::geary:
      return "Anselin (1995, 2019)";
  }
  return {};
}

std::vector<Message> warnings_of(const LocalResult& result) {
  std::vector<Message> warnings;
  for (auto& warning : {few_areas_warning(result.tested), chance_warning(result.tested, result.level)}) {
    if (warning) warnings.push_back(*warning);
  }
  return warnings;
}

Provenance provenance_of(const LocalCommand& command, const LocalRun& local) {
  Provenance provenance{.method = "local spatial association",
                        .reference = reference_of(command),
                        .version = std::string(version),
                        .parameters = parameters_of(command.options),
                        .inputs = local.areal.inputs,
                        .warnings = warnings_of(local.result)};
  for (const auto* parameters : {&local.areal.parameters, &local.weights}) {
    provenance.parameters.insert(provenance.parameters.end(), parameters->begin(), parameters->end());
  }
  if (!command.cross.empty()) {
    provenance.parameters.push_back({.name = "cross", .value = command.cross});
  }
  provenance.inputs.insert(provenance.inputs.end(), local.weight_inputs.begin(), local.weight_inputs.end());
  return provenance;
}

/// How many tests there were, how many chance alone would let stand out, and how many did.
void say_tests(const LocalResult& result, const LocalCommand& command, const Context& context) {
  const auto count_within = [&](const std::vector<double>& p) {
    return static_cast<std::int64_t>(
        std::count_if(p.begin(), p.end(), [&](double value) { return value <= result.level; }));
  };
  if (!command.common.quiet) {
    fmt::print(stderr, "{}\n",
               text(context.language, "cli.local_tests",
                    {{"tested", static_cast<std::int64_t>(result.tested)},
                     {"level", result.level},
                     {"by_chance", std::round(result.expected_by_chance() * 10.0) / 10.0},
                     {"found", count_within(result.p)},
                     {"adjusted", count_within(result.p_adjusted)},
                     {"adjustment", std::string(word(command.options.adjust))}}));
    if (const auto warning = few_areas_warning(result.tested)) {
      fmt::print(stderr, "{}\n", text(context.language, *warning));
    }
  }
  say_count(std::count(result.classes.begin(), result.classes.end(), LocalClass::undefined),
            "cli.local_undefined", command.common, context);
}

int run_local(LocalCommand command, const Context& context) {
  if (!command.cross.empty()) {
    if (command.options.statistic != LocalStatistic::moran) {
      throw ArgumentError(
          {"error.cross_needs_moran", {{"statistic", std::string(word(command.options.statistic))}}});
    }
    command.areal.further_figures = {command.cross};
  }
  validate(command.options);
  const Run run = make_run(command.common, context);
  const LocalRun local = compute(command, run);
  Layer layer = local_layer(local, command.options.statistic);
  layer.provenance = provenance_of(command, local);
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_tests(local.result, command, context);
  return report_areal_values(local.areal, command.common, context);
}

}  // namespace

void add_local_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("local", text(context.language, "cli.local"));
  const auto command = std::make_shared<LocalCommand>();
  add_areal_options(*app, command->common, command->areal, context);
  add_weights_options(*app, command->weights, context);
  app->add_option("--cross", command->cross, text(context.language, "cli.local_cross"))
      ->needs(app->get_option("AREAS"));
  add_fields(*app, command->options, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_local(*command, context); });
}

}  // namespace hotspot::cli
