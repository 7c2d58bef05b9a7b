#include <cpl_string.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "hotspot/io/study_file.hpp"
#include "io/crs_guess.hpp"
#include "io/study_errors.hpp"
#include "io/study_folder.hpp"
#include "io/study_guess.hpp"
#include "io/study_key_table.hpp"
#include "io/study_values.hpp"

namespace hotspot {
namespace {

constexpr std::size_t line_width = 100;

/// Letters, not bytes: æ counts as one.
std::size_t letters(std::string_view words) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

/// Lines that begin with #, broken between words. A line break in a file's name does not end the comment.
std::string comment(std::string words) {
  std::replace_if(
      words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
      ' ');
  std::string lines;
  std::string line = "#";
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    const std::string word = words.substr(start, end - start);
    if (line.size() > 1 && letters(line) + 1 + letters(word) > line_width) {
      lines += line + "\n";
      line = "#";
    }
    if (!word.empty()) line += " " + word;
    start = end + 1;
  }
  return lines + line + "\n";
}

std::string remarks(Language language, const detail::StudyGuess& guess, const std::string& table) {
  std::string lines;
  if (const auto found = guess.remarks.find(table); found != guess.remarks.end()) {
    for (const Message& message : found->second) lines += comment("!! " + text(language, message));
  }
  return lines;
}

bool is_stated(const detail::StudyGuess& guess, const std::string& key) {
  return std::find(guess.study.stated.begin(), guess.study.stated.end(), key) != guess.study.stated.end();
}

/// The keys of one table: those that are decided as they stand, the others behind # with their default.
template <class Row>
std::string keys(Language language, const detail::StudyGuess& guess, const std::string& prefix,
                 const Row& row, bool with_comments) {
  std::string lines;
  for_each_field<Row>([&](const auto& field) {
    const std::string key(field.name);
    const bool stated = is_stated(guess, prefix + "." + key);
    if (with_comments) {
      lines += comment(text(language, field.text) + " [" + detail::type_words(language, field) + "]");
    } else if (!stated) {
      return;
    }
    const std::string value = detail::toml_literal(row.*field.member);
    lines += (stated ? "" : "# ") + key + " =" + (value.empty() ? "" : " " + value) + "\n";
  });
  return lines;
}

template <class Row>
void state_decided(const std::string& prefix, const Row& row, std::vector<std::string>& stated) {
  const Row defaults{};
  for_each_field<Row>([&](const auto& field) {
    if (detail::toml_literal(row.*field.member) != detail::toml_literal(defaults.*field.member))
      stated.push_back(prefix + "." + std::string(field.name));
  });
}

/// What differs from the default is decided; language and kinds are, even where they do not.
void state_decided(Study& study) {
  for_each_study_table([&](const auto& table) {
    const std::string name(table.name);
    if constexpr (std::decay_t<decltype(table)>::repeated) {
      for (const auto& row : study.*table.member) {
        state_decided(name + "." + row.name, row, study.stated);
        if constexpr (requires { row.kind; }) study.stated.push_back(name + "." + row.name + ".kind");
      }
    } else {
      state_decided(name, study.*table.member, study.stated);
    }
  });
  study.stated.emplace_back("study.language");
}

template <class Row>
std::string repeated_tables(Language language, const detail::StudyGuess& guess, const std::string& table,
                            const std::vector<Row>& rows) {
  std::string lines;
  for (const Row& row : rows) {
    const std::string place = table + "." + row.name;
    lines += "\n" + detail::in_brackets(table) + "\n" + remarks(language, guess, place) +
             keys(language, guess, place, row, &row == &rows.front());
  }
  if (!rows.empty()) return lines;
  const bool needed = table == "source";  // a study may do without the other tables of this kind
  return (needed ? "\n" : "\n# ") + detail::in_brackets(table) + "\n" +
         keys(language, guess, table, Row{}, true);
}

std::string folder_name(const std::string& folder) {
  const std::filesystem::path path = std::filesystem::absolute(folder).lexically_normal();
  const std::string name = (path.has_filename() ? path : path.parent_path()).filename().string();
  return CPLIsUTF8(name.c_str(), -1) != 0 ? name : std::string();
}

}  // namespace

std::string propose_study(const std::string& folder, Language language, const Run& run) {
  const detail::FolderContents contents = detail::look_into(folder, run);
  detail::StudyGuess guess = detail::guess_study(contents);
  detail::guess_crs(folder, contents, guess, run);
  guess.study.study.name = folder_name(folder);
  guess.study.study.language = language;
  state_decided(guess.study);
  std::string file = comment(text(language, "init.header")) + comment(text(language, "init.next"));
  for_each_study_table([&](const auto& table) {
    const std::string name(table.name);
    file += "\n" + comment(text(language, table.text)) + remarks(language, guess, name);
    if constexpr (std::decay_t<decltype(table)>::repeated) {
      file += repeated_tables(language, guess, name, guess.study.*table.member).substr(1);
    } else {
      file += detail::in_brackets(name) + "\n" + keys(language, guess, name, guess.study.*table.member, true);
    }
  });
  const std::string left = remarks(language, guess, "");
  return left.empty() ? file : file + "\n" + left;
}

}  // namespace hotspot
