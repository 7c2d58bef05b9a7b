#include "io/qgis_form.hpp"

namespace hotspot::detail {
namespace {

void add_option(const XmlElement& map, const char* name, const char* type, const std::string& value) {
  map.add("Option", {{"name", name}, {"type", type}, {"value", value}});
}

std::string relation_id(const std::string& table, const FormField& field) {
  return "hotspots_" + field.table + "_" + table;
}

void configure_date(const XmlElement& map) {
  add_option(map, "display_format", "QString", "dd-MM-yyyy");
  add_option(map, "field_format", "QString", "yyyy-MM-dd");
  add_option(map, "field_iso_format", "bool", "false");
  add_option(map, "allow_null", "bool", "true");
  add_option(map, "calendar_popup", "bool", "true");
}

/// QGIS keeps the order of a list of maps of one entry each. Nothing is a choice too.
void configure_choice(const XmlElement& map, const FormField& field) {
  constexpr const char* null_in_qgis = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}";
  const XmlElement list = map.add("Option", {{"name", "map"}, {"type", "List"}});
  const auto add_choice = [&](const std::string& words, const std::string& value) {
    list.add("Option", {{"type", "Map"}})
        .add("Option", {{"name", words}, {"type", "QString"}, {"value", value}});
  };
  add_choice("–", null_in_qgis);
  for (const auto& [value, words] : field.choices) add_choice(words, value);
}

void configure_from_table(const XmlElement& map, const FormField& field, const std::string& file_name) {
  const bool several = field.widget == FormWidget::some_from_table;
  add_option(map, "Layer", "QString", qgis_layer_id(field.table));
  add_option(map, "LayerName", "QString", field.table);
  add_option(map, "LayerProviderName", "QString", "ogr");
  add_option(map, "LayerSource", "QString", qgis_layer_source(field.table, file_name));
  add_option(map, "Key", "QString", field.key);
  add_option(map, "Value", "QString", field.words);
  add_option(map, "AllowMulti", "bool", several ? "true" : "false");
  add_option(map, "AllowNull", "bool", "true");
  add_option(map, "OrderByValue", "bool", "false");
  add_option(map, "NofColumns", "int", several ? "2" : "1");
  add_option(map, "UseCompleter", "bool", "false");
  add_option(map, "FilterExpression", "QString", "");
}

void configure_link(const XmlElement& map, const FormField& field, const std::string& table,
                    const std::string& file_name) {
  add_option(map, "Relation", "QString", relation_id(table, field));
  add_option(map, "ReferencedLayerId", "QString", qgis_layer_id(field.table));
  add_option(map, "ReferencedLayerName", "QString", field.table);
  add_option(map, "ReferencedLayerProviderKey", "QString", "ogr");
  add_option(map, "ReferencedLayerDataSource", "QString", qgis_layer_source(field.table, file_name));
  add_option(map, "AllowNULL", "bool", "true");
  add_option(map, "ShowForm", "bool", "false");
  add_option(map, "OrderByValue", "bool", "true");
  add_option(map, "MapIdentification", "bool", "false");
  add_option(map, "AllowAddFeatures", "bool", "false");
}

const char* widget_word(FormWidget widget) {
  switch (widget) {
    case FormWidget::hidden:
      return "Hidden";
    case FormWidget::line:
    case FormWidget::lines:
    case FormWidget::number:
      return "TextEdit";
    case FormWidget::date:
      return "DateTime";
    case FormWidget::choice:
      return "ValueMap";
    case FormWidget::from_table:
    case FormWidget::some_from_table:
      return "ValueRelation";
    case FormWidget::link:
      return "RelationReference";
  }
  return "";
}

void configure(const XmlElement& map, const FormField& field, const std::string& table,
               const std::string& file_name) {
  switch (field.widget) {
    case FormWidget::hidden:
    case FormWidget::line:
    case FormWidget::number:
      return;
    case FormWidget::lines:
      return add_option(map, "IsMultiline", "bool", "true");
    case FormWidget::date:
      return configure_date(map);
    case FormWidget::choice:
      return configure_choice(map, field);
    case FormWidget::from_table:
    case FormWidget::some_from_table:
      return configure_from_table(map, field, file_name);
    case FormWidget::link:
      return configure_link(map, field, table, file_name);
  }
}

}  // namespace

std::string qgis_layer_id(const std::string& table) {
  return "hotspots_layer_" + table;  // QGIS takes ids of up to ten letters for none
}

std::string qgis_layer_source(const std::string& table, const std::string& file_name) {
  return "./" + file_name + "|layername=" + table;
}

void add_form(const XmlElement& layer, const QgisForm& form, const std::string& table,
              const std::string& file_name) {
  const XmlElement configuration = layer.add("fieldConfiguration");
  const XmlElement defaults = layer.add("defaults");
  for (const FormField& field : form.fields) {
    const XmlElement map =
        configuration.add("field", {{"name", field.column}, {"configurationFlags", "None"}})
            .add("editWidget", {{"type", widget_word(field.widget)}})
            .add("config")
            .add("Option", {{"type", "Map"}});
    configure(map, field, table, file_name);
    defaults.add("default",
                 {{"field", field.column}, {"expression", field.beginning}, {"applyOnUpdate", "0"}});
  }
  if (!form.row_words.empty()) layer.add_text("previewExpression", form.row_words);
}

void add_relations(const XmlElement& relations, const QgisForm& form, const std::string& table) {
  for (const FormField& field : form.fields) {
    if (field.widget != FormWidget::link) continue;
    relations
        .add("relation", {{"id", relation_id(table, field)},
                          {"name", field.title},
                          {"referencedLayer", qgis_layer_id(field.table)},
                          {"referencingLayer", qgis_layer_id(table)},
                          {"strength", "Association"}})
        .add("fieldRef", {{"referencedField", field.key}, {"referencingField", field.column}});
  }
}

}  // namespace hotspot::detail
