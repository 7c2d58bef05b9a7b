#include "state/layout.hpp"

#include <algorithm>
#include <cmath>

#include "state/document.hpp"

namespace hotspot::viewer {
namespace {

constexpr double toolbar_height = 48.0;
constexpr double status_height = 28.0;
constexpr double layers_width = 288.0;
constexpr double figures_width = 400.0;
constexpr double time_height = 128.0;
constexpr double comparison_height = 44.0;

}  // namespace

Layout make_layout(const Size& window, const Appearance& appearance, const Document& document) {
  const auto px = [&](double design) { return std::round(design * appearance.scale); };
  const double most = window.width / 3.0;
  const double left = appearance.layers_open ? std::min(px(layers_width), most) : 0.0;
  const double right = appearance.figures_open ? std::min(px(figures_width), most) : 0.0;
  const double below = appearance.time_open && has_times(document) ? px(time_height) : 0.0;
  const double top = px(toolbar_height);
  const double status = px(status_height);
  const double middle = std::max(1.0, window.height - top - status);
  Layout layout;
  layout.toolbar = {0.0, 0.0, window.width, top};
  layout.status = {0.0, window.height - status, window.width, status};
  layout.layers = {0.0, top, std::floor(left), middle};
  layout.figures = {std::floor(window.width - right), top, std::ceil(right), middle};
  const double width = std::max(1.0, layout.figures.x - layout.layers.right());
  layout.time = {layout.layers.right(), top + middle - below, width, below};
  const double above = document.comparison ? px(comparison_height) : 0.0;
  layout.comparison = {layout.layers.right(), top, width, above};
  layout.map = {layout.layers.right(), top + above, width, std::max(1.0, middle - below - above)};
  return layout;
}

}  // namespace hotspot::viewer
