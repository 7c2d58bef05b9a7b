/// @file
/// What a GeoPackage of ours says about how its tables are shown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <gdal_priv.h>

#include "hotspot/core/style.hpp"

namespace hotspot::detail {

struct KeptStyles {
  std::vector<Style> styles;                  ///< the default first
  std::map<std::string, std::string> titles;  ///< of columns
};

/// By the name of the table. Styles of other programs are passed over.
[[nodiscard]] std::map<std::string, KeptStyles> kept_styles(GDALDataset& dataset);

}  // namespace hotspot::detail
