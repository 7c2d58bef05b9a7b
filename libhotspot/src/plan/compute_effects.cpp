#include "plan/compute_effects.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/stats/matched_controls.hpp"
#include "stats/point_bands.hpp"

namespace hotspot::detail {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Lengths in the units of the coordinates.
struct Reach {
  double radius = 0.0;  ///< of the treated circle
  double outer = 0.0;   ///< of the ring around it
};

Reach reach_of(const StudyResult& result) {
  const EffectSettings& settings = result.study.effects;
  const double radius = settings.radius.value / result.crs.metres_per_unit;
  return {radius, radius + settings.displacement.value / result.crs.metres_per_unit};
}

/// Events of the time before or after a measure, to be counted around places.
class EventsAround {
 public:
  EventsAround(const EventSet& events, local_days from, local_days to, const Reach& reach)
      : m_reach(reach), m_bands(within(events, from, to), reach.outer) {}

  struct Counts {
    double inside = 0.0;
    double ring = 0.0;
  };
  [[nodiscard]] Counts at(Point place) const {
    Counts counts;
    m_bands.visit_near(place, [&](std::size_t, double, double, double squared) {
      const double distance = std::sqrt(squared);
      if (distance <= m_reach.radius) {
        counts.inside += 1.0;
      } else if (distance <= m_reach.outer) {
        counts.ring += 1.0;
      }
    });
    return counts;
  }

 private:
  static std::vector<Point> within(const EventSet& events, local_days from, local_days to) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto& time = events.times[i];
      if (time && *time >= from && *time < to) points.push_back(events.points[i]);
    }
    return points;
  }

  Reach m_reach;
  PointBands m_bands;
};

bool lies_inside(Point centre, double radius, const PointLocator& area) {
  constexpr double half = 0.70710678118654752;
  constexpr std::array<Point, 9> round{
      {{0, 0}, {1, 0}, {half, half}, {0, 1}, {-half, half}, {-1, 0}, {-half, -half}, {0, -1}, {half, -half}}};
  return std::all_of(round.begin(), round.end(), [&](Point to) {
    return area.covers({centre.x + radius * to.x, centre.y + radius * to.y});
  });
}

std::vector<Point> candidate_places(const StudyResult& result, const Reach& reach) {
  const PointLocator area(result.area.shape);
  std::vector<Point> places;
  for (const auto& cell : result.grid.cells) {
    const Point centre = result.grid.grid.centre(cell);
    if (lies_inside(centre, reach.outer, area)) places.push_back(centre);
  }
  return places;
}

bool is_done(const Measure& measure) {
  return measure.status == MeasureStatus::done;
}

std::vector<Point> done_places(const RegisterResult& found) {
  std::vector<Point> places;
  for (std::size_t m = 0; m < found.content.measures.size(); ++m) {
    if (is_done(found.content.measures[m]) && found.measure_point[m])
      places.push_back(*found.measure_point[m]);
  }
  return places;
}

EffectState state_of(const RegisterResult& found, std::size_t m, const Period& period, days window) {
  if (!found.measure_point[m]) return EffectState::no_place;
  if (!found.content.measures[m].done_on) return EffectState::no_date;
  const local_days done(*found.content.measures[m].done_on);
  if (done - window < local_days(period.from)) return EffectState::no_before;
  if (done + window > local_days(period.to) + days(1)) return EffectState::too_early;
  return EffectState::measured;
}

/// Done measures that worked at the same time at a place that the circle of this one touches.
std::size_t others_nearby(const RegisterResult& found, std::size_t m, const Reach& reach, days window) {
  std::size_t others = 0;
  for (std::size_t k = 0; k < found.content.measures.size(); ++k) {
    const Measure &one = found.content.measures[m], &other = found.content.measures[k];
    if (k == m || !is_done(other) || !other.done_on || !found.measure_point[k]) continue;
    const Point a = *found.measure_point[m], b = *found.measure_point[k];
    const bool near = std::hypot(a.x - b.x, a.y - b.y) <= 2.0 * reach.radius;
    const auto between = local_days(*one.done_on) - local_days(*other.done_on);
    if (near && std::chrono::abs(between) < window) ++others;
  }
  return others;
}

void count_effect(MeasureEffect& effect, const StudyResult& result, const EventSet& events,
                  const std::vector<Point>& candidates, const std::vector<Point>& keep_away) {
  const RegisterResult& found = *result.safety_register;
  const EffectSettings& settings = result.study.effects;
  const Reach reach = reach_of(result);
  const days window(settings.days);
  const local_days done(*found.content.measures[effect.measure].done_on);
  const EventsAround before(events, done - window, done, reach), after(events, done, done + window, reach);
  const Point place = *found.measure_point[effect.measure];
  const auto count = [&](Point at, BeforeAfterCounts& inside, BeforeAfterCounts& ring) {
    const auto was = before.at(at), is = after.at(at);
    inside = {inside.before + was.inside, inside.after + is.inside};
    ring = {ring.before + was.ring, ring.after + is.ring};
  };
  BeforeAfterCounts ring, control_ring;
  count(place, effect.counts.treated, ring);
  std::vector<CountedPlace> counted;
  for (const Point& candidate : candidates) counted.push_back({candidate, before.at(candidate).inside});
  for (const std::size_t i :
       matched_controls({place, effect.counts.treated.before}, counted, keep_away,
                        static_cast<std::size_t>(settings.controls), 2.0 * reach.outer)) {
    effect.controls.push_back(candidates[i]);
    count(candidates[i], effect.counts.control, control_ring);
  }
  if (effect.controls.empty()) {
    effect.state = EffectState::no_controls;
    return;
  }
  effect.counts.control_places = static_cast<double>(effect.controls.size());
  if (settings.displacement.value > 0.0) {
    effect.counts.buffer = ring;
    effect.counts.buffer_control = control_ring;
  }
  effect.result = before_after(effect.counts, {.level = settings.level});
  effect.relative = relative_effect(effect.counts.treated, effect.counts.control);
  effect.others_nearby = others_nearby(found, effect.measure, reach, window);
}

}  // namespace

std::vector<MeasureEffect> compute_effects(const StudyResult& result, const Run& run) {
  std::vector<MeasureEffect> effects;
  if (!result.safety_register || !result.period) return effects;
  const RegisterResult& found = *result.safety_register;
  const std::vector<Point> keep_away = done_places(found);
  const std::vector<Point> candidates =
      keep_away.empty() ? std::vector<Point>() : candidate_places(result, reach_of(result));
  for (std::size_t m = 0; m < found.content.measures.size(); ++m) {
    if (!is_done(found.content.measures[m])) continue;
    for (std::size_t s = 0; s < result.sources.size(); ++s) {
      if (run.stop.stop_requested()) throw Cancelled();
      const SourceResult& source = result.sources[s];
      if (source.kind == SourceKind::perceived_unsafe || source.events.times.empty()) continue;
      MeasureEffect effect{.measure = m, .source = s};
      effect.state = state_of(found, m, *result.period, days(result.study.effects.days));
      if (effect.state == EffectState::measured)
        count_effect(effect, result, source.events, candidates, keep_away);
      effects.push_back(std::move(effect));
    }
  }
  return effects;
}

}  // namespace hotspot::detail
