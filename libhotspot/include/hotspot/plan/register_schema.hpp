/// @file
/// Tables and columns of the register of safety walks, declared once: the file that people edit in QGIS, its
/// form and value lists, the reader and its errors follow this declaration.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hotspot/core/text.hpp"

namespace hotspot {

/// How a column is written and edited.
enum class RegisterCell {
  key,      ///< names the row; filled in by the form
  link,     ///< the key of a row of another table
  words,    ///< a few words, shown to all
  note,     ///< free text; stays in the register and is read by nobody
  date,     ///<
  amount,   ///< a number, at least 0
  one_of,   ///< a word of a value list
  some_of,  ///< several of them, {light,bushes}
};

/// A list of words. What people read is the text register.NAME_CODE of the text table.
struct ValueList {
  std::string_view name;
  std::span<const std::string_view> codes;
};

struct RegisterColumn {
  std::string_view name;
  RegisterCell cell{};
  std::string_view title;                     ///< key in the text table
  std::span<const std::string_view> aliases;  ///< under which tables of others have it, as plain names
  const ValueList* list = nullptr;
  std::string_view table{};  ///< that a link points to
};

struct RegisterTable {
  std::string_view name;
  std::string_view title;  ///< key in the text table
  bool placed = false;     ///< its rows are points
  std::span<const std::string_view> aliases;
  std::span<const RegisterColumn> columns;

  /// THROWS std::logic_error for a name that is not declared: our bug.
  [[nodiscard]] const RegisterColumn& column(std::string_view column_name) const;
};

/// Walks, places, measures.
[[nodiscard]] std::span<const RegisterTable> register_schema();

/// THROWS std::logic_error for a name that is not declared: our bug.
[[nodiscard]] const RegisterTable& register_table(std::string_view name);

/// The value lists, each once.
[[nodiscard]] std::span<const ValueList* const> register_lists();

/// What people read for a code of the list.
[[nodiscard]] std::string list_words(Language language, const ValueList& list, std::string_view code);

}  // namespace hotspot
