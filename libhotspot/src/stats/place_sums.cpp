#include "stats/place_sums.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/parallel.hpp"
#include "core/stop_check.hpp"
#include "hotspot/core/error.hpp"
#include "stats/blocked_sum.hpp"
#include "stats/disc_moments.hpp"
#include "stats/kernel_shape.hpp"
#include "stats/near_sums.hpp"
#include "stats/place_tree.hpp"

namespace hotspot::detail {
namespace {

template <Kernel kernel>
constexpr std::size_t power_of() {
  if constexpr (kernel == Kernel::epanechnikov) return 1;
  if constexpr (kernel == Kernel::quartic) return 2;
  if constexpr (kernel == Kernel::triweight) return 3;
  return 0;
}

Point centre_of(const Box& box) {
  return {0.5 * (box.xmin + box.xmax), 0.5 * (box.ymin + box.ymax)};
}

/// Squared distances of the nearest and of the farthest two places in two boxes.
struct BoxDistances {
  BoxDistances(const Box& a, const Box& b) {
    const double near_x = std::max({0.0, a.xmin - b.xmax, b.xmin - a.xmax});
    const double near_y = std::max({0.0, a.ymin - b.ymax, b.ymin - a.ymax});
    const double far_x = std::max(a.xmax - b.xmin, b.xmax - a.xmin);
    const double far_y = std::max(a.ymax - b.ymin, b.ymax - a.ymin);
    nearest = near_x * near_x + near_y * near_y;
    farthest = far_x * far_x + far_y * far_y;
  }
  double nearest, farthest;
};

/// Events in a tree, with the moments of each box that a disc can hold.
template <Kernel kernel>
class MomentTree {
 public:
  using Moments = DiscMoments<power_of<kernel>()>;
  static constexpr bool has_polynomial = kernel != Kernel::triangular;

  MomentTree(const std::vector<WeightedEvent>& events, double bandwidth, const std::stop_token& stop)
      : m_bandwidth(bandwidth), m_tree(places_of(events, stop), stop) {
    StopCheck check(stop);
    for (std::vector<double>* const column : {&m_x, &m_y, &m_weight}) column->reserve(events.size());
    for (const std::size_t k : m_tree.order()) {
      check();
      m_x.push_back(events[k].place.x);
      m_y.push_back(events[k].place.y);
      m_weight.push_back(events[k].weight);
    }
    if constexpr (has_polynomial) fill(check);
  }

  /// What a leaf of places has of the events.
  struct Found {
    Moments moments{};             ///< of boxes in reach of all, around the leaf's centre
    double inside = 0.0;           ///< what the magnitudes of their weights add up to
    std::vector<EventRun> near{};  ///< events that may be in reach
  };

  void find(const Box& places, Found& found) const {
    if (!m_x.empty()) find(0, places, found);
  }

  [[nodiscard]] EventColumns columns() const { return {m_x.data(), m_y.data(), m_weight.data()}; }

  /// Error of a sum by moments for each unit of weight inside.
  [[nodiscard]] double rounding() const {
    constexpr double terms = 1U << power_of<kernel>();
    return terms * std::numeric_limits<double>::epsilon() * (8.0 + 4.0 * static_cast<double>(m_tree.depth()));
  }

 private:
  static std::vector<Point> places_of(const std::vector<WeightedEvent>& events, const std::stop_token& stop) {
    StopCheck check(stop);
    std::vector<Point> places;
    places.reserve(events.size());
    for (const WeightedEvent& event : events) {
      check();
      places.push_back(event.place);
    }
    return places;
  }

  /// Children stand after their parents.
  void fill(StopCheck& check) {
    const auto& nodes = m_tree.nodes();
    m_moments.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      check();
      m_moments.emplace_back();
    }
    m_magnitude.resize(nodes.size());
    for (std::size_t i = nodes.size(); i-- > 0;) {
      check();
      if (BoxDistances(nodes[i].box, nodes[i].box).farthest > 4.0 * m_bandwidth * m_bandwidth) continue;
      if (nodes[i].is_leaf()) {
        add_events(i);
      } else {
        add_child(i, i + 1);
        add_child(i, nodes[i].second_child);
      }
    }
  }

  void add_events(std::size_t i) {
    const PlaceTree::Node& node = m_tree.nodes()[i];
    const Point centre = centre_of(node.box);
    for (std::size_t k = node.first; k < node.end; ++k) {
      m_moments[i].add((m_x[k] - centre.x) / m_bandwidth, (m_y[k] - centre.y) / m_bandwidth, m_weight[k]);
      m_magnitude[i] += std::abs(m_weight[k]);
    }
  }

  void add_child(std::size_t i, std::size_t child) {
    m_moments[i].add(moved(child, centre_of(m_tree.nodes()[i].box)));
    m_magnitude[i] += m_magnitude[child];
  }

  [[nodiscard]] Moments moved(std::size_t i, Point to) const {
    const Point centre = centre_of(m_tree.nodes()[i].box);
    return m_moments[i].moved((centre.x - to.x) / m_bandwidth, (centre.y - to.y) / m_bandwidth);
  }

