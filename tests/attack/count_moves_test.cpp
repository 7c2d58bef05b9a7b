// How far counts can be moved, held against a linear program of others (CLP).
#include "plan/count_moves.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "attack/linear_bounds.hpp"

using namespace hotspot;
using detail::CountMoves;
using detail::Room;

TEST_SUITE_BEGIN("fast");

namespace {

/// A reproducible walk through small numbers.
struct Draw {
  std::uint64_t state = 2015;
  std::uint64_t operator()(std::uint64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 33) % below;
  }
};

/// Counts in a table of rows and columns, each with a row and a column that stays, and one line across.
struct Table {
  std::vector<CountMoves::Line> lines;
  std::vector<Room> rooms;
};

Table random_table(Draw& draw) {
  const std::size_t rows = 2 + draw(5), columns = 2 + draw(5);
  Table table;
  table.lines.resize(rows + columns + 1);
  for (std::size_t i = 0; i < rows * columns; ++i) {
    if (draw(3) == 0) continue;
    const std::size_t count = table.rooms.size();
    table.rooms.push_back({-static_cast<double>(draw(4)), static_cast<double>(draw(6))});
    table.lines[i / columns].emplace_back(count, 1.0);
    table.lines[rows + i % columns].emplace_back(count, 1.0);
    if (draw(4) == 0) table.lines.back().emplace_back(count, draw(2) == 0 ? 1.0 : -1.0);
  }
  return table;
}

/// The same for CLP; `open` counts move within their rooms, others not.
test::Bounds range_by_clp(const Table& table, const std::vector<bool>& open, std::size_t count) {
  test::LinearSystem system;
  for (std::size_t i = 0; i < table.rooms.size(); ++i)
    (void)system.add_unknown(open[i] ? test::Bounds{table.rooms[i].down, table.rooms[i].up}
                                     : test::Bounds{0.0, 0.0});
  for (const CountMoves::Line& line : table.lines) system.add_fact(line, 0.0);
  return test::BoundsSearch(system).range(count);
}

}  // namespace

TEST_CASE("a count alone in a sum that stays cannot be moved and two can be moved against each other") {
  CountMoves moves({{{0, 1.0}}, {{1, 1.0}, {2, 1.0}}}, {{-3.0, 3.0}, {-3.0, 3.0}, {-2.0, 9.0}},
                   {0.0, 0.0, 0.0});
  CHECK(moves.reach(0, 2.0) == 0.0);
  CHECK(moves.reach(1, 5.0) == 2.0);
  CHECK(moves.reach(1, -5.0) == -3.0);
}

TEST_CASE("every count reaches as far as a linear program of others says") {
  Draw draw;
  for (int number = 0; number < 200; ++number) {
    const Table table = random_table(draw);
    std::vector<double> prices;
    std::vector<bool> open;
    for (std::size_t i = 0; i < table.rooms.size(); ++i) {
      prices.push_back(draw(3) == 0 ? 10.0 : 0.0);
      open.push_back(prices.back() == 0.0);
    }
    CountMoves moves(table.lines, table.rooms, prices);
    for (std::size_t i = 0; i < table.rooms.size(); ++i) {
      const test::Bounds range = range_by_clp(table, open, i);
      CAPTURE(number);
      CAPTURE(i);
      CHECK(moves.reach(i, 100.0) == doctest::Approx(range.high));
      CHECK(moves.reach(i, -100.0) == doctest::Approx(range.low));
    }
  }
}

TEST_CASE("what is paid for opens as much way as opening everything would") {
  Draw draw;
  for (int number = 0; number < 200; ++number) {
    const Table table = random_table(draw);
    if (table.rooms.empty()) continue;
    std::vector<double> prices;
    std::vector<bool> open(table.rooms.size(), true);
    for (std::size_t i = 0; i < table.rooms.size(); ++i)
      prices.push_back(i == 0 ? 0.0 : 5.0 + static_cast<double>(draw(90)));
    CountMoves moves(table.lines, table.rooms, prices);
    const std::vector<std::size_t> paid = moves.price_of(0, 100.0);
    const double all = range_by_clp(table, open, 0).high;
    open.assign(table.rooms.size(), false);
    open[0] = true;
    for (const std::size_t one : paid) open[one] = true;
    CAPTURE(number);
    CHECK(range_by_clp(table, open, 0).high == doctest::Approx(all));
    CHECK(moves.reach(0, 100.0) == doctest::Approx(all));
  }
}

TEST_CASE("the cheaper of two ways is taken") {
  // 0 moves against 1 (dear) or against 2, which needs 3 (both cheap).
  CountMoves moves({{{0, 1.0}, {1, 1.0}, {2, 1.0}}, {{2, 1.0}, {3, 1.0}}},
                   {{-3.0, 3.0}, {-9.0, 9.0}, {-9.0, 9.0}, {-9.0, 9.0}}, {0.0, 100.0, 10.0, 10.0});
  CHECK(moves.reach(0, 3.0) == 0.0);
  CHECK(moves.price_of(0, 3.0) == std::vector<std::size_t>{2, 3});
  CHECK(moves.reach(0, 3.0) == 3.0);
  CHECK(moves.reach(0, -3.0) == -3.0);
}
