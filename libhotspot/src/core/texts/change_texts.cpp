// Findings of a study over time and over its areas: change, rhythm of the week and year, local statistics.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.change_years",
     "[change] needs whole years of the period, {first} to {last}: `before` and `after`, each a year or a "
     "first and a last year, `after` being later.",
     "[change] kræver hele år i perioden, {first} til {last}: `before` og `after`, hver et år eller et "
     "første "
     "og et sidste år, hvor `after` er senest."},
    {"map.area_significance", "{source}: areas that stand out with their neighbours",
     "{source}: områder, der skiller sig ud sammen med deres naboer"},
    {"map.area_significance_alternative",
     "Map of {study}: housing areas that, with those beside them, have more {source} for their residents "
     "than chance would give, and those that have fewer.",
     "Kort over {study}: boligområder, der sammen med naboområderne har flere {source} efter deres beboere, "
     "end tilfældet ville give, og områder, der har færre."},
    {"output.area_gi_class",
     "{source}: 1 higher rates here and around than chance would give, −1 lower, 0 cannot be told from "
     "chance",
     "{source}: 1 højere rater her og omkring, end tilfældet ville give, −1 lavere, 0 kan ikke skelnes fra "
     "tilfældet"},
    {"output.change_after", "{source}: events in the later years", "{source}: hændelser i de senere år"},
    {"output.change_before", "{source}: events in the earlier years",
     "{source}: hændelser i de tidligere år"},
    {"output.change_class", "{source}: 1 more than before, −1 fewer, 0 cannot tell",
     "{source}: 1 flere end før, −1 færre, 0 kan ikke afgøres"},
    {"output.change_high", "{source}: upper limit of the change", "{source}: øvre grænse for ændringen"},
    {"output.change_low", "{source}: lower limit of the change", "{source}: nedre grænse for ændringen"},
    {"output.change_percent", "{source}: change in percent", "{source}: ændring i procent"},
    {"output.gi_p_permutation", "{source}: p of Gi* by permutation", "{source}: p for Gi* ved permutation"},
    {"output.hour_from", "From (hour)", "Fra (kl.)"},
    {"output.hour_to", "To (hour)", "Til (kl.)"},
    {"output.legend_area_significance", "{source}: rate in the area and those beside it",
     "{source}: rate i området og naboområderne"},
    {"output.month", "Month", "Måned"},
    {"output.moran_class",
     "{source}: HH high among high rates, LL low among low, HL high among low, LH low among high, none: "
     "cannot be told from chance",
     "{source}: HH høj blandt høje rater, LL lav blandt lave, HL høj blandt lave, LH lav blandt høje, none: "
     "kan ikke skelnes fra tilfældet"},
    {"output.moran_p", "{source}: adjusted p of local Moran", "{source}: justeret p for lokal Moran"},
    {"output.moran_p_permutation", "{source}: p of local Moran by permutation",
     "{source}: p for lokal Moran ved permutation"},
    {"output.moran_z", "{source}: local Moran as a standard score",
     "{source}: lokal Moran som standardscore"},
    {"output.rhythm", "When events happen", "Hvornår hændelserne sker"},
    {"output.rhythm_days", "Days of this kind in the period", "Dage af denne slags i perioden"},
    {"output.rhythm_kind", "Table", "Tabel"},
    {"output.weekday", "Weekday, 1 is Monday", "Ugedag, 1 er mandag"},
    {"report.area_significance_few_areas",
     "There are {areas} areas whose residents are known, fewer than {fewest}: too few to tell from chance "
     "whether areas stand out together with those beside them.",
     "Der er {areas} områder, hvis beboere kendes, færre end {fewest}: for få til at afgøre, om områder "
     "skiller sig ud fra tilfældet sammen med deres naboer."},
    {"report.area_significance_few_events",
     "There are too few events in the areas, fewer than {fewest}, to tell whether areas stand out together "
     "with those beside them.",
     "Der er for få hændelser i områderne, færre end {fewest}, til at afgøre, om områder skiller sig ud "
     "sammen med deres naboer."},
    {"report.area_significance_found",
     "Rates of areas that touch are seen together and held against the same rates dealt to the areas at "
     "random. Of {tested} areas that can be told of {more} have higher rates here and around than chance "
     "would give, {fewer} lower. At the level {level}, without the adjustment for many tests, chance alone "
     "would point out about {by_chance} areas.",
     "Rater i områder, der rører hinanden, ses under ét og holdes op mod de samme rater fordelt tilfældigt "
     "på "
     "områderne. Af {tested} områder, der kan siges noget om, har {more} højere rater her og omkring, end "
     "tilfældet ville give, og {fewer} lavere. På niveauet {level}, uden justeringen for mange "
     "sammenligninger, ville tilfældet alene udpege omkring {by_chance} områder."},
    {"report.area_significance_high", "Higher: {names}.", "Højere: {names}."},
    {"report.area_significance_low", "Lower: {names}.", "Lavere: {names}."},
    {"report.area_significance_unlike", "Unlike those beside them: {names}.",
     "Forskellige fra deres naboer: {names}."},
    {"report.change_caption", "{source}: change from {before} to {after} with {level} intervals",
     "{source}: ændring fra {before} til {after} med {level}-intervaller"},
    {"report.change_fewer", "fewer", "færre"},
    {"report.change_few_events",
     "There are too few events in {before} and {after} together, fewer than {fewest}, to tell a change from "
     "chance.",
     "Der er for få hændelser i {before} og {after} tilsammen, færre end {fewest}, til at skelne en ændring "
     "fra tilfældet."},
    {"report.change_explained",
     "The numbers of {before} and {after} are compared day for day. The interval holds the changes that such "
     "numbers could come from; 'cannot tell' does not mean that nothing changed. Of the {tested} lines below "
     "that can be compared chance alone would show about {by_chance} as changed; the words are adjusted for "
     "that.",
     "Tallene for {before} og {after} sammenlignes dag for dag. Intervallet rummer de ændringer, som sådanne "
     "tal kan komme af; »kan ikke afgøres« betyder ikke, at intet er ændret. Af de {tested} linjer nedenfor, "
     "der kan sammenlignes, ville tilfældet alene vise omkring {by_chance} som ændret; ordene er justeret "
     "for "
     "det."},
    {"report.change_head", "Change", "Ændring"},
    {"report.change_interval", "Interval", "Interval"},
    {"report.change_more", "more", "flere"},
    {"report.change_no_years", "A change needs two whole years with times; the data have fewer.",
     "En ændring kræver to hele år med tidspunkter; data har færre."},
    {"report.change_unknown", "cannot tell", "kan ikke afgøres"},
    {"report.change_verdict", "Verdict", "Afgørelse"},
    {"report.change_whole",
     "In the whole study area there were {count_before} in {before} and {count_after} in {after}: {change} "
     "({low} to {high}), {verdict}.",
     "I hele undersøgelsesområdet var der {count_before} i {before} og {count_after} i {after}: {change} "
     "({low} til {high}), {verdict}."},
    {"report.heading_area_significance", "Areas that stand out with their neighbours",
     "Områder, der skiller sig ud sammen med deres naboer"},
    {"report.heading_change", "Has it changed?", "Er det ændret?"},
    {"report.heading_rhythm", "When does it happen?", "Hvornår sker det?"},
    {"report.hours", "{from}–{to} h", "kl. {from}–{to}"},
    {"report.method_change",
     "A change between two times is told by the exact interval for the ratio of two Poisson counts; whether "
     "it is more than chance is adjusted for the many areas (Benjamini and Hochberg).",
     "En ændring mellem to tider afgøres med det eksakte interval for forholdet mellem to Poisson-tal; om "
     "den "
     "er mere end tilfældet, er justeret for de mange områder (Benjamini og Hochberg)."},
    {"report.month_1", "January", "januar"},
    {"report.month_10", "October", "oktober"},
    {"report.month_11", "November", "november"},
    {"report.month_12", "December", "december"},
    {"report.month_2", "February", "februar"},
    {"report.month_3", "March", "marts"},
    {"report.month_4", "April", "april"},
    {"report.month_5", "May", "maj"},
    {"report.month_6", "June", "juni"},
    {"report.month_7", "July", "juli"},
    {"report.month_8", "August", "august"},
    {"report.month_9", "September", "september"},
    {"report.months_caption", "{source}: by month", "{source}: efter måned"},
    {"report.per_day", "A day", "Pr. dag"},
    {"report.rhythm_hidden", "Numbers under {threshold}, and those that would give one back, are hidden.",
     "Tal under {threshold}, og dem, der ville røbe et sådant, er skjult."},
    {"report.rhythm_most", "Most on {weekday}, {hours}: {count}.", "Flest {weekday} {hours}: {count}."},
    {"report.rhythm_no_hours", "The times are days without hours.", "Tidspunkterne er dage uden klokkeslæt."},
    {"report.total", "All", "I alt"},
    {"report.week_caption", "{source}: by weekday and time of the day; the darker, the more",
     "{source}: efter ugedag og tid på dagen; jo mørkere, jo flere"},
    {"report.weekday", "Weekday", "Ugedag"},
    {"report.weekday_1", "Monday", "mandag"},
    {"report.weekday_2", "Tuesday", "tirsdag"},
    {"report.weekday_3", "Wednesday", "onsdag"},
    {"report.weekday_4", "Thursday", "torsdag"},
    {"report.weekday_5", "Friday", "fredag"},
    {"report.weekday_6", "Saturday", "lørdag"},
    {"report.weekday_7", "Sunday", "søndag"},
    {"study.change_after",
     "The later year, or the first and the last of several. Not stated: the last whole year of the period.",
     "Det senere år, eller det første og det sidste af flere. Ikke angivet: periodens sidste hele år."},
    {"study.change_before",
     "The earlier year, or the first and the last of several. Not stated: the last whole year but one.",
     "Det tidligere år, eller det første og det sidste af flere. Ikke angivet: det næstsidste hele år."},
    {"study.table_change", "Whether there are more or fewer events than in an earlier year, by interval.",
     "Om der er flere eller færre hændelser end i et tidligere år, med interval."},
};

}  // namespace

std::span<const Text> change_texts() {
  return texts;
}

}  // namespace hotspot
