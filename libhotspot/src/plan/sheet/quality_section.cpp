#include <algorithm>

#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

/// "Reports to the police: 2,506 of 2,600 rows could be used." Empty where the public may not know.
std::string rows_sentence(const SheetInput& input, const SourceInput& source) {
  const Layer& record = released_layer(input.release, "data_quality");
  const TextColumn& sources = text_column(record, "source");
  const TextColumn& items = text_column(record, "item");
  const IntegerColumn& rows = integer_column(record, "rows");
  std::optional<std::int64_t> read, kept;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (sources[i] != source.name) continue;
    if (items[i] == "read") read = rows[i];
    if (items[i] == "kept") kept = rows[i];
  }
  if (!read || !kept) return "";
  return input.words(
      "sheet.rows_used",
      {{"source", title_of_source(source)}, {"kept", input.number(*kept)}, {"read", input.number(*read)}});
}

/// Empty where all events have a place, and where the public may not know how many.
std::string area_sentence(const SheetInput& input, const SourceInput& source) {
  const Layer& years = released_layer(input.release, "data_quality_years");
  const TextColumn& sources = text_column(years, "source");
  const IntegerColumn& counts = integer_column(years, "placed_by_area");
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (sources[i] == source.name) sum += counts[i].value_or(0);
  }
  if (sum == 0) return "";
  return input.words("sheet.area_alone", {{"source", title_of_source(source)}, {"count", input.number(sum)}});
}

std::string hidden_sentence(const SheetInput& input, const SheetSection& trend) {
  std::int64_t hidden = 0, all = 0;
  for (const SheetTrend& one : trend.trends) {
    for (const SheetYear& year : one.years) {
      all += year.state == YearState::no_data ? 0 : 1;
      hidden += year.state == YearState::hidden ? 1 : 0;
    }
  }
  if (hidden == 0) return "";
  return input.words("sheet.hidden_years", {{"hidden", hidden}, {"all", all}});
}

bool has_kind(const SheetInput& input, SourceKind kind) {
  return std::any_of(input.study.sources.begin(), input.study.sources.end(),
                     [&](const SourceInput& source) { return source.kind == kind; });
}

}  // namespace

SheetSection quality_section(const SheetInput& input, const SheetSection& trend) {
  SheetSection section{.part = SheetPart::quality, .heading = input.words("sheet.heading_quality")};
  const auto add = [&](std::string sentence) {
    if (!sentence.empty()) section.sentences.push_back(std::move(sentence));
  };
  std::string rows;
  for (const SourceInput& source : input.study.sources) {
    const std::string sentence = rows_sentence(input, source);
    if (!sentence.empty()) rows += (rows.empty() ? "" : " ") + sentence;
    const std::string area = area_sentence(input, source);
    if (!area.empty()) rows += (rows.empty() ? "" : " ") + area;
  }
  add(std::move(rows));
  add(hidden_sentence(input, trend));
  add(input.words("sheet.intervals", {{"level", share_in_words(input, input.study.rates.level)}}));
  if (has_kind(input, SourceKind::incidents)) add(input.words("sheet.reports_depend"));
  if (has_kind(input, SourceKind::perceived_unsafe)) add(input.words("sheet.marks_depend"));
  return section;
}

}  // namespace hotspot::detail
