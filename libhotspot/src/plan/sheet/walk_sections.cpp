#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t most_marks = 5;  // of a kind

/// Rows of the area; `safe`: those that people called safe, else those they called unsafe.
std::vector<std::size_t> rows_of(const SheetInput& input, const Layer& places, bool safe) {
  const TextColumn& ids = text_column(places, "area_id");
  const TextColumn& kinds = text_column(places, "kind");
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (ids[row] == row_area_id(input) && kinds[row] == (safe ? "safe" : "unsafe")) rows.push_back(row);
  }
  return rows;
}

/// The row of the area in the layer of walks; none where it has none, or nothing may be told.
std::optional<std::size_t> walk_row(const SheetInput& input, const Layer& walks) {
  const TextColumn& ids = text_column(walks, "area_id");
  const auto found = std::find(ids.begin(), ids.end(), row_area_id(input));
  const auto row = static_cast<std::size_t>(found - ids.begin());
  if (found == ids.end() || !text_column(walks, "hidden")[row].empty()) return std::nullopt;
  return row;
}

/// "Safety walk: held, 12 May 2015, led by the housing company."
std::string walk_sentence(const SheetInput& input) {
  const Layer* walks = input.release.layer("walks");
  if (walks == nullptr || walks->rows() == 0 || input.unit != SheetUnit::area) return "";
  const auto row = walk_row(input, *walks);
  if (!row) return "";
  const std::string& status = text_column(*walks, "status_words")[*row];
  if (status.empty()) return input.words("sheet.no_walk");
  std::string when;
  for (const char* column : {"held_on", "planned_for", "offered_on"}) {
    if (when.empty()) when = date_in_words(input.language(), text_column(*walks, column)[*row]);
  }
  const std::string& leader = text_column(*walks, "led_by")[*row];
  return input.words("sheet.walk", {{"status", status}, {"when", when.empty() ? "" : ", " + when}}) +
         (leader.empty() ? "" : " " + input.words("sheet.walk_led", {{"who", leader}}));
}

/// "A · The playground: good light, people about."
std::string mark_sentence(const SheetInput& input, const SheetMark& mark) {
  const Layer& places = released_layer(input.release, "walk_places");
  const std::string& name = text_column(places, "label")[mark.row];
  const std::string& reasons = text_column(places, "reasons")[mark.row];
  const std::string& good = text_column(places, "good")[mark.row];
  std::string words = mark.letter + " · " + (name.empty() ? input.words("sheet.place_without_name") : name);
  if (!mark.safe && !reasons.empty()) words += ": " + reasons;
  if (mark.safe && !good.empty()) words += ": " + good;
  if (!mark.safe && !good.empty()) words += ". " + input.words("sheet.good_there", {{"good", good}});
  return words;
}

void add_marks(const SheetInput& input, const MarksOfArea& found, bool safe, SheetSection& section) {
  for (const SheetMark& mark : found.marks) {
    if (mark.safe == safe) section.sentences.push_back(mark_sentence(input, mark));
  }
}

bool is_open(const std::string& status) {
  return status != "done" && status != "dropped";
}

struct MeasureCounts {
  std::int64_t open = 0;
  std::int64_t overdue = 0;
  std::int64_t done = 0;
};

MeasureCounts counts_of(const Layer& measures, const std::vector<std::size_t>& rows) {
  MeasureCounts counts;
  for (const std::size_t row : rows) {
    const std::string& status = text_column(measures, "status")[row];
    counts.open += is_open(status) ? 1 : 0;
    counts.done += status == "done" ? 1 : 0;
    counts.overdue += is_open(status) && integer_column(measures, "overdue")[row] == std::int64_t{1} ? 1 : 0;
  }
  return counts;
}

/// "Open measures: 3, of which 1 overdue. Done: 7."
std::string count_words(const SheetInput& input, const MeasureCounts& counts) {
  const char* open = counts.open == 0      ? "sheet.measures_none_open"
                     : counts.overdue == 0 ? "sheet.measures_open"
                                           : "sheet.measures_overdue";
  return input.words(open, {{"open", counts.open}, {"overdue", counts.overdue}}) + " " +
         input.words("sheet.measures_done", {{"done", counts.done}});
}

std::vector<std::size_t> measures_of(const SheetInput& input, const Layer& measures) {
  const TextColumn& ids = text_column(measures, "area_id");
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (input.unit == SheetUnit::municipality || ids[row] == row_area_id(input)) rows.push_back(row);
  }
  return rows;
}

