#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/table_columns.hpp"
#include "cli/weights_option.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/empirical_bayes.hpp"
#include "hotspot/stats/empirical_bayes_index.hpp"
#include "hotspot/stats/excess_risk.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot::cli {
namespace {

struct RatesCommand {
  CommonOptions common;
  std::string id;
  std::string cases;
  std::string population;
  std::string weights;
  RateOptions rates;
};

RealColumn times(double factor, RealColumn values) {
  for (double& value : values) value *= factor;
  return values;
}

/// rate, rate_low and rate_high.
std::vector<Column> rate_columns(const RealColumn& cases, const RealColumn& population,
                                 const RateOptions& options) {
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  RealColumn rates, low, high;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const bool is_known = !std::isnan(cases[i]);
    const Rate value = rate(is_known ? static_cast<std::int64_t>(cases[i]) : 0,
                            is_known ? population[i] : undefined, 1.0, options);
    rates.push_back(value.rate);
    low.push_back(value.interval.low);
    high.push_back(value.interval.high);
  }
  return {{.name = "rate", .values = rates},
          {.name = "rate_low", .values = low},
          {.name = "rate_high", .values = high}};
}

Layer rates_layer(const AreasRead& read, const RatesCommand& command,
                  const std::optional<ChosenWeights>& weights) {
  const RealColumn& cases = counts_of(read, command.cases);
  const RealColumn& population = *read.areas.figure(command.population);
  const double per = command.rates.per;
  const ExcessRisk risk = excess_risk(cases, population);
  const EmpiricalBayes smoothed = empirical_bayes(cases, population);
  Layer layer{.name = "rates", .title = "rates per area", .crs = read.areas.crs};
  layer.places = places_of(read.areas);
  layer.columns = {{.name = "id", .values = read.areas.ids},
                   {.name = "cases", .values = whole_numbers(cases)},
                   {.name = "population", .values = population}};
  for (Column& column : rate_columns(cases, population, command.rates)) {
    layer.columns.push_back(std::move(column));
  }
  layer.columns.push_back({.name = "expected", .values = risk.expected});
  layer.columns.push_back({.name = "relative_risk", .values = risk.relative_risk});
  layer.columns.push_back({.name = "p_upper", .values = risk.p_upper});
  layer.columns.push_back({.name = "p_lower", .values = risk.p_lower});
  layer.columns.push_back({.name = "eb_rate", .values = times(per, smoothed.rate)});
  layer.columns.push_back({.name = "eb_z", .values = empirical_bayes_index(cases, population)});
  if (weights) {
    layer.columns.push_back(
        {.name = "eb_local_rate",
         .values = times(per, local_empirical_bayes(cases, population, weights->weights))});
  }
  return layer;
}

template <class Value>
void append(std::vector<Value>& values, const std::vector<Value>& more) {
  values.insert(values.end(), more.begin(), more.end());
}

int run_rates(const RatesCommand& command, const Context& context) {
  validate(command.rates);
  const Run run = make_run(command.common, context);
  const bool has_weights = !command.weights.empty();
  const WeightsChoice neighbours{.weights = command.weights, .style = WeightStyle::binary};
  const AreaColumns wanted{.id = command.id,
                           .figures = {command.cases, command.population},
                           .points_allowed = true,
                           .places_needed = has_weights && kind_of(neighbours) != WeightsKind::file};
  const AreasRead read = read_areas(first_input(command.common), wanted, run);
  std::optional<ChosenWeights> weights;
  if (has_weights) weights = make_weights(neighbours, read.areas, run);
  Layer layer = rates_layer(read, command, weights);
  layer.provenance = {
      .method = "rates with exact limits, empirical Bayes rates, probability map",
      .reference = "Garwood (1936); Marshall (1991); Choynowski (1959); Assuncao and Reis (1999)",
      .version = std::string(version),
      .parameters = parameters_of(command.rates),
      .inputs = {read.fingerprint}};
  note_columns(layer.provenance, {{"cases", command.cases}, {"population", command.population}});
  if (weights) {
    append(layer.provenance.parameters, weights->parameters);
    append(layer.provenance.inputs, weights->inputs);
  }
  const auto& expected = std::get<RealColumn>(layer.column("expected")->values);
  const auto without_rate =
      std::count_if(expected.begin(), expected.end(), [](double e) { return std::isnan(e); });
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_count(without_rate, "cli.areas_without_rate", command.common, context);
  if (weights) say_islands(weights->weights, read.areas.ids, command.common, context);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_rates_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("rates", words("cli.rates"));
  const auto command = std::make_shared<RatesCommand>();
  add_common_options(*app, command->common, context, "AREAS");
  app->add_option("--id", command->id, words("cli.id"));
  app->add_option("--cases", command->cases, words("cli.case_counts"))->required();
  app->add_option("--population", command->population, words("cli.population_at_risk"))->required();
  app->add_option("--weights", command->weights, words("cli.weights_of_rates"));
  add_fields(*app, command->rates, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_rates(*command, context); });
}

}  // namespace hotspot::cli
