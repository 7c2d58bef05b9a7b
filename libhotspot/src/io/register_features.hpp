/// @file
/// The tables of a register and their rows, by OGR.
#pragma once

#include <string>

#include "hotspot/io/register_file.hpp"

namespace hotspot::detail {

/// Makes the GeoPackage at `path` with the tables of the register, its value lists and rows. THROWS IoError.
void write_register_tables(const NewRegister& wanted, const std::string& path);

}  // namespace hotspot::detail
