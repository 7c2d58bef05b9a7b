#include <cmath>

#include "panels/charts.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/area_facts.hpp"
#include "state/words.hpp"

namespace hotspot::viewer {
namespace {

std::string number(const Ui& ui, double value, int decimals = 0) {
  return format_number(ui.language(), value, decimals);
}

std::string signed_number(const Ui& ui, double value) {
  return (value > 0.0 ? "+" : "") + number(ui, value);
}

const char* rate_key(Against against) {
  switch (against) {
    case Against::higher:
      return "viewer.area_higher";
    case Against::lower:
      return "viewer.area_lower";
    case Against::cannot_tell:
      return "viewer.area_cannot_tell";
    case Against::unknown:
      break;
  }
  return "";
}

const char* change_key(Against against) {
  switch (against) {
    case Against::higher:
      return "viewer.area_more";
    case Against::lower:
      return "viewer.area_fewer";
    case Against::cannot_tell:
      return "viewer.area_change_cannot_tell";
    case Against::unknown:
      break;
  }
  return "";
}

void rate_lines(const Ui& ui, const SourceFacts& facts) {
  if (!std::isfinite(facts.rate)) return;
  muted(ui,
        ui.words("viewer.rate_with_interval", {{"rate", number(ui, facts.rate, 1)},
                                               {"unit", rate_unit_words(facts.rate_unit, ui.language())},
                                               {"low", number(ui, facts.rate_low, 1)},
                                               {"high", number(ui, facts.rate_high, 1)}}),
        true);
  if (const std::string key = rate_key(facts.rate_against_all); !key.empty())
    ImGui::TextUnformatted(ui.words(key).c_str());
}

void change_lines(const Ui& ui, const SourceFacts& facts) {
  if (!std::isfinite(facts.before) || !std::isfinite(facts.after)) return;
  std::vector<MessageArgument> arguments{{"before", number(ui, facts.before)},
                                         {"after", number(ui, facts.after)}};
  if (!std::isfinite(facts.change)) return muted(ui, ui.words("viewer.area_change_counts", arguments));
  arguments.push_back({"change", signed_number(ui, facts.change)});
  arguments.push_back({"low", signed_number(ui, facts.change_low)});
  arguments.push_back({"high", signed_number(ui, facts.change_high)});
  muted(ui, ui.words("viewer.area_change", arguments));
  if (const std::string key = change_key(facts.change_against_none); !key.empty())
    ImGui::TextUnformatted(ui.words(key).c_str());
}

/// Why a figure is not shown.
std::string hidden_words(const Ui& ui, const std::string& reason) {
  if (reason == "protects_another") return ui.words("report.hidden_protects");
  if (reason == "few_households") return ui.words("report.hidden_few_households");
  if (reason == "unknown_population") return ui.words("report.hidden_unknown");
  return ui.words("map.hidden");
}

/// "Police reports" on the left, the number of events on the right.
void source_head(const Ui& ui, const SourceFacts& facts, float right) {
  const bool hidden = !facts.hidden.empty();
  const std::string count = hidden ? hidden_words(ui, facts.hidden) : number(ui, facts.count);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::CalcTextSize(count.c_str()).x;
  ImGui::GetWindowDrawList()->AddText({right - width, at.y},
                                      packed(hidden ? ui.theme.text_muted : ui.theme.text), count.c_str());
  heading(ui, shortened(facts.title, right - at.x - width - ui.px(12)));
}

void who_lives_there(const Ui& ui, const AreaFacts& facts) {
  std::string words = facts.company;
  const auto add = [&](const char* key, double value) {
    if (!std::isfinite(value)) return;
    words += (words.empty() ? "" : " \u00b7 ") + ui.words(key, {{"count", number(ui, value)}});
  };
  add("viewer.area_residents", facts.residents);
  add("viewer.area_households", facts.households);
  if (!words.empty()) muted(ui, words);
}

/// A raised ground as high as what `fill` puts on it.
template <class Fill>
void card(const Ui& ui, Fill&& fill) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float padding = ui.px(12);
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  ImGui::SetCursorScreenPos({corner.x + padding, corner.y + padding});
  ImGui::BeginGroup();
  ImGui::PushItemWidth(width - 2.0F * padding);
  fill(corner.x + width - padding);
  ImGui::PopItemWidth();
  ImGui::EndGroup();
  const float bottom = ImGui::GetItemRectMax().y + padding;
  list.ChannelsSetCurrent(0);
  list.AddRectFilled(corner, {corner.x + width, bottom}, packed(ui.theme.panel_raised), ui.px(4));
  list.AddRect(corner, {corner.x + width, bottom}, packed(ui.theme.border), ui.px(4), 0, ui.px(1));
  list.ChannelsMerge();
  ImGui::SetCursorScreenPos({corner.x, bottom + ui.px(12)});
}

void separator(const Ui& ui, float right) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float y = at.y + ui.px(4);
  ImGui::GetWindowDrawList()->AddLine({at.x, y}, {right, y}, packed(ui.theme.border));
  ImGui::Dummy({0.0F, ui.px(8)});
}

void head(const Ui& ui, const AreaFacts& facts, float right) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushFont(ui.fonts.title);
  ImGui::TextUnformatted(shortened(facts.name, right - at.x - ui.px(64)).c_str());
  ImGui::PopFont();
  const ImVec2 below = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({right - ui.px(56), at.y});
  if (icon_button(ui, "zoom",
                  {.icon = Icon::target, .hint = ui.words("viewer.show_selection"), .size = 28.0})) {
    ui.emit(ShowSelection{});
  }
  ImGui::SetCursorScreenPos({right - ui.px(28), at.y});
  if (icon_button(ui, "unselect",
                  {.icon = Icon::close, .hint = ui.words("viewer.area_close"), .size = 28.0})) {
    ui.emit(ClearSelection{});
  }
  ImGui::SetCursorScreenPos(below);
}

/// The action sheet in words, closed at first: it is long.
void sheet_words(const Ui& ui, const AreaFacts& facts, float right) {
  if (facts.sheet.empty()) return;
  separator(ui, right);
  ImGui::PushStyleColor(ImGuiCol_Header, packed(Colour{0, 0, 0, 0}));
  const bool open =
      ImGui::TreeNodeEx(ui.words("viewer.area_sheet").c_str(), ImGuiTreeNodeFlags_NoTreePushOnOpen);
  ImGui::PopStyleColor();
  if (!open) return;
  for (const SheetWords& part : facts.sheet) {
    ImGui::Dummy({0.0F, ui.px(2)});
    heading(ui, part.heading);
    for (const std::string& sentence : part.sentences) ImGui::TextUnformatted(sentence.c_str());
  }
}

}  // namespace

void area_card(const Ui& ui) {
  const std::optional<AreaFacts> facts = selected_area(ui.state.document);
  if (!facts) return;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(3)});
  card(ui, [&](float right) {
    ImGui::PushTextWrapPos(right - ImGui::GetWindowPos().x);
    head(ui, *facts, right);
    who_lives_there(ui, *facts);
    for (const SourceFacts& source : facts->sources) {
      separator(ui, right);
      source_head(ui, source, right);
      if (!source.hidden.empty()) continue;
      rate_lines(ui, source);
      change_lines(ui, source);
    }
    sheet_words(ui, *facts, right);
    ImGui::PopTextWrapPos();
  });
  ImGui::PopStyleVar();
}

}  // namespace hotspot::viewer
