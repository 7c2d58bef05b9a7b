#include "panels/events_choice.hpp"

#include "state/analysis.hpp"

namespace hotspot::viewer {

void events_choice(const Ui& ui, LayerId& source, std::string& category) {
  const MapLayer* chosen = find_layer(ui.state.document, source);
  if (!chosen) return;
  ImGui::SetNextItemWidth(-1.0F);
  if (ImGui::BeginCombo("##events", chosen->title.c_str())) {
    for (const MapLayer& layer : ui.state.document.layers) {
      if (layer.role != Role::points || !ImGui::Selectable(layer.title.c_str(), layer.id == source)) continue;
      source = layer.id;
      category.clear();
    }
    ImGui::EndCombo();
  }
  const std::vector<std::string> choices = category_choices(*chosen->data);
  if (choices.size() < 2) return;
  const std::string all = ui.words("viewer.all_categories");
  ImGui::SetNextItemWidth(-1.0F);
  if (!ImGui::BeginCombo("##category", category.empty() ? all.c_str() : category.c_str())) return;
  if (ImGui::Selectable(all.c_str(), category.empty())) category.clear();
  for (const std::string& one : choices) {
    if (ImGui::Selectable(one.c_str(), one == category)) category = one;
  }
  ImGui::EndCombo();
}

}  // namespace hotspot::viewer
