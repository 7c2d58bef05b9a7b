#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.extent_invalid",
     "The extent from ({xmin}, {ymin}) to ({xmax}, {ymax}) is no box: give XMIN YMIN XMAX YMAX, each a "
     "finite "
     "number, the minimum first.",
     "Udstrækningen fra ({xmin}, {ymin}) til ({xmax}, {ymax}) er ikke et rektangel: angiv XMIN YMIN XMAX "
     "YMAX, "
     "hver et endeligt tal, det mindste først."},
    {"error.grid_too_large",
     "Cells of {cell} m over {width_km} km by {height_km} km make {rows} rows and {columns} columns, {cells} "
     "cells; at most {limit} are allowed. Choose larger cells or a smaller extent; one event far from the "
     "others may be the cause.",
     "Celler på {cell} m over {width_km} km gange {height_km} km giver {rows} rækker og {columns} kolonner, "
     "{cells} celler; højst {limit} er tilladt. Vælg større celler eller en mindre udstrækning; en enkelt "
     "hændelse langt fra de andre kan være årsagen."},
    {"error.too_few_areas_for_neighbours",
     "The {k} nearest neighbours are asked for, but there are {n} areas; give more areas than neighbours.",
     "Der er bedt om de {k} nærmeste naboer, men der er {n} områder; angiv flere områder end naboer."},
    {"stage.assign_areas", "Finding the area of each event", "Finder området for hver hændelse"},
};

}  // namespace

std::span<const Text> areal_texts() {
  return texts;
}

}  // namespace hotspot
