// The report of a study: what planners and residents read. U+202F stands before units and %.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.report_map_unreadable", "The map {path} could not be read as a PNG picture.",
     "Kortet {path} kunne ikke læses som et PNG-billede."},
    // Figures
    {"report.percent", "{number}\u202f%", "{number}\u202f%"},
    {"report.metres", "{number}\u202fm", "{number}\u202fm"},
    {"report.range", "{low} to {high}", "{low} til {high}"},
    {"report.rate_with_interval", "{rate} (interval {interval})", "{rate} (interval {interval})"},
    {"report.and", "and", "og"},
    {"report.hidden", "hidden: {reason}", "skjult: {reason}"},
    {"report.hidden_small", "under {threshold}", "under {threshold}"},
    {"report.hidden_another_grid", "an earlier release shows another grid",
     "en tidligere udgivelse viser et andet net"},
    {"report.figures_all", "Figures", "Tal"},
    {"report.figures_hidden_caption", "How many figures are hidden, and why",
     "Hvor mange tal der er skjult, og hvorfor"},
    {"report.figures_otherwise", "Other reasons", "Andre grunde"},
    {"report.figures_protecting", "Protect another", "Beskytter et andet"},
    {"report.hidden_left_out", "left out, so that all events can be counted",
     "udeladt, så alle hændelser kan tælles"},
    {"report.hidden_part", "part of a figure under {threshold}", "del af et tal under {threshold}"},
    {"report.hidden_protects", "protects another figure", "beskytter et andet tal"},
    {"report.hidden_few_households", "too few households", "for få husstande"},
    {"report.hidden_unknown", "residents not known", "beboertal ukendt"},
    {"report.no_rate", "no rate: residents not known", "ingen rate: beboertal ukendt"},
    // First screen
    {"report.badge_public", "Public: small numbers are hidden", "Offentlig: små tal er skjult"},
    {"report.badge_internal", "Internal: not to be passed on", "Intern: må ikke gives videre"},
    {"report.in_period", "In {period}, {counts}.", "I {period} blev der {counts}."},
    {"report.from_to", "From {from} to {to}, {counts}.", "Fra {from} til {to} blev der {counts}."},
    {"report.in_the_data", "In the data, {counts}.", "I data er der {counts}."},
    {"report.counted_incidents", "{count} incidents were reported", "anmeldt {count} hændelser"},
    {"report.one_incident", "1 incident was reported", "anmeldt 1 hændelse"},
    {"report.counted_fires", "{count} fires were recorded", "registreret {count} brande"},
    {"report.one_fire", "1 fire was recorded", "registreret 1 brand"},
    {"report.counted_unsafe", "{count} places were named as unsafe", "peget på {count} utrygge steder"},
    {"report.one_unsafe", "1 place was named as unsafe", "peget på 1 utrygt sted"},
    {"report.the_incidents", "the incidents", "hændelserne"},
    {"report.the_fires", "the fires", "brandene"},
    {"report.the_unsafe", "the places named as unsafe", "de utrygge steder"},
    {"report.noun_incidents", "incidents", "hændelser"},
    {"report.noun_fires", "fires", "brande"},
    {"report.noun_unsafe", "places named as unsafe", "utrygge steder"},
    {"report.densest", "The densest places hold {parts}.", "De tætteste steder rummer {parts}."},
    {"report.densest_part", "{share} of {events} on {ground} of the ground",
     "{share} af {events} på {ground} af arealet"},
    {"report.densest_further_part", "{share} of {events} on {ground}", "{share} af {events} på {ground}"},
    {"report.no_densest", "There are too few events to say where they lie densest.",
     "Der er for få hændelser til at sige, hvor de ligger tættest."},
    {"report.year_above",
     "The number of {events} differs from year to year: {year} lies far above the others, with {count} "
     "against "
     "{mean} on average.",
     "Antallet af {events} svinger fra år til år: {year} ligger langt over de andre år med {count} mod "
     "{mean} i "
     "gennemsnit."},
    {"report.years_alike", "No year lies far above the others.", "Intet år ligger langt over de andre."},
    {"report.kinds_apart",
     "Reports to the police depend on people's will to report, and the places where people feel unsafe need "
     "not "
     "be those where most is recorded. The sources are therefore shown beside each other and never added "
     "together.",
     "Anmeldelser til politiet afhænger af, om folk vil anmelde, og de steder, hvor folk føler sig utrygge, "
     "er "
     "ikke nødvendigvis dem, hvor der registreres mest. Kilderne vises derfor ved siden af hinanden og "
     "lægges "
     "aldrig sammen."},
    {"report.contents", "Contents", "Indhold"},
    {"report.skip", "Go to the table of housing areas", "Gå til tabellen over boligområder"},
    {"report.footer",
     "The same figures stand, with the counts per area and year, in the GeoPackage beside this report.",
     "De samme tal findes sammen med antal pr. område og år i den GeoPackage, der ligger ved siden af "
     "rapporten."},
    // One source
    {"report.caution_incidents",
     "These are reports to the police. They depend on people's will to report: when the number rises, more "
     "may "
     "have happened, or more may have been reported.",
     "Her er tale om anmeldelser til politiet. De afhænger af, om folk vil anmelde: Når antallet stiger, kan "
     "der "
     "være sket mere, eller mere kan være blevet anmeldt."},
    {"report.caution_fires",
     "These are fires that the fire service was called to. They hardly depend on people's will to report.",
     "Her er tale om brande, som brandvæsenet er kaldt ud til. De afhænger næsten ikke af, om folk vil "
     "anmelde."},
    {"report.caution_unsafe",
     "These are places that people say they feel unsafe at. They need not be the places where most is "
     "recorded; "
     "where the two differ is itself worth knowing. People name places where they come: many names may also "
     "mean that many pass. Years without a survey have none.",
     "Her er tale om steder, hvor folk siger, at de føler sig utrygge. Det er ikke nødvendigvis dem, hvor "
     "der "
     "registreres mest; hvor de to ting ikke følges ad, er i sig selv værd at vide. Folk peger på steder, "
     "hvor "
     "de kommer: mange, der peger, kan også betyde, at mange kommer forbi. År uden en undersøgelse har "
     "ingen."},
    {"report.heading_numbers", "Numbers", "Antal"},
    {"report.per_year", "{source}: number per year in the whole study area",
     "{source}: antal pr. år i hele undersøgelsesområdet"},
    {"report.part_of_year_from", "part of the year, from {from}", "en del af året, fra {from}"},
    {"report.part_of_year_to", "part of the year, to {to}", "en del af året, til {to}"},
    {"report.part_of_year_between", "part of the year, {from} to {to}", "en del af året, {from} til {to}"},
    {"report.per_category", "{source}: number per category in the whole study area",
     "{source}: antal pr. kategori i hele undersøgelsesområdet"},
    {"report.category_not_stated", "not stated", "ikke angivet"},
    {"report.heading_maps", "Maps", "Kort"},
    {"report.map_at_top", "The map '{title}' stands at the top of the report.",
     "Kortet »{title}« står øverst i rapporten."},
    {"report.heading_density", "What the colours of the density map mean",
     "Hvad farverne på tæthedskortet betyder"},
    {"report.density_caption", "{source}: density, and what it means where one stands",
     "{source}: tæthed, og hvad den betyder der, hvor man står"},
    {"report.density_year", "Per km² and year", "Pr. km² og år"},
    {"report.density_whole", "Per km²", "Pr. km²"},
    {"report.expected_year", "Expected within 100\u202fm in a year", "Ventes inden for 100\u202fm på et år"},
    {"report.expected_whole", "Expected within 100\u202fm in the time of the data",
     "Ventes inden for 100\u202fm i den tid, data dækker"},
    {"report.densest_explained",
     "The numbers are those on the density map. A place with many events is not a dangerous place: where "
     "many "
     "people come, more happens.",
     "Numrene er dem på tæthedskortet. Et sted med mange hændelser er ikke et farligt sted: Hvor der kommer "
     "mange "
     "mennesker, sker der mere."},
    {"report.densest_caption", "{source}: the densest places, most events first",
     "{source}: de tætteste steder, flest hændelser først"},
    {"report.no_densest_of_source", "There are too few events to point out places.",
     "Der er for få hændelser til at pege på steder."},
    {"report.place_number", "No.", "Nr."},
    {"report.place_events", "Events", "Hændelser"},
    // Housing areas
    {"report.heading_areas", "Housing areas", "Boligområder"},
    {"report.areas_explained",
     "The housing areas stand by name, not by rank. With few events chance alone moves a rate a good deal; "
     "the "
     "interval says how much. Where the intervals of two areas overlap, their rates are as a rule too alike "
     "to "
     "tell apart.",
     "Boligområderne står efter navn, ikke efter rang. Når der er få hændelser, flytter tilfældet alene en "
     "rate "
     "en hel del; intervallet siger hvor meget. Når to områders intervaller overlapper, er deres rater som "
     "regel "
     "for ens til at skelne."},
    {"report.heading_area_table", "Numbers and rates", "Antal og rater"},
    {"report.areas_caption", "Number in each housing area; rate {unit} with its interval ({level})",
     "Antal i hvert boligområde; rate {unit} med interval ({level})"},
    {"report.areas_caption_counts", "Number in each housing area", "Antal i hvert boligområde"},
    {"report.rate_unit_year", "per {per} {people} and year", "pr. {per} {people} og år"},
    {"report.rate_unit_whole", "per {per} {people}", "pr. {per} {people}"},
    {"report.residents", "Residents", "Beboere"},
    {"report.households", "Households", "Husstande"},
    {"report.rate", "Rate", "Rate"},
    {"report.interval", "Interval", "Interval"},
    {"report.outside_explained",
     "'In no housing area' is the rest of the study area, such as the centre and the station. Areas and this "
     "row "
     "together are all events.",
     "»Ikke i noget boligområde« er resten af undersøgelsesområdet, f.eks. centret og stationen. Områderne "
     "og "
     "denne række er tilsammen alle hændelser."},
    {"report.outside_explained_rate",
     "'In no housing area' is the rest of the study area, such as the centre and the station; nobody is "
     "counted "
     "as living there, so it has no rate. Areas and this row together are all events.",
     "»Ikke i noget boligområde« er resten af undersøgelsesområdet, f.eks. centret og stationen; ingen "
     "regnes for "
     "at bo der, så den række har ingen rate. Områderne og denne række er tilsammen alle hændelser."},
    {"report.heading_intervals", "Rates with intervals by area", "Rater med intervaller efter område"},
    {"report.intervals_explained",
     "Each dot is an area's rate, the line its interval. The dashed line is the middle one of the rates "
     "shown, for "
     "comparison.",
     "Hver prik er et områdes rate, stregen dens interval. Den stiplede linje er den midterste af de viste "
     "rater, "
     "til sammenligning."},
    {"report.interval_chart", "{source}: rate {unit}, by name of the area",
     "{source}: rate {unit}, efter områdets navn"},
    {"report.middle_of_areas", "Middle of the rates shown: {rate}", "Midterste af de viste rater: {rate}"},
    {"report.heading_companies", "Housing companies and departments", "Boligselskaber og afdelinger"},
    {"report.companies_explained",
     "A company or department shows a figure where all its areas do. Areas that belong to none are left out.",
     "Et selskab eller en afdeling viser et tal, hvor alle dens områder gør. Områder, der ikke hører til "
     "nogen, er "
     "udeladt."},
    {"report.companies_caption", "Numbers and rates per housing company and department",
     "Antal og rater pr. boligselskab og afdeling"},
    {"report.company_or_department", "Company, department", "Selskab, afdeling"},
    // Quality of the data
    {"report.record_explained", "Every row that was read was either kept or left out for one reason.",
     "Hver række, der blev læst, er enten brugt eller udeladt af én grund."},
    {"report.record_caption", "Rows read, kept and left out, by file",
     "Rækker læst, brugt og udeladt efter fil"},
    {"report.record_source", "Data", "Data"},
    {"report.rows_read", "Read", "Læst"},
    {"report.rows_kept", "Kept", "Brugt"},
    {"report.rows_rejected", "Left out", "Udeladt"},
    {"report.rejected_why", "Why", "Hvorfor"},
    {"report.rejected_for", "{rows}: {reason}", "{rows}: {reason}"},
    {"report.none_rejected", "none left out", "ingen udeladt"},
    {"report.input_areas", "Housing areas", "Boligområder"},
    {"report.input_boundary", "Study area", "Undersøgelsesområde"},
    {"report.input_denominator", "Residents and households", "Beboere og husstande"},
    {"report.heading_findings", "What was found on the way", "Hvad der blev fundet undervejs"},
    {"report.no_findings", "Nothing had to be repaired or assumed.", "Intet måtte repareres eller antages."},
    {"report.detected", "Read as:", "Læst som:"},
    {"report.detected_encoding", "characters", "tegnsæt"},
    {"report.detected_separator", "separator", "skilletegn"},
    {"report.detected_decimal_mark", "decimal mark", "decimaltegn"},
    {"report.detected_format", "format", "format"},
    {"report.detected_layer", "layer", "lag"},
    {"report.detected_coordinates", "coordinates in the columns", "koordinater i kolonnerne"},
    {"report.detected_time", "date in the column", "dato i kolonnen"},
    {"report.detected_date_format", "form of the dates", "datoernes form"},
    {"report.detected_crs", "coordinate system", "koordinatsystem"},
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
     "All settings that were used. Those marked 'default' are not stated in the study file.",
     "Alle indstillinger, der er brugt. De, der er mærket »standard«, står ikke i undersøgelsesfilen."},
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

std::span<const Text> report_texts() {
  return texts;
}

}  // namespace hotspot
