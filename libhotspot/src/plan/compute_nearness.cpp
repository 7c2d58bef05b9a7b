#include "plan/compute_nearness.hpp"

#include "hotspot/stats/k_function.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::detail {
namespace {

EventSet together(const EventSet& a, const EventSet& b) {
  EventSet all{.crs = a.crs, .points = a.points};
  all.points.insert(all.points.end(), b.points.begin(), b.points.end());
  return all;
}

/// Kinds dealt anew over the same places have the K of all places together, which is thus what chance gives.
/// Both lack a correction for the border alike.
NearnessFinding nearness(std::size_t felt, std::size_t recorded, const StudyResult& result, const Run& run) {
  const NearnessSettings& settings = result.study.nearness;
  const EventSet& places = result.sources[felt].events;
  const EventSet& events = result.sources[recorded].events;
  const CrossOptions options{.distances = settings.distances,
                             .correction = PairCorrection::none,
                             .permutations = static_cast<std::uint32_t>(settings.permutations)};
  const KFunction cross = cross_k_function(places, events, result.area, options, run);
  const KFunction by_chance = k_function(
      together(places, events), result.area,
      {.distances = settings.distances, .correction = PairCorrection::none, .permutations = 0}, run);
  NearnessFinding finding{.felt = felt, .recorded = recorded, .p = cross.envelope.p};
  for (std::size_t d = 0; d < settings.distances.size(); ++d)
    finding.ratio.push_back(cross.k[d] / by_chance.k[d]);
  return finding;
}

}  // namespace

std::vector<NearnessFinding> compute_nearness(const StudyResult& result, const Run& run) {
  std::vector<NearnessFinding> findings;
  const auto asks = [&](std::size_t s, bool felt) {
    const SourceKind kind = result.sources[s].kind;
    return (felt ? kind == SourceKind::perceived_unsafe : is_recorded(kind)) &&
           result.sources[s].events.size() >= fewest_events;
  };
  for (std::size_t felt = 0; felt < result.sources.size(); ++felt) {
    for (std::size_t recorded = 0; asks(felt, true) && recorded < result.sources.size(); ++recorded) {
      if (asks(recorded, false)) findings.push_back(nearness(felt, recorded, result, run));
    }
  }
  return findings;
}

}  // namespace hotspot::detail
