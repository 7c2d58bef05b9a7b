#include "io/read_earlier_release.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_layers.hpp"
#include "hotspot/io/study_file.hpp"
#include "io/number_text.hpp"
#include "plan/released_columns.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array reasons{Hidden::small_count,       Hidden::part_of_small,  Hidden::protects_another,
                             Hidden::small_or_protects, Hidden::few_households, Hidden::unknown_population,
                             Hidden::another_grid};

/// The layers of one GeoPackage, as read back: ids that are numbers have become numbers.
class ReleaseFile {
 public:
  ReleaseFile(const std::string& path, const StudyResult& result, const Run& run) : m_path(path) {
    // A plane of its own is brought nowhere.
    const bool local = result.crs.kind == CrsKind::local;
    const std::optional<Crs> to_crs = local ? std::nullopt : std::optional(result.crs);
    for (LayerRead& read : read_layers({.source = path, .to_crs = to_crs}, run))
      m_layers.emplace(read.layer.name, std::move(read.layer));
    const Layer& items = layer("run");
    for (std::size_t i = 0; i < items.rows(); ++i) {
      if (cell(items, "item", i) == "profile" && cell(items, "value", i) != "public")
        refuse("error.earlier_internal");
    }
  }

  [[noreturn]] void refuse(const char* key) const { throw DataError({key, {{"path", m_path}}}); }

  [[nodiscard]] const Layer& layer(const std::string& name) const {
    const auto found = m_layers.find(name);
    if (found == m_layers.end()) refuse("error.earlier_no_release");
    return found->second;
  }

  [[nodiscard]] const Column& column(const Layer& of, const std::string& name) const {
    const Column* found = of.column(name);
    if (found == nullptr) refuse("error.earlier_no_release");
    return *found;
  }

  [[nodiscard]] std::string cell(const Layer& of, const std::string& name, std::size_t row) const {
    const auto& values = column(of, name).values;
    if (const auto* text = std::get_if<TextColumn>(&values)) return (*text)[row];
    const double number = figure(of, name, row);
    return std::isnan(number) ? "" : number_text(number);
  }

  [[nodiscard]] double figure(const Layer& of, const std::string& name, std::size_t row) const {
    const auto& values = column(of, name).values;
    if (const auto* real = std::get_if<RealColumn>(&values)) return (*real)[row];
    const auto* whole = std::get_if<IntegerColumn>(&values);
    if (whole == nullptr || !(*whole)[row]) return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(*(*whole)[row]);
  }

 private:
  std::string m_path;
  std::map<std::string, Layer> m_layers;
};

Hidden told(const std::string& word) {
  if (word.empty()) return Hidden::no;
  const auto* found = std::find_if(reasons.begin(), reasons.end(),
                                   [&](Hidden reason) { return hidden_word(reason) == word; });
  return found == reasons.end() ? Hidden::never_shown : *found;
}

void read_period(const ReleaseFile& file, EarlierRelease& release) {
  const Layer& layer = file.layer("study_area");
  const auto from = released_day(file.cell(layer, "period_from", 0)),
             to = released_day(file.cell(layer, "period_to", 0));
  if (from && to) release.period = std::pair(*from, *to);
}

/// Where each of its cells stands among those of this study; none where it is no cell of this study.
std::vector<std::optional<std::size_t>> cells_of(const ReleaseFile& file, const StudyResult& result) {
  constexpr double closeness = 1e-6;  // of a cell
  const Layer& layer = file.layer("grid");
  const Grid& grid = result.grid.grid;
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.places);
  std::vector<std::optional<std::size_t>> found(layer.rows());
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    const Point centre{file.figure(layer, "x", i), file.figure(layer, "y", i)};
    const auto cell = grid.cell_at(centre);
    if (!cell || shapes == nullptr) continue;
    const Box box = bounds((*shapes)[i]);
    const Point own = grid.centre(*cell);
    const bool same = std::abs(own.x - centre.x) < closeness * grid.cell &&
                      std::abs(own.y - centre.y) < closeness * grid.cell &&
                      std::abs(box.xmax - box.xmin - grid.cell) < closeness * grid.cell;
    if (same) found[i] = result.grid.position(cell);
  }
  return found;
}

/// By area of this study, 'in no housing area' last, as it is there.
std::vector<std::optional<std::size_t>> areas_of(const ReleaseFile& file, const StudyResult& result) {
  const Layer& layer = file.layer("housing_areas");
  std::vector<std::optional<std::size_t>> rows(result.areas.size() + 1);
  for (std::size_t i = 0; i + 1 < layer.rows(); ++i) {
    const auto at = std::find(result.areas.ids.begin(), result.areas.ids.end(), file.cell(layer, "id", i));
    if (at != result.areas.ids.end()) rows[static_cast<std::size_t>(at - result.areas.ids.begin())] = i;
  }
  if (layer.rows() > 0) rows.back() = layer.rows() - 1;
  return rows;
}

