/// @file
/// Tables of text and the ways in which offices save them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shapes.hpp"

namespace sample {

enum class Encoding { utf8, utf8_bom, cp1252 };

struct TableFormat {
  char separator = ',';
  Encoding encoding = Encoding::utf8;
  std::string_view line_end = "\n";
  bool quoted = false;      ///< texts between ", numbers not
  bool blank_line = false;  ///< one empty line after the last row
};

struct Row {
  std::vector<std::string> fields;
  bool sound = true;  ///< may still be spoilt: each row has at most one fault
};

struct Table {
  std::vector<std::string> header;
  std::vector<Row> rows;
  std::size_t x = 0;  ///< columns of the coordinates and the time
  std::size_t y = 0;
  std::size_t time = 0;
};

/// THROWS std::runtime_error if the file cannot be written.
void write_table(const std::filesystem::path& path, const Table& table, const TableFormat& format);

/// A coordinate with one decimal.
[[nodiscard]] std::string coordinate(double value, char decimal_mark);
[[nodiscard]] std::string padded(int value, int digits);

}  // namespace sample
