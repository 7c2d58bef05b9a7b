#include "state/histogram.hpp"

#include <doctest/doctest.h>

#include "state/row_paint.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;
using namespace std::chrono;

TEST_SUITE_BEGIN("fast");

namespace {

EventTime at(int y, unsigned m, unsigned d, int hour = 0) {
  return EventTime(local_days(year(y) / month(m) / day(d))) + hours(hour);
}

Document timed(std::vector<std::optional<EventTime>> times) {
  auto data = points_at(std::vector<Point>(times.size(), Point{1, 1}));
  data->times = std::move(times);
  return state_with({map_layer(1, data, Role::points)}).document;
}

local_days first_of(int y, unsigned m) {
  return local_days(year(y) / month(m) / 1);
}

}  // namespace

TEST_CASE("months without events are bars too and every event with a time is counted once") {
  const Histogram histogram =
      make_histogram(timed({at(2014, 11, 30), at(2015, 2, 1), at(2015, 2, 28, 23), std::nullopt}));
  REQUIRE(histogram.bars.size() == 4);
  CHECK(histogram.by_month);
  CHECK(histogram.bars[0].count == 1);
  CHECK(histogram.bars[1].count == 0);
  CHECK(histogram.bars[3].count == 2);
  CHECK(histogram.bars[3].to == local_days(year(2015) / month(2) / 28));
  CHECK(histogram.without_time == 1);
}

TEST_CASE("a long time is told by years") {
  const Histogram histogram = make_histogram(timed({at(1980, 6, 1), at(2015, 6, 1)}));
  CHECK_FALSE(histogram.by_month);
  CHECK(histogram.bars.size() == 36);
}

TEST_CASE("layers without times have no bars") {
  CHECK(make_histogram(state_with({map_layer(1, two_areas(), Role::area)}).document).bars.empty());
}

TEST_CASE("the time window moves by bars and keeps its length and starts anew at the end") {
  const Histogram histogram = make_histogram(timed({at(2015, 1, 1), at(2015, 6, 30)}));
  const TimeWindow two = window_of(histogram, 1, 0);
  CHECK(two.from == first_of(2015, 1));
  CHECK(stepped(histogram, two, 1, false).from == first_of(2015, 2));
  CHECK(stepped(histogram, two, -1, false) == two);
  const TimeWindow last = window_of(histogram, 4, 5);
  CHECK(stepped(histogram, last, 1, false) == two);
  const TimeWindow grown = stepped(histogram, two, 1, true);
  CHECK(grown.from == two.from);
  CHECK(grown.to == local_days(year(2015) / month(3) / 31));
}

TEST_CASE("rows outside the window are not painted and all are without a window") {
  Document document = timed({at(2015, 1, 1), at(2015, 6, 30), std::nullopt});
  const Theme& theme = theme_of(ThemeKind::light);
  document.time = TimeWindow{first_of(2015, 1), local_days(year(2015) / month(1) / 1)};
  auto paints = paint_rows(document.layers[0], document, theme);
  CHECK(paints[0].fill.alpha > 0);
  CHECK(paints[1].fill.alpha == 0);
  CHECK(paints[2].fill.alpha > 0);
  document.time.reset();
  paints = paint_rows(document.layers[0], document, theme);
  CHECK(paints[1].fill.alpha > 0);
}

TEST_CASE("the week counts by weekday and hour") {
  const Document document = timed({at(2015, 12, 24, 13), at(2015, 12, 28, 0)});  // a Thursday and a Monday
  const WeekTable week = count_week(*document.layers[0].data, {});
  CHECK(week[3][13] == 1);
  CHECK(week[0][0] == 1);
  CHECK(has_hours(week));
}
