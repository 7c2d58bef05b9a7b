/// @file
/// How small and how large can each of some unknown numbers be, of which sums and bounds are known? Linear
/// programming (CLP).
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

class ClpSimplex;

namespace hotspot::test {

inline constexpr double no_limit = 1e30;

/// What may be said of a number, both ends included.
struct Bounds {
  double low = 0.0;
  double high = no_limit;
};

/// A sum of unknowns.
using Terms = std::vector<std::pair<std::size_t, double>>;

/// Unknown numbers and what is known of them.
class LinearSystem {
 public:
  [[nodiscard]] std::size_t add_unknown(const Bounds& bounds = {});
  /// The unknown that is this sum.
  [[nodiscard]] std::size_t add_sum(const Terms& terms, const Bounds& bounds = {});
  void add_fact(Terms terms, const Bounds& bounds);
  void add_fact(Terms terms, double value) { add_fact(std::move(terms), Bounds{value, value}); }

  [[nodiscard]] std::size_t size() const { return m_unknowns.size(); }

 private:
  friend class BoundsSearch;
  std::vector<Bounds> m_unknowns;
  std::vector<Terms> m_rows;
  std::vector<Bounds> m_row_bounds;
};

/// Asks a system many questions, each starting where the one before ended.
class BoundsSearch {
 public:
  explicit BoundsSearch(const LinearSystem& system);
  ~BoundsSearch();
  BoundsSearch(const BoundsSearch&) = delete;
  BoundsSearch& operator=(const BoundsSearch&) = delete;

  /// False where what is said contradicts itself.
  [[nodiscard]] bool is_possible() const { return m_possible; }
  /// The least and the greatest value that the unknown can have.
  [[nodiscard]] Bounds range(std::size_t unknown);
  /// Values that it has been seen to have while others were asked for: part of its range.
  [[nodiscard]] Bounds seen(std::size_t unknown) const { return m_seen[unknown]; }

 private:
  void look();
  [[nodiscard]] double extreme(std::size_t unknown, double direction);

  std::unique_ptr<ClpSimplex> m_program;
  bool m_possible = false;
  std::vector<Bounds> m_seen;
};

}  // namespace hotspot::test
