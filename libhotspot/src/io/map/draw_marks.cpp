#include "io/map/draw_marks.hpp"

#include "io/map/scale_bar.hpp"
#include "io/map/text_box.hpp"

namespace hotspot::detail {
namespace {

constexpr double bar_height = 6.0;
constexpr double label_room = 36.0;  // half a label stands out at the bar's right end
constexpr double arrow_height = 20.0;
constexpr double arrow_half_width = 7.0;
constexpr double arrow_notch = 5.0;

}  // namespace

void draw_scale_bar(const Canvas& canvas, double metres_per_px, const Rect& place, Language language,
                    const MapColours& colours) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  const ScaleBar bar = scale_bar(metres_per_px, place.width - label_room);
  const double top = place.bottom() - bar_height - 0.5;
  const double left = place.x + 0.5;
  cairo_new_path(context);
  set_colour(context, colours.text);
  for (int i = 0; i < bar.segments; i += 2) {
    cairo_rectangle(context, left + bar.px * i / bar.segments, top, bar.px / bar.segments, bar_height);
  }
  cairo_fill(context);
  cairo_rectangle(context, left, top, bar.px, bar_height);
  cairo_set_line_width(context, 1.0);
  cairo_stroke(context);
  const TextBox zero(canvas, "0", {.size = TextSize::small});
  const TextBox length(canvas, length_label(language, bar.metres), {.size = TextSize::small});
  zero.draw(canvas, place.x, top - 3.0 - zero.height(), colours.text);
  length.draw(canvas, left + bar.px - length.width() / 2.0, top - 3.0 - length.height(), colours.text);
}

void draw_north(const Canvas& canvas, const Rect& place, Language language, const MapColours& colours) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  const double middle = place.centre().x;
  const TextBox letter(canvas, text(language, "map.north"), {.size = TextSize::small, .semibold = true});
  letter.draw(canvas, middle - letter.width() / 2.0, place.y, colours.text);
  const double top = place.bottom() - arrow_height;
  cairo_new_path(context);
  cairo_move_to(context, middle, top);
  cairo_line_to(context, middle + arrow_half_width, place.bottom());
  cairo_line_to(context, middle, place.bottom() - arrow_notch);
  cairo_line_to(context, middle - arrow_half_width, place.bottom());
  cairo_close_path(context);
  set_colour(context, colours.text);
  cairo_fill(context);
}

}  // namespace hotspot::detail
