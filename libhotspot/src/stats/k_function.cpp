#include "hotspot/stats/k_function.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <numeric>
#include <string>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/events_inside.hpp"
#include "stats/null_patterns.hpp"
#include "stats/pair_function.hpp"
#include "stats/window_sampler.hpp"

namespace hotspot {
namespace {

using detail::EventsInside;
using detail::PairFunction;
using detail::RandomStream;
using detail::TwoKinds;
using std::numbers::pi;

/// Stoyan and Stoyan (1994): half-width of the kernel in units of 1 / sqrt(intensity).
constexpr double stoyan = 0.15;
/// Moves that leave less of the window than this in common with itself say too little.
constexpr double least_overlap = 0.25;

/// The distances asked for, or the usual ones; ascending in the units of the coordinates.
class Distances {
 public:
  Distances(const std::vector<Metres>& asked, const StudyArea& window)
      : m_asked(asked.empty() ? usual_distances(window) : asked), m_order(m_asked.size()) {
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(),
                     [this](std::size_t a, std::size_t b) { return m_asked[a] < m_asked[b]; });
    for (const std::size_t i : m_order) {
      m_ascending.push_back(m_asked[i].value / window.crs.metres_per_unit);
    }
  }

  [[nodiscard]] const std::vector<Metres>& asked() const { return m_asked; }
  [[nodiscard]] const std::vector<double>& ascending() const { return m_ascending; }
  [[nodiscard]] double largest() const { return m_ascending.back(); }

  /// From values by ascending distance to values in the order asked for.
  [[nodiscard]] std::vector<double> as_asked(const std::vector<double>& ascending) const {
    std::vector<double> values(ascending.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[m_order[i]] = ascending[i];
    return values;
  }

 private:
  std::vector<Metres> m_asked;
  std::vector<std::size_t> m_order;  ///< of `m_asked`, ascending
  std::vector<double> m_ascending;
};

/// About how many pairs all patterns together will have, were they even.
double expected_pairs(double ordered_pairs, double area, double reach, std::uint32_t permutations) {
  return ordered_pairs * std::min(1.0, pi * reach * reach / area) * (1.0 + permutations);
}

/// Curves of simulated patterns, each on one thread.
std::vector<std::vector<double>> simulate(
    std::uint32_t permutations, std::uint64_t seed, const Run& run,
    const std::function<std::vector<double>(RandomStream&, const Run&)>& curve) {
  std::vector<std::vector<double>> curves(permutations);
  const Run alone{.stop = run.stop, .threads = 1};
  detail::parallel_for(run, "stage.simulations", permutations, [&](std::size_t i) {
    RandomStream random(seed, 0, i);
    curves[i] = curve(random, alone);
  });
  return curves;
}

/// Sums of the bins between distances to values of K. `ordered_pairs` is what the sum is divided by.
std::vector<double> k_from(const std::vector<double>& steps, double area_m2, double ordered_pairs) {
  std::vector<double> k;
  double sum = 0.0;
  for (const double step : steps) {
    sum += step;
    k.push_back(ordered_pairs > 0.0 ? area_m2 * sum / ordered_pairs
                                    : std::numeric_limits<double>::quiet_NaN());
  }
  return k;
}

std::vector<double> l_from(const std::vector<double>& k) {
  std::vector<double> l;
  for (const double value : k) l.push_back(std::sqrt(value / pi));
  return l;
}

std::vector<double> theoretical_k(const std::vector<Metres>& distances) {
  std::vector<double> k;
  for (const Metres r : distances) k.push_back(pi * r.value * r.value);
  return k;
}

double square_metres(double area, const Crs& crs) {
  return area * crs.metres_per_unit * crs.metres_per_unit;
}

double ordered_pairs_of(std::size_t n) {
  return static_cast<double>(n) * (static_cast<double>(n) - 1.0);
}

/// The observed curve, and the envelope of n events uniform in the window; in the order asked for.
struct Tested {
  std::vector<double> curve;
  Envelope envelope;
};
Tested against_randomness(const EventsInside& inside, const StudyArea& window, const PairFunction& pairs,
                          const PairOptions& options, const Run& run,
                          const std::function<std::vector<double>(const std::vector<double>&)>& curve_of) {
  Tested result{curve_of(pairs.sums(inside.points, run)), {}};
  if (options.permutations == 0) return result;
  const detail::WindowSampler sampler(window.shape);
  const auto simulated =
      simulate(options.permutations, options.seed, run, [&](RandomStream& random, const Run& alone) {
        return curve_of(pairs.sums(sampler.draw(inside.points.size(), random), alone));
      });
  result.envelope = rank_envelope(result.curve, simulated, options.level);
  return result;
}

/// A pattern of two kinds as `null` makes it, and how far the second was moved as the translation correction
/// has to know.
struct NullKinds {
  TwoKinds kinds;
  Point moved;
};
class CrossNullModel {
 public:
  CrossNullModel(TwoKinds observed, const StudyArea& window, const CrossOptions& options)
      : m_observed(std::move(observed)),
        m_box(bounds(window.shape)),
        m_wraps(detail::as_rectangle(window.shape).has_value()),
        m_null(options.null) {
    if (options.permutations > 0 && m_null == CrossNull::shift && !m_wraps &&
        options.correction != PairCorrection::translate) {
      throw ArgumentError(
          {"error.shift_needs_translate", {{"correction", std::string(word(options.correction))}}});
    }
  }

  /// The longest move that the correction has to know.
  [[nodiscard]] double farthest_move() const {
    return m_null == CrossNull::shift && !m_wraps ? 0.5 * std::hypot(m_box.width(), m_box.height()) : 0.0;
  }

