#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.chunks_without_times",
     "A source read in parts gives places and weights only: the form of times and categories shows in whole "
     "columns. Leave them out.",
     "En kilde, der læses i dele, giver kun steder og vægte: hvordan tider og kategorier er skrevet, ses kun "
     "af hele kolonner. Udelad dem."},
    {"error.decimal_mark_changes",
     "The column {column} of {path} was read with the decimal mark \"{before}\", but from row {row} on its "
     "numbers use \"{after}\". Write all numbers alike.",
     "Kolonnen {column} i {path} blev læst med decimaltegnet \"{before}\", men fra række {row} bruger "
     "tallene "
     "\"{after}\". Skriv alle tal ens."},
    {"error.merge_gap",
     "{path} and the parts with the same events cover {covered} of the {cells} cells of the common grid: "
     "elsewhere their events would be missing. Give all parts, or compute each on the same --extent.",
     "{path} og delene med de samme hændelser dækker {covered} af det fælles nets {cells} celler: andre "
     "steder ville deres hændelser mangle. Angiv alle dele, eller beregn hver på samme --extent."},
    {"error.merge_grid_differs",
     "The cells of {path} and {other} do not lie on each other. Compute both with the same --cell and "
     "coordinate system, on an --extent that differs by whole cells.",
     "Cellerne i {path} og {other} ligger ikke oven på hinanden. Beregn begge med samme --cell og "
     "koordinatsystem og med en --extent, der afviger med hele celler."},
    {"error.merge_not_density",
     "{path}: is not a raster of square cells that the command kde wrote (with one bandwidth for all "
     "events).",
     "{path}: er ikke et raster af kvadratiske celler, som kommandoen kde har skrevet (med én båndbredde for "
     "alle hændelser)."},
    {"error.merge_not_tif", "{path}: parts are merged into a GeoTIFF. Give a name that ends in .tif with -o.",
     "{path}: dele samles i en GeoTIFF. Angiv et navn, der ender på .tif, med -o."},
    {"error.merge_one_part", "There is nothing to merge: give two parts or more.",
     "Der er intet at samle: angiv to dele eller flere."},
    {"error.merge_option_differs",
     "{path} and {other} were made with different options: {option} is {value} and {other_value}. Their "
     "values do not add up to a density.",
     "{path} og {other} er lavet med forskellige valg: {option} er {value} og {other_value}. Deres værdier "
     "kan ikke lægges sammen til en tæthed."},
    {"error.merge_probability",
     "{path}: is a probability, each part a share of its own total, and does not add up. Compute the parts "
     "with --unit per-km2.",
     "{path}: er en sandsynlighed, hver del en andel af sin egen sum, og kan ikke lægges sammen. Beregn "
     "delene med --unit per-km2."},
    {"error.merge_same_events",
     "{path} and {other} hold the same events of the same cells, which would count twice. Leave one out.",
     "{path} og {other} rummer de samme hændelser i de samme celler, som ville tælle dobbelt. Udelad den "
     "ene."},
    {"error.merge_window_differs",
     "{path} and {other} were not computed with the same study area. Compute both with the same --window.",
     "{path} og {other} er ikke beregnet med samme undersøgelsesområde. Beregn begge med samme --window."},
    {"error.merge_window_differs_at",
     "{path}: was computed with another study area than the parts before it. Compute all with the same "
     "--window.",
     "{path}: er beregnet med et andet undersøgelsesområde end delene før den. Beregn alle med samme "
     "--window."},
    {"error.too_many_rejected",
     "Of the first {read} rows of {path}, {rejected} cannot be used: too many to account for each. Look at "
     "the file, or choose rows with --where.",
     "Af de første {read} rækker i {path} kan {rejected} ikke bruges: for mange til at gøre rede for hver "
     "enkelt. Se på filen, eller vælg rækker med --where."},
    {"cli.merge", "Adds kernel densities (GeoTIFF) that were computed in parts, on one machine or many.",
     "Lægger kernetætheder (GeoTIFF) sammen, der er beregnet i dele på en eller flere maskiner."},
    {"cli.merge_output", "The raster to write, a GeoTIFF.", "Rasteret, der skrives, en GeoTIFF."},
    {"cli.merge_parts",
     "Rasters that kde wrote: parts of the events on one grid, or all events on parts of it.",
     "Rastre, som kde har skrevet: dele af hændelserne på ét net eller alle hændelser på dele af nettet."},
    {"stage.merge", "Merging", "Samler"},
};

}  // namespace

std::span<const Text> large_texts() {
  return texts;
}

}  // namespace hotspot
