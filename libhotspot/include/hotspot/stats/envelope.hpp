/// @file
/// Is a function of distance, as a whole, other than chance would have it? What simulations say of it.
///
/// `low` and `high` are the smallest and largest simulated value at each distance. At one distance chosen
/// beforehand the observed curve leaves them by chance with probability 2 / (1 + permutations); somewhere on
/// its way it does so much more often.
///
/// `global_low`, `global_high` and `p` take the curve as one: observed and simulated curves are put in order
/// by how extreme they are (the ranks of their most extreme values, ties broken by the next: extreme rank
/// length), p = (1 + simulated as extreme) / (1 + permutations), and the global envelope holds the least
/// extreme share `level` of them. The curve leaves the global envelope somewhere exactly if p <= 1 - level:
/// however many distances, it is one test. Reference: Myllymaki, Mrkvicka, Grabarnik, Seijo and Hahn (2017),
/// Global envelope tests for spatial processes, J. R. Statist. Soc. B 79; Mrkvicka, Myllymaki, Jilek and Hahn
/// (2020), A one-way ANOVA test for functional data, Kybernetika 56.
#pragma once

#include <limits>
#include <vector>

namespace hotspot {

/// One value per distance; all empty, and p NaN, where nothing was simulated.
struct Envelope {
  std::vector<double> low{};
  std::vector<double> high{};
  std::vector<double> global_low{};
  std::vector<double> global_high{};
  double p = std::numeric_limits<double>::quiet_NaN();
};

/// Envelope of curves that are as long as the observed one. Distances at which the observed or a simulated
/// value is NaN take no part, and have NaN. REQUIRES: 0 < level < 1. THROWS ArgumentError for a curve of
/// another length. Cost: O(curves * distances * log curves).
[[nodiscard]] Envelope rank_envelope(const std::vector<double>& observed,
                                     const std::vector<std::vector<double>>& simulated, double level);

}  // namespace hotspot
