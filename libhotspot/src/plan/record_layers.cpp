#include <chrono>
#include <limits>

#include "hotspot/core/parameters.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/core/version.hpp"
#include "plan/layer_builder.hpp"
#include "plan/open_quality.hpp"
#include "plan/study_layers.hpp"
#include "plan/year_change.hpp"

namespace hotspot::detail {
namespace {

struct RecordRows {
  TextColumn sources, files, items, texts;
  IntegerColumn rows;

  void add(const SourceQuality& source, std::string item, std::optional<std::size_t> count,
           std::string words) {
    sources.push_back(source.source);
    files.push_back(source.file);
    items.push_back(std::move(item));
    rows.push_back(count ? std::optional(static_cast<std::int64_t>(*count)) : std::nullopt);
    texts.push_back(std::move(words));
  }
};

/// The rows kept of a source are its events, and those read are these and the rejected.
bool kept_shown(const SourceQuality& quality, const StudyResult& result, const DisclosedCounts& disclosed) {
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    if (result.sources[s].name == quality.source) return disclosed.sources[s].total == Hidden::no;
  }
  return true;
}

/// Rows read less those kept and rejected for reasons that are shown is what is hidden.
bool read_shown(const SourceQuality& quality, const StudyResult& result, const DisclosedCounts& disclosed) {
  if (!kept_shown(quality, result, disclosed)) return false;
  std::size_t hidden = 0;
  for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
    if (!shown_count(quality.count(reason), result, disclosed)) hidden += quality.count(reason);
  }
  return hidden == 0 || shown_count(hidden, result, disclosed);
}

std::string two_digits(long long value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string iso(EventTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return std::to_string(static_cast<int>(date.year())) + "-" +
         two_digits(static_cast<unsigned>(date.month())) + "-" +
         two_digits(static_cast<unsigned>(date.day())) + "T" + two_digits(clock.hours().count()) + ":" +
         two_digits(clock.minutes().count()) + ":" + two_digits(clock.seconds().count());
}

}  // namespace

Layer data_quality_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const Language language = result.study.study.language;
  RecordRows rows;
  for (const SourceQuality& source : result.quality.sources) {
    const bool shown = kept_shown(source, result, disclosed);
    rows.add(source, "read",
             read_shown(source, result, disclosed) ? std::optional(source.rows_read) : std::nullopt, "");
    rows.add(source, "kept", shown ? std::optional(source.rows_kept) : std::nullopt, "");
    for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
      const std::size_t count = source.count(reason);
      if (count == 0) continue;
      rows.add(source, "rejected:" + std::string(name), shown_count(count, result, disclosed),
               text(language, "reason." + std::string(name)));
    }
    for (const auto& [what, found] : source.detected)
      rows.add(source, "detected:" + what, std::nullopt, found);
    for (const Message& finding : source.findings)
      rows.add(source, "finding", std::nullopt, text(language, shown_finding(finding, result, disclosed)));
  }
  LayerBuilder layer("data_quality", result);
  layer.add("source", std::move(rows.sources));
  layer.add("file", std::move(rows.files));
  layer.add("item", std::move(rows.items));
  layer.add("rows", std::move(rows.rows));
  layer.add("text", std::move(rows.texts));
  return layer.finish(NoPlaces{}, provenance(result, "data quality", ""));
}

Layer run_layer(const StudyResult& result, Profile profile) {
  const Language language = result.study.study.language;
  TextColumn items, values, notes;
  const auto add = [&](std::string item, std::string value, std::string note) {
    items.push_back(std::move(item));
    values.push_back(std::move(value));
    notes.push_back(std::move(note));
  };
  add("profile", std::string(word(profile)), "");
  add("version", std::string(version), "");
  add("schema_version", std::to_string(schema_version), "");
  add("period", period_in_words(result), "");
  if (const std::optional<ChangeYears> years = change_years(result)) {
    add("change_before", years->before.words(), "");
    add("change_after", years->after.words(), "");
  }
  if (result.safety_register) add("measures_as_of", value_in_words(result.safety_register->as_of), "");
  add("crs", result.crs.code.empty() ? result.crs.name : result.crs.code, "");
  for (const Parameter& parameter : result.parameters) {
    add(parameter.name, parameter.value, parameter.is_default ? "default" : "");
  }
  for (const InputFingerprint& input : result.inputs) add("input:" + input.name, input.sha256, "sha256");
  for (const Message& warning : result.warnings) add("warning", text(language, warning), warning.key);
  LayerBuilder layer("run", result);
  layer.add("item", std::move(items));
  layer.add("value", std::move(values));
  layer.add("note", std::move(notes));
  return layer.finish(NoPlaces{}, provenance(result, "run", ""));
}

Layer events_layer(const StudyResult& result) {
  std::vector<Point> points;
  TextColumn sources, times, categories, area_ids, placements;
  IntegerColumn rows;
  RealColumn weights;
  constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
  for (const SourceResult& source : result.sources) {
    for (std::size_t index = 0; index < source.size(); ++index) {
      const bool has_place = index < source.events.size();
      const EventSet& events = has_place ? source.events : source.in_areas;
      const std::size_t i = has_place ? index : index - source.events.size();
      points.push_back(has_place ? events.points[i] : Point{nowhere, nowhere});
      sources.push_back(source.name);
      rows.emplace_back(static_cast<std::int64_t>(events.row(i)));
      times.push_back(!events.times.empty() && events.times[i] ? iso(*events.times[i]) : "");
      categories.push_back(events.category_of.empty() ? "" : events.categories[events.category_of[i]]);
      weights.push_back(events.weight(i));
      placements.emplace_back(word(events.placement(i)));
      const auto area = source.assignment.area_of[index];
      area_ids.push_back(area ? result.areas.ids[*area] : "");
    }
  }
  LayerBuilder layer("events", result);
  layer.add("source", std::move(sources));
  layer.add("row", std::move(rows));
  layer.add("time", std::move(times));
  layer.add("category", std::move(categories));
  layer.add("weight", std::move(weights));
  layer.add("area_id", std::move(area_ids));
  layer.add("placement", std::move(placements));
  return layer.finish(std::move(points), provenance(result, "events kept", ""));
}

Layer rejected_rows_layer(const StudyResult& result) {
  TextColumn sources, files, reason_words;
  IntegerColumn rows;
  for (const SourceQuality& source : result.quality.sources) {
    for (const RejectedRow& rejected : source.rejected) {
      sources.push_back(source.source);
      files.push_back(source.file);
      rows.emplace_back(static_cast<std::int64_t>(rejected.row));
      reason_words.emplace_back(word(rejected.reason));
    }
  }
  LayerBuilder layer("rejected_rows", result);
  layer.add("source", std::move(sources));
  layer.add("file", std::move(files));
  layer.add("row", std::move(rows));
  layer.add("reason", std::move(reason_words));
  return layer.finish(NoPlaces{}, provenance(result, "rows rejected", ""));
}

}  // namespace hotspot::detail
