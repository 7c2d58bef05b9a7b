/// @file
/// Areas from any source of polygons: shapes made valid (GEOS) and reported, ids, names and figures.
///
/// Valid shapes keep every bit of their coordinates, so that neighbours keep their common border. Figures may
/// be columns of text that hold numbers. Rows are numbered as `Input::where` keeps them.
///
/// THROWS IoError, DataError (no polygons, column missing, id twice), CrsError. Cost: O(corners).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"

namespace hotspot {

/// Columns by name. An empty id is the 1-based number of the row.
struct AreaColumns {
  std::string id{};
  bool id_may_be_none = false;  ///< a column whose ids are empty or not unique is left for the rows' numbers
  std::string name{};
  std::vector<std::string> figures{};  ///< numeric columns to keep; NaN where a cell is empty
  std::vector<std::string> texts{};
  /// Dates, kept as calendar days from 1970-01-01, or numbers, kept as they are: figures after `figures`.
  std::vector<std::string> times{};
  bool points_allowed = false;  ///< rows may be points: a shape is then a polygon of that one point
  bool places_needed = true;    ///< false: a plain table will do, shapes may be empty
  /// Coordinates of points in a table; empty: under their usual names.
  std::string x{};
  std::string y{};
};

struct AreasRead {
  AreaLayer areas{};
  SourceQuality quality{};
  InputFingerprint fingerprint{};
};

[[nodiscard]] AreasRead read_areas(const Input& input, const AreaColumns& columns = {}, const Run& run = {});

/// Lines and polygons to draw beneath results (roads, greens); nothing is computed from them.
struct Background {
  Crs crs{};
  std::vector<LineString> lines{};
  std::vector<MultiPolygon> shapes{};
};
[[nodiscard]] Background read_background(const Input& input, const Run& run = {});

/// The union of all shapes, valid; what `--window` and a study area are. THROWS DataError if it is empty.
[[nodiscard]] StudyArea union_of(const AreaLayer& areas);

/// What a source holds, without reading its rows: layers, columns, kind of geometry, CRS. For `init` and
/// column lookup.
struct SourceLayer {
  std::string name{};
  std::string geometry{};  ///< "point", "polygon", "line", "none"
  std::vector<std::string> columns{};
  std::string crs{};  ///< code or name; empty where there is none
  std::optional<std::size_t> rows{};
};
[[nodiscard]] std::vector<SourceLayer> describe_source(const std::string& source);

}  // namespace hotspot
