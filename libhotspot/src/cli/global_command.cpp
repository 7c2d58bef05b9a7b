#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "cli/areal_values.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/weights_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/geary.hpp"
#include "hotspot/stats/general_g.hpp"
#include "hotspot/stats/join_counts.hpp"
#include "hotspot/stats/moran.hpp"

namespace hotspot::cli {
namespace {

enum class GlobalKind { moran, geary, general_g, join_count };

}  // namespace
}  // namespace hotspot::cli

template <>
struct hotspot::EnumWords<hotspot::cli::GlobalKind> {
  static constexpr std::array<std::pair<cli::GlobalKind, std::string_view>, 4> words{
      {{cli::GlobalKind::moran, "moran"},
       {cli::GlobalKind::geary, "geary"},
       {cli::GlobalKind::general_g, "general-g"},
       {cli::GlobalKind::join_count, "join-count"}}};
};

namespace hotspot::cli {
namespace {

struct GlobalCommand {
  CommonOptions common;
  ArealChoice areal;
  WeightsChoice weights;
  GlobalKind statistic = GlobalKind::moran;
  std::optional<double> cut;
  GlobalOptions options;
};

/// A row of the output.
struct NamedStatistic {
  std::string name;
  GlobalStatistic statistic;
};

/// What is computed, and with which neighbours.
struct GlobalRun {
  ArealValues areal{};
  std::vector<NamedStatistic> rows{};
  std::vector<std::string> islands{};
  std::vector<Parameter> weights{};
  std::vector<InputFingerprint> weight_inputs{};
};

template <class Weights>
std::vector<NamedStatistic> statistics(const GlobalCommand& command, const std::vector<double>& values,
                                       const Weights& weights, const Run& run) {
  switch (command.statistic) {
    case GlobalKind::moran:
      return {{"moran", moran_i(values, weights, command.options, run)}};
    case GlobalKind::geary:
      return {{"geary", geary_c(values, weights, command.options, run)}};
    case GlobalKind::general_g:
      return {{"general-g", general_g(values, weights, command.options, run)}};
    case GlobalKind::join_count: {
      const JoinCounts joins = join_counts(values, *command.cut, weights, command.options, run);
      return {{"join-count-bb", joins.black_black},
              {"join-count-bw", joins.black_white},
              {"join-count-ww", joins.white_white}};
    }
  }
  return {};
}

std::string reference_of(GlobalKind kind) {
  switch (kind) {
    case GlobalKind::moran:
      return "Moran (1950); Cliff and Ord (1981)";
    case GlobalKind::geary:
      return "Geary (1954); Cliff and Ord (1981)";
    case GlobalKind::general_g:
      return "Getis and Ord (1992)";
    case GlobalKind::join_count:
      return "Moran (1948); Cliff and Ord (1981)";
  }
  return {};
}

Layer global_layer(const std::vector<NamedStatistic>& rows) {
  TextColumn names;
  RealColumn value, expected, variance, z, p, p_permutation;
  for (const NamedStatistic& row : rows) {
    names.push_back(row.name);
    value.push_back(row.statistic.value);
    expected.push_back(row.statistic.expected);
    variance.push_back(row.statistic.variance);
    z.push_back(row.statistic.z);
    p.push_back(row.statistic.p);
    p_permutation.push_back(row.statistic.p_permutation);
  }
  Layer layer{.name = "global", .title = "global autocorrelation"};
  layer.columns = {{.name = "statistic", .values = names},
                   {.name = "value", .values = value},
                   {.name = "expected", .values = expected},
                   {.name = "variance", .values = variance},
                   {.name = "z", .values = z},
                   {.name = "p", .values = p},
                   {.name = "p_permutation", .values = p_permutation}};
  return layer;
}

Provenance provenance_of(const GlobalCommand& command, const GlobalRun& global) {
  Provenance provenance{.method = "global autocorrelation",
                        .reference = reference_of(command.statistic),
                        .version = std::string(version),
                        .parameters = {{.name = "statistic", .value = std::string(word(command.statistic))}},
                        .inputs = global.areal.inputs};
  const auto add = [&](const std::vector<Parameter>& parameters) {
    provenance.parameters.insert(provenance.parameters.end(), parameters.begin(), parameters.end());
  };
  if (command.cut) add({{.name = "cut", .value = value_in_words(*command.cut)}});
  add(global.areal.parameters);
  add(global.weights);
  add(parameters_of(command.options));
  provenance.inputs.insert(provenance.inputs.end(), global.weight_inputs.begin(), global.weight_inputs.end());
  return provenance;
}

void require_cut(const GlobalCommand& command) {
  const bool is_wanted = command.statistic == GlobalKind::join_count;
  if (is_wanted && !command.cut) throw ArgumentError({"error.cut_missing", {}});
  if (!is_wanted && command.cut) throw ArgumentError({"error.cut_unused", {}});
}

void compute_on_lists(GlobalRun& global, const GlobalCommand& command, WeightStyle style, const Run& run) {
  const ArealValues& areal = global.areal;
  ChosenWeights chosen =
      make_weights(command.weights, areal.cells ? cells_as_areas(*areal.cells) : areal.areas, run, style);
  const std::vector<bool> has_value = areal.has_value();
  const SpatialWeights weights = weights_among(chosen, has_value);
  std::vector<double> values;
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < areal.size(); ++i) {
    if (!has_value[i]) continue;
    values.push_back(areal.values[i]);
    labels.push_back(areal.label(i));
  }
  global.rows = statistics(command, values, weights, run);
  for (const std::size_t island : weights.islands()) global.islands.push_back(labels[island]);
  global.weights = std::move(chosen.parameters);
  global.weight_inputs = std::move(chosen.inputs);
}

/// Counts, so that every cell has a value.
void compute_on_grid(GlobalRun& global, const GlobalCommand& command, const ChosenGridWeights& chosen,
                     const Run& run) {
  const std::vector<double>& values = global.areal.values;
  global.rows = statistics(command, values, chosen.weights, run);
  const std::vector<std::uint32_t> neighbours = sum_neighbours(chosen.weights, values, run).count;
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    if (neighbours[i] == 0) global.islands.push_back(global.areal.label(i));
  }
  global.weights = chosen.parameters;
}

