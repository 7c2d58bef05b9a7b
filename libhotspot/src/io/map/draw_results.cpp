#include "io/map/draw_results.hpp"

#include <cmath>
#include <variant>

#include "io/map/trace.hpp"

namespace hotspot::detail {
namespace {

constexpr double outline_width = 1.0;
constexpr double cell_border_width = 0.5;
constexpr double smallest_bordered_cell = 8.0;
constexpr double contour_width = 2.0;
constexpr double contour_casing = 4.5;
constexpr double selected_width = 2.5;
constexpr double dot_distance = 3.0;
constexpr double dot_width = 1.8;
constexpr double overlap_width = 0.6;
constexpr double hatch_distance = 6.0;
constexpr double hatch_width = 1.0;

std::vector<bool> rows_of_class(const std::vector<RowFill>& fills, std::size_t index) {
  std::vector<bool> wanted(fills.size());
  for (std::size_t i = 0; i < fills.size(); ++i) {
    wanted[i] = fills[i].state == RowState::classed && fills[i].class_index == index;
  }
  return wanted;
}

std::vector<bool> rows_in_state(const std::vector<RowFill>& fills, RowState state) {
  std::vector<bool> wanted(fills.size());
  for (std::size_t i = 0; i < fills.size(); ++i) wanted[i] = fills[i].state == state;
  return wanted;
}

/// Neighbours each cover a part of a pixel on their border. Added up these are the whole pixel, while laid
/// over each other they leave a seam. Pages of vectors know no adding: there opaque fills overlap a little.
void fill_class(const Canvas& canvas, const Colour& fill) {
  cairo_t* context = canvas.context();
  set_colour(context, fill);
  if (canvas.format() == PictureFormat::png) {
    cairo_set_operator(context, CAIRO_OPERATOR_ADD);
  } else if (fill.alpha == 255) {
    cairo_set_line_width(context, overlap_width);
    cairo_stroke_preserve(context);
  }
  cairo_fill(context);
}

void draw_classes(const Canvas& canvas, const PageFit& fit, const Rect& frame, const DrawnLayer& drawn) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  if (canvas.format() == PictureFormat::png) cairo_push_group(context);
  for (std::size_t k = 0; k < drawn.style.classes.size(); ++k) {
    cairo_new_path(context);
    trace_rows(context, fit, frame, drawn.layer.places, rows_of_class(drawn.fills, k));
    fill_class(canvas, drawn.style.classes[k].fill);
  }
  if (canvas.format() == PictureFormat::png) {
    cairo_pop_group_to_source(context);
    cairo_paint(context);
  }
}

/// Dots on every second place of a lattice that is the same for the whole page: lines of no length with round
/// ends. (A repeated pattern would do, but Cairo 1.16 leaks those on SVG pages.)
void add_dots(cairo_t* context, const Rect& box) {
  const auto place = [](double px) { return static_cast<int>(std::floor(px / dot_distance)); };
  for (int row = place(box.y); row <= place(box.bottom()); ++row) {
    for (int column = place(box.x); column <= place(box.right()); ++column) {
      if ((row + column) % 2 != 0) continue;
      cairo_move_to(context, (column + 0.5) * dot_distance, (row + 0.5) * dot_distance);
      cairo_close_path(context);
    }
  }
}

/// Lines between cells only where they leave most of the cell.
bool has_outlines(const DrawnLayer& drawn, const PageFit& fit) {
  if (drawn.outline == MapOutline::contour) return true;
  const auto* set = std::get_if<CellSet>(&drawn.layer.places);
  return drawn.style.outlined &&
         (set == nullptr || set->grid.cell * fit.px_per_unit >= smallest_bordered_cell);
}

/// Each cell by itself: as one path of runs the lines between cells would be missing. Cells of a figure that
/// no class holds (0 events) are not there.
void trace_cells(cairo_t* context, const PageFit& fit, const CellSet& set, const DrawnLayer& drawn) {
  for (std::size_t i = 0; i < set.cells.size(); ++i) {
    if (drawn.fills[i].state == RowState::unclassed && !drawn.style.classes.empty()) continue;
    bool first = true;
    for (const Point& corner : set.grid.outline(set.cells[i]).outer) {
      (first ? cairo_move_to : cairo_line_to)(context, fit.x(corner.x), fit.y(corner.y));
      first = false;
    }
    cairo_close_path(context);
  }
}

void draw_selected(const Canvas& canvas, const PageFit& fit, const Rect& frame, const DrawnLayer& drawn,
                   const MapColours& colours) {
  std::vector<bool> wanted(drawn.fills.size());
  if (!drawn.selected || *drawn.selected >= wanted.size()) return;
  wanted[*drawn.selected] = true;
  cairo_t* context = canvas.context();
  cairo_new_path(context);
  trace_rows(context, fit, frame, drawn.layer.places, wanted);
  cairo_set_line_width(context, selected_width);
  set_colour(context, colours.accent);
  cairo_stroke(context);
}

}  // namespace

