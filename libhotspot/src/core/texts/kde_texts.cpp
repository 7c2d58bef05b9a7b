#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.bandwidth_without_spread",
     "No rule gives a bandwidth for {events} events that lie in one place or on a line along an axis. "
     "State a bandwidth.",
     "Ingen tommelfingerregel giver en båndbredde for {events} hændelser, der ligger på ét sted eller på en "
     "linje langs en akse. Angiv en båndbredde."},
    {"error.edge_without_window",
     "The edge correction {edge} needs the study area. Give one, or choose the edge correction none.",
     "Kantkorrektionen {edge} kræver undersøgelsesområdet. Angiv det, eller vælg kantkorrektionen none."},
    {"error.leave_one_out_at_cells",
     "Leaving out the own event has a meaning at events only, not at cells. Ask for the density at the "
     "events.",
     "Hændelsen selv kan kun udelades ved hændelser, ikke ved celler. Bed om tætheden ved hændelserne."},
    {"error.period_of_probability",
     "A probability density adds up to 1 and has no value per year. Leave out the period, or choose another "
     "unit.",
     "En sandsynlighedstæthed summerer til 1 og har ingen værdi pr. år. Udelad perioden, eller vælg en anden "
     "enhed."},
    {"stage.density", "Density", "Tæthed"},
    {"stage.edge_mass", "Edge correction", "Kantkorrektion"},
};

}  // namespace

std::span<const Text> kde_texts() {
  return texts;
}

}  // namespace hotspot
