#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.bandwidth", "chooses a bandwidth for the kernel density: rules of thumb and cross-validation",
     "vælger en båndbredde til kernetætheden: tommelfingerregler og krydsvalidering"},
    {"cli.bandwidth_methods", "One or several with commas between: {words}.",
     "Én eller flere med komma imellem: {words}."},
    {"cli.candidates",
     "Gives the criterion at these bandwidths instead, in metres (diggle, likelihood, cvl, lscv).",
     "Giver i stedet kriteriet ved disse båndbredder, i meter (diggle, likelihood, cvl, lscv)."},
    {"cli.range", "MIN,MAX: the bandwidths to search among, in metres.",
     "MIN,MAX: de båndbredder, der søges imellem, i meter."},
    {"cli.thin", "Uses one event of each place.", "Bruger én hændelse fra hvert sted."},
    {"cli.thinned", "Events in the same place as an earlier one, left out: {n}.",
     "Hændelser på samme sted som en tidligere, udeladt: {n}."},
    {"error.bandwidth_coincident",
     "The criterion {criterion} has no meaning here: {coincident} of {events} events share their place with "
     "another, which draws the bandwidth towards 0. Use one event of each place (--thin), or another method.",
     "Kriteriet {criterion} har ingen mening her: {coincident} af {events} hændelser deler sted med en "
     "anden, "
     "og det trækker båndbredden mod 0. Brug én hændelse fra hvert sted (--thin) eller en anden metode."},
    {"error.bandwidth_method", "There is no method {word}; there are {words}.",
     "Der er ingen metode {word}; der er {words}."},
    {"error.bandwidth_range",
     "No bandwidth lies from {minimum} to {maximum} m. Give --range MIN,MAX with MIN below MAX.",
     "Ingen båndbredde ligger fra {minimum} til {maximum} m. Angiv --range MIN,MAX med MIN mindre end MAX."},
    {"error.bandwidth_range_length", "--range takes two bandwidths, MIN,MAX; {n} were given.",
     "--range tager to båndbredder, MIN,MAX; der blev angivet {n}."},
    {"error.candidates_of_rule",
     "{method} is a rule without a criterion; --candidates goes with diggle, likelihood, cvl and lscv.",
     "{method} er en regel uden kriterium; --candidates bruges med diggle, likelihood, cvl og lscv."},
    {"error.criterion_without_window", "The criterion {criterion} needs the study area. Give --window.",
     "Kriteriet {criterion} kræver undersøgelsesområdet. Angiv --window."},
    {"option.bandwidth_maximum", "Largest bandwidth to search, in metres.",
     "Største båndbredde, der søges blandt, i meter."},
    {"option.bandwidth_minimum", "Smallest bandwidth to search, in metres.",
     "Mindste båndbredde, der søges blandt, i meter."},
    {"option.criterion", "What tells a good bandwidth.", "Hvad der kendetegner en god båndbredde."},
    {"option.likelihood_edge",
     "How likelihood is corrected near the border of the window: uniform divides by the share of the kernel "
     "inside it at the event, none does nothing; uniform where there is a window.",
     "Hvordan likelihood korrigeres nær vinduets grænse: uniform deler med den andel af kernen, der ligger "
     "indenfor, ved hændelsen, none gør intet; uniform, hvor der er et vindue."},
    {"stage.bandwidth", "Bandwidth", "Båndbredde"},
    {"warning.bandwidth_at_end",
     "{criterion}: the best bandwidth of the range searched, {minimum} to {maximum} m, is its end; a wider "
     "--range may hold a better one, or the events do not tell one bandwidth from another.",
     "{criterion}: den bedste båndbredde i det gennemsøgte interval, {minimum} til {maximum} m, er dets "
     "ende; "
     "et bredere --range kan rumme en bedre, eller hændelserne skelner ikke mellem båndbredder."},
};

}  // namespace

std::span<const Text> bandwidth_texts() {
  return texts;
}

}  // namespace hotspot
