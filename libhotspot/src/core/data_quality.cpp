#include "hotspot/core/data_quality.hpp"

#include <algorithm>
#include <stdexcept>

namespace hotspot {

std::size_t SourceQuality::count(RejectReason reason) const {
  return static_cast<std::size_t>(std::count_if(
      rejected.begin(), rejected.end(), [&](const RejectedRow& row) { return row.reason == reason; }));
}

void reject(SourceQuality& quality, std::size_t row, RejectReason reason) {
  const auto place = std::upper_bound(quality.rejected.begin(), quality.rejected.end(), row,
                                      [](std::size_t value, const RejectedRow& r) { return value < r.row; });
  quality.rejected.insert(place, {row, reason});
  --quality.rows_kept;
}

void require_balanced(const DataQuality& quality) {
  for (const SourceQuality& source : quality.sources) {
    if (source.rows_read == source.rows_kept + source.rejected.size()) continue;
    throw std::logic_error("rows read do not equal rows kept and rejected: " + source.source);
  }
}

}  // namespace hotspot
