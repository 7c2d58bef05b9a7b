/// @file
/// A layer as it was read or computed. Shared by all versions of a document and never changed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/io/read_picture.hpp"

namespace hotspot::viewer {

struct LayerData {
  Layer layer{};
  std::vector<std::vector<LineString>> lines{};   ///< per row, for a layer of lines; else empty
  std::vector<std::optional<EventTime>> times{};  ///< per row; empty: no times
  std::shared_ptr<const Picture> picture{};       ///< of a layer that is one; else none

  [[nodiscard]] std::size_t rows() const { return layer.rows(); }
};

enum class Shape { none, points, lines, areas, cells, picture };

[[nodiscard]] Shape shape_of(const LayerData& data);

/// None for a layer without places.
[[nodiscard]] std::optional<Box> bounds_of(const LayerData& data);
/// Of one row; none for a row without a place.
[[nodiscard]] std::optional<Box> bounds_of(const LayerData& data, std::size_t row);

/// The values of a column as numbers, NaN where there is none; empty for text and for no such column.
[[nodiscard]] std::vector<double> numbers_of(const Layer& layer, const std::string& column);

/// What a cell of the table says; empty: undefined. Numbers are written with all their digits.
[[nodiscard]] std::string cell_text(const Column& column, std::size_t row);

/// nullptr unless there is such a column and it is one of text.
[[nodiscard]] const TextColumn* texts_of(const Layer& layer, const std::string& column);

}  // namespace hotspot::viewer
