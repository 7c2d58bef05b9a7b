#include "plan/class_styles.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "hotspot/plan/map_style.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t shades = 7;  ///< of the ramp: low at its beginning, high at its end

Style class_style(std::string name) {
  Style style{.name = std::move(name), .legend_title = "class"};
  style.category_column = "class";
  return style;
}

void add_class(Style& style, const std::string& words, const Colour& fill) {
  style.categories.push_back(
      {.value = words, .label = words, .outline = MapColours{}.area_outline, .fill = fill});
}

/// A colour as thinner paint on white: share 1 is the colour itself.
Colour paler(const Colour& colour, double share) {
  const auto mixed = [share](std::uint8_t part) {
    return static_cast<std::uint8_t>(std::lround(255.0 - share * (255.0 - part)));
  };
  return {mixed(colour.red), mixed(colour.green), mixed(colour.blue)};
}

/// The classes that a statistic has, with their shade of the ramp.
std::vector<std::pair<LocalClass, std::size_t>> classes_of(LocalStatistic statistic) {
  switch (statistic) {
    case LocalStatistic::gi_star:
    case LocalStatistic::gi:
      return {{LocalClass::high, 6}, {LocalClass::low, 0}};
    case LocalStatistic::moran:
      return {{LocalClass::high_high, 6},
              {LocalClass::high_low, 5},
              {LocalClass::low_high, 1},
              {LocalClass::low_low, 0}};
    case LocalStatistic::geary:
      return {{LocalClass::similar, 6}, {LocalClass::dissimilar, 0}};
  }
  return {};
}

}  // namespace

Style local_class_style(LocalStatistic statistic, double level) {
  const std::vector<Colour> ramp = ramp_colours(Ramp::diverging, shades);
  Style style = class_style("classes of " + std::string(word(statistic)));
  for (const auto& [local_class, shade] : classes_of(statistic))
    add_class(style, class_in_words(local_class, level), ramp[shade]);
  add_class(style, class_in_words(LocalClass::not_significant, level), ramp[shades / 2]);
  add_class(style, class_in_words(LocalClass::undefined, level), MapColours{}.hidden);
  return style;
}

Style spot_class_style(double level) {
  const std::vector<Colour> ramp = ramp_colours(Ramp::diverging, shades);
  constexpr std::array patterns{SpotPattern::fresh,       SpotPattern::intensifying, SpotPattern::consecutive,
                                SpotPattern::persistent,  SpotPattern::diminishing,  SpotPattern::sporadic,
                                SpotPattern::oscillating, SpotPattern::historical};
  Style style = class_style("emerging hot spots");
  for (const SpotState kind : {SpotState::hot, SpotState::cold}) {
    const Colour& strongest = kind == SpotState::hot ? ramp.back() : ramp.front();
    for (std::size_t k = 0; k < patterns.size(); ++k) {
      const double share = 1.0 - static_cast<double>(k) / static_cast<double>(patterns.size());
      add_class(style, spot_in_words({patterns[k], kind}, level), paler(strongest, share));
    }
  }
  add_class(style, spot_in_words({SpotPattern::none, SpotState::neither}, level), ramp[shades / 2]);
  add_class(style, spot_in_words({}, level), MapColours{}.hidden);
  return style;
}

}  // namespace hotspot::detail
