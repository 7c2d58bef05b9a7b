#include <algorithm>
#include <cstdint>
#include <memory>

#include "cli/options_from_fields.hpp"
#include "cli/scan_input.hpp"
#include "cli/table_columns.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/spatial_scan.hpp"

namespace hotspot::cli {
namespace {

struct ScanCommand {
  CommonOptions common;
  ScanChoice choice;
  SpatialScanOptions scan;
};

std::string ids_of(const ScanCluster& cluster, const AreaLayer& areas) {
  std::string ids;
  for (const std::size_t area : cluster.areas) ids += (ids.empty() ? "" : " ") + areas.ids[area];
  return ids;
}

/// The areas of each cluster together; their centre where the areas are points.
Places places_of_clusters(const std::vector<ScanCluster>& clusters, const ScanInput& input) {
  std::vector<Point> centres;
  for (const ScanCluster& cluster : clusters) centres.push_back(input.data.centres[cluster.centre]);
  if (std::holds_alternative<std::vector<Point>>(places_of(input.areas))) return centres;
  std::vector<MultiPolygon> shapes;
  for (const ScanCluster& cluster : clusters) {
    AreaLayer members{.crs = input.areas.crs};
    for (const std::size_t area : cluster.areas) members.shapes.push_back(input.areas.shapes[area]);
    shapes.push_back(union_of(members).shape);
  }
  return shapes;
}

template <class Value>
Column column(const std::string& name, const std::vector<ScanCluster>& clusters, const Value& value) {
  RealColumn values;
  for (const ScanCluster& cluster : clusters) values.push_back(value(cluster));
  return {.name = name, .values = std::move(values)};
}

template <class Value>
Column count_column(const std::string& name, const std::vector<ScanCluster>& clusters, const Value& value) {
  IntegerColumn values;
  for (const ScanCluster& cluster : clusters) values.emplace_back(static_cast<std::int64_t>(value(cluster)));
  return {.name = name, .values = std::move(values)};
}

template <class Value>
Column text_column(const std::string& name, const std::vector<ScanCluster>& clusters, const Value& value) {
  TextColumn values;
  for (const ScanCluster& cluster : clusters) values.push_back(value(cluster));
  return {.name = name, .values = std::move(values)};
}

Column rank_column(std::size_t clusters) {
  IntegerColumn ranks;
  for (std::size_t i = 0; i < clusters; ++i) ranks.emplace_back(static_cast<std::int64_t>(i + 1));
  return {.name = "rank", .values = std::move(ranks)};
}

Layer scan_layer(const std::vector<ScanCluster>& clusters, const ScanInput& input) {
  using Cluster = ScanCluster;
  const AreaLayer& areas = input.areas;
  const double metres = areas.crs.metres_per_unit;
  Layer layer{.name = "clusters", .title = "clusters of cases", .crs = areas.crs};
  layer.places = places_of_clusters(clusters, input);
  layer.columns = {rank_column(clusters.size()),
                   text_column("center", clusters, [&](const Cluster& c) { return areas.ids[c.centre]; }),
                   text_column("area_ids", clusters, [&](const Cluster& c) { return ids_of(c, areas); }),
                   count_column("areas", clusters, [](const Cluster& c) { return c.areas.size(); }),
                   column("radius", clusters, [&](const Cluster& c) { return c.radius * metres; }),
                   count_column("cases", clusters, [](const Cluster& c) { return c.cases; }),
                   column("expected", clusters, [](const Cluster& c) { return c.expected; }),
                   column("population", clusters, [](const Cluster& c) { return c.population; }),
                   column("relative_risk", clusters, [](const Cluster& c) { return c.relative_risk; }),
                   column("llr", clusters, [](const Cluster& c) { return c.llr; }),
                   column("p", clusters, [](const Cluster& c) { return c.p; })};
  if (input.times.empty()) return layer;
  layer.columns.push_back(
      text_column("time_from", clusters, [&](const Cluster& c) { return input.times[c.first_time]; }));
  layer.columns.push_back(
      text_column("time_to", clusters, [&](const Cluster& c) { return input.times[c.last_time]; }));
  return layer;
}

int run_scan(const ScanCommand& command, const Context& context) {
  validate(command.scan);
  const Run run = make_run(command.common, context);
  const ScanInput input = read_scan_input(command.choice, command.common, run);
  Layer layer = scan_layer(spatial_scan(input.data, command.scan, run), input);
  layer.provenance = {.method = "spatial scan statistic",
                      .reference = "Kulldorff (1997, 2001)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.scan),
                      .inputs = {input.fingerprint}};
  if (input.events) layer.provenance.inputs.push_back(input.events->fingerprint);
  const ScanChoice& choice = command.choice;
  note_columns(layer.provenance, {{"cases", choice.cases},
                                  {"population", choice.population},
                                  {"expected", choice.expected},
                                  {"time", choice.time}});
  write_release(internal_release({std::move(layer)}), command.common.output);
  const int code = report_rows(input.quality, command.common, context);
  if (!input.events) return code;
  say_count(input.events->outside, "cli.outside_areas", command.common, context);
  say_count(input.events->ties, "cli.ties", command.common, context);
  return std::max(code, report_rows(input.events->quality, command.common, context));
}

}  // namespace

void add_scan_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("scan", text(context.language, "cli.scan"));
  const auto command = std::make_shared<ScanCommand>();
  add_common_options(*app, command->common, context, "AREAS");
  add_scan_options(*app, command->choice, context);
  add_fields(*app, command->scan, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_scan(*command, context); });
}

}  // namespace hotspot::cli
