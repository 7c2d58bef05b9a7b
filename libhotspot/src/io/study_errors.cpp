#include "io/study_errors.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "core/closest_words.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot::detail {
namespace {

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for_each_study_table([&](const auto& table) { names.emplace_back(table.name); });
  return names;
}

/// Tables that have `key`, as written: "[density], [grid]".
std::string tables_with_key(std::string_view key) {
  std::string list;
  for_each_study_table([&](const auto& table) {
    for_each_field<typename std::decay_t<decltype(table)>::Row>([&](const auto& field) {
      if (field.name == key) list += (list.empty() ? "" : ", ") + in_brackets(table.name);
    });
  });
  return list;
}

}  // namespace

void fail_at(const StudyPlace& place, std::string_view text_key, std::vector<MessageArgument> more) {
  more.insert(more.end(), {{"file", place.file},
                           {"line", std::to_string(place.line)},
                           {"table", place.table},
                           {"key", place.key}});
  throw ArgumentError({std::string(text_key), std::move(more)});
}

std::string in_brackets(std::string_view table) {
  std::string written;
  for_each_study_table([&](const auto& declared) {
    if (declared.name != table) return;
    const std::string word(table);
    written = std::decay_t<decltype(declared)>::repeated ? "[[" + word + "]]" : "[" + word + "]";
  });
  return written;
}

void fail_unknown_table(const StudyPlace& place, std::string_view name, WrittenAs written) {
  const std::string word(name);
  const std::string tables = written == WrittenAs::key ? tables_with_key(name) : "";
  if (!tables.empty()) fail_at(place, "error.study_key_outside", {{"name", word}, {"tables", tables}});
  const std::vector<std::string> closest = closest_words(name, table_names());
  if (!closest.empty()) {
    fail_at(place, "error.study_unknown_table",
            {{"name", word}, {"suggestion", in_brackets(closest.front())}});
  }
  std::string all;
  for (const std::string& table : table_names()) all += (all.empty() ? "" : ", ") + in_brackets(table);
  fail_at(place, "error.study_unknown_table_listed", {{"name", word}, {"tables", all}});
}

void fail_unknown_key(const StudyPlace& place, const std::vector<std::string>& keys) {
  const std::vector<std::string> closest = closest_words(place.key, keys);
  if (!closest.empty()) fail_at(place, "error.study_unknown_key", {{"suggestion", in_backticks(closest)}});
  const std::string tables = tables_with_key(place.key);
  if (!tables.empty()) fail_at(place, "error.study_key_elsewhere", {{"tables", tables}});
  fail_at(place, "error.study_unknown_key_listed", {{"keys", in_backticks(keys)}});
}

void fail_unknown_word(const StudyPlace& place, std::string_view value,
                       const std::vector<std::string>& words) {
  const std::vector<std::string> closest = closest_words(value, words);
  std::vector<MessageArgument> more{{"value", std::string(value)}, {"words", in_backticks(words)}};
  if (closest.empty()) fail_at(place, "error.study_unknown_word", std::move(more));
  more.push_back({"suggestion", in_backticks(closest)});
  fail_at(place, "error.study_misspelt_word", std::move(more));
}

void require_within_at(const StudyPlace& place, double value, const Limits& limits) {
  try {
    require_within(place.key, value, limits);
  } catch (const ArgumentError& error) {
    // The same limits, with the place in the file: the value and the limits are arguments already.
    const std::string& limit = error.message().key;
    const std::string_view text_key = limit == "error.not_between"     ? "error.study_not_between"
                                      : limit == "error.not_above"     ? "error.study_not_above"
                                      : limit == "error.below_minimum" ? "error.study_below_minimum"
                                                                       : "error.study_not_finite";
    fail_at(place, text_key, error.message().arguments);
  }
}

}  // namespace hotspot::detail
