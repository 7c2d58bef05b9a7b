// The study file: what each table and key means, shown by `init`, in the README and in the report.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"study.address_accept",
     "How well an address must be known for its event to be used: itself, its number with any letter, or the "
     "middle of its street.",
     "Hvor godt en adresse skal kendes, for at hændelsen bruges: den selv, dens nummer med et hvilket som "
     "helst "
     "bogstav eller midten af vejen."},
    {"study.address_letter", "Column with the letter of the house, where the number stands alone.",
     "Kolonne med husets bogstav, hvor nummeret står alene."},
    {"study.address_number",
     "Column with the number of the house. Not stated: looked for under its usual names.",
     "Kolonne med husnummeret. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.address_postcode", "Column with the postcode. Not stated: looked for under its usual names.",
     "Kolonne med postnummeret. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.address_street",
     "Column with the name of the street. Not stated: looked for under its usual names.",
     "Kolonne med vejnavnet. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.area_company",
     "Column with the housing company of each area. Not stated: looked for under its usual names.",
     "Kolonne med hvert områdes boligselskab. Ikke angivet: der ledes efter den under dens sædvanlige "
     "navne."},
    {"study.area_department",
     "Column with the department of the housing company. Not stated: looked for under its usual names.",
     "Kolonne med boligselskabets afdeling. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.area_households",
     "Column with the number of households; areas with few households show no figures in public. Not stated: "
     "looked for under its usual names.",
     "Kolonne med antallet af husstande; områder med få husstande viser ingen tal offentligt. Ikke angivet: "
     "der ledes efter den under dens sædvanlige navne."},
    {"study.area_id",
     "Column with a short, unique id of each area, which stays the same from year to year. Not stated: "
     "looked "
     "for under its usual names, else the number of the row.",
     "Kolonne med et kort, entydigt id for hvert område, som er det samme fra år til år. Ikke angivet: der "
     "ledes efter den under dens sædvanlige navne, ellers bruges rækkens nummer."},
    {"study.area_name",
     "Column with the name of each area, as readers know it. Not stated: looked for under its usual names, "
     "else the id.",
     "Kolonne med hvert områdes navn, som læserne kender det. Ikke angivet: der ledes efter den under dens "
     "sædvanlige navne, ellers bruges id."},
    {"study.area_residents",
     "Column with the number of residents, which rates are counted on. Not stated: looked for under its "
     "usual "
     "names.",
     "Kolonne med antallet af beboere, som rater regnes ud fra. Ikke angivet: der ledes efter den under dens "
     "sædvanlige navne."},
    {"study.bandwidth",
     "How far an event is felt on the density map; a larger value gives a smoother map. One bandwidth serves "
     "all sources and years. Not stated: by a rule of thumb from the first source; state it, so that maps of "
     "different years can be compared.",
     "Hvor langt en hændelse mærkes på tæthedskortet; en større værdi giver et jævnere kort. Én båndbredde "
     "gælder alle kilder og år. Ikke angivet: efter en tommelfingerregel fra den første kilde; angiv den, så "
     "kort fra forskellige år kan sammenlignes."},
    {"study.buildings", "File with buildings, drawn under the results.",
     "Fil med bygninger, der tegnes under resultaterne."},
    {"study.crs", "Coordinate system of all results, such as EPSG:25832. Not stated: that of the areas.",
     "Koordinatsystem for alle resultater, f.eks. EPSG:25832. Ikke angivet: områdernes."},
    {"study.denominator_join",
     "Column with the id of the area each row belongs to. Not stated: rows are summed over the area they lie "
     "in.",
     "Kolonne med id for det område, hver række hører til. Ikke angivet: rækkerne lægges sammen i det "
     "område, "
     "de ligger i."},
    {"study.density_cell",
     "Side of the cells of the density map. Not stated: a round number near a tenth of the bandwidth.",
     "Sidelængde af tæthedskortets celler. Ikke angivet: et rundt tal nær en tiendedel af båndbredden."},
    {"study.edge",
     "What is done near the border of the study area, where events on the other side are not known: uniform "
     "raises the level to what it would be, diggle keeps the total, none does nothing.",
     "Hvad der gøres nær undersøgelsesområdets grænse, hvor hændelser på den anden side ikke kendes: uniform "
     "hæver niveauet til det, det ville være, diggle bevarer summen, none gør intet."},
    {"study.file",
     "Name of the file, from the folder of the study file, or a database (PG:...). Stands in quotes.",
     "Filens navn, set fra undersøgelsesfilens mappe, eller en database (PG:...). Står i anførselstegn."},
    {"study.greens", "File with parks, woods and other green places, drawn under the results.",
     "Fil med parker, skov og andre grønne områder, der tegnes under resultaterne."},
    {"study.grid_cell", "Side of the cells that events are counted in; hexagons: between opposite sides.",
     "Sidelængde af de celler, som hændelser tælles i; for sekskanter: afstanden mellem modstående sider."},
    {"study.grid_shape", "Shape of the cells that events are counted in.",
     "Formen på de celler, som hændelser tælles i."},
    {"study.input_crs",
     "Coordinate system of a file that states none itself, such as EPSG:25832; it never overrides the "
     "file's own.",
     "Koordinatsystem for en fil, der ikke selv angiver et, f.eks. EPSG:25832; filens eget går altid forud."},
    {"study.kernel",
     "How the weight of an event falls with distance. The bandwidth is the distance at which nothing is "
     "left; "
     "with gaussian it is the standard deviation.",
     "Hvordan vægten af en hændelse aftager med afstanden. Båndbredden er den afstand, hvor intet er "
     "tilbage; "
     "med gaussian er den standardafvigelsen."},
    {"study.language", "Language of report, maps and layers.", "Sproget i rapport, kort og lag."},
    {"study.layer", "Layer of the file. Needed only where the file holds several.",
     "Lag i filen. Kun nødvendigt, hvor filen rummer flere."},
    {"study.earlier_name", "Short name, such as run_2014.", "Kort navn, for eksempel koersel_2014."},
    {"study.earlier_file", "GeoPackage of an earlier public run of this study.",
     "GeoPackage fra en tidligere offentlig kørsel af undersøgelsen."},
    {"study.min_households", "Areas with fewer households show no figures in public.",
     "Områder med færre husstande viser ingen tal offentligt."},
    {"study.min_residents",
     "Areas with fewer residents show no figures in public; used where the households are not known.",
     "Områder med færre beboere viser ingen tal offentligt; bruges, hvor antallet af husstande ikke kendes."},
    {"study.name", "Name of the study, the heading of the report.",
     "Undersøgelsens navn, som er rapportens overskrift."},
    {"study.period_from",
     "First day that counts; events before it are left out and named in the account of the data. Not stated: "
     "the first day found.",
     "Første dag, der tæller med; hændelser før den udelades og nævnes i opgørelsen over data. Ikke angivet: "
     "den første dag, der findes."},
    {"study.period_to", "Last day that counts, itself included. Not stated: the last day found.",
     "Sidste dag, der tæller med, selv medregnet. Ikke angivet: den sidste dag, der findes."},
    {"study.quality_at_origin", "Rows at 0, 0, where registers put what has no place.",
     "Rækker i 0, 0, hvor registre lægger det, der ikke har noget sted."},
    {"study.quality_default_address",
     "Events at one place that holds far more than any other, likely the address given when none is known.",
     "Hændelser på ét sted med langt flere end noget andet, nok den adresse, der angives, når ingen kendes."},
    {"study.quality_duplicates", "Events with the same place, time and category as one before them.",
     "Hændelser med samme sted, tid og art som en før dem."},
    {"study.quality_same_event",
     "Events that a source named before tells of too, such as fires that police and fire brigade record.",
     "Hændelser, som en kilde nævnt før også fortæller om, f.eks. brande, som både politi og brandvæsen "
     "registrerer."},
    {"study.quality_same_event_distance", "How near they must lie to be the same, in metres.",
     "Hvor tæt de skal ligge for at være den samme, i meter."},
    {"study.quality_same_event_hours", "How many hours they may be apart to be the same.",
     "Hvor mange timer der må være imellem, for at de er den samme."},
    {"study.quality_swapped_axes",
     "Rows that lie among the others only with x and y exchanged: kept as they are, exchanged, or left out.",
     "Rækker, der kun ligger blandt de andre med x og y byttet om: beholdt, som de er, byttet om eller "
     "udeladt."},
    {"study.roads", "File with roads, drawn under the results.",
     "Fil med veje, der tegnes under resultaterne."},
    {"study.share_of_area",
     "The share of the study area that is called hot spots: the densest places, outlined on the maps.",
     "Den andel af undersøgelsesområdet, der kaldes hot spots: de tætteste steder, tegnet op på kortene."},
    {"study.source_address",
     "Column with the whole address, for rows without coordinates. Needs [addresses].",
     "Kolonne med hele adressen til rækker uden koordinater. Kræver [addresses]."},
    {"study.source_category",
     "Column with the kind of event, such as the offence. Not stated: looked for under its usual names.",
     "Kolonne med hændelsens art, f.eks. gerningskoden. Ikke angivet: der ledes efter den under dens "
     "sædvanlige navne."},
    {"study.source_kind",
     "What the events are: incidents (reports to the police), fires (call-outs), perceived_unsafe or "
     "perceived_safe (places that people say they feel unsafe, or safe, at). Kinds are never added together.",
     "Hvad hændelserne er: incidents (anmeldelser til politiet), fires (udrykninger), perceived_unsafe eller "
     "perceived_safe (steder, hvor folk siger, at de føler sig utrygge eller trygge). Arterne lægges aldrig "
     "sammen."},
    {"study.source_name",
     "A short name, used in the names of columns and files: letters a to z, digits and _, a letter first.",
     "Et kort navn, som bruges i navne på kolonner og filer: bogstaver fra a til z, cifre og _, først et "
     "bogstav."},
    {"study.source_personal",
     "A column that is used although it looks like data on persons. Needs `purpose`.",
     "En kolonne, der bruges, selv om den ligner oplysninger om personer. Kræver `purpose`."},
    {"study.source_purpose", "What the personal column is used for; stands in the record.",
     "Hvad personkolonnen bruges til; står i datakvaliteten."},
    {"study.source_time", "Column with the date of each event. Not stated: looked for under its usual names.",
     "Kolonne med datoen for hver hændelse. Ikke angivet: der ledes efter den under dens sædvanlige navne."},
    {"study.source_title", "What readers see instead of the name. Not stated: the name.",
     "Det, læserne ser i stedet for navnet. Ikke angivet: navnet."},
    {"study.source_weight",
     "Column with a number that says how much each event counts. Not stated: each counts as 1.",
     "Kolonne med et tal for, hvor meget hver hændelse tæller. Ikke angivet: hver tæller som 1."},
    {"study.source_x",
     "Column with the coordinate to the east, or the longitude, where the file is a table. Not stated: "
     "looked "
     "for under its usual names.",
     "Kolonne med koordinaten mod øst eller længdegraden, hvor filen er en tabel. Ikke angivet: der ledes "
     "efter den under dens sædvanlige navne."},
    {"study.source_y",
     "Column with the coordinate to the north, or the latitude, where the file is a table. Not stated: "
     "looked "
     "for under its usual names.",
     "Kolonne med koordinaten mod nord eller breddegraden, hvor filen er en tabel. Ikke angivet: der ledes "
     "efter den under dens sædvanlige navne."},
    {"study.table_addresses", "Where addresses are, for events that come without coordinates.",
     "Hvor adresserne ligger, til hændelser uden koordinater."},
    {"study.table_areas", "The housing areas that plans are made for.",
     "De boligområder, der laves planer for."},
    {"study.table_background", "What is drawn under the results. Nothing is computed from it.",
     "Det, der tegnes under resultaterne. Intet regnes ud fra det."},
    {"study.table_boundary",
     "The study area, as a rule the municipality. Not stated: the union of the areas.",
     "Undersøgelsesområdet, som regel kommunen. Ikke angivet: områderne lagt sammen."},
    {"study.table_denominator",
     "Residents and households from another file than that of the areas, for rates.",
     "Beboere og husstande fra en anden fil end områdernes, til rater."},
    {"study.table_density", "The density map: events per km² and year.",
     "Tæthedskortet: hændelser pr. km² og år."},
    {"study.table_disclosure", "What is hidden in what everyone may see, so that no one can be singled out.",
     "Det, der skjules i det, alle må se, så ingen enkelt person kan udpeges."},
    {"study.table_earlier_release",
     "What everyone has been told before. What this release shows is hidden where it would give away, "
     "together "
     "with that, what is hidden. Name every public release of the same events.",
     "Det, alle har fået at vide før. Det, denne udgivelse viser, skjules, hvor det sammen med den ville "
     "røbe "
     "det skjulte. Nævn alle offentlige udgivelser af de samme hændelser."},
    {"study.table_grid", "The grid that events are counted in.", "Det net, hændelserne tælles i."},
    {"study.table_hotspots", "The densest places, outlined on the maps.",
     "De tætteste steder, tegnet op på kortene."},
    {"study.table_period", "The days the study is about.", "De dage, undersøgelsen handler om."},
    {"study.table_quality",
     "What is done with rows that are odd. All of them are counted and named in the record.",
     "Hvad der gøres med rækker, der er mærkelige. Alle tælles og nævnes i datakvaliteten."},
    {"study.table_rates", "Events per resident, with how sure one can be.",
     "Hændelser pr. beboer, og hvor sikkert tallet er."},
    {"study.table_source",
     "A source of events. Write one [[source]] for each file; sources are shown beside each other and never "
     "added together.",
     "En kilde til hændelser. Skriv en [[source]] for hver fil; kilder vises ved siden af hinanden og lægges "
     "aldrig sammen."},
    {"study.table_study", "The study itself.", "Undersøgelsen selv."},
    {"study.threshold",
     "Counts from 1 to below this number are hidden in public, and so are places that fewer events reach.",
     "Antal fra 1 til under dette tal skjules offentligt, og det samme gør steder, som færre hændelser når."},
    {"study.water", "File with lakes and streams, drawn under the results.",
     "Fil med søer og vandløb, der tegnes under resultaterne."},
    {"study.where", "Which rows count, as a condition in SQL, such as \"kind = 'arson'\". Not stated: all.",
     "Hvilke rækker der tæller med, som en betingelse i SQL, f.eks. \"art = 'brand'\". Ikke angivet: alle."},
};

}  // namespace

std::span<const Text> study_texts() {
  return texts;
}

}  // namespace hotspot
