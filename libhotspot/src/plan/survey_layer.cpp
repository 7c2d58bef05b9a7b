#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "hotspot/core/text.hpp"
#include "hotspot/stats/shrunken_share.hpp"
#include "plan/area_units.hpp"
#include "plan/disclosed_surveys.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr Share no_share{undefined, {undefined, undefined}};

/// Whom a row speaks of, and what they said.
struct SurveyUnit {
  std::string level, id, name;
  std::optional<int> age_from{}, age_to{};
  WeightedAnswers answers{};
  double invited = undefined;
  DisclosedShare hidden{};
  Share shrunken = no_share;
  std::string shrunken_to{};  ///< whose share it is drawn to
};

/// A wave with what may be shown of it.
struct ShownWave {
  const SurveyWave& wave;
  DisclosedWave disclosed;
};

using Rows = std::vector<SurveyUnit>;

/// The sum over the units from which somebody answered; unknown where one of theirs is.
double invited_sum(const SurveyWave& wave, const std::vector<std::size_t>& areas) {
  double sum = 0.0;
  for (const std::size_t i : areas) {
    if (wave.areas[i].answers > 0 || !std::isnan(wave.invited[i])) sum += wave.invited[i];
  }
  return sum;
}

/// A unit's figures are shown where all its areas' are: then they tell nothing that those do not.
DisclosedShare unit_hidden(const Unit& unit, const DisclosedWave& disclosed) {
  if (unit.level == "municipality") return disclosed.all;
  DisclosedShare hidden;
  for (const std::size_t i : unit.areas) {
    if (disclosed.areas[i].answers != Hidden::no) hidden.answers = Hidden::protects_another;
    if (disclosed.areas[i].share != Hidden::no) hidden.share = Hidden::protects_another;
  }
  return hidden;
}

SurveyUnit unit_row(const Unit& unit, const SurveyWave& wave, const DisclosedWave& disclosed) {
  SurveyUnit row{.level = unit.level, .id = "", .name = unit.name};
  std::vector<std::size_t> areas = unit.areas;
  if (unit.level == "municipality") areas.push_back(wave.areas.size() - 1);
  for (const std::size_t i : areas) row.answers += wave.areas[i];
  row.invited = invited_sum(wave, areas);
  row.hidden = unit_hidden(unit, disclosed);
  return row;
}

struct ShrinkOptions {
  double design_effect = 1.0;
  double level = 0.95;
};

/// Shares of areas drawn to that of what they are a part of. Areas that are hidden take no part; nothing is
/// drawn where that share is hidden, or too few areas have theirs shown.
void shrink(const std::vector<SurveyUnit*>& areas, const SurveyUnit& above, const ShrinkOptions& options) {
  if (above.hidden.reason() != Hidden::no || above.answers.answers == 0) return;
  std::vector<double> said_so, answers;
  for (const SurveyUnit* area : areas) {
    const bool shown = area->hidden.reason() == Hidden::no;
    const WeightedShare weighted = weighted_share(area->answers, {.design_effect = options.design_effect});
    answers.push_back(shown ? weighted.effective_answers : undefined);
    said_so.push_back(shown ? weighted.share.share * weighted.effective_answers : undefined);
  }
  const WeightedShare all = weighted_share(above.answers, {.design_effect = options.design_effect});
  const ShrunkenShares shrunken =
      shrunken_shares(said_so, answers, {.level = options.level},
                      CommonShare{.share = all.share.share, .answers = all.effective_answers});
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (std::isnan(shrunken.shares[i].share)) continue;
    areas[i]->shrunken = shrunken.shares[i];
    areas[i]->shrunken_to = above.name;
  }
}

/// To the municipality's share, and where a housing company has areas enough to its own: people who live in
/// one company's areas are more alike. `rows` begin with the units of `above`, the areas follow.
void shrink_areas(Rows& rows, const std::vector<Unit>& above, const ShrinkOptions& options) {
  std::vector<SurveyUnit*> areas;
  for (std::size_t i = above.size(); i < rows.size(); ++i) areas.push_back(&rows[i]);
  shrink(areas, rows.front(), options);
  for (std::size_t u = 0; u < above.size(); ++u) {
    if (above[u].level != "company") continue;
    std::vector<SurveyUnit*> own;
    for (const std::size_t i : above[u].areas) own.push_back(areas[i]);
    shrink(own, rows[u], options);
  }
}

