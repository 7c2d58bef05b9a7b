#include <algorithm>
#include <limits>

#include "hotspot/core/parameters.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"
#include "hotspot/plan/register_schema.hpp"
#include "plan/disclosed_register.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

Language language(const StudyResult& result) {
  return result.study.study.language;
}

/// What people read for a value of the register; empty where there is none.
template <WordedEnum E>
std::string list_word(const StudyResult& result, const ValueList& list, const std::optional<E>& value) {
  return value ? list_words(language(result), list, word(*value)) : std::string();
}

template <WordedEnum E>
std::string list_of_words(const StudyResult& result, const ValueList& list, const std::vector<E>& values) {
  std::string words;
  for (const E value : values)
    words += (words.empty() ? "" : ", ") + list_words(language(result), list, word(value));
  return words;
}

template <WordedEnum E>
std::string code(const std::optional<E>& value) {
  return value ? std::string(word(*value)) : std::string();
}

const ValueList& list_of(std::string_view table, std::string_view column) {
  return *register_table(table).column(column).list;
}

std::string area_id(const StudyResult& result, const std::optional<std::size_t>& area) {
  return area ? result.areas.ids[*area] : std::string();
}

std::string area_name(const StudyResult& result, const std::optional<std::size_t>& area) {
  return area ? result.areas.name(*area) : text(language(result), "output.in_no_area");
}

/// A colour for each word of a list, grey for what is not stated.
Style coloured_by(const StudyResult& result, const std::string& title, const std::string& column,
                  const ValueList& list) {
  Style style{.name = title, .legend_title = title};
  style.category_column = column;
  std::size_t colour = 0;
  for (const std::string_view one : list.codes) {
    const Colour fill = category_colour(colour++);
    style.categories.push_back({std::string(one), list_words(language(result), list, one), fill, fill});
  }
  const Colour grey = category_colour(7);
  style.categories.push_back({"", text(language(result), "register.not_stated"), grey, grey});
  style.label_column = "label";
  return style;
}

/// The last day that a walk tells of.
std::optional<std::chrono::year_month_day> last_day(const SafetyWalk& walk) {
  return std::max({walk.offered_on, walk.planned_for, walk.held_on});
}

/// The walk that says how it stands in an area: the one with the latest day, of several the later row.
const SafetyWalk* latest_walk(const RegisterResult& found, std::size_t area) {
  const SafetyWalk* latest = nullptr;
  for (std::size_t w = 0; w < found.content.walks.size(); ++w) {
    const SafetyWalk& walk = found.content.walks[w];
    if (found.walk_area[w] != area) continue;
    if (latest == nullptr || last_day(walk) >= last_day(*latest)) latest = &walk;
  }
  return latest;
}

std::int64_t walks_held(const RegisterResult& found, std::size_t area) {
  std::int64_t held = 0;
  for (std::size_t w = 0; w < found.content.walks.size(); ++w)
    held += found.walk_area[w] == area && found.content.walks[w].status == WalkStatus::held ? 1 : 0;
  return held;
}

/// Where a row without a point of its own stands on the map.
struct Stand {
  Point point{};
  const char* placed = "point";
};

Stand stand_of(const StudyResult& result, const std::optional<Point>& point,
               const std::optional<std::size_t>& area) {
  if (point) return {*point, "point"};
  if (area) return {centroid(result.areas.shapes[*area]), "area"};
  return {centroid(result.area.shape), "unknown"};
}

Provenance register_provenance(const StudyResult& result) {
  return provenance(result, "register of safety walks", "");
}

}  // namespace

Layer walks_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  std::vector<MultiPolygon> shapes;
  TextColumn ids, names, labels, status, status_words, offered, planned, held, led_by, hidden;
  IntegerColumn counts;
  const std::size_t areas = result.safety_register ? result.areas.size() : 0;
  for (std::size_t area = 0; area < areas; ++area) {
    const Hidden why = disclosed.area_rule[area];
    const SafetyWalk* walk = why == Hidden::no ? latest_walk(*result.safety_register, area) : nullptr;
    const SafetyWalk told = walk == nullptr ? SafetyWalk{} : *walk;
    shapes.push_back(result.areas.shapes[area]);
    ids.push_back(result.areas.ids[area]);
    names.push_back(result.areas.name(area));
    labels.push_back(result.areas.name(area));
    status.push_back(code(told.status));
    status_words.push_back(list_word(result, list_of("walks", "status"), told.status));
    offered.push_back(value_in_words(told.offered_on));
    planned.push_back(value_in_words(told.planned_for));
    held.push_back(value_in_words(told.held_on));
    led_by.push_back(list_word(result, list_of("walks", "led_by"), told.led_by));
    counts.push_back(why == Hidden::no ? std::optional(walks_held(*result.safety_register, area))
                                       : std::nullopt);
    hidden.emplace_back(hidden_word(why));
  }
  LayerBuilder layer("walks", result);
  layer.add("area_id", std::move(ids));
  layer.add("area_name", std::move(names));
  layer.add("label", std::move(labels));
  layer.add("status", std::move(status));
  layer.add("status_words", std::move(status_words));
  layer.add("offered_on", std::move(offered));
  layer.add("planned_for", std::move(planned));
  layer.add("held_on", std::move(held));
  layer.add("led_by", std::move(led_by));
  layer.add("walks_held", std::move(counts));
  layer.add("hidden", std::move(hidden));
  Layer made = layer.finish(std::move(shapes), register_provenance(result));
  made.styles.push_back(coloured_by(result, made.title, "status", list_of("walks", "status")));
  return made;
}

