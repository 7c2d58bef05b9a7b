#include "hotspot/stats/bandwidth_criterion.hpp"

#include "hotspot/core/validate.hpp"
#include "stats/cross_validation.hpp"
#include "stats/mean_square_error.hpp"

namespace hotspot {
namespace {

/// Of the terms summed; their sum keeps 1e-12 of them.
constexpr double exact = 1e-13;

}  // namespace

std::vector<double> bandwidth_criterion(const EventSet& events, const std::optional<StudyArea>& window,
                                        const std::vector<Metres>& bandwidths,
                                        const BandwidthCriterionOptions& options, const Run& run) {
  validate(options);
  for (const Metres& bandwidth : bandwidths) {
    detail::require_within("bandwidth", bandwidth.value, above(0.0));
  }
  const EventSet used = detail::events_in_use(events, window);
  const detail::MetricPattern pattern = detail::metric_pattern(used, window, options);
  std::vector<double> values;
  values.reserve(bandwidths.size());
  if (options.criterion == BandwidthCriterion::diggle) {
    for (const Metres& bandwidth : bandwidths) {
      values.push_back(detail::mean_square_error(used, *window, bandwidth, run));
    }
    return values;
  }
  const detail::CrossValidation criterion(pattern, options);
  for (const Metres& bandwidth : bandwidths) values.push_back(criterion(bandwidth.value, exact, run));
  return values;
}

}  // namespace hotspot
