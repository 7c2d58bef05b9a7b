#include "io/sheet/sheet_map.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "hotspot/plan/map_style.hpp"
#include "io/map/draw_basemap.hpp"
#include "io/map/draw_labels.hpp"
#include "io/map/draw_marks.hpp"
#include "io/map/draw_results.hpp"
#include "io/map/drawn_layer.hpp"
#include "io/map/text_box.hpp"
#include "io/map/trace.hpp"
#include "plan/released_columns.hpp"
#include "plan/sheet/sheet_input.hpp"

namespace hotspot::detail {
namespace {

constexpr double surroundings = 0.35;      // of the area's longer side, on each side
constexpr double least_side_metres = 700;  // what the map shows at least
constexpr double entry_height = 18.0;
constexpr double entry_gap = 20.0;
constexpr double swatch_width = 20.0;
constexpr double marks_margin = 8.0;
constexpr double scale_width = 130.0;
constexpr double scale_height = 30.0;
constexpr double north_side = 24.0;
constexpr double north_height = 40.0;
constexpr double contour_width = 2.5;
constexpr double contour_casing = 5.0;

const MapColours colours{};

const std::vector<MultiPolygon>& shapes_of(const Layer& layer) {
  return std::get<std::vector<MultiPolygon>>(layer.places);
}

Box extent_of_area(const SheetMap& map) {
  const Layer& areas = released_layer(map.release, "housing_areas");
  if (map.sheet.outside) return bounds(map.basemap.study_area.front());
  Box box = bounds(shapes_of(areas)[map.sheet.row]);
  const double longer = std::max(box.width(), box.height());
  const double least = least_side_metres / areas.crs.metres_per_unit;
  const double margin = std::max(longer * surroundings, (least - longer) / 2.0);
  return {box.xmin - margin, box.ymin - margin, box.xmax + margin, box.ymax + margin};
}

/// The style that draws outlines alone, with names.
std::size_t outline_style(const Layer& areas) {
  for (std::size_t i = 0; i < areas.styles.size(); ++i) {
    if (areas.styles[i].classes.empty()) return i;
  }
  return 0;
}

/// The places of the sheet under its numbers.
DrawnLayer places_of(const SheetMap& map) {
  const Layer& all = released_layer(map.release, "hotspots");
  std::vector<bool> wanted(all.rows(), false);
  std::vector<std::string> numbers(all.rows());
  for (const SheetPlace& place : map.sheet.places) {
    wanted[place.row] = true;
    numbers[place.row] = place.number;
  }
  DrawnLayer drawn{select(all, wanted), {}, MapOutline::contour, std::nullopt, {}, {}};
  for (std::size_t row = 0; row < wanted.size(); ++row) {
    if (wanted[row]) drawn.labels.push_back(numbers[row]);
  }
  drawn.fills.resize(drawn.labels.size());
  return drawn;
}

void draw_places(const Canvas& canvas, const PageFit& fit, const Rect& frame, const SheetMap& map) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  const std::vector<MultiPolygon>& shapes = shapes_of(released_layer(map.release, "hotspots"));
  for (const SheetPlace& place : map.sheet.places) {
    cairo_new_path(context);
    trace(context, fit, frame, shapes[place.row]);
    cairo_set_line_width(context, contour_casing);
    set_colour(context, colours.halo);
    cairo_stroke_preserve(context);
    cairo_set_line_width(context, contour_width);
    set_colour(context, category_colour(place.source));
    cairo_stroke(context);
  }
}

constexpr double mark_radius = 9.0;

/// The place of the disc of a mark; nothing where it has no point, or lies outside the map.
std::optional<Rect> disc_of(const SheetMap& map, const SheetMark& mark, const PageFit& fit,
                            const Rect& frame) {
  const Layer& layer = released_layer(map.release, "walk_places");
  const Point at = fit(std::get<std::vector<Point>>(layer.places)[mark.row]);
  const Rect disc{at.x - mark_radius, at.y - mark_radius, 2.0 * mark_radius, 2.0 * mark_radius};
  const bool is_there = text_column(layer, "placed")[mark.row] == "point" && frame.contains(disc);
  return is_there ? std::optional(disc) : std::nullopt;
}

std::vector<Rect> discs_of(const SheetMap& map, const PageFit& fit, const Rect& frame) {
  std::vector<Rect> discs;
  for (const SheetMark& mark : map.sheet.marks) {
    if (const auto disc = disc_of(map, mark, fit, frame)) discs.push_back(*disc);
  }
  return discs;
}

/// Safe places are full discs, unsafe ones rings: told apart without colour too.
void draw_marks_of_walks(const Canvas& canvas, const PageFit& fit, const Rect& frame, const SheetMap& map) {
  cairo_t* context = canvas.context();
  for (const SheetMark& mark : map.sheet.marks) {
    const auto disc = disc_of(map, mark, fit, frame);
    if (!disc) continue;
    const Point at{disc->x + mark_radius, disc->y + mark_radius};
    cairo_new_path(context);
    cairo_arc(context, at.x, at.y, mark_radius, 0.0, 2.0 * std::acos(-1.0));
    set_colour(context, mark.safe ? colours.text : colours.paper);
    cairo_fill_preserve(context);
    set_colour(context, mark.safe ? colours.paper : colours.text);
    cairo_set_line_width(context, 1.5);
    cairo_stroke(context);
    const TextBox letter(canvas, mark.letter, {.size = TextSize::small, .semibold = true});
    letter.draw(canvas, at.x - letter.width() / 2.0, at.y - letter.height() / 2.0,
                mark.safe ? colours.paper : colours.text);
  }
}

void draw_frame(const Canvas& canvas, const Rect& frame) {
  cairo_new_path(canvas.context());
  cairo_rectangle(canvas.context(), frame.x + 0.5, frame.y + 0.5, frame.width - 1.0, frame.height - 1.0);
  cairo_set_line_width(canvas.context(), 1.0);
  set_colour(canvas.context(), colours.frame);
  cairo_stroke(canvas.context());
}

void fill_behind(const Canvas& canvas, const Rect& place) {
  cairo_new_path(canvas.context());
  cairo_rectangle(canvas.context(), place.x - 4.0, place.y - 4.0, place.width + 8.0, place.height + 8.0);
  set_colour(canvas.context(), colours.halo);
  cairo_fill(canvas.context());
}

struct Entry {
  Colour colour;
  std::string words;
};

std::vector<Entry> entries_of(const SheetMap& map) {
  std::vector<Entry> entries;
  const Language language = map.study.study.language;
  if (!map.sheet.outside) entries.push_back({colours.accent, text(language, "sheet.map_area")});
  for (std::size_t s = 0; s < map.study.sources.size(); ++s) {
    const bool there = std::any_of(map.sheet.places.begin(), map.sheet.places.end(),
                                   [&](const SheetPlace& place) { return place.source == s; });
    if (there) entries.push_back({category_colour(s), title_of_source(map.study.sources[s])});
  }
  return entries;
}

/// Entries in lines as wide as `width`; returns how high they are. Drawn where `top` is known.
double legend(const Canvas& canvas, const std::vector<Entry>& entries, double left, double top, double width,
              bool draws) {
  double x = left, y = top;
  for (const Entry& entry : entries) {
    const TextBox words(canvas, entry.words, {.size = TextSize::small});
    const double needed = swatch_width + 6.0 + words.width();
    if (x > left && x + needed > left + width) {
      x = left;
      y += entry_height;
    }
    if (draws) {
      cairo_new_path(canvas.context());
      cairo_move_to(canvas.context(), x, y + entry_height / 2.0);
      cairo_line_to(canvas.context(), x + swatch_width, y + entry_height / 2.0);
      cairo_set_line_width(canvas.context(), contour_width);
      set_colour(canvas.context(), entry.colour);
      cairo_stroke(canvas.context());
      words.draw(canvas, x + swatch_width + 6.0, y + 2.0, colours.text);
    }
    x += needed + entry_gap;
  }
  return entries.empty() ? 0.0 : y + entry_height - top;
}

}  // namespace

