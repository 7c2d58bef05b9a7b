#include "stats/scan_permutations.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/parallel.hpp"
#include "stats/scan_simulation.hpp"

namespace hotspot::detail {
namespace {

/// Counts that are kept at once: 64 MB.
constexpr std::size_t most_counts = std::size_t{1} << 24U;
/// Centres that one thread takes at a time.
constexpr std::size_t centres_together = 16;

/// The cases of several permutations, those of one cell beside one another: every sum over areas is then one
/// over neighbours in memory, for all permutations at once.
struct Batch {
  std::size_t size = 0;
  std::vector<std::int32_t> counts;  ///< [cell * size + permutation]

  [[nodiscard]] const std::int32_t* cell(std::size_t index) const { return counts.data() + index * size; }
};

class Sampler {
 public:
  Sampler(const ScanFrame& frame, const SpatialScanOptions& options)
      : m_cases(static_cast<std::int64_t>(frame.cases)), m_seed(options.seed) {
    if (options.model == ScanModel::poisson)
      m_multinomial.emplace(frame.mass);
    else
      m_hypergeometric.emplace(frame.mass);
  }

  [[nodiscard]] std::vector<std::int32_t> draw(std::size_t permutation) const {
    RandomStream random(m_seed, 0, permutation);
    return m_multinomial ? m_multinomial->draw(m_cases, random) : m_hypergeometric->draw(m_cases, random);
  }

 private:
  std::int64_t m_cases;
  std::uint64_t m_seed;
  std::optional<MultinomialSampler> m_multinomial;
  std::optional<HypergeometricSampler> m_hypergeometric;
};

Batch draw_batch(const Sampler& sampler, std::size_t cells, std::size_t first, std::size_t size,
                 const Run& run) {
  Batch batch{.size = size, .counts = std::vector<std::int32_t>(cells * size)};
  parallel_for(run, "stage.scan_draws", size, [&](std::size_t k) {
    const std::vector<std::int32_t> counts = sampler.draw(first + k);
    for (std::size_t cell = 0; cell < cells; ++cell) batch.counts[cell * size + k] = counts[cell];
  });
  return batch;
}

/// The sums of the circle around one centre as it grows, for all permutations of a batch, and the highest
/// ratios so far.
class GrowingCircle {
 public:
  GrowingCircle(const ScanFrame& frame, const Batch& batch, std::vector<double>& highest)
      : m_frame(frame),
        m_batch(batch),
        m_highest(highest),
        m_cases(frame.times * batch.size, 0.0),
        m_mass(frame.times, 0.0),
        m_run(batch.size) {}

  void add(std::size_t area) {
    for (std::size_t t = 0; t < m_frame.times; ++t) {
      m_mass[t] += m_frame.mass[area * m_frame.times + t];
      const std::int32_t* counts = m_batch.cell(area * m_frame.times + t);
      double* cases = m_cases.data() + t * m_batch.size;
      for (std::size_t k = 0; k < m_batch.size; ++k) cases[k] += counts[k];
    }
  }

  /// Looks at every run of times.
  void look() {
    for (std::size_t first = 0; first < m_frame.times; ++first) {
      double mass = m_mass[first];
      look_at(m_cases.data() + first * m_batch.size, mass);
      if (m_frame.longest == 1) continue;
      const auto row = m_cases.begin() + static_cast<std::ptrdiff_t>(first * m_batch.size);
      std::copy_n(row, m_batch.size, m_run.begin());
      for (std::size_t t = first + 1; t < std::min(m_frame.times, first + m_frame.longest); ++t) {
        const double* cases = m_cases.data() + t * m_batch.size;
        for (std::size_t k = 0; k < m_batch.size; ++k) m_run[k] += cases[k];
        mass += m_mass[t];
        look_at(m_run.data(), mass);
      }
    }
  }

 private:
  /// The logarithm is taken only where the window can be the highest.
  void look_at(const double* cases, double mass) {
    const ScanLikelihood::Bar bar = m_frame.likelihood.bar(mass);
    for (std::size_t k = 0; k < m_batch.size; ++k) {
      if (!bar.may_exceed(cases[k], m_highest[k])) continue;
      m_highest[k] = std::max(m_highest[k], m_frame.likelihood.ratio(cases[k], mass));
    }
  }

  const ScanFrame& m_frame;
  const Batch& m_batch;
  std::vector<double>& m_highest;
  std::vector<double> m_cases;  ///< [time * size + permutation]
  std::vector<double> m_mass;
  std::vector<double> m_run;
};

/// The highest ratios around some centres, one a permutation of the batch.
std::vector<double> highest_around(const ScanFrame& frame, const Batch& batch, std::size_t first,
                                   std::size_t end) {
  std::vector<double> highest(batch.size, 0.0);
  for (std::size_t centre = first; centre < end; ++centre) {
    const Circles circles = circles_around(frame.plan, centre);
    GrowingCircle circle(frame, batch, highest);
    std::size_t begin = 0;
    for (const std::size_t ring_end : circles.ends) {
      for (; begin < ring_end; ++begin) circle.add(circles.areas[begin]);
      circle.look();
    }
  }
  return highest;
}

std::vector<double> highest_of_batch(const ScanFrame& frame, const Batch& batch, const Run& run) {
  const std::size_t centres = frame.plan.centres.size();
  std::vector<std::vector<double>> parts((centres + centres_together - 1) / centres_together);
  parallel_for(run, "stage.scan_permutations", parts.size(), [&](std::size_t part) {
    const std::size_t first = part * centres_together;
    parts[part] = highest_around(frame, batch, first, std::min(centres, first + centres_together));
  });
  std::vector<double> highest(batch.size, 0.0);
  for (const std::vector<double>& part : parts) {
    for (std::size_t k = 0; k < batch.size; ++k) highest[k] = std::max(highest[k], part[k]);
  }
  return highest;
}

}  // namespace

std::vector<double> highest_ratios(const ScanFrame& frame, const SpatialScanOptions& options,
                                   const Run& run) {
  const Sampler sampler(frame, options);
  const std::size_t cells = frame.mass.size();
  const std::size_t together = std::max<std::size_t>(1, most_counts / cells);
  std::vector<double> highest;
  while (highest.size() < options.permutations) {
    const std::size_t size = std::min(together, options.permutations - highest.size());
    const Batch batch = draw_batch(sampler, cells, highest.size(), size, run);
    const std::vector<double> more = highest_of_batch(frame, batch, run);
    highest.insert(highest.end(), more.begin(), more.end());
  }
  return highest;
}

}  // namespace hotspot::detail
