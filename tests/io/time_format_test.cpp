#include "io/time_format.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace hotspot;
using namespace hotspot::detail;
using namespace std::chrono;

TEST_SUITE_BEGIN("fast");

namespace {

EventTime at(year_month_day date, seconds clock = 0s) {
  return EventTime(local_days(date)) + clock;
}

}  // namespace

TEST_CASE("dates in the forms of Danish and English registers") {
  const EventTime expected = at(2019y / December / 24);
  for (const char* text : {"2019-12-24", "2019/12/24", "20191224", "24-12-2019", "24/12/2019", "24.12.2019",
                           "24. 12. 2019", "24-12-19"}) {
    CAPTURE(text);
    CHECK(parse_time(text, false) == expected);
  }
  CHECK(parse_time("12/24/2019", true) == expected);
  CHECK(parse_time("2019-12", false) == at(2019y / December / 1));
  CHECK(parse_time("1-2-1999", false) == at(1999y / February / 1));
}

TEST_CASE("dates with the month in words Danish or English") {
  const auto may = parse_time("2013-05-06", false);
  for (const char* text :
       {"6. maj 2013", "06-MAY-2013", "6 May 2013", "May 6, 2013", "may 06 2013", "6.maj.2013"}) {
    CAPTURE(text);
    CHECK(parse_time(text, false) == may);
    CHECK(parse_time(text, true) == may);
  }
  CHECK(parse_time("3. okt. 2012 kl. 22.15", false) == parse_time("2012-10-03 22:15", false));
  CHECK(parse_time("October 3, 2012 10:15 PM", false) == parse_time("2012-10-03 22:15", false));
  for (const char* text : {"6. mai", "32. maj 2013", "6 m 2013", "maj", "maj 2013 6", "6. majs 2013"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time(text, false));
  }
}

TEST_CASE("clocks after the date") {
  const EventTime expected = at(2019y / December / 24, 14h + 30min);
  for (const char* text :
       {"2019-12-24T14:30", "2019-12-24 14:30:00", "24-12-2019 14.30", "24/12/2019 2:30 PM",
        "24.12.2019 kl. 14:30", "2019-12-24T14:30:00.000Z", "2019-12-24 14:30:00+01:00", "20191224 1430",
        "201912241430", "24-12-2019, 14:30", "tirsdag d. 24. december 2019 kl. 14.30",
        "Tue, 24 Dec 2019 14:30", "tir 24-12-2019 Kl. 14.30"}) {
    CAPTURE(text);
    CHECK(parse_time(text, false) == expected);
  }
  CHECK(parse_time("08/09/2018 12:05:07 AM", true) == at(2018y / August / 9, 5min + 7s));
  CHECK(parse_time("2019-12-24 24:00", false) == at(2019y / December / 25));
  CHECK(parse_time("24-12-2019 kl. 14", false) == at(2019y / December / 24, 14h));
  CHECK_FALSE(parse_time("24-12-2019 14", false));
  CHECK_FALSE(parse_time("24-12-2019 kl. 25", false));
}

TEST_CASE("a clock in a column of its own") {
  for (const char* text :
       {"22:15", "22.15", "2215", "kl. 22.15", "Kl 22:15:00", "10:15 PM", "01-01-1900 22:15"}) {
    CAPTURE(text);
    CHECK(parse_clock(text) == 22h + 15min);
  }
  CHECK(parse_clock("kl. 22") == 22h);
  CHECK(parse_clock("7") == 7h);
  CHECK(parse_clock("24:00") == 24h);
  for (const char* text : {"", "aften", "930", "25", "22:75", "41400"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_clock(text));
  }
}

TEST_CASE("numbers are days") {
  CHECK(parse_time("413", false) == EventTime(days(413)));
  CHECK(parse_time("0", false) == EventTime(0s));
  CHECK(parse_time("1.5", false) == EventTime(36h));
  CHECK(parse_time("-1", false) == EventTime(-24h));
  CHECK(parse_time("8.7", false) == EventTime(days(8) + 16h + 48min));  // 751679.9999999999 as computed
}

TEST_CASE("what is no time is none") {
  for (const char* text :
       {"", "x", "2019-02-30", "32-01-2019", "24-12", "2019-12-24 25:00", "2019-12-24 14:60",
        "2019-12-24 14:30 X", "13:30 PM", "20191332", "2019-12-24 13:00 PM", "1e300", "24-12-2019x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time(text, false));
  }
  CHECK_FALSE(parse_time("24/12/2019", true));
}

TEST_CASE("only a day above twelve proves that the month stands first") {
  DateEvidence danish;
  danish.see("03/04/2019");
  CHECK(danish.is_ambiguous());
  CHECK_FALSE(danish.month_first());
  CHECK(danish.form() == "dd/mm/yyyy");
  DateEvidence american;
  american.see("03/04/2019");
  american.see("03/24/2019 10:00 PM");
  CHECK(american.month_first());
  CHECK_FALSE(american.is_ambiguous());
  CHECK(american.form() == "mm/dd/yyyy");
  DateEvidence same;
  same.see("04-04-2019");
  CHECK_FALSE(same.is_ambiguous());
  DateEvidence iso;
  iso.see("2019-03-04");
  CHECK(iso.form() == "yyyy-mm-dd");
  DateEvidence numbers;
  for (const char* text : {"0", "413", "12.5", "-3"}) numbers.see(text);
  CHECK(numbers.form() == "days");
  CHECK(DateEvidence().form().empty());
}
