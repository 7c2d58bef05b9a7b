/// @file
/// The layers and columns of a study's output, declared once: disclosure control builds them from this
/// declaration, report, styles and README read it. In names, {source} stands for the name of each source.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hotspot {

/// Grows with every change that a reader of older output would trip over.
inline constexpr int schema_version = 1;

enum class PlaceKind { none, points, polygons, cells };
enum class Written { always, internal_only };

struct ColumnSpec {
  std::string_view name;
  std::string_view unit;
  std::string_view title;  ///< key in the text table; {source} in the text is the source's title
};

struct LayerSpec {
  std::string_view name;
  std::string_view title;  ///< key in the text table
  PlaceKind places = PlaceKind::none;
  Written written = Written::always;
  std::span<const ColumnSpec> columns;

  /// THROWS std::logic_error for a name that is not declared: our bug.
  [[nodiscard]] const ColumnSpec& column(std::string_view column_name) const;
};

/// In the order in which they are written.
[[nodiscard]] std::span<const LayerSpec> output_schema();

/// THROWS std::logic_error for a name that is not declared: our bug.
[[nodiscard]] const LayerSpec& layer_spec(std::string_view name);

/// `pattern` with {source} filled in.
[[nodiscard]] std::string for_source(std::string_view pattern, std::string_view source);

}  // namespace hotspot
