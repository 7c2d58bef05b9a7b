// The action sheets of the housing areas: what residents read. U+202F stands before units.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.sheet", "writes the action sheet of one housing area as PDF",
     "skriver handlearket for ét boligområde som PDF"},
    {"cli.sheet_area", "id or name of the housing area; 'none' is what lies in none",
     "boligområdets nummer eller navn; 'none' er det, der ligger uden for dem"},
    {"cli.sheet_output", "the PDF file; not stated: the area's id, here",
     "PDF-filen; ikke angivet: områdets nummer, her"},
    {"error.sheet_area", "There is no housing area {area}. There are: {areas}.",
     "Der er intet boligområde {area}. Der er: {areas}."},
    {"output.place_most_often", "Most often", "Oftest"},
    {"output.place_mostly_at", "Time of day of most", "Tid på døgnet for de fleste"},
    {"output.sheet_position", "Order", "Rækkefølge"},
    {"output.sheet_section", "Section", "Afsnit"},
    {"output.sheets_heading", "Action sheets", "Handleark"},
    {"output.sheets", "Action sheets in words", "Handleark med ord"},
    {"report.sheets_explained",
     "One for each housing area, by name, and one for the rest of the municipality. The same sheets, a page "
     "each, are in the PDF file beside this report.",
     "Ét for hvert boligområde, efter navn, og ét for resten af kommunen. De samme ark, en side hver, findes "
     "i PDF-filen ved siden af rapporten."},
    {"sheet.all_years_hidden", "{source}: too few in a year to show the single years.",
     "{source}: for få på et år til at vise de enkelte år."},
    {"sheet.any_time", "spread over the day", "spredt over døgnet"},
    {"sheet.change_fewer",
     "{source}: fewer in {year_after} ({after}) than in {year_before} ({before}), and more so than chance "
     "alone would do.",
     "{source}: færre i {year_after} ({after}) end i {year_before} ({before}), og mere end tilfældet alene "
     "ville give."},
    {"sheet.change_more",
     "{source}: more in {year_after} ({after}) than in {year_before} ({before}), and more so than chance "
     "alone would do.",
     "{source}: flere i {year_after} ({after}) end i {year_before} ({before}), og mere end tilfældet alene "
     "ville give."},
    {"sheet.change_unknown",
     "{source}: {before} in {year_before} and {after} in {year_after}. Chance alone can make such a "
     "difference.",
     "{source}: {before} i {year_before} og {after} i {year_after}. Tilfældet alene kan give den forskel."},
    {"sheet.compare_fewer", "In the housing areas together it is {rate}: fewer are recorded here.",
     "I boligområderne under ét er det {rate}: Her er registreret færre."},
    {"sheet.compare_more", "In the housing areas together it is {rate}: more are recorded here.",
     "I boligområderne under ét er det {rate}: Her er registreret flere."},
    {"sheet.compare_unknown",
     "In the housing areas together it is {rate}; whether it is more or less here cannot be told.",
     "I boligområderne under ét er det {rate}; om det er mere eller mindre her, kan ikke afgøres."},
    {"sheet.count_hidden", "{source}: not shown ({reason}).", "{source}: vises ikke ({reason})."},
    {"sheet.counted", "{source}: {count}{when}.", "{source}: {count}{when}."},
    {"sheet.further_places", "A further {count} places stand in the report.",
     "Yderligere {count} steder står i rapporten."},
    {"sheet.heading_places", "Where most is recorded", "Her registreres der mest"},
    {"sheet.heading_quality", "What the figures rest on", "Det bygger tallene på"},
    {"sheet.heading_summary", "In short", "Kort fortalt"},
    {"sheet.heading_trend", "Year by year", "År for år"},
    {"sheet.hidden_explained",
     "The bands are the intervals. A ? is a year whose figure is not shown, so that no one can be singled "
     "out.",
     "Båndene er intervallerne. Et ? er et år, hvis tal ikke vises, så ingen kan udpeges."},
    {"sheet.hidden_year", "not shown", "vises ikke"},
    {"sheet.hidden_years",
     "Of the {all} figures of single years {hidden} are hidden, so that no one can be singled out.",
     "Af de {all} tal for enkelte år er {hidden} skjult, så ingen kan udpeges."},
    {"sheet.in_period", "in {period}", "i {period}"},
    {"sheet.intervals",
     "An interval says how far chance alone can move a figure ({level} certainty). With few events it is "
     "wide.",
     "Et interval siger, hvor langt tilfældet alene kan flytte et tal ({level} sikkerhed). Ved få hændelser "
     "er det bredt."},
    {"sheet.marks_depend",
     "Where people feel unsafe, they may be passing and live elsewhere; nobody counted how many pass.",
     "Der, hvor folk føler sig utrygge, kommer de måske blot forbi; ingen har talt, hvor mange der går der."},
    {"sheet.mixed", "mixed", "blandet"},
    {"sheet.no_measurement", "not asked", "ikke spurgt"},
    {"sheet.no_places", "None of the densest places of the municipality reaches into this area.",
     "Ingen af kommunens tætteste steder når ind i dette område."},
    {"sheet.outside_explained", "The rest of the municipality, such as the centre and the station",
     "Resten af kommunen, f.eks. centret og stationen"},
    {"sheet.map_alternative",
     "Map of {area} with its surroundings. The numbered places are those of the table.",
     "Kort over {area} med omgivelser. De nummererede steder er dem i tabellen."},
    {"sheet.map_area", "the housing area", "boligområdet"},
    {"sheet.over_title", "Action sheet · {study}", "Handleark · {study}"},
    {"sheet.part_of_year", "(part of the year)", "(en del af året)"},
    {"sheet.place_count", "Number", "Antal"},
    {"sheet.place_kind", "What", "Hvad"},
    {"sheet.place_most_often", "Most often", "Oftest"},
    {"sheet.place_when", "When", "Hvornår"},
    {"sheet.places_explained",
     "The numbers are those on the map. Where many people come, more happens: a place with many events is "
     "not a dangerous place. The number counts the whole place, also where it reaches beyond the area.",
     "Numrene er dem på kortet. Hvor der kommer mange, sker der mere: Et sted med mange hændelser er ikke "
     "et farligt sted. Antallet gælder hele stedet, også hvor det rækker ud over området."},
    {"sheet.rate_whole", "That is {rate} per {per} {people} (interval {low} to {high}).",
     "Det er {rate} pr. {per} {people} (interval {low} til {high})."},
    {"sheet.rate_year", "That is {rate} a year per {per} {people} (interval {low} to {high}).",
     "Det er {rate} om året pr. {per} {people} (interval {low} til {high})."},
    {"sheet.reports_depend",
     "Reports to the police depend on people's will to report; fires hardly do. The two are never added "
     "together.",
     "Anmeldelser afhænger af, om folk vil anmelde; brande gør næsten ikke. De lægges aldrig sammen."},
    {"sheet.rows_used", "{source}: {kept} of {read} rows could be used.",
     "{source}: {kept} af {read} rækker kunne bruges."},
    {"sheet.share_of_all", "That is {share} of all in the municipality.",
     "Det er {share} af alle i kommunen."},
    {"sheet.silent",
     "Fewer than {households} households live here, or it is not known how many do. No figures are shown, "
     "so that no one can be singled out.",
     "Her bor færre end {households} husstande, eller det vides ikke, hvor mange der bor. Der vises ingen "
     "tal, så ingen kan udpeges."},
    {"sheet.source_line", "Made {date} with libhotspot {version}", "Lavet {date} med libhotspot {version}"},
    {"sheet.time_unknown", "hour not known", "klokkeslæt kendes ikke"},
};

}  // namespace

std::span<const Text> sheet_texts() {
  return texts;
}

}  // namespace hotspot