Rows rows_of(const ShownWave& shown, const StudyResult& result, const std::vector<Unit>& above) {
  const SurveyWave& wave = shown.wave;
  const DisclosedWave& disclosed = shown.disclosed;
  Rows rows;
  for (const Unit& unit : above) rows.push_back(unit_row(unit, wave, disclosed));
  for (std::size_t i = 0; i < result.areas.size(); ++i) {
    rows.push_back({.level = "area",
                    .id = result.areas.ids[i],
                    .name = result.areas.name(i),
                    .answers = wave.areas[i],
                    .invited = wave.invited[i],
                    .hidden = disclosed.areas[i]});
  }
  shrink_areas(rows, above, {.design_effect = wave.design_effect, .level = result.study.rates.level});
  if (wave.areas.back().answers > 0) {
    rows.push_back({.level = "no_area",
                    .id = "",
                    .name = text(result.study.study.language, "output.in_no_known_area"),
                    .answers = wave.areas.back(),
                    .invited = wave.invited.back(),
                    .hidden = disclosed.areas.back()});
  }
  for (std::size_t b = 0; b < wave.bands.size(); ++b) {
    rows.push_back({.level = "age_band",
                    .id = "",
                    .name = result.study.study.name,
                    .age_from = wave.bands[b].from,
                    .age_to = wave.bands[b].to,
                    .answers = wave.bands[b].answers,
                    .hidden = disclosed.bands[b]});
  }
  return rows;
}

/// The columns of the layer while they grow.
struct Columns {
  TextColumn surveys, titles, series, indicators, questions, statuses, notes, levels, ids, names, shrunken_to,
      hidden;
  IntegerColumn years, ages_from, ages_to, answers, invited;
  RealColumn response, share, low, high, design, shrunken, shrunken_low, shrunken_high, change, change_low,
      change_high;

  void add_wave(const SurveyWave& wave, int year, const std::string& status, const std::string& note) {
    surveys.push_back(wave.survey);
    titles.push_back(wave.title);
    series.push_back(wave.series);
    indicators.emplace_back(word(wave.indicator));
    questions.push_back(wave.question);
    years.emplace_back(year);
    statuses.push_back(status);
    notes.push_back(note);
  }

  void add_share(const Share& one) {
    share.push_back(one.share);
    low.push_back(one.interval.low);
    high.push_back(one.interval.high);
  }

  void add_shrunken(const Share& one) {
    shrunken.push_back(one.share);
    shrunken_low.push_back(one.interval.low);
    shrunken_high.push_back(one.interval.high);
  }

  void add_change(double difference, Interval limits) {
    change.push_back(difference);
    change_low.push_back(limits.low);
    change_high.push_back(limits.high);
  }

  void add_unit(const SurveyUnit& unit) {
    levels.push_back(unit.level);
    ids.push_back(unit.id);
    names.push_back(unit.name);
    shrunken_to.push_back(unit.shrunken_to);
    ages_from.push_back(unit.age_from ? std::optional<std::int64_t>(*unit.age_from) : std::nullopt);
    ages_to.push_back(unit.age_to ? std::optional<std::int64_t>(*unit.age_to) : std::nullopt);
    hidden.emplace_back(hidden_word(unit.hidden.reason()));
    const bool told = unit.hidden.answers == Hidden::no;
    const bool known = told && unit.invited > 0.0;
    answers.push_back(told ? std::optional(unit.answers.answers) : std::nullopt);
    invited.push_back(known ? std::optional(std::llround(unit.invited)) : std::nullopt);
    response.push_back(known ? static_cast<double>(unit.answers.answers) / unit.invited : undefined);
  }
};

WeightedShare share_of(const SurveyUnit& unit, const SurveyWave& wave, double level) {
  return weighted_share(unit.answers, {.level = level, .design_effect = wave.design_effect});
}

/// The unit of the wave before; nullptr where there is none, or either is not shown.
const SurveyUnit* same_unit(const Rows& before, const SurveyUnit& unit) {
  const auto same = std::find_if(before.begin(), before.end(), [&](const SurveyUnit& other) {
    return std::tie(other.level, other.id, other.name, other.age_from, other.age_to) ==
           std::tie(unit.level, unit.id, unit.name, unit.age_from, unit.age_to);
  });
  const bool both =
      same != before.end() && same->hidden.reason() == Hidden::no && unit.hidden.reason() == Hidden::no;
  return both ? &*same : nullptr;
}

Share told(const Share& share, const DisclosedWave& disclosed) {
  return {told_share(share.share, disclosed),
          {told_share(share.interval.low, disclosed), told_share(share.interval.high, disclosed)}};
}

void add_figures(Columns& columns, const SurveyUnit& unit, const ShownWave& shown, const SurveyWave* before,
                 const Rows& rows_before, double level) {
  const bool is_shown = unit.hidden.reason() == Hidden::no;
  const WeightedShare share = share_of(unit, shown.wave, level);
  columns.add_share(is_shown ? told(share.share, shown.disclosed) : no_share);
  columns.design.push_back(is_shown ? told_share(share.design_effect, shown.disclosed) : undefined);
  columns.add_shrunken(told(unit.shrunken, shown.disclosed));
  const SurveyUnit* then = before == nullptr ? nullptr : same_unit(rows_before, unit);
  if (then == nullptr) return columns.add_change(undefined, {undefined, undefined});
  const Share earlier = share_of(*then, *before, level).share;
  const Share change = told(
      {share.share.share - earlier.share, share_difference_limits(share.share, earlier)}, shown.disclosed);
  columns.add_change(change.share, change.interval);
}

