/// @file
/// Which bandwidth fits the events best by a criterion of cross-validation (`bandwidth_criterion.hpp`)?
///
/// The criterion is computed on a grid of bandwidths, neighbours at most 1.25 apart as a ratio, and the three
/// best valleys of it are followed to their bottom by Brent's method, to 1e-6 of the bandwidth. The criterion
/// of diggle falls in steps and is looked at on 255 even steps of the bandwidth, as spatstat does: K then
/// counts pairs of events at the begin of its 511 steps. The criterion told is that of
/// `bandwidth_criterion.hpp`.
///
/// REQUIRES and THROWS as `bandwidth_criterion.hpp`; besides ArgumentError for an empty range and DataError
/// where events in the same place make the criterion degenerate: likelihood and lscv, which coincident events
/// draw towards 0, for any such event; diggle where an event has on average one other or more in its place;
/// all where there is one place only. Use `distinct_places` first, where repeats are no part of the question.
/// Cost: some 40 criteria, the most of them to four digits only.
#pragma once

#include <optional>
#include <tuple>

#include "hotspot/stats/bandwidth_criterion.hpp"

namespace hotspot {

struct SelectBandwidthOptions {
  BandwidthCriterion criterion = BandwidthCriterion::likelihood;
  std::optional<LikelihoodEdge> edge{};  ///< as in `BandwidthCriterionOptions`
  /// Bounds of the search. Not stated: from the smallest distance between two places (likelihood: sqrt(mean
  /// squared distance to the nearest / 2), below which it only rises) to half the diagonal of the window's
  /// box, or the events'; diggle: above 0 to a sixteenth of the box's shorter side or where 1000 events are
  /// within four bandwidths of each, if that is less.
  std::optional<Metres> minimum{};
  std::optional<Metres> maximum{};

  static constexpr auto fields() {
    using O = SelectBandwidthOptions;
    return std::tuple{Field{"criterion", &O::criterion, "option.criterion"},
                      Field{"edge", &O::edge, "option.likelihood_edge"},
                      Field{"minimum", &O::minimum, "option.bandwidth_minimum", above(0.0)},
                      Field{"maximum", &O::maximum, "option.bandwidth_maximum", above(0.0)}};
  }
};

struct SelectedBandwidth {
  Metres bandwidth{};
  double criterion = 0.0;
  Metres minimum{};  ///< of the range that was searched
  Metres maximum{};
  bool at_end = false;  ///< the best of the range is its end: a wider range may have a better one
};

[[nodiscard]] SelectedBandwidth select_bandwidth(const EventSet& events,
                                                 const std::optional<StudyArea>& window = {},
                                                 const SelectBandwidthOptions& options = {},
                                                 const Run& run = {});

}  // namespace hotspot
