#include "faults.hpp"

#include <utility>

namespace sample {
namespace {

/// A sound row, at random; the caller spoils it.
std::size_t take_sound(Table& table, Random& random) {
  while (true) {
    const std::size_t row = random.below(table.rows.size());
    if (std::exchange(table.rows[row].sound, false)) return row;
  }
}

template <class Change>
void change_rows(Table& table, int count, Random& random, Change change) {
  for (int i = 0; i < count; ++i) change(table.rows[take_sound(table, random)].fields);
}

}  // namespace

void spoil(Table& table, const FaultCounts& counts, const std::string& impossible_date, Random& random) {
  using Fields = std::vector<std::string>;
  const auto set_place = [&](const char* text) {
    return [&table, text](Fields& fields) { fields[table.x] = fields[table.y] = text; };
  };
  change_rows(table, counts.empty, random, set_place(""));
  change_rows(table, counts.unread, random, set_place("ukendt"));
  change_rows(table, counts.origin, random, set_place("0"));
  change_rows(table, counts.swapped, random,
              [&](Fields& fields) { std::swap(fields[table.x], fields[table.y]); });
  change_rows(table, counts.impossible_date, random,
              [&](Fields& fields) { fields[table.time] = impossible_date; });
  change_rows(table, counts.cut_short, random, [](Fields& fields) { fields.pop_back(); });
  for (int i = 0; i < counts.doubled; ++i) {
    const std::size_t row = take_sound(table, random);
    const Row copy = table.rows[row];
    table.rows.insert(table.rows.begin() + static_cast<std::ptrdiff_t>(row), copy);
  }
}

}  // namespace sample
