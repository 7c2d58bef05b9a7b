/// @file
/// Colours and classes of maps, declared once: colours order, they do not accuse. Maps, QGIS styles, report
/// and viewer read these. Every ramp keeps its order in grey print and for the three kinds of colour
/// blindness.
///
/// Reference: Brewer, Hatchard and Harrower (2003), ColorBrewer in Print; Okabe and Ito (2008).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/style.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot {

enum class Ramp {
  sequential,  ///< ColorBrewer YlGnBu, pale is little
  diverging,   ///< ColorBrewer PuOr, middle at the reference value; orange below it, purple above
  heat,        ///< the sequential one, transparent at nothing, full strength at half
};

/// `n` colours in order, 3 <= n <= 9. THROWS std::logic_error for another n.
[[nodiscard]] std::vector<Colour> ramp_colours(Ramp ramp, std::size_t n);

/// Categories (Okabe-Ito), at most 7, then the grey of 'other'.
[[nodiscard]] Colour category_colour(std::size_t index);

/// Increasing class limits at round numbers around the finite values, at most `classes` + 1 of them; fewer
/// where the values are few or alike; empty where no value is finite.
///
/// Steps are equal, of 1, 2, 2.5 or 5 times a power of ten (1.5, 3, 4 or 8 where these would leave fewer than
/// five classes); whole where all values are. Where equal steps would put most of the values that are above 0
/// into one class, the limits are 1, 2, 5, 10 ... instead. Cost: O(n log n).
[[nodiscard]] std::vector<double> round_breaks(const std::vector<double>& values, std::size_t classes);

/// Limits that mirror each other around `reference` (0: change; 100: an index): up to 7 classes, the middle
/// one being 'about the same', the others 1, 2, 5, 10 ... away. Empty where no value is finite.
[[nodiscard]] std::vector<double> mirrored_breaks(const std::vector<double>& values, double reference);

/// "0 to 5", in the language's format.
[[nodiscard]] std::string class_label(double lower, double upper, int decimals, Language language);

/// A style of up to 7 classes with round limits over the finite values, labels in the language's format ("0
/// to 5"). The middle of a diverging ramp is `reference`, never the mean of the data; a heat ramp has equal
/// steps from 0, of which the
/// lowest fifth of the first counts as nothing. `name`, `column`, `legend_title` and the hidden fields are
/// the caller's.
[[nodiscard]] Style graduated_style(const std::vector<double>& values, Ramp ramp, Language language,
                                    double reference = 0.0);

/// Everything on a map that is not a result. Text has a contrast of 4.5:1 on `paper`, `ground` and its halo,
/// marks 3:1.
struct MapColours {
  Colour paper{0xff, 0xff, 0xff};
  Colour text{0x1f, 0x29, 0x33};
  Colour text_muted{0x52, 0x60, 0x6d};
  Colour halo{0xff, 0xff, 0xff, 0xd9};
  Colour accent{0x2b, 0x6c, 0xb0};
  Colour frame{0xd8, 0xd4, 0xcc};

  Colour ground{0xf7, 0xf5, 0xf0};
  Colour study_area{0xfc, 0xfb, 0xf8};
  Colour water{0xd5, 0xe3, 0xea};
  Colour green{0xe2, 0xe9, 0xd8};
  Colour road{0xff, 0xff, 0xff};
  Colour road_casing{0xd8, 0xd4, 0xcc};
  Colour building{0xe6, 0xe1, 0xd8};
  Colour boundary{0x5b, 0x67, 0x70};  ///< of the municipality

  Colour area_outline{0x5b, 0x67, 0x70, 0x99};
  Colour contour{0x1f, 0x29, 0x33};      ///< around hot spots
  Colour hidden{0xec, 0xec, 0xec};       ///< under the threshold of disclosure ...
  Colour hidden_dots{0x8a, 0x8a, 0x8a};  ///< ... with a fine dot pattern
};

/// Luminance contrast by WCAG 2.1: 1 to 21. Transparency is not looked at.
[[nodiscard]] double contrast(const Colour& a, const Colour& b);

/// A label on an area.
struct LabelColours {
  Colour text{};
  Colour halo{};
};

/// White on fills dark enough for it, haloed in the fill; else dark on a light halo.
[[nodiscard]] LabelColours label_colours(const Colour& fill, const MapColours& colours);

}  // namespace hotspot
