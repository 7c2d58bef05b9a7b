#include "hotspot/plan/register_check.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace hotspot {
namespace {

/// Adds a sentence on the rows for which `is_odd` is true, if there are any.
template <class Row, class IsOdd>
void note(std::vector<Message>& notes, const char* key, const std::vector<Row>& rows, IsOdd is_odd) {
  std::vector<std::size_t> odd;
  for (const Row& row : rows) {
    if (is_odd(row)) odd.push_back(row.row);
  }
  if (odd.empty()) return;
  notes.push_back({key, {{"count", static_cast<std::int64_t>(odd.size())}, {"rows", row_list(odd)}}});
}

template <class Row>
std::set<std::string> keys_of(const std::vector<Row>& rows) {
  std::set<std::string> keys;
  for (const Row& row : rows) keys.insert(row.id);
  return keys;
}

template <class Row>
void note_keys(std::vector<Message>& notes, const std::vector<Row>& rows) {
  std::set<std::string> seen;
  note(notes, "finding.register_key_twice", rows,
       [&](const Row& row) { return !row.id.empty() && !seen.insert(row.id).second; });
}

}  // namespace

RegisterOddities check_register(const SafetyRegister& content) {
  RegisterOddities odd;
  note_keys(odd.walks, content.walks);
  note_keys(odd.places, content.places);
  note_keys(odd.measures, content.measures);
  note(odd.walks, "finding.register_walk_without_area", content.walks,
       [](const SafetyWalk& walk) { return walk.area.empty(); });
  note(odd.walks, "finding.register_walk_without_status", content.walks,
       [](const SafetyWalk& walk) { return !walk.status; });
  note(odd.walks, "finding.register_held_without_date", content.walks,
       [](const SafetyWalk& walk) { return walk.status == WalkStatus::held && !walk.held_on; });
  note(odd.walks, "finding.register_date_without_held", content.walks,
       [](const SafetyWalk& walk) { return walk.held_on && walk.status && walk.status != WalkStatus::held; });
  const std::set<std::string> walks = keys_of(content.walks), places = keys_of(content.places);
  note(odd.places, "finding.register_link_to_nothing", content.places,
       [&](const WalkPlace& place) { return !place.walk.empty() && !walks.contains(place.walk); });
  note(odd.places, "finding.register_place_without_kind", content.places,
       [](const WalkPlace& place) { return !place.kind; });
  note(odd.places, "finding.register_place_nowhere", content.places,
       [](const WalkPlace& place) { return !place.point; });
  note(odd.measures, "finding.register_link_to_nothing", content.measures,
       [&](const Measure& measure) { return !measure.place.empty() && !places.contains(measure.place); });
  note(odd.measures, "finding.register_measure_nowhere", content.measures, [](const Measure& measure) {
    return measure.place.empty() && !measure.point && measure.area.empty();
  });
  note(odd.measures, "finding.register_measure_without_status", content.measures,
       [](const Measure& measure) { return !measure.status; });
  note(odd.measures, "finding.register_nobody_responsible", content.measures,
       [](const Measure& measure) { return is_open(measure) && !measure.responsible; });
  note(odd.measures, "finding.register_done_without_date", content.measures,
       [](const Measure& measure) { return measure.status == MeasureStatus::done && !measure.done_on; });
  note(odd.measures, "finding.register_date_without_done", content.measures, [](const Measure& measure) {
    return measure.done_on && measure.status && measure.status != MeasureStatus::done;
  });
  return odd;
}

std::string row_list(const std::vector<std::size_t>& rows) {
  constexpr std::size_t most = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
    list += (list.empty() ? "" : ", ") + std::to_string(rows[i]);
  }
  return rows.size() > most ? list + ", ..." : list;
}

}  // namespace hotspot
