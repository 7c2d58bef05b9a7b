// What the study file says of places known by name, of times in several columns, of areas with a history, and
// what the record of a source's years says.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"finding.clock_unread", "In column {column} {count} times of day could not be read; their date is kept.",
     "I kolonnen {column} kunne {count} klokkeslæt ikke læses; datoen er beholdt."},
    {"error.area_number_twice", "{path}: the company and department number {id} stands twice.",
     "{path}: boligorganisations- og afdelingsnummeret {id} findes to gange."},
    {"error.denominator_twice",
     "{path}: the id {id} stands in rows {rows}. Choose with `where` in [denominator], or name the column of "
     "years "
     "with `year`.",
     "{path}: id {id} findes i rækkerne {rows}. Vælg med `where` i [denominator], eller angiv kolonnen med "
     "år med "
     "`year`."},
    {"error.history_share",
     "The history of areas gives away {share} of the area {id} on one day; that must be 1 at most.",
     "Områdernes historik fordeler {share} af området {id} på én dag; det må højst være 1."},
    {"error.share_wrong", "Unit {unit}: shares must be 0 to 1, and at most 1 together, not {share}.",
     "Enhed {unit}: andele skal være fra 0 til 1 og højst 1 tilsammen, ikke {share}."},
    {"error.weights_without_residents",
     "{path}: no column with residents was found; name it with `weights_residents` in [denominator].",
     "{path}: der blev ikke fundet en kolonne med beboere; angiv den med `weights_residents` i "
     "[denominator]."},
    {"finding.figures_carried",
     "The figures of {count} rows are those of areas before a change, carried over to the areas of today.",
     "Tallene i {count} rækker gælder områder før en ændring og er ført over til områderne i dag."},
    {"finding.figures_divided",
     "{units} polygons lie in more than one area, with {percent} % of all residents counted. Divided among "
     "them, "
     "they leave the figure of an area uncertain by up to {error} residents or more (standard error).",
     "{units} polygoner ligger i mere end ét område, med {percent} % af alle talte beboere. Fordelt på dem "
     "er et "
     "områdes tal usikkert med op til {error} beboere eller mere (standardfejl)."},
    {"finding.history_share_guessed",
     "{count} parts of divided areas have no share stated; each was taken for an equal part.",
     "{count} dele af delte områder har ingen andel angivet; hver er regnet som en lige stor del."},
    {"finding.ids_unknown", "{count} rows have the id of no area, and were not used.",
     "{count} rækker har et id, som intet område har, og er ikke brugt."},
    {"finding.no_figures_in_period", "There are no figures for the period; those nearest to it were used.",
     "Der er ingen tal for perioden; de nærmeste er brugt."},
    {"error.link_elsewhere",
     "{path} is a link to a file outside its folder, and is not followed. Name the file itself.",
     "{path} er en henvisning til en fil uden for sin mappe og følges ikke. Angiv filen selv."},
    {"error.json_too_large",
     "{path} is larger than 256 MB; lists of records in JSON are read only up to there. Export it as CSV.",
     "{path} er større end 256 MB; lister i JSON læses kun op til den størrelse. Eksportér den som CSV."},
    {"finding.rows_above_header", "{count} rows of titles above the names of the columns were passed over.",
     "{count} rækker med overskrifter over kolonnernes navne er sprunget over."},
    {"finding.far_outliers",
     "{count} rows lie more than ten times as far out as the others are spread; `far_outlier` in [quality] "
     "says what to do with them.",
     "{count} rækker ligger mere end ti gange så langt ude, som de andre er spredt; `far_outlier` i "
     "[quality] "
     "bestemmer, hvad der gøres med dem."},
    {"output.data_quality_years", "What was read, year by year", "Hvad der blev læst, år for år"},
    {"output.delay_median", "Days until half of them were reported", "Dage til halvdelen var anmeldt"},
    {"output.delay_ninetieth", "Days until nine of ten were reported", "Dage til ni af ti var anmeldt"},
    {"output.gone_codes", "Codes that are not used any more", "Koder, der ikke bruges mere"},
    {"output.is_partial", "A part of the year only", "Kun en del af året"},
    {"output.months_without_data", "Months without data", "Måneder uden data"},
    {"output.months_without_events", "Months without events, though there are data",
     "Måneder uden hændelser, selv om der er data"},
    {"output.new_codes", "Codes that were not used before", "Koder, der ikke blev brugt før"},
    {"output.placed_by_area", "Counted in the area, on no map", "Talt med i området, på intet kort"},
    {"output.placed_by_coordinates", "Placed by coordinates", "Stedfæstet ved koordinater"},
    {"output.placed_by_exact", "Placed at the address", "Stedfæstet på adressen"},
    {"output.placed_by_number", "Placed at the house number", "Stedfæstet på husnummeret"},
    {"output.placed_by_place", "Placed at a named place", "Stedfæstet på et navngivet sted"},
    {"output.placed_by_street", "Placed in the middle of the street", "Stedfæstet midt på vejen"},
    {"output.record_kept", "Rows used", "Rækker brugt"},
    {"output.record_reasons", "Why rows were not used", "Hvorfor rækker ikke blev brugt"},
    {"output.record_rejected", "Rows not used", "Rækker ikke brugt"},
    {"output.reported_before", "Reported on a day before they happened", "Anmeldt en dag, før de skete"},
    {"output.placement", "How the event came to its place", "Hvordan hændelsen fik sit sted"},
    {"record.delay", "half reported within {median} days, nine of ten within {ninetieth}",
     "halvdelen anmeldt inden {median} dage, ni af ti inden {ninetieth}"},
    {"record.gone_codes", "no longer used: {codes}", "bruges ikke mere: {codes}"},
    {"record.new_codes", "new codes: {codes}", "nye koder: {codes}"},
    {"record.no_data", "no data for month {months}", "ingen data for måned {months}"},
    {"record.no_events", "no events, though there are data, in month {months}",
     "ingen hændelser, selv om der er data, i måned {months}"},
    {"record.partial", "a part of the year only", "kun en del af året"},
    {"record.without_year", "without a year", "uden år"},
    {"record.year", "{year}: kept {kept}, rejected {rejected}", "{year}: brugt {kept}, afvist {rejected}"},
    {"report.input_addresses", "Addresses", "Adresser"},
    {"report.input_places", "Named places", "Navngivne steder"},
    {"report.rejected_few", "A few rows: {reason}", "Nogle få rækker: {reason}"},
    {"report.record_without_year", "Without a year", "Uden år"},
    {"report.years_caption", "{source}, year by year", "{source}, år for år"},
    {"report.years_explained",
     "A month without events is either one in which there were none, or one of which the source says "
     "nothing. "
     "Where the source does not say which days it covers, that is judged by how many events it has in other "
     "months. A dash stands for what is not known or not shown.",
     "En måned uden hændelser er enten en, hvor der ingen var, eller en, som kilden intet siger om. Hvor "
     "kilden "
     "ikke siger, hvilke dage den dækker, er det bedømt ud fra, hvor mange hændelser den har i andre "
     "måneder. En "
     "streg står for det, der ikke vides eller ikke vises."},
    {"report.years_notes", "Remarks", "Bemærkninger"},
    {"report.years_placed", "By coordinates / address / number / street / named place / area alone",
     "Ved koordinater / adresse / nummer / vej / navngivet sted / område alene"},
    {"warning.input_left_out",
     "{file} could not be read, and the study goes on without it ({source}). The account of the data says "
     "why.",
     "{file} kunne ikke læses, og undersøgelsen fortsætter uden ({source}). Datakvaliteten siger hvorfor."},
    {"study.area_company_number",
     "Column with the number of the housing company at Landsbyggefonden. Where no `id` is stated, it is the "
     "id together with `department_number`.",
     "Kolonne med boligorganisationens nummer hos Landsbyggefonden. Hvor intet `id` er angivet, er det id "
     "sammen med `department_number`."},
    {"study.area_department_number", "Column with the number of the department at Landsbyggefonden.",
     "Kolonne med afdelingens nummer hos Landsbyggefonden."},
    {"study.area_history",
     "Table of areas that merged or were split: columns id_from, id_to, date and, where an area was divided, "
     "the share of its residents. Figures of older areas are carried over to those of today.",
     "Tabel over områder, der er lagt sammen eller delt: kolonnerne id_from, id_to, date og, hvor et område "
     "blev delt, share, andelen af dets beboere. Tal for ældre områder føres over til dem i dag."},
    {"study.denominator_overlay",
     "How the figures of polygons are laid over the areas: all of it where the centre lies, or by share of "
     "area.",
     "Hvordan tal for polygoner lægges over områderne: det hele, hvor midten ligger, eller efter andel af "
     "arealet."},
    {"study.denominator_weights",
     "File of points or small cells with residents, by whose share, not by area, polygons are divided; `crs` "
     "speaks for it too.",
     "Fil med punkter eller små celler med beboere, efter hvis andel, og ikke arealets, polygoner deles; "
     "`crs` "
     "gælder også den."},
    {"study.denominator_weights_residents",
     "Column with the residents of those cells. Not stated: looked for under its usual names.",
     "Kolonne med cellernes beboere. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.denominator_year",
     "Column with the year, where the file has a row for each area and year: the mean over the period is the "
     "base of the rates.",
     "Kolonne med året, hvor filen har en række for hvert område og år: gennemsnittet over perioden er "
     "grundlag for raterne."},
    {"study.place_largest",
     "The largest extent of a place, in metres, whose middle may stand for its events. Events at larger ones "
     "are counted in the area that the place lies in, and are on no map, for they would make hot spots that "
     "are not there.",
     "Den største udstrækning af et sted, i meter, hvis midte må stå for dets hændelser. Hændelser på større "
     "steder tælles med i det område, stedet ligger i, og er ikke på noget kort: de ville give hot spots, "
     "som "
     "ikke er der."},
    {"study.place_name", "Column with the name of the place. Not stated: looked for under its usual names.",
     "Kolonne med stedets navn. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.quality_far_outlier",
     "Events far from where all others lie, most likely with a slip in a coordinate.",
     "Hændelser langt fra alle andre, sandsynligvis med en fejl i en koordinat."},
    {"study.source_clock", "Column with the time of day, where `time` holds the date alone.",
     "Kolonne med klokkeslættet, hvor `time` kun rummer datoen."},
    {"study.source_from",
     "First day that the source speaks for: a month without events from then on had none. Not stated: found "
     "out from its rows.",
     "Første dag, kilden gælder for: en måned uden hændelser derefter havde ingen. Ikke angivet: findes ud "
     "fra rækkerne."},
    {"study.source_place",
     "Column with the name of the place, for rows without coordinates and address. Needs [places].",
     "Kolonne med stedets navn til rækker uden koordinater og adresse. Kræver [places]."},
    {"study.source_reported",
     "Column with the time at which the event was reported; the record says how late that is.",
     "Kolonne med tidspunktet for anmeldelsen; datakvaliteten siger, hvor sent den kommer."},
    {"study.source_time_to",
     "Column with the latest time that an event may have had, where `time` is the earliest. It is then "
     "spread "
     "over the hours between.",
     "Kolonne med det seneste tidspunkt, en hændelse kan have haft, hvor `time` er det tidligste. Den "
     "fordeles "
     "da på timerne imellem."},
    {"study.source_to", "Last day that the source speaks for. Not stated: found out from its rows.",
     "Sidste dag, kilden gælder for. Ikke angivet: findes ud fra rækkerne."},
    {"study.table_places", "Where named places are, for events that come with the name of a place alone.",
     "Hvor navngivne steder ligger, til hændelser, der kun har navnet på et sted."},
};

}  // namespace

std::span<const Text> source_texts() {
  return texts;
}

}  // namespace hotspot
