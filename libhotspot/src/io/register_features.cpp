#include "io/register_features.hpp"

#include <cpl_string.h>

#include "hotspot/plan/register_schema.hpp"
#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/register_form.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

using std::chrono::year_month_day;

OGRFieldType field_type(RegisterCell cell) {
  if (cell == RegisterCell::date) return OFTDate;
  return cell == RegisterCell::amount ? OFTReal : OFTString;
}

/// A row on its way into the file; what is not there stays empty.
class NewRow {
 public:
  explicit NewRow(OGRLayer& layer) : m_layer(layer), m_feature(layer.GetLayerDefn()) {}

  NewRow& set(const char* column, const std::string& words) {
    if (!words.empty()) m_feature.SetField(column, words.c_str());
    return *this;
  }
  NewRow& set(const char* column, const std::optional<year_month_day>& date) {
    if (date) {
      const int field = m_layer.GetLayerDefn()->GetFieldIndex(column);
      m_feature.SetField(field, static_cast<int>(date->year()),
                         static_cast<int>(static_cast<unsigned>(date->month())),
                         static_cast<int>(static_cast<unsigned>(date->day())));
    }
    return *this;
  }
  NewRow& set(const char* column, const std::optional<double>& amount) {
    if (amount) m_feature.SetField(column, *amount);
    return *this;
  }
  template <WordedEnum E>
  NewRow& set(const char* column, const std::optional<E>& value) {
    return value ? set(column, std::string(word(*value))) : *this;
  }
  template <WordedEnum E>
  NewRow& set(const char* column, const std::vector<E>& values) {
    std::string list;
    for (const E value : values) list += (list.empty() ? "" : ",") + std::string(word(value));
    return list.empty() ? *this : set(column, "{" + list + "}");
  }
  NewRow& place(const std::optional<Point>& point) {
    if (point) m_feature.SetGeometryDirectly(new OGRPoint(point->x, point->y));
    return *this;
  }

  [[nodiscard]] bool write() { return m_layer.CreateFeature(&m_feature) == OGRERR_NONE; }

 private:
  OGRLayer& m_layer;
  OGRFeature m_feature;
};

bool write_row(OGRLayer& layer, const SafetyWalk& walk) {
  return NewRow(layer)
      .set("id", walk.id)
      .set("area", walk.area)
      .set("status", walk.status)
      .set("offered_on", walk.offered_on)
      .set("planned_for", walk.planned_for)
      .set("held_on", walk.held_on)
      .set("led_by", walk.led_by)
      .write();
}

bool write_row(OGRLayer& layer, const WalkPlace& place) {
  return NewRow(layer)
      .set("id", place.id)
      .set("walk_id", place.walk)
      .set("area", place.area)
      .set("title", place.title)
      .set("kind", place.kind)
      .set("reasons", place.reasons)
      .set("good", place.good)
      .place(place.point)
      .write();
}

bool write_row(OGRLayer& layer, const Measure& measure) {
  return NewRow(layer)
      .set("id", measure.id)
      .set("place_id", measure.place)
      .set("area", measure.area)
      .set("title", measure.title)
      .set("kind", measure.kind)
      .set("responsible", measure.responsible)
      .set("due", measure.due)
      .set("status", measure.status)
      .set("done_on", measure.done_on)
      .set("cost", measure.cost)
      .place(measure.point)
      .write();
}

OGRLayer* make_table(GDALDataset& file, const Layer& layer, bool placed) {
  CPLStringList options;
  options.SetNameValue("FID", "fid");
  options.SetNameValue("IDENTIFIER", layer.title.c_str());
  if (placed) options.SetNameValue("GEOMETRY_NAME", "geom");
  OGRSpatialReference reference = spatial_reference(layer.crs);
  return file.CreateLayer(layer.name.c_str(), placed ? &reference : nullptr, placed ? wkbPoint : wkbNone,
                          options.List());
}

template <class Row>
bool write_table(GDALDataset& file, const RegisterTable& table, const NewRegister& wanted,
                 const std::vector<Row>& rows) {
  OGRLayer* made = make_table(file, register_layer(table, wanted.language, wanted.crs), table.placed);
  if (made == nullptr) return false;
  for (const RegisterColumn& column : table.columns) {
    OGRFieldDefn field(std::string(column.name).c_str(), field_type(column.cell));
    if (made->CreateField(&field) != OGRERR_NONE) return false;
  }
  for (const Row& row : rows) {
    if (!write_row(*made, row)) return false;
  }
  return true;
}

using Words = std::vector<std::pair<std::string, std::string>>;

bool write_list(GDALDataset& file, const Layer& layer, const Words& words) {
  OGRLayer* made = make_table(file, layer, false);
  if (made == nullptr) return false;
  for (const char* name : {"code", "words"}) {
    OGRFieldDefn field(name, OFTString);
    if (made->CreateField(&field) != OGRERR_NONE) return false;
  }
  for (const auto& [code, text] : words) {
    if (!NewRow(*made).set("code", code).set("words", text).write()) return false;
  }
  return true;
}

bool write_all(GDALDataset& file, const NewRegister& wanted) {
  const SafetyRegister& content = wanted.content;
  if (!write_table(file, register_table("walks"), wanted, content.walks)) return false;
  if (!write_table(file, register_table("places"), wanted, content.places)) return false;
  if (!write_table(file, register_table("measures"), wanted, content.measures)) return false;
  for (const ValueList* list : register_lists()) {
    Words words;
    for (const std::string_view code : list->codes)
      words.emplace_back(code, list_words(wanted.language, *list, code));
    if (!write_list(file, list_layer(list->name, wanted.language), words)) return false;
  }
  return wanted.areas.empty() || write_list(file, list_layer(area_list, wanted.language), wanted.areas);
}

}  // namespace

void write_register_tables(const NewRegister& wanted, const std::string& path) {
  ErrorTrap trap;
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (driver == nullptr) throw_not_written(path, "GDAL has no GPKG driver");
  DatasetHandle file(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!file || file->StartTransaction() != OGRERR_NONE) throw_not_written(path, trap.reason());
  if (!write_all(*file, wanted)) throw_not_written(path, trap.reason());
  if (file->CommitTransaction() != OGRERR_NONE) throw_not_written(path, trap.reason());
  file.reset();
  if (!trap.errors().empty()) throw_not_written(path, trap.errors());
}

}  // namespace hotspot::detail
