#include "state/bivariate.hpp"

#include <algorithm>

#include "hotspot/plan/bivariate_style.hpp"
#include "state/classify.hpp"

namespace hotspot::viewer {
namespace {

constexpr const char* pair_column = "pair";
constexpr std::size_t most_columns = 16;

std::string title_of(const Layer& layer, const std::string& name) {
  const Column* column = layer.column(name);
  return column && !column->title.empty() ? column->title : name;
}

}  // namespace

MapLayer bivariate_layer(const MapLayer& areas, const std::string& across, const std::string& up,
                         Language language) {
  const Layer& from = areas.data->layer;
  const std::vector<double> across_values = numbers_of(from, across);
  const std::vector<double> up_values = numbers_of(from, up);
  BivariateLayer pairs = hotspot::bivariate_layer({title_of(from, across), across_values},
                                                  {title_of(from, up), up_values}, language);
  pairs.style.category_column = pair_column;
  pairs.style.label_column = areas.style.label_column;
  auto data = std::make_shared<LayerData>();
  data->layer.name = "pair_" + across + "_" + up;
  data->layer.title = pairs.style.legend_title;
  data->layer.crs = from.crs;
  data->layer.places = from.places;
  data->layer.columns = {{.name = pair_column, .values = std::move(pairs.pairs)},
                         {.name = "across", .values = across_values, .title = title_of(from, across)},
                         {.name = "up", .values = up_values, .title = title_of(from, up)}};
  if (const Column* label = from.column(areas.style.label_column)) data->layer.columns.push_back(*label);
  data->layer.styles = {pairs.style};
  return {.data = data, .title = data->layer.title, .role = Role::area, .style = pairs.style};
}

std::optional<BivariateKey> bivariate_key(const MapLayer& layer) {
  const Layer& data = layer.data->layer;
  const bool is_pair = layer.style.category_column == pair_column && !layer.style.categories.empty() &&
                       data.column("across") && data.column("up");
  if (!is_pair) return std::nullopt;
  return BivariateKey{title_of(data, "across"), title_of(data, "up")};
}

std::vector<std::string> paired_columns(const Layer& layer) {
  std::vector<std::string> all = numeric_columns(layer);
  std::vector<std::string> rates;
  std::copy_if(all.begin(), all.end(), std::back_inserter(rates),
               [](const std::string& name) { return name.ends_with("_rate"); });
  std::vector<std::string>& chosen = rates.size() > 1 ? rates : all;
  chosen.resize(std::min(chosen.size(), most_columns));
  return chosen;
}

}  // namespace hotspot::viewer
