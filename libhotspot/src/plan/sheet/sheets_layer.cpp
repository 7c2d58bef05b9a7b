#include "plan/sheet/sheets_layer.hpp"

#include "plan/layer_builder.hpp"

namespace hotspot::detail {
namespace {

std::string row_text(const std::vector<std::string>& cells) {
  std::string words;
  for (const std::string& cell : cells) words += (words.empty() ? "" : " · ") + cell;
  return words;
}

struct SheetRows {
  TextColumn ids, names, sections, texts;
  IntegerColumn positions;

  void add(const std::string& id, const std::string& name, const std::vector<SheetSection>& page) {
    if (names.empty() || names.back() != name || ids.back() != id) m_position = 0;
    for (const SheetSection& section : page) {
      for (std::string& words : section_texts(section)) {
        ids.push_back(id);
        names.push_back(name);
        sections.emplace_back(word(section.part));
        positions.emplace_back(++m_position);
        texts.push_back(std::move(words));
      }
    }
  }

 private:
  std::int64_t m_position = 0;
};

}  // namespace

std::vector<std::string> section_texts(const SheetSection& section) {
  std::vector<std::string> texts{section.heading};
  texts.insert(texts.end(), section.sentences.begin(), section.sentences.end());
  for (const SheetTrend& trend : section.trends) texts.push_back(trend.words);
  if (!section.table.rows.empty()) texts.push_back(row_text(section.table.heads));
  for (const auto& row : section.table.rows) texts.push_back(row_text(row));
  if (!section.note.empty()) texts.push_back(section.note);
  return texts;
}

Layer sheets_layer(const StudyResult& result, const std::vector<AreaSheet>& sheets,
                   const Orientation& orientation) {
  SheetRows rows;
  for (const auto& page : orientation.pages) rows.add("", orientation.title, page);
  for (const AreaSheet& sheet : sheets) rows.add(sheet.area_id, sheet.title, sheet.sections);
  LayerBuilder layer("sheets", result);
  layer.add("area_id", std::move(rows.ids));
  layer.add("area_name", std::move(rows.names));
  layer.add("section", std::move(rows.sections));
  layer.add("position", std::move(rows.positions));
  layer.add("text", std::move(rows.texts));
  return layer.finish(NoPlaces{}, provenance(result, "action sheets", ""));
}

}  // namespace hotspot::detail
