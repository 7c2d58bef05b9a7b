// What `init` says in the study file that it proposes.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.init_folder", "The folder {folder} cannot be read: {reason}.",
     "Mappen {folder} kan ikke læses: {reason}."},
    {"init.also_possible", "Not used here, but possible: {file}.", "Ikke brugt her, men mulig: {file}."},
    {"init.areas_from_boundary",
     "No layer of housing areas was found; the boundary stands in as one single area. Name the file with the "
     "housing areas.",
     "Der blev ikke fundet et lag med boligområder; grænsen står i stedet som ét område. Angiv filen med "
     "boligområderne."},
    {"init.areas_unread", "The areas could not be read: {reason}", "Områderne kunne ikke læses: {reason}"},
    {"init.crs_by_areas",
     "The file states no coordinate system. The crs is guessed from the coordinates: with it, {percent} % of "
     "the rows lie on or near the areas. Check it.",
     "Filen angiver intet koordinatsystem. crs er gættet ud fra koordinaterne: med det ligger {percent} % af "
     "rækkerne på eller nær områderne. Kontrollér det."},
    {"init.crs_by_range",
     "The file states no coordinate system. The crs is guessed from the range of its coordinates, which fits "
     "Denmark. Check it.",
     "Filen angiver intet koordinatsystem. crs er gættet ud fra koordinaternes størrelse, der passer med "
     "Danmark. Kontrollér det."},
    {"init.crs_unknown",
     "The file states no coordinate system, and none could be guessed. State the crs, such as EPSG:25832.",
     "Filen angiver intet koordinatsystem, og intet kunne gættes. Angiv crs, f.eks. EPSG:25832."},
    {"init.header",
     "Study file, proposed from the files in this folder. What stands behind # is a comment; a key behind # "
     "has the value shown: remove the # to change it. Lines with !! are to be checked.",
     "Undersøgelsesfil, foreslået ud fra filerne i denne mappe. Det, der står efter #, er kommentarer; en "
     "nøgle efter # har den viste værdi: fjern # for at ændre den. Linjer med !! bør kontrolleres."},
    {"init.kind_unknown",
     "Neither the name of the file nor its columns tell what the events are: check the kind.",
     "Hverken filens navn eller dens kolonner siger, hvad hændelserne er: kontrollér kind."},
    {"init.name_not_utf8",
     "{file}: not used, since its name is not written in UTF-8. Give the file a new name.",
     "{file}: ikke brugt, da filens navn ikke er skrevet i UTF-8. Giv filen et nyt navn."},
    {"init.next",
     "Save it as study.toml, read it through, then: hotspots check study.toml, and: hotspots run study.toml "
     "-o results",
     "Gem den som study.toml, læs den igennem, og kør: hotspots check study.toml, og: hotspots run "
     "study.toml "
     "-o resultater"},
    {"init.no_areas", "No layer of areas was found. Name the file with the housing areas.",
     "Der blev ikke fundet et lag med områder. Angiv filen med boligområderne."},
    {"init.no_coordinates", "{file}: not used, a table without coordinates.",
     "{file}: ikke brugt, en tabel uden koordinater."},
    {"init.no_sources", "No file with points or coordinates was found. Name at least one file with events.",
     "Der blev ikke fundet en fil med punkter eller koordinater. Angiv mindst én fil med hændelser."},
    {"init.no_time", "No column with dates was found: without one, events belong to no year.",
     "Der blev ikke fundet en kolonne med datoer: uden en hører hændelser ikke til noget år."},
    {"init.not_opened", "{file}: not used: {reason}", "{file}: ikke brugt: {reason}"},
    {"init.not_used", "{file}: not used, since its purpose could not be told from its name.",
     "{file}: ikke brugt, da navnet ikke siger, hvad den skal bruges til."},
    {"init.results_crs",
     "The areas are not in true metres, which results need. The crs is guessed from where they lie. Check "
     "it.",
     "Områderne er ikke i rigtige meter, som resultaterne kræver. crs er gættet ud fra, hvor de ligger. "
     "Kontrollér det."},
    {"init.weight_possible",
     "The column {column} could say how much each event counts; if so, state it as weight.",
     "Kolonnen {column} kan angive, hvor meget hver hændelse tæller; angiv den i så fald som weight."},
};

}  // namespace

std::span<const Text> init_texts() {
  return texts;
}

}  // namespace hotspot
