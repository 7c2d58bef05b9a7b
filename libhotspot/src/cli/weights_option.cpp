#include "cli/weights_option.hpp"

#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

#include "cli/options_from_fields.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"

namespace hotspot::cli {
namespace {

/// The number after "knn:" or "band:"; none where there is no such beginning.
template <class Number>
std::optional<Number> number_after(std::string_view word, std::string_view beginning) {
  if (!word.starts_with(beginning)) return std::nullopt;
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

/// Row number of an area, 1-based in the file.
std::size_t index_in_file(double value, std::size_t n, const std::string& file) {
  if (value >= 1.0 && value <= static_cast<double>(n) && value == std::floor(value)) {
    return static_cast<std::size_t>(value) - 1;
  }
  throw DataError(
      {"error.weights_index", {{"file", file}, {"value", value}, {"n", static_cast<std::int64_t>(n)}}});
}

/// Columns i, j and perhaps weight. Pairs of an area with itself are left out: neighbours are never self.
SpatialWeights weights_from_file(const std::string& file, std::size_t n, WeightStyle style, const Run& run) {
  bool weighted = false;
  for (const SourceLayer& layer : describe_source(file)) {
    for (const std::string& column : layer.columns) weighted = weighted || column == "weight";
  }
  AreaColumns wanted{.figures = {"i", "j"}, .places_needed = false};
  if (weighted) wanted.figures.emplace_back("weight");
  const AreaLayer table = read_areas({.source = file}, wanted, run).areas;
  const auto& from = *table.figure("i");
  const auto& to = *table.figure("j");
  std::vector<std::map<std::size_t, double>> rows(n);
  for (std::size_t k = 0; k < table.size(); ++k) {
    const std::size_t i = index_in_file(from[k], n, file), j = index_in_file(to[k], n, file);
    if (i != j) rows[i][j] = weighted ? (*table.figure("weight"))[k] : 1.0;
  }
  SpatialWeights weights{.start = {0}};
  for (const auto& row : rows) {
    for (const auto& [j, weight] : row) {
      weights.neighbours.push_back(j);
      weights.weights.push_back(weight);
    }
    weights.start.push_back(weights.neighbours.size());
  }
  return weighted ? weights : with_style(std::move(weights), style);
}

}  // namespace

void add_weights_options(CLI::App& app, WeightsChoice& choice, const Context& context) {
  app.add_option("--weights", choice.weights, text(context.language, "cli.weights_option"))
      ->capture_default_str();
  add_value(app, "--style", choice.style, text(context.language, "cli.style"));
}

SpatialWeights make_weights(const WeightsChoice& choice, const AreaLayer& areas, const Run& run) {
  if (choice.weights == "queen") return queen_weights(areas.shapes, choice.style);
  if (choice.weights == "rook") return rook_weights(areas.shapes, choice.style);
  if (const auto k = number_after<std::size_t>(choice.weights, "knn:")) {
    return nearest_weights(centroids(areas, choice.weights), *k, choice.style);
  }
  if (const auto distance = number_after<double>(choice.weights, "band:")) {
    const std::vector<Point> points = centroids(areas, choice.weights);
    return band_weights(points, *distance / areas.crs.metres_per_unit, choice.style);
  }
  if (choice.weights.find('.') == std::string::npos) {
    throw ArgumentError({"error.weights_word", {{"value", choice.weights}}});
  }
  return weights_from_file(choice.weights, areas.size(), choice.style, run);
}

}  // namespace hotspot::cli
