#include "platform/open_study.hpp"

#include <filesystem>
#include <memory>
#include <utility>

#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "state/arrange.hpp"

namespace hotspot::viewer {
namespace {

void add_background(std::vector<Arrival>& arrivals, const StudyResult& result, const std::string& file,
                    Role role, const Run& run) {
  if (file.empty()) return;
  Background background =
      read_background({.source = study_path(result.study, file), .to_crs = result.crs}, run);
  auto data = std::make_shared<LayerData>();
  data->layer.name = std::filesystem::path(file).stem().string();
  data->layer.crs = result.crs;
  data->layer.places = std::move(background.shapes);
  if (role == Role::road) {
    data->layer.places = NoPlaces{};
    for (LineString& line : background.lines) data->lines.push_back({std::move(line)});
  }
  arrivals.push_back({data, data->layer.name, role});
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

}  // namespace

Document document_of(const StudyResult& found, Language language, const Run& run) {
  StudyResult result = found;
  result.study.study.language = language;
  const Release release = release_study(result, Profile::internal);
  std::vector<Arrival> arrivals;
  const BackgroundInput& background = result.study.background;
  add_background(arrivals, result, background.greens, Role::green, run);
  add_background(arrivals, result, background.water, Role::water, run);
  add_background(arrivals, result, background.buildings, Role::building, run);
  add_background(arrivals, result, background.roads, Role::road, run);
  for (const Layer& layer : release.layers()) {
    if (layer.name.ends_with("_raster")) continue;  // the bands of the same density are there
    auto data = std::make_shared<LayerData>();
    data->layer = layer;
    if (layer.name == "events") data->times = times_of(result);
    arrivals.push_back({data, layer.title, {}});
  }
  Arrangement arrangement = arrange(arrivals, language);
  Document document;
  document.layers = std::move(arrangement.layers);
  document.tables = std::move(arrangement.tables);
  document.crs = result.crs;
  document.title = result.study.study.name;
  document.period = period_of(release);
  return document;
}

Document open_study(const std::string& path, Language language, const Run& run) {
  return document_of(compute_study(read_study(path), run), language, run);
}

}  // namespace hotspot::viewer