  void find(std::size_t i, const Box& places, Found& found) const {
    constexpr double margin = 1e-12;  // at the border the distances themselves decide
    const PlaceTree::Node& node = m_tree.nodes()[i];
    const BoxDistances distances(node.box, places);
    const double h_squared = m_bandwidth * m_bandwidth;
    if (distances.nearest > h_squared * (1.0 + margin)) return;
    if (has_polynomial && distances.farthest < h_squared * (1.0 - margin)) {
      found.moments.add(moved(i, centre_of(places)));
      found.inside += m_magnitude[i];
    } else if (!node.is_leaf()) {
      find(i + 1, places, found);
      find(node.second_child, places, found);
    } else if (!found.near.empty() && found.near.back().first + found.near.back().count == node.first) {
      found.near.back().count += node.end - node.first;
    } else {
      found.near.push_back({node.first, node.end - node.first});
    }
  }

  double m_bandwidth;
  PlaceTree m_tree;
  std::vector<double> m_x, m_y, m_weight;
  std::vector<Moments> m_moments;
  std::vector<double> m_magnitude;
};

/// Sums at all places, and which of them want for digits.
struct Sums {
  std::vector<double> values{};
  std::vector<unsigned char> is_doubtful{};
};

template <Kernel kernel>
void sum_leaf(const MomentTree<kernel>& events, const PlaceTree::Node& leaf,
              const std::vector<std::size_t>& order, const std::vector<Point>& places,
              const std::vector<double>& left_out, double bandwidth, Sums& sums) {
  constexpr double relative_error = 1e-9, least_of_others = 0.01;
  typename MomentTree<kernel>::Found found;
  events.find(leaf.box, found);
  FewPlaces few;
  for (std::size_t k = leaf.first; k < leaf.end; ++k) {
    few.x[k - leaf.first] = places[order[k]].x;
    few.y[k - leaf.first] = places[order[k]].y;
  }
  add_near(kernel, bandwidth, events.columns(), found.near, few);
  const Point centre = centre_of(leaf.box);
  const double least = found.inside * events.rounding() / relative_error;
  for (std::size_t k = leaf.first; k < leaf.end; ++k) {
    const std::size_t i = order[k];
    double value = few.sums[k - leaf.first];
    if (found.inside > 0.0) {
      const double dx = (centre.x - places[i].x) / bandwidth, dy = (centre.y - places[i].y) / bandwidth;
      value += found.moments.moved(dx, dy).kernel_sum();
    }
    const double own = left_out.empty() ? 0.0 : left_out[i];
    sums.values[i] = value - own;
    sums.is_doubtful[i] = std::abs(value - own) < std::max(least, least_of_others * std::abs(own));
  }
}

template <Kernel kernel>
Sums sums_by_tree(const std::vector<WeightedEvent>& events, const std::vector<Point>& places,
                  const std::vector<double>& left_out, double bandwidth, const Run& run) {
  Sums sums{std::vector<double>(places.size()), std::vector<unsigned char>(places.size())};
  const MomentTree<kernel> tree(events, bandwidth, run.stop);
  const PlaceTree targets(places, run.stop);
  std::vector<PlaceTree::Node> leaves;
  for (const PlaceTree::Node& node : targets.nodes()) {
    if (node.is_leaf()) leaves.push_back(node);
  }
  parallel_for(run, "stage.density", leaves.size(), [&](std::size_t b) {
    sum_leaf<kernel>(tree, leaves[b], targets.order(), places, left_out, bandwidth, sums);
  });
  return sums;
}

double direct_sum(const EventBands& events, Point place, Kernel kernel, double bandwidth,
                  std::optional<std::size_t> left_out) {
  BlockedSum sum;
  events.visit_near(place, [&](const WeightedEvent& event) {
    const double dx = place.x - event.place.x, dy = place.y - event.place.y;
    const double r_squared = dx * dx + dy * dy, h_squared = bandwidth * bandwidth;
    if (r_squared > h_squared || event.index == left_out) return;
    sum.add(event.weight * kernel_shape(kernel, r_squared / h_squared));
  });
  return sum.value();
}

void sum_doubtful(std::vector<WeightedEvent> events, const std::vector<Point>& places, OwnEvent own,
                  Kernel kernel, double bandwidth, const Run& run, Sums& sums) {
  std::vector<std::size_t> doubtful;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (sums.is_doubtful[i] != 0) doubtful.push_back(i);
  }
  if (doubtful.empty()) return;
  const EventBands bands(std::move(events), bandwidth, run.stop);
  constexpr std::size_t places_a_block = 64;
  parallel_for(run, "stage.density", (doubtful.size() + places_a_block - 1) / places_a_block,
               [&](std::size_t b) {
                 const std::size_t end = std::min(doubtful.size(), (b + 1) * places_a_block);
                 for (std::size_t k = b * places_a_block; k < end; ++k) {
                   if (run.stop.stop_requested()) throw Cancelled();
                   const std::size_t i = doubtful[k];
                   sums.values[i] = direct_sum(bands, places[i], kernel, bandwidth,
                                               own == OwnEvent::left_out ? std::optional(i) : std::nullopt);
                 }
               });
}

}  // namespace

std::vector<double> place_sums(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                               OwnEvent own, Kernel kernel, double bandwidth, const Run& run) {
  std::vector<double> left_out;
  if (own == OwnEvent::left_out) {
    left_out.assign(places.size(), 0.0);
    for (const WeightedEvent& event : events) left_out[event.index] += event.weight;
  }
  Sums sums = with_kernel(kernel, [&](auto k) -> Sums {
    if constexpr (k() == Kernel::gaussian) {
      throw std::logic_error("the Gaussian reaches everywhere");
    } else {
      return sums_by_tree<k()>(events, places, left_out, bandwidth, run);
    }
  });
  sum_doubtful(std::move(events), places, own, kernel, bandwidth, run, sums);
  return std::move(sums.values);
}

}  // namespace hotspot::detail
