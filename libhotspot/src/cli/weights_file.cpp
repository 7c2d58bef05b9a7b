#include "cli/weights_file.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"

namespace hotspot::cli {
namespace {

struct Pair {
  std::size_t i = 0;
  std::size_t j = 0;
  double weight = 1.0;
  std::size_t position = 0;  ///< in the table
};

/// Position of each area by its id.
class AreaIndex {
 public:
  explicit AreaIndex(const std::vector<std::string>& ids) {
    for (std::size_t i = 0; i < ids.size(); ++i) m_positions.emplace(ids[i], i);
  }

  [[nodiscard]] std::size_t position(const AreaLayer& table, const char* column, std::size_t row,
                                     const std::string& file) const {
    const std::string& id = (*table.text(column))[row];
    const auto found = m_positions.find(id);
    if (found != m_positions.end()) return found->second;
    throw DataError({"error.weights_id",
                     {{"file", file}, {"row", table.ids[row]}, {"column", std::string(column)}, {"id", id}}});
  }

 private:
  std::unordered_map<std::string_view, std::size_t> m_positions;
};

bool has_column(const std::string& file, std::string_view name) {
  for (const SourceLayer& layer : describe_source(file)) {
    if (std::find(layer.columns.begin(), layer.columns.end(), name) != layer.columns.end()) return true;
  }
  return false;
}

std::vector<Pair> pairs_of(const AreaLayer& table, const std::vector<std::string>& ids,
                           const std::string& file) {
  const AreaIndex index(ids);
  const std::vector<double>* weights = table.figure("weight");
  std::vector<Pair> pairs;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const Pair pair{.i = index.position(table, "i", row, file),
                    .j = index.position(table, "j", row, file),
                    .weight = weights == nullptr ? 1.0 : (*weights)[row],
                    .position = row};
    if (!std::isfinite(pair.weight)) {
      throw DataError({"error.weights_value", {{"file", file}, {"row", table.ids[row]}}});
    }
    if (pair.i != pair.j) pairs.push_back(pair);
  }
  return pairs;
}

/// Ascending by i, j. THROWS DataError for a pair that stands twice.
void sort_pairs(std::vector<Pair>& pairs, const AreaLayer& table, const std::string& file) {
  const auto place = [](const Pair& pair) { return std::tie(pair.i, pair.j); };
  std::sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
    return std::tie(a.i, a.j, a.position) < std::tie(b.i, b.j, b.position);
  });
  const auto twice = std::adjacent_find(pairs.begin(), pairs.end(),
                                        [&](const Pair& a, const Pair& b) { return place(a) == place(b); });
  if (twice == pairs.end()) return;
  const std::size_t first = twice->position, second = std::next(twice)->position;
  throw DataError({"error.weights_twice",
                   {{"file", file},
                    {"rows", table.ids[first] + ", " + table.ids[second]},
                    {"i", (*table.text("i"))[first]},
                    {"j", (*table.text("j"))[first]}}});
}

}  // namespace

WeightsFile read_weights(const std::string& file, const std::vector<std::string>& ids, const Run& run) {
  WeightsFile result{.has_weights = has_column(file, "weight")};
  AreaColumns wanted{.texts = {"i", "j"}, .places_needed = false};
  if (result.has_weights) wanted.figures.emplace_back("weight");
  const AreasRead read = read_areas({.source = file}, wanted, run);
  std::vector<Pair> pairs = pairs_of(read.areas, ids, file);
  sort_pairs(pairs, read.areas, file);
  result.fingerprint = read.fingerprint;
  result.weights.start.assign(ids.size() + 1, 0);
  for (const Pair& pair : pairs) {
    ++result.weights.start[pair.i + 1];
    result.weights.neighbours.push_back(pair.j);
    result.weights.weights.push_back(pair.weight);
  }
  for (std::size_t i = 0; i < ids.size(); ++i) result.weights.start[i + 1] += result.weights.start[i];
  return result;
}

}  // namespace hotspot::cli