Layer walk_places_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  std::vector<Point> points;
  TextColumn keys, ids, names, labels, kinds, reasons, good, placed;
  const RegisterResult found = result.safety_register.value_or(RegisterResult{});
  for (std::size_t p = 0; p < found.content.places.size(); ++p) {
    if (!is_place_shown(found, p, disclosed)) continue;
    const WalkPlace& place = found.content.places[p];
    const Stand stand = stand_of(result, place.point, found.place_area[p]);
    points.push_back(stand.point);
    keys.push_back(place.id);
    ids.push_back(area_id(result, found.place_area[p]));
    names.push_back(area_name(result, found.place_area[p]));
    labels.push_back(place.title);
    kinds.push_back(code(place.kind));
    reasons.push_back(list_of_words(result, list_of("places", "reasons"), place.reasons));
    good.push_back(list_of_words(result, list_of("places", "good"), place.good));
    placed.emplace_back(stand.placed);
  }
  LayerBuilder layer("walk_places", result);
  layer.add("id", std::move(keys));
  layer.add("area_id", std::move(ids));
  layer.add("area_name", std::move(names));
  layer.add("label", std::move(labels));
  layer.add("kind", std::move(kinds));
  layer.add("reasons", std::move(reasons));
  layer.add("good", std::move(good));
  layer.add("placed", std::move(placed));
  Layer made = layer.finish(std::move(points), register_provenance(result));
  made.styles.push_back(coloured_by(result, made.title, "kind", list_of("places", "kind")));
  return made;
}

Layer measures_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  std::vector<Point> points;
  TextColumn keys, ids, names, places, labels, kinds, responsible, due, status, status_words, done, placed;
  IntegerColumn overdue;
  RealColumn cost;
  const RegisterResult found = result.safety_register.value_or(RegisterResult{});
  for (std::size_t m = 0; m < found.content.measures.size(); ++m) {
    if (!is_measure_shown(found, m, disclosed)) continue;
    const Measure& measure = found.content.measures[m];
    const Stand stand = stand_of(result, found.measure_point[m], found.measure_area[m]);
    const auto place = found.measure_place[m];
    points.push_back(stand.point);
    keys.push_back(measure.id);
    ids.push_back(area_id(result, found.measure_area[m]));
    names.push_back(area_name(result, found.measure_area[m]));
    places.push_back(place ? found.content.places[*place].title : "");
    labels.push_back(measure.title);
    kinds.push_back(list_word(result, list_of("measures", "kind"), measure.kind));
    responsible.push_back(list_word(result, list_of("measures", "responsible"), measure.responsible));
    due.push_back(value_in_words(measure.due));
    status.push_back(code(measure.status));
    status_words.push_back(list_word(result, list_of("measures", "status"), measure.status));
    overdue.emplace_back(is_overdue(measure, found.as_of) ? 1 : 0);
    done.push_back(value_in_words(measure.done_on));
    cost.push_back(measure.cost.value_or(std::numeric_limits<double>::quiet_NaN()));
    placed.emplace_back(stand.placed);
  }
  LayerBuilder layer("measures", result);
  layer.add("id", std::move(keys));
  layer.add("area_id", std::move(ids));
  layer.add("area_name", std::move(names));
  layer.add("place", std::move(places));
  layer.add("label", std::move(labels));
  layer.add("kind", std::move(kinds));
  layer.add("responsible", std::move(responsible));
  layer.add("due", std::move(due));
  layer.add("status", std::move(status));
  layer.add("status_words", std::move(status_words));
  layer.add("overdue", std::move(overdue));
  layer.add("done_on", std::move(done));
  layer.add("cost", std::move(cost));
  layer.add("placed", std::move(placed));
  Layer made = layer.finish(std::move(points), register_provenance(result));
  made.styles.push_back(coloured_by(result, made.title, "status", list_of("measures", "status")));
  return made;
}

}  // namespace hotspot::detail
