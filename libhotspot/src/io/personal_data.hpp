/// @file
/// Data on persons, known by the names of columns and by the form of what is in them, so that they are
/// dropped before anything is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/row_source.hpp"

namespace hotspot::detail {

enum class PersonalKind { none, person_number, name, birth_date, contact, free_text };

/// What a column holds of persons, by its name and some of its cells. A Danish person number is a date and
/// four digits (ddmmyy-xxxx); free text is many words that seldom repeat, or a column called so that is not
/// plainly a list of kinds.
[[nodiscard]] PersonalKind personal_kind(const std::string& column, const std::vector<std::string>& cells);

/// True if ddmmyy-xxxx with a date that there is stands in the text.
[[nodiscard]] bool holds_person_number(std::string_view text);

/// The kind of every column of a source.
[[nodiscard]] std::vector<PersonalKind> personal_kinds(RowSource& source);

/// Says which columns were left alone because of it, but for the one that the user keeps for a purpose.
void note_personal(const RowSource& source, const std::vector<PersonalKind>& kinds, const std::string& kept,
                   const std::string& purpose, SourceQuality& quality);

}  // namespace hotspot::detail
