// Shows: the areas of one housing company from a file, and the two nearest neighbours of each.
// Simpler first: rates_of_areas
// Run: neighbours_of_areas data/lindeby/boligomraader.shp
// Prints:
//   Røde Vænge: Skovkanten, Kærsangervænget
//   Skovkanten: Røde Vænge, Kærsangervænget
//   Kærsangervænget: Røde Vænge, Skovkanten
//   Smedestræde: Røde Vænge, Kærsangervænget
#include <iostream>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/stats/spatial_weights.hpp"

int main(int argc, char** argv) try {
  if (argc != 2) return 2;
  const hotspot::Input company{.source = argv[1], .where = "selskab = 'Lindeby Boligselskab'"};
  const hotspot::AreaLayer areas = hotspot::read_areas(company, {.id = "id", .name = "navn"}).areas;

  std::vector<hotspot::Point> centroids;
  for (const hotspot::MultiPolygon& shape : areas.shapes) centroids.push_back(hotspot::centroid(shape));
  const hotspot::SpatialWeights weights =
      hotspot::nearest_weights(centroids, 2, hotspot::WeightStyle::binary);

  for (std::size_t i = 0; i < areas.size(); ++i) {
    std::cout << areas.name(i) << ":";
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k)
      std::cout << (k == weights.start[i] ? " " : ", ") << areas.name(weights.neighbours[k]);
    std::cout << '\n';
  }
} catch (const hotspot::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
