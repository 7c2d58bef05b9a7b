#include "stats/local_population.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot::detail {
namespace {

/// Where less than this part of a sum is left after subtraction, the digits lost are worth a pass over all
/// values. It is so for a few areas at most: those that hold nearly all of the variance.
constexpr double too_little_left = 1e-6;

double mean_of_known(const std::vector<double>& values) {
  double sum = 0.0;
  std::size_t known = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++known;
  }
  return known == 0 ? 0.0 : sum / static_cast<double>(known);
}

/// The value nearest to the mean; 0 where none is known.
double central_value(const std::vector<double>& values) {
  const double mean = mean_of_known(values);
  double nearest = 0.0, distance = std::numeric_limits<double>::infinity();
  for (const double value : values) {
    if (!(std::abs(value - mean) < distance)) continue;
    nearest = value;
    distance = std::abs(value - mean);
  }
  return nearest;
}

}  // namespace

Population::Population(const std::vector<double>& values) : m_origin(central_value(values)) {
  m_offsets.reserve(values.size());
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const double value : values) {
    m_offsets.push_back(value - m_origin);
    if (std::isnan(value)) continue;
    ++m_known;
    m_sum += m_offsets.back();
    low = std::min(low, value);
    high = std::max(high, value);
  }
  m_all_equal = !(low < high);
  if (m_known > 0) m_mean = m_sum / n();
  for (const double offset : m_offsets) {
    if (std::isnan(offset)) continue;
    const double z = offset - m_mean;
    m_squares += z * z;
    m_cubes += z * z * z;
    m_fourths += z * z * z * z;
  }
}

template <class Term>
Others Population::one_by_one(std::size_t i, const Term& term) const {
  double sum = 0.0, low = std::numeric_limits<double>::infinity(), high = -low;
  for (std::size_t j = 0; j < m_offsets.size(); ++j) {
    if (j == i || std::isnan(m_offsets[j])) continue;
    const double value = term(j);
    sum += value;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  Others others{.mean = sum / (n() - 1.0)};
  if (!(low < high)) return others;
  for (std::size_t j = 0; j < m_offsets.size(); ++j) {
    if (j == i || std::isnan(m_offsets[j])) continue;
    others.variance += (term(j) - others.mean) * (term(j) - others.mean) / (n() - 1.0);
  }
  return others;
}

Others Population::others(std::size_t i) const {
  const double z = deviation(i);
  const double spread = m_squares - n() / (n() - 1.0) * z * z;
  if (spread < too_little_left * m_squares) {
    return one_by_one(i, [this](std::size_t j) { return deviation(j); });
  }
  return {.mean = -z / (n() - 1.0), .variance = spread / (n() - 1.0)};
}

Others Population::differences(std::size_t i) const {
  const double z = deviation(i);
  // sum over j of (z_i - z_j)^2 and of its square; the deviations themselves add up to 0
  const double mean = (n() * z * z + m_squares) / (n() - 1.0);
  const double mean_square =
      (n() * z * z * z * z + 6.0 * z * z * m_squares - 4.0 * z * m_cubes + m_fourths) / (n() - 1.0);
  const double variance = mean_square - mean * mean;
  if (variance < too_little_left * mean_square) {
    return one_by_one(i, [&](std::size_t j) {
      const double difference = m_offsets[i] - m_offsets[j];
      return difference * difference;
    });
  }
  return {.mean = mean, .variance = variance};
}

}  // namespace hotspot::detail
