#include "io/map/draw_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <sstream>
#include <variant>

#include "io/map/label_placement.hpp"
#include "io/map/text_box.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t most_lines = 3;
constexpr double smallest_labelled = 10.0;  // px, width and height of a shape

/// A label with the texts of its forms.
struct Label {
  LabelRequest request;
  std::vector<TextBox> boxes;
  LabelColours colours;
};

std::size_t length_of(const std::string& line) {  // characters, not bytes
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

/// Lines filled up to `width` characters.
std::vector<std::string> filled(const std::vector<std::string>& words, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& word : words) {
    if (lines.empty() || length_of(lines.back()) + 1 + length_of(word) > width) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
    }
  }
  return lines;
}

/// Every way to write the words: larger before smaller, fewer lines before more.
std::vector<TextBox> forms_of(const Canvas& canvas, const std::string& words, MapOutline outline) {
  const bool is_rank = outline == MapOutline::contour;
  std::vector<TextBox> forms;
  for (const TextSize size : {TextSize::body, TextSize::small}) {
    std::string last;
    for (std::size_t lines = 1; lines <= most_lines; ++lines) {
      std::string broken = broken_into(words, lines);
      if (broken == last) break;
      forms.emplace_back(canvas, broken, TextLook{.size = size, .semibold = is_rank, .centred = true});
      last = std::move(broken);
    }
  }
  return forms;
}

LabelColours colours_on(const DrawnLayer& drawn, std::size_t row, const MapColours& colours) {
  const RowFill& fill = drawn.fills[row];
  if (fill.state != RowState::classed) return {colours.text, colours.halo};
  return label_colours(drawn.style.classes[fill.class_index].fill, colours);
}

void add_labels(std::vector<Label>& labels, const Canvas& canvas, const PageFit& fit, const DrawnLayer& drawn,
                const MapColours& colours) {
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&drawn.layer.places);
  if (shapes == nullptr) return;
  const bool is_contour = drawn.outline == MapOutline::contour;
  std::vector<std::size_t> order(drawn.labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (!is_contour) {  // ranks come in their order
    std::vector<double> areas;
    for (const MultiPolygon& shape : *shapes) areas.push_back(area(shape));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return areas[a] > areas[b]; });
  }
  for (const std::size_t i : order) {
    if (drawn.labels[i].empty() || (*shapes)[i].empty()) continue;
    MultiPolygon shape = on_page(fit, (*shapes)[i]);
    const Box box = bounds(shape);
    if (!is_contour && (box.width() < smallest_labelled || box.height() < smallest_labelled)) continue;
    Label label{{std::move(shape), {}, is_contour},
                forms_of(canvas, drawn.labels[i], drawn.outline),
                colours_on(drawn, i, colours)};
    for (const TextBox& form : label.boxes) label.request.forms.push_back({form.width(), form.height()});
    labels.push_back(std::move(label));
  }
}

}  // namespace

std::string broken_into(const std::string& words, std::size_t lines) {
  std::istringstream stream(words);
  std::vector<std::string> each;
  std::size_t width = 0;
  for (std::string word; stream >> word;) {
    width = std::max(width, length_of(word));
    each.push_back(word);
  }
  while (filled(each, width).size() > lines) ++width;
  std::string result;
  for (const std::string& line : filled(each, width)) result += (result.empty() ? "" : "\n") + line;
  return result;
}

void draw_labels(const Canvas& canvas, const PageFit& fit, const Rect& frame,
                 const std::vector<DrawnLayer>& layers, const MapColours& colours,
                 const std::vector<Rect>& taken) {
  std::vector<Label> labels;
  for (auto drawn = layers.rbegin(); drawn != layers.rend(); ++drawn) {
    add_labels(labels, canvas, fit, *drawn, colours);
  }
  std::vector<LabelRequest> requests;
  for (Label& label : labels) requests.push_back(std::move(label.request));
  for (const PlacedLabel& placed : place_labels(requests, frame, taken)) {
    const Label& label = labels[placed.request];
    label.boxes[placed.form].draw_with_halo(canvas, placed.box.x, placed.box.y, label.colours.text,
                                            label.colours.halo);
  }
}

}  // namespace hotspot::detail
