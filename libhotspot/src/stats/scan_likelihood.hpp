/// @file
/// The log likelihood ratio of a window that holds c cases of a mass m: expected cases or population, in any
/// scale (poisson), or persons (bernoulli). Private to the library.
#pragma once

#include <cmath>

#include "hotspot/stats/spatial_scan.hpp"

namespace hotspot::detail {

class ScanLikelihood {
 public:
  /// Cases and mass of everything.
  ScanLikelihood(ScanModel model, double cases, double mass) : m_model(model), m_cases(cases), m_mass(mass) {}

  [[nodiscard]] double expected(double mass) const { return m_cases * (mass / m_mass); }

  /// 0 where there are no more cases than expected.
  [[nodiscard]] double ratio(double cases, double mass) const;

  /// Tells without a logarithm that windows of one mass do not reach a ratio: `ratio(c, m) <= best` wherever
  /// `may_exceed(c, best)` is false.
  struct Bar {
    double expected;
    double factor;
    double divisor;

    [[nodiscard]] bool may_exceed(double cases, double best) const {
      const double excess = cases - expected;
      // Keeps its sign, so that no branch is taken on it: half of all windows lie below what is expected.
      return excess * std::abs(excess) * factor > best * divisor;
    }
  };
  [[nodiscard]] Bar bar(double mass) const;

 private:
  ScanModel m_model;
  double m_cases;
  double m_mass;
};

}  // namespace hotspot::detail
