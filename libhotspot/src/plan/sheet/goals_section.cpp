#include <cmath>

#include "hotspot/plan/goal_input.hpp"
#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

const char* state_key(const std::string& state) {
  if (state == "on_track") return "sheet.goal_on_track";
  if (state == "off_track") return "sheet.goal_off_track";
  return "sheet.goal_cannot_tell";
}

std::string signed_number(const SheetInput& input, double value) {
  const int decimals = std::abs(value) < 9.95 ? 1 : 0;
  return (value > 0.0 ? "+" : "") + input.number(value, decimals);
}

/// What a change is counted in, as the layer says it.
const char* unit_key(const std::string& unit) {
  if (unit == word(GoalUnit::percentage_points)) return "sheet.percentage_points";
  return unit == word(GoalUnit::percent_a_year) ? "sheet.percent_a_year" : "sheet.percent";
}

/// "The goal is −5.0 % a year." Empty without a number to reach.
std::string wanted_words(const SheetInput& input, const Layer& goals, std::size_t row,
                         const std::string& unit) {
  const double wanted = real_column(goals, "wanted")[row];
  if (std::isnan(wanted)) return "";
  const auto& until = integer_column(goals, "until")[row];
  return " " + input.words(until ? "sheet.goal_wanted_by" : "sheet.goal_wanted",
                           {{"wanted", signed_number(input, wanted)},
                            {"unit", unit},
                            {"year", until ? std::to_string(*until) : ""}});
}

/// "The change is −3 % a year (interval −9 to +4). The goal is −5 % a year." Empty where it is not known or
/// not shown.
std::string change_words(const SheetInput& input, const Layer& goals, std::size_t row) {
  const double change = real_column(goals, "change")[row];
  const double low = real_column(goals, "change_low")[row], high = real_column(goals, "change_high")[row];
  if (std::isnan(change) || std::isnan(low) || std::isnan(high)) return "";
  const std::string unit = input.words(unit_key(text_column(goals, "change_unit")[row]));
  return " " +
         input.words("sheet.goal_change", {{"change", signed_number(input, change)},
                                           {"low", signed_number(input, low)},
                                           {"high", signed_number(input, high)},
                                           {"unit", unit}}) +
         wanted_words(input, goals, row, unit);
}

/// "The base year 2012 (146) stands out ..." Empty where it does not, or nothing may be told.
std::string baseline_words(const SheetInput& input, const Layer& goals, std::size_t row) {
  if (integer_column(goals, "baseline_outlying")[row] != std::int64_t{1}) return "";
  const auto from = integer_column(goals, "baseline_from")[row],
             to = integer_column(goals, "baseline_to")[row];
  const std::string years = from == to
                                ? std::to_string(from.value_or(0))
                                : std::to_string(from.value_or(0)) + "–" + std::to_string(to.value_or(0));
  return " " + input.words("sheet.goal_outlying",
                           {{"years", years},
                            {"value", input.number(real_column(goals, "baseline")[row])},
                            {"expected", input.number(real_column(goals, "baseline_expected")[row])}});
}

std::string goal_sentence(const SheetInput& input, const Layer& goals, std::size_t row) {
  const std::string& state = text_column(goals, "state")[row];
  const std::string& hidden = text_column(goals, "hidden")[row];
  const bool has_target = !std::isnan(real_column(goals, "target")[row]);
  const char* key = !hidden.empty() ? "sheet.goal_hidden"
                    : !has_target   ? "sheet.goal_followed"
                                    : state_key(state);
  std::string words = input.words(key, {{"goal", text_column(goals, "title")[row]}});
  if (!hidden.empty()) return words;
  words += change_words(input, goals, row);
  const auto& decidable = integer_column(goals, "decidable_year")[row];
  if (has_target && state == "cannot_tell" && decidable)
    words += " " + input.words("sheet.goal_decidable", {{"year", std::to_string(*decidable)}});
  return words + baseline_words(input, goals, row);
}

}  // namespace

SheetSection goals_section(const SheetInput& input) {
  SheetSection section{.part = SheetPart::goals, .heading = input.words("sheet.heading_goals")};
  const Layer* goals = input.release.layer("goals");
  for (std::size_t row = 0; goals != nullptr && row < goals->rows(); ++row)
    section.sentences.push_back(goal_sentence(input, *goals, row));
  return section;
}

}  // namespace hotspot::detail
