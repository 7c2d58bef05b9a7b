#include "io/map/label_placement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace hotspot::detail {
namespace {

constexpr double line_distance = 3.0;           // between the horizontal lines a shape is told by, px
constexpr double clearance = 2.0;               // between labels, px
constexpr std::array parts_inside{0.75, 0.55};  // of the width of a label that may stick out
constexpr double centre_weight = 0.75;          // px of room given up per px nearer to the middle

struct Interval {
  double from = 0.0;
  double to = 0.0;
};
using Intervals = std::vector<Interval>;

/// The parts of horizontal lines that lie inside a shape: `line[i]` at `top + i * line_distance`.
struct Chords {
  double top = 0.0;
  double middle = 0.0;  // of the shape's height
  std::vector<Intervals> line;
};

void add_crossings(const Ring& ring, double y, std::vector<double>& crossings) {
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point& a = ring[j];
    const Point& b = ring[i];
    if ((a.y <= y) != (b.y <= y)) crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
  }
}

Intervals inside_at(const MultiPolygon& shape, double y) {
  std::vector<double> crossings;
  for (const Polygon& polygon : shape) {
    add_crossings(polygon.outer, y, crossings);
    for (const Ring& hole : polygon.holes) add_crossings(hole, y, crossings);
  }
  std::sort(crossings.begin(), crossings.end());
  Intervals inside;
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    inside.push_back({crossings[i], crossings[i + 1]});
  }
  return inside;
}

Chords chords_of(const MultiPolygon& shape, const Rect& frame) {
  const Box box = bounds(shape);
  Chords chords;
  chords.top = std::max(box.ymin, frame.y);
  chords.middle = (box.ymin + box.ymax) / 2.0;
  const double bottom = std::min(box.ymax, frame.bottom());
  for (double y = chords.top; y <= bottom; y += line_distance) {
    chords.line.push_back(inside_at(shape, y));
  }
  return chords;
}

Intervals common(const Intervals& a, const Intervals& b) {
  Intervals result;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const Interval both{std::max(a[i].from, b[j].from), std::min(a[i].to, b[j].to)};
    if (both.from < both.to) result.push_back(both);
    (a[i].to < b[j].to ? i : j) += 1;
  }
  return result;
}

struct Candidate {
  Rect box;
  double score = 0.0;
};

