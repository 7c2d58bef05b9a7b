#include "io/data_quality_json.hpp"

#include <cmath>
#include <string_view>

#include "plan/month_ranges.hpp"

namespace hotspot::detail {
namespace {

using Json = nlohmann::ordered_json;

/// So many row numbers help to find the fault in the file; the count tells the rest.
constexpr std::size_t most_row_numbers = 20;

Json rejected_rows(const SourceQuality& source, RejectReason reason) {
  Json rows = Json::array();
  for (const RejectedRow& row : source.rejected) {
    if (row.reason == reason && rows.size() < most_row_numbers) rows.push_back(row.row);
  }
  return rows;
}

void add_count(Json& object, const char* name, const std::optional<std::size_t>& count) {
  if (count) object[name] = *count;
}

void add_words(Json& object, const char* name, const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& one : words) list += (list.empty() ? "" : "; ") + one;
  if (!list.empty()) object[name] = list;
}

void add_months(Json& object, const YearQuality& year) {
  if (!year.year) return;
  for (const auto& [name, state] : {std::pair{"months_without_data", MonthState::no_data},
                                    std::pair{"months_without_events", MonthState::none}}) {
    if (const std::string months = month_ranges(year.months, state); !months.empty()) object[name] = months;
  }
}

/// The columns of the layer `data_quality_years`.
Json year_json(const YearQuality& year) {
  Json object = Json::object();
  if (year.year) object["year"] = *year.year;
  add_count(object, "kept", year.kept);
  add_count(object, "rejected", year.rejected);
  std::vector<std::string> reasons;
  for (const auto& [reason, count] : year.reasons) {
    reasons.push_back(std::string(word(reason)) + " " + std::to_string(count));
  }
  add_words(object, "reasons", reasons);
  add_months(object, year);
  object["is_partial"] = year.is_partial ? 1 : 0;
  for (const auto& [placement, name] : EnumWords<Placement>::words) {
    add_count(object, ("placed_by_" + std::string(name)).c_str(),
              year.placements[static_cast<std::size_t>(placement)]);
  }
  if (year.delay) {
    object["delay_median"] = year.delay->median_days;
    object["delay_ninetieth"] = year.delay->ninetieth_days;
    add_count(object, "reported_before", year.delay->before_event);
  }
  add_words(object, "new_codes", year.new_codes);
  add_words(object, "gone_codes", year.gone_codes);
  return object;
}

struct CellJson {
  std::size_t row;
  Json operator()(const RealColumn& cells) const {
    return std::isnan(cells[row]) ? Json() : Json(cells[row]);
  }
  Json operator()(const IntegerColumn& cells) const { return cells[row] ? Json(*cells[row]) : Json(); }
  Json operator()(const TextColumn& cells) const { return cells[row].empty() ? Json() : Json(cells[row]); }
};

Json released_years(const std::string& source, const Release& release) {
  const Layer& layer = *release.layer("data_quality_years");
  const auto& sources = std::get<TextColumn>(layer.column("source")->values);
  Json years = Json::array();
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source) continue;
    Json year = Json::object();
    for (const Column& column : layer.columns) {
      if (column.name == "source") continue;
      if (Json cell = std::visit(CellJson{row}, column.values); !cell.is_null()) year[column.name] = cell;
    }
    years.push_back(std::move(year));
  }
  return years;
}

}  // namespace

Json source_json(const SourceQuality& source, Language language) {
  Json record{{"source", source.source},
              {"file", source.file},
              {"rows_read", source.rows_read},
              {"rows_kept", source.rows_kept}};
  Json rejected = Json::object();
  for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
    const std::size_t count = source.count(reason);
    if (count == 0) continue;
    rejected[std::string(name)] = {{"rows", count}, {"row_numbers", rejected_rows(source, reason)}};
  }
  Json detected = Json::object();
  for (const auto& [what, found] : source.detected) detected[what] = found;
  Json findings = Json::array();
  for (const Message& finding : source.findings) findings.push_back(text(language, finding));
  Json years = Json::array();
  for (const YearQuality& year : source.years) years.push_back(year_json(year));
  record["rejected"] = std::move(rejected);
  record["detected"] = std::move(detected);
  record["findings"] = std::move(findings);
  record["years"] = std::move(years);
  return record;
}

Json released_source_json(const SourceQuality& source, const Release& release) {
  const Layer& layer = *release.layer("data_quality");
  const auto& sources = std::get<TextColumn>(layer.column("source")->values);
  const auto& items = std::get<TextColumn>(layer.column("item")->values);
  const auto& rows = std::get<IntegerColumn>(layer.column("rows")->values);
  const auto& texts = std::get<TextColumn>(layer.column("text")->values);
  Json record{{"source", source.source}, {"file", source.file}};
  Json rejected = Json::object(), detected = Json::object(), findings = Json::array();
  constexpr std::string_view rejected_mark = "rejected:", detected_mark = "detected:";
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (sources[i] != source.source) continue;
    const std::string& item = items[i];
    if ((item == "read" || item == "kept") && rows[i]) record["rows_" + item] = *rows[i];
    if (item.starts_with(detected_mark)) detected[item.substr(detected_mark.size())] = texts[i];
    if (item == "finding") findings.push_back(texts[i]);
    if (!item.starts_with(rejected_mark)) continue;
    Json& entry = rejected[item.substr(rejected_mark.size())] = Json::object();
    if (rows[i]) entry["rows"] = *rows[i];
  }
  record["rejected"] = std::move(rejected);
  record["detected"] = std::move(detected);
  record["findings"] = std::move(findings);
  record["years"] = released_years(source.source, release);
  return record;
}

}  // namespace hotspot::detail
