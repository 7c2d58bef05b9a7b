#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/io/study_file.hpp"
#include "io/study_errors.hpp"
#include "io/study_key_table.hpp"
#include "io/study_values.hpp"
#include "io/toml_values.hpp"

namespace hotspot {
namespace {

using detail::fail_at;
using detail::line_of;
using detail::StudyPlace;

[[noreturn]] void fail_unreadable(const std::string& path, int code) {
  throw IoError(
      {"error.study_unreadable", {{"file", path}, {"reason", std::generic_category().message(code)}}});
}

std::string contents(const std::string& path) {
  if (!std::filesystem::exists(path)) throw IoError({"error.study_not_there", {{"file", path}}});
  if (std::filesystem::is_directory(path)) fail_unreadable(path, EISDIR);
  std::ifstream file(path, std::ios::binary);
  if (!file) fail_unreadable(path, errno);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

toml::table parsed(const std::string& path) {
  try {
    return toml::parse(contents(path), path);
  } catch (const toml::parse_error& error) {
    const toml::source_position& at = error.source().begin;
    throw IoError({"error.study_syntax",
                   {{"file", path},
                    {"line", std::to_string(at.line)},
                    {"column", std::to_string(at.column)},
                    {"reason", std::string(error.description())}}});
  }
}

/// The keys of a table in the order of the file, so that the first error named is the first there is.
std::vector<std::pair<std::string, const toml::node*>> in_file_order(const toml::table& table) {
  std::vector<std::pair<std::string, const toml::node*>> entries;
  for (const auto& [key, node] : table) entries.emplace_back(key.str(), &node);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& a, const auto& b) { return line_of(*a.second) < line_of(*b.second); });
  return entries;
}

/// One table, or one of several of the same name.
template <class Row>
struct RowRead {
  Row row{};
  std::map<std::string, std::size_t, std::less<>> lines{};  ///< of the keys that are stated
};

template <class Row>
RowRead<Row> read_row(const toml::table& table, StudyPlace place) {
  RowRead<Row> result;
  std::vector<std::string> keys;
  for_each_field<Row>([&](const auto& field) { keys.emplace_back(field.name); });
  for (const auto& [key, node] : in_file_order(table)) {
    place.key = key;
    place.line = line_of(*node);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) detail::fail_unknown_key(place, keys);
    const toml::node& value = *node;
    for_each_field<Row>([&](const auto& field) {
      if (field.name == place.key) detail::read_value(value, place, field.limits, result.row.*field.member);
    });
    result.lines.emplace(key, place.line);
  }
  return result;
}

/// What a table cannot do without, and the file of what is said about a file. `place` is the table's.
template <class Row>
void require_stated(std::string_view table, const RowRead<Row>& read, StudyPlace place) {
  for_each_field<Row>([&](const auto& field) {
    using Value = std::decay_t<decltype(read.row.*field.member)>;
    if constexpr (std::is_same_v<Value, std::string>) {
      const bool needed =
          detail::is_required(table, field.name) || (field.name == "file" && !read.lines.empty());
      if (!needed || !(read.row.*field.member).empty()) return;
      place.key = field.name;
      fail_at(place, "error.study_key_missing");
    }
  });
}

bool is_source_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !name.empty() && letter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '_';
  });
}

