#include <algorithm>
#include <vector>

#include "panels/charts.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/area_figures.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::size_t longest_search = 64;
constexpr std::size_t most_plain_columns = 3;
constexpr double row_height = 26.0;

void source_choice(const Ui& ui, const AreaFigures& figures) {
  if (figures.sources.empty()) return;
  ImGui::SetNextItemWidth(-1.0F);
  if (!ImGui::BeginCombo("##source", figures.sources[figures.source].title.c_str())) return;
  for (std::size_t i = 0; i < figures.sources.size(); ++i) {
    if (ImGui::Selectable(figures.sources[i].title.c_str(), i == figures.source)) {
      TableView table = ui.state.document.table;
      table.source = figures.sources[i].name;
      ui.emit(SetTable{table});
    }
  }
  ImGui::EndCombo();
}

void search_field(const Ui& ui) {
  std::string search = ui.state.document.table.search;
  search.resize(longest_search);
  ImGui::SetNextItemWidth(-1.0F);
  if (ImGui::InputTextWithHint("##search", ui.words("viewer.search").c_str(), search.data(),
                               longest_search)) {
    TableView table = ui.state.document.table;
    table.search.assign(search.c_str());
    ui.emit(SetTable{table});
  }
}

/// What the head of the table asks for becomes an action; the rows come sorted from the state.
void sort_by_head(const Ui& ui) {
  static constexpr const char* columns[] = {"name", "residents", "count", "rate"};
  ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
  if (!specs || !specs->SpecsDirty || specs->SpecsCount < 1) return;
  specs->SpecsDirty = false;
  TableView table = ui.state.document.table;
  table.sort_column = columns[specs->Specs[0].ColumnIndex];
  table.descending = specs->Specs[0].SortDirection == ImGuiSortDirection_Descending;
  if (!(table == ui.state.document.table)) ui.emit(SetTable{table});
}

void right_aligned(const std::string& words) {
  const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(words.c_str()).x;
  if (room > 0.0F) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room);
  ImGui::TextUnformatted(words.c_str());
}

void number_cell(const Ui& ui, double value, int decimals, bool hidden) {
  ImGui::TableNextColumn();
  if (hidden) ImGui::PushStyleColor(ImGuiCol_Text, packed(ui.theme.text_muted));
  right_aligned(format_number(ui.language(), value, decimals));
  if (hidden) ImGui::PopStyleColor();
}

/// The heads of the columns; those of figures stand over their last digits.
void head_row(const Ui& ui, int columns) {
  ImGui::TableNextRow(ImGuiTableRowFlags_Headers, ui.px(row_height));
  ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
  for (int column = 0; column < columns; ++column) {
    ImGui::TableSetColumnIndex(column);
    const std::string name = ImGui::TableGetColumnName(column);
    ImGui::PushID(column);
    const float left = ImGui::GetCursorPosX();
    const float room = ImGui::GetContentRegionAvail().x;
    const bool sorted = specs && specs->SpecsCount > 0 && specs->Specs[0].ColumnIndex == column;
    ImGui::TableHeader(column == 0 ? name.c_str() : "##head");
    if (column > 0) {
      const float arrow = sorted ? ImGui::GetFontSize() : 0.0F;
      ImGui::SameLine();
      const std::string shown = shortened(name, room - arrow);
      ImGui::SetCursorPosX(left + std::max(0.0F, room - arrow - ImGui::CalcTextSize(shown.c_str()).x));
      ImGui::TextUnformatted(shown.c_str());
    }
    ImGui::PopID();
  }
}

/// The row's name, and what a click on the row does.
void name_cell(const Ui& ui, const AreaFigures& figures, const AreaFigure& row) {
  ImGui::TableNextRow(0, ui.px(row_height));
  ImGui::TableNextColumn();
  const bool selected = is_selected(ui.state.document, figures.layer, row.row);
  ImGui::PushID(static_cast<int>(row.row));
  if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_SpanAllColumns, {0.0F, ui.px(18)})) {
    ui.emit(Select{figures.layer, row.row, ImGui::GetIO().KeyCtrl ? SelectAs::toggled : SelectAs::only});
  }
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0)) ui.emit(ShowSelection{});
  ImGui::PopID();
  ImGui::SameLine(0.0F, 0.0F);
  ImGui::TextUnformatted(shortened(row.name, ImGui::GetContentRegionAvail().x).c_str());
}

