#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.program",
     "Hot-spot analysis of incidents, fires and places reported unsafe, per housing area.\n"
     "`hotspots init FOLDER` proposes a study file; `hotspots run STUDY.toml -o DIR` does the whole job.",
     "Analyse af hændelser, brande og utrygge steder pr. boligområde.\n"
     "`hotspots init MAPPE` foreslår en undersøgelsesfil; `hotspots run STUDY.toml -o MAPPE` klarer det "
     "hele."},
    // Subcommands
    {"cli.check", "reads all that a study file names and prints the record of its data",
     "læser alt, hvad en undersøgelsesfil nævner, og skriver, hvad der blev læst"},
    {"cli.count", "counts events per area, with rates and intervals",
     "tæller hændelser pr. område, med rater og intervaller"},
    {"cli.grid", "counts events per cell of a square or hexagonal grid",
     "tæller hændelser pr. celle i et net af kvadrater eller sekskanter"},
    {"cli.init", "proposes a study file from the files in a folder",
     "foreslår en undersøgelsesfil ud fra filerne i en mappe"},
    {"cli.kde", "kernel density of events at the cells of a grid or at the events",
     "kernetæthed af hændelser i et nets celler eller ved hændelserne"},
    {"cli.run", "does a whole study: GeoPackage, report and maps",
     "laver en hel undersøgelse: GeoPackage, rapport og kort"},
    {"cli.version", "prints the versions of this program and its libraries",
     "skriver versionerne af programmet og dets biblioteker"},
    {"cli.weights", "lists which areas are neighbours", "viser, hvilke områder der er naboer"},
    // Options
    {"cli.areas", "The areas: any source of polygons.", "Områderne: enhver kilde til polygoner."},
    {"cli.at", "Where the density is wanted: at the cells of a grid, or at the events.",
     "Hvor tætheden ønskes: i et nets celler eller ved hændelserne."},
    {"cli.crs", "Coordinate system of inputs that have none: EPSG code, WKT, PROJ string or `local`.",
     "Koordinatsystem for filer uden: EPSG-kode, WKT, PROJ-tekst eller `local`."},
    {"cli.extent", "XMIN YMIN XMAX YMAX in the coordinate system; else the window's or the events' box.",
     "XMIN YMIN XMAX YMAX i koordinatsystemet; ellers vinduets eller hændelsernes udstrækning."},
    {"cli.folder", "The folder to look into.", "Mappen, der skal ses i."},
    {"cli.id", "Column that names the areas; else their number.",
     "Kolonnen med områdernes navn; ellers deres nummer."},
    {"cli.json", "As JSON.", "Som JSON."},
    {"cli.language", "Language of the proposal.", "Forslagets sprog."},
    {"cli.layer", "Layer of a source that has several.", "Lag i en kilde med flere."},
    {"cli.output",
     "File to write, its format by the ending (.gpkg .tif .csv .geojson .json); - is CSV on standard output.",
     "Fil, der skrives; endelsen bestemmer formatet (.gpkg .tif .csv .geojson .json); - er CSV til "
     "standard-output."},
    {"cli.output_folder", "Folder to write into.", "Mappe, der skrives i."},
    {"cli.population", "Column of the areas with their residents: rates come with it.",
     "Områdernes kolonne med beboere: giver rater."},
    {"cli.profile", "Who the results are for: `public` hides what could single someone out.",
     "Hvem resultaterne er til: `public` skjuler det, der kunne udpege nogen."},
    {"cli.quiet", "Say nothing but errors.", "Skriv kun fejl."},
    {"cli.seed_unused", "This method draws no random numbers: passed over.",
     "Denne metode trækker ingen tilfældige tal: uden virkning."},
    {"cli.source", "File or database (PG:...) to read.", "Fil eller database (PG:...), der læses."},
    {"cli.strict", "Exit code 3 if rows were rejected.", "Afslut med kode 3, hvis rækker blev afvist."},
    {"cli.study", "The study file.", "Undersøgelsesfilen."},
    {"cli.threads", "Threads to use; 0: as many as there are.", "Tråde; 0: så mange, der er."},
    {"cli.to_crs", "Coordinate system to work in, where it is not that of the first input.",
     "Koordinatsystem, der regnes i, hvis det ikke er den første fils."},
    {"cli.weight", "Column with the events' weights.", "Kolonnen med hændelsernes vægte."},
    {"cli.where", "Which rows to take (OGR SQL).", "Hvilke rækker der bruges (OGR SQL)."},
    {"cli.window", "Study area: the union of these areas.",
     "Undersøgelsesområde: foreningen af disse områder."},
    {"cli.x", "Column of a table with the easting or longitude.",
     "Tabellens kolonne med øst eller længdegrad."},
    {"cli.y", "Column of a table with the northing or latitude.",
     "Tabellens kolonne med nord eller breddegrad."},
    // What it says
    {"cli.outside_areas", "Events in none of the areas: {n}.", "Hændelser i ingen af områderne: {n}."},
    {"cli.outside_grid", "Events in none of the cells: {n}.", "Hændelser i ingen af cellerne: {n}."},
    {"cli.rows_rejected", "{file}: {read} rows read, {kept} kept; rejected: {reasons}.",
     "{file}: {read} rækker læst, {kept} brugt; afvist: {reasons}."},
    {"cli.ties", "Events on a border of areas, counted in the first: {n}.",
     "Hændelser på en grænse mellem områder, talt med i det første: {n}."},
    // Errors
    {"error.extent_empty",
     "The extent {xmin} {ymin} {xmax} {ymax} is empty; give XMIN YMIN XMAX YMAX in this order.",
     "Udstrækningen {xmin} {ymin} {xmax} {ymax} er tom; angiv XMIN YMIN XMAX YMAX i den rækkefølge."},
    {"error.no_extent", "There are no events, so the grid needs --extent or --window.",
     "Der er ingen hændelser, så nettet kræver --extent eller --window."},
    {"error.standard_output", "Standard output could not be written.",
     "Der kunne ikke skrives til standard-output."},
    {"error.unknown_subcommand", "There is no subcommand {word}; `hotspots --help` lists those that are.",
     "Der er ingen underkommando {word}; `hotspots --help` viser dem, der er."},
};

}  // namespace

std::span<const Text> cli_texts() {
  return texts;
}

}  // namespace hotspot
