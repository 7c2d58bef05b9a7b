#include "stats/leave_one_out_sums.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/parallel.hpp"
#include "stats/gaussian_lattice.hpp"
#include "stats/point_cloud.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t places_a_block = 64;

/// A lattice costs as much as some hundred neighbours an event. Events spread evenly have that many in reach
/// when it has this many nodes an event; and no more memory than this is asked for.
constexpr double nodes_an_event = 16.0;

/// Below this sum the own event, part of what the lattice gives, outweighs the others too much.
constexpr double least_sum_of_lattice = 0.1;

/// By ascending y, as the lattice needs it.
std::vector<Point> in_order(std::vector<Point> places) {
  std::sort(places.begin(), places.end(),
            [](const Point& a, const Point& b) { return std::tie(a.y, a.x) < std::tie(b.y, b.x); });
  return places;
}

std::vector<double> nearest_squared_distances(const std::vector<Point>& places) {
  std::vector<double> result(places.size(), 0.0);
  if (places.size() < 2) return result;
  const PointCloud cloud{places};
  PointCloudTree tree(2, cloud, {});
  tree.buildIndex();
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::array<std::size_t, 2> found{};
    std::array<double, 2> squared{};
    const std::array<double, 2> place{places[i].x, places[i].y};
    tree.knnSearch(place.data(), 2, found.data(), squared.data());
    result[i] = squared[1];  // the first of the two is the place itself, or one on it
  }
  return result;
}

EventBands bands_of(const std::vector<Point>& places) {
  std::vector<WeightedEvent> events;
  events.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) events.push_back({places[i], 1.0, i});
  // Bands of some mean spacings: few to look through, few events in each.
  double reach = 1.0;
  if (!places.empty()) {
    const Box box = bounds(places);
    const double spacing = std::sqrt(box.width() * box.height() / static_cast<double>(places.size()));
    reach = std::max(4.0 * spacing, 1e-6 * std::max(box.width(), box.height()));
  }
  return {std::move(events), reach > 0.0 ? reach : 1.0};
}

}  // namespace

LeaveOneOutSums::LeaveOneOutSums(std::vector<Point> places)
    : m_places(in_order(std::move(places))),
      m_nearest_squared(nearest_squared_distances(m_places)),
      m_bands(bands_of(m_places)) {}

/// Relative to the nearest: ln s = -d^2 / (2 sigma^2) + ln sum exp(-(r^2 - d^2) / (2 sigma^2)), where the sum
/// is 1 at least, and all that lies beyond the reach adds up to less than the tolerance.
double LeaveOneOutSums::direct_log_sum(std::size_t i, double sigma, double tolerance) const {
  const double scale = 0.5 / (sigma * sigma);
  const double nearest_squared = m_nearest_squared[i];
  const double reach_squared =
      nearest_squared + std::log(static_cast<double>(m_places.size()) / tolerance) / scale;
  const Point place = m_places[i];
  double sum = 0.0;
  m_bands.visit_near(place, std::sqrt(reach_squared), [&](const WeightedEvent& event) {
    const double dx = place.x - event.place.x, dy = place.y - event.place.y;
    const double squared = dx * dx + dy * dy;
    if (squared <= reach_squared && event.index != i) sum += std::exp((nearest_squared - squared) * scale);
  });
  return std::log(sum) - nearest_squared * scale;
}

std::vector<double> LeaveOneOutSums::log_sums(double sigma, double tolerance, const Run& run) const {
  std::vector<double> sums;
  const GaussianLattice lattice(bounds(m_places), m_places.size(), sigma, least_sum_of_lattice * tolerance);
  if (static_cast<double>(lattice.size()) <= nodes_an_event * static_cast<double>(m_places.size())) {
    sums = lattice.sums(m_places, run);
  }
  std::vector<double> result(m_places.size());
  const std::size_t blocks = (m_places.size() + places_a_block - 1) / places_a_block;
  parallel_for(run, "stage.bandwidth", blocks, [&](std::size_t block) {
    const std::size_t end = std::min(m_places.size(), (block + 1) * places_a_block);
    for (std::size_t i = block * places_a_block; i < end; ++i) {
      const double others = sums.empty() ? 0.0 : sums[i] - 1.0;
      result[i] = others >= least_sum_of_lattice ? std::log(others) : direct_log_sum(i, sigma, tolerance);
    }
  });
  return result;
}

}  // namespace hotspot::detail
