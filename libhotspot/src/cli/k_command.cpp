#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/pattern_input.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/k_function.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::cli {
namespace {

struct KCommand {
  PatternChoice pattern;
  FurtherInput cross;
  CrossOptions options;

  [[nodiscard]] bool has_cross() const { return !cross.source.empty(); }
  [[nodiscard]] PairOptions of_one_kind() const {
    return {.distances = options.distances,
            .correction = options.correction,
            .level = options.level,
            .permutations = options.permutations,
            .seed = options.seed};
  }
};

Layer k_layer(const KFunction& result) {
  Layer layer{.name = "k", .title = "K function"};
  layer.columns = {distance_column(result.r),
                   {.name = "k", .values = result.k, .unit = "m2"},
                   {.name = "l", .values = result.l, .unit = "m"},
                   {.name = "theoretical", .values = result.theoretical, .unit = "m2"}};
  add_envelope(layer, result.envelope, "m2");
  return layer;
}

int run_k(const KCommand& command, const Context& context) {
  validate(command.options);
  const CommonOptions& common = command.pattern.common;
  const Run run = make_run(common, context);
  const Pattern pattern = read_pattern(command.pattern, WindowIs::needed, run);
  EventsRead cross;
  if (command.has_cross()) {
    cross = read_events(further_input(command.cross, common, pattern.events.events.crs),
                        command.pattern.columns, run);
  }
  const KFunction result =
      command.has_cross()
          ? cross_k_function(pattern.events.events, cross.events, pattern.area(), command.options, run)
          : k_function(pattern.events.events, pattern.area(), command.of_one_kind(), run);
  Layer layer = k_layer(result);
  layer.provenance = {
      .method = command.has_cross() ? "cross-K function" : "K function",
      .reference = "Ripley (1976); Ohser (1983); Lotwick and Silverman (1982); Myllymaki et al. (2017)",
      .version = std::string(version),
      .parameters =
          command.has_cross() ? parameters_of(command.options) : parameters_of(command.of_one_kind()),
      .inputs = pattern.inputs()};
  if (command.has_cross()) layer.provenance.inputs.push_back(cross.fingerprint);
  if (const auto few = few_permutations_warning(command.options.permutations, command.options.level))
    layer.provenance.warnings.push_back(*few);
  const std::vector<Message> warnings = layer.provenance.warnings;
  write_release(internal_release({std::move(layer)}), common.output);
  say_warnings(warnings, common, context);
  say_distances_beyond(result.r, pattern.area(), common, context);
  const int code = report_pattern(pattern, result.outside + result.other_outside, command.pattern, context);
  return command.has_cross() ? std::max(code, report_rows(cross.quality, common, context)) : code;
}

}  // namespace

void add_k_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("k", text(context.language, "cli.k"));
  const auto command = std::make_shared<KCommand>();
  add_pattern_options(*app, command->pattern, context);
  add_further_input(*app, command->cross, "cross", "cli.cross", context);
  add_fields(*app, command->options, context.language);
  app->get_option("--null")->needs("--cross");
  app->callback([command, context, exit_code] { *exit_code = run_k(*command, context); });
}

}  // namespace hotspot::cli
