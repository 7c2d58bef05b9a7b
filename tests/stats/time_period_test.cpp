#include "hotspot/stats/time_period.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "hotspot/core/error.hpp"

using namespace hotspot;
using namespace std::chrono;

TEST_SUITE_BEGIN("fast");

TEST_CASE("periods are counted back from the end and the remainder falls at the beginning") {
  const EventTime since(local_days(2024y / January / 1)), until(local_days(2024y / February / 1));
  const auto periods = periods_back_from(until, since, 7.0);
  REQUIRE(periods.size() == 4);
  CHECK(periods.back().to == until);
  CHECK(periods.front().from == EventTime(local_days(2024y / January / 4)));
  for (std::size_t k = 1; k < periods.size(); ++k) CHECK(periods[k].from == periods[k - 1].to);
  CHECK(periods_back_from(until, since, 31.0).size() == 1);
  CHECK(periods_back_from(until, since, 0.5).size() == 62);
}

TEST_CASE("no periods fit into too little time and impossible lengths are refused") {
  const EventTime since(local_days(2024y / January / 1)), until(local_days(2024y / January / 5));
  CHECK(periods_back_from(until, since, 7.0).empty());
  CHECK(periods_back_from(since, until, 1.0).empty());
  CHECK_THROWS_AS((void)periods_back_from(until, since, 0.0), ArgumentError);
  CHECK_THROWS_AS((void)periods_back_from(until, since, 0.00002), ArgumentError);
}
