// Which columns of a source hold what of its events.
#include <tuple>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/event_reader.hpp"

namespace hotspot::detail {
namespace {

void choose_coordinates(ChosenColumns& chosen, const RowSource& source, const Input& input,
                        const EventColumns& columns) {
  if (columns.x.empty() != columns.y.empty()) {
    throw ArgumentError({"error.one_coordinate", {{"column", columns.x + columns.y}}});
  }
  if (!columns.x.empty()) {
    chosen.x = chosen.add(column_index(source, columns.x), ColumnUse::number);
    chosen.y = chosen.add(column_index(source, columns.y), ColumnUse::number);
    chosen.in_degrees = names_degrees(columns.x) && names_degrees(columns.y);
    return;
  }
  const std::string geometry = source.geometry();
  if (geometry == "polygon" || geometry == "line") {
    throw DataError({"error.not_points", {{"path", source.file().given}, {"kind", geometry}}});
  }
  if (geometry != "none") return;
  // Where nothing is said of the system, degrees are what can be asked for.
  const bool says_degrees = !input.crs || input.crs->kind == CrsKind::geographic;
  const auto pair = find_coordinates(source.columns(), says_degrees);
  if (!pair && chosen.address.is_there()) return;
  if (!pair) {
    throw DataError(
        {"error.no_coordinates", {{"path", source.file().given}, {"columns", listed(source.columns())}}});
  }
  chosen.x = chosen.add(pair->x, ColumnUse::number);
  chosen.y = chosen.add(pair->y, ColumnUse::number);
  chosen.in_degrees = pair->in_degrees;
}

/// Weights and times are no use without their column: one that is personal is refused, unless it is kept for
/// a purpose.
std::size_t column_of_no_person(const RowSource& source, const std::string& name,
                                const std::vector<PersonalKind>& kinds, const EventColumns& columns) {
  const std::size_t index = column_index(source, name);
  if (kinds[index] == PersonalKind::none || source.columns()[index] == columns.personal) return index;
  throw DataError({"error.personal_column", {{"path", source.file().given}, {"column", name}}});
}

}  // namespace

ChosenColumns choose_columns(const RowSource& source, const Input& input, const EventColumns& columns,
                             const std::vector<PersonalKind>& kinds, const Addressing& addressing) {
  ChosenColumns chosen;
  chosen.address = find_address_columns(source, addressing);
  for (auto* column : {&chosen.address.address, &chosen.address.street, &chosen.address.number,
                       &chosen.address.postcode, &chosen.address.place}) {
    if (*column) *column = chosen.add(**column, ColumnUse::text);
  }
  choose_coordinates(chosen, source, input, columns);
  const auto named_or_found = [&](const std::string& name, bool find,
                                  ColumnRole role) -> std::optional<std::size_t> {
    const auto found = !name.empty() ? std::optional(column_index(source, name))
                       : find        ? find_column(source.columns(), role)
                                     : std::nullopt;
    const bool is_free =
        !found || kinds[*found] == PersonalKind::none || source.columns()[*found] == columns.personal;
    return is_free ? found : std::nullopt;
  };
  if (!columns.weight.empty()) {
    chosen.weight =
        chosen.add(column_of_no_person(source, columns.weight, kinds, columns), ColumnUse::number);
  }
  if (!columns.time.empty()) (void)column_of_no_person(source, columns.time, kinds, columns);
  if (const auto time = named_or_found(columns.time, columns.find_time, ColumnRole::time)) {
    chosen.time = chosen.add(*time, ColumnUse::time);
    chosen.time_was_found = columns.time.empty();
  }
  for (auto& [name, column, use] : {std::tuple{&columns.clock, &chosen.clock, ColumnUse::text},
                                    std::tuple{&columns.reported, &chosen.reported, ColumnUse::time}}) {
    if (!name->empty()) *column = chosen.add(column_of_no_person(source, *name, kinds, columns), use);
  }
  if (!columns.time_to.empty()) {
    chosen.time_to =
        chosen.add(column_of_no_person(source, columns.time_to, kinds, columns), ColumnUse::time);
  }
  if (!columns.respondent.empty()) {
    chosen.respondent = chosen.add(column_index(source, columns.respondent), ColumnUse::text);
  }
  if (const auto category = named_or_found(columns.category, columns.find_category, ColumnRole::category)) {
    chosen.category = chosen.add(*category, ColumnUse::text);
  }
  return chosen;
}

}  // namespace hotspot::detail
