#include "io/register_form.hpp"

#include "hotspot/plan/map_style.hpp"

namespace hotspot::detail {
namespace {

FormWidget widget_of(const RegisterColumn& column, bool has_areas) {
  switch (column.cell) {
    case RegisterCell::key:
      return FormWidget::hidden;
    case RegisterCell::link:
      return FormWidget::link;
    case RegisterCell::words:
      return column.name == area_list && has_areas ? FormWidget::from_table : FormWidget::line;
    case RegisterCell::note:
      return FormWidget::lines;
    case RegisterCell::date:
      return FormWidget::date;
    case RegisterCell::amount:
      return FormWidget::number;
    case RegisterCell::one_of:
      return FormWidget::choice;
    case RegisterCell::some_of:
      return FormWidget::some_from_table;
  }
  return FormWidget::line;
}

FormField form_field(const RegisterTable& table, const RegisterColumn& column, Language language,
                     bool has_areas) {
  FormField field{.column = std::string(column.name), .widget = widget_of(column, has_areas)};
  if (column.cell == RegisterCell::key) field.beginning = "uuid('WithoutBraces')";
  if (field.widget == FormWidget::choice) {
    for (const std::string_view code : column.list->codes)
      field.choices.emplace_back(code, list_words(language, *column.list, code));
  }
  if (field.widget == FormWidget::link) {
    field.table = std::string(column.table);
    field.key = "id";
    field.title = text(language, table.title);
  }
  if (field.widget == FormWidget::from_table || field.widget == FormWidget::some_from_table) {
    field.table = list_table(field.widget == FormWidget::from_table ? area_list : column.list->name);
    field.key = "code";
    field.words = "words";
  }
  return field;
}

/// The column that colours the points: places by how they feel, measures by how far they are.
const RegisterColumn& coloured(const RegisterTable& table) {
  return table.column(table.name == "places" ? "kind" : "status");
}

Style register_style(const RegisterTable& table, const std::string& title, Language language) {
  Style style{.name = title, .legend_title = title};
  const RegisterColumn& column = coloured(table);
  style.category_column = std::string(column.name);
  std::size_t colour = 0;
  for (const std::string_view code : column.list->codes) {
    const Colour fill = category_colour(colour++);
    style.categories.push_back({std::string(code), list_words(language, *column.list, code), fill, fill});
  }
  const Colour grey = category_colour(7);
  style.categories.push_back({"", text(language, "register.not_stated"), grey, grey});  // all others
  style.label_column = "title";
  return style;
}

}  // namespace

std::string list_table(std::string_view list) {
  return "list_" + std::string(list);
}

QgisForm register_form(const RegisterTable& table, Language language, bool has_areas) {
  QgisForm form;
  form.fields.push_back({.column = "fid", .widget = FormWidget::hidden});
  for (const RegisterColumn& column : table.columns)
    form.fields.push_back(form_field(table, column, language, has_areas));
  form.row_words = table.name == "walks" ? "concat(\"area\", ' ', coalesce(\"held_on\", \"planned_for\"))"
                                         : "coalesce(\"title\", \"id\")";
  return form;
}

Layer register_layer(const RegisterTable& table, Language language, const Crs& crs) {
  Layer layer{.name = std::string(table.name), .title = text(language, table.title), .crs = crs};
  if (table.placed) layer.places = std::vector<Point>{};
  for (const RegisterColumn& column : table.columns) {
    layer.columns.push_back(
        {.name = std::string(column.name), .values = TextColumn{}, .title = text(language, column.title)});
  }
  if (table.placed) layer.styles.push_back(register_style(table, layer.title, language));
  return layer;
}

Layer list_layer(std::string_view list, Language language) {
  return {.name = list_table(list),
          .title = text(language, "register.list", {{"list", std::string(list)}}),
          .columns = {{.name = "code", .values = TextColumn{}, .title = text(language, "register.code")},
                      {.name = "words", .values = TextColumn{}, .title = text(language, "register.words")}}};
}

}  // namespace hotspot::detail
