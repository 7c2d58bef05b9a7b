#include "platform/export_files.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/draw_map.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "hotspot/plan/study_result.hpp"
#include "io/atomic_file.hpp"
#include "platform/work_file.hpp"

namespace hotspot::viewer {
namespace {

namespace fs = std::filesystem;

/// As on the map: with a title, which a style of one colour lacks.
Style named(const MapLayer& shown) {
  Style style = shown.style;
  if (style.legend_title.empty()) style.legend_title = shown.title;
  return style;
}

/// What the person made of the layers goes along where everything may leave.
void add_shown_styles(std::vector<Layer>& layers, const Document& document) {
  for (const MapLayer& shown : document.layers) {
    for (Layer& layer : layers) {
      if (shown.visible && layer.name == shown.data->layer.name) layer.styles.push_back(named(shown));
    }
  }
}

std::vector<Layer> layers_of_files(const Document& document) {
  std::vector<Layer> layers;
  for (const MapLayer& layer : document.layers) {
    const bool known = std::any_of(layers.begin(), layers.end(),
                                   [&](const Layer& one) { return one.name == layer.data->layer.name; });
    if (known || !layer.data->lines.empty() || is_background(layer.role)) continue;
    layers.push_back(layer.data->layer);
  }
  return layers;
}

/// Everything that may leave under the profile.
Release release_of(const State& state) {
  const Document& document = state.document;
  const bool open = state.profile == Profile::open;
  if (!document.study) {
    if (open) throw ArgumentError({"error.viewer_not_public", {}});
    std::vector<Layer> layers = layers_of_files(document);
    add_shown_styles(layers, document);
    return internal_release(std::move(layers));
  }
  StudyResult result = *document.study;
  result.study.study.language = state.appearance.language;
  const Release release = release_study(result, state.profile);
  if (open) return release;
  std::vector<Layer> layers = release.layers();
  for (const MapLayer& layer : document.layers) {
    const bool known = std::any_of(layers.begin(), layers.end(),
                                   [&](const Layer& one) { return one.name == layer.data->layer.name; });
    if (is_computed(layer.id) && !known) layers.push_back(layer.data->layer);
  }
  add_shown_styles(layers, document);
  return internal_release(std::move(layers));
}

bool is_same(const Style& a, const Style& b) {
  return a.column == b.column && a.outlined == b.outlined && a.label_column == b.label_column &&
         a.classes.size() == b.classes.size();
}

/// The style of the released layer that is the one chosen on the map; the first where the person made it.
std::optional<std::size_t> style_index(const Layer& layer, const MapLayer& shown) {
  const Style chosen = named(shown);
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < layer.styles.size(); ++i) {
    if (is_same(layer.styles[i], chosen)) found = i;
  }
  return found || layer.styles.empty() ? found : std::optional<std::size_t>(0);
}

hotspot::MapLayer drawn_as(const viewer::MapLayer& shown, const Layer& released, std::size_t style) {
  hotspot::MapLayer drawn{.layer = released.name, .style = style};
  if (shown.role == Role::contour) drawn.outline = MapOutline::contour;
  const TextColumn* sources = texts_of(shown.data->layer, "source");
  if (sources && !sources->empty()) drawn.only = RowFilter{"source", sources->front()};
  return drawn;
}

Basemap basemap_of(const Document& document) {
  Basemap map{.crs = document.crs};
  for (const MapLayer& layer : document.layers) {
    if (!layer.visible) continue;
    const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.data->layer.places);
    const auto add = [&](std::vector<MultiPolygon>& to) {
      if (shapes) to.insert(to.end(), shapes->begin(), shapes->end());
    };
    if (layer.role == Role::study_area) add(map.study_area);
    if (layer.role == Role::green) add(map.greens);
    if (layer.role == Role::water) add(map.water);
    if (layer.role == Role::building) add(map.buildings);
    if (layer.role == Role::road) {
      for (const auto& lines : layer.data->lines)
        map.roads.insert(map.roads.end(), lines.begin(), lines.end());
    }
  }
  return map;
}

