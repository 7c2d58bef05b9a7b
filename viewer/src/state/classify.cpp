#include "state/classify.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hotspot::viewer {
namespace {

constexpr std::size_t most_classes = 7;
constexpr std::size_t most_values = 1000;

std::vector<double> sorted_finite(const std::vector<double>& values) {
  std::vector<double> sorted;
  for (const double value : values) {
    if (std::isfinite(value)) sorted.push_back(value);
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

std::vector<double> equal_limits(const std::vector<double>& sorted, std::size_t classes) {
  std::vector<double> limits;
  const double width = (sorted.back() - sorted.front()) / static_cast<double>(classes);
  for (std::size_t i = 0; i < classes; ++i) limits.push_back(sorted.front() + width * static_cast<double>(i));
  limits.push_back(sorted.back());
  return limits;
}

std::vector<double> quantile_limits(const std::vector<double>& sorted, std::size_t classes) {
  std::vector<double> limits;
  for (std::size_t i = 0; i <= classes; ++i) {
    const double place =
        static_cast<double>(i) * static_cast<double>(sorted.size() - 1) / static_cast<double>(classes);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    limits.push_back(std::lerp(sorted[below], sorted[above], place - static_cast<double>(below)));
  }
  return limits;
}

std::vector<double> deviation_limits(const std::vector<double>& sorted) {
  const double n = static_cast<double>(sorted.size());
  const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
  double squares = 0.0;
  for (const double value : sorted) squares += (value - mean) * (value - mean);
  const double deviation = std::sqrt(squares / n);
  std::vector<double> limits{sorted.front()};
  for (const double step : {-1.5, -0.5, 0.5, 1.5}) {
    const double limit = mean + step * deviation;
    if (limit > sorted.front() && limit < sorted.back()) limits.push_back(limit);
  }
  limits.push_back(sorted.back());
  return limits;
}

/// A regular sample with both ends.
std::vector<double> sampled(const std::vector<double>& sorted) {
  if (sorted.size() <= most_values) return sorted;
  std::vector<double> sample;
  for (std::size_t i = 0; i < most_values; ++i)
    sample.push_back(sorted[i * (sorted.size() - 1) / (most_values - 1)]);
  return sample;
}

/// Sums of squares within runs of sorted values, from running totals.
class Spread {
 public:
  explicit Spread(const std::vector<double>& sorted) : m_sums{0.0}, m_squares{0.0} {
    const double origin = sorted.front();
    for (const double value : sorted) {
      m_sums.push_back(m_sums.back() + (value - origin));
      m_squares.push_back(m_squares.back() + (value - origin) * (value - origin));
    }
  }
  /// Of values first to last, both included.
  [[nodiscard]] double within(std::size_t first, std::size_t last) const {
    const double n = static_cast<double>(last - first + 1);
    const double sum = m_sums[last + 1] - m_sums[first];
    return m_squares[last + 1] - m_squares[first] - sum * sum / n;
  }

 private:
  std::vector<double> m_sums;
  std::vector<double> m_squares;
};

/// Fisher's exact optimum by dynamic programming.
std::vector<double> natural_limits(const std::vector<double>& all, std::size_t classes) {
  const std::vector<double> sorted = sampled(all);
  const std::size_t n = sorted.size();
  const std::size_t k = std::min(classes, n);
  const Spread spread(sorted);
  std::vector<double> best(n);
  for (std::size_t i = 0; i < n; ++i) best[i] = spread.within(0, i);
  std::vector<std::vector<std::size_t>> start(k, std::vector<std::size_t>(n, 0));
  for (std::size_t c = 1; c < k; ++c) {
    std::vector<double> next(n, std::numeric_limits<double>::infinity());
    for (std::size_t i = c; i < n; ++i) {
      for (std::size_t first = c; first <= i; ++first) {
        const double total = best[first - 1] + spread.within(first, i);
        if (total < next[i]) {
          next[i] = total;
          start[c][i] = first;
        }
      }
    }
    best = std::move(next);
  }
  std::vector<double> limits{sorted.back()};
  std::size_t last = n - 1;
  for (std::size_t c = k; c-- > 1;) {
    limits.push_back(sorted[start[c][last]]);
    last = start[c][last] - 1;
  }
  limits.push_back(sorted.front());
  std::reverse(limits.begin(), limits.end());
  return limits;
}

/// Decimals that tell the limits from each other.
int decimals_for(const std::vector<double>& limits) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < limits.size(); ++i) least = std::min(least, limits[i] - limits[i - 1]);
  const bool whole = std::all_of(limits.begin(), limits.end(), [](double v) { return v == std::floor(v); });
  return whole || !std::isfinite(least)
             ? 0
             : std::clamp(static_cast<int>(std::ceil(1.0 - std::log10(least))), 0, 6);
}

std::vector<Colour> colours_for(Ramp ramp, std::size_t n) {
  std::vector<Colour> colours = ramp_colours(ramp, std::max<std::size_t>(n, 3));
  colours.erase(colours.begin(), colours.end() - static_cast<std::ptrdiff_t>(n));
  return colours;
}

}  // namespace

std::vector<double> class_limits(const std::vector<double>& values, Method method, std::size_t classes) {
  const std::vector<double> sorted = sorted_finite(values);
  if (sorted.empty() || sorted.front() == sorted.back()) return {};
  const std::size_t k = std::clamp<std::size_t>(classes, 2, most_classes);
  std::vector<double> limits;
  switch (method) {
    case Method::round:
      limits = round_breaks(values, k);
      break;
    case Method::equal:
      limits = equal_limits(sorted, k);
      break;
    case Method::quantile:
      limits = quantile_limits(sorted, k);
      break;
    case Method::natural:
      limits = natural_limits(sorted, k);
      break;
    case Method::deviation:
      limits = deviation_limits(sorted);
      break;
  }
  limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
  return limits;
}

Style classified(const LayerData& data, const Style& before, const Classification& wanted,
                 Language language) {
  Style style = before;
  style.categories.clear();
  style.column = wanted.column;
  style.classes.clear();
  const std::vector<double> limits =
      class_limits(numbers_of(data.layer, wanted.column), wanted.method, wanted.classes);
  const Column* column = data.layer.column(wanted.column);
  if (column) style.legend_title = column->title.empty() ? column->name : column->title;
  if (limits.size() < 2) return style;
  const std::vector<Colour> colours = colours_for(wanted.ramp, limits.size() - 1);
  const int decimals = decimals_for(limits);
  for (std::size_t i = 0; i + 1 < limits.size(); ++i) {
    style.classes.push_back(
        {limits[i], limits[i + 1], colours[i], class_label(limits[i], limits[i + 1], decimals, language)});
  }
  return style;
}

std::vector<std::string> numeric_columns(const Layer& layer) {
  std::vector<std::string> names;
  for (const Column& column : layer.columns) {
    const std::vector<double> sorted = sorted_finite(numbers_of(layer, column.name));
    if (!sorted.empty() && sorted.front() != sorted.back()) names.push_back(column.name);
  }
  return names;
}

}  // namespace hotspot::viewer
