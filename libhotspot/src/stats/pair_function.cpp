#include "stats/pair_function.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include "core/parallel.hpp"
#include "stats/pair_weights.hpp"
#include "stats/point_bands.hpp"

namespace hotspot::detail {
namespace {

/// As many as keep threads busy; a fixed number, so that sums are rounded alike whatever the threads.
constexpr std::size_t blocks = 64;

/// The pairs of one centre with all points of the other kind near it.
template <class Bins, class Weights>
void add_all(double* sums, const PointBands& centres, std::size_t position, const PointBands& others,
             const Weights& weights, const Bins& bins) {
  const Point centre = centres.place(position);
  const auto weigh = weights.at(centre, bins.reach());
  others.visit_near(centre, [&](std::size_t /*other*/, double dx, double dy, double squared) {
    const double distance = std::sqrt(squared);
    bins.add(sums, distance, weigh(dx, dy, distance));
  });
}

/// The pairs of a point with those after it, for both orders.
template <class Bins, class Weights>
void add_following(double* sums, const PointBands& points, std::size_t position, const Weights& weights,
                   const Bins& bins) {
  const auto weigh = weights.at(points.place(position), bins.reach());
  points.visit_after(position, [&](std::size_t /*other*/, double dx, double dy, double squared) {
    const double distance = std::sqrt(squared);
    bins.add(sums, distance, 2.0 * weigh(dx, dy, distance));
  });
}

/// What the weights of a centre's pairs are above 1, where any is.
template <class Bins>
void add_excess(double* sums, const PointBands& points, std::size_t position, const IsotropicWeights& weights,
                const Bins& bins) {
  const Point centre = points.place(position);
  const auto weigh = weights.at(centre, bins.reach());
  if (!weigh.circles) return;
  const double surely_inside = 0.999999 * weigh.border_distance * weigh.border_distance;
  points.visit_near(centre, [&](std::size_t /*other*/, double dx, double dy, double squared) {
    if (squared < surely_inside) return;
    const double distance = std::sqrt(squared);
    if (distance > weigh.border_distance) bins.add(sums, distance, weigh(dx, dy, distance) - 1.0);
  });
}

template <class Bins, class Weights>
std::vector<double> pair_sums(const PointBands& centres, const PointBands& others, const Weights& weights,
                              const Bins& bins, const Run& run) {
  const bool one_kind = &centres == &others;
  const std::size_t n = centres.size(), m = bins.size();
  std::vector<double> sums(blocks * m, 0.0);
  parallel_for(run, "stage.pair_sums", blocks, [&](std::size_t block) {
    std::vector<double> own(m, 0.0);  // apart from those of other threads
    for (std::size_t i = block * n / blocks; i < (block + 1) * n / blocks; ++i) {
      if (!one_kind) {
        add_all(own.data(), centres, i, others, weights, bins);
      } else if constexpr (Weights::symmetric) {
        add_following(own.data(), centres, i, weights, bins);
      } else {
        // Away from the border weights are 1 and each pair need be met once only.
        add_following(own.data(), centres, i, NoWeights(), bins);
        add_excess(own.data(), centres, i, weights, bins);
      }
    }
    std::copy(own.begin(), own.end(), sums.begin() + static_cast<std::ptrdiff_t>(block * m));
  });
  std::vector<double> total(m, 0.0);
  for (std::size_t i = 0; i < sums.size(); ++i) total[i % m] += sums[i];
  return total;
}

double reach_of(const DistanceBins& bins) {
  return std::visit([](const auto& b) { return b.reach(); }, bins);
}

}  // namespace

PairFunction::PairFunction(const MultiPolygon& window, PairCorrection correction, DistanceBins bins,
                           double farthest_move, double pairs)
    : m_correction(correction),
      m_bins(std::move(bins)),
      m_reach(reach_of(m_bins)),
      m_area(hotspot::area(window)),
      m_border(window) {
  if (correction == PairCorrection::translate) {
    m_covariance.emplace(window, (m_reach + farthest_move) * (1.0 + 1e-9), pairs);
  }
}

template <class Question>
std::vector<double> PairFunction::with_weights(Point moved, Question&& question) const {
  return std::visit(
      [&](const auto& bins) {
        switch (m_correction) {
          case PairCorrection::isotropic:
            return question(IsotropicWeights(m_border), bins);
          case PairCorrection::translate:
            return question(TranslationWeights(*m_covariance, m_area, moved), bins);
          case PairCorrection::none:
            return question(NoWeights(), bins);
        }
        throw std::logic_error("correction outside its enumeration");
      },
      m_bins);
}

std::vector<double> PairFunction::sums(const std::vector<Point>& points, const Run& run) const {
  const PointBands bands(points, m_reach);
  return with_weights(
      {}, [&](const auto& weights, const auto& bins) { return pair_sums(bands, bands, weights, bins, run); });
}

std::vector<double> PairFunction::sums(const std::vector<Point>& centres, const std::vector<Point>& others,
                                       Point moved, const Run& run) const {
  const PointBands centre_bands(centres, m_reach), other_bands(others, m_reach);
  return with_weights(moved, [&](const auto& weights, const auto& bins) {
    return pair_sums(centre_bands, other_bands, weights, bins, run);
  });
}

}  // namespace hotspot::detail
