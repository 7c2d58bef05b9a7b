#include <algorithm>
#include <cmath>
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
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/mann_kendall.hpp"
#include "hotspot/stats/sen_slope.hpp"

namespace hotspot::cli {
namespace {

struct TrendCommand {
  CommonOptions common;
  std::string value;
  std::string time;
  std::string group;
  SenSlopeOptions slope;
};

struct Series {
  std::string group;
  std::vector<double> times;
  std::vector<double> values;
};

/// One for each word of the group column, in the order of their first rows. Without a column of times the
/// rows are a unit apart.
std::vector<Series> series_of(const AreaLayer& table, const TrendCommand& command) {
  const std::vector<double>& values = *table.figure(command.value);
  const std::vector<double>* times = command.time.empty() ? nullptr : table.figure(command.time);
  const std::vector<std::string>* groups = command.group.empty() ? nullptr : table.text(command.group);
  std::vector<Series> all;
  std::map<std::string, std::size_t> index_of;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string group = groups == nullptr ? std::string() : (*groups)[i];
    const auto [entry, is_new] = index_of.try_emplace(group, all.size());
    if (is_new) all.push_back({.group = group, .times = {}, .values = {}});
    Series& series = all[entry->second];
    series.times.push_back(times == nullptr ? static_cast<double>(series.times.size() + 1) : (*times)[i]);
    series.values.push_back(values[i]);
  }
  return all;
}

/// Its known values in the order of time. THROWS DataError for two at one time.
Series in_order(const Series& series, const std::string& file) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < series.times.size(); ++i) {
    if (!std::isnan(series.times[i]) && !std::isnan(series.values[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return series.times[a] < series.times[b]; });
  Series ordered{.group = series.group, .times = {}, .values = {}};
  for (const std::size_t i : order) {
    if (!ordered.times.empty() && ordered.times.back() == series.times[i]) {
      throw DataError({"error.time_twice",
                       {{"file", file}, {"group", series.group}, {"time", value_in_words(series.times[i])}}});
    }
    ordered.times.push_back(series.times[i]);
    ordered.values.push_back(series.values[i]);
  }
  return ordered;
}

Layer trend_layer(const AreasRead& read, const TrendCommand& command) {
  TextColumn group;
  IntegerColumn n, s;
  RealColumn variance, z, p, tau, slope, low, high;
  for (const Series& unordered : series_of(read.areas, command)) {
    const Series series = in_order(unordered, read.quality.file);
    const MannKendall test = mann_kendall(series.values);
    const SenSlope rise = sen_slope(series.times, series.values, command.slope);
    group.push_back(series.group);
    n.emplace_back(static_cast<std::int64_t>(test.n));
    s.emplace_back(test.s);
    variance.push_back(test.variance);
    z.push_back(test.z);
    p.push_back(test.p);
    tau.push_back(test.tau);
    slope.push_back(rise.slope);
    low.push_back(rise.interval.low);
    high.push_back(rise.interval.high);
  }
  Layer layer{.name = "trend", .title = "trend over time"};
  layer.columns = {{.name = "group", .values = group},   {.name = "n", .values = n},
                   {.name = "s", .values = s},           {.name = "variance", .values = variance},
                   {.name = "z", .values = z},           {.name = "p", .values = p},
                   {.name = "tau", .values = tau},       {.name = "slope", .values = slope},
                   {.name = "slope_low", .values = low}, {.name = "slope_high", .values = high}};
  return layer;
}

int run_trend(const TrendCommand& command, const Context& context) {
  validate(command.slope);
  const Run run = make_run(command.common, context);
  AreaColumns wanted{.figures = {command.value}, .places_needed = false};
  if (!command.group.empty()) wanted.texts.push_back(command.group);
  if (!command.time.empty()) wanted.times.push_back(command.time);
  const AreasRead read = read_areas(first_input(command.common), wanted, run);
  Layer layer = trend_layer(read, command);
  layer.provenance = {.method = "Mann-Kendall test and Sen's slope",
                      .reference = "Mann (1945); Kendall (1975); Sen (1968)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.slope),
                      .inputs = {read.fingerprint}};
  note_columns(layer.provenance,
               {{"value", command.value}, {"time", command.time}, {"group", command.group}});
  const auto& n = std::get<IntegerColumn>(layer.column("n")->values);
  const auto used = std::accumulate(n.begin(), n.end(), std::int64_t{0},
                                    [](std::int64_t sum, const auto& count) { return sum + *count; });
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_count(static_cast<std::int64_t>(read.areas.size()) - used, "cli.values_missing", command.common,
            context);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_trend_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("trend", words("cli.trend"));
  const auto command = std::make_shared<TrendCommand>();
  add_common_options(*app, command->common, context, "TABLE");
  app->add_option("--value", command->value, words("cli.trend_value"))->required();
  app->add_option("--time", command->time, words("cli.trend_time"));
  app->add_option("--group", command->group, words("cli.trend_group"));
  add_fields(*app, command->slope, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_trend(*command, context); });
}

}  // namespace hotspot::cli