void draw_sheet_map(const Canvas& canvas, const Rect& place, const SheetMap& map) {
  const StateGuard state(canvas.context());
  const std::vector<Entry> entries = entries_of(map);
  const double below = legend(canvas, entries, place.x, 0.0, place.width, false);
  const Rect frame{place.x, place.y, place.width, place.height - below - 4.0};
  const Language language = map.study.study.language;
  const Layer& areas = released_layer(map.release, "housing_areas");
  MapLayer outlines{.layer = "housing_areas", .style = outline_style(areas)};
  if (!map.sheet.outside) outlines.selected = map.sheet.row;
  std::vector<DrawnLayer> drawn = drawn_layers(map.release, {outlines}, map.basemap, language);
  drawn.push_back(places_of(map));
  const PageFit fitted = fit(extent_of_area(map), frame, 4.0);
  {
    const StateGuard clipped(canvas.context());
    cairo_new_path(canvas.context());
    cairo_rectangle(canvas.context(), frame.x, frame.y, frame.width, frame.height);
    cairo_clip(canvas.context());
    draw_basemap(canvas, fitted, frame, map.basemap, colours);
    draw_boundary(canvas, fitted, frame, map.basemap, colours);
    draw_outlines(canvas, fitted, frame, drawn.front(), colours);
    draw_places(canvas, fitted, frame, map);
    draw_labels(canvas, fitted, frame, drawn, colours, discs_of(map, fitted, frame));
    draw_marks_of_walks(canvas, fitted, frame, map);
  }
  draw_frame(canvas, frame);
  const Rect bar{frame.x + marks_margin, frame.bottom() - marks_margin - scale_height, scale_width,
                 scale_height};
  const Rect north{frame.right() - marks_margin - north_side, frame.y + marks_margin, north_side,
                   north_height};
  fill_behind(canvas, bar);
  fill_behind(canvas, north);
  draw_scale_bar(canvas, areas.crs.metres_per_unit / fitted.px_per_unit, bar, language, colours);
  draw_north(canvas, north, language, colours);
  legend(canvas, entries, place.x, frame.bottom() + 4.0, place.width, true);
}

}  // namespace hotspot::detail
