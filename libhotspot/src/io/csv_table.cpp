#include "io/csv_table.hpp"

#include <cmath>
#include <string>
#include <string_view>

#include "io/number_text.hpp"

namespace hotspot::detail {
namespace {

void append_text(std::string& line, std::string_view words) {
  if (words.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += words;
    return;
  }
  line += '"';
  for (const char letter : words) {
    if (letter == '"') line += '"';
    line += letter;
  }
  line += '"';
}

void append_cell(std::string& line, const RealColumn& column, std::size_t row) {
  if (!std::isnan(column[row])) append_number(line, column[row]);
}

void append_cell(std::string& line, const IntegerColumn& column, std::size_t row) {
  if (column[row]) append_number(line, *column[row]);
}

void append_cell(std::string& line, const TextColumn& column, std::size_t row) {
  append_text(line, column[row]);
}

void write_line(std::string& line, std::ostream& out) {
  // Readers skip blank lines: the one empty cell of a table of one column must be seen.
  if (line.empty()) line = "\"\"";
  line += '\n';
  out.write(line.data(), static_cast<std::streamsize>(line.size()));
  line.clear();
}

}  // namespace

void write_csv(const Layer& layer, std::ostream& out) {
  std::string line;
  for (const Column& column : layer.columns) {
    if (&column != &layer.columns.front()) line += ',';
    append_text(line, column.name);
  }
  write_line(line, out);
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    for (const Column& column : layer.columns) {
      if (&column != &layer.columns.front()) line += ',';
      std::visit([&](const auto& values) { append_cell(line, values, row); }, column.values);
    }
    write_line(line, out);
  }
}

}  // namespace hotspot::detail
