#include <algorithm>
#include <limits>

#include "hotspot/plan/map_style.hpp"
#include "hotspot/stats/contour.hpp"
#include "plan/dense_places.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr Metres told_radius{100.0};

Provenance density_provenance(const StudyResult& result) {
  return provenance(result, "kernel density", "Silverman (1986); edge correction Jones (1993)");
}

std::vector<double> positive(const std::vector<double>& values) {
  std::vector<double> kept;
  std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
               [](double value) { return value > 0.0; });
  return kept;
}

Style density_style(const StudyResult& result, const SourceResult& source, Hidden total,
                    const std::vector<double>& values) {
  Style style = graduated_style(positive(values), Ramp::heat, result.study.study.language);
  style.name = source.title;
  style.legend_title = legend_title(result, source, total,
                                    result.period ? "output.legend_density_year" : "output.legend_density");
  style.outlined = false;
  return style;
}

}  // namespace

Layer density_layer(const StudyResult& result, std::size_t s, const DisclosedCounts& disclosed) {
  const SourceResult& source = result.sources[s];
  const std::vector<double> values = density_shown(result, source, disclosed.profile);
  Style style = density_style(result, source, disclosed.sources[s].total, values);
  const double told = expected_events_factor(told_radius);
  std::vector<MultiPolygon> shapes;
  RealColumn lower, upper, expected_lower, expected_upper;
  for (std::size_t k = 0; k < style.classes.size(); ++k) {
    const StyleClass& one = style.classes[k];
    const bool last = k + 1 == style.classes.size();
    MultiPolygon shape = last ? region_between(result.density_cells, values, one.lower)
                              : region_between(result.density_cells, values, one.lower, one.upper);
    if (shape.empty()) continue;
    shapes.push_back(std::move(shape));
    lower.push_back(one.lower);
    upper.push_back(one.upper);
    expected_lower.push_back(told * one.lower);
    expected_upper.push_back(told * one.upper);
  }
  LayerBuilder layer("density_{source}", result, &source);
  layer.add("lower", std::move(lower));
  layer.add("upper", std::move(upper));
  layer.add("expected_100m_lower", std::move(expected_lower));
  layer.add("expected_100m_upper", std::move(expected_upper));
  Layer made = layer.finish(std::move(shapes), density_provenance(result));
  style.column = "lower";
  made.styles.push_back(std::move(style));
  return made;
}

Layer density_raster_layer(const StudyResult& result, const SourceResult& source) {
  LayerBuilder layer("density_{source}_raster", result, &source);
  layer.add("density", source.density.values);
  Layer made = layer.finish(result.density_cells, density_provenance(result));
  made.cells_as = CellsAs::raster;
  Style style = density_style(result, source, Hidden::no, source.density.values);
  style.column = "density";
  made.styles.push_back(std::move(style));
  return made;
}

Layer hotspots_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const double unit2 = result.crs.metres_per_unit * result.crs.metres_per_unit;
  const double study_area = area(result.area.shape);
  std::vector<MultiPolygon> shapes;
  TextColumn sources, labels, areas, most_often, mostly_at, hidden;
  IntegerColumn ranks, events;
  RealColumn share_of_events, km2, share_of_area;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const SourceResult& source = result.sources[s];
    const bool total_shown = disclosed.sources[s].total == Hidden::no;
    std::int64_t rank = 0;
    const std::vector<DensePlace>& places = disclosed.sources[s].places;
    for (std::size_t k = 0; k < places.size(); ++k) {
      const DensePlace& place = places[k];
      const bool place_shown = disclosed.sources[s].place_hidden[k] == Hidden::no;
      const double size = area({place.shape});
      shapes.push_back({place.shape});
      sources.push_back(source.name);
      ranks.emplace_back(++rank);
      labels.push_back(std::to_string(rank));
      areas.push_back(place.areas);
      events.push_back(place_shown ? std::optional(place.events) : std::nullopt);
      share_of_events.push_back(total_shown && place_shown
                                    ? static_cast<double>(place.events) / static_cast<double>(source.size())
                                    : std::numeric_limits<double>::quiet_NaN());
      hidden.emplace_back(hidden_word(disclosed.sources[s].place_hidden[k]));
      km2.push_back(size * unit2 / 1e6);
      share_of_area.push_back(size / study_area);
      most_often.push_back(place_shown ? place.profile.most_often : "");
      mostly_at.push_back(place_shown ? place.profile.mostly_at : "");
    }
  }
  LayerBuilder layer("hotspots", result);
  layer.add("source", std::move(sources));
  layer.add("rank", std::move(ranks));
  layer.add("label", std::move(labels));
  layer.add("areas", std::move(areas));
  layer.add("events", std::move(events));
  layer.add("share_of_events", std::move(share_of_events));
  layer.add("area_km2", std::move(km2));
  layer.add("share_of_area", std::move(share_of_area));
  layer.add("most_often", std::move(most_often));
  layer.add("mostly_at", std::move(mostly_at));
  layer.add("hidden", std::move(hidden));
  Layer made = layer.finish(std::move(shapes), density_provenance(result));
  made.styles.push_back(style_by_source(result, made.title));
  return made;
}

}  // namespace hotspot::detail
