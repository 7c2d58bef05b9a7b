#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.no_events_for_bandwidth",
     "No source has two events inside the study area and the period, so no bandwidth can be chosen. Look at "
     "`hotspots "
     "check`, or state bandwidth in [density].",
     "Ingen kilde har to hændelser i undersøgelsesområdet og perioden, så der kan ikke vælges en båndbredde. "
     "Se "
     "`hotspots check`, eller angiv bandwidth i [density]."},
    {"error.folder_not_made", "The folder {path} cannot be made: {reason}.",
     "Mappen {path} kan ikke oprettes: {reason}."},
    {"map.areas", "{source} per housing area", "{source} pr. boligområde"},
    {"map.areas_alternative",
     "Map of {study}: {source} per housing area. The figures are in the table of housing areas.",
     "Kort over {study}: {source} pr. boligområde. Tallene står i tabellen over boligområder."},
    {"map.density", "{source}: density and densest places", "{source}: tæthed og steder med størst tæthed"},
    {"map.density_alternative",
     "Map of {study}: where {source} lie densely, with the densest places outlined and numbered. They are "
     "listed in the "
     "table of densest places.",
     "Kort over {study}: hvor {source} ligger tæt, med de tætteste steder optegnet og nummereret. De står i "
     "tabellen over "
     "steder med størst tæthed."},
    {"map.grid", "{source} per grid cell", "{source} pr. kvadrat i nettet"},
    {"map.grid_alternative", "Map of {study}: {source} counted in the cells of a grid.",
     "Kort over {study}: {source} talt op i et net af kvadrater."},
    {"map.source_line", "Source: {file} · made {date} with libhotspot {version}",
     "Kilde: {file} · lavet {date} med libhotspot {version}"},
    {"record.source", "{source} ({file}): rows read {read}, kept {kept}, rejected {rejected}",
     "{source} ({file}): rækker læst {read}, brugt {kept}, afvist {rejected}"},
    {"warning.bandwidth_by_rule",
     "No bandwidth is stated; {bandwidth} m was chosen by a rule of thumb (Silverman) from the first source. "
     "To keep it "
     "in later runs, write `bandwidth = {bandwidth_key}` under [density] in the study file.",
     "Der er ikke angivet en båndbredde; {bandwidth} m er valgt med en tommelfingerregel (Silverman) ud fra "
     "den første "
     "kilde. Skriv `bandwidth = {bandwidth_key}` under [density] i undersøgelsesfilen for at beholde den i "
     "senere "
     "kørsler."},
    {"warning.population_unknown",
     "Neither residents nor households of the areas are known. The public output therefore shows nothing per "
     "area. Name "
     "the columns `residents` or `households` under [areas], or a file with them under [denominator].",
     "Hverken beboere eller husstande i områderne er kendt. Det offentlige resultat viser derfor intet pr. "
     "område. Angiv "
     "kolonnerne `residents` eller `households` under [areas], eller en fil med dem under [denominator]."},
};

}  // namespace

std::span<const Text> run_texts() {
  return texts;
}

}  // namespace hotspot
