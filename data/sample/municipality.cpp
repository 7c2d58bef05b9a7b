#include "municipality.hpp"

#include "events.hpp"
#include "figures.hpp"
#include "safety_walks.hpp"
#include "surveys.hpp"
#include "town_files.hpp"

namespace sample {

void make_municipality(std::uint64_t seed, const std::filesystem::path& folder) {
  const Town town = make_town(seed);
  const Places places(town);
  write_town(town, folder);
  write_incidents(places, seed, folder);
  write_fires(places, seed, folder);
  write_unsafe_places(places, seed, folder);
  write_youth_survey(town, seed, folder);
  write_neighbour_survey(town, seed, folder);
  write_figures(seed, folder);
  write_safety_walks(folder);
}

}  // namespace sample
