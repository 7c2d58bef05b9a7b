#include "state/row_paint.hpp"

#include <algorithm>
#include <string_view>

#include "hotspot/core/error.hpp"
#include "io/map/row_fill.hpp"
#include "state/analysis.hpp"
#include "state/area_figures.hpp"

namespace hotspot::viewer {
namespace {

using detail::RowFill;
using detail::RowState;

constexpr Colour nothing{0, 0, 0, 0};

/// Lines are drawn piece by piece: what shines through would show where pieces meet.
Colour opaque_on(const Colour& colour, const Colour& ground) {
  Colour solid = mixed(ground, colour, colour.alpha / 255.0);
  solid.alpha = 255;
  return solid;
}

/// As light as the colour.
Colour grey_of(const Colour& colour) {
  const auto light =
      static_cast<std::uint8_t>(0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue + 0.5);
  return {light, light, light, colour.alpha};
}

RowPaint background_paint(Role role, const MapColours& colours) {
  switch (role) {
    case Role::study_area:
      return {colours.study_area, colours.boundary};
    case Role::picture:
      return {};
    case Role::green:
      return {colours.green, nothing};
    case Role::water:
      return {colours.water, nothing};
    case Role::building:
      return {colours.building, nothing};
    default:
      return {nothing, colours.road};
  }
}

/// The ground is a picture, which the study area would cover.
bool lies_on_picture(const Document& document) {
  return std::any_of(document.layers.begin(), document.layers.end(),
                     [](const MapLayer& layer) { return layer.role == Role::picture && layer.visible; });
}

std::vector<RowFill> fills_of(const MapLayer& layer) {
  try {
    return detail::row_fills(layer.data->layer, layer.style);
  } catch (const Error&) {
    return std::vector<RowFill>(layer.data->rows());
  }
}

RowPaint classed_paint(const RowFill& fill, const std::vector<Colour>& classes, const Colour& line,
                       const MapColours& colours) {
  switch (fill.state) {
    case RowState::classed:
      return {classes[fill.class_index], line};
    case RowState::hidden:
      return {colours.hidden, line, Pattern::dots};
    case RowState::no_data:
    case RowState::unclassed:
      return {nothing, line};
  }
  return {nothing, line};
}

void paint_categories(std::vector<RowPaint>& paints, const MapLayer& layer, const Theme& theme) {
  const bool as_fill = layer.role == Role::points;
  const TextColumn* values = texts_of(layer.data->layer, layer.style.category_column);
  if (!values) return;
  for (std::size_t i = 0; i < paints.size(); ++i) {
    for (const StyleCategory& one : layer.style.categories) {
      if (one.value != (*values)[i]) continue;
      if (one.fill.alpha > 0) {
        paints[i].fill = category_paint(one.fill, theme);
      } else {
        (as_fill ? paints[i].fill : paints[i].line) = category_paint(one.outline, theme);
      }
    }
  }
}

/// Where the interval does not tell the figure from what it is held against: rates from that of all areas
/// together, a change from none.
std::vector<bool> not_told(const MapLayer& layer, const Document& document) {
  constexpr std::string_view rate = "_rate";
  const std::string& column = layer.style.column;
  std::vector<bool> rows(layer.data->rows(), false);
  if (column == change_column) {
    const std::vector<double> low = numbers_of(layer.data->layer, column + "_low");
    const std::vector<double> high = numbers_of(layer.data->layer, column + "_high");
    for (std::size_t i = 0; i < std::min(low.size(), high.size()); ++i)
      rows[i] = low[i] <= 0.0 && 0.0 <= high[i];
  }
  if (!column.ends_with(rate)) return rows;
  const AreaFigures figures = area_figures(document, column.substr(0, column.size() - rate.size()));
  if (figures.layer != layer.id || figures.rows.size() != rows.size()) return rows;
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = cannot_tell(figures.rows[i], figures.reference);
  return rows;
}

/// Hatched, and with less colour.
void mark_uncertain(std::vector<RowPaint>& paints, const MapLayer& layer, const Document& document) {
  const std::vector<bool> uncertain = not_told(layer, document);
  for (std::size_t i = 0; i < paints.size(); ++i) {
    RowPaint& paint = paints[i];
    if (!uncertain[i] || paint.fill.alpha == 0 || paint.pattern != Pattern::solid) continue;
    paint.pattern = Pattern::hatched;
    paint.fill = mixed(paint.fill, grey_of(paint.fill), 0.5);
  }
}

/// Classes that say that it cannot be told.
void mark_hatched(std::vector<RowPaint>& paints, const MapLayer& layer) {
  const std::vector<RowFill> fills = fills_of(layer);
  for (std::size_t i = 0; i < std::min(fills.size(), paints.size()); ++i) {
    if (fills[i].state == RowState::classed && layer.style.classes[fills[i].class_index].hatched)
      paints[i].pattern = Pattern::hatched;
  }
}

std::vector<RowPaint> result_paints(const MapLayer& layer, const Document& document, const Theme& theme) {
  const MapColours& colours = theme.map;
  Colour line = opaque_on(colours.area_outline, colours.study_area);
  if (layer.role == Role::contour) line = colours.contour;
  if (layer.role == Role::surface) line = nothing;
  if (layer.role == Role::points) line = colours.paper;
  const std::vector<Colour> classes = class_colours(layer.style, theme);
  std::vector<RowPaint> paints;
  for (const RowFill& fill : fills_of(layer)) paints.push_back(classed_paint(fill, classes, line, colours));
  if (layer.style.classes.empty()) {
    for (RowPaint& paint : paints) {
      if (layer.role == Role::points) paint.fill = layer.colour.value_or(colours.accent);
      if (layer.role != Role::points && layer.colour) paint.line = *layer.colour;
    }
  }
  paint_categories(paints, layer, theme);
  mark_uncertain(paints, layer, document);
  mark_hatched(paints, layer);
  return paints;
}

}  // namespace

std::vector<RowPaint> paint_rows(const MapLayer& layer, const Document& document, const Theme& theme) {
  const std::size_t rows = layer.data->lines.empty() ? layer.data->rows() : layer.data->lines.size();
  if (is_background(layer.role)) {
    RowPaint paint = background_paint(layer.role, theme.map);
    if (layer.role == Role::study_area && lies_on_picture(document)) paint.fill = nothing;
    return std::vector<RowPaint>(rows, paint);
  }
  if (!layer.data->lines.empty()) {
    return std::vector<RowPaint>(rows, {nothing, layer.colour.value_or(theme.map.boundary)});
  }
  std::vector<RowPaint> paints = result_paints(layer, document, theme);
  if (!document.time || layer.data->times.empty()) return paints;
  const std::vector<bool> in_time = rows_in_time(*layer.data, document.time);
  for (std::size_t i = 0; i < paints.size(); ++i) {
    if (!in_time[i]) paints[i] = {};
  }
  return paints;
}

RowPaint plain_paint(const MapLayer& layer, const Theme& theme) {
  if (is_background(layer.role)) return background_paint(layer.role, theme.map);
  const Colour line = layer.role == Role::contour ? theme.map.contour : theme.map.area_outline;
  if (layer.role == Role::points) return {layer.colour.value_or(theme.map.accent), theme.map.paper};
  return {nothing, layer.colour.value_or(line)};
}

LineWidths line_widths(Role role, double metres_per_px) {
  constexpr double road_metres = 8.0;
  switch (role) {
    case Role::road:
      return {std::clamp(road_metres / metres_per_px, 1.0, 7.0), 1.5};
    case Role::study_area:
      return {1.5, 0.0};
    case Role::contour:
      return {2.0, 2.0};
    default:
      return {1.0, 0.0};
  }
}

double dot_radius(double metres_per_px, std::size_t dots) {
  constexpr double dot_metres = 12.0;
  constexpr std::size_t few = 200;
  constexpr std::size_t some = 2000;
  const double least = dots <= few ? 4.5 : dots <= some ? 3.0 : 2.0;
  return std::clamp(dot_metres / metres_per_px, least, 5.0);
}

std::vector<bool> rows_in_time(const LayerData& data, const std::optional<TimeWindow>& time) {
  std::vector<bool> inside(data.rows(), true);
  if (!time || data.times.empty()) return inside;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (!data.times[i]) continue;
    const auto day = std::chrono::floor<std::chrono::days>(*data.times[i]);
    inside[i] = time->from <= day && day <= time->to;
  }
  return inside;
}

}  // namespace hotspot::viewer
