#include "io/study_register.hpp"

#include <algorithm>

#include "hotspot/core/point_location.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_register.hpp"
#include "hotspot/plan/register_check.hpp"
#include "io/study_tables.hpp"

namespace hotspot::detail {
namespace {

using AreaIndex = std::optional<std::size_t>;

/// Housing areas by what people write: the id, or the name, in whatever case.
class AreaNames {
 public:
  explicit AreaNames(const AreaLayer& areas) : m_areas(areas) {}

  [[nodiscard]] AreaIndex find(const std::string& written) const {
    if (written.empty()) return std::nullopt;
    const std::string plain = plain_column_name(written);
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
      if (plain_column_name(m_areas.ids[i]) == plain) return i;
    }
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
      if (plain_column_name(m_areas.name(i)) == plain) return i;
    }
    return std::nullopt;
  }

 private:
  const AreaLayer& m_areas;
};

void note_rows(StudyInputs& inputs, const std::string& table, const char* key,
               const std::vector<std::size_t>& rows) {
  if (rows.empty()) return;
  for (SourceQuality& quality : inputs.quality.sources) {
    if (quality.source != table) continue;
    quality.findings.push_back(
        {key, {{"count", static_cast<std::int64_t>(rows.size())}, {"rows", row_list(rows)}}});
  }
}

template <class Row>
AreaIndex index_of_key(const std::vector<Row>& rows, const std::string& key) {
  if (key.empty()) return std::nullopt;
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == key; });
  if (found == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rows.begin());
}

/// By its point; else by the area it names. Names of no area are noted.
AreaIndex area_of(const std::optional<Point>& point, const std::string& area, const PointLocator& locator,
                  const AreaNames& names, std::size_t row, std::vector<std::size_t>& unknown) {
  const AreaIndex named = names.find(area);
  if (!area.empty() && !named) unknown.push_back(row);
  return point ? locator.first_covering(*point) : named;
}

void place_walks(RegisterResult& found, StudyInputs& inputs, const AreaNames& names) {
  std::vector<std::size_t> unknown;
  for (const SafetyWalk& walk : found.content.walks) {
    found.walk_area.push_back(names.find(walk.area));
    if (!walk.area.empty() && !found.walk_area.back()) unknown.push_back(walk.row);
  }
  note_rows(inputs, "register_walks", "finding.register_area_unknown", unknown);
}

void place_places(RegisterResult& found, StudyInputs& inputs, const PointLocator& locator,
                  const AreaNames& names) {
  const PointLocator study_area(inputs.area.shape);
  std::vector<std::size_t> unknown, outside;
  for (const WalkPlace& place : found.content.places) {
    AreaIndex area = area_of(place.point, place.area, locator, names, place.row, unknown);
    if (!area && !place.point) {
      const auto walk = index_of_key(found.content.walks, place.walk);
      if (walk) area = found.walk_area[*walk];
    }
    if (place.point && !study_area.covers(*place.point)) outside.push_back(place.row);
    found.place_area.push_back(area);
  }
  note_rows(inputs, "register_places", "finding.register_area_unknown", unknown);
  note_rows(inputs, "register_places", "finding.register_outside", outside);
}

void place_measures(RegisterResult& found, StudyInputs& inputs, const PointLocator& locator,
                    const AreaNames& names) {
  const PointLocator study_area(inputs.area.shape);
  std::vector<std::size_t> unknown, outside;
  for (const Measure& measure : found.content.measures) {
    const auto place = index_of_key(found.content.places, measure.place);
    std::optional<Point> point = measure.point;
    if (!point && place) point = found.content.places[*place].point;
    AreaIndex area = area_of(point, measure.area, locator, names, measure.row, unknown);
    if (!area && !point && place) area = found.place_area[*place];
    if (point && !study_area.covers(*point)) outside.push_back(measure.row);
    found.measure_place.push_back(place);
    found.measure_point.push_back(point);
    found.measure_area.push_back(area);
  }
  note_rows(inputs, "register_measures", "finding.register_area_unknown", unknown);
  note_rows(inputs, "register_measures", "finding.register_outside", outside);
}

}  // namespace

void read_study_register(StudyInputs& inputs, const Run& run) {
  const RegisterInput& table = inputs.study.safety_register;
  if (table.file.empty()) return;
  const auto path = [&](const std::string& file) {
    return file.empty() ? file : checked_path(inputs.study, file);
  };
  RegisterRead read =
      read_register({.file = path(table.file),
                     .places = path(table.places),
                     .measures = path(table.measures),
                     .crs = table.crs.empty() ? std::nullopt : std::optional(make_crs(table.crs)),
                     .to_crs = inputs.crs},
                    run);
  for (std::size_t i = 0; i < read.qualities.size(); ++i) {
    const std::string name = "register_" + read.qualities[i].source;
    record(inputs, std::move(read.qualities[i]), std::move(read.fingerprints[i]), name);
  }
  RegisterResult found{.content = std::move(read.content)};
  if (table.as_of || inputs.period) found.as_of = table.as_of ? *table.as_of : inputs.period->to;
  const AreaNames names(inputs.areas);
  const PointLocator locator(inputs.areas.shapes);
  place_walks(found, inputs, names);
  place_places(found, inputs, locator, names);
  place_measures(found, inputs, locator, names);
  inputs.safety_register = std::move(found);
}

}  // namespace hotspot::detail
