#include "io/sheet/sheet_pen.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace hotspot::detail {
namespace {

constexpr double after_title = 2.0;
constexpr double after_heading = 4.0;
constexpr double after_paragraph = 6.0;
constexpr double cell_gap = 16.0;
constexpr double row_gap = 3.0;
constexpr double narrowest_column = 48.0;

const MapColours colours{};

TextLook cell_look(bool is_head, double wrap_width) {
  return {.size = TextSize::body, .semibold = is_head, .wrap_width = wrap_width};
}

/// As wide as the cells are; where that is too much the widest columns give way and their cells wrap.
std::vector<double> column_widths(const Canvas& canvas, const SheetTable& table, double room) {
  std::vector<double> widths;
  for (const std::string& head : table.heads)
    widths.push_back(TextBox(canvas, head, cell_look(true, 0.0)).width());
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], TextBox(canvas, row[i], cell_look(false, 0.0)).width());
  }
  const double gaps = cell_gap * static_cast<double>(widths.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > room) {
    double& widest = *std::max_element(widths.begin(), widths.end());
    if (widest <= narrowest_column) break;
    widest -= 4.0;
  }
  return widths;
}

}  // namespace

TagScope::TagScope(const Canvas& canvas, const char* tag) : m_canvas(canvas), m_tag(tag) {
  if (m_canvas.format() == PictureFormat::pdf) cairo_tag_begin(m_canvas.context(), m_tag, nullptr);
}

TagScope::~TagScope() {
  if (m_canvas.format() == PictureFormat::pdf) cairo_tag_end(m_canvas.context(), m_tag);
}

void SheetPen::write(const std::string& words, const TextLook& look, const Colour& colour, const char* tag) {
  const TextBox box(m_canvas, words, look);
  if (draws()) {
    const TagScope scope(m_canvas, tag);
    box.draw(m_canvas, m_x, m_y, colour);
  }
  m_y += box.height();
}

void SheetPen::title(const std::string& words) {
  write(words, {.size = TextSize::title, .semibold = true, .wrap_width = m_width}, colours.text, "H1");
  m_y += after_title;
}

void SheetPen::heading(const std::string& words) {
  write(words, {.size = TextSize::lead, .semibold = true, .wrap_width = m_width}, colours.text, "H2");
  m_y += after_heading;
}

void SheetPen::paragraph(const std::string& words, TextSize size) {
  write(words, {.size = size, .wrap_width = m_width}, colours.text, "P");
  m_y += after_paragraph;
}

void SheetPen::quiet(const std::string& words) {
  write(words, {.size = TextSize::small, .wrap_width = m_width}, colours.text_muted, "P");
  m_y += after_paragraph;
}

void SheetPen::row(const std::vector<std::string>& cells, const std::vector<double>& widths, bool is_head) {
  double x = m_x, height = 0.0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const TextBox box(m_canvas, cells[i], cell_look(is_head, widths[i] + 1.0));
    height = std::max(height, box.height());
    if (draws()) {
      const TagScope scope(m_canvas, is_head ? "TH" : "TD");
      box.draw(m_canvas, x, m_y, colours.text);
    }
    x += widths[i] + cell_gap;
  }
  m_y += height + row_gap;
  if (!draws()) return;
  cairo_t* context = m_canvas.context();
  cairo_new_path(context);
  cairo_move_to(context, m_x, m_y - 1.0);
  cairo_line_to(context, m_x + m_width, m_y - 1.0);
  cairo_set_line_width(context, is_head ? 1.0 : 0.5);
  set_colour(context, is_head ? colours.boundary : colours.frame);
  cairo_stroke(context);
}

void SheetPen::table(const SheetTable& table) {
  if (table.heads.empty()) return;
  const std::vector<double> widths = column_widths(m_canvas, table, m_width);
  const auto write_row = [&](const std::vector<std::string>& cells, bool is_head) {
    if (!draws()) return row(cells, widths, is_head);
    const TagScope scope(m_canvas, "TR");
    row(cells, widths, is_head);
  };
  const auto write_all = [&] {
    write_row(table.heads, true);
    m_y += row_gap;
    for (const auto& cells : table.rows) {
      write_row(cells, false);
      m_y += row_gap;
    }
  };
  if (!draws()) return write_all();
  const TagScope scope(m_canvas, "Table");
  write_all();
}

}  // namespace hotspot::detail