/// Names of columns do not tell upper from lower case, so neither may names of sources.
std::string lower_case(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

template <class Row>
concept Named = requires(Row row) {
  row.name;
};

template <class Row>
concept ForAPurpose = requires(Row row) {
  row.personal;
  row.purpose;
};

using FirstLines = std::map<std::string, std::size_t>;  // of each name, in lower case

/// Refuses a name that is not one, or is another's. `place` is the table's.
template <Named Row>
void require_own_name(const RowRead<Row>& read, StudyPlace place, FirstLines& first_line) {
  const std::string& name = read.row.name;
  place.line = read.lines.at("name");
  if (!is_source_name(name)) fail_at(place, "error.study_source_name", {{"name", name}});
  const auto [other, is_new] = first_line.emplace(lower_case(name), place.line);
  if (is_new) return;
  fail_at(place, "error.study_source_twice", {{"name", name}, {"first", std::to_string(other->second)}});
}

template <class Row>
void require_purpose(const RowRead<Row>& read, StudyPlace place) {
  if constexpr (ForAPurpose<Row>) {
    if (read.row.personal.empty() || !read.row.purpose.empty()) return;
    place.line = read.lines.at("personal");
    fail_at(place, "error.study_purpose", {{"column", read.row.personal}});
  }
}

/// Tables that may stand many times. Keys are stated as "source.police.file", by the name of the row.
template <Named Row>
void read_rows(const StudyTable<std::vector<Row>>& table, const toml::node& node, StudyPlace place,
               Study& study) {
  if (node.is_table()) fail_at(place, "error.study_single_brackets");
  if (!node.is_array_of_tables()) fail_at(place, "error.study_not_a_table");
  FirstLines first_line;
  for (const toml::node& element : *node.as_array()) {
    place.line = line_of(element);
    RowRead<Row> read = read_row<Row>(*element.as_table(), place);
    require_stated(table.name, read, place);
    require_purpose(read, place);
    require_own_name(read, place, first_line);
    const std::string prefix = std::string(table.name) + "." + read.row.name + ".";
    for (const auto& [key, line] : read.lines) study.stated.push_back(prefix + key);
    (study.*table.member).push_back(std::move(read.row));
  }
}

template <class Table>
void read_table(const StudyTable<Table>& table, const toml::node& node, StudyPlace place, Study& study) {
  if (node.is_array_of_tables()) fail_at(place, "error.study_double_brackets");
  if (!node.is_table()) fail_at(place, "error.study_not_a_table");
  RowRead<Table> read = read_row<Table>(*node.as_table(), place);
  require_stated(table.name, read, place);
  for (const auto& [key, line] : read.lines) study.stated.push_back(std::string(table.name) + "." + key);
  if constexpr (std::is_same_v<Table, StudyPeriod>) {
    if (read.row.from && read.row.to && *read.row.from > *read.row.to) {
      place.line = read.lines.at("to");
      fail_at(place, "error.study_period",
              {{"from", detail::as_written(*node.as_table()->get("from"))},
               {"to", detail::as_written(*node.as_table()->get("to"))}});
    }
  }
  study.*table.member = std::move(read.row);
}

}  // namespace

Study read_study(const std::string& path) {
  const toml::table root = parsed(path);
  Study study{.folder = std::filesystem::path(path).parent_path().string()};
  for (const auto& [name, node] : in_file_order(root)) {
    StudyPlace place{.file = path, .line = line_of(*node), .table = detail::in_brackets(name)};
    if (place.table.empty()) {
      const bool is_head = node->is_table() || node->is_array_of_tables();
      detail::fail_unknown_table(place, name, is_head ? detail::WrittenAs::table : detail::WrittenAs::key);
    }
    for_each_study_table([&, &key = name, &value = node](const auto& table) {
      if (table.name != key) return;
      if constexpr (std::decay_t<decltype(table)>::repeated) {
        read_rows(table, *value, place, study);
      } else {
        read_table(table, *value, place, study);
      }
    });
  }
  if (study.areas.file.empty()) {
    throw ArgumentError({"error.study_table_missing", {{"file", path}, {"table", "[areas]"}}});
  }
  if (study.sources.empty() && study.figures.empty()) {
    throw ArgumentError({"error.study_table_missing", {{"file", path}, {"table", "[[source]]"}}});
  }
  return study;
}

std::string study_path(const Study& study, const std::string& file) {
  if (file.empty() || detail::is_connection(file)) return file;
  return (std::filesystem::path(study.folder) / file).string();
}

}  // namespace hotspot
