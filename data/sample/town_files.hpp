/// @file
/// The map of the town as shapefiles.
#pragma once

#include <filesystem>

#include "town.hpp"

namespace sample {

/// kommunegraense, boligomraader (Latin-1, all others UTF-8), veje, jernbane, groenne_omraader, soe,
/// bygninger.
void write_town(const Town& town, const std::filesystem::path& folder);

}  // namespace sample
