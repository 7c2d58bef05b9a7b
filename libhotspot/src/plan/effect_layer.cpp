#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/core/parameters.hpp"
#include "hotspot/plan/register_schema.hpp"
#include "hotspot/stats/pool_effects.hpp"
#include "hotspot/stats/rate_change.hpp"
#include "plan/disclosed_register.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// One row of the layer; what is not known or not told is NaN or empty.
struct EffectRow {
  std::string level{}, id{}, label{}, kind{}, source{}, done_on{}, state{}, verdict{}, hidden{};
  std::int64_t measures = 1;
  BeforeAfterCounts treated{undefined, undefined}, control{undefined, undefined};
  std::optional<std::int64_t> places{}, others{};
  double difference = undefined, change = undefined;
  Interval difference_interval{undefined, undefined}, change_interval{undefined, undefined};
};

/// An interval that holds 0, or none at all, tells nothing yet.
std::string verdict_of(const Interval& interval) {
  if (interval.high < 0.0) return "fewer";
  return interval.low > 0.0 ? "more" : "cannot_tell";
}

std::string kind_words(const StudyResult& result, const std::optional<MeasureKind>& kind) {
  if (!kind) return "";
  return list_words(result.study.study.language, *register_table("measures").column("kind").list,
                    word(*kind));
}

/// In public to whole events and percent: who knew it to the last digit could look for the counts that give
/// it.
double told(double value, const DisclosedCounts& disclosed) {
  return disclosed.profile == Profile::internal ? value : std::round(value);
}

void add_percent(EffectRow& row, double estimate, const Interval& interval,
                 const DisclosedCounts& disclosed) {
  const auto percent = [&](double log_ratio) { return told(change_percent(std::exp(log_ratio)), disclosed); };
  row.change = percent(estimate);
  row.change_interval = {percent(interval.low), percent(interval.high)};
}

EffectRow measure_row(const StudyResult& result, const MeasureEffect& effect,
                      const DisclosedCounts& disclosed) {
  const Measure& measure = result.safety_register->content.measures[effect.measure];
  const Hidden hidden = effect_hidden(effect, result, disclosed);
  EffectRow row{.level = "measure",
                .id = measure.id,
                .label = measure.title,
                .kind = kind_words(result, measure.kind),
                .source = result.sources[effect.source].name,
                .done_on = value_in_words(measure.done_on),
                .state = std::string(word(effect.state)),
                .verdict = "cannot_tell",
                .hidden = std::string(hidden_word(hidden))};
  if (hidden != Hidden::no) row.verdict.clear();
  if (effect.state != EffectState::measured || hidden != Hidden::no) return row;
  row.verdict = verdict_of(effect.result.interval);
  row.places = static_cast<std::int64_t>(effect.controls.size());
  row.others = static_cast<std::int64_t>(effect.others_nearby);
  row.difference = told(effect.result.difference, disclosed);
  row.difference_interval = {told(effect.result.interval.low, disclosed),
                             told(effect.result.interval.high, disclosed)};
  if (disclosed.profile != Profile::internal) return row;
  row.treated = effect.counts.treated;
  row.control = {effect.counts.control.before / effect.counts.control_places,
                 effect.counts.control.after / effect.counts.control_places};
  const PooledEffect alone = pool_effects({effect.relative}, {.level = result.study.effects.level});
  add_percent(row, alone.estimate, alone.interval, disclosed);
  return row;
}

/// The measures whose figures are told, of one kind or of all kinds, and one source.
EffectRow pooled_row(const StudyResult& result, const std::vector<const MeasureEffect*>& told_of,
                     const std::optional<MeasureKind>& kind, std::size_t source,
                     const DisclosedCounts& disclosed) {
  std::vector<Effect> effects;
  for (const MeasureEffect* effect : told_of) {
    const Measure& measure = result.safety_register->content.measures[effect->measure];
    const bool is_of_it = effect->source == source && (!kind || measure.kind == kind);
    if (is_of_it && std::isfinite(effect->relative.estimate)) effects.push_back(effect->relative);
  }
  const PooledEffect pooled =
      pool_effects(effects, {.model = PoolModel::random, .level = result.study.effects.level});
  EffectRow row{.level = kind ? "kind" : "all",
                .kind = kind_words(result, kind),
                .source = result.sources[source].name,
                .state = "measured",
                .verdict = verdict_of(pooled.interval),
                .measures = static_cast<std::int64_t>(pooled.effects)};
  add_percent(row, pooled.estimate, pooled.interval, disclosed);
  return row;
}

