#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.areas_without_rate",
     "Areas whose cases are unknown, or whose population is unknown or not above 0, left undefined: {n}.",
     "Områder uden kendt antal tilfælde eller med en befolkning, der er ukendt eller ikke over 0, uden "
     "resultat: {n}."},
    {"cli.case_counts", "Column with the number of cases.", "Kolonnen med antallet af tilfælde."},
    {"cli.change", "did it change between two periods? rate ratio with exact limits, per area",
     "ændrede det sig mellem to perioder? forholdet mellem raterne med eksakte grænser, pr. område"},
    {"cli.change_adjust", "Adjustment of the p-values for many areas.",
     "Justering af p-værdierne for mange områder."},
    {"cli.change_after", "Column with the counts of the second period; with --events its FROM,TO dates.",
     "Kolonnen med anden periodes antal; med --events periodens datoer FRA,TIL."},
    {"cli.change_before",
     "Column with the counts of the first period; with --events its FROM,TO dates, both days included.",
     "Kolonnen med første periodes antal; med --events periodens datoer FRA,TIL, begge dage medregnet."},
    {"cli.change_events", "Events to count in the areas, in both periods.",
     "Hændelser, der tælles i områderne i begge perioder."},
    {"cli.exposure_after", "Days that the second period lasted.", "Hvor mange dage anden periode varede."},
    {"cli.exposure_before", "Days that the first period lasted; else both are taken to be as long.",
     "Hvor mange dage første periode varede; ellers regnes de for lige lange."},
    {"cli.outside_periods", "Events in none of the periods: {n}.", "Hændelser uden for perioderne: {n}."},
    {"cli.population_at_risk", "Column with the population that the cases come from.",
     "Kolonnen med den befolkning, som tilfældene kommer fra."},
    {"cli.rates", "rates per area: exact limits, expected cases, probability map, empirical Bayes",
     "rater pr. område: eksakte grænser, forventede tilfælde, sandsynlighedskort, empirisk Bayes"},
    {"cli.reference_rate", "Column with a rate per resident to expect in the stratum: gives the SMR.",
     "Kolonnen med den rate pr. beboer, der kan ventes i gruppen: giver SMR."},
    {"cli.scan", "where do cases cluster? Kulldorff's scan statistic, in space or in space and time",
     "hvor samler tilfældene sig? Kulldorffs scanning, i rum eller i rum og tid"},
    {"cli.scan_expected", "Column with the expected cases (only their shares count); else by population.",
     "Kolonnen med de forventede tilfælde (kun andelene tæller); ellers efter befolkning."},
    {"cli.scan_population",
     "Column with the population at risk; with the bernoulli model persons, the cases among them.",
     "Kolonnen med befolkningen under risiko; med modellen bernoulli personer, tilfældene iblandt."},
    {"cli.scan_time",
     "Column with dates or numbers: a row per area (--id) and time, and clusters in space and time.",
     "Kolonnen med datoer eller tal: en række pr. område (--id) og tid, og klynger i rum og tid."},
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
    {"cli.trend", "does a series rise or fall? Mann-Kendall and Sen's slope, per group",
     "stiger eller falder en serie? Mann-Kendall og Sens hældning, pr. gruppe"},
    {"cli.trend_group", "Column that tells the series apart; else all rows are one.",
     "Kolonnen, der skiller serierne ad; ellers er alle rækker én."},
    {"cli.trend_time", "Column with dates or numbers; else the rows of a series are a unit of time apart.",
     "Kolonnen med datoer eller tal; ellers ligger en series rækker en tidsenhed fra hinanden."},
    {"cli.trend_value", "Column with the values.", "Kolonnen med værdierne."},
    {"cli.values_missing", "Rows without a value or time, left out: {n}.",
     "Rækker uden værdi eller tid, udeladt: {n}."},
    {"cli.versus_count", "Column with how many of the others said so.",
     "Kolonnen med, hvor mange af de andre der svarede sådan."},
    {"cli.versus_total", "Column with how many of the others were asked.",
     "Kolonnen med, hvor mange af de andre der blev spurgt."},
    {"cli.weights_of_rates",
     "Neighbours for local empirical Bayes rates: queen, rook, knn:K, band:METRES, or a file with columns i, "
     "j.",
     "Naboer til lokale empiriske Bayes-rater: queen, rook, knn:K, band:METER eller en fil med kolonnerne i, "
     "j."},
    {"error.column_negative", "{file}, row or area {row}: {column} is {value}; it must be 0 or more.",
     "{file}, række eller område {row}: {column} er {value}; det skal være 0 eller derover."},
    {"error.column_not_a_count",
     "{file}, row or area {row}: {column} is {value}; it must be a whole number, 0 or more.",
     "{file}, række eller område {row}: {column} er {value}; det skal være et helt tal, 0 eller derover."},
    {"error.column_unknown",
     "{file}, row or area {row}: {column} is empty or no number; fill it in, or leave the row out with "
     "--where.",
     "{file}, række eller område {row}: {column} er tom eller ikke et tal; udfyld feltet, eller udelad "
     "rækken "
     "med --where."},
    {"error.count_above_total",
     "{file}, row or area {row}: {count_column} is {count}, more than {total_column}, which is {total}.",
     "{file}, række eller område {row}: {count_column} er {count}, mere end {total_column}, som er {total}."},
    {"error.negative_count", "A count is {value}; it must be 0 or more.",
     "Et antal er {value}; det skal være 0 eller derover."},
    {"error.no_period",
     "{option} {value}: must be two dates with a comma between, the first not after the second.",
     "{option} {value}: skal være to datoer med komma imellem, den første ikke efter den anden."},
    {"error.not_a_count", "The cases of row {row} are {value}; they must be a whole number, 0 or more.",
     "Antallet af tilfælde i række {row} er {value}; det skal være et helt tal, 0 eller derover."},
    {"error.not_a_share", "{count} of {total} is no share: the count must lie between 0 and the total.",
     "{count} ud af {total} er ikke en andel: antallet skal ligge mellem 0 og det samlede antal."},
    {"error.nothing_to_standardise",
     "Give --standard (standard population) or --reference-rate (rates to expect), or both.",
     "Angiv --standard (standardbefolkning) eller --reference-rate (rater, der kan ventes), eller begge."},
    {"error.periods_overlap", "The periods {before} and {after} share days; give periods that do not.",
     "Perioderne {before} og {after} har dage fælles; angiv perioder, der ikke har."},
    {"error.scan_cases",
     "Area {area}, time {time}: the cases are {value}; they must be a whole number, 0 or more.",
     "Område {area}, tid {time}: antallet af tilfælde er {value}; det skal være et helt tal, 0 eller "
     "derover."},
    {"error.scan_expected",
     "Area {area}, time {time}: {value} cases are expected; give a finite number, 0 or more.",
     "Område {area}, tid {time}: der ventes {value} tilfælde; angiv et endeligt tal, 0 eller derover."},
    {"error.scan_expected_of_persons",
     "The bernoulli model takes no expected cases: leave out --expected, or use the model poisson.",
     "Modellen bernoulli tager ikke forventede tilfælde: udelad --expected, eller brug modellen poisson."},
    {"error.scan_more_cases",
     "Area {area}, time {time}: there are {value} cases, more than persons; for a population at risk use the "
     "model poisson.",
     "Område {area}, tid {time}: der er {value} tilfælde, flere end personer; brug modellen poisson for en "
     "befolkning under risiko."},
    {"error.scan_none_expected",
     "Area {area}, time {time}: there are {value} cases where none can be expected, for the population or "
     "the "
     "expected cases are 0. Correct the figure, or leave the area out with --where.",
     "Område {area}, tid {time}: der er {value} tilfælde, hvor ingen kan ventes, for befolkningen eller de "
     "forventede tilfælde er 0. Ret tallet, eller udelad området med --where."},
    {"error.scan_persons", "Area {area}, time {time}: the bernoulli model needs whole persons, not {value}.",
     "Område {area}, tid {time}: modellen bernoulli kræver hele personer, ikke {value}."},
    {"error.scan_population",
     "Area {area}, time {time}: the population is {value}; give a finite number, 0 or more.",
     "Område {area}, tid {time}: befolkningen er {value}; angiv et endeligt tal, 0 eller derover."},
    {"error.scan_no_cases",
     "The scan needs cases: a column of the areas (--cases), or events to count in them (--events).",
     "Scanningen kræver tilfælde: en kolonne i områderne (--cases) eller hændelser, der tælles i dem "
     "(--events)."},
    {"error.scan_rows",
     "{file}: area {area} has {rows} rows for the time {time}; each area needs one row for each time.",
     "{file}: område {area} har {rows} rækker for tiden {time}; hvert område skal have én række for hver "
     "tid."},
    {"error.time_twice",
     "{file}: the series {group} has two values at the time {time}; give --group to tell series apart, or "
     "one "
     "value per time.",
     "{file}: serien {group} har to værdier til tiden {time}; angiv --group for at skille serier ad, eller "
     "én "
     "værdi pr. tidspunkt."},
    {"option.max_duration", "Share of the times that a cluster may last, with times.",
     "Den andel af tiderne, en klynge må vare, når der er tider."},
    {"option.max_population", "Share of all population that a circle may hold.",
     "Den andel af hele befolkningen, en cirkel må rumme."},
    {"option.scan_model",
     "poisson: few cases in a population at risk; bernoulli: persons of whom each is a case or is not.",
     "poisson: få tilfælde i en befolkning under risiko; bernoulli: personer, der hver er et tilfælde eller "
     "ikke."},
    {"option.scan_top", "How many clusters to give, those of the highest ratio first.",
     "Hvor mange klynger der gives, dem med det højeste forhold først."},
    {"stage.scan", "Looking for clusters", "Leder efter klynger"},
    {"stage.scan_draws", "Drawing cases at random", "Trækker tilfældige tilfælde"},
    {"stage.scan_permutations", "Looking for clusters by chance", "Leder efter tilfældige klynger"},
};

}  // namespace

std::span<const Text> rates_texts() {
  return texts;
}

}  // namespace hotspot
