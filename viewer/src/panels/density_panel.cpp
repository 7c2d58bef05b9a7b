#include <algorithm>
#include <cmath>

#include "panels/events_choice.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/analysis.hpp"

namespace hotspot::viewer {
namespace {

constexpr float narrowest = 25.0F;
constexpr float widest = 2000.0F;

const MapLayer* chosen_source(const Ui& ui) {
  const Document& document = ui.state.document;
  if (const MapLayer* layer = find_layer(document, document.density.source)) return layer;
  return find_layer(document, completed({}, document, {}).source);
}

void cell_choice(const Ui& ui, LiveDensity& density) {
  const auto words = [&](double metres) {
    return ui.words("viewer.cell", {{"metres", format_number(ui.language(), metres)}});
  };
  ImGui::SetNextItemWidth(-1.0F);
  if (!ImGui::BeginCombo("##cell", words(density.cell).c_str())) return;
  for (const double metres : {10.0, 25.0, 50.0, 100.0, 200.0}) {
    if (ImGui::Selectable(words(metres).c_str(), metres == density.cell)) density.cell = metres;
  }
  ImGui::EndCombo();
}

void bandwidth_slider(const Ui& ui, LiveDensity& density) {
  auto metres = static_cast<float>(density.options.bandwidth.value);
  const std::string metres_words = format_number(ui.language(), density.options.bandwidth.value) + "\u2009m";
  muted(ui, ui.words("viewer.bandwidth"));
  ImGui::SameLine();
  ImGui::TextUnformatted(metres_words.c_str());
  ImGui::SetNextItemWidth(-1.0F);
  constexpr ImGuiSliderFlags flags = ImGuiSliderFlags_Logarithmic | ImGuiSliderFlags_AlwaysClamp;
  if (ImGui::SliderFloat("##bandwidth", &metres, narrowest, widest, "", flags)) {
    // Steps of five metres: figures that can be said and written down.
    density.options.bandwidth = Metres{std::max<double>(narrowest, std::round(metres / 5.0F) * 5.0F)};
    density.shown = true;
  }
}

const char* kernel_key(Kernel kernel) {
  switch (kernel) {
    case Kernel::uniform:
      return "viewer.kernel_uniform";
    case Kernel::triangular:
      return "viewer.kernel_triangular";
    case Kernel::epanechnikov:
      return "viewer.kernel_epanechnikov";
    case Kernel::quartic:
      return "viewer.kernel_quartic";
    case Kernel::triweight:
      return "viewer.kernel_triweight";
    case Kernel::gaussian:
      return "viewer.kernel_gaussian";
  }
  return "";
}

void kernel_choice(const Ui& ui, LiveDensity& density) {
  ImGui::SetNextItemWidth(-1.0F);
  const std::string chosen = ui.words(kernel_key(density.options.kernel));
  if (!ImGui::BeginCombo("##kernel", (ui.words("viewer.kernel") + " \u00b7 " + chosen).c_str())) return;
  for (const auto& [kernel, word] : EnumWords<Kernel>::words) {
    if (ImGui::Selectable(ui.words(kernel_key(kernel)).c_str(), kernel == density.options.kernel)) {
      density.options.kernel = kernel;
    }
  }
  ImGui::EndCombo();
}

}  // namespace

/// Below the layers: the density that follows while the bandwidth is dragged.
void density_section(const Ui& ui) {
  const MapLayer* source = chosen_source(ui);
  if (!source) return;
  rule(ui);
  LiveDensity density = ui.state.document.density;
  density.source = source->id;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(6)});
  if (ImGui::Checkbox(ui.words("viewer.layer_density").c_str(), &density.shown)) ui.emit(EndGesture{});
  events_choice(ui, density.source, density.category);
  bandwidth_slider(ui, density);
  const bool let_go = ImGui::IsItemDeactivated();
  kernel_choice(ui, density);
  cell_choice(ui, density);
  ImGui::PopStyleVar();
  const LiveDensity& before = ui.state.document.density;
  const bool touched = before.source != 0 || density.shown;
  if (touched && !density.asks_the_same(before)) ui.emit(SetLiveDensity{density});
  if (let_go) ui.emit(EndGesture{});
}

}  // namespace hotspot::viewer
