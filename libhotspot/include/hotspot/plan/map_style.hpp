/// @file
/// Colours and classes of maps, declared once (what LOOK asks for: colours order, they do not accuse).
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/style.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot {

enum class Ramp {
  sequential,  ///< ColorBrewer YlGnBu, pale is little
  diverging,   ///< ColorBrewer PuOr, middle at the reference value
  heat,        ///< the sequential one, transparent at nothing, full strength at half
};

/// `n` colours in order, 3 <= n <= 9.
[[nodiscard]] std::vector<Colour> ramp_colours(Ramp ramp, std::size_t n);

/// Categories (Okabe-Ito), at most 7, then the grey of 'other'.
[[nodiscard]] Colour category_colour(std::size_t index);

/// Increasing class limits at round numbers (1, 2, 2.5, 5 times a power of ten) around the values, at most
/// `classes` + 1 of them; fewer where the values are few or alike; empty where no value is finite.
[[nodiscard]] std::vector<double> round_breaks(const std::vector<double>& values, std::size_t classes);

/// A style of 5 to 7 classes with round breaks over the finite values, labels in the language's format.
/// `column`, `legend_title` and the hidden fields are the caller's.
[[nodiscard]] Style graduated_style(const std::vector<double>& values, Ramp ramp, Language language);

}  // namespace hotspot
