/// @file
/// All that is known of one area, source by source: figures, how they stand against all areas together, how
/// they changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "state/document.hpp"

namespace hotspot::viewer {

/// A figure against what it is compared with, where its interval tells them apart.
enum class Against { unknown, cannot_tell, lower, higher };

/// NaN: not known or hidden.
struct SourceFacts {
  std::string title{};
  std::string hidden{};  ///< why, as the results say; empty: shown
  double count = 0.0;
  double rate = 0.0;
  double rate_low = 0.0;
  double rate_high = 0.0;
  std::string rate_unit{};
  Against rate_against_all = Against::unknown;
  double before = 0.0;  ///< events of the earlier years
  double after = 0.0;   ///< events of the later years
  double change = 0.0;  ///< percent
  double change_low = 0.0;
  double change_high = 0.0;
  Against change_against_none = Against::unknown;
};

/// A part of the area's action sheet: its heading and its sentences.
struct SheetWords {
  std::string heading{};
  std::vector<std::string> sentences{};
};

struct AreaFacts {
  std::string name{};
  std::string company{};  ///< and department
  double residents = 0.0;
  double households = 0.0;
  std::vector<SourceFacts> sources{};
  std::vector<SheetWords> sheet{};  ///< empty where the results have none
};

/// Of the area that is selected; none unless it is one of the layer that table and charts are about.
[[nodiscard]] std::optional<AreaFacts> selected_area(const Document& document);

}  // namespace hotspot::viewer
