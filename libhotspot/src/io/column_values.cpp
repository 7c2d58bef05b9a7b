#include "io/column_values.hpp"

#include <cmath>
#include <limits>

#include "io/time_format.hpp"

namespace hotspot::detail {
namespace {

void note_mixed(const DecimalEvidence& evidence, const std::string& columns, SourceQuality& quality) {
  if (evidence.is_mixed()) quality.findings.push_back({"finding.decimal_mixed", {{"column", columns}}});
}

}  // namespace

CoordinateCells read_coordinates(const SourceColumn& x, const SourceColumn& y, const RowSource& source,
                                 SourceQuality& quality) {
  const std::string names = x.name + ", " + y.name;
  quality.detected.emplace_back("coordinates", names);
  DecimalEvidence evidence = x.numbers.evidence();
  evidence.add(y.numbers.evidence());
  note_mixed(evidence, names, quality);
  if (const auto mark = evidence.decided()) {
    quality.detected.emplace_back("decimal_mark", std::string(1, *mark));
  }
  const char decimal = evidence.decimal(source.separator());
  return {x.numbers.cells(decimal), y.numbers.cells(decimal)};
}

NumberCells read_figures(const SourceColumn& column, const RowSource& source, SourceQuality& quality) {
  const DecimalEvidence& own = column.numbers.evidence();
  note_mixed(own, column.name, quality);
  if (!own.is_open()) return column.numbers.cells(own.decimal(source.separator()));
  if (const auto mark = source.decimal_evidence().decided()) return column.numbers.cells(*mark);
  const char decimal = source.separator() == ';' ? ',' : '.';
  quality.findings.push_back(
      {"finding.decimal_assumed", {{"column", column.name}, {"mark", std::string(1, decimal)}}});
  return column.numbers.cells(decimal);
}

namespace {

/// Days since 1970 of this size lie after 2069; as Excel counts they are the years 2000 to 2050.
bool are_excel_dates(const std::vector<std::optional<EventTime>>& times) {
  constexpr std::chrono::days first(36526), last(54789);
  bool is_any = false;
  for (const auto& time : times) {
    if (!time) continue;
    if (time->time_since_epoch() < first || time->time_since_epoch() > last) return false;
    is_any = true;
  }
  return is_any;
}

}  // namespace

TimeCells read_times(const SourceColumn& column, const DateEvidence& evidence) {
  TimeCells cells;
  cells.values = column.times.times(evidence.month_first());
  cells.states = column.times.states(evidence.month_first());
  cells.form = evidence.form();
  cells.is_ambiguous = evidence.is_ambiguous();
  if (cells.form != "days" || !are_excel_dates(cells.values)) return cells;
  constexpr std::chrono::days from_1900_to_1970(25569);
  cells.is_excel = true;
  cells.form = "Excel";
  for (auto& time : cells.values) {
    if (time) *time -= from_1900_to_1970;
  }
  return cells;
}

}  // namespace hotspot::detail
