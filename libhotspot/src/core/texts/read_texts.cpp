#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
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
};

}  // namespace

std::span<const Text> read_texts() {
  return texts;
}

}  // namespace hotspot
