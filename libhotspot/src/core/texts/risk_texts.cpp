#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.controls", "What the cases are held against: other events, or residents with --controls-weight.",
     "Det, tilfældene holdes op mod: andre hændelser, eller beboere med --controls-weight."},
    {"cli.controls_weight", "Column with the controls' weights: residents make the ratio one per resident.",
     "Kolonnen med kontrollernes vægte: beboere gør forholdet til et pr. beboer."},
    {"cli.density_test", "which peaks of a density are more than chance",
     "hvilke toppe i en tæthed der er mere end tilfældigheder"},
    {"cli.density_test_found", "Threshold {threshold} events per km2: above it lie {above} of {cells} cells.",
     "Tærskel {threshold} hændelser pr. km2: over den ligger {above} af {cells} celler."},
    {"cli.density_test_outside", "Events outside the window, not counted: {n}.",
     "Hændelser uden for vinduet, ikke talt med: {n}."},
    {"cli.population_points",
     "Where events could be: points of residents, of cells or of other events; else all of the window.",
     "Hvor hændelser kunne ligge: punkter for beboere, celler eller andre hændelser; ellers hele vinduet."},
    {"cli.population_weight", "Column with the population's weights, as the number of residents.",
     "Kolonnen med befolkningens vægte, såsom antallet af beboere."},
    {"cli.risk", "density of cases against that of controls: where the risk is raised",
     "tætheden af tilfælde mod kontrollernes: hvor risikoen er forhøjet"},
    {"cli.tolerance", "Levels of p, with commas: .gpkg and .geojson get the areas where p is at most that.",
     "Niveauer af p, med kommaer: .gpkg og .geojson får de områder, hvor p højst er så stor."},
    {"error.adaptive_risk_raw",
     "Adaptive densities on the raw scale cannot be held against each other: their kernels have other areas. "
     "Choose --unit per-km2, per-m2 or probability.",
     "Adaptive tætheder på den rå skala kan ikke holdes op mod hinanden: deres kerner har forskellige "
     "arealer. "
     "Vælg --unit per-km2, per-m2 eller probability."},
    {"error.density_test_few_events",
     "Only {events} events lie in the study area; below {fewest} no hot spot of a density can be told from "
     "chance. Take a longer period or a larger area, or show the events as points.",
     "Kun {events} hændelser ligger i undersøgelsesområdet; under {fewest} kan et hotspot i en tæthed ikke "
     "skelnes fra tilfældigheder. Tag en længere periode eller et større område, eller vis hændelserne som "
     "punkter."},
    {"error.density_test_no_cells",
     "No cell has its centre in the study area. Use smaller cells, or look at the window and the extent.",
     "Ingen celle har sit centrum i undersøgelsesområdet. Brug mindre celler, eller se på vinduet og "
     "udstrækningen."},
    {"error.density_test_no_null",
     "Chance needs a place: give --window for events anywhere in it, or --population for events where "
     "people are.",
     "Tilfældigheder kræver et sted: angiv --window for hændelser hvor som helst i det, eller --population "
     "for "
     "hændelser dér, hvor folk er."},
    {"error.density_test_simulations",
     "{simulations} simulations cannot tell a chance of {level}; at least {needed} are needed "
     "(--permutations).",
     "{simulations} simuleringer kan ikke vise en sandsynlighed på {level}; der kræves mindst {needed} "
     "(--permutations)."},
    {"error.negative_weight",
     "Row {row} weighs {weight}, and nothing here can weigh less than 0. Leave the row out, or use another "
     "column.",
     "Række {row} vejer {weight}, og intet her kan veje mindre end 0. Udelad rækken, eller brug en anden "
     "kolonne."},
    {"error.no_population_in_window",
     "None of the {points} points of the population has a weight above 0 and lies in the study area. Look at "
     "the population, its weights and the window.",
     "Ingen af befolkningens {points} punkter har en vægt over 0 og ligger i undersøgelsesområdet. Se på "
     "befolkningen, dens vægte og vinduet."},
    {"error.risk_no_cases",
     "None of the {events} cases has a weight above 0 and lies in the study area, so there is no risk to "
     "compare. Look at the choice of cases, their weights and the window.",
     "Ingen af de {events} tilfælde har en vægt over 0 og ligger i undersøgelsesområdet, så der er ingen "
     "risiko at sammenligne. Se på valget af tilfælde, deres vægte og vinduet."},
    {"error.risk_no_controls",
     "None of the {events} controls has a weight above 0 and lies in the study area, so there is nothing to "
     "hold the cases against. Look at the choice of controls, their weights and the window.",
     "Ingen af de {events} kontroller har en vægt over 0 og ligger i undersøgelsesområdet, så der er intet "
     "at holde tilfældene op mod. Se på valget af kontroller, deres vægte og vinduet."},
    {"error.window_without_area",
     "The study area has no area, so nothing can lie in it by chance. Give areas, not lines or points.",
     "Undersøgelsesområdet har intet areal, så intet kan falde i det af sig selv. Angiv områder, ikke "
     "linjer eller punkter."},
    {"option.density_test_level",
     "How likely chance alone may put any place above the threshold: 0.05 on 5 maps of 100.",
     "Hvor sandsynligt det må være, at tilfældigheder alene bringer et sted over tærsklen: 0,05 på 5 kort af "
     "100."},
    {"option.population_cell",
     "Side in metres of the squares over which the population of each point lives; 0: at the point.",
     "Sidelængde i meter af de kvadrater, som hvert punkts befolkning bor i; 0: i punktet."},
    {"stage.simulation", "Simulations", "Simuleringer"},
    {"warning.few_areas",
     "Only {areas} areas: below {fewest} a local statistic says little, since its p-values are rough and one "
     "area decides much.",
     "Kun {areas} områder: under {fewest} siger en lokal statistik ikke meget, for dens p-værdier er grove, "
     "og et enkelt område afgør meget."},
    {"warning.few_permutations",
     "With {permutations} permutations no p is below {smallest}, so that nothing can stand out at the level "
     "{level}; draw at least {fewest} (--permutations).",
     "Med {permutations} permutationer er ingen p under {smallest}, så intet kan skille sig ud på niveauet "
     "{level}; træk mindst {fewest} (--permutations)."},
    {"warning.few_events",
     "Only {events} events: below {fewest} a single event more or less decides where a hot spot is seen.",
     "Kun {events} hændelser: under {fewest} afgør en enkelt hændelse mere eller mindre, hvor der ses et "
     "hotspot."},
    {"warning.found_by_chance",
     "With {tests} tests at the level {level}, about {expected} would be found by chance alone.",
     "Med {tests} test på niveauet {level} ville omkring {expected} blive fundet ved rene tilfældigheder."},
};

}  // namespace

std::span<const Text> risk_texts() {
  return texts;
}

}  // namespace hotspot
