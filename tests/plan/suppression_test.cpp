#include "hotspot/plan/suppression.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr std::int64_t threshold = 5;

/// What a reader who knows the line's total learns: hidden counts must be at least two that add up to the
/// threshold.
bool line_is_safe(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& hidden) {
  std::int64_t n = 0, sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (hidden[i] == Hidden::no) continue;
    ++n;
    sum += counts[i];
  }
  return n == 0 || (n >= 2 && sum >= threshold);
}

}  // namespace

TEST_CASE("counts under the threshold are hidden and zeros are shown") {
  const auto hidden = suppress_line({0, 3, 4, 12, 0, 7}, threshold);
  CHECK(hidden == std::vector<Hidden>{Hidden::no, Hidden::small_count, Hidden::small_count, Hidden::no,
                                      Hidden::no, Hidden::no});
}

TEST_CASE("a single hidden count is protected by the smallest others until their sum tells nothing") {
  const auto hidden = suppress_line({30, 3, 12, 9}, threshold);
  CHECK(hidden == std::vector<Hidden>{Hidden::no, Hidden::small_count, Hidden::no, Hidden::protects_another});
}

TEST_CASE("two hidden counts that add up to less than the threshold are not left alone") {
  const std::vector<std::int64_t> counts{1, 1, 40};
  CHECK(line_is_safe(counts, suppress_line(counts, threshold)));
}

TEST_CASE("reasons that are given stay") {
  const auto hidden = suppress_line({30, 20, 9}, threshold, {Hidden::few_households, Hidden::no, Hidden::no});
  CHECK(hidden[0] == Hidden::few_households);
  CHECK(hidden[2] == Hidden::protects_another);
}

TEST_CASE("every line of a table with known totals is safe") {
  // A reproducible walk through many small tables, with zeros, small and large counts and silent rows.
  std::uint64_t state = 12345;
  const auto draw = [&](std::uint64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 33) % below;
  };
  for (int table_number = 0; table_number < 200; ++table_number) {
    CountTable table{.rows = 2 + draw(8), .columns = 1 + draw(6), .counts = {}, .row_hidden = {}};
    for (std::size_t i = 0; i < table.rows * table.columns; ++i) {
      table.counts.push_back(draw(3) == 0 ? 0 : static_cast<std::int64_t>(draw(draw(2) == 0 ? 8 : 60)));
    }
    for (std::size_t i = 0; i < table.rows; ++i) {
      table.row_hidden.push_back(draw(6) == 0 ? Hidden::few_households : Hidden::no);
    }
    const Suppression suppression = suppress(table, threshold);
    std::vector<std::int64_t> totals;
    for (std::size_t row = 0; row < table.rows; ++row) {
      totals.push_back(0);
      for (std::size_t column = 0; column < table.columns; ++column) totals.back() += table.at(row, column);
    }
    const bool all_hidden =
        std::count(suppression.row_totals.begin(), suppression.row_totals.end(), Hidden::no) == 0;
    CHECK((all_hidden || line_is_safe(totals, suppression.row_totals)));
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
      if (table.counts[i] > 0 && table.counts[i] < threshold) CHECK(suppression.cells[i] != Hidden::no);
    }
    for (std::size_t column = 0; column < table.columns; ++column) {
      std::vector<std::int64_t> counts;
      std::vector<Hidden> hidden;
      for (std::size_t row = 0; row < table.rows; ++row) {
        counts.push_back(table.at(row, column));
        hidden.push_back(suppression.cells[row * table.columns + column]);
      }
      const bool whole_column = std::count(hidden.begin(), hidden.end(), Hidden::no) == 0;
      CHECK((whole_column || line_is_safe(counts, hidden)));
    }
  }
}

TEST_CASE("a silent row shows neither its cells nor its total") {
  const CountTable table{.rows = 3,
                         .columns = 2,
                         .counts = {50, 60, 40, 70, 30, 20},
                         .row_hidden = {Hidden::few_households, Hidden::no, Hidden::no}};
  const Suppression suppression = suppress(table, threshold);
  CHECK(suppression.cells[0] == Hidden::few_households);
  CHECK(suppression.cells[1] == Hidden::few_households);
  CHECK(suppression.row_totals[0] == Hidden::few_households);
  CHECK(suppression.row_totals[2] == Hidden::protects_another);
}

TEST_CASE("an empty table and lengths that do not fit") {
  CHECK(suppress({.rows = 0, .columns = 0, .counts = {}, .row_hidden = {}}, threshold).cells.empty());
  CHECK_THROWS_AS((void)suppress({.rows = 2, .columns = 2, .counts = {1}, .row_hidden = {}}, threshold),
                  ArgumentError);
  CHECK_THROWS_AS((void)suppress({.rows = 1, .columns = 1, .counts = {-1}, .row_hidden = {}}, threshold),
                  ArgumentError);
}
