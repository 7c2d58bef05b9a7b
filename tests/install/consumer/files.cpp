// A program of someone else that uses hotspot::io and, through it, hotspot::stats.
#include <hotspot/core/geometry.hpp>
#include <hotspot/io/library_versions.hpp>

int main() {
  const hotspot::Box box = hotspot::bounds(std::vector<hotspot::Point>{{1.0, 2.0}, {4.0, 3.0}});
  return box.width() == 3.0 && !hotspot::library_versions().gdal.empty() ? 0 : 1;
}
