#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.below_minimum", "{name} is {value}; it must be at least {minimum}.",
     "{name} er {value}; den skal være mindst {minimum}."},
    {"error.cancelled", "Cancelled.", "Afbrudt."},
    {"error.column_length", "The column {column} has {length} entries; there should be {expected}.",
     "Kolonnen {column} har {length} værdier; der skal være {expected}."},
    {"error.column_twice", "The column {column} stands twice.", "Kolonnen {column} findes to gange."},
    {"error.contour_needs_squares", "Contours need a grid of squares; this one is of hexagons.",
     "Konturer kræver et net af kvadrater; dette er af sekskanter."},
    {"error.crs_differ",
     "{what}: the coordinates are in different systems, {first} and {second}. Bring them to one with "
     "--to-crs.",
     "{what}: koordinaterne er i forskellige systemer, {first} og {second}. Omregn dem til ét med --to-crs."},
    {"error.crs_in_degrees",
     "{what}: the coordinates are in degrees ({crs}), but the method works in metres. Give a projected "
     "system with "
     "--to-crs, in Denmark EPSG:25832.",
     "{what}: koordinaterne er i grader ({crs}), men metoden regner i meter. Angiv et projiceret system med "
     "--to-crs, "
     "i Danmark EPSG:25832."},
    {"error.event_not_finite",
     "The event of row {row} has a coordinate or weight that is not a finite number.",
     "Hændelsen i række {row} har en koordinat eller vægt, der ikke er et endeligt tal."},
    {"error.not_a_number", "{name} is {value}; it must be a finite number.",
     "{name} er {value}; den skal være et endeligt tal."},
    {"error.not_above", "{name} is {value}; it must be above {minimum}.",
     "{name} er {value}; den skal være større end {minimum}."},
    {"error.not_between", "{name} is {value}; it must be between {minimum} and {maximum}.",
     "{name} er {value}; den skal være mellem {minimum} og {maximum}."},
};

}  // namespace

std::span<const Text> core_texts() {
  return texts;
}

}  // namespace hotspot
