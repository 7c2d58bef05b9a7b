#include "platform/open_study.hpp"

#include <filesystem>
#include <utility>

#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_layers.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "state/arrange.hpp"

namespace hotspot::viewer {
namespace {

std::string title_of(Role role, Language language) {
  switch (role) {
    case Role::green:
      return text(language, "viewer.layer_greens");
    case Role::water:
      return text(language, "viewer.layer_water");
    case Role::building:
      return text(language, "viewer.layer_buildings");
    default:
      return text(language, "viewer.layer_roads");
  }
}

void add_background(std::vector<Arrival>& arrivals, const Study& study, const std::string& file, Role role,
                    const std::optional<Crs>& crs, Language language, const Run& run) {
  if (file.empty()) return;
  Background background = read_background({.source = study_path(study, file), .to_crs = crs}, run);
  auto data = std::make_shared<LayerData>();
  data->layer.name = std::filesystem::path(file).stem().string();
  data->layer.crs = background.crs;
  if (role == Role::road) {
    for (LineString& line : background.lines) data->lines.push_back({std::move(line)});
  } else {
    data->layer.places = std::move(background.shapes);
  }
  arrivals.push_back({data, title_of(role, language), role});
}

void add_backgrounds(std::vector<Arrival>& arrivals, const Study& study, const std::optional<Crs>& crs,
                     Language language, const Run& run) {
  const BackgroundInput& background = study.background;
  add_background(arrivals, study, background.greens, Role::green, crs, language, run);
  add_background(arrivals, study, background.water, Role::water, crs, language, run);
  add_background(arrivals, study, background.buildings, Role::building, crs, language, run);
  add_background(arrivals, study, background.roads, Role::road, crs, language, run);
}

/// Boundary or areas of the study as they are.
template <class StudyInput>
void add_input(std::vector<Arrival>& arrivals, const Study& study, const StudyInput& from, Role role,
               const std::optional<Crs>& crs, const Run& run) {
  if (from.file.empty()) return;
  Input input{
      .source = study_path(study, from.file), .layer = from.layer, .where = from.where, .to_crs = crs};
  if (!from.crs.empty()) input.crs = make_crs(from.crs);
  for (LayerRead& read : read_layers(input, run)) {
    auto data = std::make_shared<LayerData>();
    data->layer = std::move(read.layer);
    arrivals.push_back({data, data->layer.title, role});
  }
}

/// Of the events of all sources, in the order of the layer that holds them.
std::vector<std::optional<EventTime>> times_of(const StudyResult& result) {
  std::vector<std::optional<EventTime>> times;
  for (const SourceResult& source : result.sources) {
    for (std::size_t i = 0; i < source.events.size(); ++i) {
      times.push_back(source.events.times.empty() ? std::nullopt : source.events.times[i]);
    }
  }
  return times;
}

std::string period_of(const Release& release) {
  const Layer* run = release.layer("run");
  const TextColumn* items = run ? texts_of(*run, "item") : nullptr;
  for (std::size_t i = 0; items && i < items->size(); ++i) {
    if ((*items)[i] == "period") return cell_text(*run->column("value"), i);
  }
  return "";
}

Document arranged(const std::vector<Arrival>& arrivals, Language language) {
  Arrangement arrangement = arrange(arrivals, language);
  Document document;
  document.layers = std::move(arrangement.layers);
  document.tables = std::move(arrangement.tables);
  return document;
}

}  // namespace

Document places_of(const Study& study, Language language, const Run& run) {
  std::optional<Crs> crs;
  if (!study.study.crs.empty()) crs = make_crs(study.study.crs);
  std::vector<Arrival> arrivals;
  add_backgrounds(arrivals, study, crs, language, run);
  add_input(arrivals, study, study.boundary, Role::study_area, crs, run);
  add_input(arrivals, study, study.areas, Role::area, crs, run);
  Document document = arranged(arrivals, language);
  if (!document.layers.empty()) document.crs = document.layers.front().data->layer.crs;
  document.title = study.study.name;
  return document;
}

Document document_of(const std::shared_ptr<const StudyResult>& found, Language language, const Run& run) {
  StudyResult result = *found;
  result.study.study.language = language;
  const Release release = release_study(result, Profile::internal);
  std::vector<Arrival> arrivals;
  add_backgrounds(arrivals, result.study, result.crs, language, run);
  for (const Layer& layer : release.layers()) {
    if (layer.name.ends_with("_raster")) continue;  // the bands of the same density are there
    const bool has_places = !std::holds_alternative<std::monostate>(layer.places);
    if (has_places && layer.rows() == 0) continue;  // the study does not ask for it
    auto data = std::make_shared<LayerData>();
    data->layer = layer;
    if (layer.name == "events") data->times = times_of(result);
    arrivals.push_back({data, layer.title, {}});
  }
  Document document = arranged(arrivals, language);
  document.crs = result.crs;
  document.title = result.study.study.name;
  document.period = period_of(release);
  document.study = found;
  return document;
}

}  // namespace hotspot::viewer
