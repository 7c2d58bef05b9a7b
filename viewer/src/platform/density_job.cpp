#include "platform/density_job.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/map_style.hpp"
#include "hotspot/plan/study_result.hpp"
#include "platform/chosen_events.hpp"

namespace hotspot::viewer {
namespace {

constexpr double most_cells_across = 400.0;
constexpr std::size_t many_events = 20000;

/// The cells of the study area, else of the box around all events of the layer: they stay while time moves.
CellSet density_cells(const Document& document, const MapLayer& source) {
  const StudyResult* study = document.study.get();
  const auto box = study ? std::optional(bounds(study->area.shape)) : bounds_of(*source.data);
  if (!box) throw ArgumentError({"error.viewer_no_events", {}});
  const double across = std::max(box->width(), box->height()) * document.crs.metres_per_unit;
  const Metres cell{std::max(document.density.cell, std::ceil(across / most_cells_across))};
  const std::vector<Point> corners{{box->xmin, box->ymin}, {box->xmax, box->ymax}};
  return cells_for(document, corners, {.cell = cell});
}

bool compares_periods(const Document& document) {
  return document.comparison && document.comparison->what == Compared::periods;
}

/// True where summing exactly takes so long that a quick answer comes first.
bool is_slow(const Document& document) {
  const MapLayer* source = find_layer(document, document.density.source);
  return source && source->data->rows() > many_events;
}

std::optional<double> period_days(const Document& document) {
  if (document.time) return static_cast<double>((document.time->to - document.time->from).count()) + 1.0;
  if (document.study && document.study->period) return document.study->period->days();
  return std::nullopt;
}

}  // namespace

DensityRequest density_request(const Document& document) {
  const LiveDensity& density = document.density;
  return {find_layer(document, density.source)->data.get(),
          density.category,
          density.options.bandwidth.value,
          density.cell,
          density.options.kernel,
          document.time,
          compares_periods(document),
          compares_periods(document) ? document.comparison->second_time : std::nullopt};
}

MapLayer compute_density(const Document& document, const KernelDensityOptions& wanted, Language language,
                         const Run& run) {
  const MapLayer* source = find_layer(document, document.density.source);
  if (!source) throw ArgumentError({"error.viewer_no_events", {}});
  const EventSet events = chosen_events({*source, document.density.category, document.time}, document.crs);
  const CellSet cells = density_cells(document, *source);
  KernelDensityOptions options = wanted;
  options.period_days = period_days(document);
  KernelDensity density = kernel_density(events, cells, {}, options, run);
  Style style = graduated_style(density.values, Ramp::heat, language);
  style.column = "density";
  const char* key = options.period_days ? "viewer.density_legend_year" : "viewer.density_legend";
  style.legend_title =
      text(language, key,
           {{"source", document.density.category.empty() ? source->title : document.density.category},
            {"bandwidth", format_number(language, options.bandwidth.value)},
            {"n", static_cast<std::int64_t>(events.size())}});
  auto data = std::make_shared<LayerData>();
  data->layer.name = "live_density";
  data->layer.title = text(language, "viewer.layer_density");
  data->layer.crs = document.crs;
  data->layer.places = cells;
  data->layer.columns = {{.name = "density", .values = std::move(density.values), .unit = "events/km2"}};
  data->layer.styles = {style};
  return {.id = live_density_layer,
          .data = data,
          .title = data->layer.title,
          .role = Role::surface,
          .style = style};
}

void compute_densities(const Document& document, Language language, const Run& run,
                       const std::function<void(ShowResult)>& show) {
  std::vector<DensityMethod> methods{DensityMethod::exact};
  if (is_slow(document)) methods.insert(methods.begin(), DensityMethod::binned);
  for (const DensityMethod method : methods) {
    KernelDensityOptions options = document.density.options;
    options.method = method;
    show({compute_density(document, options, language, run), Side::first});
    if (!compares_periods(document)) continue;
    Document second = document;
    second.time = document.comparison->second_time;
    show({compute_density(second, options, language, run), Side::second});
  }
}

}  // namespace hotspot::viewer