void table_row(const Ui& ui, const AreaFigures& figures, const AreaFigure& row) {
  name_cell(ui, figures, row);
  number_cell(ui, row.residents, 0, false);
  number_cell(ui, row.count, 0, row.hidden);
  number_cell(ui, row.rate, 1, row.hidden);
}

void table(const Ui& ui, const AreaFigures& figures, float height) {
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_Sortable | ImGuiTableFlags_ScrollY |
                                    ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_NoSavedSettings |
                                    ImGuiTableFlags_PadOuterX;
  if (!ImGui::BeginTable("areas", 4, flags, {0.0F, height})) return;
  constexpr auto number = ImGuiTableColumnFlags_WidthFixed | ImGuiTableColumnFlags_PreferSortDescending;
  ImGui::TableSetupScrollFreeze(0, 1);
  ImGui::TableSetupColumn(ui.words("viewer.column_area").c_str(), ImGuiTableColumnFlags_DefaultSort);
  ImGui::TableSetupColumn(ui.words("viewer.column_residents").c_str(), number, ui.px(72));
  ImGui::TableSetupColumn(ui.words("viewer.column_count").c_str(), number, ui.px(56));
  ImGui::TableSetupColumn(ui.words("viewer.column_rate").c_str(), number, ui.px(56));
  head_row(ui, 4);
  sort_by_head(ui);
  for (const AreaFigure& row : table_rows(figures, ui.state.document.table)) table_row(ui, figures, row);
  ImGui::EndTable();
}

/// A layer that is no study's result: names and its first figures.
void plain_table(const Ui& ui, const AreaFigures& figures, float height) {
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH |
                                    ImGuiTableFlags_NoSavedSettings | ImGuiTableFlags_PadOuterX;
  const Layer& layer = find_layer(ui.state.document, figures.layer)->data->layer;
  std::vector<const Column*> columns;
  for (const Column& column : layer.columns) {
    const bool is_text = std::holds_alternative<TextColumn>(column.values);
    if (!is_text && columns.size() < most_plain_columns) columns.push_back(&column);
  }
  if (!ImGui::BeginTable("rows", static_cast<int>(columns.size()) + 1, flags, {0.0F, height})) return;
  ImGui::TableSetupScrollFreeze(0, 1);
  ImGui::TableSetupColumn(ui.words("viewer.column_area").c_str());
  for (const Column* column : columns) {
    const std::string& title = column->title.empty() ? column->name : column->title;
    ImGui::TableSetupColumn(title.c_str(), ImGuiTableColumnFlags_WidthFixed, ui.px(80));
  }
  head_row(ui, static_cast<int>(columns.size()) + 1);
  for (const AreaFigure& row : table_rows(figures, ui.state.document.table)) {
    name_cell(ui, figures, row);
    for (const Column* column : columns) {
      ImGui::TableNextColumn();
      right_aligned(cell_text(*column, row.row));
    }
  }
  ImGui::EndTable();
}

}  // namespace

void figures_panel(const Ui& ui) {
  begin_panel(ui, "figures", ui.layout.figures, true);
  const AreaFigures figures = area_figures(ui.state.document);
  area_card(ui);
  heading(ui, ui.words("viewer.figures"));
  if (figures.rows.empty()) {
    muted(ui, ui.words("viewer.no_areas"), true);
  } else {
    source_choice(ui, figures);
    search_field(ui);
    const bool is_study = !figures.sources.empty();
    const std::size_t most = is_study ? 10 : 20;
    const auto rows = static_cast<float>(std::min(figures.rows.size(), most) + 1);
    if (is_study) {
      table(ui, figures, rows * ui.px(row_height) + 1.0F);
    } else {
      plain_table(ui, figures, rows * ui.px(row_height) + 1.0F);
    }
    trend_chart(ui, figures);
    area_charts(ui, figures);
    if (figures.sources.size() > 1) {
      // The chosen source against the last, which in studies of safety is what people say they feel.
      const std::size_t other = figures.source + 1 == figures.sources.size() ? 0 : figures.sources.size() - 1;
      scatter_chart(ui, area_figures(ui.state.document, figures.sources[other].name), figures);
    }
  }
  const Rect& frame = ui.layout.figures;
  panel_edge(ui, frame.x + 0.5, frame);
  end_panel();
}

}  // namespace hotspot::viewer
