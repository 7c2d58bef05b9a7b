#include "io/crs_guess.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/study_file.hpp"
#include "io/column_names.hpp"

namespace hotspot::detail {
namespace {

constexpr auto degrees = "EPSG:4326";
constexpr auto danish = "EPSG:25832";  // ETRS89 / UTM zone 32N, in use for all of Denmark
constexpr Box denmark_utm32{.xmin = 440000.0, .ymin = 6040000.0, .xmax = 895000.0, .ymax = 6410000.0};
constexpr Box denmark_degrees{.xmin = 7.5, .ymin = 54.4, .xmax = 15.3, .ymax = 57.9};

bool covers(const Box& box, Point point) {
  return point.x >= box.xmin && point.x <= box.xmax && point.y >= box.ymin && point.y <= box.ymax;
}

bool covers_box(const Box& outer, const Box& inner) {
  return covers(outer, {inner.xmin, inner.ymin}) && covers(outer, {inner.xmax, inner.ymax});
}

/// Housing areas lie scattered in a municipality: events may be as far off as the areas' box is wide.
Box widened(const Box& box) {
  const double by = std::max(box.width(), box.height());
  return {box.xmin - by, box.ymin - by, box.xmax + by, box.ymax + by};
}

bool states_crs(const FolderContents& contents, const std::string& file, const std::string& layer) {
  return std::any_of(contents.layers.begin(), contents.layers.end(), [&](const FolderLayer& found) {
    return found.file == file && (layer.empty() || found.layer.name == layer) && !found.layer.crs.empty();
  });
}

template <class Table>
Input input_of(const Study& study, const Table& table) {
  Input input{.source = study_path(study, table.file), .layer = table.layer};
  if (!table.crs.empty()) input.crs = make_crs(table.crs);
  return input;
}

/// The box of all shapes, in the coordinates as they stand; none where they cannot be read.
template <class Table>
std::optional<Box> box_of(const Study& study, const Table& table, const Run& run,
                          const std::optional<Crs>& crs, const std::optional<Crs>& to_crs) {
  Input input = input_of(study, table);
  if (crs) input.crs = crs;
  input.to_crs = to_crs;
  try {
    return bounds(read_areas(input, {}, run).areas.shapes);
  } catch (const Cancelled&) {
    throw;
  } catch (const Error&) {
    return std::nullopt;  // `check` will say why
  }
}

/// Polygons without a coordinate system: what their coordinates can be in Denmark.
template <class Table>
void guess_shapes_crs(const FolderContents& contents, StudyGuess& guess, Table& table,
                      const std::string& name, const Run& run) {
  if (table.file.empty() || states_crs(contents, table.file, table.layer)) return;
  const auto box = box_of(guess.study, table, run, Crs::local(), std::nullopt);
  if (box && covers_box(denmark_utm32, *box)) table.crs = danish;
  if (box && covers_box(denmark_degrees, *box)) table.crs = degrees;
  guess.remarks[name].push_back({table.crs.empty() ? "init.crs_unknown" : "init.crs_by_range", {}});
}

/// Universal Transverse Mercator by the longitude: ETRS89 in Europe, WGS 84 elsewhere.
std::string metric_crs_at(Point place) {
  if (covers({7.5, 54.4, 13.2, 58.0}, place)) return danish;
  const int zone = std::clamp(static_cast<int>(std::floor((place.x + 180.0) / 6.0)) + 1, 1, 60);
  const bool in_europe = zone >= 28 && zone <= 38 && place.y > 34.0 && place.y < 84.0;
  const int base = in_europe ? 25800 : place.y >= 0.0 ? 32600 : 32700;
  return "EPSG:" + std::to_string(base + zone);
}

/// Results need metres. Web Mercator's are not metres on the ground.
void guess_results_crs(StudyGuess& guess, const Crs& areas_crs, const Run& run) {
  if (areas_crs.kind == CrsKind::local) return;
  if (areas_crs.kind == CrsKind::projected && areas_crs.code != "EPSG:3857") return;
  const auto box = box_of(guess.study, guess.study.areas, run, std::nullopt, make_crs(degrees));
  if (!box) return;
  guess.study.study.crs = metric_crs_at({(box->xmin + box->xmax) / 2.0, (box->ymin + box->ymax) / 2.0});
  guess.remarks["study"].push_back({"init.results_crs", {}});
}

/// Share of the rows of a table that lie in `box` when its coordinates are taken to be in the input's CRS.
double share_inside(const Input& input, const EventColumns& columns, const Box& box, const Run& run) {
  try {
    const EventsRead read = read_events(input, columns, run);
    const auto inside = std::count_if(read.events.points.begin(), read.events.points.end(),
                                      [&](Point point) { return covers(box, point); });
    return read.quality.rows_read == 0
               ? 0.0
               : static_cast<double>(inside) / static_cast<double>(read.quality.rows_read);
  } catch (const Cancelled&) {
    throw;
  } catch (const Error&) {
    return 0.0;  // a system the coordinates cannot be in
  }
}

/// Where the areas lie, if they could be read.
struct AreasPlace {
  Crs crs{};
  Box box{};
};

/// The system of a table of points in which most of its rows lie on or near the areas.
template <class Table>
void guess_points_crs(StudyGuess& guess, Table& table, const EventColumns& columns, const std::string& name,
                      const std::optional<AreasPlace>& areas, const Run& run) {
  std::vector<std::string> candidates;
  if (areas) candidates = {areas->crs.kind == CrsKind::local ? "local" : areas->crs.code, danish, degrees};
  if (names_degrees(columns.x)) std::reverse(candidates.begin(), candidates.end());
  for (const std::string& candidate : candidates) {
    if (candidate.empty()) continue;
    Input input = input_of(guess.study, table);
    input.crs = make_crs(candidate);
    input.to_crs = areas->crs;
    const double share = share_inside(input, columns, areas->box, run);
    if (share <= 0.5) continue;
    table.crs = candidate;
    guess.remarks[name].push_back({"init.crs_by_areas", {{"percent", std::floor(share * 100.0)}}});
    return;
  }
  guess.remarks[name].push_back({"init.crs_unknown", {}});
}

/// What the areas' file says of where it lies, with the system guessed for it if it states none.
std::optional<AreasPlace> place_of_areas(StudyGuess& guess, const Run& run) {
  if (guess.study.areas.file.empty()) return std::nullopt;
  try {
    const AreaLayer areas = read_areas(input_of(guess.study, guess.study.areas), {}, run).areas;
    return AreasPlace{.crs = areas.crs, .box = widened(bounds(areas.shapes))};
  } catch (const Cancelled&) {
    throw;
  } catch (const Error& error) {
    guess.remarks["areas"].push_back({"init.areas_unread", {{"reason", std::string(error.what())}}});
    return std::nullopt;
  }
}

bool is_table_of_points(const FolderContents& contents, const DenominatorInput& table) {
  return std::any_of(contents.layers.begin(), contents.layers.end(), [&](const FolderLayer& found) {
    return found.file == table.file && (table.layer.empty() || found.layer.name == table.layer) &&
           found.layer.crs.empty() && table.join.empty() && find_coordinates(found.layer.columns);
  });
}

}  // namespace

void guess_crs(const std::string& folder, const FolderContents& contents, StudyGuess& guess, const Run& run) {
  Study& study = guess.study;
  study.folder = folder;
  guess_shapes_crs(contents, guess, study.areas, "areas", run);
  guess_shapes_crs(contents, guess, study.boundary, "boundary", run);
  const std::optional<AreasPlace> areas = place_of_areas(guess, run);
  if (areas) guess_results_crs(guess, areas->crs, run);
  if (is_table_of_points(contents, study.denominator))
    guess_points_crs(guess, study.denominator, {}, "denominator", areas, run);
  for (std::size_t i = 0; i < study.sources.size(); ++i) {
    SourceInput& source = study.sources[i];
    if (!guess.source_layers[i].layer.crs.empty()) continue;
    guess_points_crs(guess, source, {.x = source.x, .y = source.y}, "source." + source.name, areas, run);
  }
}

}  // namespace hotspot::detail
