// Knox, Mantel, clusters and repeated places.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    // Subcommands
    {"cli.clusters", "clusters of events by density (DBSCAN), with hulls and ellipses",
     "klynger af hændelser efter tæthed (DBSCAN), med hylstre og ellipser"},
    {"cli.knox", "Knox test and near-repeat table: pairs of events near in space and time",
     "Knox-test og tabel over nære gentagelser: par af hændelser tæt på hinanden i sted og tid"},
    {"cli.mantel", "Mantel's test: do distance and time between events go together",
     "Mantels test: følges afstand og tid mellem hændelser ad"},
    {"cli.repeats", "places with several events, and their share of the whole",
     "steder med flere hændelser og deres andel af det hele"},
    // Options
    {"cli.time", "Column with the events' times: dates, or numbers of days.",
     "Kolonnen med hændelsernes tidspunkter: datoer eller antal dage."},
    {"option.day_count",
     "How days between events are counted: calendar by their dates, elapsed by the clock too. Where times "
     "are "
     "numbers of days, elapsed is the default.",
     "Hvordan dage mellem hændelser tælles: calendar efter datoerne, elapsed også efter klokken. Hvor "
     "tidspunkter er antal dage, er elapsed standard."},
    {"option.ellipse_deviations", "Semi-axes of the ellipses in standard deviations.",
     "Ellipsernes halvakser i standardafvigelser."},
    {"option.ellipse_divisor", "What the squares are divided by: the number of events, or two less.",
     "Hvad kvadraterne deles med: antallet af hændelser eller to færre."},
    {"option.eps", "How near, in metres, events must be to belong together.",
     "Hvor nær, i meter, hændelser skal være for at høre sammen."},
    {"option.knox_days",
     "Ends of the bands of days between two events: 7,14 is 0 to 7 and above 7 to 14; a first 0 is the same "
     "day.",
     "Ender på båndene af dage mellem to hændelser: 7,14 er 0 til 7 og over 7 til 14; et første 0 er samme "
     "dag."},
    {"option.knox_distances",
     "Ends of the bands of distance in metres: 100,200 is 0 to 100 and above 100 to 200; a first 0 is the "
     "same place.",
     "Ender på båndene af afstand i meter: 100,200 er 0 til 100 og over 100 til 200; et første 0 er samme "
     "sted."},
    {"option.min_count", "Fewest events of a place that is listed.",
     "Færrest hændelser for et sted på listen."},
    {"option.min_points", "How many events, itself among them, an event must have within reach to be dense.",
     "Hvor mange hændelser, den selv medregnet, en hændelse skal have inden for rækkevidde for at ligge "
     "tæt."},
    {"option.top", "How many places are listed; 0: all.", "Hvor mange steder listen har; 0: alle."},
    {"option.within",
     "Coordinates this near, in metres, to the one with most events are one place; 0: the very same ones.",
     "Koordinater så nær, i meter, den med flest hændelser er ét sted; 0: kun helt ens."},
    // What it says
    {"cli.repeats_found",
     "{repeats} of {places} places have {least} events or more: {events} of {all} events, {percent} %.",
     "{repeats} af {places} steder har {least} hændelser eller flere: {events} af {all} hændelser, "
     "{percent} %."},
    {"stage.clusters", "Clusters", "Klynger"},
    {"stage.near_pairs", "Pairs near each other", "Par tæt på hinanden"},
    {"stage.pairs", "Pairs", "Par"},
    {"stage.permutations", "Permutations", "Ombytninger"},
    // Errors
    {"error.bands_empty", "{option} is empty; give the ends of the bands, such as 100,200.",
     "{option} er tom; angiv båndenes ender, f.eks. 100,200."},
    {"error.bands_not_rising", "{option}: {value} stands after {before}; the ends of the bands must rise.",
     "{option}: {value} står efter {before}; båndenes ender skal stige."},
    {"error.knox_too_many_pairs",
     "{pairs} pairs of events lie within the largest distance; permutations are offered up to {limit}. "
     "Choose "
     "a smaller largest distance, fewer events, or no permutations.",
     "{pairs} par af hændelser ligger inden for den største afstand; ombytninger laves op til {limit}. Vælg "
     "en mindre største afstand, færre hændelser eller ingen ombytninger."},
    {"error.mantel_budget",
     "{events} events are {pairs} pairs; with {permutations} permutations that is more than the {limit} "
     "pairs "
     "that are offered. At most {affordable} permutations are possible; or take a part of the events.",
     "{events} hændelser er {pairs} par; med {permutations} ombytninger er det mere end de {limit} par, der "
     "regnes på. Højst {affordable} ombytninger er mulige; eller tag en del af hændelserne."},
    {"error.no_times", "None of the {events} events has a time, which a method in space and time needs.",
     "Ingen af de {events} hændelser har et tidspunkt, og det kræver en metode i sted og tid."},
    {"error.no_times_in_column",
     "{path}: no row has a time in the column {column}; name another with --time.",
     "{path}: ingen række har et tidspunkt i kolonnen {column}; angiv en anden med --time."},
    {"error.too_many_events", "There are {events} events; this method takes at most {limit}.",
     "Der er {events} hændelser; metoden tager højst {limit}."},
};

}  // namespace

std::span<const Text> interaction_texts() {
  return texts;
}

}  // namespace hotspot
