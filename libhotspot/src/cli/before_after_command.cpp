#include <limits>
#include <memory>

#include "cli/command.hpp"
#include "cli/measure_counts.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"

namespace hotspot::cli {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

struct BeforeAfterCommand {
  CommonOptions common;
  MeasureChoice choice;
  BeforeAfterOptions options;
};

/// A column with one number of each row.
template <class Row, class Number>
Column real_column(const std::string& name, const std::vector<Row>& rows, Number&& number) {
  RealColumn values;
  for (const Row& row : rows) values.push_back(number(row));
  return {.name = name, .values = std::move(values)};
}

void add_count_columns(Layer& layer, const std::vector<AreaCountsOfMeasure>& counts) {
  const BeforeAfterCounts none{undefined, undefined};
  for (std::size_t k = 0; k < measure_area_count; ++k) {
    const std::string name = measure_areas[k];
    const auto of = [&](const AreaCountsOfMeasure& row) { return row[k].value_or(none); };
    layer.columns.push_back(
        real_column(name + "_before", counts, [&](const auto& row) { return of(row).before; }));
    layer.columns.push_back(
        real_column(name + "_after", counts, [&](const auto& row) { return of(row).after; }));
  }
}

void add_result_columns(Layer& layer, const std::vector<BeforeAfter>& results) {
  const auto add = [&](const std::string& name, auto number) {
    layer.columns.push_back(real_column(name, results, number));
  };
  add("wdd", [](const BeforeAfter& row) { return row.difference; });
  add("se", [](const BeforeAfter& row) { return row.standard_error; });
  add("wdd_low", [](const BeforeAfter& row) { return row.interval.low; });
  add("wdd_high", [](const BeforeAfter& row) { return row.interval.high; });
  add("z", [](const BeforeAfter& row) { return row.z; });
  add("p", [](const BeforeAfter& row) { return row.p; });
  add("success", [](const BeforeAfter& row) { return row.success; });
  add("displacement", [](const BeforeAfter& row) { return row.displacement; });
  add("wdq", [](const BeforeAfter& row) { return row.quotient; });
  TextColumn states;
  for (const BeforeAfter& row : results) states.emplace_back(word(row.quotient_state));
  layer.columns.push_back({.name = "wdq_state", .values = std::move(states)});
}

int run_before_after(const BeforeAfterCommand& command, const Context& context) {
  validate(command.options);
  const Run run = make_run(command.common, context);
  const MeasuresRead read = read_measures(command.choice, command.common, run);
  std::vector<BeforeAfter> results;
  for (const AreaCountsOfMeasure& areas : read.counts) {
    results.push_back(before_after(measure_counts(areas), command.options));
  }
  Layer layer{.name = "before_after", .title = "before and after a measure"};
  layer.columns = {{.name = "id", .values = read.ids}};
  add_count_columns(layer, read.counts);
  add_result_columns(layer, results);
  layer.provenance = {.method = "weighted displacement difference and quotient",
                      .reference = "Wheeler and Ratcliffe (2018); Bowers and Johnson (2003)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.options),
                      .inputs = read.inputs};
  const auto& further = read.parameters;
  layer.provenance.parameters.insert(layer.provenance.parameters.end(), further.begin(), further.end());
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_measures(read, command.common, context);
}

}  // namespace

void add_before_after_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("before-after", text(context.language, "cli.before_after"));
  const auto command = std::make_shared<BeforeAfterCommand>();
  add_common_options(*app, command->common, context, "TABLE|EVENTS");
  add_measure_options(*app, command->choice, context);
  add_fields(*app, command->options, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_before_after(*command, context); });
}

}  // namespace hotspot::cli