MapText words_of(const State& state) {
  const Document& document = state.document;
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return {.title = document.title,
          .subtitle = document.period,
          .source_line = text(
              state.appearance.language, "viewer.source_line",
              {{"date", format_date(state.appearance.language, today)}, {"version", std::string(version)}})};
}

/// Words grow with the picture, and stay as they are on a small one.
MapSize typed_size(const ExportForm& form) {
  if (!has_size(form)) {
    throw ArgumentError({"error.viewer_picture_size",
                         {{"least", std::int64_t{least_side}}, {"most", std::int64_t{most_side}}}});
  }
  const double scale = std::min(form.width / 1600.0, form.height / 1000.0);
  return {form.width, form.height, std::max(1.0, scale)};
}

MapSize size_of(const ExportForm& form) {
  switch (form.size) {
    case PictureSize::screen:
      return {};
    case PictureSize::a4_portrait:
      return a4_portrait();
    case PictureSize::a4_landscape:
      return a4_landscape();
    case PictureSize::slide:
      return {1920, 1080, 1.2};
    case PictureSize::typed:
      return typed_size(form);
  }
  return {};
}

Exported draw(const State& state, const std::string& path) {
  const Release release = release_of(state);
  Exported exported{path, 0};
  std::vector<hotspot::MapLayer> layers;
  for (const MapLayer& shown : state.document.layers) {
    if (!shown.visible || shown.data->rows() == 0) continue;
    if (is_background(shown.role) || !shown.data->lines.empty()) continue;
    const Layer* released = release.layer(shown.data->layer.name);
    const auto style = released ? style_index(*released, shown) : std::nullopt;
    if (style) {
      layers.push_back(drawn_as(shown, *released, *style));
    } else {
      ++exported.left_out;
    }
  }
  draw_map(release, layers, basemap_of(state.document), words_of(state), size_of(state.export_form),
           state.appearance.language, path);
  return exported;
}

/// "lindeby-map.png", then "lindeby-map-2.png": nothing is replaced.
std::string free_path(const std::string& folder, const std::string& stem, const std::string& ending) {
  for (int i = 1;; ++i) {
    const fs::path path = fs::path(folder) / (stem + (i == 1 ? "" : "-" + std::to_string(i)) + ending);
    if (!fs::exists(path)) return path.string();
  }
}

}  // namespace

void write_text(const std::string& words, const std::string& path) {
  detail::AtomicFile file(path);
  std::ofstream(file.path()) << words;
  file.commit();
}

Exported export_file(const State& state, Export what, const std::string& folder) {
  const std::string mark = state.profile == Profile::internal ? "-internal" : "";
  const Language language = state.appearance.language;
  switch (what) {
    case Export::picture:
      return draw(state, free_path(folder, text(language, "viewer.file_map") + mark, ".png"));
    case Export::pdf:
      return draw(state, free_path(folder, text(language, "viewer.file_map") + mark, ".pdf"));
    case Export::layers: {
      const std::string path = free_path(folder, text(language, "viewer.file_layers") + mark, ".gpkg");
      write_release(release_of(state), path);
      return {path, 0};
    }
    case Export::table: {
      const viewer::MapLayer* areas = areas_layer(state.document);
      if (!areas) throw ArgumentError({"error.viewer_no_table", {}});
      const std::string path = free_path(folder, text(language, "viewer.file_table") + mark, ".csv");
      write_release(release_of(state).only(areas->data->layer.name), path);
      return {path, 0};
    }
    case Export::work: {
      const std::string path = free_path(folder, text(language, "viewer.file_work"), ".json");
      write_text(work_json(state), path);
      return {path, 0};
    }
  }
  return {};
}

}  // namespace hotspot::viewer
