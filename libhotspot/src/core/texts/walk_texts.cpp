#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

// The register of safety walks: the command, what is odd in a file, the study's keys.
constexpr Text texts[] = {
    {"cli.register", "the register of safety walks and measures: make one, check one, add what is new to one",
     "registret over tryghedsvandringer og tiltag: lav et, se et efter, føj nyt til et"},
    {"cli.register_added", "Added: {name}", "Tilføjet: {name}"},
    {"cli.register_area_id", "Column with the ids of the housing areas.", "Kolonne med boligområdernes id."},
    {"cli.register_area_name", "Column with the names of the housing areas.",
     "Kolonne med boligområdernes navne."},
    {"cli.register_areas", "Housing areas to choose from in the form.",
     "Boligområder at vælge mellem i formularen."},
    {"cli.register_check", "reads a register and says what is missing, unknown or does not fit together",
     "læser et register og siger, hvad der mangler, er ukendt eller ikke passer sammen"},
    {"cli.register_complete", "Nothing is missing; the file is as it was.",
     "Der mangler intet; filen er, som den var."},
    {"cli.register_crs", "Coordinate system of places and measures: EPSG code, WKT, PROJ string or `local`.",
     "Koordinatsystem for steder og tiltag: EPSG-kode, WKT, PROJ-tekst eller `local`."},
    {"cli.register_file", "The register: a GeoPackage (.gpkg).", "Registret: en GeoPackage (.gpkg)."},
    {"cli.register_language", "Language of the form and the value lists.",
     "Formularens og værdilisternes sprog."},
    {"cli.register_measures", "Table of the measures, where it is a file of its own.",
     "Tabel over tiltag, hvor den er en fil for sig."},
    {"cli.register_new",
     "makes a register with forms for QGIS, empty or with the rows of tables; no file is replaced",
     "laver et register med formularer til QGIS, tomt eller med rækkerne fra tabeller; ingen fil erstattes"},
    {"cli.register_places", "Table of the places, where it is a file of its own.",
     "Tabel over steder, hvor den er en fil for sig."},
    {"cli.register_update", "adds columns and words that a register made by an older version lacks",
     "føjer kolonner og ord til, som et register fra en ældre udgave mangler"},
    {"cli.register_walks", "Table of the walks to begin with (GeoPackage, CSV, shapefile).",
     "Tabel over vandringer at begynde med (GeoPackage, CSV, shapefil)."},
    {"error.register_area_id", "--areas needs --id: the column with the ids of the housing areas.",
     "--areas kræver --id: kolonnen med boligområdernes id."},
    {"error.register_exists",
     "{path}: there is a file already; a register takes no other file's place. Choose another name.",
     "{path}: der er allerede en fil; et register erstatter ingen anden fil. Vælg et andet navn."},
    {"error.register_missing", "{path}: there is no such file. `hotspots register new` makes one.",
     "{path}: filen findes ikke. `hotspots register new` laver en."},
    {"error.register_needs_crs",
     "A register needs --crs: the coordinate system of its places, such as EPSG:25832.",
     "Et register kræver --crs: koordinatsystemet for dets steder, fx EPSG:25832."},
    {"error.register_no_column",
     "{path}: none of its columns is known ({columns}). A register has these: {names}; Danish names are "
     "known too.",
     "{path}: ingen af kolonnerne er kendt ({columns}). Et register har disse: {names}; danske navne kendes "
     "også."},
    {"error.register_no_such_table", "{path}: is not a register; the table {table} is not there.",
     "{path}: er ikke et register; tabellen {table} findes ikke."},
    {"error.register_no_table", "{path}: holds none of the tables walks, places and measures.",
     "{path}: indeholder ingen af tabellerne walks, places og measures."},
    {"finding.register_amount_unread",
     "{column}: not a number of at least 0 in {count} rows ({rows}); left empty.",
     "{column}: ikke et tal på mindst 0 i {count} rækker ({rows}); regnes som tomt."},
    {"finding.register_date_unread", "{column}: not a date in {count} rows ({rows}); left empty.",
     "{column}: ikke en dato i {count} rækker ({rows}); regnes som tomt."},
    {"finding.register_date_without_done",
     "{count} measures have a day on which they were done, but are not said to be done (rows {rows}).",
     "{count} tiltag har en dag, hvor de blev udført, men står ikke som udført (rækker {rows})."},
    {"finding.register_date_without_held",
     "{count} walks have a day on which they were held, but are not said to be held (rows {rows}).",
     "{count} vandringer har en dag, hvor de blev afholdt, men står ikke som afholdt (rækker {rows})."},
    {"finding.register_done_without_date",
     "{count} measures are done, but it is not said when (rows {rows}); their effect cannot be told.",
     "{count} tiltag er udført, men det er ikke angivet hvornår (rækker {rows}); virkningen kan ikke "
     "bedømmes."},
    {"finding.register_held_without_date", "{count} walks were held, but it is not said when (rows {rows}).",
     "{count} vandringer er afholdt, men det er ikke angivet hvornår (rækker {rows})."},
    {"finding.register_in_use",
     "Another program has the register open ({file} is there): what it has saved was read, what it has not "
     "saved yet was not. Nothing was changed.",
     "Et andet program har registret åbent ({file} findes): det, der er gemt, er læst, det, der endnu ikke "
     "er gemt, er ikke. Intet er ændret."},
    {"finding.register_key_twice",
     "{count} rows have the key of a row before them (rows {rows}); links go to the first.",
     "{count} rækker har samme nøgle som en række før dem (rækker {rows}); henvisninger går til den første."},
    {"finding.register_link_to_nothing", "{count} rows point to a row that is not there (rows {rows}).",
     "{count} rækker henviser til en række, der ikke findes (rækker {rows})."},
    {"finding.register_measure_nowhere",
     "{count} measures have neither place nor point nor area (rows {rows}).",
     "{count} tiltag har hverken sted, punkt eller område (rækker {rows})."},
    {"finding.register_measure_without_status",
     "{count} measures have no status (rows {rows}); they count as open.",
     "{count} tiltag har ingen status (rækker {rows}); de regnes som åbne."},
    {"finding.register_nobody_responsible",
     "{count} open measures have nobody who is responsible (rows {rows}).",
     "{count} åbne tiltag har ingen ansvarlig (rækker {rows})."},
    {"finding.register_place_nowhere", "{count} places have no point (rows {rows}); they are on no map.",
     "{count} steder har intet punkt (rækker {rows}); de er ikke på noget kort."},
    {"finding.register_place_without_kind",
     "{count} places are neither said to feel safe nor unsafe (rows {rows}).",
     "For {count} steder er det ikke angivet, om de opleves trygge eller utrygge (rækker {rows})."},
    {"finding.register_walk_without_area", "{count} walks have no area (rows {rows}).",
     "{count} vandringer har intet område (rækker {rows})."},
    {"finding.register_walk_without_status", "{count} walks have no status (rows {rows}).",
     "{count} vandringer har ingen status (rækker {rows})."},
    {"finding.register_word_unknown",
     "{column}: a word that is not in the list in {count} rows ({rows}); left empty.",
     "{column}: et ord, der ikke er i listen, i {count} rækker ({rows}); regnes som tomt."},
    {"study.register_as_of",
     "The day on which measures are looked at: those due before it are overdue. Not stated: the last day of "
     "the period.",
     "Den dag, tiltagene ses fra: de, der har frist før den, er forsinkede. Ikke angivet: periodens sidste "
     "dag."},
    {"study.register_file",
     "The register of safety walks: a GeoPackage made by `hotspots register new`, or the table of walks.",
     "Registret over tryghedsvandringer: en GeoPackage lavet med `hotspots register new` eller tabellen over "
     "vandringer."},
    {"study.register_measures", "Table of the measures, where it is a file of its own.",
     "Tabellen over tiltag, hvor den er en fil for sig."},
    {"study.register_places", "Table of the places, where it is a file of its own.",
     "Tabellen over steder, hvor den er en fil for sig."},
};

}  // namespace

std::span<const Text> walk_texts() {
  return texts;
}

}  // namespace hotspot
