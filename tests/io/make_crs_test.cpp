#include <doctest/doctest.h>

#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

TEST_CASE("a code makes a reference system with its name and unit") {
  const Crs utm = make_crs("EPSG:25832");
  CHECK(utm.kind == CrsKind::projected);
  CHECK(utm.code == "EPSG:25832");
  CHECK(utm.name == "ETRS89 / UTM zone 32N");
  CHECK(utm.metres_per_unit == 1.0);
  CHECK(make_crs(" 25832 ") == utm);
  CHECK(make_crs("urn:ogc:def:crs:EPSG::25832") == utm);
  CHECK(make_crs("EPSG:2263").metres_per_unit == doctest::Approx(1200.0 / 3937.0).epsilon(1e-15));
}

TEST_CASE("degrees are geographic whatever the order of their axes") {
  const Crs degrees = make_crs("EPSG:4326");
  CHECK(degrees.kind == CrsKind::geographic);
  CHECK(make_crs("OGC:CRS84") == degrees);
  CHECK(make_crs("EPSG:4979") == degrees);
}

TEST_CASE("heights beside the plane are left out") {
  CHECK(make_crs("EPSG:7415") == make_crs("EPSG:28992"));
}

TEST_CASE("WKT of a known system gets its code back") {
  const Crs utm = make_crs("EPSG:25832");
  CHECK(make_crs(utm.wkt) == utm);
  // What ArcGIS writes into a .prj file.
  const std::string esri =
      "PROJCS[\"ETRS_1989_UTM_Zone_32N\",GEOGCS[\"GCS_ETRS_1989\",DATUM[\"D_ETRS_1989\","
      "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\","
      "0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
      "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",9.0],PARAMETER[\"Scale_Factor\","
      "0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  CHECK(make_crs(esri) == utm);
}

TEST_CASE("a PROJ string makes a system without a code") {
  const Crs crs = make_crs("+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=1000 +y_0=0 +ellps=GRS80 +units=km");
  CHECK(crs.kind == CrsKind::projected);
  CHECK(crs.code.empty());
  CHECK(crs.metres_per_unit == 1000.0);
}

TEST_CASE("a plane without a datum is local") {
  CHECK(make_crs("local") == Crs::local());
  CHECK(make_crs("LOCAL_CS[\"Undefined Cartesian SRS\",UNIT[\"Meter\",1]]") == Crs::local());
}

TEST_CASE("what is no plane reference system is refused with its name") {
  for (const char* definition : {"EPSG:99999", "EPSG:4978", "EPSG:5799", "WGS 84", "here", "",
                                 "LOCAL_CS[\"Drawing\",UNIT[\"foot\",0.3048]]"}) {
    CAPTURE(definition);
    std::string said;
    try {
      (void)make_crs(definition);
    } catch (const CrsError& error) {
      said = error.what();
    }
    CHECK_FALSE(said.empty());
    CHECK(said.find(definition) != std::string::npos);
  }
}
