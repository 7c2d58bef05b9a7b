#include "io/layer_source.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "io/ogr_places.hpp"
#include "io/text_encoding.hpp"

namespace hotspot::detail {
namespace {

std::vector<std::string> layer_names(GDALDataset& dataset) {
  std::vector<std::string> names;
  for (OGRLayer* layer : data_layers(dataset)) names.emplace_back(layer->GetName());
  return names;
}

/// True where a layer hands out latitude or northing first, as its system has it. Drivers that keep to the
/// order of files say so in the mapping.
bool hands_out_y_first(const OGRSpatialReference& reference) {
  const bool system_has_y_first = reference.EPSGTreatsAsLatLong() || reference.EPSGTreatsAsNorthingEasting();
  const std::vector<int>& mapping = reference.GetDataAxisToSRSAxisMapping();
  return system_has_y_first && mapping.size() >= 2 && mapping[0] == 1 && mapping[1] == 2;
}

std::string in_utf8(const char* text) {
  return is_utf8(text) ? std::string(text) : from_windows_1252(text);
}

std::string shortest(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string field_text(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) return {};
  if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) return shortest(feature.GetFieldAsDouble(field));
  const std::string text = in_utf8(feature.GetFieldAsString(field));
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<EventTime> field_time(const OGRFeature& feature, int field) {
  using namespace std::chrono;
  int y = 0, m = 0, d = 0, hour = 0, minute = 0, zone = 0;
  float second = 0.0F;
  if (!feature.IsFieldSetAndNotNull(field)) return std::nullopt;
  if (!feature.GetFieldAsDateTime(field, &y, &m, &d, &hour, &minute, &second, &zone)) return std::nullopt;
  const year_month_day date(year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
  if (!date.ok()) return std::nullopt;
  return EventTime(local_days(date)) + hours(hour) + minutes(minute) +
         seconds(static_cast<std::int64_t>(second));
}

bool is_number(OGRFieldType type) {
  return type == OFTInteger || type == OFTInteger64 || type == OFTReal;
}

/// SQLite takes any text for a date. GDAL hands such a cell out as not set, an empty one as null.
bool keeps_odd_dates(GDALDataset& dataset) {
  return std::string_view(dataset.GetDriverName()) == "GPKG";
}

}  // namespace

std::vector<OGRLayer*> data_layers(GDALDataset& dataset) {
  std::vector<OGRLayer*> layers;
  for (OGRLayer* layer : dataset.GetLayers()) {
    const std::string_view name = layer->GetName();
    const bool is_blank = layer->GetGeomType() == wkbNone && layer->GetLayerDefn()->GetFieldCount() == 0;
    if (name != "layer_styles" && name != "qgis_projects" && !is_blank) layers.push_back(layer);
  }
  return layers;
}

std::vector<std::string> column_names(OGRLayer& layer) {
  std::vector<std::string> names;
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    names.push_back(in_utf8(definition.GetFieldDefn(i)->GetNameRef()));
  }
  return names;
}

std::optional<Crs> crs_of(OGRLayer& layer) {
  const OGRSpatialReference* reference = layer.GetSpatialRef();
  if (!reference || reference->IsEmpty()) return std::nullopt;
  const char* name = reference->GetName();
  // How GeoPackage says that nothing is known: "Undefined geographic SRS", GDAL's "Undefined SRS".
  const std::string_view words = name ? name : "";
  if (words.starts_with("Undefined geographic") || words == "Undefined SRS") return std::nullopt;
  const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  char* wkt = nullptr;
  reference->exportToWkt(&wkt, options);
  const std::unique_ptr<char, void (*)(void*)> owned(wkt, VSIFree);
  return wkt && *wkt ? std::optional(make_crs(wkt)) : std::nullopt;
}

namespace {

/// GeoJSON that names no system is taken for degrees; what lies beyond them is in a system that is not said.
bool only_seems_degrees(OGRLayer& layer, GDALDataset& dataset) {
  if (std::string_view(dataset.GetDriverName()) != "GeoJSON") return false;
  const OGRSpatialReference* reference = layer.GetSpatialRef();
  OGREnvelope box;
  if (reference == nullptr || !reference->IsGeographic() || layer.GetExtent(&box, TRUE) != OGRERR_NONE)
    return false;
  constexpr double beyond = 720.0;  // one slip in a coordinate is not yet a system
  return std::min(std::abs(box.MinX), std::abs(box.MaxX)) > beyond &&
         std::min(std::abs(box.MinY), std::abs(box.MaxY)) > beyond;
}

}  // namespace

LayerSource::LayerSource(SourceFile file, const Input& input)
    : m_file(std::move(file)), m_where(input.where), m_opened(open_dataset(m_file)) {
  ErrorTrap trap;
  choose_layer(input.layer);
  m_columns = column_names(*m_layer);
  if (!only_seems_degrees(*m_layer, *m_opened.dataset)) m_crs = crs_of(*m_layer);
  if (const OGRSpatialReference* reference = m_layer->GetSpatialRef()) {
    m_swap_axes = hands_out_y_first(*reference);
  }
  trap.clear();
  if (!m_where.empty() && m_layer->SetAttributeFilter(m_where.c_str()) != OGRERR_NONE) {
    refuse_condition(trap.reason());
  }
}

void LayerSource::refuse_condition(const std::string& reason) const {
  throw DataError({"error.where_wrong", {{"path", m_file.given}, {"where", m_where}, {"reason", reason}}});
}

void LayerSource::choose_layer(const std::string& name) {
  GDALDataset& dataset = *m_opened.dataset;
  if (!name.empty()) {
    m_layer = dataset.GetLayerByName(name.c_str());
    // Of an archive of several files the layer is the file.
    if (!m_layer && name == m_file.title && data_layers(dataset).size() == 1) {
      m_layer = data_layers(dataset).front();
    }
    if (m_layer) return;
    throw DataError({"error.layer_missing",
                     {{"path", m_file.given}, {"layer", name}, {"layers", listed(layer_names(dataset))}}});
  }
  const std::vector<OGRLayer*> layers = data_layers(dataset);
  if (layers.empty()) throw DataError({"error.no_layer", {{"path", m_file.given}}});
  if (layers.size() > 1) {
    throw DataError(
        {"error.layers_several", {{"path", m_file.given}, {"layers", listed(layer_names(dataset))}}});
  }
  m_layer = layers.front();
}

std::string LayerSource::geometry() const {
  return kind_of(m_layer->GetGeomType());
}

void LayerSource::read_fields(SourceTable& table, const std::vector<WantedColumn>& wanted,
                              const OGRFeature& feature) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    SourceColumn& column = table.columns[i];
    const int field = static_cast<int>(wanted[i].index);
    const OGRFieldType type = m_layer->GetLayerDefn()->GetFieldDefn(field)->GetType();
    const bool is_set = feature.IsFieldSetAndNotNull(field);
    if (wanted[i].use == ColumnUse::number && is_number(type)) {
      column.numbers.add(is_set ? feature.GetFieldAsDouble(field) : std::numeric_limits<double>::quiet_NaN());
    } else if (wanted[i].use == ColumnUse::number) {
      column.numbers.add(field_text(feature, field));
    } else if (wanted[i].use == ColumnUse::time && (type == OFTDate || type == OFTDateTime)) {
      if (!feature.IsFieldSet(field) && keeps_odd_dates(*m_opened.dataset)) {
        column.times.add(std::string_view("?"));
      } else {
        column.times.add(field_time(feature, field));
      }
    } else if (wanted[i].use == ColumnUse::time) {
      column.times.add(field_text(feature, field));
    } else {
      column.texts.push_back(table.texts_kept.keep(field_text(feature, field)));
    }
  }
}

