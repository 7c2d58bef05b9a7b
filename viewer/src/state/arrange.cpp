#include "state/arrange.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "hotspot/plan/map_style.hpp"
#include "io/column_names.hpp"

namespace hotspot::viewer {
namespace {

struct NameHint {
  std::string_view part;
  Role role;
};

/// How municipalities and OpenStreetMap extracts call what is drawn muted.
constexpr std::array<NameHint, 20> hints{{{"kommunegraense", Role::study_area},
                                          {"kommune", Role::study_area},
                                          {"boundary", Role::study_area},
                                          {"study_area", Role::study_area},
                                          {"groen", Role::green},
                                          {"green", Role::green},
                                          {"park", Role::green},
                                          {"skov", Role::green},
                                          {"vand", Role::water},
                                          {"water", Role::water},
                                          {"soe", Role::water},
                                          {"lake", Role::water},
                                          {"bygning", Role::building},
                                          {"building", Role::building},
                                          {"vej", Role::road},
                                          {"road", Role::road},
                                          {"street", Role::road},
                                          {"jernbane", Role::road},
                                          {"highway", Role::road},
                                          {"rail", Role::road}}};

bool fits(Role role, Shape shape) {
  return role == Role::road ? shape == Shape::lines : shape == Shape::areas;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

Role role_of(const LayerData& data) {
  const Shape shape = shape_of(data);
  const std::string name = lower(data.layer.name);
  for (const NameHint& hint : hints) {
    if (name.find(hint.part) != std::string::npos && fits(hint.role, shape)) return hint.role;
  }
  if (shape == Shape::points) return Role::points;
  if (name == "hotspots" || name == "scan_clusters") return Role::contour;
  const bool has_borders = data.layer.styles.empty() || data.layer.styles.front().outlined;
  return shape == Shape::areas && has_borders ? Role::area : Role::surface;
}

int rank_of(const MapLayer& layer) {
  switch (layer.role) {
    case Role::picture:
      return -1;
    case Role::study_area:
      return 0;
    case Role::green:
      return 1;
    case Role::water:
      return 2;
    case Role::building:
      return 3;
    case Role::road:
      return 4;
    case Role::surface:
      return layer.data->layer.name == "grid" ? 5 : 6;
    case Role::area:
      return 7;
    case Role::contour:
      return 8;
    case Role::points:
      return 9;
  }
  return 9;
}

/// Name of the column that rows are best called by.
std::string name_column(const Layer& layer) {
  std::vector<std::string> names;
  for (const Column& column : layer.columns) names.push_back(column.name);
  const auto found = detail::find_column(names, detail::ColumnRole::area_name);
  return found ? names[*found] : "";
}

Style first_style(const LayerData& data, Role role) {
  const Layer& layer = data.layer;
  // Areas first show where they are; their figures are a choice of style.
  if (layer.name == "housing_areas") {
    const auto outlines = std::find_if(layer.styles.begin(), layer.styles.end(), [](const Style& style) {
      return style.classes.empty() && style.categories.empty();
    });
    if (outlines != layer.styles.end()) return *outlines;
  }
  if (!layer.styles.empty()) return layer.styles.front();
  Style style;
  if (role == Role::area) style.label_column = name_column(layer);
  return style;
}

std::vector<std::string> distinct(const TextColumn& values) {
  std::vector<std::string> found;
  for (const std::string& value : values) {
    if (std::find(found.begin(), found.end(), value) == found.end()) found.push_back(value);
  }
  return found;
}

std::shared_ptr<const LayerData> rows_with(const LayerData& data, const TextColumn& values,
                                           const std::string& value) {
  std::vector<bool> keep;
  for (const std::string& one : values) keep.push_back(one == value);
  auto part = std::make_shared<LayerData>();
  part->layer = select(data.layer, keep);
  for (std::size_t i = 0; i < data.times.size(); ++i) {
    if (keep[i]) part->times.push_back(data.times[i]);
  }
  return part;
}

/// What a source is called, as the columns of the housing areas say: "Police reports: number".
std::string source_title(const std::vector<Arrival>& arrivals, const std::string& source) {
  for (const Arrival& arrival : arrivals) {
    const Column* column = arrival.data->layer.column(source + "_count");
    const auto colon = column ? column->title.rfind(':') : std::string::npos;
    if (colon != std::string::npos) return column->title.substr(0, colon);
  }
  return source;
}

/// Layers that hold the rows of all sources, and what one source's part of them is called.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> shared_layers{
    {{"hotspots", "viewer.layer_hotspots"},
     {"scan_clusters", "viewer.layer_scan"},
     {"events", "viewer.layer_events"}}};

std::vector<Arrival> by_source(const Arrival& arrival, const std::vector<Arrival>& all, Language language) {
  const TextColumn* sources = texts_of(arrival.data->layer, "source");
  const auto kind = std::find_if(shared_layers.begin(), shared_layers.end(),
                                 [&](const auto& one) { return one.first == arrival.data->layer.name; });
  if (!sources || kind == shared_layers.end()) return {arrival};
  std::vector<Arrival> parts;
  for (const std::string& source : distinct(*sources)) {
    const std::string title = text(language, kind->second, {{"source", source_title(all, source)}});
    parts.push_back({rows_with(*arrival.data, *sources, source), title, arrival.role});
  }
  return parts;
}

MapLayer map_layer(const Arrival& arrival) {
  MapLayer layer;
  layer.data = arrival.data;
  layer.title = arrival.title;
  layer.role = arrival.role.value_or(role_of(*arrival.data));
  layer.style = first_style(*arrival.data, layer.role);
  if (layer.role == Role::contour) layer.style.categories.clear();
  return layer;
}

/// Several layers over each other tell nothing: of each kind of result the first alone is seen.
void hide_all_but_first(std::vector<MapLayer>& layers) {
  const bool is_study = std::any_of(layers.begin(), layers.end(), [](const MapLayer& layer) {
    return layer.data->layer.name == "housing_areas";
  });
  if (!is_study) return;
  bool surface_seen = false;
  bool contour_seen = false;
  for (MapLayer& layer : layers) {
    const std::string& name = layer.data->layer.name;
    const bool is_grid = name == "grid";
    // Surveys, walks and what is felt beside what is recorded are told about the same areas.
    if (layer.role == Role::area) layer.visible = name == "housing_areas";
    if (layer.role == Role::surface && !is_grid) layer.visible = !std::exchange(surface_seen, true);
    if (layer.role == Role::contour) layer.visible = !std::exchange(contour_seen, true);
    if (layer.role == Role::points || is_grid) layer.visible = false;
  }
}

/// Points of several files are told apart by colour.
void colour_points(std::vector<MapLayer>& layers) {
  const auto points = std::count_if(layers.begin(), layers.end(),
                                    [](const MapLayer& layer) { return layer.role == Role::points; });
  std::size_t next = 4;  // the strong blue first
  for (MapLayer& layer : layers) {
    if (points > 1 && layer.role == Role::points) layer.colour = category_colour(next++ % 7);
  }
}

}  // namespace

Arrangement arrange(const std::vector<Arrival>& arrivals, Language language) {
  Arrangement arrangement;
  for (const Arrival& whole : arrivals) {
    if (shape_of(*whole.data) == Shape::none) {
      arrangement.tables.push_back(whole.data);
      continue;
    }
    for (const Arrival& arrival : by_source(whole, arrivals, language)) {
      arrangement.layers.push_back(map_layer(arrival));
      if (whole.data->layer.name == "housing_areas") {
        arrangement.layers.back().title = text(language, "viewer.layer_areas");
      }
    }
  }
  std::vector<MapLayer>& layers = arrangement.layers;
  std::stable_sort(layers.begin(), layers.end(),
                   [](const MapLayer& a, const MapLayer& b) { return rank_of(a) < rank_of(b); });
  hide_all_but_first(layers);
  colour_points(layers);
  LayerId next = 1;
  for (MapLayer& layer : layers) layer.id = next++;
  return arrangement;
}

}  // namespace hotspot::viewer
