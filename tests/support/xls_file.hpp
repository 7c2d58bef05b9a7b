/// @file
/// The oldest form of Excel's .xls (BIFF2), for which GDAL has a reader but no writer.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <variant>
#include <vector>

namespace hotspot::test {

using XlsCell = std::variant<double, std::string>;  // texts in Windows-1252

class XlsSheet {
 public:
  explicit XlsSheet(const std::vector<std::vector<XlsCell>>& rows) {
    record(0x0009, words({0x0002, 0x0010}));  // beginning of a worksheet
    record(0x0042, words({1252}));
    record(0x0000, words({0, static_cast<std::uint16_t>(rows.size()), 0,
                          static_cast<std::uint16_t>(rows.front().size())}));
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t c = 0; c < rows[r].size(); ++c) add(r, c, rows[r][c]);
    }
    record(0x000A, "");
  }

  [[nodiscard]] const std::string& bytes() const { return m_bytes; }

 private:
  static std::string words(std::initializer_list<std::uint16_t> values) {
    std::string bytes;
    for (const std::uint16_t value : values) {
      bytes += static_cast<char>(value & 0xFF);
      bytes += static_cast<char>(value >> 8);
    }
    return bytes;
  }

  void record(std::uint16_t kind, const std::string& content) {
    m_bytes += words({kind, static_cast<std::uint16_t>(content.size())}) + content;
  }

  void add(std::size_t row, std::size_t column, const XlsCell& cell) {
    std::string content = words({static_cast<std::uint16_t>(row), static_cast<std::uint16_t>(column)});
    content += std::string(3, '\0');  // attributes
    if (const auto* text = std::get_if<std::string>(&cell)) {
      record(0x0004, content + static_cast<char>(text->size()) + *text);
      return;
    }
    std::string number(sizeof(double), '\0');
    std::memcpy(number.data(), &std::get<double>(cell), sizeof(double));
    record(0x0003, content + number);
  }

  std::string m_bytes;
};

}  // namespace hotspot::test