  [[nodiscard]] NullKinds draw(RandomStream& random, const PairFunction& pairs) const {
    if (m_null == CrossNull::labelling) return {detail::labelled_anew(m_observed, random), {}};
    const auto accepts = [&](Point v) { return m_wraps || pairs.overlap(v) >= least_overlap * pairs.area(); };
    const Point v = detail::random_move(m_box, accepts, random);
    NullKinds drawn{m_observed, {}};
    if (m_wraps) {
      drawn.kinds.second = detail::moved_round(std::move(drawn.kinds.second), m_box, v);
    } else {
      for (Point& p : drawn.kinds.second) p = {p.x + v.x, p.y + v.y};
      drawn.moved = v;
    }
    return drawn;
  }

 private:
  TwoKinds m_observed;
  Box m_box;
  bool m_wraps;
  CrossNull m_null;
};

}  // namespace

KFunction k_function(const EventSet& events, const StudyArea& window, const PairOptions& options,
                     const Run& run) {
  validate(options);
  const EventsInside inside = detail::events_inside(events, window, "K function");
  const Distances r(options.distances, window);
  const double ordered_pairs = ordered_pairs_of(inside.points.size());
  const double area_here = area(window.shape), area_m2 = square_metres(area_here, events.crs);
  const PairFunction pairs(window.shape, options.correction, detail::StepBins(r.ascending()), 0.0,
                           expected_pairs(ordered_pairs, area_here, r.largest(), options.permutations));
  Tested tested = against_randomness(
      inside, window, pairs, options, run,
      [&](const std::vector<double>& steps) { return r.as_asked(k_from(steps, area_m2, ordered_pairs)); });
  return {.r = r.asked(),
          .k = tested.curve,
          .l = l_from(tested.curve),
          .theoretical = theoretical_k(r.asked()),
          .envelope = std::move(tested.envelope),
          .events = static_cast<std::int64_t>(inside.points.size()),
          .outside = inside.outside};
}

KFunction cross_k_function(const EventSet& events, const EventSet& others, const StudyArea& window,
                           const CrossOptions& options, const Run& run) {
  validate(options);
  const EventsInside first = detail::events_inside(events, window, "cross-K function");
  const EventsInside second = detail::events_inside(others, window, "cross-K function");
  const Distances r(options.distances, window);
  const CrossNullModel null({first.points, second.points}, window, options);
  const double all_pairs =
      static_cast<double>(first.points.size()) * static_cast<double>(second.points.size());
  const double area_here = area(window.shape), area_m2 = square_metres(area_here, events.crs);
  const PairFunction pairs(window.shape, options.correction, detail::StepBins(r.ascending()),
                           null.farthest_move(),
                           expected_pairs(all_pairs, area_here, r.largest(), options.permutations));
  const auto curve = [&](const TwoKinds& kinds, Point moved, const Run& how) {
    return r.as_asked(k_from(pairs.sums(kinds.first, kinds.second, moved, how), area_m2, all_pairs));
  };
  const std::vector<double> observed = curve({first.points, second.points}, {}, run);
  const auto simulated =
      simulate(options.permutations, options.seed, run, [&](RandomStream& random, const Run& alone) {
        const NullKinds drawn = null.draw(random, pairs);
        return curve(drawn.kinds, drawn.moved, alone);
      });
  return {.r = r.asked(),
          .k = observed,
          .l = l_from(observed),
          .theoretical = theoretical_k(r.asked()),
          .envelope = rank_envelope(observed, simulated, options.level),
          .events = static_cast<std::int64_t>(first.points.size()),
          .outside = first.outside,
          .other_events = static_cast<std::int64_t>(second.points.size()),
          .other_outside = second.outside};
}

PairCorrelation pair_correlation(const EventSet& events, const StudyArea& window, const PairOptions& options,
                                 const Run& run) {
  validate(options);
  const EventsInside inside = detail::events_inside(events, window, "pair correlation");
  const Distances r(options.distances, window);
  const auto n = static_cast<double>(inside.points.size());
  const double area_here = area(window.shape);
  const double half_width = stoyan / std::sqrt(n / area_here);
  const double ordered_pairs = ordered_pairs_of(inside.points.size());
  const PairFunction pairs(
      window.shape, options.correction, detail::KernelBins(r.ascending(), half_width), 0.0,
      expected_pairs(ordered_pairs, area_here, r.largest() + half_width, options.permutations));
  const auto curve_of = [&](std::vector<double> sums) {
    for (std::size_t k = 0; k < sums.size(); ++k) {
      const double divisor = ordered_pairs * 2.0 * pi * r.ascending()[k];
      sums[k] = divisor > 0.0 ? area_here * sums[k] / divisor : std::numeric_limits<double>::quiet_NaN();
    }
    return r.as_asked(sums);
  };
  Tested tested = against_randomness(inside, window, pairs, options, run, curve_of);
  return {.r = r.asked(),
          .g = std::move(tested.curve),
          .envelope = std::move(tested.envelope),
          .half_width = {half_width * events.crs.metres_per_unit},
          .events = static_cast<std::int64_t>(inside.points.size()),
          .outside = inside.outside};
}

std::vector<Metres> usual_distances(const StudyArea& window) {
  constexpr int steps = 50;
  const Box box = bounds(window.shape);
  const double longest = 0.25 * std::min(box.width(), box.height()) * window.crs.metres_per_unit;
  std::vector<Metres> distances;
  for (int i = 1; i <= steps; ++i) distances.push_back({longest * i / steps});
  return distances;
}

}  // namespace hotspot