GlobalRun compute(const GlobalCommand& command, const Run& run) {
  const bool by_place = kind_of(command.weights) != WeightsKind::file;
  GlobalRun global{.areal = read_areal_values(command.areal, command.common,
                                              by_place ? PlacesNeeded::yes : PlacesNeeded::no, run)};
  // joins are counted, not averaged
  const WeightStyle style =
      command.statistic == GlobalKind::join_count ? WeightStyle::binary : WeightStyle::row;
  std::optional<ChosenGridWeights> by_index;
  if (global.areal.cells) by_index = make_grid_weights(command.weights, *global.areal.cells, style);
  if (by_index) {
    compute_on_grid(global, command, *by_index, run);
  } else {
    compute_on_lists(global, command, style, run);
  }
  return global;
}

int run_global(const GlobalCommand& command, const Context& context) {
  validate(command.options);
  require_cut(command);
  const Run run = make_run(command.common, context);
  const GlobalRun global = compute(command, run);
  Layer layer = global_layer(global.rows);
  layer.provenance = provenance_of(command, global);
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_islands(global.islands, command.common, context);
  return report_areal_values(global.areal, command.common, context);
}

}  // namespace

void add_global_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("global", text(context.language, "cli.global"));
  const auto command = std::make_shared<GlobalCommand>();
  add_areal_options(*app, command->common, command->areal, context);
  add_weights_options(*app, command->weights, context);
  add_value(*app, "--statistic", command->statistic, text(context.language, "cli.global_statistic"));
  app->add_option("--cut", command->cut, text(context.language, "cli.cut"));
  add_fields(*app, command->options, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_global(*command, context); });
}

}  // namespace hotspot::cli
