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
    {"report.hidden_small_or_protects", "under {threshold}, or protects another figure",
     "under {threshold}, eller beskytter et andet tal"},
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
};

}  // namespace

std::span<const Text> report_texts() {
  return texts;
}

}  // namespace hotspot
