#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.earlier_internal",
     "{path} is of the internal profile; [[earlier_release]] names what everyone has been told, the public "
     "one.",
     "{path} har den interne profil; [[earlier_release]] nævner det, alle har fået at vide, altså den "
     "offentlige."},
    {"error.earlier_no_release",
     "{path} is no GeoPackage that `hotspots run` wrote; name the .gpkg of an earlier public run.",
     "{path} er ikke en GeoPackage, som `hotspots run` har skrevet; angiv .gpkg fra en tidligere offentlig "
     "kørsel."},
    {"error.address_column",
     "{path}: no column was found for the `{key}` of the addresses; name it in [addresses]. Columns: "
     "{columns}.",
     "{path}: der blev ikke fundet en kolonne til adressernes `{key}`; angiv den i [addresses]. Kolonner: "
     "{columns}."},
    {"error.archive_grows",
     "{path} would unpack to more than {mebibytes} MiB, far beyond what packed data do; it is not read. "
     "Unpack "
     "it yourself if you trust it.",
     "{path} ville fylde mere end {mebibytes} MiB udpakket, langt mere end pakkede data gør; den læses ikke. "
     "Pak den selv ud, hvis du stoler på den."},
    {"error.archive_in_archive", "{path} holds no data but another archive, {inside}. Unpack it once.",
     "{path} indeholder ingen data, men endnu et arkiv, {inside}. Pak det ud én gang."},
    {"error.archive_unread", "{path} cannot be opened as an archive; it may be damaged or not fully copied.",
     "{path} kan ikke åbnes som arkiv; den er måske beskadiget eller ikke kopieret helt."},
    {"error.crs_contradicted",
     "{path} is said to be in {crs}, but none of its coordinates can be. Check its projection file or --crs.",
     "{path} skulle være i {crs}, men ingen af dens koordinater kan være det. Kontrollér projektionsfilen "
     "eller "
     "--crs."},
    {"error.crs_grid_missing",
     "{from} to {to}: the transformation needs a grid that is not installed: {reason}. Install PROJ's grids "
     "(Debian: proj-data), or give the data in {to}.",
     "{from} til {to}: omregningen kræver et gitter, der ikke er installeret: {reason}. Installér PROJ's "
     "gitre "
     "(Debian: proj-data), eller brug data i {to}."},
    {"error.crs_local_mixed",
     "{from} to {to}: a local plane has no place on the earth and cannot be transformed. Give all data the "
     "same "
     "--crs.",
     "{from} til {to}: et lokalt plan har ikke noget sted på jorden og kan ikke omregnes. Brug samme --crs "
     "til "
     "alle data."},
    {"error.crs_no_transformation",
     "{from} to {to}: no transformation of known accuracy for the place of these data. Check that --crs is "
     "the "
     "system the data are in and that x and y are not swapped.",
     "{from} til {to}: der findes ingen omregning med kendt nøjagtighed for det sted, data ligger. "
     "Kontrollér, "
     "at --crs er det system, data er i, og at x og y ikke er byttet om."},
    {"error.crs_not_plane",
     "{definition}: neither a projected nor a geographic coordinate reference system. Give for example --crs "
     "EPSG:25832.{reason}",
     "{definition}: hverken et projiceret eller et geografisk koordinatsystem. Angiv for eksempel --crs "
     "EPSG:25832.{reason}"},
    {"error.crs_unknown",
     "{definition}: not a known coordinate reference system. Give an EPSG code such as EPSG:25832, WKT, a "
     "PROJ "
     "string or local.{reason}",
     "{definition}: ikke et kendt koordinatsystem. Angiv en EPSG-kode som EPSG:25832, WKT, en PROJ-streng "
     "eller "
     "local.{reason}"},
    {"error.column_ambiguous", "{path}: several columns are called {column}. Columns: {columns}.",
     "{path}: flere kolonner hedder {column}. Kolonner: {columns}."},
    {"error.column_missing", "{path} has no column {column}. It has: {columns}.",
     "{path} har ingen kolonne {column}. Den har: {columns}."},
    {"error.crs_missing",
     "{path} does not say in which coordinate reference system it is. Give it with --crs, in Denmark mostly "
     "--crs EPSG:25832; --crs local for a plane in metres.",
     "{path} oplyser ikke, hvilket koordinatsystem den er i. Angiv det med --crs, i Danmark som regel --crs "
     "EPSG:25832; --crs local for et plan i meter."},
    {"error.crs_missing_degrees",
     "{path} has longitude and latitude but does not say in which coordinate reference system. Give it with "
     "--crs; for coordinates of GPS and web maps that is --crs EPSG:4326.",
     "{path} har længde- og breddegrad, men oplyser ikke, i hvilket koordinatsystem. Angiv det med --crs; "
     "for koordinater fra GPS og webkort er det --crs EPSG:4326."},
    {"error.degrees_given_as_plane",
     "{path}: the coordinates used are longitude and latitude in degrees, but {crs} is a map projection. "
     "Give --crs EPSG:4326 and, for the result, --to-crs {crs}.",
     "{path}: de anvendte koordinater er længde- og breddegrad, men {crs} er en kortprojektion. Angiv --crs "
     "EPSG:4326 og, for resultatet, --to-crs {crs}."},
    {"error.file_empty", "{path} is empty.", "{path} er tom."},
    {"error.file_missing", "{path}: there is no such file.", "{path}: filen findes ikke."},
    {"error.file_not_read", "{path} cannot be read: {reason}", "{path} kan ikke læses: {reason}"},
    {"error.format_unknown",
     "{path} is in none of the formats that are read: shapefile, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, "
     "KML "
     "and KMZ, GML, GPX, MapInfo TAB and MIF, file geodatabase, CSV, XLSX, XLS, ODS, also zipped. It may be "
     "damaged, or need to be exported as one of these.",
     "{path} er i ingen af de formater, der læses: shapefil, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML "
     "og "
     "KMZ, GML, GPX, MapInfo TAB og MIF, filgeodatabase, CSV, XLSX, XLS, ODS, også zippet. Den er måske "
     "beskadiget eller skal eksporteres som et af disse."},
    {"error.geos", "A shape could not be repaired or united: {reason}",
     "En form kunne ikke repareres eller forenes: {reason}"},
    {"error.header_broken", "{path}: a quote in the first line, the names of the columns, is not closed.",
     "{path}: et anførselstegn i første linje, kolonnernes navne, er ikke lukket."},
    {"error.id_empty", "{path}: the column {column} is to hold the ids, but row {rows} has none.",
     "{path}: kolonnen {column} skal indeholde id'er, men række {rows} har ikke noget."},
    {"error.id_twice",
     "{path}: the id {id} in the column {column} stands in the rows {rows}. Ids must differ.",
     "{path}: id {id} i kolonnen {column} findes i rækkerne {rows}. Id'er skal være forskellige."},
    {"error.layer_missing", "{path} has no layer {layer}. It has: {layers}.",
     "{path} har intet lag {layer}. Den har: {layers}."},
    {"error.layers_several", "{path} has several layers. Choose one with --layer: {layers}.",
     "{path} har flere lag. Vælg et med --layer: {layers}."},
    {"error.no_background", "{path} holds neither lines nor polygons but: {kind}.",
     "{path} indeholder hverken linjer eller polygoner, men: {kind}."},
    {"error.no_coordinates",
     "{path}: no columns with coordinates were found. Name them with --x and --y. Columns: {columns}.",
     "{path}: der blev ikke fundet kolonner med koordinater. Angiv dem med --x og --y. Kolonner: {columns}."},
    {"error.no_layer", "{path} holds no layer with data.", "{path} indeholder intet lag med data."},
    {"error.no_polygons", "{path} is a table without polygons; areas need them. Columns: {columns}.",
     "{path} er en tabel uden polygoner; områder kræver dem. Kolonner: {columns}."},
    {"error.no_row", "{path} holds no row, or --where keeps none.",
     "{path} indeholder ingen rækker, eller --where beholder ingen."},
    {"error.no_usable_row",
     "{path}: none of the {rows} rows can be used; the most common reason is {reason}.",
     "{path}: ingen af de {rows} rækker kan bruges; den hyppigste grund er {reason}."},
    {"error.not_points", "{path} holds shapes of the kind {kind}; events are points.",
     "{path} indeholder former af typen {kind}; hændelser er punkter."},
    {"error.not_polygons", "{path} holds shapes of the kind {kind}; areas are polygons.",
     "{path} indeholder former af typen {kind}; områder er polygoner."},
    {"error.one_coordinate",
     "Of the coordinate columns only {column} was named; both --x and --y are needed.",
     "Af koordinatkolonnerne er kun {column} angivet; både --x og --y er nødvendige."},
    {"error.personal_column",
     "{path}: the column {column} looks like data on persons and is not read. In a study file, a column is "
     "used "
     "all the same if `personal` names it and `purpose` says what for.",
     "{path}: kolonnen {column} ligner oplysninger om personer og læses ikke. I en undersøgelsesfil bruges "
     "en "
     "kolonne alligevel, hvis `personal` nævner den, og `purpose` siger, hvad den skal bruges til."},
    {"error.source_not_a_file",
     "{path}: only files and databases named with PG: are read; nothing is fetched from a network.",
     "{path}: kun filer og databaser angivet med PG: læses; intet hentes fra et netværk."},
    {"error.source_points_elsewhere",
     "{path} holds no data itself but names other sources (a virtual, linked or seamless file). Give the "
     "source "
     "that holds the data.",
     "{path} indeholder ikke selv data, men henviser til andre kilder (en virtuel, sammenkædet eller "
     "sammensat fil). Angiv den kilde, der indeholder data."},
    {"error.union_empty", "The areas have no extent: their union is empty.",
     "Områderne har ingen udstrækning: deres forening er tom."},
    {"error.where_wrong", "{path}: the condition {where} cannot be used: {reason}",
     "{path}: betingelsen {where} kan ikke bruges: {reason}"},
    {"error.place_column",
     "{path}: no column with the names of places was found; name it in [places]. Columns: {columns}.",
     "{path}: der blev ikke fundet en kolonne med stednavne; angiv den i [places]. Kolonner: {columns}."},
    {"finding.place_matches",
     "Of the rows without coordinates that name a place {placed} were put there; {in_area} name one that is "
     "too "
     "large for a point, and are counted in the housing area it lies in, or beside them all, and are on no "
     "map; "
     "{large} name one that lies in several areas or beyond the study area, and were left out; {unknown} one "
     "that is not among the places, or is there more than once.",
     "Af de rækker uden koordinater, der nævner et sted, er {placed} lagt der; {in_area} nævner et, der er "
     "for "
     "stort til et punkt, og er talt med i det boligområde, det ligger i, eller uden for dem alle, og er "
     "ikke på "
     "noget kort; {large} nævner et, der ligger i flere områder eller rækker ud over undersøgelsesområdet, "
     "og er "
     "udeladt; {unknown} et, der ikke er blandt stederne eller er der flere gange."},
    {"finding.address_matches",
     "Of the rows without coordinates {exact} were placed at their address, {number} have its number with "
     "another letter, of {street} only the street is known, {unknown} addresses are not in the table, and "
     "{without} rows have none.",
     "Af rækkerne uden koordinater er {exact} placeret på deres adresse, {number} har dens nummer med et "
     "andet "
     "bogstav, af {street} kendes kun vejen, {unknown} adresser findes ikke i tabellen, og {without} rækker "
     "har "
     "ingen."},
    {"finding.at_origin", "{count} rows are placed at 0, 0, which often means that the place is not known.",
     "{count} rækker er placeret i 0, 0, hvilket ofte betyder, at stedet ikke kendes."},
    {"finding.axes_all_swapped",
     "No event lies in the study area, but most would if x and y were exchanged. Name the columns the other "
     "way "
     "round with `x` and `y`.",
     "Ingen hændelse ligger i undersøgelsesområdet, men de fleste ville, hvis x og y blev byttet om. Angiv "
     "kolonnerne omvendt med `x` og `y`."},
    {"finding.axes_exchanged",
     "{count} rows lay among the others only with x and y exchanged; they were exchanged.",
     "{count} rækker lå kun blandt de andre med x og y byttet om; de er byttet om."},
    {"finding.axes_swapped",
     "{count} rows would lie among the others if x and y were exchanged; `swapped_axes` in [quality] says "
     "what "
     "to do with them.",
     "{count} rækker ville ligge blandt de andre, hvis x og y blev byttet om; `swapped_axes` i [quality] "
     "bestemmer, hvad der gøres med dem."},
    {"finding.corner_at_origin",
     "{count} shapes have a corner at 0, 0: a sign that the file was decoded wrongly. Look at the map.",
     "{count} former har et hjørne i 0, 0: et tegn på, at filen er afkodet forkert. Se på kortet."},
    {"finding.curves_made_chords", "{count} shapes hold curves; they were drawn as short straight lines.",
     "{count} former indeholder kurver; de er tegnet som korte, rette linjer."},
    {"finding.date_order_assumed",
     "In the column {column} every date could be read with day or month first; it was read with the day "
     "first, as in Denmark.",
     "I kolonnen {column} kan alle datoer læses med dag eller måned først; de er læst med dagen først, som i "
     "Danmark."},
    {"finding.decimal_assumed",
     "In the column {column} no number says whether its mark groups thousands or starts the decimals; {mark} "
     "was taken as the decimal mark.",
     "I kolonnen {column} viser intet tal, om dets tegn adskiller tusinder eller decimaler; {mark} er læst "
     "som decimaltegn."},
    {"finding.decimal_mixed",
     "In the column {column} some numbers have a decimal comma and some a decimal point; both were read.",
     "I kolonnen {column} har nogle tal decimalkomma og andre decimalpunktum; begge er læst."},
    {"finding.default_address",
     "{count} events lie at a place that holds far more than any other: perhaps the address given when none "
     "is "
     "known. `default_address` in [quality] says what to do with them.",
     "{count} hændelser ligger på et sted med langt flere end noget andet: måske den adresse, der angives, "
     "når "
     "ingen kendes. `default_address` i [quality] bestemmer, hvad der gøres med dem."},
    {"finding.driver_said", "While {file} was read: {reason}", "Under læsning af {file}: {reason}"},
    {"finding.duplicates",
     "{count} events have the same place, time and category as one before them; `duplicates` in [quality] "
     "says "
     "what to do with them.",
     "{count} hændelser har samme sted, tid og art som en før dem; `duplicates` i [quality] bestemmer, hvad "
     "der "
     "gøres med dem."},
    {"finding.excel_dates",
     "The column {column} holds numbers that are dates as Excel counts them, days from 1900; they were read "
     "so.",
     "Kolonnen {column} indeholder tal, der er datoer, som Excel tæller dem, dage fra 1900; de er læst "
     "sådan."},
    {"finding.figure_unread",
     "In the column {column} {count} cells are not numbers; they count as not known.",
     "I kolonnen {column} er {count} celler ikke tal; de regnes som ukendte."},
    {"finding.heights_dropped", "{count} shapes hold heights or measures; only the plane was kept.",
     "{count} former indeholder højder eller mål; kun planen er beholdt."},
    {"finding.id_column_unused",
     "The column {column} is named like an id but is empty or repeats itself; areas are numbered by their "
     "rows.",
     "Kolonnen {column} hedder som et id, men er tom eller gentager sig; områder er nummereret efter "
     "rækker."},
    {"finding.in_other_source",
     "{count} events lie near, and near in time to, one of a source named before; `same_event` in [quality] "
     "says "
     "what to do with them.",
     "{count} hændelser ligger tæt på, også i tid, en fra en kilde nævnt før; `same_event` i [quality] "
     "bestemmer, hvad der gøres med dem."},
    {"finding.looks_like_degrees",
     "All coordinates are small enough to be degrees, but {crs} counts in a map's unit. Check --crs.",
     "Alle koordinater er små nok til at være grader, men {crs} regner i kortets enhed. Kontrollér --crs."},
    {"finding.not_single_points", "{count} rows hold a shape that is not a single point; they were left out.",
     "{count} rækker indeholder en form, der ikke er et enkelt punkt; de er udeladt."},
    {"finding.outside_crs_area",
     "The coordinates lie far from where {crs} is used. Check the projection file or --crs, and that x and y "
     "are not swapped.",
     "Koordinaterne ligger langt fra, hvor {crs} bruges. Kontrollér projektionsfilen eller --crs, og at x og "
     "y "
     "ikke er byttet om."},
    {"finding.parts_left_out",
     "{count} rows mix points, lines and polygons; their polygons were kept, or their lines where there are "
     "no "
     "polygons.",
     "{count} rækker blander punkter, linjer og polygoner; polygonerne er beholdt, eller linjerne, hvor der "
     "ingen polygoner er."},
    {"finding.person_numbers",
     "{count} cells held what looks like a person's number; what stood there was dropped.",
     "{count} celler indeholdt noget, der ligner et personnummer; det, der stod der, er fjernet."},
    {"finding.personal_kept",
     "The column {column} looks like data on persons; it is used as the study asks for, for this purpose: "
     "{purpose}.",
     "Kolonnen {column} ligner oplysninger om personer; den bruges, som undersøgelsen beder om, til dette "
     "formål: {purpose}."},
    {"finding.personal_left", "Columns that hold, or seem to hold, data on persons were not read: {columns}.",
     "Kolonner, der indeholder eller ser ud til at indeholde oplysninger om personer, er ikke læst: "
     "{columns}."},
    {"finding.rows_hidden", "not shown", "vises ikke"},
    {"finding.several_points", "{count} rows hold several points; each point counts as a row of its own.",
     "{count} rækker indeholder flere punkter; hvert punkt tæller som en række for sig."},
    {"finding.shapes_repaired",
     "{count} shapes were not valid and have been repaired (rows {rows}; the first: {reason}).",
     "{count} former var ikke gyldige og er blevet repareret (række {rows}; den første: {reason})."},
    {"finding.shape_repaired", "The shape in row {row} was not valid and has been repaired ({reason}).",
     "Formen i række {row} var ikke gyldig og er blevet repareret ({reason})."},
    {"finding.shape_without_area", "The shape in row {row} has no area ({reason}).",
     "Formen i række {row} har intet areal ({reason})."},
    {"finding.shx_missing", "{file} came without its index (.shx); it was read without.",
     "{file} manglede sit indeks (.shx); den er læst uden."},
    {"finding.time_column_unused",
     "The column {column} is named like a time, but most of its cells are none; it was not used.",
     "Kolonnen {column} hedder som et tidspunkt, men de fleste celler er ikke tidspunkter; den er ikke "
     "brugt."},
    {"finding.transformed",
     "Coordinates were brought from {from} to {to} ({operation}), accurate to {metres} m.",
     "Koordinater er omregnet fra {from} til {to} ({operation}) med en nøjagtighed på {metres} m."},
    {"finding.transformed_accuracy_unknown",
     "Coordinates were brought from {from} to {to} ({operation}); the accuracy is not known.",
     "Koordinater er omregnet fra {from} til {to} ({operation}); nøjagtigheden er ukendt."},
    {"stage.read", "Reading", "Læser"},
};

}  // namespace

std::span<const Text> read_texts() {
  return texts;
}

}  // namespace hotspot
