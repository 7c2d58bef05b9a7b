/// @file
/// The study file (TOML): read with errors that say what to change, and proposed from a folder of files. What
/// may stand in it is declared in `plan/study.hpp`; what each key means is in the text table.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot {

/// THROWS IoError (not there, not readable, not TOML: line and column), ArgumentError (unknown or missing
/// table or key, value of the wrong type, unknown or beyond its limits: file, line, table, key and remedy).
/// The files it names are not opened.
[[nodiscard]] Study read_study(const std::string& path);

/// A file the study names, as it is opened: relative names are relative to the study's folder; databases
/// ("PG:...") and GDAL's virtual files ("/vsi...") are as they are.
[[nodiscard]] std::string study_path(const Study& study, const std::string& file);

/// Every key ("density.bandwidth", "source.police.file") with its value and whether it is a default, in the
/// order of the declaration. What the study does not state and nothing stands for is empty. Neither passwords
/// nor folders: a database is "PG:...", an absolute path its last part.
[[nodiscard]] std::vector<Parameter> study_parameters(const Study& study);

/// All keys as a Markdown table: table, key, type, default, meaning.
[[nodiscard]] std::string study_key_table(Language language);

/// A commented study file for the files in `folder` and in the folders just below it: which is boundary,
/// areas, background, denominator and which are sources of events, by their geometry, names and columns. What
/// could not be decided is said in a comment. Coordinate systems of tables are proposed where their
/// coordinates fall on the areas; reading never guesses them. Files are named relative to `folder`.
/// THROWS IoError if `folder` is not there, Cancelled.
[[nodiscard]] std::string propose_study(const std::string& folder, Language language, const Run& run = {});

}  // namespace hotspot
