#include "platform/work_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/io/style_json.hpp"
#include "platform/recent_files.hpp"

namespace hotspot::viewer {
namespace {

using nlohmann::json;

constexpr int work_version = 1;
constexpr std::size_t longest_beginning = 4096;

json in_json(const MapLayer& layer) {
  return {{"id", layer.id},
          {"title", layer.title},
          {"visible", layer.visible},
          {"opacity", layer.opacity},
          {"style", json::parse(style_json(layer.style))}};
}

json in_json(const Appearance& appearance) {
  return {{"language", appearance.language == Language::danish ? "da" : "en"},
          {"theme", appearance.theme == ThemeKind::dark ? "dark" : "light"},
          {"layers", appearance.layers_open},
          {"figures", appearance.figures_open},
          {"time", appearance.time_open},
          {"legend", appearance.legend_open}};
}

json in_json(const std::optional<TimeWindow>& time) {
  if (!time) return {};
  return {time->from.time_since_epoch().count(), time->to.time_since_epoch().count()};
}

std::optional<TimeWindow> time_from(const json& days) {
  if (days.is_null()) return std::nullopt;
  const auto day = [&](std::size_t i) {
    return std::chrono::local_days(std::chrono::days(days.at(i).get<int>()));
  };
  return TimeWindow{day(0), day(1)};
}

json in_json(const std::optional<Comparison>& comparison) {
  if (!comparison) return {};
  return {{"beside", comparison->as == CompareAs::beside},
          {"periods", comparison->what == Compared::periods},
          {"edge", comparison->edge},
          {"first", comparison->first},
          {"second", comparison->second},
          {"second_time", in_json(comparison->second_time)}};
}

std::optional<Comparison> comparison_from(const json& from) {
  if (from.is_null()) return std::nullopt;
  return Comparison{.as = from.at("beside") ? CompareAs::beside : CompareAs::swipe,
                    .what = from.at("periods") ? Compared::periods : Compared::layers,
                    .edge = std::clamp(from.at("edge").get<double>(), 0.0, 1.0),
                    .first = from.at("first"),
                    .second = from.at("second"),
                    .second_time = time_from(from.at("second_time"))};
}

constexpr std::array<std::pair<AnalysisMethod, std::string_view>, 4> methods{
    {{AnalysisMethod::counts, "counts"},
     {AnalysisMethod::gi_star, "gi_star"},
     {AnalysisMethod::moran, "moran"},
     {AnalysisMethod::change, "change"}}};

/// A computed layer at its place from below.
json in_json(const MapLayer& layer, std::size_t place) {
  const Analysis& analysis = layer.made->analysis;
  json computed = in_json(layer);
  for (const auto& [method, name] : methods) {
    if (method == analysis.method) computed["method"] = name;
  }
  computed["place"] = place;
  computed["source"] = analysis.source;
  computed["category"] = analysis.category;
  computed["cell"] = analysis.cell;
  computed["hexagons"] = analysis.shape == CellShape::hexagon;
  computed["before"] = in_json(analysis.before);
  computed["after"] = in_json(analysis.after);
  computed["time"] = in_json(layer.made->time);
  return computed;
}

AddLayer computed_from(const json& from) {
  Made made{{.source = from.at("source"),
             .category = from.at("category"),
             .cell = from.at("cell"),
             .shape = from.at("hexagons") ? CellShape::hexagon : CellShape::square,
             .before = time_from(from.at("before")),
             .after = time_from(from.at("after"))},
            time_from(from.at("time"))};
  const auto named = std::find_if(methods.begin(), methods.end(),
                                  [&](const auto& one) { return one.second == from.at("method"); });
  if (named == methods.end()) throw DataError({"error.viewer_work_version", {}});
  made.analysis.method = named->first;
  return {{.id = from.at("id"),
           .title = from.at("title"),
           .visible = from.at("visible"),
           .opacity = std::clamp(from.at("opacity").get<double>(), 0.0, 1.0),
           .style = style_from_json(from.at("style").dump()),
           .made = std::move(made)},
          from.at("place").get<std::size_t>()};
}

json in_json(const LiveDensity& density) {
  return {{"shown", density.shown},
          {"source", density.source},
          {"category", density.category},
          {"bandwidth", density.options.bandwidth.value},
          {"kernel", std::string(word(density.options.kernel))},
          {"cell", density.cell}};
}

void restore(LiveDensity& density, const json& from) {
  density.shown = from.at("shown");
  density.source = from.at("source");
  density.options.bandwidth = Metres{from.at("bandwidth").get<double>()};
  density.cell = from.at("cell");
  density.category = from.value("category", std::string());
  for (const auto& [kernel, name] : EnumWords<Kernel>::words) {
    if (name == from.at("kernel").get<std::string>()) density.options.kernel = kernel;
  }
}

void restore(Appearance& appearance, const json& from) {
  appearance.language = from.at("language") == "da" ? Language::danish : Language::english;
  appearance.theme = from.at("theme") == "dark" ? ThemeKind::dark : ThemeKind::light;
  appearance.layers_open = from.at("layers");
  appearance.figures_open = from.at("figures");
  appearance.time_open = from.at("time");
  appearance.legend_open = from.at("legend");
}

/// In the order in which they were; layers that were not saved stay on top.
void restore(std::vector<MapLayer>& layers, const json& saved) {
  std::vector<MapLayer> ordered;
  for (const json& one : saved) {
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const MapLayer& layer) { return layer.id == one.at("id"); });
    if (found == layers.end()) continue;
    found->title = one.at("title");
    found->visible = one.at("visible");
    found->opacity = std::clamp(one.at("opacity").get<double>(), 0.0, 1.0);
    found->style = style_from_json(one.at("style").dump());
    ordered.push_back(std::move(*found));
    layers.erase(found);
  }
  for (MapLayer& layer : layers) ordered.push_back(std::move(layer));
  layers = std::move(ordered);
}

