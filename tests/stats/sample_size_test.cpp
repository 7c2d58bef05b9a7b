#include "hotspot/stats/sample_size.hpp"

#include <doctest/doctest.h>

#include "hotspot/core/error.hpp"
#include "hotspot/core/text.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

TEST_CASE("fewer than thirty events or areas are warned of in plain words") {
  CHECK_FALSE(few_events_warning(30));
  CHECK_FALSE(few_areas_warning(30));
  REQUIRE(few_events_warning(29));
  CHECK(text(Language::english, *few_events_warning(29)) ==
        "Only 29 events: below 30 a single event more or less decides where a hot spot is seen.");
  REQUIRE(few_areas_warning(0));
  CHECK(text(Language::danish, *few_areas_warning(0)).starts_with("Kun 0 områder: under 30"));
}

TEST_CASE("cells of more than half a bandwidth are refused in metres") {
  Grid grid{Crs::local(), {0.0, 0.0}, 50.0, 2, 2, CellShape::square};
  CHECK_NOTHROW(require_fine_cells(Kernel::quartic, 100_m, grid));
  CHECK_THROWS_WITH_AS(require_fine_cells(Kernel::quartic, 99_m, grid),
                       "The bandwidth of 99 m is too short for cells of 50 m: the peaks would fall between "
                       "their centres. Choose cells of 49.5 m at most, or a longer bandwidth.",
                       ArgumentError);
  CHECK_THROWS_AS(require_fine_cells(Kernel::uniform, 99_m, grid), ArgumentError);
  CHECK_NOTHROW(require_fine_cells(Kernel::gaussian, 36_m, grid));
  CHECK_THROWS_AS(require_fine_cells(Kernel::gaussian, 35_m, grid), ArgumentError);
  grid.crs.metres_per_unit = 0.3048;
  CHECK_NOTHROW(require_fine_cells(Kernel::quartic, 99_m, grid));
}

TEST_CASE("many tests say how many would be found by chance") {
  CHECK_FALSE(chance_warning(0, 0.05));
  REQUIRE(chance_warning(400, 0.05));
  CHECK(text(Language::english, *chance_warning(400, 0.05)) ==
        "With 400 tests at the level 0.05, about 20 would be found by chance alone.");
}

TEST_SUITE_END();

TEST_CASE("permutations too few for a level are warned of with the number that would do") {
  CHECK_FALSE(few_permutations_warning(0, 0.95));
  CHECK_FALSE(few_permutations_warning(19, 0.95));
  CHECK_FALSE(few_permutations_warning(99, 0.99));
  REQUIRE(few_permutations_warning(18, 0.95));
  CHECK(
      text(Language::english, *few_permutations_warning(9, 0.95)) ==
      "With 9 permutations no p is below 0.1, so that nothing can stand out at the level 0.95; draw at least "
      "19 (--permutations).");
}
