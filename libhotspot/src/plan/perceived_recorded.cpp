#include "plan/perceived_recorded.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "plan/layer_builder.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

Beside beside_of(const Interval& interval, double municipality) {
  if (std::isnan(interval.low)) return Beside::no_data;
  if (interval.low > municipality) return Beside::more;
  return interval.high < municipality ? Beside::fewer : Beside::cannot_tell;
}

Share share_of(const WeightedAnswers& answers, const SurveyWave& wave, double level) {
  return weighted_share(answers, {.level = level, .design_effect = wave.design_effect}).share;
}

FeltBeside felt_beside(const SurveyWave& wave, std::size_t area, double municipality, double level) {
  const Share share = share_of(wave.areas[area], wave, level);
  return {.answers = wave.areas[area].answers,
          .share = share,
          .municipality_share = municipality,
          .difference = share.share - municipality,
          .limits = {share.interval.low - municipality, share.interval.high - municipality},
          .beside = beside_of(share.interval, municipality)};
}

/// What is told of it; `beside` was decided with all digits.
FeltBeside told_felt(FeltBeside felt, const DisclosedWave& disclosed) {
  for (double* value : {&felt.share.share, &felt.share.interval.low, &felt.share.interval.high,
                        &felt.municipality_share, &felt.difference, &felt.limits.low, &felt.limits.high})
    *value = told_share(*value, disclosed);
  return felt;
}

FeltBeside hidden_felt(Hidden reason) {
  const Interval none{undefined, undefined};
  return {.answers = 0,
          .share = {undefined, none},
          .municipality_share = undefined,
          .difference = undefined,
          .limits = none,
          .beside = Beside::no_data,
          .hidden = reason};
}

bool takes_part(const StudyResult& result, std::size_t area, const DisclosedSource& disclosed) {
  return disclosed.areas[area] == Hidden::no && population(result)[area] > 0.0;
}

/// Of all housing areas where everybody may know how many events lie in them together, else of those whose
/// figures are shown.
double municipality_rate(const StudyResult& result, std::size_t source, const DisclosedSource& disclosed) {
  const AreaCounts& counts = result.sources[source].total;
  const bool all_known = disclosed.total == Hidden::no && disclosed.areas.back() == Hidden::no &&
                         std::all_of(population(result).begin(), population(result).end(),
                                     [](double people) { return people > 0.0; });
  std::int64_t events = 0;
  double people = 0.0;
  for (std::size_t i = 0; i < counts.count.size(); ++i) {
    if (!all_known && !takes_part(result, i, disclosed)) continue;
    events += counts.count[i];
    people += population(result)[i];
  }
  return rate(events, people, years(result), result.study.rates).rate;
}

RecordedBeside recorded_beside(const Rate& found, double municipality) {
  return {.rate = found.rate,
          .municipality_rate = municipality,
          .ratio = municipality > 0.0 ? found.rate / municipality : undefined,
          .limits = municipality > 0.0
                        ? Interval{found.interval.low / municipality, found.interval.high / municipality}
                        : Interval{undefined, undefined},
          .beside = beside_of(found.interval, municipality)};
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

std::vector<FeltBeside> felt_beside_municipality(const SurveyWave& wave, const DisclosedWave& disclosed,
                                                 double level) {
  WeightedAnswers everybody;
  for (const WeightedAnswers& area : wave.areas) everybody += area;
  const double municipality = share_of(everybody, wave, level).share;
  std::vector<FeltBeside> all;
  for (std::size_t i = 0; i + 1 < wave.areas.size(); ++i) {
    Hidden reason = disclosed.areas[i].reason();
    if (reason == Hidden::no) reason = disclosed.all.reason();
    all.push_back(reason == Hidden::no ? told_felt(felt_beside(wave, i, municipality, level), disclosed)
                                       : hidden_felt(reason));
  }
  return all;
}

std::vector<RecordedBeside> recorded_beside_municipality(const StudyResult& result, std::size_t source,
                                                         const DisclosedSource& disclosed) {
  const AreaCounts& counts = result.sources[source].total;
  const double municipality = municipality_rate(result, source, disclosed);
  const Interval none{undefined, undefined};
  std::vector<RecordedBeside> areas;
  for (std::size_t i = 0; i < counts.count.size(); ++i) {
    RecordedBeside area{undefined, undefined, undefined, none, Beside::no_data, Hidden::no};
    if (takes_part(result, i, disclosed)) {
      area = recorded_beside(rate(counts.count[i], population(result)[i], years(result), result.study.rates),
                             municipality);
    }
    area.hidden = disclosed.areas[i];
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
