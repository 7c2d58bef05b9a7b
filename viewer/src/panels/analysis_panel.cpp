#include <array>
#include <utility>

#include "panels/events_choice.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/analysis.hpp"
#include "state/histogram.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::array<std::pair<AnalysisMethod, const char*>, 4> methods{
    {{AnalysisMethod::gi_star, "viewer.analysis_gi_star"},
     {AnalysisMethod::moran, "viewer.analysis_moran"},
     {AnalysisMethod::change, "viewer.analysis_change"},
     {AnalysisMethod::counts, "viewer.analysis_counts"}}};

constexpr std::array<std::pair<CellShape, const char*>, 2> shapes{
    {{CellShape::square, "viewer.shape_square"}, {CellShape::hexagon, "viewer.shape_hexagon"}}};

/// A list of values by their words.
template <class Value, std::size_t Size>
void choice(const Ui& ui, const char* id, Value& chosen,
            const std::array<std::pair<Value, const char*>, Size>& values) {
  std::string shown;
  for (const auto& [value, key] : values) {
    if (value == chosen) shown = ui.words(key);
  }
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::SetNextItemWidth(width);
  if (!ImGui::BeginCombo(id, shortened(shown, width - ui.px(44)).c_str())) return;
  for (const auto& [value, key] : values) {
    if (ImGui::Selectable(ui.words(key).c_str(), value == chosen)) chosen = value;
  }
  ImGui::EndCombo();
}

void cell_slider(const Ui& ui, double& metres) {
  const auto words = [&](double cell) {
    return ui.words("viewer.cell", {{"metres", format_number(ui.language(), cell)}});
  };
  ImGui::SetNextItemWidth(-1.0F);
  if (!ImGui::BeginCombo("##cells", words(metres).c_str())) return;
  for (const double cell : {50.0, 100.0, 150.0, 200.0, 250.0, 500.0, 1000.0}) {
    if (ImGui::Selectable(words(cell).c_str(), cell == metres)) metres = cell;
  }
  ImGui::EndCombo();
}

void year_choice(const Ui& ui, const char* id, const char* key, std::optional<TimeWindow>& chosen) {
  const auto words = [](const TimeWindow& year) {
    return std::to_string(static_cast<int>(std::chrono::year_month_day(year.from).year()));
  };
  ImGui::AlignTextToFramePadding();
  muted(ui, ui.words(key));
  ImGui::SameLine(ui.px(44));
  ImGui::SetNextItemWidth(-1.0F);
  if (!ImGui::BeginCombo(id, chosen ? words(*chosen).c_str() : "")) return;
  for (const TimeWindow& year : years_of(ui.state.time.histogram)) {
    if (ImGui::Selectable(words(year).c_str(), chosen == year)) chosen = year;
  }
  ImGui::EndCombo();
}

void settings(const Ui& ui, Analysis& analysis) {
  if (analysis.method == AnalysisMethod::change) {
    year_choice(ui, "##before", "viewer.analysis_before", analysis.before);
    year_choice(ui, "##after", "viewer.analysis_after", analysis.after);
    return;
  }
  cell_slider(ui, analysis.cell);
  if (analysis.method == AnalysisMethod::counts) choice(ui, "##shape", analysis.shape, shapes);
}

}  // namespace

void analysis_section(const Ui& ui) {
  const Document& document = ui.state.document;
  Analysis analysis = completed(ui.state.analysis, document, years_of(ui.state.time.histogram));
  if (!find_layer(document, analysis.source)) return;
  rule(ui);
  heading(ui, ui.words("viewer.analysis"));
  ImGui::PushID("analysis");
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(6)});
  ImGui::Dummy({0.0F, 0.0F});
  choice(ui, "##method", analysis.method, methods);
  events_choice(ui, analysis.source, analysis.category);
  settings(ui, analysis);
  const bool ready = can_compute(analysis, document);
  if (!ready) muted(ui, ui.words("viewer.analysis_needs_times"), true);
  if (!ready) ImGui::BeginDisabled();
  const bool pressed = ImGui::Button(ui.words("viewer.analysis_compute").c_str(), {-1.0F, ui.px(32)});
  if (!ready) ImGui::EndDisabled();
  ImGui::PopStyleVar();
  ImGui::PopID();
  if (!(analysis == ui.state.analysis)) ui.emit(SetAnalysis{analysis});
  if (pressed) ui.emit(Compute{});
}

}  // namespace hotspot::viewer
