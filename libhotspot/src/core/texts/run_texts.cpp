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
    {"record.source", "{source} ({file}): {read} rows read, {kept} kept, {rejected} rejected",
     "{source} ({file}): {read} rækker læst, {kept} brugt, {rejected} afvist"},
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
