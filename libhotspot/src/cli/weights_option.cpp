#include "cli/weights_option.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string_view>

#include "cli/options_from_fields.hpp"
#include "cli/weights_file.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/national_grid.hpp"

namespace hotspot::cli {
namespace {

constexpr std::string_view nearest_prefix = "knn:";
constexpr std::string_view band_prefix = "band:";

/// The number after the colon.
template <class Number>
Number number_after(std::string_view word, std::string_view beginning) {
  const std::string_view digits = word.substr(beginning.size());
  Number number{};
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure == std::errc{} && end == digits.data() + digits.size()) return number;
  throw ArgumentError({"error.weights_number", {{"value", std::string(word)}}});
}

std::vector<Point> centroids(const AreaLayer& areas, const std::string& choice) {
  require_metric(areas.crs, "--weights " + choice);
  std::vector<Point> points;
  for (const MultiPolygon& shape : areas.shapes) points.push_back(centroid(shape));
  return points;
}

/// Points touch nothing but themselves.
const std::vector<MultiPolygon>& polygons(const AreaLayer& areas, const std::string& choice) {
  const bool has_points =
      std::any_of(areas.shapes.begin(), areas.shapes.end(),
                  [](const MultiPolygon& shape) { return shape.front().outer.size() < 3; });
  if (has_points) throw DataError({"error.weights_of_points", {{"value", choice}}});
  return areas.shapes;
}

SpatialWeights weights_by_place(const WeightsChoice& choice, WeightsKind kind, const AreaLayer& areas,
                                WeightStyle style) {
  switch (kind) {
    case WeightsKind::queen:
      return queen_weights(polygons(areas, choice.weights), style);
    case WeightsKind::rook:
      return rook_weights(polygons(areas, choice.weights), style);
    case WeightsKind::nearest:
      return nearest_weights(centroids(areas, choice.weights),
                             number_after<std::size_t>(choice.weights, nearest_prefix), style);
    case WeightsKind::band:
      return band_weights(centroids(areas, choice.weights),
                          number_after<double>(choice.weights, band_prefix) / areas.crs.metres_per_unit,
                          style);
    case WeightsKind::file:
      break;
  }
  return {};
}

ChosenWeights weights_from_file(const WeightsChoice& choice, const AreaLayer& areas, WeightStyle otherwise,
                                const Run& run) {
  WeightsFile read = read_weights(choice.weights, areas.ids, run);
  ChosenWeights chosen{.weights = std::move(read.weights), .inputs = {std::move(read.fingerprint)}};
  chosen.style = choice.style || read.has_weights ? choice.style : otherwise;
  if (chosen.style == WeightStyle::binary || !read.has_weights) {
    chosen.weights = with_style(std::move(chosen.weights), chosen.style.value_or(otherwise));
  } else if (chosen.style == WeightStyle::row) {
    chosen.weights = row_standardised(std::move(chosen.weights));
  }
  return chosen;
}

std::vector<Parameter> parameters_of(const WeightsChoice& choice, const std::string& name,
                                     const std::optional<WeightStyle>& style) {
  return {{.name = "weights", .value = name, .is_default = choice.weights == WeightsChoice{}.weights},
          {.name = "style",
           .value = style ? std::string(word(*style)) : "",
           .is_default = !choice.style.has_value()}};
}

}  // namespace

void add_weights_options(CLI::App& app, WeightsChoice& choice, const Context& context) {
  app.add_option("--weights", choice.weights, text(context.language, "cli.weights_option"))
      ->capture_default_str();
  add_value(app, "--style", choice.style, text(context.language, "cli.style"));
}

WeightsKind kind_of(const WeightsChoice& choice) {
  if (choice.weights == "queen") return WeightsKind::queen;
  if (choice.weights == "rook") return WeightsKind::rook;
  if (choice.weights.starts_with(nearest_prefix)) return WeightsKind::nearest;
  if (choice.weights.starts_with(band_prefix)) return WeightsKind::band;
  const bool names_source =
      choice.weights.find('.') != std::string::npos || choice.weights.starts_with("PG:");
  if (names_source) return WeightsKind::file;
  throw ArgumentError({"error.weights_word", {{"value", choice.weights}}});
}

ChosenWeights make_weights(const WeightsChoice& choice, const AreaLayer& areas, const Run& run,
                           WeightStyle otherwise) {
  const WeightsKind kind = kind_of(choice);
  ChosenWeights chosen;
  if (kind == WeightsKind::file) {
    chosen = weights_from_file(choice, areas, otherwise, run);
  } else {
    chosen.style = choice.style.value_or(otherwise);
    chosen.weights = weights_by_place(choice, kind, areas, *chosen.style);
  }
  const std::string name =
      kind == WeightsKind::file ? std::filesystem::path(choice.weights).filename().string() : choice.weights;
  chosen.parameters = parameters_of(choice, name, chosen.style);
  return chosen;
}

std::optional<ChosenGridWeights> make_grid_weights(const WeightsChoice& choice, const CellSet& cells,
                                                   WeightStyle otherwise) {
  const WeightStyle style = choice.style.value_or(otherwise);
  ChosenGridWeights chosen{.parameters = parameters_of(choice, choice.weights, style)};
  switch (kind_of(choice)) {
    case WeightsKind::queen:
      chosen.weights = queen_weights(cells, style);
      return chosen;
    case WeightsKind::rook:
      chosen.weights = rook_weights(cells, style);
      return chosen;
    case WeightsKind::band: {
      const double distance = number_after<double>(choice.weights, band_prefix);
      chosen.weights = band_weights(cells, distance / cells.grid.crs.metres_per_unit, style);
      return chosen;
    }
    case WeightsKind::nearest:
    case WeightsKind::file:
      break;
  }
  return std::nullopt;
}

AreaLayer cells_as_areas(const CellSet& cells) {
  AreaLayer areas{.crs = cells.grid.crs};
  for (const std::size_t cell : cells.cells) {
    areas.ids.push_back(cell_id(cells.grid, cell));
    areas.shapes.push_back({cells.grid.outline(cell)});
  }
  return areas;
}

SpatialWeights weights_among(const ChosenWeights& chosen, const std::vector<bool>& keep) {
  SpatialWeights among = select(chosen.weights, keep);
  return chosen.style == WeightStyle::row ? row_standardised(std::move(among)) : among;
}

void say_islands(const std::vector<std::string>& islands, const CommonOptions& common,
                 const Context& context) {
  constexpr std::size_t most_named = 5;
  if (islands.empty() || common.quiet) return;
  std::string names;
  for (std::size_t k = 0; k < std::min(islands.size(), most_named); ++k) {
    names += (k == 0 ? "" : ", ") + islands[k];
  }
  if (islands.size() > most_named) names += " ...";
  fmt::print(stderr, "{}\n",
             text(context.language, "cli.islands",
                  {{"n", static_cast<std::int64_t>(islands.size())}, {"ids", names}}));
}

void say_islands(const SpatialWeights& weights, const std::vector<std::string>& ids,
                 const CommonOptions& common, const Context& context) {
  std::vector<std::string> islands;
  for (const std::size_t island : weights.islands()) islands.push_back(ids[island]);
  say_islands(islands, common, context);
}

}  // namespace hotspot::cli
