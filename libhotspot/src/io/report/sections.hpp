/// @file
/// The sections of the report, in their order. Each but the first starts with a heading of the second level;
/// the ids are where the contents point to.
#pragma once

#include <string>
#include <string_view>

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

inline constexpr std::string_view areas_section_id = "areas";
inline constexpr std::string_view survey_section_id = "surveys";
inline constexpr std::string_view perceived_section_id = "perceived";
inline constexpr std::string_view goals_section_id = "goals";
inline constexpr std::string_view figures_section_id = "figures";
inline constexpr std::string_view register_section_id = "safety-walks";
inline constexpr std::string_view orientation_section_id = "orientation";
inline constexpr std::string_view sheets_section_id = "sheets";
inline constexpr std::string_view quality_section_id = "quality";
inline constexpr std::string_view methods_section_id = "methods";
[[nodiscard]] inline std::string source_section_id(const SourceInput& source) {
  return "source-" + source.name;
}

/// Title, period, profile, three sentences, the first map.
[[nodiscard]] Html first_screen(const ReportInput& input);

/// Maps, years, categories and densest places of one source.
[[nodiscard]] Html source_section(const ReportInput& input, const SourceInput& source);

/// Housing areas by name, then housing companies and departments.
[[nodiscard]] Html areas_section(const ReportInput& input);

/// Answers to surveys, a part for each question; empty without surveys.
[[nodiscard]] Html survey_section(const ReportInput& input);

/// What people feel beside what is recorded, per housing area; empty where nobody was asked.
[[nodiscard]] Html perceived_section(const ReportInput& input);
/// How far the goals have come, with what the figures could show; empty where there are none.
[[nodiscard]] Html goals_section(const ReportInput& input);

/// Tables of figures without places, beside neighbouring municipalities; empty where there are none.
[[nodiscard]] Html figures_section(const ReportInput& input);
/// Safety walks, places that feel safe and unsafe, measures and what they did; empty without a register.
[[nodiscard]] Html register_section(const ReportInput& input);
[[nodiscard]] bool has_register(const ReportInput& input);
/// What the committee is told; empty where there is none.
[[nodiscard]] Html orientation_section(const ReportInput& input);

/// A section of a sheet or of the orientation, under a heading such as "h4".
[[nodiscard]] Html sheet_section_html(const ReportInput& input, const SheetSection& section,
                                      std::string_view heading);

/// The action sheets of the housing areas, by name; empty where there are none.
[[nodiscard]] Html sheets_section(const ReportInput& input);

/// What was read, what was not used and why.
[[nodiscard]] Html quality_section(const ReportInput& input);

/// How many figures of each source are hidden, and why; in the methods. Empty where nothing is.
[[nodiscard]] Html hidden_figures(const ReportInput& input);

/// How the figures are made, with all settings.
[[nodiscard]] Html methods_section(const ReportInput& input);

}  // namespace hotspot::detail
