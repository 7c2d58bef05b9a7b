#include "io/report/svg.hpp"

#include <fmt/format.h>

namespace hotspot::detail {

std::string svg_share(double share) {
  return fmt::format("{:.2f}%", 100.0 * share);
}

Html svg(std::string_view title, std::string_view description, int height, const Html& marks) {
  return element("svg", {{"role", "img"}, {"width", "100%"}, {"height", std::to_string(height)}},
                 element("title", title) + element("desc", description) + marks);
}

Html svg_text(double share, int y, std::string_view style, std::string_view anchor, std::string_view words) {
  return element("text",
                 {{"class", std::string(style)},
                  {"x", svg_share(share)},
                  {"y", std::to_string(y)},
                  {"text-anchor", std::string(anchor)}},
                 words);
}

Html svg_upright(double share, std::string_view style) {
  return empty_element("line", {{"class", std::string(style)},
                                {"x1", svg_share(share)},
                                {"x2", svg_share(share)},
                                {"y1", "0"},
                                {"y2", "100%"}});
}

}  // namespace hotspot::detail
