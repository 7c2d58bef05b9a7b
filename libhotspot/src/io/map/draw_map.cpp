#include "hotspot/io/draw_map.hpp"

#include <cstdint>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/atomic_file.hpp"
#include "io/map/canvas.hpp"
#include "io/map/draw_basemap.hpp"
#include "io/map/draw_labels.hpp"
#include "io/map/draw_marks.hpp"
#include "io/map/draw_results.hpp"
#include "io/map/drawn_layer.hpp"
#include "io/map/legend.hpp"
#include "io/map/page.hpp"
#include "io/map/page_layout.hpp"
#include "io/map/text_box.hpp"

namespace hotspot {
namespace {

using namespace detail;

constexpr double map_margin = 16.0;
constexpr int most_title_lines = 2;
constexpr double title_step = 16.0;
constexpr double least_scale = 0.1;
constexpr int least_px = 64;
constexpr int most_px = 30000;  // Cairo's images end at 32767

[[noreturn]] void fail_too_small(const std::string& path, const MapSize& size) {
  throw ArgumentError(
      {"error.map_too_small",
       {{"path", path}, {"width", std::int64_t{size.width_px}}, {"height", std::int64_t{size.height_px}}}});
}

void require_within(const std::string& name, double value, double minimum, double maximum) {
  if (value >= minimum && value <= maximum) return;
  throw ArgumentError(
      {"error.not_between", {{"name", name}, {"value", value}, {"minimum", minimum}, {"maximum", maximum}}});
}

void require_drawable(const MapSize& size) {
  require_within("width_px", size.width_px, least_px, most_px);
  require_within("height_px", size.height_px, least_px, most_px);
  require_within("scale", size.scale, least_scale, most_px);
}

TextBox heading(const Canvas& canvas, const std::string& title, TextSize size, double width) {
  return {canvas, title, {.size = size, .semibold = true, .wrap_width = width}};
}

/// A title that takes more than two lines is set smaller. Its lines are of much the same length: no word
/// stands alone on the last.
TextBox title_box(const Canvas& canvas, const std::string& title, double width) {
  TextSize size = TextSize::title;
  if (heading(canvas, title, size, width).lines() > most_title_lines) size = TextSize::heading;
  const int lines = heading(canvas, title, size, width).lines();
  double narrower = width - title_step;
  while (narrower > width / 2.0 && heading(canvas, title, size, narrower).lines() == lines) {
    width = narrower;
    narrower -= title_step;
  }
  return heading(canvas, title, size, width);
}

std::string source_words(const MapText& words, Profile profile, Language language) {
  const std::string edition =
      text(language, profile == Profile::internal ? "map.profile_internal" : "map.profile_public");
  return words.source_line.empty() ? edition : words.source_line + " · " + edition;
}

void draw_frame(const Canvas& canvas, const Rect& frame, const MapColours& colours) {
  cairo_new_path(canvas.context());
  cairo_rectangle(canvas.context(), frame.x + 0.5, frame.y + 0.5, frame.width - 1.0, frame.height - 1.0);
  cairo_set_line_width(canvas.context(), 1.0);
  set_colour(canvas.context(), colours.frame);
  cairo_stroke(canvas.context());
}

void draw_inside_frame(const Canvas& canvas, const PageFit& fit, const Rect& frame,
                       const std::vector<DrawnLayer>& layers, const Basemap& basemap,
                       const MapColours& colours) {
  const StateGuard state(canvas.context());
  cairo_new_path(canvas.context());
  cairo_rectangle(canvas.context(), frame.x, frame.y, frame.width, frame.height);
  cairo_clip(canvas.context());
  draw_basemap(canvas, fit, frame, basemap, colours);
  for (const DrawnLayer& drawn : layers) draw_fills(canvas, fit, frame, drawn, colours);
  draw_boundary(canvas, fit, frame, basemap, colours);
  for (const DrawnLayer& drawn : layers) draw_outlines(canvas, fit, frame, drawn, colours);
  draw_labels(canvas, fit, frame, layers, colours);
}

double metres_per_unit(const std::vector<DrawnLayer>& layers, const Basemap& basemap) {
  return layers.empty() ? basemap.crs.metres_per_unit : layers.front().layer.crs.metres_per_unit;
}

}  // namespace

void draw_map(const Release& release, const std::vector<MapLayer>& layers, const Basemap& basemap,
              const MapText& text, const MapSize& size, Language language, const std::string& path) {
  const PictureFormat format = picture_format(path);
  require_drawable(size);
  require_metric(basemap.crs, path);
  const std::vector<DrawnLayer> drawn = drawn_layers(release, layers, basemap, language);
  const auto extent = extent_of(drawn, basemap);
  if (!extent) throw ArgumentError({"error.map_nothing", {{"path", path}}});

  const MapColours colours;
  Canvas canvas(path, format, size);
  const double inner_width = canvas.width() - 2.0 * page_margin;
  if (inner_width <= legend_width) fail_too_small(path, size);
  const TextBox title = title_box(canvas, text.title, inner_width);
  const TextBox subtitle(canvas, text.subtitle, {.size = TextSize::lead, .wrap_width = inner_width});
  const std::string source_line = source_words(text, release.profile(), language);
  const TextBox source(canvas, source_line, {.size = TextSize::small, .wrap_width = inner_width});
  const std::vector<LegendBlock> legend = legend_of(drawn, release.profile(), language);
  FurnitureHeights heights{title.height(), subtitle.height(), source.height(), {}};
  for (const LegendBlock& block : legend) {
    heights.legend.push_back(
        {height_of(canvas, block, legend_width), height_of(canvas, block, wide_legend_width)});
  }
  const auto layout = lay_out(canvas.width(), canvas.height(), heights);
  if (!layout) fail_too_small(path, size);

  set_colour(canvas.context(), colours.paper);
  cairo_paint(canvas.context());
  const PageFit fitted = fit(*extent, layout->map, map_margin);
  draw_inside_frame(canvas, fitted, layout->map, drawn, basemap, colours);
  draw_frame(canvas, layout->map, colours);
  title.draw(canvas, layout->title.x, layout->title.y, colours.text);
  subtitle.draw(canvas, layout->subtitle.x, layout->subtitle.y, colours.text_muted);
  source.draw(canvas, layout->source.x, layout->source.y, colours.text_muted);
  for (std::size_t i = 0; i < legend.size(); ++i) draw_block(canvas, legend[i], layout->legend[i], colours);
  draw_scale_bar(canvas, metres_per_unit(drawn, basemap) / fitted.px_per_unit, layout->scale_bar, language,
                 colours);
  draw_north(canvas, layout->north, language, colours);
  write_whole_file(path, canvas.finish(text.title, text.subtitle + "\n" + source_line));
}

}  // namespace hotspot
