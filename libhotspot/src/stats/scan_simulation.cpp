#include "stats/scan_simulation.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <numeric>

namespace hotspot::detail {

MultinomialSampler::MultinomialSampler(const std::vector<double>& masses)
    : m_keep(masses.size(), 1.0), m_others(masses.size()) {
  const auto heaviest = std::max_element(masses.begin(), masses.end()) - masses.begin();
  const double mean = std::accumulate(masses.begin(), masses.end(), 0.0) / static_cast<double>(masses.size());
  std::vector<std::uint32_t> small, large;
  for (std::uint32_t i = 0; i < masses.size(); ++i) {
    m_keep[i] = masses[i] / mean;
    m_others[i] = static_cast<std::uint32_t>(heaviest);
    (m_keep[i] < 1.0 ? small : large).push_back(i);
  }
  // Each small cell is filled up with a piece of a large one.
  while (!small.empty() && !large.empty()) {
    const std::uint32_t filled = small.back(), giver = large.back();
    small.pop_back();
    m_others[filled] = giver;
    m_keep[giver] -= 1.0 - m_keep[filled];
    if (m_keep[giver] < 1.0) {
      large.pop_back();
      small.push_back(giver);
    }
  }
  // What is left would be full but for rounding; a cell without mass must stay empty.
  for (const std::uint32_t i : small) {
    if (masses[i] > 0.0) m_keep[i] = 1.0;
  }
}

std::vector<std::int32_t> MultinomialSampler::draw(std::int64_t cases, RandomStream& random) const {
  std::vector<std::int32_t> counts(m_keep.size(), 0);
  const auto n = static_cast<double>(m_keep.size());
  for (std::int64_t k = 0; k < cases; ++k) {
    const double place = random.uniform() * n;
    const auto cell = static_cast<std::size_t>(place);
    const bool keeps = place - static_cast<double>(cell) < m_keep[cell];
    ++counts[keeps ? cell : m_others[cell]];
  }
  return counts;
}

HypergeometricSampler::HypergeometricSampler(const std::vector<double>& persons)
    : m_persons(persons.size()), m_tree(std::bit_ceil(persons.size() + 1), 0) {
  for (std::size_t i = 0; i < persons.size(); ++i) {
    m_persons[i] = static_cast<std::int64_t>(persons[i]);
    m_all += m_persons[i];
    m_tree[i + 1] = m_persons[i];
  }
  for (std::size_t node = 1; node < m_tree.size(); ++node) {
    const std::size_t parent = node + (node & (0 - node));
    if (parent < m_tree.size()) m_tree[parent] += m_tree[node];
  }
}

std::size_t HypergeometricSampler::take(std::vector<std::int64_t>& tree, std::int64_t k) {
  std::size_t before = 0;  // cells that hold none of the persons from the k-th on
  for (std::size_t step = tree.size() / 2; step > 0; step /= 2) {
    if (tree[before + step] <= k) {
      before += step;
      k -= tree[before];
    } else {
      --tree[before + step];
    }
  }
  return before;
}

std::vector<std::int32_t> HypergeometricSampler::draw(std::int64_t cases, RandomStream& random) const {
  // The fewer of cases and controls are drawn.
  const bool draws_controls = cases > m_all - cases;
  const std::int64_t draws = draws_controls ? m_all - cases : cases;
  std::vector<std::int64_t> tree = m_tree;
  std::vector<std::int32_t> counts(m_persons.size(), 0);
  for (std::int64_t k = 0; k < draws; ++k) {
    const auto left = static_cast<double>(m_all - k);
    ++counts[take(tree, static_cast<std::int64_t>(random.uniform() * left))];
  }
  if (!draws_controls) return counts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counts[i] = static_cast<std::int32_t>(m_persons[i]) - counts[i];
  }
  return counts;
}

}  // namespace hotspot::detail
