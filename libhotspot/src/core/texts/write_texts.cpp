#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.output_is_input",
     "{output}: is read by this command ({input}) and would be replaced. Give another name with -o.",
     "{output}: læses af denne kommando ({input}) og ville blive erstattet. Angiv et andet navn med -o."},
    {"error.study_output_is_input",
     "{path}: would be replaced by the results, but the study reads it ({input}). Write into another folder, "
     "or give the study another name.",
     "{path}: ville blive erstattet af resultaterne, men undersøgelsen læser den ({input}). Skriv i en anden "
     "mappe, eller giv undersøgelsen et andet navn."},
    {"error.write_failed", "{path}: could not be written: {reason}. Nothing was left behind.",
     "{path}: kunne ikke skrives: {reason}. Der er ikke efterladt noget."},
    {"error.write_in_use",
     "{path}: another program has the file open ({file}). Close it there (QGIS: remove its layers), and run "
     "again.",
     "{path}: et andet program har filen åben ({file}). Luk den dér (QGIS: fjern dens lag), og kør igen."},
    {"error.write_is_folder", "{path}: is a folder; give the name of a file.",
     "{path}: er en mappe; angiv navnet på en fil."},
    {"error.write_no_figures",
     "{layer}: has no numeric column besides the places, so there is nothing to put into a raster. Write "
     ".gpkg, .geojson or .csv.",
     "{layer}: har ingen talkolonne ud over stederne, så der er intet at lægge i et raster. Skriv .gpkg, "
     ".geojson eller .csv."},
    {"error.write_no_folder", "{path}: the folder {folder} does not exist. Make it first.",
     "{path}: mappen {folder} findes ikke. Opret den først."},
    {"error.write_not_squares",
     "{layer}: {format} holds square cells only. Write .gpkg, .geojson, .json or .csv.",
     "{layer}: {format} kan kun rumme kvadratiske celler. Skriv .gpkg, .geojson, .json eller .csv."},
    {"error.write_one_layer",
     "{path}: this format holds one layer, but there are {layers}. Write a .gpkg, which holds all.",
     "{path}: dette format rummer ét lag, men der er {layers}. Skriv en .gpkg, som rummer alle."},
    {"error.write_unknown_ending",
     "{path}: the ending does not name a format. Use .gpkg, .tif, .csv, .geojson or .json, or - for CSV on "
     "standard output.",
     "{path}: endelsen er ikke et kendt format. Brug .gpkg, .tif, .csv, .geojson eller .json, eller - for "
     "CSV på standard output."},
};

}  // namespace

std::span<const Text> write_texts() {
  return texts;
}

}  // namespace hotspot
