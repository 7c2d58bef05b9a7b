#include "io/sheet/sheet_page.hpp"

#include <algorithm>
#include <vector>

#include "io/sheet/sheet_pen.hpp"
#include "io/sheet/trend_chart.hpp"

namespace hotspot::detail {
namespace {

constexpr double margin = 40.0;
constexpr double gap = 16.0;
constexpr double map_share = 0.56;  // of the width
constexpr double lowest_map = 260.0;
constexpr double highest_map = 480.0;
constexpr double chart_height = 128.0;
constexpr std::size_t most_charts = 3;  // beside each other
constexpr double box_padding = 10.0;
constexpr double source_height = 16.0;
constexpr double measure_step = 0.02;
constexpr double least_measure = 0.5;

const MapColours colours{};
constexpr Colour box_colour{0xf7, 0xf5, 0xf0};

/// The paper in the units in which the page is laid out.
struct Paper {
  double width;
  double height;

  [[nodiscard]] double inner_width() const { return width - 2.0 * margin; }
  [[nodiscard]] double bottom() const { return height - margin - source_height; }
};

Paper paper_at(const Canvas& canvas, double measure) {
  return {canvas.width() / measure, canvas.height() / measure};
}

const SheetSection* section_of(const AreaSheet& sheet, SheetPart part) {
  for (const SheetSection& section : sheet.sections) {
    if (section.part == part) return &section;
  }
  return nullptr;
}

void write_head(SheetPen& pen, const SheetPage& page) {
  pen.quiet(page.over_title);
  pen.title(page.map.sheet.title);
  if (!page.map.sheet.subtitle.empty()) pen.quiet(page.map.sheet.subtitle);
  pen.skip(gap / 2.0);
}

std::vector<SheetTrend> drawn_trends(const SheetSection& section) {
  std::vector<SheetTrend> drawn = section.trends;
  std::erase_if(drawn, [](const SheetTrend& trend) { return !trend.any_shown(); });
  return drawn;
}

void write_charts(SheetPen& pen, const SheetSection& section, Language language) {
  const std::vector<SheetTrend> trends = drawn_trends(section);
  if (trends.empty()) return;
  const std::size_t across = most_charts;
  const double width = (pen.width() - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
  for (std::size_t first = 0; first < trends.size(); first += across) {
    for (std::size_t i = first; pen.draws() && i < std::min(first + across, trends.size()); ++i) {
      const double x = pen.x() + static_cast<double>(i - first) * (width + gap);
      const TagScope scope(pen.canvas(), "Figure");
      draw_trend(pen.canvas(), {x, pen.y(), width, chart_height}, trends[i], language);
    }
    pen.skip(chart_height + gap / 2.0);
  }
}

void write_section(SheetPen& pen, const SheetSection& section, Language language, TextSize size) {
  pen.heading(section.heading);
  write_charts(pen, section, language);
  for (const std::string& sentence : section.sentences) pen.paragraph(sentence, size);
  pen.table(section.table);
  if (!section.note.empty()) pen.quiet(section.note);
}

/// Sections between the summary beside the map and the box at the foot.
void write_body(SheetPen& pen, const SheetPage& page) {
  for (const SheetSection& section : page.map.sheet.sections) {
    if (section.part == SheetPart::summary || section.part == SheetPart::quality) continue;
    write_section(pen, section, page.map.study.study.language, TextSize::body);
    pen.skip(gap / 2.0);
  }
}

/// What the figures rest on, on a tinted ground.
void write_box(SheetPen& pen, const SheetSection& section, Language language) {
  const auto write = [&](PenMode mode) {
    SheetPen inside(pen.canvas(), mode, pen.x() + box_padding, pen.y() + box_padding,
                    pen.width() - 2.0 * box_padding);
    write_section(inside, section, language, TextSize::small);
    return inside.y() + box_padding - pen.y();
  };
  const double height = write(PenMode::measure);
  if (pen.draws()) {
    cairo_t* context = pen.canvas().context();
    cairo_new_path(context);
    cairo_rectangle(context, pen.x(), pen.y(), pen.width(), height);
    set_colour(context, box_colour);
    cairo_fill(context);
    write(PenMode::draw);
  }
  pen.skip(height);
}

void write_foot(SheetPen& pen, const SheetPage& page) {
  if (const SheetSection* section = section_of(page.map.sheet, SheetPart::quality))
    write_box(pen, *section, page.map.study.study.language);
}

/// Heights of the parts of a page, its map left out.
struct PageHeights {
  double head = 0.0;
  double summary = 0.0;
  double body = 0.0;
  double box = 0.0;

  /// What is left for the row of map and summary.
  [[nodiscard]] double room(const Paper& paper) const {
    return paper.bottom() - margin - head - gap - body - box - gap;
  }
  [[nodiscard]] double least_row() const { return std::max(lowest_map, summary); }
};

double summary_width(const Paper& paper) {
  return paper.inner_width() * (1.0 - map_share) - gap;
}

void write_summary(SheetPen& pen, const SheetPage& page) {
  if (const SheetSection* section = section_of(page.map.sheet, SheetPart::summary))
    write_section(pen, *section, page.map.study.study.language, TextSize::body);
}

PageHeights heights_of(const Canvas& canvas, const SheetPage& page, const Paper& paper) {
  const auto height = [&](double width, const auto& write) {
    SheetPen pen(canvas, PenMode::measure, 0.0, 0.0, width);
    write(pen, page);
    return pen.y();
  };
  return {height(paper.inner_width(), write_head), height(summary_width(paper), write_summary),
          height(paper.inner_width(), write_body), height(paper.inner_width(), write_foot)};
}

void write_source_line(const Canvas& canvas, const std::string& words, const Paper& paper) {
  SheetPen pen(canvas, PenMode::draw, margin, paper.height - margin, paper.inner_width());
  pen.quiet(words);
}

/// The largest measure at which `fits(paper)`.
template <class Fits>
double largest_measure(const Canvas& canvas, const Fits& fits) {
  double measure = 1.0;
  while (measure > least_measure && !fits(paper_at(canvas, measure))) measure -= measure_step;
  return measure;
}

void write_text(SheetPen& pen, const TextPage& page) {
  pen.quiet(page.over_title);
  pen.title(page.title);
  if (!page.subtitle.empty()) pen.quiet(page.subtitle);
  for (const SheetSection& section : page.sections) {
    pen.skip(gap / 2.0);
    if (section.part == SheetPart::quality) {
      write_box(pen, section, page.language);
    } else {
      write_section(pen, section, page.language, TextSize::body);
    }
  }
}

}  // namespace

double page_measure(const Canvas& canvas, const TextPage& page) {
  return largest_measure(canvas, [&](const Paper& paper) {
    SheetPen pen(canvas, PenMode::measure, margin, margin, paper.inner_width());
    write_text(pen, page);
    return pen.y() <= paper.bottom();
  });
}

void draw_page(const Canvas& canvas, const TextPage& page, double measure) {
  const Paper paper = paper_at(canvas, measure);
  const StateGuard state(canvas.context());
  cairo_scale(canvas.context(), measure, measure);
  set_colour(canvas.context(), colours.paper);
  cairo_paint(canvas.context());
  const TagScope scope(canvas, "Sect");
  SheetPen pen(canvas, PenMode::draw, margin, margin, paper.inner_width());
  write_text(pen, page);
  write_source_line(canvas, page.source_line, paper);
}

double page_measure(const Canvas& canvas, const SheetPage& page) {
  return largest_measure(canvas, [&](const Paper& paper) {
    const PageHeights heights = heights_of(canvas, page, paper);
    return heights.room(paper) >= heights.least_row();
  });
}

void draw_page(const Canvas& canvas, const SheetPage& page, double measure) {
  const Paper paper = paper_at(canvas, measure);
  const PageHeights heights = heights_of(canvas, page, paper);
  const double row =
      std::clamp(heights.room(paper), heights.least_row(), std::max(highest_map, heights.summary));
  const StateGuard state(canvas.context());
  cairo_scale(canvas.context(), measure, measure);
  set_colour(canvas.context(), colours.paper);
  cairo_paint(canvas.context());
  const TagScope scope(canvas, "Sect");
  SheetPen head(canvas, PenMode::draw, margin, margin, paper.inner_width());
  write_head(head, page);
  const double top = head.y();
  const double map_width = paper.inner_width() * map_share;
  SheetPen beside(canvas, PenMode::draw, margin + map_width + gap, top, summary_width(paper));
  write_summary(beside, page);
  {
    const TagScope figure(canvas, "Figure");
    draw_sheet_map(canvas, {margin, top, map_width, row}, page.map);
  }
  SheetPen pen(canvas, PenMode::draw, margin, top + row + gap, paper.inner_width());
  write_body(pen, page);
  SheetPen box(canvas, PenMode::draw, margin, paper.bottom() - heights.box - gap / 2.0, paper.inner_width());
  write_foot(box, page);
  write_source_line(canvas, page.source_line, paper);
}

}  // namespace hotspot::detail
