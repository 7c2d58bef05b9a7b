#include "stats/cross_validation.hpp"

#include <cmath>
#include <cstdint>
#include <numbers>
#include <stdexcept>
#include <string>

#include "hotspot/core/error.hpp"
#include "stats/events_inside.hpp"

namespace hotspot::detail {
namespace {

using std::numbers::pi;

bool corrects_edge(const BandwidthCriterionOptions& options, bool has_window) {
  if (options.criterion != BandwidthCriterion::likelihood) return false;
  return options.edge.value_or(has_window ? LikelihoodEdge::uniform : LikelihoodEdge::none) ==
         LikelihoodEdge::uniform;
}

void require_window(const BandwidthCriterionOptions& options) {
  if (corrects_edge(options, false)) {
    throw ArgumentError({"error.edge_without_window", {{"edge", std::string(word(*options.edge))}}});
  }
  if (options.criterion == BandwidthCriterion::cvl || options.criterion == BandwidthCriterion::diggle) {
    throw ArgumentError(
        {"error.criterion_without_window", {{"criterion", std::string(word(options.criterion))}}});
  }
}

void scale(Ring& ring, double factor) {
  for (Point& p : ring) p = {p.x * factor, p.y * factor};
}

/// The same bits for any order of the terms' threads: from first to last.
double sum(const std::vector<double>& terms) {
  double result = 0.0;
  for (const double term : terms) result += term;
  return result;
}

}  // namespace

EventSet events_in_use(const EventSet& events, const std::optional<StudyArea>& window) {
  if (!window) return events;
  std::vector<bool> keep(events.size(), false);
  for (const std::size_t i : events_inside(events, *window, "bandwidth").events) keep[i] = true;
  return select(events, keep);
}

MetricPattern metric_pattern(const EventSet& events, const std::optional<StudyArea>& window,
                             const BandwidthCriterionOptions& options) {
  require_consistent(events);
  require_metric(events.crs, "bandwidth");
  if (!window) require_window(options);
  if (events.size() < 2) {
    throw DataError(
        {"error.bandwidth_without_spread", {{"events", static_cast<std::int64_t>(events.size())}}});
  }
  const double metres = events.crs.metres_per_unit;
  MetricPattern pattern{.places = events.points};
  scale(pattern.places, metres);
  if (!window) return pattern;
  pattern.window = window->shape;
  for (Polygon& polygon : *pattern.window) {
    scale(polygon.outer, metres);
    for (Ring& hole : polygon.holes) scale(hole, metres);
  }
  return pattern;
}

CrossValidation::CrossValidation(const MetricPattern& pattern, const BandwidthCriterionOptions& options)
    : m_criterion(options.criterion), m_sums(pattern.places) {
  if (!pattern.window) return;
  m_window_area = area(*pattern.window);
  if (corrects_edge(options, true)) m_mass.emplace(*pattern.window, m_sums.places());
}

double CrossValidation::operator()(double sigma, double tolerance, const Run& run) const {
  switch (m_criterion) {
    case BandwidthCriterion::likelihood:
      return likelihood(sigma, tolerance, run);
    case BandwidthCriterion::cvl:
      return cronie_van_lieshout(sigma, tolerance, run);
    case BandwidthCriterion::lscv:
      return least_squares(sigma, tolerance, run);
    case BandwidthCriterion::diggle:
      break;
  }
  throw std::logic_error("criterion is no sum over the other events");
}

double CrossValidation::likelihood(double sigma, double tolerance, const Run& run) const {
  std::vector<double> terms = m_sums.log_sums(sigma, tolerance, run);
  const double log_peak = -std::log(2.0 * pi * sigma * sigma);
  for (double& term : terms) term += log_peak;
  if (m_mass) {
    const std::vector<double> mass = m_mass->at_places(sigma, tolerance, run);
    for (std::size_t i = 0; i < terms.size(); ++i) terms[i] -= std::log(mass[i]);
  }
  return sum(terms);
}

double CrossValidation::cronie_van_lieshout(double sigma, double tolerance, const Run& run) const {
  std::vector<double> terms = m_sums.log_sums(sigma, tolerance, run);
  for (double& term : terms) term = 2.0 * pi * sigma * sigma / (1.0 + std::exp(term));
  const double excess = sum(terms) - m_window_area;
  return excess * excess;
}

/// The integral of g^2 is n^-2 sum over all pairs i, j of a Gaussian of variance 2 sigma^2, those with i = j
/// included (Bowman 1984).
double CrossValidation::least_squares(double sigma, double tolerance, const Run& run) const {
  const auto n = static_cast<double>(m_sums.places().size());
  const auto all_pairs = [&](double deviation) {
    std::vector<double> terms = m_sums.log_sums(deviation, tolerance, run);
    for (double& term : terms) term = std::exp(term);
    return sum(terms);
  };
  const double variance = sigma * sigma;
  const double square = (n + all_pairs(std::numbers::sqrt2 * sigma)) / (n * n * 4.0 * pi * variance);
  return square - 2.0 * all_pairs(sigma) / (n * (n - 1.0) * 2.0 * pi * variance);
}

}  // namespace hotspot::detail