std::vector<EffectRow> effect_rows(const StudyResult& result, const DisclosedCounts& disclosed) {
  std::vector<EffectRow> rows;
  if (!result.safety_register) return rows;
  std::vector<const MeasureEffect*> told_of;
  for (const MeasureEffect& effect : result.safety_register->effects) {
    if (!is_measure_shown(*result.safety_register, effect.measure, disclosed)) continue;
    rows.push_back(measure_row(result, effect, disclosed));
    const bool figures = effect.state == EffectState::measured && rows.back().hidden.empty();
    if (figures) told_of.push_back(&effect);
  }
  for (std::size_t source = 0; source < result.sources.size(); ++source) {
    for (const auto& [kind, name] : EnumWords<MeasureKind>::words) {
      const EffectRow row = pooled_row(result, told_of, kind, source, disclosed);
      if (row.measures > 1) rows.push_back(row);
    }
    const EffectRow all = pooled_row(result, told_of, std::nullopt, source, disclosed);
    if (all.measures > 1) rows.push_back(all);
  }
  return rows;
}

template <class Part>
RealColumn reals(const std::vector<EffectRow>& rows, Part part) {
  RealColumn values;
  for (const EffectRow& row : rows) values.push_back(part(row));
  return values;
}

TextColumn words(const std::vector<EffectRow>& rows, std::string EffectRow::*part) {
  TextColumn values;
  for (const EffectRow& row : rows) values.push_back(row.*part);
  return values;
}

IntegerColumn wholes(const std::vector<EffectRow>& rows, std::optional<std::int64_t> EffectRow::*part) {
  IntegerColumn values;
  for (const EffectRow& row : rows) values.push_back(row.*part);
  return values;
}

}  // namespace

Layer measure_effects_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const std::vector<EffectRow> rows = effect_rows(result, disclosed);
  IntegerColumn measures;
  for (const EffectRow& row : rows) measures.emplace_back(row.measures);
  LayerBuilder layer("measure_effects", result);
  layer.add("level", words(rows, &EffectRow::level));
  layer.add("measure_id", words(rows, &EffectRow::id));
  layer.add("label", words(rows, &EffectRow::label));
  layer.add("kind", words(rows, &EffectRow::kind));
  layer.add("source", words(rows, &EffectRow::source));
  layer.add("done_on", words(rows, &EffectRow::done_on));
  layer.add("state", words(rows, &EffectRow::state));
  layer.add("class", words(rows, &EffectRow::verdict));
  layer.add("measures", std::move(measures));
  layer.add("treated_before", reals(rows, [](const EffectRow& row) { return row.treated.before; }));
  layer.add("treated_after", reals(rows, [](const EffectRow& row) { return row.treated.after; }));
  layer.add("control_places", wholes(rows, &EffectRow::places));
  layer.add("control_before", reals(rows, [](const EffectRow& row) { return row.control.before; }));
  layer.add("control_after", reals(rows, [](const EffectRow& row) { return row.control.after; }));
  layer.add("difference", reals(rows, [](const EffectRow& row) { return row.difference; }));
  layer.add("difference_low", reals(rows, [](const EffectRow& row) { return row.difference_interval.low; }));
  layer.add("difference_high",
            reals(rows, [](const EffectRow& row) { return row.difference_interval.high; }));
  layer.add("change_percent", reals(rows, [](const EffectRow& row) { return row.change; }));
  layer.add("change_low", reals(rows, [](const EffectRow& row) { return row.change_interval.low; }));
  layer.add("change_high", reals(rows, [](const EffectRow& row) { return row.change_interval.high; }));
  layer.add("others_nearby", wholes(rows, &EffectRow::others));
  layer.add("hidden", words(rows, &EffectRow::hidden));
  return layer.finish(NoPlaces{},
                      provenance(result, "before and after a measure, against matched places; pooled by kind",
                                 "Wheeler and Ratcliffe (2018); DerSimonian and Laird (1986)"));
}

}  // namespace hotspot::detail
