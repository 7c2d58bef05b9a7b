#include <doctest/doctest.h>

#include "io/figure_text.hpp"

using namespace hotspot;
using detail::figure_cell;
using detail::figure_period;
using detail::plain_name;

TEST_SUITE_BEGIN("fast");

namespace {

FigureState state_of(const char* text, DashMeans dash = DashMeans::no_data) {
  return figure_cell(text, ',', dash).state;
}

}  // namespace

TEST_CASE("What a source withholds is never read as 0") {
  for (const char* text : {"..", "...", "…", "*", ":", "x", "<5", "< 5", "under 5", "færre end 3"}) {
    CAPTURE(text);
    CHECK(state_of(text) == FigureState::withheld);
  }
  CHECK(figure_cell("<5", ',', DashMeans::no_data).below == 5.0);
  CHECK_FALSE(figure_cell("..", ',', DashMeans::no_data).below.has_value());
  CHECK(state_of(".") == FigureState::impossible);
  CHECK(state_of("") == FigureState::no_data);
  CHECK(state_of("NA") == FigureState::no_data);
}

TEST_CASE("A dash is no data unless the study says that it stands for none") {
  for (const char* text : {"-", "–", " - "}) {
    CHECK(state_of(text) == FigureState::no_data);
    CHECK(state_of(text, DashMeans::none) == FigureState::known);
    CHECK(figure_cell(text, ',', DashMeans::none).value == 0.0);
  }
}

TEST_CASE("A figure is read with the decimal mark of its table and a 0 is a 0") {
  CHECK(figure_cell("0", ',', DashMeans::no_data).state == FigureState::known);
  CHECK(figure_cell("1.234", ',', DashMeans::no_data).value == 1234.0);
  CHECK(figure_cell("27644.75", '.', DashMeans::no_data).value == 27644.75);
  CHECK(figure_cell("2,5", ',', DashMeans::no_data).value == 2.5);
  for (const char* text : {"about 5", "-3", "5*"}) CHECK(state_of(text) == FigureState::unread);
}

TEST_CASE("Years and quarters are known as offices write them") {
  CHECK(figure_period("2012") == FigurePeriod{2012, 0});
  CHECK(figure_period(" 2012 ") == FigurePeriod{2012, 0});
  for (const char* text : {"2012Q3", "2012K3", "2012-Q3", "Q3 2012", "3. kvartal 2012", "2012 3. kvt."}) {
    CAPTURE(text);
    CHECK(figure_period(text) == FigurePeriod{2012, 3});
  }
  for (const char* text :
       {"", "TID", "12", "2012Q5", "2012-13", "2012M03", "Q3", "1899", "2012 2013", "år"}) {
    CAPTURE(text);
    CHECK_FALSE(figure_period(text).has_value());
  }
}

TEST_CASE("Places are the same under their name and code however they are written") {
  CHECK(plain_name("Høje-Taastrup") == plain_name("Høje Tåstrup Kommune"));
  CHECK(plain_name("0165") == plain_name("165"));
  CHECK(plain_name("Aarhus") == plain_name("Århus"));
  CHECK(plain_name("Brøndby") != plain_name("Brønderslev"));
  CHECK(plain_name("0") == "0");
}
