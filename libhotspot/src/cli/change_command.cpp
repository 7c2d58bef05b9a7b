#include <cmath>
#include <limits>
#include <memory>

#include "cli/change_counts.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/table_columns.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/adjust_p_values.hpp"
#include "hotspot/stats/rate.hpp"
#include "hotspot/stats/rate_change.hpp"
#include "plan/analysis_columns.hpp"

namespace hotspot::cli {
namespace {

struct ChangeCommand {
  CommonOptions common;
  ChangeChoice choice;
  RateOptions rates;
  Adjustment adjust = Adjustment::bh;
};

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Per so many residents and year, or per period where its length is not known.
RealColumn rates_of(const PeriodCounts& period, const RealColumn& population, const RateOptions& options) {
  const double years = period.days ? *period.days / 365.25 : 1.0;
  RealColumn rates;
  for (std::size_t i = 0; i < period.counts.size(); ++i) {
    const double count = period.counts[i];
    rates.push_back(std::isnan(count)
                        ? undefined
                        : rate(static_cast<std::int64_t>(count), population[i], years, options).rate);
  }
  return rates;
}

Layer change_layer(const ChangeCommand& command, const CountsOfPeriods& counts) {
  const AreaLayer& areas = counts.areas.areas;
  Layer layer{.name = "change", .title = "change between two periods", .crs = areas.crs};
  layer.places = places_of(areas);
  layer.columns = {{.name = "id", .values = areas.ids},
                   {.name = "before", .values = whole_numbers(counts.before.counts)},
                   {.name = "after", .values = whole_numbers(counts.after.counts)}};
  if (const RealColumn* population = areas.figure(command.choice.population)) {
    layer.columns.push_back(
        {.name = "rate_before", .values = rates_of(counts.before, *population, command.rates)});
    layer.columns.push_back(
        {.name = "rate_after", .values = rates_of(counts.after, *population, command.rates)});
  }
  const std::vector<RateChange> changes =
      detail::rate_changes({counts.before.counts, counts.before.days.value_or(1.0)},
                           {counts.after.counts, counts.after.days.value_or(1.0)}, command.rates.level);
  const std::vector<Column> columns = detail::change_columns(changes, command.adjust);
  layer.columns.insert(layer.columns.end(), columns.begin(), columns.end());
  return layer;
}

int run_change(const ChangeCommand& command, const Context& context) {
  validate(command.rates);
  const CountsOfPeriods counts =
      read_change_counts(command.choice, command.common, make_run(command.common, context));
  Layer layer = change_layer(command, counts);
  layer.provenance = {.method = "change between two periods with an exact interval",
                      .reference = "Przyborowski and Wilenski (1940); Clopper and Pearson (1934)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.rates),
                      .inputs = counts.inputs};
  layer.provenance.parameters.push_back({.name = "adjust", .value = std::string(word(command.adjust))});
  layer.provenance.parameters.insert(layer.provenance.parameters.end(), counts.parameters.begin(),
                                     counts.parameters.end());
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_change_counts(counts, command.common, context);
}

}  // namespace

void add_change_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("change", text(context.language, "cli.change"));
  const auto command = std::make_shared<ChangeCommand>();
  add_common_options(*app, command->common, context, "AREAS");
  add_change_options(*app, command->choice, context);
  add_fields(*app, command->rates, context.language);
  add_value(*app, "--adjust", command->adjust, text(context.language, "cli.change_adjust"));
  app->callback([command, context, exit_code] { *exit_code = run_change(*command, context); });
}

}  // namespace hotspot::cli
