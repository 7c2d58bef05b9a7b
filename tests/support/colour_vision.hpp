/// @file
/// How colours look to people: lightness (CIE L*, D65), and
/// the three kinds of colour blindness by Machado, Oliveira and Fernandes (2009), severity 1.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "hotspot/core/style.hpp"

namespace hotspot::test {

using Rgb = std::array<double, 3>;  // linear light, 0 to 1
using Matrix = std::array<Rgb, 3>;

inline constexpr Matrix full_sight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
inline constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
inline constexpr std::array kinds_of_sight{full_sight, protanopia, deuteranopia, tritanopia};

/// `colour` laid over an opaque one.
inline Colour over(Colour colour, Colour ground) {
  const double a = colour.alpha / 255.0;
  const auto mix = [a](std::uint8_t above, std::uint8_t below) {
    return static_cast<std::uint8_t>(std::lround(a * above + (1.0 - a) * below));
  };
  return {mix(colour.red, ground.red), mix(colour.green, ground.green), mix(colour.blue, ground.blue)};
}

inline Rgb seen_by(const Matrix& sight, Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const Rgb light{linear(colour.red), linear(colour.green), linear(colour.blue)};
  Rgb seen{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) seen[i] += sight[i][j] * light[j];
    seen[i] = std::clamp(seen[i], 0.0, 1.0);
  }
  return seen;
}

/// As WCAG 2.1 defines it.
inline double luminance(const Rgb& c) {
  return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

/// L*, a*, b*.
inline Rgb lab(const Rgb& c) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
  const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
  const double y = f(luminance(c));
  const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
  return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

inline double lightness(const Rgb& c) {
  return lab(c)[0];
}

inline double difference(const Rgb& a, const Rgb& b) {
  const Rgb p = lab(a);
  const Rgb q = lab(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

}  // namespace hotspot::test
