/// @file
/// How a layer is drawn, as a value: QGIS styles, PNG maps, report and viewer read the same one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hotspot {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  friend bool operator==(const Colour&, const Colour&) = default;
};

/// Values from `lower` up to, not including, `upper`; the last class holds its upper end too.
struct StyleClass {
  double lower = 0.0;
  double upper = 0.0;
  Colour fill{};
  std::string label{};
  bool hatched = false;  ///< what cannot be told: thin lines over the fill
};

/// One value of a text column, told from the others by its colour.
struct StyleCategory {
  std::string value{};
  std::string label{};
  Colour outline{};
  Colour fill{0, 0, 0, 0};  ///< transparent: the outline alone, in its colour
};

/// A layer graduated by one numeric column. Without classes: outlines only.
struct Style {
  std::string name{};          ///< in QGIS's list of styles
  std::string column{};        ///< the numeric column; an undefined value is drawn as outline only
  std::string legend_title{};  ///< quantity, unit, period and n, in words
  std::vector<StyleClass> classes{};
  std::string
      hidden_column{};  ///< text column; where it is not empty the figure is hidden: grey with fine dots
  std::string hidden_label{};     ///< legend entry of those
  std::string category_column{};  ///< text column of the categories; empty: all outlines are alike
  std::vector<StyleCategory> categories{};
  std::string label_column{};  ///< text column written on the map; empty: none
  bool outlined = true;        ///< false: cells of a surface, drawn without borders
};

}  // namespace hotspot
