#include "io/map/text_box.hpp"

#include <cmath>

namespace hotspot::detail {
namespace {

constexpr double halo_width = 3.0;
constexpr float line_height = 1.2F;
constexpr const char* family = "Inter, DejaVu Sans";  // the second where the first is missing

struct FontDeleter {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FontOptionsDeleter {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

void set_font(PangoLayout* layout, const TextLook& look) {
  const std::unique_ptr<PangoFontDescription, FontDeleter> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), family);
  pango_font_description_set_absolute_size(font.get(), static_cast<int>(look.size) * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), look.semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font.get());
}

/// The same lines on every page: no hinting, which depends on the resolution.
void set_options(PangoLayout* layout) {
  const std::unique_ptr<cairo_font_options_t, FontOptionsDeleter> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  PangoContext* context = pango_layout_get_context(layout);
  pango_cairo_context_set_font_options(context, options.get());
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_layout_context_changed(layout);
}

}  // namespace

TextBox::TextBox(const Canvas& canvas, const std::string& words, const TextLook& look)
    : m_layout(pango_cairo_create_layout(canvas.context())) {
  set_options(m_layout.get());
  set_font(m_layout.get(), look);
  pango_layout_set_text(m_layout.get(), words.c_str(), static_cast<int>(words.size()));
  pango_layout_set_line_spacing(m_layout.get(), line_height);
  if (look.centred) pango_layout_set_alignment(m_layout.get(), PANGO_ALIGN_CENTER);
  if (look.wrap_width > 0.0) {
    pango_layout_set_width(m_layout.get(), static_cast<int>(look.wrap_width * PANGO_SCALE));
    pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
  }
  if (words.empty()) return;
  int width = 0;
  int height = 0;
  pango_layout_get_size(m_layout.get(), &width, &height);
  m_width = std::ceil(static_cast<double>(width) / PANGO_SCALE);
  m_height = std::ceil(static_cast<double>(height) / PANGO_SCALE);
}

int TextBox::lines() const {
  return m_height > 0.0 ? pango_layout_get_line_count(m_layout.get()) : 0;
}

void TextBox::draw(const Canvas& canvas, double x, double y, const Colour& colour) const {
  if (m_height <= 0.0) return;
  cairo_move_to(canvas.context(), x, y);
  set_colour(canvas.context(), colour);
  pango_cairo_show_layout(canvas.context(), m_layout.get());
}

void TextBox::draw_with_halo(const Canvas& canvas, double x, double y, const Colour& colour,
                             const Colour& halo) const {
  if (m_height <= 0.0) return;
  cairo_t* context = canvas.context();
  {
    const StateGuard state(context);
    cairo_new_path(context);
    cairo_move_to(context, x, y);
    pango_cairo_layout_path(context, m_layout.get());
    set_colour(context, halo);
    cairo_set_line_width(context, halo_width);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(context);
  }
  draw(canvas, x, y, colour);
}

}  // namespace hotspot::detail