/// Boxes of a form whose `share` of the width lies inside, the best first: much room, near the middle.
std::vector<Candidate> boxes_inside(const Chords& chords, const LabelForm& form, double share) {
  std::vector<Candidate> candidates;
  const auto lines = static_cast<std::size_t>(std::ceil(form.height / line_distance)) + 1;
  const double height = static_cast<double>(lines - 1) * line_distance;
  for (std::size_t first = 0; first + lines <= chords.line.size(); ++first) {
    Intervals room = chords.line[first];
    for (std::size_t i = 1; i < lines && !room.empty(); ++i) room = common(room, chords.line[first + i]);
    const double y = chords.top + static_cast<double>(first) * line_distance + height / 2.0;
    for (const Interval& chord : room) {
      const double slack = chord.to - chord.from - share * form.width;
      if (slack < 0.0) continue;
      for (const double shift : {0.0, -0.25, 0.25}) {
        const double x = (chord.from + chord.to) / 2.0 + shift * slack;
        candidates.push_back({{x - form.width / 2.0, y - form.height / 2.0, form.width, form.height},
                              (1.0 - std::abs(shift)) * slack - centre_weight * std::abs(y - chords.middle)});
      }
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  return candidates;
}

std::array<Rect, 4> boxes_beside(const MultiPolygon& shape, const LabelForm& form) {
  const Box box = bounds(shape);
  const Point middle{(box.xmin + box.xmax - form.width) / 2.0, (box.ymin + box.ymax - form.height) / 2.0};
  return {{{box.xmax + clearance, middle.y, form.width, form.height},
           {middle.x, box.ymin - clearance - form.height, form.width, form.height},
           {box.xmin - clearance - form.width, middle.y, form.width, form.height},
           {middle.x, box.ymax + clearance, form.width, form.height}}};
}

class Placement {
 public:
  Placement(const Rect& frame, std::vector<Rect> marks, const std::vector<Rect>& taken)
      : m_frame(frame), m_marks(std::move(marks)), m_taken(taken) {}

  /// Takes the place if it is free; that of a mark only where `marks_too`.
  bool place(const PlacedLabel& label, bool marks_too) {
    const auto clear_of = [&](const Rect& other) { return !label.box.overlaps(other, clearance); };
    const bool is_free = m_frame.contains(label.box) &&
                         std::all_of(m_taken.begin(), m_taken.end(), clear_of) &&
                         (marks_too || std::all_of(m_marks.begin(), m_marks.end(), clear_of)) &&
                         std::all_of(m_placed.begin(), m_placed.end(),
                                     [&](const PlacedLabel& other) { return clear_of(other.box); });
    if (is_free) m_placed.push_back(label);
    return is_free;
  }
  [[nodiscard]] std::vector<PlacedLabel> result() && { return std::move(m_placed); }

 private:
  Rect m_frame;
  std::vector<Rect> m_marks;
  std::vector<Rect> m_taken;
  std::vector<PlacedLabel> m_placed;
};

bool place_inside(Placement& placement, const Chords& chords, std::size_t index, std::size_t form,
                  const LabelForm& size, double share, bool marks_too) {
  const std::vector<Candidate> candidates = boxes_inside(chords, size, share);
  return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
    return placement.place({index, form, candidate.box}, marks_too);
  });
}

/// The first form that fits inside.
bool place_best_form(Placement& placement, const Chords& chords, std::size_t index,
                     const LabelRequest& request, bool marks_too) {
  for (std::size_t form = 0; form < request.forms.size(); ++form) {
    if (place_inside(placement, chords, index, form, request.forms[form], 1.0, marks_too)) return true;
  }
  return false;
}

void place_mark(Placement& placement, const Chords& chords, std::size_t index, const LabelRequest& request) {
  if (place_best_form(placement, chords, index, request, true)) return;
  for (const Rect& box : boxes_beside(request.shape, request.forms.front())) {
    if (placement.place({index, 0, box}, true)) return;
  }
}

void place_as_it_goes(Placement& placement, const Chords& chords, std::size_t index,
                      const LabelRequest& request) {
  if (place_best_form(placement, chords, index, request, true)) return;
  for (const double share : parts_inside) {
    for (std::size_t form = request.forms.size(); form-- > 0;) {
      if (place_inside(placement, chords, index, form, request.forms[form], share, true)) return;
    }
  }
}

std::vector<Rect> boxes_of_marks(const std::vector<LabelRequest>& requests) {
  std::vector<Rect> marks;
  for (const LabelRequest& request : requests) {
    if (!request.is_mark || request.shape.empty()) continue;
    const Box box = bounds(request.shape);
    marks.push_back({box.xmin, box.ymin, box.width(), box.height()});
  }
  return marks;
}

}  // namespace

std::vector<PlacedLabel> place_labels(const std::vector<LabelRequest>& requests, const Rect& frame,
                                      const std::vector<Rect>& taken) {
  Placement placement(frame, boxes_of_marks(requests), taken);
  std::vector<std::optional<Chords>> left_over(requests.size());
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (requests[i].shape.empty() || requests[i].forms.empty()) continue;
    Chords chords = chords_of(requests[i].shape, frame);
    if (requests[i].is_mark) {
      place_mark(placement, chords, i, requests[i]);
    } else if (!place_best_form(placement, chords, i, requests[i], false)) {
      left_over[i] = std::move(chords);
    }
  }
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (left_over[i]) place_as_it_goes(placement, *left_over[i], i, requests[i]);
  }
  return std::move(placement).result();
}

}  // namespace hotspot::detail
