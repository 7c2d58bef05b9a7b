/// @file
/// Where labels stand: inside their shape, clear of each other, in a smaller form before none at all. Private
/// to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

/// One way to write a label: its size on the page.
struct LabelForm {
  double width = 0.0;
  double height = 0.0;
};

struct LabelRequest {
  MultiPolygon shape{};            ///< on the page
  std::vector<LabelForm> forms{};  ///< the best first
  /// The shape is itself what the map shows: its label stands beside it where it does not fit inside, and
  /// labels of others keep clear of both while there is another place.
  bool is_mark = false;
};

struct PlacedLabel {
  std::size_t request = 0;
  std::size_t form = 0;
  Rect box{};
};

/// Requests are served in their order, first all that fit inside their shape, then those whose smallest form
/// sticks out of it, by a little if that will do. All boxes lie in `frame`; none overlaps another or one that
/// is `taken`. Cost:
/// O(corners x height in px) a shape, O(n^2) in labels.
[[nodiscard]] std::vector<PlacedLabel> place_labels(const std::vector<LabelRequest>& requests,
                                                    const Rect& frame, const std::vector<Rect>& taken = {});

}  // namespace hotspot::detail
