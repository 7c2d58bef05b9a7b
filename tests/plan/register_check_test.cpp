#include "hotspot/plan/register_check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "hotspot/plan/register_schema.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

bool says(const std::vector<Message>& notes, const std::string& key, const std::string& rows) {
  return std::any_of(notes.begin(), notes.end(), [&](const Message& note) {
    return note.key == key &&
           std::any_of(note.arguments.begin(), note.arguments.end(), [&](const MessageArgument& argument) {
             return argument.name == "rows" && std::get<std::string>(argument.value) == rows;
           });
  });
}

}  // namespace

TEST_CASE("no two words of a value list are alike in either language") {
  for (const ValueList* list : register_lists()) {
    for (const Language language : {Language::english, Language::danish}) {
      std::set<std::string> words;
      for (const std::string_view code : list->codes) {
        CAPTURE(code);
        CHECK(words.insert(list_words(language, *list, code)).second);
      }
    }
  }
}

TEST_CASE("every linked column of the register points to a table with a key") {
  for (const RegisterTable& table : register_schema()) {
    for (const RegisterColumn& column : table.columns) {
      CAPTURE(column.name);
      if (column.cell == RegisterCell::link)
        CHECK(register_table(column.table).column("id").cell == RegisterCell::key);
      const bool listed = column.cell == RegisterCell::one_of || column.cell == RegisterCell::some_of;
      CHECK((column.list != nullptr) == listed);
    }
  }
}

TEST_CASE("a register without faults has nothing odd in it") {
  using namespace std::chrono;
  const SafetyRegister content{
      .walks =
          {{.id = "v1", .area = "L01", .status = WalkStatus::held, .held_on = 2014y / May / 6, .row = 1}},
      .places = {{.id = "s1", .walk = "v1", .point = Point{1, 2}, .kind = WalkPlaceKind::unsafe, .row = 1}},
      .measures = {{.id = "t1",
                    .place = "s1",
                    .responsible = Party::municipality,
                    .status = MeasureStatus::agreed,
                    .row = 1}}};
  const RegisterOddities odd = check_register(content);
  CHECK(odd.walks.empty());
  CHECK(odd.places.empty());
  CHECK(odd.measures.empty());
}

TEST_CASE("what does not fit together in a register is named with its rows") {
  using namespace std::chrono;
  const SafetyRegister content{
      .walks = {{.id = "v1", .area = "L01", .status = WalkStatus::held, .row = 1},
                {.id = "v1", .area = "", .status = WalkStatus::offered, .held_on = 2014y / May / 6, .row = 2},
                {.id = "", .area = "L02", .row = 3}},
      .places = {{.id = "s1", .walk = "v9", .row = 4}},
      .measures = {{.id = "t1", .place = "s9", .status = MeasureStatus::done, .row = 5},
                   {.id = "t2", .row = 6},
                   {.id = "t3",
                    .area = "L01",
                    .status = MeasureStatus::agreed,
                    .done_on = 2014y / May / 6,
                    .row = 7}}};
  const RegisterOddities odd = check_register(content);
  CHECK(says(odd.walks, "finding.register_key_twice", "2"));
  CHECK(says(odd.walks, "finding.register_walk_without_area", "2"));
  CHECK(says(odd.walks, "finding.register_walk_without_status", "3"));
  CHECK(says(odd.walks, "finding.register_held_without_date", "1"));
  CHECK(says(odd.walks, "finding.register_date_without_held", "2"));
  CHECK(odd.walks.size() == 5);
  CHECK(says(odd.places, "finding.register_link_to_nothing", "4"));
  CHECK(says(odd.places, "finding.register_place_without_kind", "4"));
  CHECK(says(odd.places, "finding.register_place_nowhere", "4"));
  CHECK(odd.places.size() == 3);
  CHECK(says(odd.measures, "finding.register_link_to_nothing", "5"));
  CHECK(says(odd.measures, "finding.register_measure_nowhere", "6"));
  CHECK(says(odd.measures, "finding.register_measure_without_status", "6"));
  CHECK(says(odd.measures, "finding.register_nobody_responsible", "6, 7"));
  CHECK(says(odd.measures, "finding.register_done_without_date", "5"));
  CHECK(says(odd.measures, "finding.register_date_without_done", "7"));
  CHECK(odd.measures.size() == 6);
}
