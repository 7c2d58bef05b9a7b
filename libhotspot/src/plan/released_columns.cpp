#include "plan/released_columns.hpp"

#include <charconv>
#include <stdexcept>

namespace hotspot::detail {
namespace {

template <class Values>
const Values& column_of(const Layer& layer, const std::string& name) {
  const Column* column = layer.column(name);
  const Values* values = column == nullptr ? nullptr : std::get_if<Values>(&column->values);
  if (values == nullptr) throw std::logic_error("no such column in the release: " + layer.name + "." + name);
  return *values;
}

}  // namespace

std::optional<std::chrono::year_month_day> released_day(const std::string& iso) {
  int year = 0;
  unsigned month = 0, day = 0;
  if (iso.size() != 10) return std::nullopt;
  const char* digits = iso.data();
  std::from_chars(digits, digits + 4, year);
  std::from_chars(digits + 5, digits + 7, month);
  std::from_chars(digits + 8, digits + 10, day);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

const Layer& released_layer(const Release& release, std::string_view name) {
  const Layer* layer = release.layer(name);
  if (layer == nullptr) throw std::logic_error("no such layer in the release: " + std::string(name));
  return *layer;
}

const TextColumn& text_column(const Layer& layer, const std::string& name) {
  return column_of<TextColumn>(layer, name);
}

const RealColumn& real_column(const Layer& layer, const std::string& name) {
  return column_of<RealColumn>(layer, name);
}

const IntegerColumn& integer_column(const Layer& layer, const std::string& name) {
  return column_of<IntegerColumn>(layer, name);
}

std::string date_in_words(Language language, const std::string& iso) {
  const auto day = released_day(iso);
  return day ? format_date(language, *day) : "";
}

std::vector<RunItem> run_items(const Release& release) {
  const Layer& layer = released_layer(release, "run");
  const TextColumn& items = text_column(layer, "item");
  const TextColumn& values = text_column(layer, "value");
  const TextColumn& notes = text_column(layer, "note");
  std::vector<RunItem> all;
  for (std::size_t i = 0; i < items.size(); ++i) all.push_back({items[i], values[i], notes[i]});
  return all;
}

std::string run_value(const Release& release, std::string_view item) {
  for (const RunItem& one : run_items(release)) {
    if (one.item == item) return one.value;
  }
  return "";
}

std::string run_warning(const Release& release, std::string_view key) {
  for (const RunItem& item : run_items(release)) {
    if (item.item == "warning" && item.note == key) return item.value;
  }
  return "";
}

std::optional<Period> released_period(const Release& release) {
  const Layer& layer = released_layer(release, "study_area");
  const TextColumn& from = text_column(layer, "period_from");
  const TextColumn& to = text_column(layer, "period_to");
  if (from.empty()) return std::nullopt;
  const auto first = released_day(from.front()), last = released_day(to.front());
  return first && last ? std::optional(Period{*first, *last}) : std::nullopt;
}

}  // namespace hotspot::detail
