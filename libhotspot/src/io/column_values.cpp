#include "io/column_values.hpp"

#include <cmath>
#include <limits>

#include "io/time_format.hpp"

namespace hotspot::detail {
namespace {

DecimalEvidence evidence_of(const SourceColumn& column) {
  DecimalEvidence evidence;
  for (const std::string_view text : column.texts) {
    if (!is_missing(text)) evidence.see(text);
  }
  return evidence;
}

void note_mixed(const DecimalEvidence& evidence, const std::string& columns, SourceQuality& quality) {
  if (evidence.is_mixed()) quality.findings.push_back({"finding.decimal_mixed", {{"column", columns}}});
}

}  // namespace

NumberCells read_numbers(const SourceColumn& column, char decimal) {
  NumberCells cells;
  const auto put = [&](CellState state, double value) {
    cells.states.push_back(state);
    cells.values.push_back(value);
  };
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  for (const double number : column.numbers) {
    if (std::isnan(number))
      put(CellState::missing, none);
    else if (std::isinf(number))
      put(CellState::unread, none);
    else
      put(CellState::read, number);
  }
  for (const std::string_view text : column.texts) {
    if (is_missing(text)) {
      put(CellState::missing, none);
    } else if (const auto number = parse_number(text, decimal)) {
      put(CellState::read, *number);
    } else {
      put(CellState::unread, none);
    }
  }
  return cells;
}

CoordinateCells read_coordinates(const SourceColumn& x, const SourceColumn& y, const RowSource& source,
                                 SourceQuality& quality) {
  const std::string names = x.name + ", " + y.name;
  quality.detected.emplace_back("coordinates", names);
  DecimalEvidence evidence = evidence_of(x);
  evidence.add(evidence_of(y));
  note_mixed(evidence, names, quality);
  if (const auto mark = evidence.decided()) {
    quality.detected.emplace_back("decimal_mark", std::string(1, *mark));
  }
  const char decimal = evidence.decimal(source.separator());
  return {read_numbers(x, decimal), read_numbers(y, decimal)};
}

NumberCells read_figures(const SourceColumn& column, const RowSource& source, SourceQuality& quality) {
  const DecimalEvidence own = evidence_of(column);
  note_mixed(own, column.name, quality);
  if (!own.is_open()) return read_numbers(column, own.decimal(source.separator()));
  if (const auto mark = source.decimal_evidence().decided()) return read_numbers(column, *mark);
  const char decimal = source.separator() == ';' ? ',' : '.';
  quality.findings.push_back(
      {"finding.decimal_assumed", {{"column", column.name}, {"mark", std::string(1, decimal)}}});
  return read_numbers(column, decimal);
}

void see_dates(const SourceColumn& column, DateEvidence& evidence) {
  for (const std::string_view text : column.texts) {
    if (!is_missing(text)) evidence.see(text);
  }
}

TimeCells read_times(const SourceColumn& column, const DateEvidence& evidence) {
  TimeCells cells;
  for (const auto& time : column.times) {
    cells.values.push_back(time);
    cells.states.push_back(time ? CellState::read : CellState::missing);
  }
  for (const std::string_view text : column.texts) {
    const bool missing = is_missing(text);
    cells.values.push_back(missing ? std::nullopt : parse_time(text, evidence.month_first()));
    const bool is_read = cells.values.back().has_value();
    cells.states.push_back(missing ? CellState::missing : is_read ? CellState::read : CellState::unread);
  }
  cells.form = evidence.form();
  cells.is_ambiguous = evidence.is_ambiguous();
  return cells;
}

}  // namespace hotspot::detail
