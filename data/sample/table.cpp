#include "table.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace sample {
namespace {

/// For the letters of Latin-1, which are all that occur here.
std::string to_cp1252(std::string_view utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      bytes += utf8[i];
    } else {
      const auto next = static_cast<unsigned char>(utf8.at(++i));
      bytes += static_cast<char>(((byte & 0x03) << 6) | (next & 0x3f));
    }
  }
  return bytes;
}

bool is_number(std::string_view field) {
  return field.find_first_not_of("0123456789.,") == std::string_view::npos;
}

std::string line_of(const std::vector<std::string>& fields, const TableFormat& format) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += format.separator;
    const bool quotes = format.quoted && !is_number(fields[i]);
    line += quotes ? '"' + fields[i] + '"' : fields[i];
  }
  return line.append(format.line_end);
}

}  // namespace

void write_table(const std::filesystem::path& path, const Table& table, const TableFormat& format) {
  std::string text = line_of(table.header, format);
  for (const Row& row : table.rows) text += line_of(row.fields, format);
  if (format.blank_line) text += format.line_end;
  if (format.encoding == Encoding::cp1252) text = to_cp1252(text);
  if (format.encoding == Encoding::utf8_bom) text.insert(0, "\xEF\xBB\xBF");
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

std::string coordinate(double value, char decimal_mark) {
  std::array<char, 32> text{};
  char* const end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 1).ptr;
  std::string result(text.data(), end);
  result[result.size() - 2] = decimal_mark;
  return result;
}

std::string padded(int value, int digits) {
  std::string text = std::to_string(value);
  while (static_cast<int>(text.size()) < digits) text.insert(0, 1, '0');
  return text;
}

}  // namespace sample
