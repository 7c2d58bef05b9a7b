#include "hotspot/stats/emerging_hot_spots.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/local_statistics.hpp"

namespace hotspot {
namespace {

/// How often a place was hot (or cold), and when.
struct History {
  std::size_t periods = 0;
  std::size_t spots = 0;
  std::size_t run_at_end = 0;
  bool was_opposite = false;
};

History history_of(const std::vector<SpotState>& states, SpotState spot, SpotState opposite) {
  History history{.periods = states.size()};
  for (const SpotState state : states) {
    history.spots += state == spot ? 1 : 0;
    history.run_at_end = state == spot ? history.run_at_end + 1 : 0;
    history.was_opposite = history.was_opposite || state == opposite;
  }
  return history;
}

/// `rise` is the sign of the trend away from 0: 1, -1, or 0 where there is none.
SpotPattern pattern_of(const History& history, int rise, double most_of_time) {
  const auto needed = most_of_time * static_cast<double>(history.periods);
  const bool most = static_cast<double>(history.spots) >= needed * (1.0 - 1e-12);
  if (history.run_at_end == 0) return most ? SpotPattern::historical : SpotPattern::none;
  if (history.spots == 1) return SpotPattern::fresh;
  if (most) {
    if (rise == 0) return SpotPattern::persistent;
    return rise > 0 ? SpotPattern::intensifying : SpotPattern::diminishing;
  }
  if (history.run_at_end == history.spots) return SpotPattern::consecutive;
  return history.was_opposite ? SpotPattern::oscillating : SpotPattern::sporadic;
}

int sign_of_trend(const MannKendall& trend, double level) {
  if (!(trend.p <= level)) return 0;
  return trend.z > 0.0 ? 1 : -1;
}

void require_valid(const std::vector<std::vector<double>>& counts, std::size_t cells,
                   const EmergingOptions& options) {
  validate(options);
  detail::require_within("periods", static_cast<double>(counts.size()), at_least(2.0));
  for (const std::vector<double>& period : counts) {
    if (period.size() == cells) continue;
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("counts")},
                          {"length", static_cast<std::int64_t>(period.size())},
                          {"expected", static_cast<std::int64_t>(cells)}}});
  }
}

SpotState state_of(LocalClass local_class) {
  if (local_class == LocalClass::high) return SpotState::hot;
  return local_class == LocalClass::low ? SpotState::cold : SpotState::neither;
}

/// What Gi* says of all places in each period.
struct Periods {
  std::vector<std::vector<double>> z;
  std::vector<std::vector<SpotState>> states;
};

template <class Weights>
Periods gi_star_of_periods(const std::vector<std::vector<double>>& counts, const Weights& weights,
                           const EmergingOptions& options, const Run& run) {
  const LocalOptions local{.statistic = LocalStatistic::gi_star,
                           .adjust = options.adjust,
                           .level = options.level,
                           .permutations = 0};
  Periods periods;
  for (const std::vector<double>& period : counts) {
    LocalResult result = local_statistics(period, weights, local, run);
    std::vector<SpotState> states;
    for (const LocalClass local_class : result.classes) states.push_back(state_of(local_class));
    periods.z.push_back(std::move(result.z));
    periods.states.push_back(std::move(states));
  }
  return periods;
}

template <class Weights>
EmergingHotSpots spots_of(const std::vector<std::vector<double>>& counts, const Weights& weights,
                          const EmergingOptions& options, const Run& run) {
  const std::size_t cells = weights.size();
  require_valid(counts, cells, options);
  const Periods periods = gi_star_of_periods(counts, weights, options, run);
  EmergingHotSpots spots;
  spots.classes.resize(cells);
  spots.hot_periods.resize(cells);
  spots.cold_periods.resize(cells);
  spots.last_z = periods.z.back();
  spots.trend_z.resize(cells);
  spots.trend_p.resize(cells);
  detail::parallel_for(run, "stage.emerging", cells, [&](std::size_t i) {
    std::vector<double> z;
    std::vector<SpotState> states;
    for (std::size_t t = 0; t < periods.z.size(); ++t) {
      z.push_back(periods.z[t][i]);
      states.push_back(periods.states[t][i]);
    }
    const MannKendall trend = mann_kendall(z);
    spots.trend_z[i] = trend.z;
    spots.trend_p[i] = trend.p;
    spots.hot_periods[i] =
        static_cast<std::uint32_t>(std::count(states.begin(), states.end(), SpotState::hot));
    spots.cold_periods[i] =
        static_cast<std::uint32_t>(std::count(states.begin(), states.end(), SpotState::cold));
    if (trend.n > 0) spots.classes[i] = classify_spot(states, trend, options);
  });
  return spots;
}

}  // namespace

SpotClass classify_spot(const std::vector<SpotState>& states, const MannKendall& trend,
                        const EmergingOptions& options) {
  validate(options);
  const int rise = sign_of_trend(trend, options.trend_level);
  const History hot = history_of(states, SpotState::hot, SpotState::cold);
  const SpotPattern of_hot = pattern_of(hot, rise, options.most_of_time);
  if (of_hot != SpotPattern::none) return {of_hot, SpotState::hot};
  const History cold = history_of(states, SpotState::cold, SpotState::hot);
  const SpotPattern of_cold = pattern_of(cold, -rise, options.most_of_time);
  if (of_cold != SpotPattern::none) return {of_cold, SpotState::cold};
  return {SpotPattern::none, SpotState::neither};
}

std::string spot_in_words(const SpotClass& spot, double level) {
  std::string words(word(spot.pattern));
  if (spot.pattern == SpotPattern::undefined) return words;
  if (spot.kind == SpotState::hot) words += " hot";
  if (spot.kind == SpotState::cold) words += " cold";
  return words + " at " + value_in_words(level);
}

std::optional<Message> few_periods_warning(std::size_t periods) {
  if (periods >= fewest_periods) return std::nullopt;
  return Message{
      "warning.few_periods",
      {{"n", static_cast<std::int64_t>(periods)}, {"fewest", static_cast<std::int64_t>(fewest_periods)}}};
}

EmergingHotSpots emerging_hot_spots(const std::vector<std::vector<double>>& counts,
                                    const GridWeights& weights, const EmergingOptions& options,
                                    const Run& run) {
  return spots_of(counts, weights, options, run);
}

EmergingHotSpots emerging_hot_spots(const std::vector<std::vector<double>>& counts,
                                    const SpatialWeights& weights, const EmergingOptions& options,
                                    const Run& run) {
  return spots_of(counts, weights, options, run);
}

}  // namespace hotspot
