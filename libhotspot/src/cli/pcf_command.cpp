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

struct PcfCommand {
  PatternChoice pattern;
  PairOptions options;
};

int run_pcf(const PcfCommand& command, const Context& context) {
  validate(command.options);
  const CommonOptions& common = command.pattern.common;
  const Run run = make_run(common, context);
  const Pattern pattern = read_pattern(command.pattern, WindowIs::needed, run);
  const PairCorrelation result =
      pair_correlation(pattern.events.events, pattern.area(), command.options, run);
  Layer layer{.name = "pcf", .title = "pair correlation"};
  layer.columns = {distance_column(result.r), {.name = "g", .values = result.g}};
  add_envelope(layer, result.envelope, "");
  layer.provenance = {
      .method = "pair correlation",
      .reference = "Stoyan and Stoyan (1994); Ripley (1976); Ohser (1983); Myllymaki et al. (2017)",
      .version = std::string(version),
      .parameters = parameters_of(command.options),
      .inputs = pattern.inputs()};
  layer.provenance.parameters.push_back(
      {.name = "half_width", .value = value_in_words(result.half_width), .is_default = true});
  if (const auto few = few_permutations_warning(command.options.permutations, command.options.level))
    layer.provenance.warnings.push_back(*few);
  const std::vector<Message> warnings = layer.provenance.warnings;
  write_release(internal_release({std::move(layer)}), common.output);
  say_warnings(warnings, common, context);
  say_distances_beyond(result.r, pattern.area(), common, context);
  return report_pattern(pattern, result.outside, command.pattern, context);
}

}  // namespace

void add_pcf_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("pcf", text(context.language, "cli.pcf"));
  const auto command = std::make_shared<PcfCommand>();
  add_pattern_options(*app, command->pattern, context);
  add_fields(*app, command->options, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_pcf(*command, context); });
}

}  // namespace hotspot::cli
