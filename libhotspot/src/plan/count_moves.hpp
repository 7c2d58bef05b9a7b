/// @file
/// How far can one of several counts be moved, when sums of them stay as they are and each stays within its
/// bounds? And if it cannot be moved as far as wanted, which further counts must move with it, at the least
/// price?
///
///     maximise   far d_i - sum_j price_j |d_j|    over    A d = 0,  low_j <= d_j <= high_j,  d_i <= far
///     enough
///
/// Moves start at the counts as they are, d = 0, which is possible by itself, so the simplex method with
/// bounds needs no first phase. Each question starts where the one before ended. The same answer on every
/// machine: coefficients are 0, 1 and -1 almost throughout, and ties are broken by order. Cost: O(lines x
/// counts) a step at worst, as many steps as a path has counts. Reference: Dantzig (1963), Linear Programming
/// and Extensions, chapter 18; Fischetti and Salazar-Gonzalez (2000), Management Science 46:1008, on paths.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace hotspot::detail {

/// How far a count may move down (not above 0) and up.
struct Room {
  double down = 0.0;
  double up = 0.0;
};

class CountMoves {
 public:
  /// A sum that stays: counts, by index, with their signs.
  using Line = std::vector<std::pair<std::size_t, double>>;

  /// Counts with a price of 0 move freely within their room; others only where they are paid for. Prices are
  /// whole numbers below a million.
  CountMoves(const std::vector<Line>& lines, const std::vector<Room>& rooms,
             const std::vector<double>& prices);

  /// From now on the count moves freely.
  void set_free(std::size_t count);
  /// The same, and further than until now.
  void widen(std::size_t count, const Room& room);

  /// The move nearest to `wanted` (above or below 0) that is possible with free moves alone.
  [[nodiscard]] double reach(std::size_t count, double wanted);

  /// Counts that have to move too, so that this one can move as far as wanted or as far as at all possible.
  [[nodiscard]] std::vector<std::size_t> price_of(std::size_t count, double wanted);

  /// The move of the count in the last answer.
  [[nodiscard]] double now(std::size_t count) const;
  /// The least and the greatest move of the count in any answer so far: certainly possible.
  [[nodiscard]] const Room& seen(std::size_t count) const { return m_seen[count]; }

 private:
  /// A count has two variables where moving it has a price, up and down; they are numbered behind the counts.
  struct Variable {
    double low = 0.0, high = 0.0, value = 0.0, price = 0.0;
  };

  void open_priced(bool open);
  void solve(std::size_t count, double wanted, bool with_prices);
  [[nodiscard]] std::vector<double> reduced_gains(const std::vector<double>& gains) const;
  [[nodiscard]] bool step(const std::vector<double>& gains, bool by_order);
  void move(std::size_t slot, double distance);
  void pivot(std::size_t row, std::size_t slot);
  void look();

  std::vector<Variable> m_variables;
  std::vector<std::size_t> m_down_of;  ///< per count: its variable for moves down; itself where free
  std::vector<Room> m_rooms;
  std::vector<Room> m_seen;
  std::vector<std::vector<double>> m_table;         ///< basic[row] + sum over slots of table * nonbasic = 0
  std::vector<std::optional<std::size_t>> m_basic;  ///< none: nothing, which stays 0
  std::vector<std::optional<std::size_t>> m_nonbasic;  ///< per slot; none: nothing
};

}  // namespace hotspot::detail
