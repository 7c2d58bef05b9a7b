/// @file
/// What the readers of a study's tables share: the table as an input, its columns found, its account kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/study_file.hpp"
#include "io/column_names.hpp"
#include "io/study_inputs.hpp"

namespace hotspot::detail {

/// Where a file that the study names lies. THROWS IoError for a link from the folder that the name leads to
/// out of it: what is read is what was named. Whole paths are what they say.
[[nodiscard]] std::string checked_path(const Study& study, const std::string& file);

/// Any of the study's input tables as an input of the readers.
template <class Table>
Input input_of(const Study& study, const Table& table, const std::optional<Crs>& to_crs) {
  return {.source = checked_path(study, table.file),
          .layer = table.layer,
          .where = table.where,
          .crs = table.crs.empty() ? std::nullopt : std::optional(make_crs(table.crs)),
          .to_crs = to_crs};
}

[[nodiscard]] std::vector<std::string> columns_of(const Input& input);

/// The column of that role, where none is named.
void find_if_unnamed(std::string& name, const std::vector<std::string>& columns, ColumnRole role);

void add_if_named(std::vector<std::string>& names, const std::string& name);

/// Into the study's account, under the name of the source.
void record(StudyInputs& inputs, SourceQuality quality, InputFingerprint fingerprint,
            const std::string& source);

/// Of a file that is named and cannot be read: what the error says goes into the account and the warnings,
/// and the study goes on without it. Rethrows what is no fault of the file.
void leave_out(StudyInputs& inputs, const std::string& source, const std::string& file, const Error& error);

}  // namespace hotspot::detail
