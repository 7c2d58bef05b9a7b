#include "stats/gaussian_stages.hpp"

#include <cmath>
#include <numbers>

namespace hotspot::detail {
namespace {

/// 2 exp(-2 pi^2 / 0.74^2) = 5e-16.
constexpr double spacing_in_deviations = 0.74;
/// Of a Gaussian 1e-16 lies beyond on either side.
constexpr double product_reach = 8.3;

/// Deviation of the product of two Gaussians.
double of_product(double a, double b) {
  return a * b / std::hypot(a, b);
}

std::size_t nodes(double length, double spacing) {
  return static_cast<std::size_t>(std::ceil(length / spacing)) + 1;
}

}  // namespace

GaussianStages::GaussianStages(double smallest, double largest, double share, StageTarget target)
    : m_largest(largest),
      m_transfer(smallest * std::sqrt(1.0 - (target == StageTarget::places ? 2.0 : 1.0) * share * share)),
      m_gather(target == StageTarget::places ? smallest * share : 0.0),
      m_spacing(spacing_in_deviations * of_product(share * smallest, m_transfer)) {}

double GaussianStages::spread_deviation(double bandwidth) const {
  return std::sqrt(bandwidth * bandwidth - m_transfer * m_transfer - m_gather * m_gather);
}

double GaussianStages::normaliser(double bandwidth) const {
  const auto both_axes = [this](double deviation) {
    return m_spacing * m_spacing / (2.0 * std::numbers::pi * deviation * deviation);
  };
  const double spread = spread_deviation(bandwidth);
  const double first = both_axes(of_product(spread, m_transfer));
  if (m_gather == 0.0) return first;
  return first * both_axes(of_product(std::hypot(spread, m_transfer), m_gather));
}

/// The product of two Gaussians r apart has its middle at a part of r that is the part of the variance.
std::size_t GaussianStages::spread_nodes(double bandwidth) const {
  const double spread = spread_deviation(bandwidth);
  double reach = gaussian_stage_reach * spread * spread / bandwidth;
  reach += product_reach * of_product(spread, m_transfer);
  if (m_gather > 0.0) {
    const double part = spread / std::hypot(spread, m_transfer);
    reach += product_reach * of_product(std::hypot(spread, m_transfer), m_gather) * part * part;
  }
  return nodes(reach, m_spacing);
}

std::size_t GaussianStages::gather_nodes() const {
  if (m_gather == 0.0) return 0;
  const double rest = std::sqrt(m_largest * m_largest - m_gather * m_gather);
  const double reach = gaussian_stage_reach * m_gather * m_gather / m_largest;
  return nodes(reach + product_reach * of_product(rest, m_gather), m_spacing);
}

double GaussianStages::reach() const {
  const std::size_t most_nodes = spread_nodes(m_largest) + gather_nodes() + 2;
  return gaussian_transfer_reach * m_transfer + m_spacing * static_cast<double>(most_nodes);
}

}  // namespace hotspot::detail
