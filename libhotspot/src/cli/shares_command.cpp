#include <limits>
#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/table_columns.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/share.hpp"

namespace hotspot::cli {
namespace {

struct SharesCommand {
  CommonOptions common;
  std::string id;
  std::string count;
  std::string total;
  std::string versus_count;
  std::string versus_total;
  ShareOptions shares;
};

/// Both columns of a share, checked row by row. None of none where a cell is empty: undefined.
std::vector<CountOf> counts_of_totals(const AreasRead& table, const std::string& count,
                                      const std::string& total) {
  const RealColumn& counts = counts_of(table, count);
  const RealColumn& totals = counts_of(table, total);
  std::vector<CountOf> pairs(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (std::isnan(counts[i]) || std::isnan(totals[i])) continue;
    pairs[i] = {static_cast<std::int64_t>(counts[i]), static_cast<std::int64_t>(totals[i])};
    if (pairs[i].count <= pairs[i].total) continue;
    throw DataError({"error.count_above_total",
                     {{"file", table.quality.file},
                      {"row", table.areas.ids[i]},
                      {"count_column", count},
                      {"total_column", total},
                      {"count", pairs[i].count},
                      {"total", pairs[i].total}}});
  }
  return pairs;
}

std::vector<Column> share_columns(const std::vector<CountOf>& answers, const ShareOptions& options) {
  RealColumn shares, low, high;
  for (const CountOf& pair : answers) {
    const Share value = share(pair, options);
    shares.push_back(value.share);
    low.push_back(value.interval.low);
    high.push_back(value.interval.high);
  }
  return {{.name = "share", .values = shares},
          {.name = "share_low", .values = low},
          {.name = "share_high", .values = high}};
}

std::vector<Column> difference_columns(const std::vector<CountOf>& first, const std::vector<CountOf>& second,
                                       const ShareOptions& options) {
  RealColumn difference, low, high, z, p;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const ShareDifference value = share_difference(first[i], second[i], options);
    difference.push_back(value.difference);
    low.push_back(value.interval.low);
    high.push_back(value.interval.high);
    z.push_back(value.z);
    p.push_back(value.p);
  }
  return {{.name = "difference", .values = difference},
          {.name = "difference_low", .values = low},
          {.name = "difference_high", .values = high},
          {.name = "z", .values = z},
          {.name = "p", .values = p}};
}

void append(std::vector<Column>& columns, std::vector<Column> more) {
  for (Column& column : more) columns.push_back(std::move(column));
}

Layer shares_layer(const AreasRead& read, const SharesCommand& command) {
  const std::vector<CountOf> answers = counts_of_totals(read, command.count, command.total);
  Layer layer{.name = "shares", .title = "shares", .crs = read.areas.crs};
  layer.places = places_of(read.areas);
  layer.columns = {{.name = "id", .values = read.areas.ids},
                   {.name = "count", .values = whole_numbers(*read.areas.figure(command.count))},
                   {.name = "total", .values = whole_numbers(*read.areas.figure(command.total))}};
  append(layer.columns, share_columns(answers, command.shares));
  if (command.versus_count.empty()) return layer;
  const std::vector<CountOf> others = counts_of_totals(read, command.versus_count, command.versus_total);
  append(layer.columns,
         {{.name = "versus_count", .values = whole_numbers(*read.areas.figure(command.versus_count))},
          {.name = "versus_total", .values = whole_numbers(*read.areas.figure(command.versus_total))}});
  append(layer.columns, difference_columns(answers, others, command.shares));
  return layer;
}

int run_shares(const SharesCommand& command, const Context& context) {
  validate(command.shares);
  const Run run = make_run(command.common, context);
  AreaColumns wanted{.id = command.id,
                     .figures = {command.count, command.total},
                     .points_allowed = true,
                     .places_needed = false};
  if (!command.versus_count.empty()) {
    wanted.figures.insert(wanted.figures.end(), {command.versus_count, command.versus_total});
  }
  const AreasRead read = read_areas(first_input(command.common), wanted, run);
  Layer layer = shares_layer(read, command);
  layer.provenance = {.method = "shares with Wilson's limits, differences with Newcombe's",
                      .reference = "Wilson (1927); Newcombe (1998)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.shares),
                      .inputs = {read.fingerprint}};
  note_columns(layer.provenance, {{"count", command.count},
                                  {"total", command.total},
                                  {"versus_count", command.versus_count},
                                  {"versus_total", command.versus_total}});
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_shares_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("shares", words("cli.shares"));
  const auto command = std::make_shared<SharesCommand>();
  add_common_options(*app, command->common, context, "TABLE");
  app->add_option("--id", command->id, words("cli.id"));
  app->add_option("--count", command->count, words("cli.share_count"))->required();
  app->add_option("--total", command->total, words("cli.share_total"))->required();
  CLI::Option* versus = app->add_option("--versus-count", command->versus_count, words("cli.versus_count"));
  CLI::Option* of = app->add_option("--versus-total", command->versus_total, words("cli.versus_total"));
  versus->needs(of);
  of->needs(versus);
  add_fields(*app, command->shares, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_shares(*command, context); });
}

}  // namespace hotspot::cli
