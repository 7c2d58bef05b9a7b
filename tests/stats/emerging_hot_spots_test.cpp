#include "hotspot/stats/emerging_hot_spots.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;

namespace {

constexpr MannKendall no_trend{.n = 10, .s = 3, .variance = 125.0, .z = 0.2, .p = 0.84, .tau = 0.1};
constexpr MannKendall rising{.n = 10, .s = 35, .variance = 125.0, .z = 3.0, .p = 0.003, .tau = 0.8};
constexpr MannKendall falling{.n = 10, .s = -35, .variance = 125.0, .z = -3.0, .p = 0.003, .tau = -0.8};

/// "H.C": hot, neither, cold; oldest first.
std::vector<SpotState> states(const std::string& letters) {
  std::vector<SpotState> result;
  for (const char letter : letters) {
    result.push_back(letter == 'H' ? SpotState::hot : letter == 'C' ? SpotState::cold : SpotState::neither);
  }
  return result;
}

std::string class_of(const std::string& letters, const MannKendall& trend = no_trend) {
  const std::string words = spot_in_words(classify_spot(states(letters), trend), 0.05);
  REQUIRE(words.ends_with(" at 0.05"));
  return words.substr(0, words.size() - 8);
}

std::string turned(std::string letters) {
  for (char& letter : letters) letter = letter == 'H' ? 'C' : letter == 'C' ? 'H' : letter;
  return letters;
}

CellSet cells_of(std::size_t side) {
  const auto length = static_cast<double>(side);
  return all_cells(make_grid({0, 0, length, length}, Crs::local(), {.cell = {1.0}}));
}

/// Few events everywhere, many in a block of 3 x 3 cells whose corner is cell (row, column).
std::vector<double> with_block(std::size_t side, std::size_t row, std::size_t column, double height,
                               std::uint64_t seed) {
  test::Sampler sampler(seed);
  std::vector<double> counts;
  for (std::size_t i = 0; i < side * side; ++i) counts.push_back(std::floor(3.0 * sampler.next()));
  for (std::size_t r = row; r < row + 3; ++r) {
    for (std::size_t c = column; c < column + 3; ++c) counts[r * side + c] += height;
  }
  return counts;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the classes of ArcGIS by their definitions") {
  CHECK(class_of(".........H") == "new hot");
  CHECK(class_of("..C......H") == "new hot");  // never hot before, whatever else
  CHECK(class_of("........HH") == "consecutive hot");
  CHECK(class_of("..HHHHHHHH") == "consecutive hot");  // 8 of 10
  CHECK(class_of(".HHHHHHHHH") == "persistent hot");   // 9 of 10
  CHECK(class_of("HHHHH.HHHH") == "persistent hot");
  CHECK(class_of("HHHHHHHHHH", rising) == "intensifying hot");
  CHECK(class_of("HHHHHHHHHH", falling) == "diminishing hot");
  CHECK(class_of("H.H..HH..H") == "sporadic hot");
  CHECK(class_of("H.H..HH..H", rising) == "sporadic hot");
  CHECK(class_of("H.C..HH..H") == "oscillating hot");
  CHECK(class_of("HHHHHHHHH.") == "historical hot");
  CHECK(class_of("HHHHHHHHHC") == "historical hot");  // nine tenths of the time outweigh one cold period
  CHECK(class_of("HHHHHHHH..") == "none");
  CHECK(class_of("..........") == "none");
  CHECK(class_of("..........", rising) == "none");
}

TEST_CASE("cold spots are the hot ones turned round with their trends") {
  for (const char* letters :
       {".........H", "........HH", ".HHHHHHHHH", "H.H..HH..H", "H.C..HH..H", "HHHHHHHHH."}) {
    std::string hot = class_of(letters), cold = class_of(turned(letters));
    CHECK(hot.substr(0, hot.find(' ')) == cold.substr(0, cold.find(' ')));
    CHECK(cold.ends_with(" cold"));
  }
  CHECK(class_of("CCCCCCCCCC", falling) == "intensifying cold");
  CHECK(class_of("CCCCCCCCCC", rising) == "diminishing cold");
}

TEST_CASE("nine tenths of the time are counted exactly for any number of periods") {
  for (int n = 2; n <= 60; ++n) {
    for (int h = 2; h <= n; ++h) {
      const std::string letters =
          std::string(static_cast<std::size_t>(n - h), '.') + std::string(static_cast<std::size_t>(h), 'H');
      CHECK(class_of(letters) == (10 * h >= 9 * n ? "persistent hot" : "consecutive hot"));
    }
  }
}

TEST_CASE("states and trends are those of Gi* in each period by itself") {
  const std::size_t side = 12;
  const GridWeights weights = queen_weights(cells_of(side), WeightStyle::binary);
  std::vector<std::vector<double>> counts;
  for (std::uint64_t t = 0; t < 12; ++t)
    counts.push_back(with_block(side, 4, 4, 3.0 + 2.0 * static_cast<double>(t), t + 1));
  for (double& count : counts[6]) count = 1.0;  // no Gi* in this period
  const EmergingHotSpots spots = emerging_hot_spots(counts, weights);
  REQUIRE(spots.classes.size() == side * side);
  for (std::size_t i = 0; i < side * side; i += 5) {
    std::vector<double> z;
    std::vector<SpotState> of_place;
    for (const auto& period : counts) {
      const LocalResult local = local_statistics(period, weights, {.permutations = 0});
      z.push_back(local.z[i]);
      of_place.push_back(local.classes[i] == LocalClass::high  ? SpotState::hot
                         : local.classes[i] == LocalClass::low ? SpotState::cold
                                                               : SpotState::neither);
    }
    const MannKendall trend = mann_kendall(z);
    CHECK(trend.n == 11);
    CHECK(spots.trend_z[i] == trend.z);
    CHECK(spots.trend_p[i] == trend.p);
    CHECK(spots.last_z[i] == z.back());
    const SpotClass expected = classify_spot(of_place, trend);
    CHECK(spots.classes[i].pattern == expected.pattern);
    CHECK(spots.classes[i].kind == expected.kind);
  }
  const std::size_t centre = 5 * side + 5;
  CHECK(spots.hot_periods[centre] == 11);
  CHECK(spots.cold_periods[centre] == 0);
  CHECK(spot_in_words(spots.classes[centre], 0.05) == "intensifying hot at 0.05");
}

TEST_CASE("areas with listed neighbours have the classes of the grid they stand for") {
  const std::size_t side = 8;
  const GridWeights grid = queen_weights(cells_of(side), WeightStyle::binary);
  std::vector<std::vector<double>> counts;
  for (std::uint64_t t = 0; t < 5; ++t) counts.push_back(with_block(side, 2, 3, 9.0, t + 1));
  const EmergingHotSpots by_index = emerging_hot_spots(counts, grid);
  const EmergingHotSpots by_list = emerging_hot_spots(counts, listed(grid));
  CHECK(by_index.hot_periods == by_list.hot_periods);
  CHECK(spot_in_words(by_index.classes[3 * side + 4], 0.05) == "persistent hot at 0.05");
}

TEST_CASE("places without a Gi* in any period are undefined") {
  const GridWeights weights = queen_weights(cells_of(3), WeightStyle::binary);
  const EmergingHotSpots spots =
      emerging_hot_spots({std::vector<double>(9, 0.0), std::vector<double>(9, 2.0)}, weights);
  CHECK(spot_in_words(spots.classes[4], 0.05) == "undefined");
  CHECK(std::isnan(spots.last_z[4]));
  CHECK(std::isnan(spots.trend_p[4]));
}

TEST_CASE("threads do not change a bit of emerging hot spots") {
  const GridWeights weights = rook_weights(cells_of(10), WeightStyle::binary);
  std::vector<std::vector<double>> counts;
  for (std::uint64_t t = 0; t < 6; ++t) counts.push_back(with_block(10, 1, 1, 2.0, t + 1));
  const EmergingHotSpots one = emerging_hot_spots(counts, weights, {}, {.threads = 1});
  const EmergingHotSpots seven = emerging_hot_spots(counts, weights, {}, {.threads = 7});
  CHECK(one.trend_z == seven.trend_z);
  CHECK(one.last_z == seven.last_z);
  CHECK(one.hot_periods == seven.hot_periods);
}

TEST_CASE("one period and periods of different length are refused and few are warned of") {
  const GridWeights weights = queen_weights(cells_of(3), WeightStyle::binary);
  const std::vector<double> nine(9, 1.0), four(4, 1.0);
  CHECK_THROWS_AS((void)emerging_hot_spots({nine}, weights), ArgumentError);
  CHECK_THROWS_AS((void)emerging_hot_spots({nine, four}, weights), ArgumentError);
  CHECK_THROWS_AS((void)emerging_hot_spots({nine, nine}, weights, {.most_of_time = 0.2}), ArgumentError);
  CHECK(few_periods_warning(9).has_value());
  CHECK_FALSE(few_periods_warning(10).has_value());
}