void fill_hidden(const Canvas& canvas, const MapColours& colours) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  set_colour(context, colours.hidden);
  cairo_fill_preserve(context);
  cairo_clip(context);
  double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;
  cairo_clip_extents(context, &left, &top, &right, &bottom);
  if (right <= left || bottom <= top) return;
  add_dots(context, {left, top, right - left, bottom - top});
  set_colour(context, colours.hidden_dots);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width(context, dot_width);
  cairo_stroke(context);
}

void hatch(const Canvas& canvas, const MapColours& colours) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  cairo_clip(context);
  double left = 0.0, top = 0.0, right = 0.0, bottom = 0.0;
  cairo_clip_extents(context, &left, &top, &right, &bottom);
  if (right <= left || bottom <= top) return;
  // Lines x + y = k: the same for the whole page, so that those of neighbours meet.
  const auto first = static_cast<int>(std::floor((left + top) / hatch_distance));
  for (int k = first; k * hatch_distance <= right + bottom; ++k) {
    cairo_move_to(context, k * hatch_distance - top, top);
    cairo_line_to(context, k * hatch_distance - bottom, bottom);
  }
  set_colour(context, colours.area_outline);
  cairo_set_line_width(context, hatch_width);
  cairo_stroke(context);
}

void stroke_outline(const Canvas& canvas, MapOutline outline, const MapColours& colours) {
  cairo_t* context = canvas.context();
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  switch (outline) {
    case MapOutline::area:
      cairo_set_line_width(context, outline_width);
      set_colour(context, colours.area_outline);
      break;
    case MapOutline::contour:
      cairo_set_line_width(context, contour_casing);
      set_colour(context, colours.halo);
      cairo_stroke_preserve(context);
      cairo_set_line_width(context, contour_width);
      set_colour(context, colours.contour);
      break;
  }
  cairo_stroke(context);
}

void draw_fills(const Canvas& canvas, const PageFit& fit, const Rect& frame, const DrawnLayer& drawn,
                const MapColours& colours) {
  draw_classes(canvas, fit, frame, drawn);
  for (std::size_t k = 0; k < drawn.style.classes.size(); ++k) {
    if (!drawn.style.classes[k].hatched) continue;
    cairo_new_path(canvas.context());
    trace_rows(canvas.context(), fit, frame, drawn.layer.places, rows_of_class(drawn.fills, k));
    hatch(canvas, colours);
  }
  if (!any_in_state(drawn.fills, RowState::hidden)) return;
  cairo_new_path(canvas.context());
  trace_rows(canvas.context(), fit, frame, drawn.layer.places, rows_in_state(drawn.fills, RowState::hidden));
  fill_hidden(canvas, colours);
}

void draw_outlines(const Canvas& canvas, const PageFit& fit, const Rect& frame, const DrawnLayer& drawn,
                   const MapColours& colours) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  if (has_outlines(drawn, fit)) {
    cairo_new_path(context);
    if (const auto* set = std::get_if<CellSet>(&drawn.layer.places)) {
      trace_cells(context, fit, *set, drawn);
      cairo_set_line_width(context, cell_border_width);
      set_colour(context, colours.area_outline);
      cairo_stroke(context);
    } else {
      trace_rows(context, fit, frame, drawn.layer.places, std::vector<bool>(drawn.fills.size(), true));
      stroke_outline(canvas, drawn.outline, colours);
    }
  }
  draw_selected(canvas, fit, frame, drawn, colours);
}

}  // namespace hotspot::detail
