#include "hotspot/stats/weighted_share.hpp"

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/normal_quantile.hpp"
#include "stats/wilson.hpp"

namespace hotspot {

void WeightedAnswers::add(bool says_so, double answer_weight) {
  if (!(answer_weight >= 0.0) || !std::isfinite(answer_weight)) {
    throw DataError({"error.answer_weight", {{"value", answer_weight}}});
  }
  ++answers;
  weight += answer_weight;
  weight_squared += answer_weight * answer_weight;
  if (!says_so) return;
  ++said_so;
  weight_said_so += answer_weight;
}

void WeightedAnswers::add(CountOf counted) {
  if (counted.count < 0 || counted.count > counted.total) {
    throw DataError({"error.not_a_share", {{"count", counted.count}, {"total", counted.total}}});
  }
  const auto total = static_cast<double>(counted.total);
  *this += {.said_so = counted.count,
            .answers = counted.total,
            .weight_said_so = static_cast<double>(counted.count),
            .weight = total,
            .weight_squared = total};
}

WeightedAnswers& WeightedAnswers::operator+=(const WeightedAnswers& more) {
  said_so += more.said_so;
  answers += more.answers;
  weight_said_so += more.weight_said_so;
  weight += more.weight;
  weight_squared += more.weight_squared;
  return *this;
}

WeightedShare weighted_share(const WeightedAnswers& answers, const WeightedShareOptions& options) {
  validate(options);
  if (!(answers.weight > 0.0)) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    return {.share = {undefined, {undefined, undefined}}, .design_effect = undefined};
  }
  const double effective =
      answers.weight / answers.weight_squared * answers.weight / options.design_effect;  // Kish (1965)
  const double value = answers.weight_said_so / answers.weight;
  // The last digit of a sum of weights must not take the share beyond its ends.
  const double said_so = answers.said_so == answers.answers ? effective : value * effective;
  return {.share = {answers.said_so == answers.answers ? 1.0 : value,
                    detail::wilson_limits(said_so, effective, detail::two_sided_quantile(options.level))},
          .effective_answers = effective,
          .design_effect = static_cast<double>(answers.answers) / effective};
}

}  // namespace hotspot
