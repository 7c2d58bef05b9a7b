#include "io/sheet/trend_chart.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/plan/map_style.hpp"
#include "io/map/text_box.hpp"

namespace hotspot::detail {
namespace {

constexpr double title_height = 20.0;
constexpr double years_height = 18.0;
constexpr double figure_room = 16.0;
constexpr double dot_radius = 3.0;
constexpr double hidden_height = 14.0;
constexpr double hidden_width = 18.0;
constexpr double fewest_high = 10.0;  // a single event must not fill the chart
constexpr std::size_t most_labels = 8;
constexpr Colour line_colour{0x2c, 0x7f, 0xb8};
constexpr Colour band_colour{0x2c, 0x7f, 0xb8, 0x38};

const MapColours colours{};

/// Where years and counts stand.
struct Axes {
  Rect plot;
  double most = fewest_high;
  std::size_t years = 1;

  [[nodiscard]] double x(std::size_t i) const {
    return plot.x + plot.width * (static_cast<double>(i) + 0.5) / static_cast<double>(years);
  }
  [[nodiscard]] double y(double count) const { return plot.bottom() - plot.height * count / most; }
};

Axes axes_of(const Rect& place, const SheetTrend& trend) {
  Axes axes{.plot = {place.x, place.y + title_height + figure_room, place.width,
                     place.height - title_height - figure_room - years_height},
            .years = trend.years.size()};
  for (const SheetYear& year : trend.years) axes.most = std::max(axes.most, year.interval.high);
  return axes;
}

/// Calls `part(first, end)` for each run of years that are shown.
template <class Part>
void for_each_run(const SheetTrend& trend, const Part& part) {
  std::size_t first = 0;
  for (std::size_t i = 0; i <= trend.years.size(); ++i) {
    if (i < trend.years.size() && trend.years[i].state == YearState::shown) continue;
    if (first < i) part(first, i);
    first = i + 1;
  }
}

void draw_band(cairo_t* context, const Axes& axes, const SheetTrend& trend, std::size_t first,
               std::size_t end) {
  cairo_new_path(context);
  if (end - first == 1) {  // one year alone: its interval as a line
    cairo_move_to(context, axes.x(first), axes.y(trend.years[first].interval.low));
    cairo_line_to(context, axes.x(first), axes.y(trend.years[first].interval.high));
    cairo_set_line_width(context, 6.0);
    set_colour(context, band_colour);
    cairo_stroke(context);
    return;
  }
  for (std::size_t i = first; i < end; ++i)
    cairo_line_to(context, axes.x(i), axes.y(trend.years[i].interval.high));
  for (std::size_t i = end; i-- > first;)
    cairo_line_to(context, axes.x(i), axes.y(trend.years[i].interval.low));
  cairo_close_path(context);
  set_colour(context, band_colour);
  cairo_fill(context);
  for (std::size_t i = first; i < end; ++i)
    cairo_line_to(context, axes.x(i), axes.y(static_cast<double>(trend.years[i].count)));
  cairo_set_line_width(context, 1.5);
  set_colour(context, line_colour);
  cairo_stroke(context);
}

void write_centred(const Canvas& canvas, const std::string& words, double x, double y, const Colour& colour) {
  const TextBox box(canvas, words, {.size = TextSize::small});
  box.draw(canvas, x - box.width() / 2.0, y, colour);
}

/// All years where there are few, else the first, the last and every so many.
bool is_labelled(std::size_t i, std::size_t years) {
  const std::size_t step = (years + most_labels - 1) / most_labels;
  return i % step == 0;
}

void draw_year(const Canvas& canvas, const Axes& axes, const SheetTrend& trend, std::size_t i,
               Language language) {
  cairo_t* context = canvas.context();
  const SheetYear& year = trend.years[i];
  const double x = axes.x(i);
  const bool labelled = is_labelled(i, axes.years);
  if (labelled)
    write_centred(canvas, std::to_string(year.year), x, axes.plot.bottom() + 3.0, colours.text_muted);
  cairo_new_path(context);
  switch (year.state) {
    case YearState::no_data:
      break;
    case YearState::hidden:
      cairo_rectangle(context, x - hidden_width / 2.0, axes.plot.bottom() - hidden_height, hidden_width,
                      hidden_height);
      set_colour(context, colours.hidden);
      cairo_fill_preserve(context);
      set_colour(context, colours.hidden_dots);
      cairo_set_line_width(context, 0.75);
      cairo_stroke(context);
      write_centred(canvas, "?", x, axes.plot.bottom() - hidden_height, colours.text_muted);
      break;
    case YearState::shown: {
      const double y = axes.y(static_cast<double>(year.count));
      cairo_arc(context, x, y, dot_radius, 0.0, 2.0 * std::acos(-1.0));
      set_colour(context, colours.text);
      year.whole ? cairo_fill(context) : cairo_stroke(context);
      if (labelled)
        write_centred(canvas, format_number(language, static_cast<double>(year.count)), x, y - figure_room,
                      colours.text);
      break;
    }
  }
}

}  // namespace

void draw_trend(const Canvas& canvas, const Rect& place, const SheetTrend& trend, Language language) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  const Axes axes = axes_of(place, trend);
  const TextBox title(canvas, trend.title, {.semibold = true, .wrap_width = place.width});
  title.draw(canvas, place.x, place.y, colours.text);
  for_each_run(trend,
               [&](std::size_t first, std::size_t end) { draw_band(context, axes, trend, first, end); });
  cairo_new_path(context);
  cairo_move_to(context, axes.plot.x, axes.plot.bottom() + 0.5);
  cairo_line_to(context, axes.plot.right(), axes.plot.bottom() + 0.5);
  cairo_set_line_width(context, 1.0);
  set_colour(context, colours.boundary);
  cairo_stroke(context);
  for (std::size_t i = 0; i < trend.years.size(); ++i) draw_year(canvas, axes, trend, i, language);
}

}  // namespace hotspot::detail