void restore(Document& document, const json& work) {
  restore(document.layers, work.at("layers"));
  document.view = {{work.at("view").at(0), work.at("view").at(1)}, work.at("view").at(2)};
  document.selection = {work.at("selected_layer"), work.at("selected_rows")};
  document.time = time_from(work.at("time"));
  document.comparison = comparison_from(work.value("comparison", json()));
  document.table.source = work.at("source");
  document.table.search = work.at("search");
  restore(document.density, work.at("density"));
}

[[noreturn]] void refuse(const json::exception& reason) {
  throw DataError({"error.viewer_work_not_read", {{"reason", reason.what()}}});
}

}  // namespace

std::string kept_work_file() {
  const std::string folder = state_folder();
  return folder.empty() ? "" : folder + "/work.json";
}

bool is_work_file(const std::string& path) {
  if (!path.ends_with(".json")) return false;
  std::string beginning(longest_beginning, ' ');
  std::ifstream(path).read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  return beginning.find("\"hotspot_viewer\"") != std::string::npos;
}

std::string read_text(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw IoError({"error.viewer_work_missing", {{"path", path}}});
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string work_json(const State& state) {
  const Document& document = state.document;
  json layers = json::array();
  json computed = json::array();
  for (const MapLayer& layer : document.layers) {
    if (!is_computed(layer.id)) layers.push_back(in_json(layer));
    if (layer.made) computed.push_back(in_json(layer, layers.size() + computed.size()));
  }
  const nlohmann::ordered_json work{
      {"hotspot_viewer", work_version},
      {"files", state.files},
      {"appearance", in_json(state.appearance)},
      {"profile", std::string(word(state.profile))},
      {"layers", layers},
      {"computed", computed},
      {"view", {document.view.centre.x, document.view.centre.y, document.view.units_per_px}},
      {"selected_layer", document.selection.layer},
      {"selected_rows", document.selection.rows},
      {"time", in_json(document.time)},
      {"comparison", in_json(document.comparison)},
      {"source", document.table.source},
      {"search", document.table.search},
      {"density", in_json(document.density)}};
  return work.dump(2, ' ', false, json::error_handler_t::replace);
}

std::vector<std::string> files_of_work(const std::string& text) {
  try {
    const json work = json::parse(text);
    if (work.at("hotspot_viewer") != work_version) throw DataError({"error.viewer_work_version", {}});
    return work.at("files");
  } catch (const json::exception& reason) {
    refuse(reason);
  }
}

void restore_work(State& state, const std::string& text) {
  try {
    const json work = json::parse(text);
    Document document = state.document;
    Appearance appearance = state.appearance;
    restore(document, work);
    restore(appearance, work.at("appearance"));
    appearance.scale = state.appearance.scale;
    state.profile = work.at("profile") == "internal" ? Profile::internal : Profile::open;
    apply(state, SetAppearance{appearance});
    apply(state, ChangeDocument{std::move(document)});
  } catch (const json::exception& reason) {
    refuse(reason);
  }
}

std::vector<AddLayer> computed_in_work(const std::string& text) {
  try {
    std::vector<AddLayer> computed;
    for (const json& one : json::parse(text).value("computed", json::array()))
      computed.push_back(computed_from(one));
    return computed;
  } catch (const json::exception& reason) {
    refuse(reason);
  }
}

}  // namespace hotspot::viewer
