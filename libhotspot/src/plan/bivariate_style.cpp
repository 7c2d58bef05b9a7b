#include "hotspot/plan/bivariate_style.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "hotspot/plan/map_style.hpp"

namespace hotspot {
namespace {

constexpr std::array<std::string_view, bivariate_classes> words{"low", "middle", "high"};
constexpr std::array<std::string_view, bivariate_classes> keys{"map.bivariate_low", "map.bivariate_middle",
                                                               "map.bivariate_high"};

/// Where the values are parted in three; equal values are in the same class.
std::optional<std::array<double, 2>> limits_of(const std::vector<double>& values) {
  std::vector<double> sorted;
  for (const double value : values) {
    if (std::isfinite(value)) sorted.push_back(value);
  }
  if (sorted.empty()) return std::nullopt;
  std::sort(sorted.begin(), sorted.end());
  const auto at = [&](std::size_t third) {
    const double place = static_cast<double>(third) * static_cast<double>(sorted.size() - 1) / 3.0;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
  };
  return std::array{at(1), at(2)};
}

std::size_t class_of(double value, const std::array<double, 2>& limits) {
  return value > limits[1] ? 2 : value > limits[0] ? 1 : 0;
}

std::string pair_of(std::size_t across, std::size_t up) {
  return std::string(words[across]) + "-" + std::string(words[up]);
}

}  // namespace

BivariateLayer bivariate_layer(const BivariateFigure& across, const BivariateFigure& up, Language language) {
  BivariateLayer layer;
  layer.style.name = layer.style.legend_title = across.title + " \u00d7 " + up.title;
  for (std::size_t y = bivariate_classes; y-- > 0;) {
    for (std::size_t x = 0; x < bivariate_classes; ++x) {
      const std::string label = text(language, "map.bivariate_pair",
                                     {{"across", across.title},
                                      {"across_class", text(language, keys[x])},
                                      {"up", up.title},
                                      {"up_class", text(language, keys[y])}});
      layer.style.categories.push_back(
          {.value = pair_of(x, y),
           .label = label,
           .outline = MapColours{}.area_outline,
           .fill = bivariate_colour(static_cast<Level>(y), static_cast<Level>(x))});
    }
  }
  const auto across_limits = limits_of(across.values);
  const auto up_limits = limits_of(up.values);
  for (std::size_t i = 0; i < across.values.size(); ++i) {
    const bool known = std::isfinite(across.values[i]) && std::isfinite(up.values[i]);
    layer.pairs.push_back(
        known ? pair_of(class_of(across.values[i], *across_limits), class_of(up.values[i], *up_limits)) : "");
  }
  return layer;
}

}  // namespace hotspot
