#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

constexpr double panel_width = 440.0;
constexpr std::size_t longest_path = 1024;

constexpr std::array<std::pair<PictureSize, const char*>, 5> sizes{
    {{PictureSize::screen, "viewer.export_size_screen"},
     {PictureSize::slide, "viewer.export_size_slide"},
     {PictureSize::a4_landscape, "viewer.export_size_a4_landscape"},
     {PictureSize::a4_portrait, "viewer.export_size_a4_portrait"},
     {PictureSize::typed, "viewer.export_size_typed"}}};

const char* title_key(Export what) {
  switch (what) {
    case Export::picture:
      return "viewer.export_picture";
    case Export::pdf:
      return "viewer.export_pdf";
    case Export::layers:
      return "viewer.export_layers";
    case Export::table:
      return "viewer.export_table";
    case Export::work:
      return "viewer.key_save_work";
  }
  return "";
}

/// Width and height in pixels. What is out of bounds is said, not changed.
void side_fields(const Ui& ui, ExportForm& form) {
  const auto field = [&](const char* id, int& px) {
    ImGui::SetNextItemWidth(ui.px(96));
    ImGui::InputInt(id, &px, 0);
  };
  ImGui::Indent(ui.px(28));
  field("##width", form.width);
  ImGui::SameLine();
  ImGui::TextUnformatted("\u00d7");
  ImGui::SameLine();
  field("##height", form.height);
  ImGui::SameLine();
  muted(ui, ui.words("viewer.export_pixels"));
  ImGui::Unindent(ui.px(28));
  if (has_size(form)) return;
  ImGui::PushTextWrapPos(0.0F);
  ImGui::TextUnformatted(ui.words("error.viewer_picture_size",
                                  {{"least", std::int64_t{least_side}}, {"most", std::int64_t{most_side}}})
                             .c_str());
  ImGui::PopTextWrapPos();
}

void size_choice(const Ui& ui, ExportForm& form) {
  PictureSize& chosen = form.size;
  muted(ui, ui.words("viewer.export_size"));
  for (const auto& [size, key] : sizes) {
    if (ImGui::RadioButton(ui.words(key).c_str(), chosen == size)) chosen = size;
  }
  if (chosen == PictureSize::typed) side_fields(ui, form);
}

void folder_field(const Ui& ui, std::string& folder) {
  muted(ui, ui.words("viewer.export_folder"));
  std::string typed = folder;
  typed.resize(std::max(typed.size(), longest_path));
  ImGui::SetNextItemWidth(-1.0F);
  const std::string hint = ui.words("viewer.export_folder_hint");
  if (ImGui::InputTextWithHint("##folder", hint.c_str(), typed.data(), typed.size() + 1)) {
    folder.assign(typed.c_str());
  }
}

/// What the file will say of who may see it.
void profile_line(const Ui& ui) {
  const bool open = ui.state.profile == Profile::open;
  muted(ui, ui.words(open ? "report.badge_public" : "viewer.profile_internal"), true);
}

}  // namespace

void export_panel(const Ui& ui) {
  ExportForm form = ui.state.export_form;
  const Rect& map = ui.layout.map;
  ImGui::SetNextWindowPos(vec2(map.x + map.width / 2.0, map.y + map.height / 2.0), 0, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({ui.px(panel_width), 0.0F}, {ui.px(panel_width), 10000.0F});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(16), ui.px(16)});
  ImGui::Begin("export", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  heading(ui, ui.words(title_key(form.what)));
  ImGui::SameLine();
  ImGui::SetCursorPosX(ui.px(panel_width - 44));
  if (icon_button(ui, "close", {.icon = Icon::close, .hint = ui.words("viewer.close"), .size = 28.0})) {
    form.open = false;
  }
  profile_line(ui);
  if (form.what == Export::picture || form.what == Export::pdf) size_choice(ui, form);
  folder_field(ui, form.folder);
  ImGui::BeginDisabled(!has_size(form));
  const bool write = ImGui::Button(ui.words("viewer.export_write").c_str(), {-1.0F, ui.px(32)});
  ImGui::EndDisabled();
  ImGui::End();
  ImGui::PopStyleVar();
  if (write) form.open = false;
  if (!(form == ui.state.export_form)) ui.emit(SetExportForm{form});
  if (write) ui.emit(ExportFile{form.what});
}

}  // namespace hotspot::viewer
