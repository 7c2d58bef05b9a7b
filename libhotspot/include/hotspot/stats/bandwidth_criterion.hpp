/// @file
/// How well does a bandwidth fit the events? Criteria of cross-validation for a Gaussian of deviation sigma.
///
/// | criterion  | of sigma                                                          | best     |
/// | likelihood | sum_i ln(f_-i(x_i) / e(x_i)): each event predicted by the others  | greatest |
/// | cvl        | (sum_i 1 / f(x_i) - |W|)^2, Cronie and van Lieshout               | least    |
/// | lscv       | integral of g^2 - 2 / n sum_i g_-i(x_i), over the whole plane     | least    |
/// | diggle     | mean square error of a disc of radius h = 2 sigma, from Ripley's K: (1 / lambda - 2 K(h)) /
/// |            | (pi h^2) + (pi h^2)^-2 integral over r <= 2 h of 2 h^2 (acos t - t sqrt(1 - t^2)) dK(r),
/// |            | t = r / (2 h); a disc of radius h has the deviation h / 2                 | least    |
///
/// f is the density of events per m2, e the mass of the kernel inside the window (1 without correction), g =
/// f / n and g_-i over n - 1 the probability density, W the window. Weights are not used. K has Ripley's
/// isotropic correction.
///
/// Where there is a window, events outside it are left out. REQUIRES: two events or more, metric CRS. THROWS
/// ArgumentError (bandwidth not positive; uniform correction, cvl or diggle without a window), DataError
/// (fewer than two events), CrsError, Cancelled. Cost: O(n) a bandwidth where many events are in reach of
/// each, else O(n * events in reach); memory O(n). Accuracy: 1e-12 of the terms summed. Reference: Loader
/// (1999), section 5.3; Cronie and van Lieshout (2018); Bowman (1984); Diggle (1985) with Berman and Diggle
/// (1989).
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot {

enum class BandwidthCriterion { diggle, likelihood, cvl, lscv };

/// Correction of the likelihood near the border of the window.
enum class LikelihoodEdge { none, uniform };

template <>
struct EnumWords<BandwidthCriterion> {
  static constexpr std::array<std::pair<BandwidthCriterion, std::string_view>, 4> words{
      {{BandwidthCriterion::diggle, "diggle"},
       {BandwidthCriterion::likelihood, "likelihood"},
       {BandwidthCriterion::cvl, "cvl"},
       {BandwidthCriterion::lscv, "lscv"}}};
};

template <>
struct EnumWords<LikelihoodEdge> {
  static constexpr std::array<std::pair<LikelihoodEdge, std::string_view>, 2> words{
      {{LikelihoodEdge::none, "none"}, {LikelihoodEdge::uniform, "uniform"}}};
};

struct BandwidthCriterionOptions {
  BandwidthCriterion criterion = BandwidthCriterion::likelihood;
  std::optional<LikelihoodEdge> edge{};  ///< of the likelihood; not stated: uniform where there is a window

  static constexpr auto fields() {
    using O = BandwidthCriterionOptions;
    return std::tuple{Field{"criterion", &O::criterion, "option.criterion"},
                      Field{"edge", &O::edge, "option.likelihood_edge"}};
  }
};

/// The criterion at each of the bandwidths.
[[nodiscard]] std::vector<double> bandwidth_criterion(const EventSet& events,
                                                      const std::optional<StudyArea>& window,
                                                      const std::vector<Metres>& bandwidths,
                                                      const BandwidthCriterionOptions& options = {},
                                                      const Run& run = {});

}  // namespace hotspot
