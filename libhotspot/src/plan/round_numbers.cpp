#include "plan/round_numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "hotspot/plan/map_style.hpp"

namespace hotspot {
namespace {

constexpr std::array preferred_steps{1.0, 2.0, 2.5, 5.0};
constexpr std::array other_steps{1.5, 3.0, 4.0, 8.0};
constexpr std::array series_mantissas{1.0, 2.0, 5.0};
constexpr std::size_t enough_classes = 5;

/// A number whose decimal form is short: `mantissa` times ten to the `exponent`.
struct RoundNumber {
  double mantissa = 1.0;
  int exponent = 0;

  /// Divided by a power of ten rather than multiplied by a fraction: 3 steps of 0.1 are 0.3, to the bit.
  [[nodiscard]] double times(double factor) const {
    return exponent < 0 ? factor * mantissa / std::pow(10.0, -exponent)
                        : factor * mantissa * std::pow(10.0, exponent);
  }
  [[nodiscard]] double value() const { return times(1.0); }
};

struct Steps {
  RoundNumber step{};
  double first = 0.0;  // in steps
  double last = 0.0;

  [[nodiscard]] double classes() const { return last - first; }
};

Steps steps_around(RoundNumber step, double low, double high) {
  Steps steps{step, std::floor(low / step.value()), std::ceil(high / step.value())};
  // A quotient a rounding error away from a whole number is that number.
  if (step.times(steps.first + 1.0) <= low) ++steps.first;
  if (step.times(steps.last - 1.0) >= high) --steps.last;
  if (steps.last <= steps.first) steps.last = steps.first + 1.0;
  return steps;
}

template <std::size_t N>
Steps finest_steps(const std::array<double, N>& mantissas, double low, double high, std::size_t classes,
                   bool whole) {
  // Divided before subtracting: the range of the largest doubles is not a double.
  const double finest = high / static_cast<double>(classes) - low / static_cast<double>(classes);
  for (int exponent = static_cast<int>(std::floor(std::log10(finest))) - 1;; ++exponent) {
    for (const double mantissa : mantissas) {
      const RoundNumber step{mantissa, exponent};
      if (whole && step.value() != std::floor(step.value())) continue;
      const Steps steps = steps_around(step, low, high);
      if (steps.classes() <= static_cast<double>(classes)) return steps;
    }
  }
}

std::vector<double> limits_of(const Steps& steps) {
  std::vector<double> limits;
  for (double i = steps.first; i <= steps.last; ++i) limits.push_back(steps.step.times(i));
  return limits;
}

/// All values are `value`: one class of its order of magnitude.
std::vector<double> around_one_value(double value) {
  if (value == 0.0) return {0.0, 1.0};
  const int exponent = std::max(static_cast<int>(std::floor(std::log10(std::abs(value)))), -300);
  return limits_of(steps_around({1.0, exponent}, value, value));
}

bool all_whole(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double value) { return value == std::floor(value); });
}

std::size_t distinct(std::vector<double> sorted) {
  return static_cast<std::size_t>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
}

/// Would one class hold most of the values above 0? REQUIRES: ascending, none below 0.
bool crowded(const std::vector<double>& sorted, const std::vector<double>& breaks) {
  const auto positive = std::upper_bound(sorted.begin(), sorted.end(), 0.0);
  const double n = static_cast<double>(sorted.end() - positive);
  for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
    const auto from = std::lower_bound(positive, sorted.end(), breaks[i]);
    const auto to = std::lower_bound(positive, sorted.end(), breaks[i + 1]);
    if (static_cast<double>(to - from) > 0.6 * n) return true;
  }
  return false;
}

/// The member of 1, 2, 5, 10 ... `steps` below the smallest that reaches `high`.
class Series {
 public:
  explicit Series(double high) {
    int exponent = static_cast<int>(std::floor(std::log10(high))) - 1;
    m_top = exponent * 3;
    while (at(0) < high) ++m_top;
  }
  [[nodiscard]] double at(int steps) const {
    const int place = m_top - steps;
    const int exponent = (place >= 0 ? place : place - 2) / 3;
    return RoundNumber{series_mantissas[static_cast<std::size_t>(place - 3 * exponent)], exponent}.value();
  }

 private:
  int m_top = 0;
};

/// 0 or a member of the series below all values, then the series up to the highest.
std::vector<double> series_breaks(const std::vector<double>& sorted, std::size_t classes) {
  const Series series(sorted.back());
  const bool whole = all_whole(sorted);
  std::vector<double> limits;
  for (int i = 0; limits.size() < classes; ++i) {
    if (whole && series.at(i) < 1.0) break;
    limits.push_back(series.at(i));
    if (limits.back() <= sorted.front() && limits.size() > 1) break;
  }
  if (limits.back() > sorted.front()) limits.push_back(0.0);
  std::reverse(limits.begin(), limits.end());
  return limits;
}

}  // namespace

namespace detail {

std::vector<double> finite_sorted(const std::vector<double>& values) {
  std::vector<double> finite;
  std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
               [](double value) { return std::isfinite(value); });
  std::sort(finite.begin(), finite.end());
  return finite;
}

std::vector<double> equal_breaks(const std::vector<double>& sorted, std::size_t classes) {
  if (sorted.empty() || classes == 0) return {};
  const double low = sorted.front();
  const double high = sorted.back();
  if (low == high) return around_one_value(low);
  const bool whole = all_whole(sorted);
  Steps steps = finest_steps(preferred_steps, low, high, classes, whole);
  if (steps.classes() < static_cast<double>(std::min(enough_classes, classes))) {
    const Steps others = finest_steps(other_steps, low, high, classes, whole);
    if (others.classes() > steps.classes()) steps = others;
  }
  return limits_of(steps);
}

int decimals_of(const std::vector<double>& breaks) {
  for (int decimals = 0; decimals < 10; ++decimals) {
    const double scale = std::pow(10.0, decimals);
    const bool enough = std::all_of(breaks.begin(), breaks.end(), [&](double value) {
      return std::abs(std::round(value * scale) - value * scale) <= 1e-9 * std::abs(value * scale);
    });
    if (enough) return decimals;
  }
  return 10;
}

}  // namespace detail

std::vector<double> round_breaks(const std::vector<double>& values, std::size_t classes) {
  const std::vector<double> sorted = detail::finite_sorted(values);
  const std::size_t fewer = std::min(classes, distinct(sorted));
  std::vector<double> breaks = detail::equal_breaks(sorted, fewer);
  if (breaks.size() > 3 && sorted.front() >= 0.0 && crowded(sorted, breaks)) {
    return series_breaks(sorted, fewer);
  }
  return breaks;
}

std::vector<double> mirrored_breaks(const std::vector<double>& values, double reference) {
  double furthest = -1.0;
  for (const double value : values) {
    if (std::isfinite(value)) furthest = std::max(furthest, std::abs(value - reference));
  }
  if (furthest < 0.0) return {};
  constexpr int classes_a_side = 3;
  const Series series(furthest > 0.0 ? furthest : 1.0);
  std::vector<double> breaks;
  for (int i = 0; i <= classes_a_side; ++i) breaks.push_back(reference - series.at(i));
  for (int i = classes_a_side; i >= 0; --i) breaks.push_back(reference + series.at(i));
  return breaks;
}

}  // namespace hotspot
