/// @file
/// Reads the tables of the reference cases: comma-separated, no comma or line break within a field.
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace hotspot::test {

class CsvTable {
 public:
  explicit CsvTable(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot open " + path.string());
    std::string line;
    std::getline(file, line);
    m_names = split(line);
    while (std::getline(file, line)) m_rows.push_back(split(line));
  }

  [[nodiscard]] std::size_t size() const { return m_rows.size(); }

  [[nodiscard]] std::vector<std::string> texts(const std::string& name) const {
    std::size_t column = 0;
    while (column < m_names.size() && m_names[column] != name) ++column;
    if (column == m_names.size()) throw std::runtime_error("no column " + name);
    std::vector<std::string> result;
    for (const auto& row : m_rows) result.push_back(row.at(column));
    return result;
  }

  /// NaN for an empty field.
  [[nodiscard]] std::vector<double> numbers(const std::string& name) const {
    std::vector<double> result;
    for (const std::string& text : texts(name)) {
      result.push_back(text.empty() ? std::numeric_limits<double>::quiet_NaN() : std::stod(text));
    }
    return result;
  }

 private:
  static std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == ',') {
        fields.emplace_back();
      } else if (c != '"' && c != '\r') {
        fields.back() += c;
      }
    }
    return fields;
  }

  std::vector<std::string> m_names;
  std::vector<std::vector<std::string>> m_rows;
};

/// The folder of a reference case, beside the project.
inline std::filesystem::path reference_case(const std::string& name) {
  return std::filesystem::path(HOTSPOT_SOURCE_DIR) / ".." / "shared" / "reference" / name;
}

}  // namespace hotspot::test
