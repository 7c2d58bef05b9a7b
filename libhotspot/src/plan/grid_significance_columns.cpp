#include "plan/grid_significance_columns.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "plan/compute_significance.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double no_limit = std::numeric_limits<double>::infinity();

/// The least and the most that a count can be for someone who is told why it is hidden.
std::pair<double, double> told(std::int64_t count, Hidden reason, double threshold) {
  switch (reason) {
    case Hidden::no:
      return {static_cast<double>(count), static_cast<double>(count)};
    case Hidden::small_count:
      return {1.0, threshold - 1.0};
    case Hidden::part_of_small:
      return {0.0, threshold - 1.0};
    case Hidden::protects_another:
      return {threshold, no_limit};
    case Hidden::small_or_protects:
    case Hidden::few_households:
    case Hidden::unknown_population:
    case Hidden::another_grid:
    case Hidden::never_shown:
    case Hidden::told_small:
    case Hidden::told_part_of_small:
    case Hidden::told_large:
      break;
  }
  return {0.0, no_limit};
}

/// Events in each cell and its neighbours, with the least and with the most that the hidden can be.
struct AroundTold {
  std::vector<double> least, most;
};

AroundTold around_told(const StudyResult& result, const SourceResult& source,
                       const std::vector<Hidden>& hidden) {
  AroundTold told_of;
  for (std::size_t k = 0; k < hidden.size(); ++k) {
    const auto [low, high] = told(source.grid.count[k], hidden[k], result.study.disclosure.threshold);
    told_of.least.push_back(low);
    told_of.most.push_back(high);
  }
  const GridWeights weights = neighbouring_cells(result);
  for (std::vector<double>* values : {&told_of.least, &told_of.most}) {
    // No limit is no sum: what has none around it is marked afterwards.
    std::vector<double> limited = *values, limitless(values->size());
    std::transform(values->begin(), values->end(), limitless.begin(),
                   [](double value) { return std::isinf(value) ? 1.0 : 0.0; });
    std::replace(limited.begin(), limited.end(), no_limit, 0.0);
    const std::vector<double> sum = sum_neighbours(weights, limited).sum;
    const std::vector<double> open = sum_neighbours(weights, limitless).sum;
    for (std::size_t k = 0; k < values->size(); ++k)
      (*values)[k] = open[k] + limitless[k] > 0.0 ? no_limit : sum[k] + limited[k];
  }
  return told_of;
}

/// The smallest z of the class, or the greatest; none is beyond all.
double cut(const LocalResult& gi_star, LocalClass of, double beyond) {
  double found = beyond;
  for (std::size_t k = 0; k < gi_star.classes.size(); ++k) {
    if (gi_star.classes[k] != of) continue;
    found = of == LocalClass::high ? std::min(found, gi_star.z[k]) : std::max(found, gi_star.z[k]);
  }
  return found;
}

IntegerColumn office_classes(const LocalResult& gi_star) {
  IntegerColumn classes(gi_star.classes.size());
  for (std::size_t k = 0; k < classes.size(); ++k) {
    if (gi_star.classes[k] == LocalClass::undefined) continue;
    classes[k] = gi_star.classes[k] == LocalClass::high ? 1 : gi_star.classes[k] == LocalClass::low ? -1 : 0;
  }
  return classes;
}

IntegerColumn public_classes(const StudyResult& result, const SourceResult& source,
                             const std::vector<Hidden>& hidden) {
  const LocalResult& gi_star = source.significance->gi_star;
  const double all = static_cast<double>(
      std::accumulate(source.grid.count.begin(), source.grid.count.end(), std::int64_t{0}));
  const AroundTold around = around_told(result, source, hidden);
  const double high = cut(gi_star, LocalClass::high, no_limit),
               low = cut(gi_star, LocalClass::low, -no_limit);
  IntegerColumn classes(hidden.size());
  for (std::size_t k = 0; k < classes.size(); ++k) {
    if (hidden[k] == Hidden::few_households || gi_star.classes[k] == LocalClass::undefined) continue;
    const double step = all * std::sqrt(gi_star.variance[k]);  // of z, one event
    const double least = gi_star.z[k] - (source.significance->around[k] - around.least[k]) / step;
    const double most = gi_star.z[k] + (around.most[k] - source.significance->around[k]) / step;
    // Where nothing around is hidden, z is the same to the last bit.
    const bool more = least >= high && around.least[k] >= result.study.disclosure.threshold;
    classes[k] = more ? 1 : most <= low ? -1 : 0;
  }
  return classes;
}

}  // namespace

void add_grid_significance(LayerBuilder& layer, const StudyResult& result, const SourceResult& source,
                           const std::vector<Hidden>& hidden, Profile profile) {
  RealColumn z(hidden.size(), undefined), p = z;
  IntegerColumn classes(hidden.size());
  if (source.significance && profile == Profile::internal) {
    z = source.significance->gi_star.z;
    p = source.significance->gi_star.p_adjusted;
    classes = office_classes(source.significance->gi_star);
  } else if (source.significance) {
    classes = public_classes(result, source, hidden);
  }
  layer.add("{source}_gi_z", std::move(z), &source);
  layer.add("{source}_gi_p", std::move(p), &source);
  layer.add("{source}_gi_class", std::move(classes), &source);
}

}  // namespace hotspot::detail
