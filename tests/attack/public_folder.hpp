/// @file
/// What a run wrote for everyone, read back as a stranger would: GeoPackage, report, record of the data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/layer.hpp"

namespace hotspot::test {

/// A table of the report, its cells repeated over the columns that they span.
struct ReportTable {
  std::string section{};                         ///< id of the section: "source-police", "areas"
  std::vector<std::vector<std::string>> rows{};  ///< heads too
};

/// What a chart says to those who do not see it.
struct ReportChart {
  std::string section{};
  std::string words{};
};

struct PublicFolder {
  std::vector<Layer> layers{};
  std::vector<ReportTable> tables{};
  std::vector<ReportChart> charts{};
  std::string quality{};  ///< data_quality.json

  /// THROW std::runtime_error where there is none.
  [[nodiscard]] const Layer& layer(const std::string& name) const;
};

/// THROWS std::runtime_error where the folder has no GeoPackage, or more than one.
[[nodiscard]] PublicFolder read_public_folder(const std::string& folder);

/// Cells as read back: numbers may have become real, what is empty is none.
[[nodiscard]] std::optional<double> figure(const Layer& layer, const std::string& column, std::size_t row);
[[nodiscard]] std::string words(const Layer& layer, const std::string& column, std::size_t row);

/// "1.195", "1,195" -> 1195; none where other letters stand with it.
[[nodiscard]] std::optional<double> whole_number(const std::string& text);

}  // namespace hotspot::test
