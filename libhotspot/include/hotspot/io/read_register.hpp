/// @file
/// The register of safety walks from the file that people edit, or from tables of others: GeoPackage,
/// shapefiles, CSV. Reading changes nothing.
///
/// Columns are known by their names (`plan/register_schema.hpp`) and by usual Danish and English ones; others
/// are passed over, and so are the notes. Words of the value lists may stand as codes, in English or Danish.
/// Dates may be text. What is missing or cannot be read is left empty in the row, and the record says in
/// which rows; every row is kept.
///
/// While another program has the GeoPackage open, what it has saved is read, and the record says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/plan/safety_register.hpp"

namespace hotspot {

struct RegisterFiles {
  std::string file{};           ///< all tables, or that of the walks
  std::string places{};         ///< empty: a table of `file`
  std::string measures{};       ///< empty: a table of `file`
  std::optional<Crs> crs{};     ///< for files without one
  std::optional<Crs> to_crs{};  ///< wanted; empty: as it is
};

struct RegisterRead {
  SafetyRegister content{};
  std::vector<SourceQuality> qualities{};  ///< one a table: `walks`, `places`, `measures`
  std::vector<InputFingerprint> fingerprints{};
};

/// THROWS IoError (does not open), DataError (none of the tables, or a table without any column of them),
/// CrsError (points without a CRS).
[[nodiscard]] RegisterRead read_register(const RegisterFiles& files, const Run& run = {});

}  // namespace hotspot
