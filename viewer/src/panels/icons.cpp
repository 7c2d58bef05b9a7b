#include "panels/icons.hpp"

#include <initializer_list>

namespace hotspot::viewer {
namespace {

constexpr float grid = 16.0F;

/// Draws on the icon's square.
class Pen {
 public:
  Pen(ImDrawList& list, ImVec2 corner, float size, ImU32 colour)
      : m_list(list), m_corner(corner), m_unit(size / grid), m_colour(colour) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& point : points) m_list.PathLineTo(at(point));
    m_list.PathStroke(m_colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width());
  }
  void fill(std::initializer_list<ImVec2> points) const {
    for (const ImVec2& point : points) m_list.PathLineTo(at(point));
    m_list.PathFillConvex(m_colour);
  }
  void circle(ImVec2 centre, float radius) const {
    m_list.AddCircle(at(centre), radius * m_unit, m_colour, 0, width());
  }
  void disc(ImVec2 centre, float radius) const {
    m_list.AddCircleFilled(at(centre), radius * m_unit, m_colour);
  }
  /// Angles in eighths of a turn, clockwise from the east.
  void arc(ImVec2 centre, float radius, float from, float to) const {
    constexpr float eighth = 0.785398163F;
    m_list.PathArcTo(at(centre), radius * m_unit, from * eighth, to * eighth);
    m_list.PathStroke(m_colour, ImDrawFlags_None, width());
  }
  void curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) const {
    m_list.AddBezierCubic(at(a), at(b), at(c), at(d), m_colour, width());
  }

 private:
  [[nodiscard]] ImVec2 at(ImVec2 p) const { return {m_corner.x + p.x * m_unit, m_corner.y + p.y * m_unit}; }
  [[nodiscard]] float width() const { return 1.5F * m_unit; }

  ImDrawList& m_list;
  ImVec2 m_corner;
  float m_unit;
  ImU32 m_colour;
};

void draw_glass(const Pen& pen, bool plus) {
  pen.circle({7, 7}, 4.75F);
  pen.line({{10.5F, 10.5F}, {14, 14}});
  pen.line({{5, 7}, {9, 7}});
  if (plus) pen.line({{7, 5}, {7, 9}});
}

void draw_turn(const Pen& pen, bool back) {
  const auto x = [&](float value) { return back ? value : grid - value; };
  pen.line({{x(6), 3}, {x(3), 6}, {x(6), 9}});
  pen.line({{x(3), 6}, {x(9.5F), 6}});
  if (back) {
    pen.arc({9.5F, 9.5F}, 3.5F, -2, 2);
  } else {
    pen.arc({6.5F, 9.5F}, 3.5F, 2, 6);
  }
  pen.line({{x(9.5F), 13}, {x(6), 13}});
}

void draw_eye(const Pen& pen, bool open) {
  pen.curve({1.5F, 8}, {4.5F, 3.5F}, {11.5F, 3.5F}, {14.5F, 8});
  pen.curve({1.5F, 8}, {4.5F, 12.5F}, {11.5F, 12.5F}, {14.5F, 8});
  if (open) {
    pen.disc({8, 8}, 2.2F);
  } else {
    pen.line({{3, 13.5F}, {13, 2.5F}});
  }
}

void draw_layers(const Pen& pen) {
  pen.line({{8, 2}, {14, 5.5F}, {8, 9}, {2, 5.5F}}, true);
  pen.line({{2, 8.5F}, {8, 12}, {14, 8.5F}});
  pen.line({{2, 11.5F}, {8, 15}, {14, 11.5F}});
}

void draw_fit(const Pen& pen) {
  pen.line({{2.5F, 6}, {2.5F, 2.5F}, {6, 2.5F}});
  pen.line({{10, 2.5F}, {13.5F, 2.5F}, {13.5F, 6}});
  pen.line({{13.5F, 10}, {13.5F, 13.5F}, {10, 13.5F}});
  pen.line({{6, 13.5F}, {2.5F, 13.5F}, {2.5F, 10}});
}

void draw_picture(const Pen& pen) {
  pen.line({{8, 2}, {8, 10}});
  pen.line({{4.5F, 6.5F}, {8, 10}, {11.5F, 6.5F}});
  pen.line({{2.5F, 10.5F}, {2.5F, 13.5F}, {13.5F, 13.5F}, {13.5F, 10.5F}});
}

void draw_theme(const Pen& pen) {
  pen.circle({8, 8}, 5.75F);
  pen.fill(
      {{8, 2.25F}, {10.9F, 3.0F}, {13.0F, 5.1F}, {13.75F, 8}, {13.0F, 10.9F}, {10.9F, 13.0F}, {8, 13.75F}});
}

