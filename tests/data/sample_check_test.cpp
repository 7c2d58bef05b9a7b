#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

const SourceQuality& source(const DataQuality& quality, std::string_view name) {
  const auto found = std::find_if(quality.sources.begin(), quality.sources.end(),
                                  [&](const SourceQuality& candidate) { return candidate.source == name; });
  REQUIRE_MESSAGE(found != quality.sources.end(), std::string(name));
  return *found;
}

Study sample_study() {
  return read_study(std::string(HOTSPOT_SOURCE_DIR) + "/data/lindeby/study.toml");
}

using Counts = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("checking the sample study finds every fault that was put in and no other") {
  const DataQuality quality = check_study(sample_study());
  require_balanced(quality);

  const SourceQuality& police = source(quality, "politi");
  CHECK(police.rows_read == 2600);
  CHECK(police.count(RejectReason::no_coordinates) == 23);
  CHECK(police.count(RejectReason::coordinates_unread) == 11);
  CHECK(police.count(RejectReason::at_origin) == 9);
  CHECK(police.count(RejectReason::outside_study_area) == 7 + 31);  // swapped; beyond the border
  CHECK(police.count(RejectReason::time_unread) == 3);
  CHECK(police.count(RejectReason::broken_row) == 4);
  CHECK(police.count(RejectReason::outside_period) == 6);
  CHECK(police.rows_kept == 2506);

  const SourceQuality& fires = source(quality, "braende");
  CHECK(fires.rows_read == 425);
  CHECK(fires.count(RejectReason::no_coordinates) == 6);
  CHECK(fires.count(RejectReason::at_origin) == 3);
  CHECK(fires.count(RejectReason::outside_study_area) == 2 + 5);
  CHECK(fires.count(RejectReason::time_unread) == 1);
  CHECK(fires.count(RejectReason::broken_row) == 1);
  CHECK(fires.rows_kept == 407);

  const SourceQuality& unsafe = source(quality, "utryghed");
  CHECK(unsafe.rows_read == 702);
  CHECK(unsafe.count(RejectReason::no_coordinates) == 4);
  CHECK(unsafe.count(RejectReason::coordinates_unread) == 2);
  CHECK(unsafe.count(RejectReason::outside_study_area) == 6);
  CHECK(unsafe.rows_kept == 690);
}

// Counted outside this project: rows as Python reads them, OGR's Contains() for the areas in their order.
TEST_CASE("events of the sample are counted in its areas as another program counts them") {
  const StudyResult result = compute_study(sample_study());
  REQUIRE(result.sources.size() == 3);
  CHECK(result.sources[0].total.count == Counts{240, 15, 208, 20, 9, 150, 12, 20, 12, 18, 15, 3, 10});
  CHECK(result.sources[0].total.outside == 1774);
  CHECK(result.sources[1].total.count == Counts{124, 8, 102, 6, 6, 5, 6, 2, 4, 8, 2, 0, 3});
  CHECK(result.sources[1].total.outside == 131);
  CHECK(result.sources[2].total.count == Counts{54, 4, 51, 6, 5, 9, 4, 2, 3, 4, 2, 0, 2});
  CHECK(result.sources[2].total.outside == 544);
}
