#include "stats/local_permutation.hpp"

#include <algorithm>
#include <array>

#include "core/random.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot::detail {
namespace {

/// Up to so many positions a draw is compared with those before it; more are marked in a table.
constexpr std::size_t few = 16;

/// Draws `wanted` different positions of a pool other than the area's own, in random order: those drawn
/// before, and the own one, are drawn again.
class FewDraws {
 public:
  FewDraws(std::size_t /*pool*/, std::size_t own, std::size_t wanted)
      : m_own(static_cast<std::uint32_t>(own)), m_wanted(wanted) {}

  template <class Visit>
  void draw(RandomStream& random, std::uint32_t others, const Visit& visit) {
    for (std::size_t drawn = 0; drawn < m_wanted;) {
      const std::uint32_t draw = random.below(others);
      const std::uint32_t position = draw + (draw >= m_own ? 1U : 0U);
      bool again = false;
      for (std::size_t k = 0; k < drawn; ++k) again |= m_drawn[k] == position;
      if (again) continue;
      m_drawn[drawn] = position;
      visit(drawn++, position);
    }
  }

 private:
  std::uint32_t m_own;
  std::size_t m_wanted;
  std::array<std::uint32_t, few> m_drawn{};
};

class ManyDraws {
 public:
  ManyDraws(std::size_t pool, std::size_t own, std::size_t wanted)
      : m_own(static_cast<std::uint32_t>(own)), m_wanted(wanted), m_taken(pool) {
    m_drawn.reserve(wanted);
  }

  template <class Visit>
  void draw(RandomStream& random, std::uint32_t others, const Visit& visit) {
    while (m_drawn.size() < m_wanted) {
      const std::uint32_t draw = random.below(others);
      const std::uint32_t position = draw + (draw >= m_own ? 1U : 0U);
      if (m_taken[position]) continue;
      m_taken[position] = true;
      visit(m_drawn.size(), position);
      m_drawn.push_back(position);
    }
    for (const std::uint32_t position : m_drawn) m_taken[position] = false;
    m_drawn.clear();
  }

 private:
  std::uint32_t m_own;
  std::size_t m_wanted;
  std::vector<bool> m_taken;
  std::vector<std::uint32_t> m_drawn;
};

struct Tails {
  std::uint32_t above = 0;  ///< or equal
  std::uint32_t below = 0;  ///< or equal
};

/// `term(k, position)` is what neighbour k adds with the value at that position of the pool.
template <class Draws, class Term>
Tails count_tails(std::span<const double> pool, const PermutedArea& area, std::size_t wanted,
                  const Permutations& permutations, const Term& term) {
  Draws draws(pool.size(), area.position, wanted);
  const auto others = static_cast<std::uint32_t>(pool.size() - 1);
  Tails tails;
  for (std::uint32_t k = 0; k < permutations.number; ++k) {
    RandomStream random(permutations.seed, area.item, k);
    double sum = 0.0;
    draws.draw(random, others,
               [&](std::size_t neighbour, std::uint32_t position) { sum += term(neighbour, position); });
    tails.above += sum >= area.observed - area.tolerance ? 1U : 0U;
    tails.below += sum <= area.observed + area.tolerance ? 1U : 0U;
  }
  return tails;
}

template <class Term>
Tails count_tails_of(std::span<const double> pool, const PermutedArea& area, const Permutations& permutations,
                     const Term& term) {
  if (!area.weights.empty()) {
    const auto weighted = [&](std::size_t k, std::uint32_t position) {
      return area.weights[k] * term(pool[position]);
    };
    if (area.neighbours <= few)
      return count_tails<FewDraws>(pool, area, area.neighbours, permutations, weighted);
    return count_tails<ManyDraws>(pool, area, area.neighbours, permutations, weighted);
  }
  const auto plain = [&](std::size_t /*k*/, std::uint32_t position) { return term(pool[position]); };
  const std::size_t wanted = draws_per_permutation(area.neighbours, pool.size() - 1, true);
  if (wanted == area.neighbours) {
    if (wanted <= few) return count_tails<FewDraws>(pool, area, wanted, permutations, plain);
    return count_tails<ManyDraws>(pool, area, wanted, permutations, plain);
  }
  // Most of the others are neighbours: those that are not are drawn, and what they add is missing.
  PermutedArea rest = area;
  rest.observed = -term(pool[area.position]) - area.observed;
  for (const double value : pool) rest.observed += term(value);
  const Tails missing = count_tails<ManyDraws>(pool, rest, wanted, permutations, plain);
  return {.above = missing.below, .below = missing.above};
}

}  // namespace

std::size_t draws_per_permutation(std::size_t neighbours, std::size_t others, bool equal_weights) {
  return equal_weights ? std::min(neighbours, others - neighbours) : neighbours;
}

double local_permutation_p(std::span<const double> pool, const PermutedArea& area,
                           const Permutations& permutations) {
  Tails tails;
  if (area.differences_from) {
    const double own = *area.differences_from;
    tails = count_tails_of(pool, area, permutations,
                           [own](double value) { return (own - value) * (own - value); });
  } else {
    tails = count_tails_of(pool, area, permutations, [](double value) { return value; });
  }
  return permutation_p(std::min(tails.above, tails.below), permutations.number);
}

}  // namespace hotspot::detail
