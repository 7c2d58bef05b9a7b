#include "hotspot/plan/map_style.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "plan/round_numbers.hpp"

namespace hotspot {
namespace {

constexpr std::size_t fewest_colours = 3;
constexpr std::size_t most_colours = 9;
constexpr std::size_t most_classes = 7;

using Palette = std::array<std::uint32_t, most_colours>;  // the first n of the row for n colours

constexpr std::array<Palette, 7> ylgnbu{{
    {0xedf8b1, 0x7fcdbb, 0x2c7fb8},
    {0xffffcc, 0xa1dab4, 0x41b6c4, 0x225ea8},
    {0xffffcc, 0xa1dab4, 0x41b6c4, 0x2c7fb8, 0x253494},
    {0xffffcc, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x2c7fb8, 0x253494},
    {0xffffcc, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x0c2c84},
    {0xffffd9, 0xedf8b1, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x0c2c84},
    {0xffffd9, 0xedf8b1, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x253494, 0x081d58},
}};

constexpr std::array<Palette, 7> puor{{
    {0xf1a340, 0xf7f7f7, 0x998ec3},
    {0xe66101, 0xfdb863, 0xb2abd2, 0x5e3c99},
    {0xe66101, 0xfdb863, 0xf7f7f7, 0xb2abd2, 0x5e3c99},
    {0xb35806, 0xf1a340, 0xfee0b6, 0xd8daeb, 0x998ec3, 0x542788},
    {0xb35806, 0xf1a340, 0xfee0b6, 0xf7f7f7, 0xd8daeb, 0x998ec3, 0x542788},
    {0xb35806, 0xe08214, 0xfdb863, 0xfee0b6, 0xd8daeb, 0xb2abd2, 0x8073ac, 0x542788},
    {0xb35806, 0xe08214, 0xfdb863, 0xfee0b6, 0xf7f7f7, 0xd8daeb, 0xb2abd2, 0x8073ac, 0x542788},
}};

constexpr std::array<std::uint32_t, 7> okabe_ito{0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442,
                                                 0x0072b2, 0xd55e00, 0xcc79a7};
constexpr double readable_contrast = 4.5;
constexpr std::uint32_t other_category = 0x999999;

constexpr Colour colour(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8 & 0xff),
          static_cast<std::uint8_t>(rgb & 0xff)};
}

double luminance(const Colour& c) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

/// Ramps have three colours or more; one or two classes take the darker end of the shortest.
std::vector<Colour> colours_for(Ramp ramp, std::size_t n) {
  std::vector<Colour> colours = ramp_colours(ramp, std::max(n, fewest_colours));
  colours.erase(colours.begin(), colours.end() - static_cast<std::ptrdiff_t>(n));
  return colours;
}

/// Where the lowest class of a surface begins, as a share of its upper limit, so that the limit is round
/// again: what is less counts as nothing.
constexpr double lowest_heat = 0.2;

/// Without the transparent colour of nothing, which no class has.
std::vector<Colour> heat_colours(std::size_t n) {
  std::vector<Colour> colours = colours_for(Ramp::heat, n + 1);
  colours.erase(colours.begin());
  return colours;
}

std::vector<double> breaks_for(const std::vector<double>& values, Ramp ramp, double reference) {
  switch (ramp) {
    case Ramp::sequential:
      return round_breaks(values, most_classes);
    case Ramp::diverging:
      return mirrored_breaks(values, reference);
    case Ramp::heat: {
      std::vector<double> from_zero = detail::finite_sorted(values);
      if (!from_zero.empty()) from_zero.insert(from_zero.begin(), std::min(0.0, from_zero.front()));
      return detail::equal_breaks(from_zero, most_classes);
    }
  }
  throw std::logic_error("a ramp without breaks");
}

}  // namespace

std::vector<Colour> ramp_colours(Ramp ramp, std::size_t n) {
  if (n < fewest_colours || n > most_colours) throw std::logic_error("ramps have 3 to 9 colours");
  const Palette& palette = (ramp == Ramp::diverging ? puor : ylgnbu)[n - fewest_colours];
  std::vector<Colour> colours;
  for (std::size_t i = 0; i < n; ++i) {
    colours.push_back(colour(palette[i]));
    if (ramp == Ramp::heat) {
      const double strength = std::min(1.0, 2.0 * static_cast<double>(i) / static_cast<double>(n - 1));
      colours.back().alpha = static_cast<std::uint8_t>(std::lround(255.0 * strength));
    }
  }
  return colours;
}

Colour category_colour(std::size_t index) {
  return colour(index < okabe_ito.size() ? okabe_ito[index] : other_category);
}

std::string class_label(double lower, double upper, int decimals, Language language) {
  return text(language, "style.class_range",
              {{"lower", format_number(language, lower, decimals)},
               {"upper", format_number(language, upper, decimals)}});
}

Style graduated_style(const std::vector<double>& values, Ramp ramp, Language language, double reference) {
  std::vector<double> breaks = breaks_for(values, ramp, reference);
  Style style;
  style.outlined = ramp != Ramp::heat;
  if (breaks.size() < 2) return style;
  const std::vector<Colour> colours =
      ramp == Ramp::heat ? heat_colours(breaks.size() - 1) : colours_for(ramp, breaks.size() - 1);
  if (ramp == Ramp::heat && breaks[0] == 0.0) breaks[0] = breaks[1] * lowest_heat;
  const int decimals = detail::decimals_of(breaks);
  for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
    style.classes.push_back(
        {breaks[i], breaks[i + 1], colours[i], class_label(breaks[i], breaks[i + 1], decimals, language)});
  }
  return style;
}

double contrast(const Colour& a, const Colour& b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

LabelColours label_colours(const Colour& fill, const MapColours& colours) {
  const bool is_dark = fill.alpha == 255 && contrast(colours.paper, fill) >= readable_contrast;
  return is_dark ? LabelColours{colours.paper, fill} : LabelColours{colours.text, colours.halo};
}

}  // namespace hotspot
