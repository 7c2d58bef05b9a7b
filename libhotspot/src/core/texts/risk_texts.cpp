#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.controls", "What the cases are held against: other events, or residents with --controls-weight.",
     "Det, tilfældene holdes op mod: andre hændelser, eller beboere med --controls-weight."},
    {"cli.controls_weight", "Column with the controls' weights: residents make the ratio one per resident.",
     "Kolonnen med kontrollernes vægte: beboere gør forholdet til et pr. beboer."},
    {"cli.risk", "density of cases against that of controls: where the risk is raised",
     "tæthed af tilfælde mod kontrollers: hvor risikoen er forhøjet"},
    {"cli.tolerance", "Levels of p, with commas: .gpkg and .geojson get the areas where p is at most that.",
     "Niveauer af p, med kommaer: .gpkg og .geojson får de områder, hvor p højst er så stor."},
    {"error.risk_negative_weight",
     "Row {row} weighs {weight}; cases and controls cannot weigh less than nothing. Leave the row out with "
     "--where, or use another column.",
     "Række {row} vejer {weight}; tilfælde og kontroller kan ikke veje mindre end intet. Udelad rækken med "
     "--where, eller brug en anden kolonne."},
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
    {"warning.coarse_cells",
     "The bandwidth of {bandwidth} m is below two cells of {cell} m: a grid this coarse misses peaks. Use "
     "smaller cells.",
     "Båndbredden på {bandwidth} m er under to celler à {cell} m: et så groft net går glip af toppe. Brug "
     "mindre celler."},
    {"warning.few_areas",
     "Only {areas} areas: below {fewest} a local statistic says little, since its p-values are rough and one "
     "area decides much.",
     "Kun {areas} områder: under {fewest} siger en lokal statistik ikke meget, for dens p-værdier er grove, "
     "og et enkelt område afgør meget."},
    {"warning.few_events",
     "Only {events} events: below {fewest} a single event more or less decides where a hot spot is seen.",
     "Kun {events} hændelser: under {fewest} afgør en enkelt hændelse mere eller mindre, hvor der ses et "
     "hotspot."},
    {"warning.found_by_chance",
     "With {tests} tests at the level {level}, about {expected} would be found by chance alone.",
     "Med {tests} test på niveauet {level} ville omkring {expected} blive fundet alene ved et tilfælde."},
};

}  // namespace

std::span<const Text> risk_texts() {
  return texts;
}

}  // namespace hotspot
