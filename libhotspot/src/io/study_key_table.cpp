#include "io/study_key_table.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "hotspot/io/study_file.hpp"
#include "io/study_errors.hpp"
#include "io/study_values.hpp"

namespace hotspot {
namespace detail {

std::string with_limits(Language language, const std::string& type, const Limits& limits) {
  const std::vector<MessageArgument> arguments{
      {"type", type}, {"minimum", limits.minimum}, {"maximum", limits.maximum}};
  if (std::isfinite(limits.maximum)) return text(language, "study.limits_between", arguments);
  if (!std::isfinite(limits.minimum)) return type;
  return text(language, limits.minimum_excluded ? "study.limits_above" : "study.limits_at_least", arguments);
}

bool is_required(std::string_view table, std::string_view key) {
  const std::string name = std::string(table) + "." + std::string(key);
  return std::find(required_study_keys.begin(), required_study_keys.end(), name) != required_study_keys.end();
}

}  // namespace detail

std::string study_key_table(Language language) {
  std::string table_text;
  const auto add_row = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) table_text.append("| ").append(cell).append(" ");
    table_text += "|\n";
  };
  add_row({text(language, "study.column_table"), text(language, "study.column_key"),
           text(language, "study.column_type"), text(language, "study.column_default"),
           text(language, "study.column_meaning")});
  add_row({"---", "---", "---", "---", "---"});
  for_each_study_table([&](const auto& table) {
    using Row = typename std::decay_t<decltype(table)>::Row;
    const std::string name = "`" + detail::in_brackets(table.name) + "`";
    add_row({name, "", "", "", text(language, table.text)});
    for_each_field<Row>([&](const auto& field) {
      const Row defaults{};
      const std::string literal = detail::toml_literal(defaults.*field.member);
      const bool none = literal.empty() || literal == "\"\"";
      const std::string shown = none ? "–" : "`" + literal + "`";
      add_row({name, "`" + std::string(field.name) + "`", detail::type_words(language, field),
               detail::is_required(table.name, field.name) ? text(language, "study.required") : shown,
               text(language, field.text)});
    });
  });
  return table_text;
}

}  // namespace hotspot