std::vector<std::vector<std::string>> LayerSource::sample(std::size_t rows) {
  const ErrorTrap trap;
  std::vector<std::vector<std::string>> cells(m_columns.size());
  m_layer->ResetReading();
  for (std::size_t row = 0; row < rows; ++row) {
    const OGRFeatureUniquePtr feature{m_layer->GetNextFeature()};
    if (!feature) break;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i].push_back(field_text(*feature, static_cast<int>(i)));
    }
  }
  return cells;
}

/// A reading that failed on its way must not pass for a short file. Databases find out only now that a
/// condition is none.
void LayerSource::refuse_partial(std::size_t rows_read, const std::string& reason) const {
  if (!m_where.empty() && rows_read == 0) refuse_condition(reason);
  if (m_layer->GetFeatureCount(FALSE) > static_cast<GIntBig>(rows_read)) {
    throw IoError({"error.file_not_read", {{"path", m_file.given}, {"reason", reason}}});
  }
}

void LayerSource::restart() {
  m_layer->ResetReading();
  m_row = 0;
  m_errors.clear();
}

SourceTable LayerSource::load_next(const std::vector<WantedColumn>& wanted, std::size_t most_rows,
                                   const Run& run) {
  const ErrorTrap trap;
  SourceTable table;
  for (const WantedColumn& column : wanted) table.columns.emplace_back().name = m_columns[column.index];
  SourceQuality& quality = table.quality;
  quality.source = quality.file = m_file.name;
  quality.detected = {{"format", m_opened.dataset->GetDriverName()}, {"layer", m_layer->GetName()}};
  quality.findings = m_opened.findings;

  const bool has_places = geometry() != "none";
  const auto expected = std::max<GIntBig>(m_layer->GetFeatureCount(FALSE), 1);
  PlaceReader places(m_swap_axes);
  table.is_last = false;
  while (table.rows.size() < most_rows) {
    const OGRFeatureUniquePtr feature{m_layer->GetNextFeature()};
    table.is_last = !feature;
    if (table.is_last) break;
    pause_between_rows(run, m_row, std::min(1.0, static_cast<double>(m_row) / static_cast<double>(expected)));
    ++m_row;
    for_each_row(places.read(has_places ? feature->GetGeometryRef() : nullptr), [&](Place place) {
      table.rows.push_back(m_row);
      if (has_places) table.places.push_back(std::move(place));
      read_fields(table, wanted, *feature);
    });
  }
  quality.rows_read = table.rows.size();
  places.note(quality);
  note_left_out(table.texts_kept, quality);
  quality.rows_kept = table.rows.size();
  m_errors += trap.errors();
  if (!table.is_last || m_errors.empty()) return table;
  refuse_partial(m_row, m_errors);
  quality.findings.push_back({"finding.driver_said", {{"file", m_file.name}, {"reason", m_errors}}});
  return table;
}

}  // namespace hotspot::detail
