#include <cmath>

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

/// "The change is −3 % (interval −9 to +4); the goal is −5 %." Empty where it is not known or not shown.
std::string change_words(const SheetInput& input, const Layer& goals, std::size_t row) {
  const double change = real_column(goals, "change")[row];
  const double low = real_column(goals, "change_low")[row], high = real_column(goals, "change_high")[row];
  const double wanted = real_column(goals, "wanted")[row];
  if (std::isnan(change) || std::isnan(low) || std::isnan(high)) return "";
  const std::string& unit = text_column(goals, "unit")[row];
  std::string words =
      " " +
      input.words(
          "sheet.goal_change",
          {{"change", signed_number(input, change)},
           {"low", signed_number(input, low)},
           {"high", signed_number(input, high)},
           {"unit", input.words(unit == "percentage_points" ? "sheet.percentage_points" : "sheet.percent")}});
  if (!std::isnan(wanted))
    words += " " + input.words("sheet.goal_wanted", {{"wanted", signed_number(input, wanted)}});
  return words;
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
  return words;
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
