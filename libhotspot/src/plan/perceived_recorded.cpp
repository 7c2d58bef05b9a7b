#include "plan/perceived_recorded.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "plan/layer_builder.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Where the interval lies to `same`; an end that is undefined (nothing elsewhere) is beyond all bounds.
Beside beside_of(const Interval& limits, double same) {
  if (std::isnan(limits.low)) return Beside::no_data;
  if (limits.low > same) return Beside::more;
  return limits.high < same ? Beside::fewer : Beside::cannot_tell;
}

WeightedShare share_of(const WeightedAnswers& answers, const SurveyWave& wave, double level) {
  return weighted_share(answers, {.level = level, .design_effect = wave.design_effect});
}

FeltBeside felt_beside(const SurveyWave& wave, std::size_t area, double level) {
  WeightedAnswers others;
  for (std::size_t i = 0; i < wave.areas.size(); ++i) {
    if (i != area) others += wave.areas[i];
  }
  FeltBeside felt{.answers = wave.areas[area].answers,
                  .share = share_of(wave.areas[area], wave, level).share};
  const Share elsewhere = share_of(others, wave, level).share;
  felt.others_share = elsewhere.share;
  felt.difference = felt.share.share - elsewhere.share;
  felt.limits = share_difference_limits(felt.share, elsewhere);
  felt.beside = beside_of(felt.limits, 0.0);
  return felt;
}

FeltBeside hidden_felt(Hidden reason) {
  const Interval none{undefined, undefined};
  return {.answers = 0,
          .share = {undefined, none},
          .others_share = undefined,
          .difference = undefined,
          .limits = none,
          .beside = Beside::no_data,
          .hidden = reason};
}

bool takes_part(const StudyResult& result, std::size_t area, const DisclosedSource& disclosed) {
  return disclosed.areas[area] == Hidden::no && population(result)[area] > 0.0;
}

}  // namespace

std::string_view beside_word(Beside beside) {
  switch (beside) {
    case Beside::no_data:
      return "";
    case Beside::cannot_tell:
      return "cannot_tell";
    case Beside::fewer:
      return "fewer";
    case Beside::more:
      return "more";
  }
  throw std::logic_error("an area beside the others without a word");
}

std::vector<FeltBeside> felt_beside_others(const SurveyWave& wave, const DisclosedWave& disclosed,
                                           double level) {
  std::vector<FeltBeside> all;
  for (std::size_t i = 0; i + 1 < wave.areas.size(); ++i) {
    Hidden reason = disclosed.areas[i].reason();
    if (reason == Hidden::no) reason = disclosed.all.reason();
    all.push_back(reason == Hidden::no ? felt_beside(wave, i, level) : hidden_felt(reason));
  }
  return all;
}

std::vector<RecordedBeside> recorded_beside_others(const StudyResult& result, std::size_t source,
                                                   const DisclosedSource& disclosed) {
  const AreaCounts& counts = result.sources[source].total;
  const std::vector<double>& people = population(result);
  PeriodCount all{.count = 0, .exposure = 0.0};
  for (std::size_t i = 0; i < counts.count.size(); ++i) {
    if (!takes_part(result, i, disclosed)) continue;
    all.count += counts.count[i];
    all.exposure += people[i];
  }
  std::vector<RecordedBeside> areas;
  for (std::size_t i = 0; i < counts.count.size(); ++i) {
    RecordedBeside area{.rate = undefined,
                        .ratio = {undefined, {undefined, undefined}, undefined},
                        .hidden = disclosed.areas[i]};
    if (takes_part(result, i, disclosed)) {
      area.rate = rate(counts.count[i], people[i], years(result), result.study.rates).rate;
      area.ratio = rate_change({all.count - counts.count[i], all.exposure - people[i]},
                               {counts.count[i], people[i]}, {.level = result.study.rates.level});
      area.beside = beside_of(area.ratio.interval, 1.0);
    }
    areas.push_back(area);
  }
  return areas;
}

std::optional<PerceivedClass> perceived_class(const FeltBeside& felt, const RecordedBeside& recorded) {
  if (felt.beside == Beside::no_data || recorded.beside == Beside::no_data) return std::nullopt;
  if (felt.beside == Beside::cannot_tell || recorded.beside == Beside::cannot_tell)
    return PerceivedClass::cannot_tell;
  const bool feel = felt.beside == Beside::more, recorded_more = recorded.beside == Beside::more;
  if (feel) return recorded_more ? PerceivedClass::both : PerceivedClass::felt_only;
  return recorded_more ? PerceivedClass::recorded_only : PerceivedClass::neither;
}

}  // namespace hotspot::detail
