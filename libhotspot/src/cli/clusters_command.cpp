#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/output_format.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/cluster_shapes.hpp"
#include "hotspot/stats/dbscan.hpp"

namespace hotspot::cli {
namespace {

struct ClustersCommand {
  CommonOptions common;
  EventColumns columns;
  DbscanOptions clusters;
  EllipseOptions ellipse;
};

Layer events_layer(const EventSet& events, const Dbscan& clusters) {
  IntegerColumn rows, number, core;
  RealColumn x, y;
  for (std::size_t i = 0; i < events.size(); ++i) {
    rows.emplace_back(static_cast<std::int64_t>(events.row(i)));
    x.push_back(events.points[i].x);
    y.push_back(events.points[i].y);
    number.emplace_back(clusters.cluster[i]);
    core.emplace_back(clusters.core[i] ? 1 : 0);
  }
  Layer layer{.name = "clusters", .title = "clusters of events", .crs = events.crs, .places = events.points};
  layer.columns = {{.name = "i", .values = rows},
                   {.name = "x", .values = x},
                   {.name = "y", .values = y},
                   {.name = "cluster", .values = number},
                   {.name = "core", .values = core}};
  return layer;
}

std::vector<Column> columns_of(const std::vector<ClusterShape>& shapes) {
  IntegerColumn number, events, core_events;
  RealColumn area, x, y, major, minor, rotation;
  for (const ClusterShape& shape : shapes) {
    number.emplace_back(shape.cluster);
    events.emplace_back(shape.events);
    core_events.emplace_back(shape.core_events);
    area.push_back(shape.area_km2);
    x.push_back(shape.ellipse.centre.x);
    y.push_back(shape.ellipse.centre.y);
    major.push_back(shape.ellipse.major.value);
    minor.push_back(shape.ellipse.minor.value);
    rotation.push_back(shape.ellipse.rotation_deg);
  }
  return {{.name = "cluster", .values = number},
          {.name = "events", .values = events, .unit = "events"},
          {.name = "core_events", .values = core_events, .unit = "events"},
          {.name = "hull_area_km2", .values = area, .unit = "km2"},
          {.name = "centre_x", .values = x},
          {.name = "centre_y", .values = y},
          {.name = "semi_major_m", .values = major, .unit = "m"},
          {.name = "semi_minor_m", .values = minor, .unit = "m"},
          {.name = "rotation_deg", .values = rotation, .unit = "degrees clockwise from north"}};
}

MultiPolygon shape_of(const Ring& ring) {
  return ring.empty() ? MultiPolygon{} : MultiPolygon{Polygon{ring, {}}};
}

Layer hulls_layer(const std::vector<ClusterShape>& shapes, const Crs& crs) {
  std::vector<MultiPolygon> hulls;
  hulls.reserve(shapes.size());
  for (const ClusterShape& shape : shapes) hulls.push_back(shape_of(shape.hull));
  return {.name = "hulls",
          .title = "convex hulls of clusters",
          .crs = crs,
          .places = hulls,
          .columns = columns_of(shapes)};
}

Layer ellipses_layer(const std::vector<ClusterShape>& shapes, const Crs& crs) {
  std::vector<MultiPolygon> ellipses;
  ellipses.reserve(shapes.size());
  for (const ClusterShape& shape : shapes) ellipses.push_back(shape_of(outline(shape.ellipse, crs)));
  return {.name = "ellipses",
          .title = "standard-deviational ellipses of clusters",
          .crs = crs,
          .places = ellipses,
          .columns = columns_of(shapes)};
}

/// A table of the events, the hulls where polygons are wanted, or both and the ellipses where a file holds
/// several layers.
std::vector<Layer> layers_for(const std::string& output, const EventSet& events, const Dbscan& clusters,
                              const EllipseOptions& options) {
  const OutputKind kind = output_kind(output);
  if (kind == OutputKind::table) return {events_layer(events, clusters)};
  const std::vector<ClusterShape> shapes = cluster_shapes(events, clusters, options);
  if (kind == OutputKind::polygons) return {hulls_layer(shapes, events.crs)};
  return {hulls_layer(shapes, events.crs), ellipses_layer(shapes, events.crs),
          events_layer(events, clusters)};
}

int run_clusters(const ClustersCommand& command, const Context& context) {
  validate(command.clusters);
  validate(command.ellipse);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_events(first_input(command.common), command.columns, run);
  const Dbscan clusters = dbscan(read.events, command.clusters, run);
  std::vector<Layer> layers = layers_for(command.common.output, read.events, clusters, command.ellipse);
  std::vector<Parameter> parameters = parameters_of(command.clusters);
  for (Parameter& parameter : parameters_of(command.ellipse)) parameters.push_back(std::move(parameter));
  for (Layer& layer : layers) {
    layer.provenance = {.method = "DBSCAN",
                        .reference = "Ester, Kriegel, Sander and Xu (1996)",
                        .version = std::string(version),
                        .parameters = parameters,
                        .inputs = {read.fingerprint}};
  }
  write_release(internal_release(std::move(layers)), command.common.output);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_clusters_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("clusters", text(context.language, "cli.clusters"));
  const auto command = std::make_shared<ClustersCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--eps", command->clusters.eps.value, text(context.language, "option.eps"))->required();
  add_fields(*app, command->clusters, context.language, {"eps"});
  add_fields(*app, command->ellipse, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_clusters(*command, context); });
}

}  // namespace hotspot::cli
