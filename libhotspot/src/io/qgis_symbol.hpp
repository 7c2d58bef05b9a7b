/// @file
/// QGIS's symbols for places of a layer.
#pragma once

#include "hotspot/core/style.hpp"
#include "io/layer_place.hpp"
#include "io/xml_document.hpp"

namespace hotspot::detail {

enum class Outline { none, thin };

/// Symbols are known by their number within the renderer, as text.
void add_symbol(const XmlElement& symbols, int number, PlaceType type, const Colour& fill, Outline outline);
/// Not filled; points have the accent's colour.
void add_outline_symbol(const XmlElement& symbols, int number, PlaceType type, Outline outline);
/// With a light casing: the outline is the result.
void add_contour_symbol(const XmlElement& symbols, int number, const Colour& colour);
/// Filled, with thin diagonal lines: cannot be told.
void add_hatched_symbol(const XmlElement& symbols, int number, PlaceType type, const Colour& fill,
                        Outline outline);
/// Grey with fine dots.
void add_hidden_symbol(const XmlElement& symbols, int number, PlaceType type, Outline outline);

}  // namespace hotspot::detail
