#include "hotspot/io/read_layers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/column_values.hpp"
#include "io/kept_styles.hpp"
#include "io/layer_source.hpp"
#include "io/reprojection.hpp"
#include "io/row_source.hpp"

namespace hotspot {
namespace {

using namespace detail;

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

/// A number written the only way it can be: "0101" is a name.
template <class Number>
std::optional<Number> number_of(std::string_view text) {
  const bool padded = text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != 'e';
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (padded || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <class Number>
std::optional<std::vector<std::optional<Number>>> numbers_of(const std::vector<std::string_view>& texts) {
  std::vector<std::optional<Number>> numbers;
  bool any = false;
  for (const std::string_view text : texts) {
    numbers.push_back(number_of<Number>(text));
    if (!text.empty() && !numbers.back()) return std::nullopt;
    any = any || !text.empty();
  }
  return any ? std::optional(std::move(numbers)) : std::nullopt;
}

Column column_of(const SourceColumn& from) {
  Column column{.name = from.name};
  if (auto whole = numbers_of<std::int64_t>(from.texts)) {
    column.values = std::move(*whole);
  } else if (const auto reals = numbers_of<double>(from.texts)) {
    RealColumn values;
    for (const auto& value : *reals) values.push_back(value.value_or(nowhere));
    column.values = std::move(values);
  } else {
    column.values = TextColumn(from.texts.begin(), from.texts.end());
  }
  return column;
}

/// What the columns of a source are wanted as; coordinates of a table and a time are wanted once more.
struct Chosen {
  std::vector<WantedColumn> wanted;
  std::size_t columns = 0;
  std::optional<std::size_t> time, x, y;
  bool in_degrees = false;
};

Chosen choose(const RowSource& source, const Input& input) {
  Chosen chosen;
  chosen.columns = source.columns().size();
  for (std::size_t i = 0; i < chosen.columns; ++i) chosen.wanted.push_back({i, ColumnUse::text});
  const auto add = [&](std::size_t index, ColumnUse use) {
    chosen.wanted.push_back({index, use});
    return chosen.wanted.size() - 1;
  };
  if (const auto time = find_column(source.columns(), ColumnRole::time)) {
    chosen.time = add(*time, ColumnUse::time);
  }
  // Tables of a GeoPackage are no places, whatever their columns are called.
  if (source.geometry() != "none" || source.separator() == 0) return chosen;
  const bool says_degrees = input.crs && input.crs->kind == CrsKind::geographic;
  if (const auto pair = find_coordinates(source.columns(), says_degrees)) {
    chosen.x = add(pair->x, ColumnUse::number);
    chosen.y = add(pair->y, ColumnUse::number);
    chosen.in_degrees = pair->in_degrees;
  }
  return chosen;
}

std::vector<Place> places_of_columns(const SourceTable& table, const Chosen& chosen, const RowSource& source,
                                     SourceQuality& quality) {
  const CoordinateCells cells =
      read_coordinates(table.columns[*chosen.x], table.columns[*chosen.y], source, quality);
  std::vector<Place> places(table.rows.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Point point{cells.x.values[i], cells.y.values[i]};
    if (std::isfinite(point.x) && std::isfinite(point.y)) places[i].emplace<Point>(point);
  }
  return places;
}

template <class Visitor>
void for_each_corner(const std::vector<Place>& places, Visitor&& visit) {
  for (const Place& place : places) {
    if (const auto* point = std::get_if<Point>(&place)) visit(*point);
    if (const auto* lines = std::get_if<std::vector<LineString>>(&place)) {
      for (const LineString& line : *lines) std::for_each(line.begin(), line.end(), visit);
    }
    if (const auto* shape = std::get_if<MultiPolygon>(&place)) {
      for (const Polygon& part : *shape) std::for_each(part.outer.begin(), part.outer.end(), visit);
    }
  }
}

std::vector<Point> sample_of(const std::vector<Place>& places) {
  std::vector<Point> sample;
  for_each_corner(places, [&](const Point& corner) { sample.push_back(corner); });
  return sample;
}

template <class Kind>
std::size_t count_of(const std::vector<Place>& places) {
  return static_cast<std::size_t>(std::count_if(
      places.begin(), places.end(), [](const Place& place) { return std::holds_alternative<Kind>(place); }));
}

std::vector<Point> points_of(std::vector<Place>& places, const Reprojection& reproject) {
  std::vector<Point> points;
  for (const Place& place : places) {
    const auto* point = std::get_if<Point>(&place);
    points.push_back(point ? reproject(*point).value_or(Point{nowhere, nowhere}) : Point{nowhere, nowhere});
  }
  return points;
}

std::vector<MultiPolygon> shapes_of(std::vector<Place>& places, const Reprojection& reproject) {
  std::vector<MultiPolygon> shapes;
  for (Place& place : places) {
    auto* shape = std::get_if<MultiPolygon>(&place);
    shapes.push_back(shape ? reproject(std::move(*shape)).value_or(MultiPolygon{}) : MultiPolygon{});
  }
  return shapes;
}

std::vector<std::vector<LineString>> lines_of(std::vector<Place>& places, const Reprojection& reproject) {
  std::vector<std::vector<LineString>> rows;
  for (Place& place : places) {
    auto& lines = rows.emplace_back();
    auto* parts = std::get_if<std::vector<LineString>>(&place);
    if (!parts) continue;
    for (LineString& part : *parts) {
      if (auto there = reproject(std::move(part))) lines.push_back(std::move(*there));
    }
  }
  return rows;
}

/// A layer shows what most of its rows are.
void set_places(LayerRead& read, std::vector<Place> places, const Reprojection& reproject) {
  const std::size_t shapes = count_of<MultiPolygon>(places);
  const std::size_t lines = count_of<std::vector<LineString>>(places);
  const std::size_t points = count_of<Point>(places);
  read.layer.crs = reproject.crs();
  if (shapes > 0 && shapes >= lines && shapes >= points) {
    read.layer.places = shapes_of(places, reproject);
  } else if (lines > 0 && lines >= points) {
    read.lines = lines_of(places, reproject);
  } else if (points > 0) {
    read.layer.places = points_of(places, reproject);
  }
}

std::vector<std::optional<EventTime>> times_of(const SourceColumn& column) {
  std::vector<std::optional<EventTime>> times = read_times(column, column.times.evidence()).values;
  const bool any = std::any_of(times.begin(), times.end(), [](const auto& time) { return time.has_value(); });
  return any ? times : std::vector<std::optional<EventTime>>{};
}

LayerRead read_layer(const Input& input, const std::string& name, const Run& run) {
  const auto source = open_source(input);
  const Chosen chosen = choose(*source, input);
  SourceTable table = source->load(chosen.wanted, run);
  LayerRead read;
  read.layer.name = name;
  if (chosen.time) read.times = times_of(table.columns[*chosen.time]);
  std::vector<Place> places =
      chosen.x ? places_of_columns(table, chosen, *source, table.quality) : std::move(table.places);
  if (!places.empty()) {
    const Crs crs = crs_for(*source, input, chosen.in_degrees);
    const Reprojection reproject(crs, input.to_crs, sample_of(places), table.quality);
    set_places(read, std::move(places), reproject);
  }
  for (std::size_t i = 0; i < chosen.columns; ++i) {
    read.layer.columns.push_back(column_of(table.columns[i]));
  }
  read.findings = std::move(table.quality.findings);
  return read;
}

void show_as_kept(Layer& layer, const KeptStyles& kept) {
  layer.styles = kept.styles;
  for (Column& column : layer.columns) {
    const auto title = kept.titles.find(column.name);
    if (title != kept.titles.end()) column.title = title->second;
  }
}

void add_layers(std::vector<LayerRead>& layers, const SourceFile& file, const Input& input, const Run& run) {
  const OpenedDataset opened = open_dataset(file);
  const ErrorTrap trap;
  const auto styles = kept_styles(*opened.dataset);
  for (OGRLayer* layer : data_layers(*opened.dataset)) {
    const std::string name = layer->GetName();
    if (!input.layer.empty() && input.layer != name) continue;
    Input one = input;
    one.layer = name;
    layers.push_back(read_layer(one, name, run));
    const char* title = layer->GetMetadataItem("IDENTIFIER");
    layers.back().layer.title = title && *title ? title : name;
    if (const auto kept = styles.find(name); kept != styles.end()) {
      show_as_kept(layers.back().layer, kept->second);
    }
  }
}

}  // namespace

std::vector<LayerRead> read_layers(const Input& input, const Run& run) {
  const std::vector<SourceFile> files = find_sources(input.source);
  std::vector<LayerRead> layers;
  for (const SourceFile& file : files) {
    if (file.is_text) {
      if (!input.layer.empty() && input.layer != file.title) continue;
      Input one = input;
      if (files.size() > 1) one.layer = file.title;
      layers.push_back(read_layer(one, file.title, run));
      layers.back().layer.title = file.title;
    } else {
      add_layers(layers, file, input, run);
    }
  }
  if (layers.empty()) throw DataError({"error.no_layer", {{"path", files.front().given}}});
  return layers;
}

}  // namespace hotspot
