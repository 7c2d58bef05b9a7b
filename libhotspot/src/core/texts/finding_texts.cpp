// Findings of a study beyond counts and densities: more than chance, near repeats, change.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.significance_distance",
     "`distance` in [significance] is {distance} m, less than a cell of {cell} m, and reaches no other cell; "
     "state at least the cell's size, or leave it out for the cells that touch.",
     "`distance` i [significance] er {distance} m, mindre end en celle på {cell} m, og når ingen anden "
     "celle; "
     "angiv mindst cellens størrelse, eller udelad den for de celler, der rører hinanden."},
    {"map.significance", "{source}: where there are more than chance would give",
     "{source}: hvor der er flere, end tilfældet ville give"},
    {"map.significance_alternative",
     "Map of {study}: cells that, with the cells around them, hold more {source} than chance would give "
     "them, and those that hold fewer.",
     "Kort over {study}: celler, der sammen med cellerne omkring har flere {source}, end tilfældet ville "
     "give, og celler, der har færre."},
    {"output.areas_together", "Areas together", "Områder tilsammen"},
    {"output.concentration", "How concentrated events are", "Hvor samlet hændelserne ligger"},
    {"output.days_from", "Days, more than", "Dage, mere end"},
    {"output.days_to", "Days, up to", "Dage, op til"},
    {"output.distance_from", "Metres, more than", "Meter, mere end"},
    {"output.distance_to", "Metres, up to", "Meter, op til"},
    {"output.fewer_than_chance", "Fewer than chance would give", "Færre, end tilfældet ville give"},
    {"output.forecast", "Maps scored on later events", "Kort holdt op mod senere hændelser"},
    {"output.forecast_map", "Map", "Kort"},
    {"output.gi_class", "{source}: 1 more than chance would give, −1 fewer, 0 cannot be told from chance",
     "{source}: 1 flere, end tilfældet ville give, −1 færre, 0 kan ikke skelnes fra tilfældet"},
    {"output.gi_p", "{source}: adjusted p of Gi*", "{source}: justeret p for Gi*"},
    {"output.gi_z", "{source}: Gi* as a standard score", "{source}: Gi* som standardscore"},
    {"output.gini", "Gini coefficient", "Gini-koefficient"},
    {"output.hit_rate", "Share of later events", "Andel af senere hændelser"},
    {"output.legend_significance", "{source} in the cell and those around it",
     "{source} i cellen og cellerne omkring"},
    {"output.more_than_chance", "More than chance would give", "Flere, end tilfældet ville give"},
    {"output.near_repeat", "Near repeats", "Gentagelser tæt på"},
    {"output.nearness", "Places felt unsafe beside recorded events",
     "Utrygge steder ved siden af registrerede hændelser"},
    {"output.not_told_from_chance", "Cannot be told from chance", "Kan ikke skelnes fra tilfældet"},
    {"output.p", "p", "p"},
    {"output.pai", "PAI", "PAI"},
    {"output.pairs_expected", "Pairs by chance", "Par ved tilfældet"},
    {"output.pairs_observed", "Pairs", "Par"},
    {"output.pairs_ratio", "Times chance", "Gange tilfældet"},
    {"output.pei", "PEI", "PEI"},
    {"output.recorded", "Recorded events", "Registrerede hændelser"},
    {"output.relative_risk", "Rate inside over rate outside", "Rate inde over rate ude"},
    {"output.scan_clusters", "Areas that, alone or together, have more than their residents would give",
     "Områder, der alene eller sammen har flere, end deres beboere ville give"},
    {"output.scan_expected", "By residents", "Efter beboere"},
    {"output.share_of_events_in_top", "Share of events in the fifth of the cells with most",
     "Andel af hændelser i den femtedel af cellerne, der har flest"},
    {"output.share_of_places", "Share of cells with 80 % of the events",
     "Andel af cellerne med 80 % af hændelserne"},
    {"output.significance_style", "{source}: more than chance", "{source}: flere end tilfældet"},
    {"report.band_days", "within {to} days", "inden for {to} dage"},
    {"report.band_days_between", "{from} to {to} days", "{from} til {to} dage"},
    {"report.band_days_other", "within {to} days, another day", "inden for {to} dage, en anden dag"},
    {"report.band_metres", "within {to} m", "inden for {to} m"},
    {"report.band_metres_between", "{from} to {to} m", "{from} til {to} m"},
    {"report.band_metres_elsewhere", "within {to} m, elsewhere", "inden for {to} m, et andet sted"},
    {"report.band_same_day", "the same day", "samme dag"},
    {"report.band_same_place", "the same place", "samme sted"},
    {"report.concentration",
     "80 % of the events fell in {places} of the cells of the grid; the fifth of the cells with most holds "
     "{events} of them.",
     "80 % af hændelserne skete i {places} af cellerne i nettet; den femtedel af cellerne, der har flest, "
     "rummer {events} af dem."},
    {"report.forecast_caption", "{source}: share of the later events on the ground pointed out",
     "{source}: andel af de senere hændelser på den udpegede jord"},
    {"report.forecast_counts", "a plain count per cell", "en enkel optælling pr. celle"},
    {"report.forecast_density", "the density map", "tæthedskortet"},
    {"report.forecast_explained",
     "Maps of the events before {split} are held against the events from that day on. PAI says how many "
     "times as many events lie on the ground pointed out as on as much ground taken at random, PEI how near "
     "that comes to the best possible. A density map is worth its trouble only where it beats the plain "
     "count.",
     "Kort over hændelserne før {split} holdes op mod hændelserne fra den dag. PAI siger, hvor mange gange "
     "så mange hændelser der er på den udpegede jord som på lige så meget tilfældig jord, PEI hvor tæt det "
     "er på det bedst mulige. Et tæthedskort er kun umagen værd, hvor det er bedre end den enkle "
     "optælling."},
    {"report.heading_forecast", "Would the map have pointed out what came later?",
     "Ville kortet have peget på det, der kom senere?"},
    {"report.heading_near_repeat", "Do events follow each other nearby?",
     "Følger hændelser efter hinanden tæt på?"},
    {"report.heading_nearness", "Nearer to what is recorded than chance would have it?",
     "Nærmere det registrerede, end tilfældet ville give?"},
    {"report.heading_scan", "Areas that, alone or together, have more than their residents would give",
     "Områder, der alene eller sammen har flere, end deres beboere ville give"},
    {"report.heading_significance", "More than chance?", "Flere end tilfældet?"},
    {"report.method_significance",
     "Whether a cell and those around it hold more events than chance would give is told by Getis and Ord's "
     "Gi* at the level {level}, adjusted for the many cells ({adjust}). It tells where there are many "
     "events, not why: where many people come, more happens.",
     "Om en celle og cellerne omkring har flere hændelser, end tilfældet ville give, afgøres med Getis og "
     "Ords Gi* på niveauet {level}, justeret for de mange celler ({adjust}). Det siger, hvor der er mange "
     "hændelser, ikke hvorfor: Hvor der kommer mange mennesker, sker der mere."},
    {"report.near_repeat_caption", "{source}: pairs of events by distance and days between them",
     "{source}: par af hændelser efter afstand og dage imellem dem"},
    {"report.near_repeat_days", "Days between", "Dage imellem"},
    {"report.near_repeat_distance", "Distance", "Afstand"},
    {"report.near_repeat_explained",
     "Pairs of events are counted by how far apart they are and how many days lie between them, and held "
     "against what would be found if the same days were dealt to the same places at random. p is the chance "
     "of as many by such dealing.",
     "Par af hændelser tælles efter, hvor langt de ligger fra hinanden, og hvor mange dage der er imellem, "
     "og holdes op mod det, der ville være, hvis de samme dage var fordelt tilfældigt på de samme steder. p "
     "er chancen for lige så mange ved en sådan fordeling."},
    {"report.near_repeat_most",
     "The most above chance: {distance}, {days}, {ratio} times as many pairs as chance would give.",
     "Mest over tilfældet: {distance}, {days}, {ratio} gange så mange par, som tilfældet ville give."},
    {"report.near_repeat_none", "In no band are there more pairs than chance could give.",
     "I intet bånd er der flere par, end tilfældet kunne give."},
    {"report.nearness_chance",
     "They lie no nearer to '{recorded}' and no farther from it than chance would have them (p = {p}).",
     "De ligger hverken nærmere eller fjernere fra »{recorded}«, end tilfældet ville give (p = {p})."},
    {"report.nearness_differs",
     "How they lie to '{recorded}' is more than chance (p = {p}): {list} the number that would be found if "
     "the two kinds had been dealt at random to the places.",
     "Hvordan de ligger i forhold til »{recorded}«, er mere end tilfældet (p = {p}): {list} det antal, der "
     "ville være, hvis de to slags var fordelt tilfældigt på stederne."},
    {"report.nearness_item", "within {distance} m {ratio} times", "inden for {distance} m {ratio} gange"},
    {"report.scan_caption", "{source}: areas beside each other, seen together",
     "{source}: områder ved siden af hinanden, set under ét"},
    {"report.scan_explained",
     "Circles around every area are compared (Kulldorff's scan). 'By residents' is the number that would be "
     "found if events followed the residents alone; p is the chance that any circle on the map would stand "
     "out as much. Areas with shops or a station have more events for more reasons than who lives there.",
     "Cirkler om hvert område sammenlignes (Kulldorffs scan). »Efter beboere« er det antal, der ville være, "
     "hvis hændelserne alene fulgte beboerne; p er chancen for, at nogen cirkel på kortet ville skille sig "
     "lige så meget ud. Områder med butikker eller en station har flere hændelser af andre grunde, end hvem "
     "der bor der."},
    {"report.scan_hidden", "hidden", "skjult"},
    {"report.scan_none", "No areas together stand out from chance.",
     "Ingen områder skiller sig tilsammen ud fra tilfældet."},
    {"report.significance_few_events",
     "There are too few events, fewer than {fewest}, to tell places with many from chance.",
     "Der er for få hændelser, færre end {fewest}, til at skelne steder med mange fra tilfældet."},
    {"report.significance_found",
     "Of {tested} cells {more} hold, together with the cells around them, more events than would be found if "
     "the same events had been dealt to the cells at random; {fewer} hold fewer. Without the adjustment for "
     "many tests chance alone would point out about {by_chance} cells.",
     "Af {tested} celler har {more} sammen med cellerne omkring flere hændelser, end der ville være, hvis de "
     "samme hændelser var fordelt tilfældigt på cellerne; {fewer} har færre. Uden justeringen for mange "
     "sammenligninger ville tilfældet alene udpege omkring {by_chance} celler."},
    {"report.significance_not_adjusted",
     "Of {tested} cells {more} hold, together with the cells around them, more events than would be found if "
     "the same events had been dealt to the cells at random; {fewer} hold fewer. The many tests are not "
     "adjusted for: chance alone points out about {by_chance} cells.",
     "Af {tested} celler har {more} sammen med cellerne omkring flere hændelser, end der ville være, hvis de "
     "samme hændelser var fordelt tilfældigt på cellerne; {fewer} har færre. Der er ikke justeret for de "
     "mange sammenligninger: tilfældet alene udpeger omkring {by_chance} celler."},
    {"study.forecast_shares", "Shares of the study area that the maps may point out.",
     "Andele af undersøgelsesområdet, som kortene må udpege."},
    {"study.forecast_split",
     "The first day of the events that are foreseen; the map is made from those before it. Not stated: maps "
     "are not scored.",
     "Første dag for de hændelser, der forudses; kortet laves af dem før. Ikke angivet: kortene holdes ikke "
     "op mod senere hændelser."},
    {"study.near_repeat_days", "Ends of the bands of days between two events.",
     "Øvre grænser for båndene af dage mellem to hændelser."},
    {"study.near_repeat_distances",
     "Ends of the bands of distance between two events, in metres; a first 0 is the same place. Not stated: "
     "near repeats are not looked for.",
     "Øvre grænser for båndene af afstand mellem to hændelser, i meter; et første 0 er samme sted. Ikke "
     "angivet: der ledes ikke efter gentagelser."},
    {"study.nearness_distances", "Distances from the places felt unsafe, in metres.",
     "Afstande fra de utrygge steder, i meter."},
    {"study.scan_max_population",
     "The largest share of all residents that areas seen together may have. Not stated: areas are not seen "
     "together.",
     "Den største andel af alle beboere, som områder set under ét må have. Ikke angivet: områder ses ikke "
     "under ét."},
    {"study.significance_adjust",
     "How the many tests are adjusted for: bh bounds the share of false findings, bonferroni the chance of a "
     "single one.",
     "Hvordan der justeres for de mange sammenligninger: bh begrænser andelen af falske fund, bonferroni "
     "risikoen for blot ét."},
    {"study.significance_distance",
     "A cell is seen together with the cells whose centres lie within this distance. Not stated: with those "
     "that touch it.",
     "En celle ses sammen med de celler, hvis midtpunkt ligger inden for denne afstand. Ikke angivet: med "
     "dem, der rører den."},
    {"study.significance_level",
     "How small the adjusted p of a cell must be for it to count as more than chance.",
     "Hvor lille en celles justerede p skal være, før den regnes for mere end tilfældet."},
    {"study.table_forecast",
     "How well a density map of the events before a day points out those from it on, beside a plain count.",
     "Hvor godt et tæthedskort over hændelserne før en dag peger på dem fra dagen af, ved siden af en enkel "
     "optælling."},
    {"study.table_near_repeat",
     "Whether events near each other follow soon, more often than chance would have it (Knox).",
     "Om hændelser tæt på hinanden følger hurtigt efter, oftere end tilfældet ville give (Knox)."},
    {"study.table_nearness",
     "Whether places felt unsafe lie nearer to recorded events than chance would have them (cross-K).",
     "Om utrygge steder ligger nærmere registrerede hændelser, end tilfældet ville give (kryds-K)."},
    {"study.table_scan",
     "Housing areas that together have more events than their residents would give (Kulldorff's scan).",
     "Boligområder, der tilsammen har flere hændelser, end deres beboere ville give (Kulldorffs scan)."},
    {"study.table_significance",
     "Cells that, with those around them, hold more events than chance would give them (Gi*).",
     "Celler, der sammen med dem omkring har flere hændelser, end tilfældet ville give (Gi*)."},
};

}  // namespace

std::span<const Text> finding_texts() {
  return texts;
}

}  // namespace hotspot
