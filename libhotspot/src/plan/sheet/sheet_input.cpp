#include "plan/sheet/sheet_input.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hotspot/plan/output_schema.hpp"
#include "hotspot/plan/suppression.hpp"

namespace hotspot::detail {
namespace {

constexpr double one_percent = 0.995;  // is told as "1 %"

std::string column_of(const std::string& source, std::string_view column) {
  return for_source("{source}", source) + std::string(column);
}

}  // namespace

std::string title_of_source(const SourceInput& source) {
  return source.title.empty() ? source.name : source.title;
}

Hidden silence_of(const SheetInput& input) {
  for (const SourceInput& source : input.study.sources) {
    const std::string& hidden = text_column(input.units, column_of(source.name, "_hidden"))[input.row];
    for (const Hidden reason : {Hidden::few_households, Hidden::unknown_population}) {
      if (hidden == hidden_word(reason)) return reason;
    }
  }
  return Hidden::no;
}

bool is_silent(const SheetInput& input) {
  return silence_of(input) != Hidden::no;
}

std::string why_hidden(const SheetInput& input, std::string_view hidden) {
  struct Reason {
    Hidden hidden;
    const char* key;
  };
  static constexpr std::array reasons{Reason{Hidden::small_count, "report.hidden_small"},
                                      Reason{Hidden::part_of_small, "report.hidden_part"},
                                      Reason{Hidden::small_or_protects, "report.hidden_small_or_protects"},
                                      Reason{Hidden::few_households, "report.hidden_few_households"},
                                      Reason{Hidden::unknown_population, "report.hidden_unknown"},
                                      Reason{Hidden::another_grid, "report.hidden_another_grid"}};
  const auto* found = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const Reason& one) { return hidden_word(one.hidden) == hidden; });
  return input.words(found == reasons.end() ? "report.hidden_protects" : found->key,
                     {{"threshold", static_cast<std::int64_t>(input.study.disclosure.threshold)}});
}

std::string row_area_id(const SheetInput& input) {
  return input.unit == SheetUnit::area ? text_column(input.units, "id")[input.row] : "";
}

ShownCount area_count(const SheetInput& input, const std::string& source) {
  return {integer_column(input.units, column_of(source, "_count"))[input.row],
          text_column(input.units, column_of(source, "_hidden"))[input.row]};
}

double area_real(const SheetInput& input, const std::string& source, std::string_view column) {
  return real_column(input.units, column_of(source, column))[input.row];
}

std::string percent_change(const SheetInput& input, double percent) {
  if (!std::isfinite(percent)) return "";
  const std::string sign = std::round(percent) > 0.0 ? "+" : "";
  return input.words("report.percent", {{"number", sign + input.number(percent)}});
}

std::string share_in_words(const SheetInput& input, double share) {
  const double percent = 100.0 * share;
  return input.words("report.percent", {{"number", input.number(percent, percent < one_percent ? 1 : 0)}});
}

}  // namespace hotspot::detail