void read_areas_told(const ReleaseFile& file, const StudyResult& result, EarlierSource& source) {
  const Layer& areas = file.layer("housing_areas");
  const Layer& counts = file.layer("area_counts");
  std::map<std::string, std::size_t> place;
  source.areas.assign(result.areas.size() + 1, Hidden::never_shown);
  const auto rows = areas_of(file, result);
  for (std::size_t area = 0; area < rows.size(); ++area) {
    if (!rows[area]) continue;
    source.areas[area] = told(file.cell(areas, source.name + "_hidden", *rows[area]));
    place[file.cell(areas, "id", *rows[area])] = area;
  }
  const std::size_t years = source.years.size();
  source.by_year.assign(source.areas.size() * years, Hidden::never_shown);
  std::optional<double> first;
  for (std::size_t i = 0; i < counts.rows(); ++i) {
    if (file.cell(counts, "source", i) != source.name) continue;
    const double year = file.figure(counts, "year", i);
    if (std::isnan(year)) continue;
    first = std::min(first.value_or(year), year);
    const auto at = place.find(file.cell(counts, "area_id", i));
    const auto column = static_cast<std::size_t>(year - *first);
    if (at != place.end() && column < years)
      source.by_year[at->second * years + column] = told(file.cell(counts, "hidden", i));
  }
}

/// All events of the source, its years, its categories; false where it is not in the release.
bool read_totals_told(const ReleaseFile& file, EarlierSource& source) {
  const Layer& layer = file.layer("totals");
  bool first = true;  // a source starts with the row of all its events
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    if (file.cell(layer, "source", i) != source.name) continue;
    const Hidden reason = told(file.cell(layer, "hidden", i));
    if (first) {
      source.total = reason;
    } else if (!std::isnan(file.figure(layer, "year", i))) {
      source.years.push_back(reason);
    } else {
      source.categories.emplace_back(file.cell(layer, "category", i), reason);
    }
    first = false;
  }
  return !first;
}

void read_times_told(const ReleaseFile& file, EarlierSource& source) {
  const Layer& layer = file.layer("rhythm");
  const TableEntries week{.rows = 7, .columns = parts_of_day};
  source.week.assign(week.size(), Hidden::never_shown);
  source.months.assign(months_of_year, Hidden::never_shown);
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    if (file.cell(layer, "source", i) != source.name) continue;
    const Hidden reason = told(file.cell(layer, "hidden", i));
    const double month = file.figure(layer, "month", i), weekday = file.figure(layer, "weekday", i);
    const double hour = file.figure(layer, "hour_from", i);
    if (month >= 1.0 && month <= 12.0) source.months[static_cast<std::size_t>(month) - 1] = reason;
    if (!std::isnan(month)) continue;
    const bool of_day = weekday >= 1.0 && weekday <= 7.0, of_part = hour >= 0.0 && hour < 24.0;
    const std::size_t row = of_day ? static_cast<std::size_t>(weekday) - 1 : 0;
    const std::size_t column = of_part ? static_cast<std::size_t>(hour) / (24 / parts_of_day) : 0;
    const std::size_t day_or_all = of_day ? week.row_total(row) : week.total();
    const std::size_t part = of_day ? week.cell(row, column) : week.column_total(column);
    source.week[of_part ? part : day_or_all] = reason;
  }
}

void read_cells_told(const ReleaseFile& file, const StudyResult& result,
                     const std::vector<std::optional<std::size_t>>& cells, EarlierSource& source) {
  const Layer& layer = file.layer("grid");
  source.grid.assign(result.grid.cells.size(), Hidden::never_shown);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i]) source.grid[*cells[i]] = told(file.cell(layer, source.name + "_hidden", i));
  }
}

void read_places_told(const ReleaseFile& file, EarlierSource& source) {
  const Layer& layer = file.layer("hotspots");
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.places);
  for (std::size_t i = 0; shapes != nullptr && i < layer.rows(); ++i) {
    if (file.cell(layer, "source", i) == source.name && !std::isnan(file.figure(layer, "events", i)))
      source.places.push_back((*shapes)[i]);
  }
}

}  // namespace

EarlierRelease read_earlier_release(const EarlierReleaseInput& input, const StudyResult& result,
                                    const Run& run) {
  const ReleaseFile file(study_path(result.study, input.file), result, run);
  EarlierRelease release{.name = input.name};
  read_period(file, release);
  const auto cells = cells_of(file, result);
  release.same_grid =
      std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.has_value(); });
  for (const SourceInput& one : result.study.sources) {
    EarlierSource source{.name = one.name};
    if (!read_totals_told(file, source)) continue;
    read_areas_told(file, result, source);
    read_times_told(file, source);
    if (release.same_grid) {
      read_cells_told(file, result, cells, source);
      read_places_told(file, source);
    }
    release.sources.push_back(std::move(source));
  }
  return release;
}

}  // namespace hotspot::detail
