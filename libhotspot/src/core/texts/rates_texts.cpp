#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.areas_without_rate",
     "Areas whose cases are unknown, or whose population is unknown or not above 0, left undefined: {n}.",
     "Områder uden kendt antal tilfælde eller med en befolkning, der er ukendt eller ikke over 0, uden "
     "resultat: {n}."},
    {"cli.case_counts", "Column with the number of cases.", "Kolonnen med antallet af tilfælde."},
    {"cli.population_at_risk", "Column with the population that the cases come from.",
     "Kolonnen med den befolkning, som tilfældene kommer fra."},
    {"cli.rates", "rates per area: exact limits, expected cases, probability map, empirical Bayes",
     "rater pr. område: eksakte grænser, forventede tilfælde, sandsynlighedskort, empirisk Bayes"},
    {"cli.reference_rate", "Column with a rate per resident to expect in the stratum: gives the SMR.",
     "Kolonnen med den rate pr. beboer, der kan ventes i gruppen: giver SMR."},
    {"cli.share_count", "Column with how many said so.", "Kolonnen med, hvor mange der svarede sådan."},
    {"cli.share_total", "Column with how many were asked.", "Kolonnen med, hvor mange der blev spurgt."},
    {"cli.shares", "shares with Wilson's limits, and their difference from others",
     "andele med Wilsons grænser og forskellen til andre andele"},
    {"cli.standard_population", "Column with the standard population of the stratum: gives direct rates.",
     "Kolonnen med gruppens standardbefolkning: giver direkte standardiserede rater."},
    {"cli.standardise", "rates that allow for age and sex: direct with limits, and the SMR",
     "rater renset for alder og køn: direkte med grænser samt SMR"},
    {"cli.strata_area", "Column that names the area; a row per area and stratum.",
     "Kolonnen med områdets navn; en række pr. område og gruppe."},
    {"cli.versus_count", "Column with how many of the others said so.",
     "Kolonnen med, hvor mange af de andre der svarede sådan."},
    {"cli.versus_total", "Column with how many of the others were asked.",
     "Kolonnen med, hvor mange af de andre der blev spurgt."},
    {"cli.weights_of_rates",
     "Neighbours for local empirical Bayes rates: queen, rook, knn:K, band:METRES, or a file with columns i, "
     "j.",
     "Naboer til lokale empiriske Bayes-rater: queen, rook, knn:K, band:METER eller en fil med kolonnerne i, "
     "j."},
    {"error.column_not_a_count",
     "{file}, row or area {row}: {column} is {value}; it must be a whole number, 0 or more.",
     "{file}, række eller område {row}: {column} er {value}; det skal være et helt tal, 0 eller derover."},
    {"error.count_above_total",
     "{file}, row or area {row}: {count_column} is {count}, more than {total_column}, which is {total}.",
     "{file}, række eller område {row}: {count_column} er {count}, mere end {total_column}, som er {total}."},
    {"error.not_a_count", "The cases of row {row} are {value}; they must be a whole number, 0 or more.",
     "Antallet af tilfælde i række {row} er {value}; det skal være et helt tal, 0 eller derover."},
    {"error.not_a_share", "{count} of {total} is no share: the count must lie between 0 and the total.",
     "{count} ud af {total} er ikke en andel: antallet skal ligge mellem 0 og det samlede antal."},
    {"error.nothing_to_standardise",
     "Give --standard (standard population) or --reference-rate (rates to expect), or both.",
     "Angiv --standard (standardbefolkning) eller --reference-rate (rater, der kan ventes), eller begge."},
};

}  // namespace

std::span<const Text> rates_texts() {
  return texts;
}

}  // namespace hotspot
