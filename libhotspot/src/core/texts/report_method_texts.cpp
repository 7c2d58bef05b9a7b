// What the report says of how the results were made. U+202F stands before units and %.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    // Methods
    {"report.heading_method_density", "Density maps and densest places",
     "Tæthedskort og steder med størst tæthed"},
    {"report.method_density_year",
     "The density map shows how closely events lie, in events per km² and year, without the borders of "
     "districts "
     "deciding what is seen. Every event is spread over its surroundings, and what reaches a place is added "
     "up "
     "there (kernel density).",
     "Tæthedskortet viser, hvor tæt hændelser ligger, i hændelser pr. km² og år, uden at grænser mellem "
     "distrikter "
     "afgør, hvad man ser. Hver hændelse bredes ud over sine omgivelser, og det, der når et sted, lægges "
     "sammen "
     "dér (kernetæthed)."},
    {"report.method_density_whole",
     "The density map shows how closely events lie, in events per km², without the borders of districts "
     "deciding "
     "what is seen. Every event is spread over its surroundings, and what reaches a place is added up there "
     "(kernel density).",
     "Tæthedskortet viser, hvor tæt hændelser ligger, i hændelser pr. km², uden at grænser mellem distrikter "
     "afgør, "
     "hvad man ser. Hver hændelse bredes ud over sine omgivelser, og det, der når et sted, lægges sammen dér "
     "(kernetæthed)."},
    {"report.method_bandwidth",
     "An event is felt up to {bandwidth} away (the bandwidth); its weight falls with distance by the kernel "
     "{kernel}. The density is computed at the centres of cells of {cell}. One bandwidth serves all sources "
     "and "
     "years, so that the maps can be compared.",
     "En hændelse mærkes op til {bandwidth} væk (båndbredden); dens vægt aftager med afstanden efter kernen "
     "{kernel}. Tætheden er regnet i midten af celler på {cell}. Én båndbredde gælder alle kilder og år, så "
     "kortene "
     "kan sammenlignes."},
    {"report.method_bandwidth_gaussian",
     "The weight of an event falls with distance by the kernel {kernel} with a standard deviation of "
     "{bandwidth} "
     "(the bandwidth). The density is computed at the centres of cells of {cell}. One bandwidth serves all "
     "sources "
     "and years, so that the maps can be compared.",
     "Vægten af en hændelse aftager med afstanden efter kernen {kernel} med en standardafvigelse på "
     "{bandwidth} "
     "(båndbredden). Tætheden er regnet i midten af celler på {cell}. Én båndbredde gælder alle kilder og "
     "år, så "
     "kortene kan sammenlignes."},
    {"report.edge_none",
     "Nothing is done about the border of the study area: close to it the density is too low, since events "
     "on the "
     "other side are not known.",
     "Der er ikke taget hensyn til undersøgelsesområdets grænse: Tæt på den er tætheden for lav, fordi "
     "hændelser på "
     "den anden side ikke kendes."},
    {"report.edge_uniform",
     "Close to the border of the study area the density is raised to what it would be if events on the other "
     "side "
     "lay as closely (uniform edge correction).",
     "Tæt på undersøgelsesområdets grænse er tætheden hævet til det, den ville være, hvis hændelser på den "
     "anden "
     "side lå lige så tæt (kantkorrektionen uniform)."},
    {"report.edge_diggle",
     "Events close to the border of the study area count for more, so that the map adds up to all events "
     "(edge "
     "correction by Diggle).",
     "Hændelser tæt på undersøgelsesområdets grænse tæller mere, så kortet i alt giver alle hændelser "
     "(kantkorrektion efter Diggle)."},
    {"report.method_expected_year",
     "A density is also told as the number of events to be expected within 100\u202fm of a place in a year: "
     "the "
     "density times 0.0314\u202fkm², the ground within 100\u202fm.",
     "En tæthed fortælles også som det antal hændelser, man må vente inden for 100\u202fm af et sted på et "
     "år: "
     "tætheden gange 0,0314\u202fkm², arealet inden for 100\u202fm."},
    {"report.method_expected_whole",
     "A density is also told as the number of events to be expected within 100\u202fm of a place in the time "
     "of the "
     "data: the density times 0.0314\u202fkm², the ground within 100\u202fm.",
     "En tæthed fortælles også som det antal hændelser, man må vente inden for 100\u202fm af et sted i den "
     "tid, data "
     "dækker: tætheden gange 0,0314\u202fkm², arealet inden for 100\u202fm."},
    {"report.method_densest",
     "The densest places are the {share} of the study area where the density is highest, outlined and "
     "numbered by "
     "how many events they hold.",
     "De tætteste steder er de {share} af undersøgelsesområdet, hvor tætheden er højest, tegnet op og "
     "nummereret "
     "efter, hvor mange hændelser de rummer."},
    {"report.heading_method_counts", "Numbers and rates", "Antal og rater"},
    {"report.method_areas",
     "An event belongs to the housing area it lies in; on the border of two it is counted once. What lies in "
     "none "
     "is a row of its own.",
     "En hændelse hører til det boligområde, den ligger i; på grænsen mellem to tælles den én gang. Det, der "
     "ikke "
     "ligger i noget, er en række for sig."},
    {"report.method_squares", "On the grid map events are counted in squares of {cell}.",
     "På netkortet er hændelser talt op i kvadrater på {cell}."},
    {"report.method_hexagons",
     "On the grid map events are counted in hexagons, {cell} between opposite sides.",
     "På netkortet er hændelser talt op i sekskanter med {cell} mellem modstående sider."},
    {"report.method_no_rates", "There are no rates, since neither residents nor households are known.",
     "Der er ingen rater, fordi hverken beboere eller husstande kendes."},
    {"report.method_rates_year",
     "A rate is the number of events per {per} {people} and year. Its interval (exact, Poisson) holds the "
     "true rate "
     "at least {level} of the time, as far as chance goes; that some events are not reported, or come in "
     "series, is "
     "not in it.",
     "En rate er antallet af hændelser pr. {per} {people} og år. Dens interval (eksakt, Poisson) rummer den "
     "sande "
     "rate i mindst {level} af tilfældene, hvad tilfældigheder angår; at nogle hændelser ikke anmeldes eller "
     "kommer "
     "i serier, er ikke regnet med."},
    {"report.method_rates_whole",
     "A rate is the number of events per {per} {people} in the time of the data. Its interval (exact, "
     "Poisson) holds "
     "the true rate at least {level} of the time, as far as chance goes; that some events are not reported, "
     "or come "
     "in series, is not in it.",
     "En rate er antallet af hændelser pr. {per} {people} i den tid, data dækker. Dens interval (eksakt, "
     "Poisson) "
     "rummer den sande rate i mindst {level} af tilfældene, hvad tilfældigheder angår; at nogle hændelser "
     "ikke "
     "anmeldes eller kommer i serier, er ikke regnet med."},
    {"report.heading_method_hidden", "What is hidden, and why", "Hvad der er skjult, og hvorfor"},
    {"report.method_internal",
     "This is the internal version: nothing is hidden. It is for the office that has the records and must "
     "not be "
     "passed on, since small numbers can single people out.",
     "Dette er den interne udgave: Intet er skjult. Den er til det kontor, der har oplysningerne, og må ikke "
     "gives "
     "videre, fordi små tal kan udpege enkeltpersoner."},
    {"report.method_hidden_counts",
     "So that no one can be singled out, numbers from 1 to {below} are hidden, with their rate and interval. "
     "Where a hidden number could be worked out, or narrowed down, from all the others together, more are "
     "hidden: they protect it and are themselves no smaller. A 0 is shown: nothing was recorded; only the "
     "parts "
     "of a hidden number are hidden with their zeros.",
     "For at ingen kan udpeges, er antal fra 1 til {below} skjult sammen med rate og interval. Hvor et "
     "skjult "
     "tal kunne regnes ud eller indkredses af alle de andre tilsammen, er flere skjult: De beskytter det og "
     "er "
     "ikke selv mindre. Et 0 vises: Intet er registreret; kun et skjult tals dele er skjult med deres "
     "nuller."},
    {"report.method_hidden_areas",
     "Housing areas with fewer than {households} households (fewer than {residents} residents where the "
     "households "
     "are not known) show no figures, and no area does where neither is known.",
     "Boligområder med færre end {households} husstande (færre end {residents} beboere, hvor antallet af "
     "husstande "
     "ikke kendes) viser ingen tal, og det gør intet område, hvis ingen af delene kendes."},
    {"report.method_hidden_places",
     "Places that fewer than {threshold} events reach are blank on the density map, and the densest places "
     "hold at "
     "least {threshold} events each.",
     "Steder, som færre end {threshold} hændelser når, er tomme på tæthedskortet, og de tætteste steder "
     "rummer mindst "
     "{threshold} hændelser hver."},
    {"report.heading_settings", "Settings", "Indstillinger"},
    {"report.settings_explained",
     "All settings that were used. Those marked 'default' are not stated in the study file. On paper the "
     "list is "
     "printed only where it is unfolded.",
     "Alle indstillinger, der er brugt. De, der er mærket »standard«, står ikke i undersøgelsesfilen. På "
     "papir "
     "kommer listen kun med, hvis den er foldet ud."},
    {"report.show_settings", "Show all settings", "Vis alle indstillinger"},
    {"report.settings_caption", "Settings of the study and where they come from",
     "Undersøgelsens indstillinger, og hvor de kommer fra"},
    {"report.setting", "Setting", "Indstilling"},
    {"report.setting_from", "From", "Fra"},
    {"report.from_default", "default", "standard"},
    {"report.from_study_file", "study file", "undersøgelsesfilen"},
    {"report.heading_made_with", "Program and data", "Program og data"},
    {"report.made_with",
     "Made with libhotspot {version} (output {schema}) in the coordinate system {crs}. With the same files "
     "and "
     "settings the same figures come out again.",
     "Lavet med libhotspot {version} (resultatformat {schema}) i koordinatsystemet {crs}. Med de samme filer "
     "og "
     "indstillinger kommer de samme tal ud igen."},
    {"report.fingerprint", "Fingerprint (first digits of SHA-256)", "Fingeraftryk (første cifre af SHA-256)"},
    {"report.fingerprints_caption", "Files that were read", "Filer, der er læst"},
    {"report.heading_references", "References", "Henvisninger"},
};

}  // namespace

std::span<const Text> report_method_texts() {
  return texts;
}

}  // namespace hotspot
