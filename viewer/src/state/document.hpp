/// @file
/// What undo gives back: layers with their styles, the view, what is selected, filters. A small value; the
/// data of the layers are shared.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/style.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "state/analysis.hpp"
#include "state/comparison.hpp"
#include "state/layer_data.hpp"
#include "state/time_window.hpp"
#include "state/view.hpp"

namespace hotspot {
struct StudyResult;
}

namespace hotspot::viewer {

/// What a layer is on the map, which says how it is drawn where its style does not.
enum class Role {
  picture,  ///< a raster beneath everything
  study_area,
  green,
  water,
  building,
  road,
  area,     ///< filled by its classes, outlined thin
  contour,  ///< the outline is the result
  surface,  ///< classes without borders
  points,
};

using LayerId = std::uint64_t;

/// Layers that are computed in the viewer come after those of the files; the density is one and the same.
inline constexpr LayerId live_density_layer = 1000000;
[[nodiscard]] constexpr bool is_computed(LayerId id) {
  return id >= live_density_layer;
}

/// What a layer was computed from.
struct Made {
  Analysis analysis{};
  std::optional<TimeWindow> time{};  ///< of the events, as it was then
};

struct MapLayer {
  LayerId id = 0;
  std::shared_ptr<const LayerData> data{};
  std::string title{};
  Role role = Role::area;
  bool visible = true;
  double opacity = 1.0;
  Style style{};
  std::optional<Colour> colour{};  ///< where the style has neither classes nor categories
  std::optional<Made> made{};      ///< computed in the viewer; not the live density
};

/// Background is drawn muted, takes no part in legend, hover and table.
[[nodiscard]] constexpr bool is_background(Role role) {
  return role == Role::picture || role == Role::study_area || role == Role::green || role == Role::water ||
         role == Role::building || role == Role::road;
}

/// Rows of one layer.
struct Selection {
  LayerId layer = 0;
  std::vector<std::size_t> rows{};

  friend bool operator==(const Selection&, const Selection&) = default;
};

/// The table and how it is looked at.
struct TableView {
  std::string source{};  ///< whose figures; empty: the first
  std::string search{};
  std::string sort_column = "name";
  bool descending = false;

  friend bool operator==(const TableView&, const TableView&) = default;
};

/// A density that follows its settings while they are changed.
struct LiveDensity {
  bool shown = false;
  LayerId source = 0;      ///< the layer of points
  std::string category{};  ///< of its events; empty: all
  KernelDensityOptions options{};
  double cell = 25.0;  ///< metres

  [[nodiscard]] bool asks_the_same(const LiveDensity& other) const {
    return shown == other.shown && source == other.source && category == other.category &&
           cell == other.cell && options.bandwidth.value == other.options.bandwidth.value &&
           options.kernel == other.options.kernel;
  }
};

struct Document {
  std::string title{};
  std::shared_ptr<const StudyResult> study{};  ///< what the layers were computed from; none for mere files
  std::string period{};
  Crs crs{};
  std::vector<MapLayer> layers{};                          ///< the lowest first
  std::vector<std::shared_ptr<const LayerData>> tables{};  ///< without places
  View view{};
  Selection selection{};
  std::optional<TimeWindow> time{};
  TableView table{};
  LiveDensity density{};
  std::optional<Comparison> comparison{};
};

[[nodiscard]] const MapLayer* find_layer(const Document& document, LayerId id);
/// The layer that table and charts are about: housing areas, else the uppermost of areas with figures.
[[nodiscard]] const MapLayer* areas_layer(const Document& document);
/// A table by its name; nullptr where there is none.
[[nodiscard]] const LayerData* find_table(const Document& document, const std::string& name);
/// Everything that is visible; what is no background alone where there is a study area.
[[nodiscard]] std::optional<Box> extent_of(const Document& document);
[[nodiscard]] bool has_times(const Document& document);
[[nodiscard]] bool is_selected(const Document& document, LayerId layer, std::size_t row);

}  // namespace hotspot::viewer
