#include "state/trend.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "hotspot/stats/rate.hpp"

namespace hotspot::viewer {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double level = 0.95;

/// Rows of a long table that are of the source, of all categories, and of one year.
struct LongTable {
  const TextColumn* sources = nullptr;
  const TextColumn* categories = nullptr;
  const TextColumn* areas = nullptr;  // nullptr: the table is of the whole study area
  std::vector<double> years;
  std::vector<double> counts;

  [[nodiscard]] bool is_wanted(std::size_t row, const std::string& source,
                               const std::vector<std::string>& ids) const {
    if ((*sources)[row] != source || !(*categories)[row].empty() || !std::isfinite(years[row])) return false;
    return !areas || std::find(ids.begin(), ids.end(), (*areas)[row]) != ids.end();
  }
};

LongTable long_table(const Document& document, const std::string& name) {
  LongTable table;
  const LayerData* data = find_table(document, name);
  if (!data) return table;
  table.sources = texts_of(data->layer, "source");
  table.categories = texts_of(data->layer, "category");
  table.areas = texts_of(data->layer, "area_id");
  table.years = numbers_of(data->layer, "year");
  table.counts = numbers_of(data->layer, "count");
  if (!table.categories || table.years.empty() || table.counts.empty()) table.sources = nullptr;
  return table;
}

/// Selected rows of the layer of areas, by their ids and names.
struct Chosen {
  std::vector<std::string> ids;
  std::string title;
};

Chosen chosen_areas(const Document& document, const AreaFigures& figures) {
  Chosen chosen;
  const MapLayer* areas = find_layer(document, figures.layer);
  if (!areas || document.selection.layer != figures.layer) return chosen;
  const Column* id = areas->data->layer.column("id");
  if (!id) return chosen;
  for (const std::size_t row : document.selection.rows) {
    if (row >= figures.rows.size()) continue;
    chosen.ids.push_back(cell_text(*id, row));
    chosen.title += (chosen.title.empty() ? "" : ", ") + figures.rows[row].name;
  }
  return chosen;
}

YearCount year_count(int year, double count) {
  if (!std::isfinite(count)) return {year, unknown, unknown, unknown};
  const Interval limits = poisson_interval(static_cast<std::int64_t>(count), level);
  return {year, count, limits.low, limits.high};
}

}  // namespace

Trend make_trend(const Document& document, const AreaFigures& figures) {
  Trend trend;
  if (figures.sources.empty()) return trend;
  const Chosen chosen = chosen_areas(document, figures);
  const LongTable table = long_table(document, chosen.ids.empty() ? "totals" : "area_counts");
  if (!table.sources) return trend;
  trend.title = chosen.title;
  std::map<int, double> by_year;
  for (std::size_t row = 0; row < table.years.size(); ++row) {
    if (!table.is_wanted(row, figures.sources[figures.source].name, chosen.ids)) continue;
    by_year[static_cast<int>(table.years[row])] += table.counts[row];  // what is hidden hides the sum
  }
  for (const auto& [year, count] : by_year) trend.years.push_back(year_count(year, count));
  return trend;
}

}  // namespace hotspot::viewer
