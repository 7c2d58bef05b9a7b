/// @file
/// How QGIS lets people edit the rows of a table: a widget a column, what a new row begins with, links
/// between tables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "io/xml_document.hpp"

namespace hotspot::detail {

enum class FormWidget {
  hidden,           ///< filled in by the form itself
  line,             ///< a few words
  lines,            ///< free text
  date,             ///<
  number,           ///<
  choice,           ///< one of `choices`
  from_table,       ///< one key of another table, chosen by the words beside it
  some_from_table,  ///< several of them: {a,b}
  link,             ///< a row of another table, by a relation
};

struct FormField {
  std::string column{};
  FormWidget widget{};
  std::vector<std::pair<std::string, std::string>> choices{};  ///< value, words
  std::string table{};                                         ///< of `from_table`, `some_from_table`, `link`
  std::string key{};                                           ///< its column that is kept
  std::string words{};                                         ///< its column that people read
  std::string beginning{};                                     ///< expression for a new row; empty: none
  std::string title{};  ///< of a link: what stands over the rows at its other end
};

struct QgisForm {
  std::vector<FormField> fields{};
  std::string row_words{};  ///< expression for a row in lists and links
};

/// Id and source of a table's layer in the project, by which forms and relations find it.
[[nodiscard]] std::string qgis_layer_id(const std::string& table);
[[nodiscard]] std::string qgis_layer_source(const std::string& table, const std::string& file_name);

/// As children of a layer's or style's element. `file_name` is the GeoPackage's, without its folder.
void add_form(const XmlElement& layer, const QgisForm& form, const std::string& table,
              const std::string& file_name);

/// The relations of a table's form, as children of a project's <relations>.
void add_relations(const XmlElement& relations, const QgisForm& form, const std::string& table);

}  // namespace hotspot::detail