/// Years of the study from the first wave on in which nobody was asked.
std::vector<int> years_without(const SurveyWave& first, const StudyResult& result) {
  std::set<int> asked;
  for (const SurveyWave& wave : result.surveys) {
    if (wave.series == first.series && wave.indicator == first.indicator) asked.insert(wave.year);
  }
  const int last_of_study = result.period ? static_cast<int>(result.period->to.year()) : 0;
  std::vector<int> without;
  for (int year = *asked.begin(); year <= std::max(last_of_study, *asked.rbegin()); ++year) {
    if (!asked.contains(year)) without.push_back(year);
  }
  return without;
}

void add_wave(Columns& columns, const ShownWave& shown, const StudyResult& result,
              const std::vector<Unit>& above, const std::vector<Hidden>& area_rule, Profile profile) {
  const SurveyWave& wave = shown.wave;
  const SurveyWave* before = wave_before(result.surveys, wave);
  Rows rows_before;
  if (before != nullptr)
    rows_before = rows_of({*before, disclose_wave(*before, result, area_rule, profile)}, result, above);
  const Language language = result.study.study.language;
  const std::string status = wave.not_comparable ? "not_comparable" : "measured";
  const std::string note = wave.not_comparable ? text(language, *wave.not_comparable) : "";
  for (const SurveyUnit& unit : rows_of(shown, result, above)) {
    columns.add_wave(wave, wave.year, status, note);
    columns.add_unit(unit);
    add_figures(columns, unit, shown, before, rows_before, result.study.rates.level);
  }
}

void add_without(Columns& columns, const SurveyWave& wave, int year, const StudyResult& result) {
  columns.add_wave(wave, year, "no_new_measurement",
                   text(result.study.study.language, "wave.no_new_measurement"));
  columns.add_unit({.level = "municipality", .id = "", .name = result.study.study.name});
  columns.answers.back() = std::nullopt;
  columns.add_share(no_share);
  columns.design.push_back(undefined);
  columns.add_shrunken(no_share);
  columns.add_change(undefined, {undefined, undefined});
}

Layer finished(Columns columns, const StudyResult& result) {
  LayerBuilder layer("survey", result);
  layer.add("survey", std::move(columns.surveys));
  layer.add("title", std::move(columns.titles));
  layer.add("series", std::move(columns.series));
  layer.add("indicator", std::move(columns.indicators));
  layer.add("question", std::move(columns.questions));
  layer.add("year", std::move(columns.years));
  layer.add("status", std::move(columns.statuses));
  layer.add("note", std::move(columns.notes));
  layer.add("level", std::move(columns.levels));
  layer.add("id", std::move(columns.ids));
  layer.add("name", std::move(columns.names));
  layer.add("age_from", std::move(columns.ages_from));
  layer.add("age_to", std::move(columns.ages_to));
  layer.add("answers", std::move(columns.answers));
  layer.add("invited", std::move(columns.invited));
  layer.add("response_rate", std::move(columns.response));
  layer.add("share", std::move(columns.share));
  layer.add("share_low", std::move(columns.low));
  layer.add("share_high", std::move(columns.high));
  layer.add("design_effect", std::move(columns.design));
  layer.add("shrunken", std::move(columns.shrunken));
  layer.add("shrunken_low", std::move(columns.shrunken_low));
  layer.add("shrunken_high", std::move(columns.shrunken_high));
  layer.add("shrunken_to", std::move(columns.shrunken_to));
  layer.add("change", std::move(columns.change));
  layer.add("change_low", std::move(columns.change_low));
  layer.add("change_high", std::move(columns.change_high));
  layer.add("hidden", std::move(columns.hidden));
  return layer.finish(
      NoPlaces{},
      provenance(result,
                 "shares of answers: Wilson intervals at effective numbers of answers, "
                 "areas' shares beta-binomially shrunken to their company's or the municipality's, "
                 "Newcombe intervals of changes",
                 "Wilson (1927); Kish (1965); Kleinman (1973); Newcombe (1998)"));
}

}  // namespace

Layer survey_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const std::vector<Unit> above = units(result);
  Columns columns;
  std::set<std::pair<std::string, SurveyIndicator>> told;
  for (const SurveyWave& wave : result.surveys) {
    const ShownWave shown{wave, disclose_wave(wave, result, disclosed.area_rule, disclosed.profile)};
    add_wave(columns, shown, result, above, disclosed.area_rule, disclosed.profile);
    const bool is_first = told.emplace(wave.series, wave.indicator).second;
    if (!is_first) continue;
    for (const int year : years_without(wave, result)) add_without(columns, wave, year, result);
  }
  return finished(std::move(columns), result);
}

}  // namespace hotspot::detail
