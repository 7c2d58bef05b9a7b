#include "hotspot/stats/sen_slope.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/mann_kendall.hpp"
#include "stats/normal_quantile.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Numbers in the order of the doubles they stand for.
std::uint64_t key_of(double value) {
  constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
  const auto bits = std::bit_cast<std::uint64_t>(value);
  return (bits & sign) != 0 ? ~bits : bits | sign;
}

double value_of(std::uint64_t key) {
  constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
  return std::bit_cast<double>((key & sign) != 0 ? key & ~sign : ~key);
}

/// The slopes of all pairs, computed anew on every pass instead of being kept: there are n^2 of them.
class Slopes {
 public:
  Slopes(const std::vector<double>& times, const std::vector<double>& values) {
    for (std::size_t i = 0; i < times.size(); ++i) {
      if (std::isnan(times[i]) || std::isnan(values[i])) continue;
      m_times.push_back(times[i]);
      m_values.push_back(values[i]);
    }
    for_each_key([this](std::uint64_t) { ++m_count; });
  }

  [[nodiscard]] std::size_t count() const { return m_count; }

  /// The slope of that rank, from 0. Narrows the range of keys, 16 bits a pass, until what is left is few.
  [[nodiscard]] double ranked(std::size_t rank) const {
    unsigned shift = 64;  // the keys whose bits above `shift` equal `prefix`
    std::uint64_t prefix = 0;
    const auto is_left = [&](std::uint64_t key) { return shift == 64 || key >> shift == prefix; };
    std::size_t left = m_count;
    while (left > most_kept && shift > 0) {
      std::vector<std::size_t> histogram(bins, 0);
      for_each_key([&](std::uint64_t key) {
        if (is_left(key)) ++histogram[(key >> (shift - 16)) & (bins - 1)];
      });
      std::size_t bin = 0;
      while (rank >= histogram[bin]) rank -= histogram[bin++];
      left = histogram[bin];
      prefix = (prefix << 16U) | bin;
      shift -= 16;
    }
    if (shift == 0) return value_of(prefix);
    std::vector<std::uint64_t> keys;
    for_each_key([&](std::uint64_t key) {
      if (is_left(key)) keys.push_back(key);
    });
    const auto at_rank = keys.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(keys.begin(), at_rank, keys.end());
    return value_of(*at_rank);
  }

 private:
  static constexpr std::size_t bins = 1U << 16U;
  static constexpr std::size_t most_kept = 4096;

  template <class Visitor>
  void for_each_key(const Visitor& visit) const {
    for (std::size_t i = 0; i < m_times.size(); ++i) {
      for (std::size_t j = i + 1; j < m_times.size(); ++j) {
        // Adding 0 makes a plain 0 of -0.
        if (m_times[i] != m_times[j])
          visit(key_of((m_values[j] - m_values[i]) / (m_times[j] - m_times[i]) + 0.0));
      }
    }
  }

  std::vector<double> m_times, m_values;
  std::size_t m_count = 0;
};

double median(const Slopes& slopes) {
  const std::size_t n = slopes.count();
  if (n == 0) return undefined;
  const double upper = slopes.ranked(n / 2);
  return n % 2 == 1 ? upper : (slopes.ranked(n / 2 - 1) + upper) / 2.0;
}

/// `rank` counts from 1.
double at_rank(const Slopes& slopes, double rank) {
  const bool is_there = rank >= 1.0 && rank <= static_cast<double>(slopes.count());
  return is_there ? slopes.ranked(static_cast<std::size_t>(rank) - 1) : undefined;
}

}  // namespace

SenSlope sen_slope(const std::vector<double>& times, const std::vector<double>& values,
                   const SenSlopeOptions& options) {
  validate(options);
  if (times.size() != values.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("times")},
                          {"length", static_cast<std::int64_t>(times.size())},
                          {"expected", static_cast<std::int64_t>(values.size())}}});
  }
  const Slopes slopes(times, values);
  const auto n = static_cast<double>(slopes.count());
  std::vector<double> timed;
  for (std::size_t i = 0; i < values.size(); ++i)
    timed.push_back(std::isnan(times[i]) ? undefined : values[i]);
  const double c = detail::two_sided_quantile(options.level) * std::sqrt(mann_kendall(timed).variance);
  return {.slope = median(slopes),
          .interval = {at_rank(slopes, std::floor((n - c) / 2.0)),
                       at_rank(slopes, std::ceil((n + c) / 2.0) + 1.0)}};
}

}  // namespace hotspot
