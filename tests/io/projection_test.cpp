#include "hotspot/io/projection.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

std::string refusal(const Crs& from, const Crs& to, const std::optional<Box>& extent = {}) {
  try {
    (void)Projection(from, to, extent);
  } catch (const CrsError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("x is the longitude and y the latitude") {
  // Snyder 1987, p. 269: UTM zone 18 on Clarke 1866 is checked in PROJ itself; here the order of axes counts.
  const Projection to_utm(make_crs("EPSG:4326"), make_crs("EPSG:25832"));
  const auto on_meridian = to_utm({9.0, 0.0});
  REQUIRE(on_meridian);
  CHECK(on_meridian->x == doctest::Approx(500000.0).epsilon(1e-12));
  CHECK(std::abs(on_meridian->y) < 1e-6);

  const Projection back(make_crs("EPSG:25832"), make_crs("EPSG:4326"));
  const auto degrees = back(*to_utm({12.35, 55.65}));
  REQUIRE(degrees);
  CHECK(degrees->x == doctest::Approx(12.35).epsilon(1e-11));
  CHECK(degrees->y == doctest::Approx(55.65).epsilon(1e-11));
}

TEST_CASE("the transformation says what it is and how accurate") {
  const Projection datum_shift(make_crs("EPSG:4326"), make_crs("EPSG:25832"));
  CHECK(datum_shift.description().find("UTM zone 32N") != std::string::npos);
  CHECK(datum_shift.accuracy() == 1.0);  // EPSG:1149, ETRS89 to WGS 84
  const Projection zones(make_crs("EPSG:25832"), make_crs("EPSG:25833"));
  CHECK(zones.accuracy() == 0.0);
  const Projection map_only(make_crs("EPSG:4326"), make_crs("EPSG:32615"));
  CHECK(map_only.accuracy() == 0.0);
}

TEST_CASE("the place of the data chooses the operation") {
  const Crs ed50 = make_crs("EPSG:23032");
  const Projection danish(ed50, make_crs("EPSG:25832"), Box{700000.0, 6170000.0, 701000.0, 6171000.0});
  CHECK(danish.description().find("ED50 to ETRS89 (4)") != std::string::npos);  // EPSG:1626, Denmark
}

TEST_CASE("the same system leaves every bit alone") {
  const Projection none(make_crs("EPSG:25832"), make_crs("25832"));
  const Point p{708123.4567890123, 6170000.1};
  CHECK(none(p) == p);
  CHECK(none.description().empty());
  CHECK(none.accuracy() == 0.0);
  const Projection local(Crs::local(), Crs::local());
  CHECK(local(p) == p);
}

TEST_CASE("what cannot be transformed is none") {
  const Projection to_utm(make_crs("EPSG:4326"), make_crs("EPSG:25832"));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(to_utm({nan, 55.0}));
  CHECK_FALSE(to_utm({12.0, std::numeric_limits<double>::infinity()}));
  CHECK_FALSE(to_utm({12.0, 95.0}));
  CHECK(to_utm({12.0, 55.0}));  // a bad point does not spoil the next one
  const Projection none(Crs::local(), Crs::local());
  CHECK_FALSE(none({nan, 0.0}));
}

TEST_CASE("a transformation of unknown accuracy is refused") {
  // An ellipsoid without a datum could be anywhere within some hundred metres.
  const Crs no_datum = make_crs("+proj=utm +zone=32 +ellps=intl +units=m");
  const std::string said = refusal(no_datum, make_crs("EPSG:25832"));
  CHECK(said.find("EPSG:25832") != std::string::npos);
  CHECK(said.find("--crs") != std::string::npos);
}

TEST_CASE("latitude given as x is refused where no transformation serves such a place") {
  const Box swapped{55.6, 12.3, 55.7, 12.4};
  CHECK_FALSE(refusal(make_crs("EPSG:4326"), make_crs("EPSG:25832"), swapped).empty());
}

TEST_CASE("local and anything else do not mix") {
  CHECK(refusal(Crs::local(), make_crs("EPSG:25832")).find("local") != std::string::npos);
  CHECK(refusal(make_crs("EPSG:25832"), Crs::local()).find("local") != std::string::npos);
}
