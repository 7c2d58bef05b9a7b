// Tables of figures without places: keys of the study file, errors, findings, columns, the report's section.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.figures_age", "{path} has no figures of the age band {name}. There are: {names}.",
     "{path} har ingen tal for aldersgruppen {name}. Der er: {names}."},
    {"error.figures_offence",
     "{path} has no figures of the offence {name}. Nearest, or all there are: {names}.",
     "{path} har ingen tal for overtrædelsen {name}. Nærmest, eller alle der er: {names}."},
    {"error.figures_place",
     "{path} has no figures of the municipality {name}. Write `name` in [municipality] as the table has it, "
     "or "
     "name a file with codes and names under `places`. There are: {names}.",
     "{path} har ingen tal for kommunen {name}. Skriv `name` i [municipality], som tabellen har det, eller "
     "nævn en fil med koder og navne under `places`. Der er: {names}."},
    {"error.figures_population",
     "[[figures]] {name}: there is no [[figures]] called {population} with measure = \"population\".",
     "[[figures]] {name}: der er ingen [[figures]] ved navn {population} med measure = \"population\"."},
    {"error.figures_twice",
     "{path}: rows {rows} both hold figures of {place}, {year}, for the same offence and age band. Choose "
     "rows "
     "with `where`, such as where = \"sex = 'total'\".",
     "{path}: række {rows} har begge tal for {place}, {year}, for samme overtrædelse og aldersgruppe. Vælg "
     "rækker med `where`, f.eks. where = \"sex = 'total'\"."},
    {"error.figures_without_period",
     "{path} has neither a column with years or quarters beside one with figures, nor columns named after "
     "years or quarters. Name `period` and `value` in [[figures]]. Columns: {columns}.",
     "{path} har hverken en kolonne med år eller kvartaler ved siden af en med tal eller kolonner opkaldt "
     "efter "
     "år eller kvartaler. Angiv `period` og `value` i [[figures]]. Kolonner: {columns}."},
    {"error.municipality_column",
     "{path} has no column of that kind; name it as `{key}` in [municipality]. Columns: {columns}.",
     "{path} har ingen sådan kolonne; angiv den som `{key}` i [municipality]. Kolonner: {columns}."},
    {"finding.figures_left_aside", "{count} rows of other places, offences or age bands are left aside.",
     "{count} rækker om andre steder, overtrædelser eller aldersgrupper er lagt til side."},
    {"finding.figures_no_data", "{count} figures are empty or cannot occur; they do not count as 0.",
     "{count} tal er tomme eller kan ikke forekomme; de tæller ikke som 0."},
    {"finding.figures_no_neighbour",
     "There are no figures of {name}; it stands beside the municipality where other tables have it.",
     "Der er ingen tal for {name}; den står ved siden af kommunen, hvor andre tabeller har den."},
    {"finding.figures_unread", "{count} figures could not be read as numbers; they do not count as 0.",
     "{count} tal kunne ikke læses som tal; de tæller ikke som 0."},
    {"finding.figures_withheld", "{count} figures are withheld by the source; they do not count as 0.",
     "{count} tal holdes tilbage af kilden; de tæller ikke som 0."},
    {"output.figures", "Figures per municipality", "Tal pr. kommune"},
    {"output.figures_age", "Age band", "Aldersgruppe"},
    {"output.figures_counted_by", "Crime in the place, or by its residents",
     "Kriminalitet på stedet eller begået af dets beboere"},
    {"output.figures_measure", "What is counted", "Hvad der tælles"},
    {"output.figures_name", "Table of figures", "Taltabel"},
    {"output.figures_offence", "Offence", "Overtrædelse"},
    {"output.figures_own", "1: the municipality itself", "1: kommunen selv"},
    {"output.figures_place", "Municipality", "Kommune"},
    {"output.figures_rate", "Per {per} residents and year", "Pr. {per} indbyggere og år"},
    {"output.figures_rate_high", "At most per {per} residents and year", "Højst pr. {per} indbyggere og år"},
    {"output.figures_rate_low", "At least per {per} residents and year", "Mindst pr. {per} indbyggere og år"},
    {"output.figures_state", "Why there is no figure", "Hvorfor der intet tal er"},
    {"report.figures_by_place", "What happened in the municipality, whoever did it.",
     "Det, der skete i kommunen, uanset hvem der gjorde det."},
    {"report.figures_by_residents", "What the municipality's residents did, wherever it was.",
     "Det, kommunens borgere gjorde, uanset hvor det var."},
    {"report.figures_chart", "{title}: {what}, per year", "{title}: {what}, pr. år"},
    {"report.figures_explained",
     "From tables that tell of municipalities, not of places in them. Reports, charges, convictions and "
     "persons "
     "charged are counted and dated in different ways; they stand beside each other and are never added "
     "together. What a table does not tell is not 0.",
     "Fra tabeller, der fortæller om kommuner og ikke om steder i dem. Anmeldelser, sigtelser, domme og "
     "sigtede "
     "personer tælles og dateres forskelligt; de står ved siden af hinanden og lægges aldrig sammen. Det, en "
     "tabel ikke fortæller, er ikke 0."},
    {"report.figures_lead",
     "This study has no events on a map: it tells of the municipality by tables of figures.",
     "Undersøgelsen har ingen hændelser på et kort: den fortæller om kommunen med tal fra tabeller."},
    {"report.figures_measure_charges", "Charges", "Sigtelser"},
    {"report.figures_measure_charges_per_person", "Charges per person charged",
     "Sigtelser pr. sigtet person"},
    {"report.figures_measure_convictions", "Convictions", "Domme"},
    {"report.figures_measure_fires", "Fires", "Brande"},
    {"report.figures_measure_persons_charged", "Persons charged", "Sigtede personer"},
    {"report.figures_measure_population", "Residents", "Indbyggere"},
    {"report.figures_measure_reports", "Reports to the police", "Anmeldelser til politiet"},
    {"report.figures_all_years", "{what}, all years", "{what}, alle år"},
    {"report.figures_neighbours", "{what} in {year}, beside the neighbouring municipalities chosen",
     "{what} i {year} ved siden af de valgte nabokommuner"},
    {"report.figures_neighbours_explained",
     "The bar is the exact {level} interval of the rate: where bars overlap, the municipalities may well be "
     "alike. They stand by name, not by rate.",
     "Stregen er ratens eksakte {level}-interval: hvor streger overlapper, kan kommunerne meget vel være "
     "ens. "
     "De står efter navn, ikke efter rate."},
    {"report.figures_not_told", "the table does not tell", "tabellen fortæller det ikke"},
    {"report.figures_own_rate", "{place}: {rate}", "{place}: {rate}"},
    {"report.figures_part_of_year", "part of the year only", "kun en del af året"},
    {"report.figures_published", "Everyone can read these figures at {where}.",
     "Alle kan læse disse tal på {where}."},
    {"report.figures_rate_unit", "per {per} residents and year", "pr. {per} indbyggere og år"},
    {"report.figures_reports_caution",
     "How many are reported depends on people's will to report; more reports can mean more trust in the "
     "police. Fires do not depend on it.",
     "Hvor mange der anmeldes, afhænger af folks lyst til at anmelde; flere anmeldelser kan betyde mere "
     "tillid "
     "til politiet. Brande afhænger ikke af den."},
    {"report.figures_withheld", "withheld by the source", "holdt tilbage af kilden"},
    {"report.heading_figures", "Figures of the municipality", "Kommunens tal"},
    {"study.figures_age", "Column with the age band. Not stated: looked for under its usual names.",
     "Kolonne med aldersgruppen. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.figures_ages", "The age bands used, as the table writes them. Not stated: all.",
     "De aldersgrupper, der bruges, som tabellen skriver dem. Ikke angivet: alle."},
    {"study.figures_counted_by",
     "Whose crime the figures are: place (what happened in the municipality) or residents (what its "
     "residents "
     "did, wherever).",
     "Hvis kriminalitet det er: place (det, der skete i kommunen) eller residents (det, kommunens borgere "
     "gjorde, uanset hvor)."},
    {"study.figures_dash",
     "What a dash in a cell means: no_data, or none where the source says that it stands for nothing to "
     "count "
     "(as Statistics Denmark does).",
     "Hvad en streg i en celle betyder: no_data, eller none, hvor kilden siger, at den står for nul (som "
     "Danmarks Statistik gør)."},
    {"study.figures_measure",
     "What is counted: reports, charges, convictions, persons_charged, charges_per_person, fires, or "
     "population "
     "(residents, for rates). Measures are never added together.",
     "Hvad der tælles: reports (anmeldelser), charges (sigtelser), convictions (domme), persons_charged "
     "(sigtede), charges_per_person (sigtelser pr. sigtet), fires (brande) eller population (indbyggere, til "
     "rater). De lægges aldrig sammen."},
    {"study.figures_name", "A short name: letters a to z, digits and _, a letter first.",
     "Et kort navn: bogstaver fra a til z, cifre og _, først et bogstav."},
    {"study.figures_offence", "Column with the offence. Not stated: looked for under its usual names.",
     "Kolonne med overtrædelsen. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.figures_offences",
     "The offences used, as the table writes them; totals stand among them and would count double. Not "
     "stated: "
     "all, each by itself.",
     "De overtrædelser, der bruges, som tabellen skriver dem; summer står imellem dem og ville tælle "
     "dobbelt. "
     "Ikke angivet: alle, hver for sig."},
    {"study.figures_period",
     "Column with the year, or the quarter as in 2012Q1. Not stated: looked for under its usual names; "
     "without "
     "one, columns named after years or quarters hold the figures.",
     "Kolonne med året, eller kvartalet som i 2012K1. Ikke angivet: der ledes efter den under dens "
     "sædvanlige "
     "navne; uden den rummer kolonner opkaldt efter år eller kvartaler tallene."},
    {"study.figures_place",
     "Column with the municipality's name or code. Not stated: looked for under its usual names; without "
     "one, "
     "all rows are the municipality's.",
     "Kolonne med kommunens navn eller kode. Ikke angivet: der ledes efter den under dens sædvanlige navne; "
     "uden den er alle rækker kommunens."},
    {"study.figures_population",
     "Name of the [[figures]] with the residents that rates are per. Not stated: the first with measure = "
     "\"population\".",
     "Navnet på den [[figures]] med de indbyggere, raterne er pr. Ikke angivet: den første med measure = "
     "\"population\"."},
    {"study.figures_published",
     "Where everyone can read these very figures already, such as a web address: then none of them is "
     "hidden. "
     "Stands in the report.",
     "Hvor alle allerede kan læse netop disse tal, f.eks. en webadresse: så skjules ingen af dem. Står i "
     "rapporten."},
    {"study.figures_title", "What readers see instead of the name. Not stated: the name.",
     "Det, læserne ser i stedet for navnet. Ikke angivet: navnet."},
    {"study.figures_value",
     "Column with the figure, where each row has one. Not stated: looked for under its "
     "usual names.",
     "Kolonne med tallet, hvor hver række har ét. Ikke angivet: der ledes efter den under dens sædvanlige "
     "navne."},
    {"study.municipality_code",
     "Column of `places` with the code. Not stated: looked for under its usual names.",
     "Kolonne i `places` med koden. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.municipality_name", "The municipality, by name or code. Not stated: the name of the study.",
     "Kommunen, ved navn eller kode. Ikke angivet: undersøgelsens navn."},
    {"study.municipality_neighbours",
     "Neighbouring municipalities to stand beside it in the tables of figures, by name or code.",
     "Nabokommuner, der skal stå ved siden af den i taltabellerne, ved navn eller kode."},
    {"study.municipality_places",
     "File with codes and names of municipalities, where some tables have only the one and some the other.",
     "Fil med kommuners koder og navne, hvor nogle tabeller kun har det ene og nogle det andet."},
    {"study.municipality_title",
     "Column of `places` with the name. Not stated: looked for under its usual names.",
     "Kolonne i `places` med navnet. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.table_figures",
     "A table without places: figures per municipality and year or quarter, such as the police's or "
     "Statistics "
     "Denmark's. Write one [[figures]] for each.",
     "En tabel uden steder: tal pr. kommune og år eller kvartal, f.eks. politiets eller Danmarks Statistiks. "
     "Skriv en [[figures]] for hver."},
    {"study.table_municipality", "Whose figures are read from tables of several municipalities.",
     "Hvis tal der læses fra tabeller med flere kommuner."},
};

}  // namespace

std::span<const Text> figures_texts() {
  return texts;
}

}  // namespace hotspot