/// What can be told of what was done: a sentence for each source that became fewer or more than at places
/// like it, and one for all of which it cannot be told.
void add_effects(const SheetInput& input, const Layer& measures, const std::vector<std::size_t>& rows,
                 SheetSection& section) {
  const Layer* effects = input.release.layer("measure_effects");
  if (effects == nullptr) return;
  std::set<std::string> done;
  for (const std::size_t row : rows) {
    if (text_column(measures, "status")[row] == "done") done.insert(text_column(measures, "id")[row]);
  }
  bool any_told = false, any_untold = false;
  for (std::size_t row = 0; row < effects->rows(); ++row) {
    if (!done.contains(text_column(*effects, "measure_id")[row])) continue;
    const std::string& found = text_column(*effects, "class")[row];
    const bool told = found == "fewer" || found == "more";
    any_told = any_told || told;
    any_untold = any_untold || !told;
    for (const SourceInput& source : input.study.sources) {
      if (!told || source.name != text_column(*effects, "source")[row]) continue;
      section.sentences.push_back(input.words(
          found == "fewer" ? "sheet.effect_fewer" : "sheet.effect_more",
          {{"measure", text_column(*effects, "label")[row]}, {"source", title_of_source(source)}}));
    }
  }
  if (any_untold)
    section.sentences.push_back(input.words(any_told ? "sheet.effects_untold_else" : "sheet.effects_untold"));
}

std::vector<std::string> measure_row(const SheetInput& input, const Layer& measures, std::size_t row) {
  const auto stated = [&](std::string words) {
    return words.empty() ? input.words("since.not_stated") : words;
  };
  std::string due = date_in_words(input.language(), text_column(measures, "due")[row]);
  if (integer_column(measures, "overdue")[row] == std::int64_t{1})
    due += " (" + input.words("sheet.overdue") + ")";
  const std::string& label = text_column(measures, "label")[row];
  return {stated(label.empty() ? text_column(measures, "kind")[row] : label),
          stated(text_column(measures, "responsible")[row]), stated(due),
          stated(text_column(measures, "status_words")[row])};
}

}  // namespace

MarksOfArea marks_of_area(const SheetInput& input) {
  MarksOfArea found;
  const Layer* places = input.release.layer("walk_places");
  if (places == nullptr || is_silent(input)) return found;
  char letter = 'A';
  for (const bool safe : {true, false}) {
    const std::vector<std::size_t> rows = rows_of(input, *places, safe);
    const std::size_t told = std::min(rows.size(), most_marks);
    for (std::size_t i = 0; i < told; ++i) found.marks.push_back({rows[i], safe, std::string(1, letter++)});
    found.further += static_cast<std::int64_t>(rows.size() - told);
  }
  return found;
}

SheetSection strengths_section(const SheetInput& input, const MarksOfArea& found) {
  SheetSection section{.part = SheetPart::strengths, .heading = input.words("sheet.heading_strengths")};
  if (std::string walk = walk_sentence(input); !walk.empty()) section.sentences.push_back(std::move(walk));
  add_marks(input, found, true, section);
  return section;
}

SheetSection concerns_section(const SheetInput& input, const MarksOfArea& found) {
  SheetSection section{.part = SheetPart::concerns, .heading = input.words("sheet.heading_concerns")};
  add_marks(input, found, false, section);
  if (found.further > 0) section.note = input.words("sheet.further_marks", {{"count", found.further}});
  return section;
}

SheetSection measures_section(const SheetInput& input) {
  constexpr std::size_t most_measures = 8;
  SheetSection section{.part = SheetPart::measures, .heading = input.words("sheet.heading_measures")};
  const Layer* measures = input.release.layer("measures");
  if (measures == nullptr) return section;
  const std::vector<std::size_t> rows = measures_of(input, *measures);
  if (rows.empty()) return section;
  const MeasureCounts counts = counts_of(*measures, rows);
  section.sentences.push_back(count_words(input, counts));
  if (input.unit == SheetUnit::municipality) return section;
  add_effects(input, *measures, rows, section);
  std::int64_t further = 0;
  for (const std::size_t row : rows) {
    if (!is_open(text_column(*measures, "status")[row])) continue;
    if (section.table.rows.size() == most_measures) {
      ++further;
    } else {
      section.table.rows.push_back(measure_row(input, *measures, row));
    }
  }
  if (!section.table.rows.empty()) {
    section.table.heads = {input.words("sheet.measure_what"), input.words("sheet.measure_who"),
                           input.words("sheet.measure_due"), input.words("sheet.measure_status")};
  }
  if (further > 0) section.note = input.words("sheet.further_measures", {{"count", further}});
  return section;
}

}  // namespace hotspot::detail
