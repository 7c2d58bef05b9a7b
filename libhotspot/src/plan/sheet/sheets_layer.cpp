#include "plan/sheet/sheets_layer.hpp"

#include "plan/layer_builder.hpp"

namespace hotspot::detail {
namespace {

std::string row_text(const std::vector<std::string>& cells) {
  std::string words;
  for (const std::string& cell : cells) words += (words.empty() ? "" : " · ") + cell;
  return words;
}

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

Layer sheets_layer(const StudyResult& result, const std::vector<AreaSheet>& sheets) {
  TextColumn ids, names, sections, texts;
  IntegerColumn order;
  for (const AreaSheet& sheet : sheets) {
    std::int64_t position = 0;
    for (const SheetSection& section : sheet.sections) {
      for (std::string& words : section_texts(section)) {
        ids.push_back(sheet.area_id);
        names.push_back(sheet.title);
        sections.emplace_back(word(section.part));
        order.emplace_back(++position);
        texts.push_back(std::move(words));
      }
    }
  }
  LayerBuilder layer("sheets", result);
  layer.add("area_id", std::move(ids));
  layer.add("area_name", std::move(names));
  layer.add("section", std::move(sections));
  layer.add("position", std::move(order));
  layer.add("text", std::move(texts));
  return layer.finish(NoPlaces{}, provenance(result, "action sheets", ""));
}

}  // namespace hotspot::detail
