// Values of areas and their neighbours, as `global` and `local` take them.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    // Options
    {"cli.cases", "Column of the areas with the cases: the values are standardised rates.",
     "Områdernes kolonne med tilfælde: værdierne er standardiserede rater."},
    {"cli.cases_population", "Column of the areas with the population the cases come from.",
     "Områdernes kolonne med den befolkning, tilfældene kommer fra."},
    {"cli.events",
     "Events: the values are their counts, in the areas or, without areas, in the cells of a grid.",
     "Hændelser: værdierne er deres antal, i områderne eller, uden områder, i et nets celler."},
    {"cli.style",
     "Weights of the neighbours: binary, 1 each (for gi, gi-star and join-count the usual), or row, 1 "
     "together (else). "
     "Weights that stand in a file stay as they are unless this is given.",
     "Naboernes vægte: binary, 1 hver (det sædvanlige for gi, gi-star og join-count), eller row, 1 tilsammen "
     "(ellers). "
     "Vægte, der står i en fil, bruges, som de er, hvis dette ikke er angivet."},
    {"cli.value", "Column of the areas with the values.", "Områdernes kolonne med værdierne."},
    {"cli.weights_option",
     "queen, rook, knn:K, band:METRES, or a file with columns i, j (ids of the areas, else their numbers) "
     "and "
     "perhaps weight.",
     "queen, rook, knn:K, band:METER eller en fil med kolonnerne i, j (områdernes id, ellers deres numre) og "
     "eventuelt weight."},
    // What it says
    {"cli.islands", "Areas without neighbours: {n} ({ids}).", "Områder uden naboer: {n} ({ids})."},
    {"cli.no_value", "Areas without a value, left out: {n}.", "Områder uden en værdi, udeladt: {n}."},
    // Errors
    {"error.areas_or_events", "Give AREAS, or --events and --cell for a grid of counts.",
     "Angiv AREAS, eller --events og --cell for et net af antal."},
    {"error.values_missing",
     "What are the values of the areas? Give --value, or --events to count, or --cases with --population.",
     "Hvad er områdernes værdier? Angiv --value, eller --events, der skal tælles, eller --cases med "
     "--population."},
    {"error.weights_id",
     "{file}, row {row}: {column} is {id}, which is none of the areas, or one whose row was rejected. Areas "
     "are "
     "named by --id, else by the number of their row.",
     "{file}, række {row}: {column} er {id}, som ikke er et af områderne, eller hvis række blev afvist. "
     "Områder nævnes ved --id, ellers ved nummeret på deres række."},
    {"error.weights_number", "--weights {value}: what follows the colon must be a number.",
     "--weights {value}: efter kolon skal der stå et tal."},
    {"error.weights_of_points", "--weights {value} needs polygons; for points use knn:K or band:METRES.",
     "--weights {value} kræver polygoner; brug knn:K eller band:METER til punkter."},
    {"error.weights_twice", "{file}, rows {rows}: the pair {i}, {j} stands twice; keep one of them.",
     "{file}, rækkerne {rows}: parret {i}, {j} findes to gange; behold det ene."},
    {"error.weights_value", "{file}, row {row}: the weight is not a number.",
     "{file}, række {row}: vægten er ikke et tal."},
    {"error.weights_word",
     "--weights {value}: must be queen, rook, knn:K, band:METRES or a file with columns i and j.",
     "--weights {value}: skal være queen, rook, knn:K, band:METER eller en fil med kolonnerne i og j."},
};

}  // namespace

std::span<const Text> weights_texts() {
  return texts;
}

}  // namespace hotspot
