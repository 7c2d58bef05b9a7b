/// @file
/// What share of a survey's answers said so, when some answers count for more than others, and how sure is
/// that? With weights w and answers y of 0 or 1:
///
///     share = sum w y / sum w
///     effective number of answers m = (sum w)^2 / sum w^2 / design_effect
///
/// and the share has Wilson's limits as if it were share * m of m answers (`share.hpp`). Equal weights and a
/// design effect of 1 give the share and the limits of so many of so many. `design_effect` is what else the
/// way of asking costs, as where whole classes or households are asked: 1 + (answers a class - 1) * their
/// intraclass correlation. Undefined (NaN) without answers. Cost: O(1) an answer. Reference: Kish (1965),
/// Survey Sampling, 8.2 and 11.7; Kish (1992), Journal of Official Statistics 8, 183-200; Wilson (1927).
#pragma once

#include <cstdint>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/share.hpp"

namespace hotspot {

struct WeightedShareOptions {
  double level = 0.95;
  double design_effect = 1.0;  ///< beyond that of the weights

  static constexpr auto fields() {
    using O = WeightedShareOptions;
    return std::tuple{Field{"level", &O::level, "option.level", between(0.5, 0.999999)},
                      Field{"design_effect", &O::design_effect, "option.design_effect", at_least(1.0)}};
  }
};

/// Answers added up, so that none of them need be kept. Sums of parts are added by `+=`.
struct WeightedAnswers {
  std::int64_t said_so = 0;
  std::int64_t answers = 0;
  double weight_said_so = 0.0;
  double weight = 0.0;
  double weight_squared = 0.0;

  /// THROWS DataError for a weight that is not a finite number of 0 or more.
  void add(bool says_so, double answer_weight = 1.0);
  /// So many of so many, all of weight 1. THROWS DataError for a count that is negative or above its total.
  void add(CountOf counted);
  WeightedAnswers& operator+=(const WeightedAnswers& more);
};

struct WeightedShare {
  Share share{};
  double effective_answers = 0.0;
  double design_effect = 0.0;  ///< answers over effective answers
};

[[nodiscard]] WeightedShare weighted_share(const WeightedAnswers& answers,
                                           const WeightedShareOptions& options = {});

}  // namespace hotspot
