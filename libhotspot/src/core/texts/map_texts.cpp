#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.map_column_missing", "The layer {layer} has no column {column} to draw.",
     "Laget {layer} har ingen kolonne {column} at tegne."},
    {"error.map_column_not_numeric",
     "The column {column} of the layer {layer} holds text; its classes need numbers.",
     "Kolonnen {column} i laget {layer} indeholder tekst; klasserne kræver tal."},
    {"error.map_ending", "{path}: a map is written as .png, .svg or .pdf.",
     "{path}: et kort skrives som .png, .svg eller .pdf."},
    {"error.map_failed", "{path}: the map could not be drawn: {reason}.",
     "{path}: kortet kunne ikke tegnes: {reason}."},
    {"error.map_layer_missing", "There is no layer {layer} to draw. There are: {layers}.",
     "Der er intet lag {layer} at tegne. Der er: {layers}."},
    {"error.map_nothing", "{path}: there is nothing to draw: no study area, and no layer with places.",
     "{path}: der er intet at tegne: intet undersøgelsesområde og intet lag med steder."},
    {"error.map_style_missing", "The layer {layer} has {styles} styles; number {style} is not one of them.",
     "Laget {layer} har {styles} stilarter; nummer {style} er ikke en af dem."},
    {"error.map_too_small",
     "{path}: {width} x {height} pixels are too few for the title, the legend and the map. Make the picture "
     "larger or its scale smaller.",
     "{path}: {width} x {height} pixel er for lidt til titel, signaturforklaring og kort. Gør billedet "
     "større eller skalaen mindre."},
    {"error.style_not_read", "A style could not be read: {reason}.",
     "En stilart kunne ikke læses: {reason}."},
    {"map.bivariate_high", "high", "høj"},
    {"map.bivariate_low", "low", "lav"},
    {"map.bivariate_middle", "middle", "middel"},
    {"map.bivariate_pair", "{across}: {across_class} · {up}: {up_class}",
     "{across}: {across_class} · {up}: {up_class}"},
    {"map.internal_note", "Internal: not for publication", "Intern: må ikke offentliggøres"},
    {"map.no_data", "No figure", "Ingen værdi"},
    {"map.north", "N", "N"},
    {"map.profile_internal", "Internal edition", "Intern udgave"},
    {"map.profile_public", "Public edition", "Offentlig udgave"},
    {"map.hidden", "Too few to show", "For få til at vise"},
    {"style.class_range", "{lower} to {upper}", "{lower} til {upper}"},
};

}  // namespace

std::span<const Text> map_texts() {
  return texts;
}

}  // namespace hotspot
