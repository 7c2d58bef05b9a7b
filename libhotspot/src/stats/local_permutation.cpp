#include "stats/local_permutation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/random.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot::detail {
namespace {

/// Up to so many positions are compared with each other; more are marked in a table.
constexpr std::size_t few = 12;

/// Draws `wanted` different positions of a pool other than the area's own, in random order. Those drawn
/// before are drawn again, which is rare: all are drawn and compared at once, with the number of them known
/// to the compiler.
template <std::size_t wanted>
class FewDraws {
 public:
  FewDraws(std::size_t /*pool*/, std::size_t own, std::size_t /*number*/)
      : m_own(static_cast<std::uint32_t>(own)) {}

  template <class Visit>
  void draw(RandomStream& random, std::uint32_t others, const Visit& visit) const {
    std::array<std::uint32_t, wanted> drawn{};
    for (std::uint32_t& position : drawn) position = random.below(others);
    std::uint32_t again = 0;
    for (std::size_t a = 1; a < wanted; ++a) {
      for (std::size_t b = 0; b < a; ++b) again |= drawn[a] == drawn[b] ? 1U : 0U;
    }
    if (again != 0) replace(drawn, random, others);
    for (std::size_t k = 0; k < wanted; ++k) visit(k, drawn[k] + (drawn[k] >= m_own ? 1U : 0U));
  }

 private:
  static void replace(std::array<std::uint32_t, wanted>& drawn, RandomStream& random, std::uint32_t others) {
    for (std::size_t k = 1; k < wanted; ++k) {
      const auto end = drawn.begin() + static_cast<std::ptrdiff_t>(k);
      while (std::find(drawn.begin(), end, drawn[k]) != end) drawn[k] = random.below(others);
    }
  }

  std::uint32_t m_own;
};

/// The same for any number of positions.
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

template <class Term, std::size_t... k>
Tails count_tails_of_few(std::span<const double> pool, const PermutedArea& area, std::size_t wanted,
                         const Permutations& permutations, const Term& term,
                         std::index_sequence<k...> /*numbers*/) {
  Tails tails;
  const auto try_number = [&]<std::size_t number>() {
    if (wanted == number) {
      tails = count_tails<FewDraws<number>>(pool, area, wanted, permutations, term);
    }
  };
  (try_number.template operator()<k + 1>(), ...);
  return tails;
}

template <class Term>
Tails count_tails_of(std::span<const double> pool, const PermutedArea& area, std::size_t wanted,
                     const Permutations& permutations, const Term& term) {
  if (wanted == 0 || wanted > few) return count_tails<ManyDraws>(pool, area, wanted, permutations, term);
  return count_tails_of_few(pool, area, wanted, permutations, term, std::make_index_sequence<few>{});
}

/// `term(value)` is what a neighbour with that value adds.
template <class Term>
Tails permuted_tails(std::span<const double> pool, const PermutedArea& area, const Permutations& permutations,
                     const Term& term) {
  if (!area.weights.empty()) {
    return count_tails_of(
        pool, area, area.neighbours, permutations,
        [&](std::size_t k, std::uint32_t position) { return area.weights[k] * term(pool[position]); });
  }
  const auto plain = [&](std::size_t /*k*/, std::uint32_t position) { return term(pool[position]); };
  const std::size_t wanted = draws_per_permutation(area.neighbours, pool.size() - 1, true);
  if (wanted == area.neighbours) return count_tails_of(pool, area, wanted, permutations, plain);
  // Most of the others are neighbours: those that are not are drawn, and what they add is missing.
  PermutedArea rest = area;
  rest.observed = -term(pool[area.position]) - area.observed;
  for (const double value : pool) rest.observed += term(value);
  const Tails missing = count_tails_of(pool, rest, wanted, permutations, plain);
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
    tails = permuted_tails(pool, area, permutations,
                           [own](double value) { return (own - value) * (own - value); });
  } else {
    tails = permuted_tails(pool, area, permutations, [](double value) { return value; });
  }
  return permutation_p(std::min(tails.above, tails.below), permutations.number);
}

}  // namespace hotspot::detail
