#include <limits>
#include <map>
#include <memory>
#include <numeric>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/table_columns.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/standardised_rate.hpp"

namespace hotspot::cli {
namespace {

struct StandardiseCommand {
  CommonOptions common;
  std::string area;
  std::string cases;
  std::string population;
  std::string standard;
  std::string reference_rate;
  RateOptions rates;
};

struct AreaStrata {
  std::string area;
  std::vector<Stratum> strata;
};

/// One entry an area, in the order of their first rows.
std::vector<AreaStrata> strata_by_area(const AreasRead& table, const StandardiseCommand& command) {
  const RealColumn& cases = counts_of(table, command.cases);
  const RealColumn& population = *table.areas.figure(command.population);
  const RealColumn* standard = table.areas.figure(command.standard);
  const RealColumn* reference = table.areas.figure(command.reference_rate);
  const std::vector<std::string>& names = *table.areas.text(command.area);
  std::vector<AreaStrata> areas;
  std::map<std::string, std::size_t> index_of;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto [entry, is_new] = index_of.try_emplace(names[i], areas.size());
    if (is_new) areas.push_back({.area = names[i], .strata = {}});
    Stratum stratum{.cases = cases[i], .population = population[i]};
    if (standard != nullptr) stratum.standard = (*standard)[i];
    if (reference != nullptr) stratum.reference_rate = (*reference)[i];
    areas[entry->second].strata.push_back(stratum);
  }
  return areas;
}

/// One column, a value an area.
template <class Value>
Column column(const std::string& name, const std::vector<AreaStrata>& areas, const Value& value) {
  RealColumn values;
  for (const AreaStrata& area : areas) values.push_back(value(area.strata));
  return {.name = name, .values = std::move(values)};
}

double total(const std::vector<Stratum>& strata, double Stratum::*figure) {
  return std::accumulate(strata.begin(), strata.end(), 0.0,
                         [&](double sum, const Stratum& stratum) { return sum + stratum.*figure; });
}

Layer standardise_layer(const std::vector<AreaStrata>& areas, const RateOptions& options) {
  using Strata = std::vector<Stratum>;
  const auto cases = [](const Strata& s) { return total(s, &Stratum::cases); };
  const auto population = [](const Strata& s) { return total(s, &Stratum::population); };
  const auto direct = [&](const Strata& s) { return directly_standardised_rate(s, options); };
  const auto ratio = [&](const Strata& s) { return standardised_ratio(s, options); };
  TextColumn names;
  for (const AreaStrata& area : areas) names.push_back(area.area);
  Layer layer{.name = "standardised_rates", .title = "standardised rates"};
  layer.columns = {
      {.name = "area", .values = names},
      column("cases", areas, cases),
      column("population", areas, population),
      column("rate", areas,
             [&](const Strata& s) {
               const double people = population(s);
               return people > 0.0 ? options.per * cases(s) / people
                                   : std::numeric_limits<double>::quiet_NaN();
             }),
      column("standardised_rate", areas, [&](const Strata& s) { return direct(s).rate; }),
      column("standardised_low", areas, [&](const Strata& s) { return direct(s).interval.low; }),
      column("standardised_high", areas, [&](const Strata& s) { return direct(s).interval.high; }),
      column("expected", areas, [&](const Strata& s) { return ratio(s).expected; }),
      column("smr", areas, [&](const Strata& s) { return ratio(s).ratio; }),
      column("smr_low", areas, [&](const Strata& s) { return ratio(s).interval.low; }),
      column("smr_high", areas, [&](const Strata& s) { return ratio(s).interval.high; })};
  return layer;
}

int run_standardise(const StandardiseCommand& command, const Context& context) {
  validate(command.rates);
  if (command.standard.empty() && command.reference_rate.empty()) {
    throw ArgumentError({"error.nothing_to_standardise", {}});
  }
  const Run run = make_run(command.common, context);
  AreaColumns wanted{
      .figures = {command.cases, command.population}, .texts = {command.area}, .places_needed = false};
  for (const std::string& figure : {command.standard, command.reference_rate}) {
    if (!figure.empty()) wanted.figures.push_back(figure);
  }
  const AreasRead read = read_areas(first_input(command.common), wanted, run);
  Layer layer = standardise_layer(strata_by_area(read, command), command.rates);
  layer.provenance = {.method = "directly standardised rates and standardised ratios",
                      .reference = "Fay and Feuer (1997); Ulm (1990)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.rates),
                      .inputs = {read.fingerprint}};
  note_columns(layer.provenance, {{"area", command.area},
                                  {"cases", command.cases},
                                  {"population", command.population},
                                  {"standard", command.standard},
                                  {"reference_rate", command.reference_rate}});
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_standardise_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("standardise", words("cli.standardise"));
  const auto command = std::make_shared<StandardiseCommand>();
  add_common_options(*app, command->common, context, "TABLE");
  app->add_option("--area", command->area, words("cli.strata_area"))->required();
  app->add_option("--cases", command->cases, words("cli.case_counts"))->required();
  app->add_option("--population", command->population, words("cli.population_at_risk"))->required();
  app->add_option("--standard", command->standard, words("cli.standard_population"));
  app->add_option("--reference-rate", command->reference_rate, words("cli.reference_rate"));
  add_fields(*app, command->rates, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_standardise(*command, context); });
}

}  // namespace hotspot::cli
