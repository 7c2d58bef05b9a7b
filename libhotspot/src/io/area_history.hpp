/// @file
/// Areas that merged or were split, and what of an older area's figures belongs to which area of today.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot::detail {

/// On a day the area `from` gave a share of its residents to `to`; it may be one of its own successors.
struct AreaChange {
  std::string from{};
  std::string to{};
  std::optional<std::chrono::sys_days> day{};  ///< none: before all figures
  double share = 1.0;
};

/// "0101-003" and "101-3" are one id: spreadsheets drop the zeros in front.
[[nodiscard]] std::string plain_area_id(std::string_view id);

/// A figure as a day: a year from 1800 to 2200 stands for its first day, on which the residents of Denmark
/// are counted, other numbers count days from 1970-01-01. None for NaN.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of_figure(double value);

class AreaHistory {
 public:
  AreaHistory() = default;
  /// THROWS DataError naming the area if its shares of one day are more than 1 together.
  explicit AreaHistory(std::vector<AreaChange> changes);

  /// The areas, by their plain ids, that hold what `id` held on that day, with their shares: the changes
  /// after it, one after the other. `day` none: the area as it was before all changes, if it has any.
  [[nodiscard]] std::vector<std::pair<std::string, double>> successors(
      std::string_view id, std::optional<std::chrono::sys_days> day) const;

  [[nodiscard]] bool knows(std::string_view id) const;

 private:
  std::vector<AreaChange> m_changes;  // by day, ids plain
};

struct AreaHistoryRead {
  AreaHistory history{};
  SourceQuality quality{};
  InputFingerprint fingerprint{};
};

/// Columns id_from, id_to, date and share, by their usual names. A share that is not stated is one part of as
/// many as there are that day; the record says so. THROWS as `read_areas`; DataError if columns are missing.
[[nodiscard]] AreaHistoryRead read_area_history(const std::string& file, const Run& run);

}  // namespace hotspot::detail