void draw_style(const Pen& pen) {
  pen.line({{2, 4.5F}, {14, 4.5F}});
  pen.line({{2, 11.5F}, {14, 11.5F}});
  pen.disc({6, 4.5F}, 2.1F);
  pen.disc({10.5F, 11.5F}, 2.1F);
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 corner, float size, ImU32 colour) {
  const Pen pen(list, corner, size, colour);
  switch (icon) {
    case Icon::open:
      return pen.line({{1.5F, 13}, {1.5F, 3}, {6, 3}, {7.5F, 5}, {14.5F, 5}, {14.5F, 13}}, true);
    case Icon::back:
      return pen.line({{10, 3}, {5, 8}, {10, 13}});
    case Icon::forward:
      return pen.line({{6, 3}, {11, 8}, {6, 13}});
    case Icon::zoom_in:
      return draw_glass(pen, true);
    case Icon::zoom_out:
      return draw_glass(pen, false);
    case Icon::fit:
      return draw_fit(pen);
    case Icon::undo:
      return draw_turn(pen, true);
    case Icon::redo:
      return draw_turn(pen, false);
    case Icon::layers:
      return draw_layers(pen);
    case Icon::figures:
      pen.line({{2, 14}, {14, 14}});
      pen.line({{4, 11.5F}, {4, 8}});
      pen.line({{8, 11.5F}, {8, 3}});
      return pen.line({{12, 11.5F}, {12, 6}});
    case Icon::time:
      pen.circle({8, 8}, 6);
      return pen.line({{8, 4.5F}, {8, 8}, {10.5F, 9.5F}});
    case Icon::theme:
      return draw_theme(pen);
    case Icon::keys:
      pen.line({{5.5F, 6}, {5.5F, 4.5F}, {7, 3}, {9, 3}, {10.5F, 4.5F}, {10.5F, 6.2F}, {8, 8.2F}, {8, 10}});
      return pen.disc({8, 13}, 1.1F);
    case Icon::seen:
      return draw_eye(pen, true);
    case Icon::unseen:
      return draw_eye(pen, false);
    case Icon::close:
      pen.line({{4, 4}, {12, 12}});
      return pen.line({{12, 4}, {4, 12}});
    case Icon::save_picture:
      return draw_picture(pen);
    case Icon::style:
      return draw_style(pen);
    case Icon::play:
      return pen.fill({{4.5F, 3}, {12.5F, 8}, {4.5F, 13}});
    case Icon::pause:
      pen.line({{5.5F, 3}, {5.5F, 13}});
      return pen.line({{10.5F, 3}, {10.5F, 13}});
    case Icon::swipe:
      pen.line({{2, 3.5F}, {14, 3.5F}, {14, 12.5F}, {2, 12.5F}}, true);
      pen.line({{8, 1.5F}, {8, 14.5F}});
      return pen.fill({{8, 3.5F}, {14, 3.5F}, {14, 12.5F}, {8, 12.5F}});
    case Icon::box:
      pen.line({{2.5F, 5.5F}, {2.5F, 2.5F}, {5.5F, 2.5F}});
      pen.line({{8, 2.5F}, {10.5F, 2.5F}});
      pen.line({{2.5F, 8}, {2.5F, 10.5F}});
      pen.line({{13, 2.5F}, {13.5F, 2.5F}, {13.5F, 5.5F}});
      pen.line({{2.5F, 13}, {2.5F, 13.5F}, {5.5F, 13.5F}});
      return pen.fill({{8, 7.5F}, {8, 15}, {10, 13}, {13.5F, 13}});
    case Icon::lasso:
      pen.curve({8, 10}, {0, 10}, {0, 2.5F}, {8, 2.5F});
      pen.curve({8, 2.5F}, {16, 2.5F}, {16, 10}, {8, 10});
      return pen.curve({6, 10}, {4, 11}, {6, 13}, {4, 14.5F});
    case Icon::ruler:
      pen.line({{2, 11}, {11, 2}, {14, 5}, {5, 14}}, true);
      pen.line({{5, 8}, {6.5F, 9.5F}});
      return pen.line({{8, 5}, {9.5F, 6.5F}});
    case Icon::polygon:
      pen.line({{3, 4}, {11, 2.5F}, {13.5F, 9}, {7.5F, 13.5F}, {2.5F, 10.5F}}, true);
      pen.disc({3, 4}, 1.5F);
      pen.disc({11, 2.5F}, 1.5F);
      pen.disc({13.5F, 9}, 1.5F);
      pen.disc({7.5F, 13.5F}, 1.5F);
      return pen.disc({2.5F, 10.5F}, 1.5F);
    case Icon::beside:
      pen.line({{1.5F, 3.5F}, {7, 3.5F}, {7, 12.5F}, {1.5F, 12.5F}}, true);
      return pen.line({{9, 3.5F}, {14.5F, 3.5F}, {14.5F, 12.5F}, {9, 12.5F}}, true);
    case Icon::target:
      pen.circle({8, 8}, 4);
      pen.line({{8, 1.5F}, {8, 5}});
      pen.line({{8, 11}, {8, 14.5F}});
      pen.line({{1.5F, 8}, {5, 8}});
      return pen.line({{11, 8}, {14.5F, 8}});
  }
}

}  // namespace hotspot::viewer
