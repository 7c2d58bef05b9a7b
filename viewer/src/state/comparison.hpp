/// @file
/// Two pictures of the same place: two layers, or two periods, beside each other or with an edge to be drawn
/// across. Both sides share the view.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "state/layer_data.hpp"
#include "state/layout.hpp"
#include "state/time_window.hpp"

namespace hotspot::viewer {

struct Document;
struct Histogram;

enum class CompareAs { swipe, beside };
enum class Compared { layers, periods };
enum class Side : std::uint8_t { first, second };

struct Comparison {
  CompareAs as = CompareAs::swipe;
  Compared what = Compared::layers;
  double edge = 0.5;        ///< of a swipe: share of the map's width
  std::uint64_t first = 0;  ///< layers, by their id
  std::uint64_t second = 0;
  std::optional<TimeWindow> second_time{};  ///< the first side's is the document's
  /// The live density of the second period, once it is computed.
  std::shared_ptr<const LayerData> second_density{};

  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// Where one side is drawn, pixels of the window: `map` is where all of its map would lie, `clip` what is
/// seen of it.
struct Pane {
  Side side = Side::first;
  Rect map{};
  Rect clip{};
};

/// One pane where nothing is compared.
[[nodiscard]] std::vector<Pane> panes_of(const Rect& map, const std::optional<Comparison>& comparison);

/// What one side shows: the document itself where nothing is compared.
[[nodiscard]] Document side_of(const Document& document, Side side);

/// The uppermost result that is seen against the next of its kind; without such a pair the earlier half of
/// the time against the later one.
[[nodiscard]] Comparison first_comparison(const Document& document, const Histogram& histogram);

/// The years of the events, for a choice.
[[nodiscard]] std::vector<TimeWindow> years_of(const Histogram& histogram);

}  // namespace hotspot::viewer
