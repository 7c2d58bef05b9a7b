#include "hotspot/stats/knox.hpp"

#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/timed_events_option.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"

namespace hotspot::cli {
namespace {

struct KnoxCommand {
  CommonOptions common;
  EventColumns columns;
  KnoxOptions options;
};

template <class Value>
RealColumn reals(const std::vector<KnoxBand>& bands, const Value& value) {
  RealColumn column;
  for (const KnoxBand& band : bands) column.push_back(value(band));
  return column;
}

IntegerColumn counts(const std::vector<KnoxBand>& bands, std::int64_t KnoxBand::*member) {
  IntegerColumn column;
  for (const KnoxBand& band : bands) column.emplace_back(band.*member);
  return column;
}

Layer knox_layer(const Knox& knox) {
  const auto& bands = knox.bands;
  const auto real = [&](double KnoxBand::*member) {
    return reals(bands, [member](const KnoxBand& band) { return band.*member; });
  };
  const auto length = [&](Metres KnoxBand::*member) {
    return reals(bands, [member](const KnoxBand& band) { return (band.*member).value; });
  };
  Layer layer{.name = "knox", .title = "pairs of events near in space and time"};
  layer.columns = {{.name = "distance_from", .values = length(&KnoxBand::distance_from), .unit = "m"},
                   {.name = "distance_to", .values = length(&KnoxBand::distance_to), .unit = "m"},
                   {.name = "days_from", .values = real(&KnoxBand::days_from), .unit = "days"},
                   {.name = "days_to", .values = real(&KnoxBand::days_to), .unit = "days"},
                   {.name = "pairs_near", .values = counts(bands, &KnoxBand::pairs_near), .unit = "pairs"},
                   {.name = "pairs_soon", .values = counts(bands, &KnoxBand::pairs_soon), .unit = "pairs"},
                   {.name = "pairs", .values = IntegerColumn(bands.size(), knox.pairs), .unit = "pairs"},
                   {.name = "observed", .values = counts(bands, &KnoxBand::observed), .unit = "pairs"},
                   {.name = "expected", .values = real(&KnoxBand::expected), .unit = "pairs"},
                   {.name = "ratio", .values = real(&KnoxBand::ratio)},
                   {.name = "variance", .values = real(&KnoxBand::variance)},
                   {.name = "z", .values = real(&KnoxBand::z)},
                   {.name = "p_poisson", .values = real(&KnoxBand::p_poisson)},
                   {.name = "p_permutation", .values = real(&KnoxBand::p_permutation)}};
  return layer;
}

int run_knox(const KnoxCommand& command, const CLI::App& app, const Context& context) {
  validate(command.options);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_timed_events(command.common, command.columns, run);
  KnoxOptions options = command.options;
  options.day_count = day_count_of(app, options.day_count, read.quality);
  Layer layer = knox_layer(knox(read.events, options, run));
  layer.provenance = {.method = "Knox test, near repeats",
                      .reference = "Knox (1964); Barton and David (1966)",
                      .version = std::string(version),
                      .parameters = parameters_of(options),
                      .inputs = {read.fingerprint}};
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_knox_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("knox", text(context.language, "cli.knox"));
  const auto command = std::make_shared<KnoxCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_time_option(*app, command->columns, context);
  add_fields(*app, command->options, context.language);
  app->callback([command, app, context, exit_code] { *exit_code = run_knox(*command, *app, context); });
}

}  // namespace hotspot::cli
