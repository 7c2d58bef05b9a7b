#include "stats/near_sums.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stats/near_sums.cpp"
// Vectors whose length is known when compiled, and no more variants than make a difference.
#define HWY_DISABLED_TARGETS \
  (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV | HWY_SSSE3 | HWY_AVX3_DL)
#include <hwy/foreach_target.h>
// The order matters: what follows is compiled once a target.
#include <hwy/highway.h>

#include "stats/blocked_sum.hpp"
#include "stats/kernel_shape.hpp"
#include "stats/strip_polynomials-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace hotspot::detail::HWY_NAMESPACE {

/// Running sums of all places, and of the last block of events.
class NearSums {
 public:
  explicit NearSums(const FewPlaces& places) {
    for (std::size_t v = 0; v < vectors; ++v) {
      m_x[v] = hn::Load(Doubles(), places.x.data() + v * lanes);
      m_y[v] = hn::Load(Doubles(), places.y.data() + v * lanes);
      m_total[v] = m_block[v] = hn::Zero(Doubles());
    }
  }

  template <Kernel kernel>
  HWY_INLINE void add(const EventColumns& events, EventRun run, double h_squared) {
    const Doubles d;
    const Vector farthest = hn::Set(d, h_squared);
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
      const Vector x = hn::Set(d, events.x[i]), y = hn::Set(d, events.y[i]);
      const Vector weight = hn::Set(d, events.weight[i]);
      for (std::size_t v = 0; v < vectors; ++v) {
        const Vector dx = hn::Sub(m_x[v], x), dy = hn::Sub(m_y[v], y);
        const Vector r_squared = hn::Add(hn::Mul(dx, dx), hn::Mul(dy, dy));
        const Vector value = hn::Mul(weight, shape_of<kernel>(r_squared, h_squared));
        m_block[v] = hn::Add(m_block[v], hn::IfThenElseZero(hn::Le(r_squared, farthest), value));
      }
    }
  }

  void flush() {
    for (std::size_t v = 0; v < vectors; ++v) {
      m_total[v] = hn::Add(m_total[v], m_block[v]);
      m_block[v] = hn::Zero(Doubles());
    }
  }

  void add_to(FewPlaces& places) const {
    for (std::size_t v = 0; v < vectors; ++v) {
      double* const sums = places.sums.data() + v * lanes;
      hn::Store(hn::Add(hn::Load(Doubles(), sums), m_total[v]), Doubles(), sums);
    }
  }

 private:
  static constexpr std::size_t vectors = FewPlaces::most / lanes;
  Vector m_x[vectors], m_y[vectors], m_total[vectors], m_block[vectors];
};

template <Kernel kernel>
void add_runs(double bandwidth, const EventColumns& events, std::span<const EventRun> runs,
              FewPlaces& places) {
  NearSums sums(places);
  std::size_t in_block = 0;
  for (const EventRun& run : runs) {
    for (std::size_t i = 0; i < run.count;) {
      const std::size_t count = HWY_MIN(terms_a_block - in_block, run.count - i);
      sums.add<kernel>(events, {run.first + i, count}, bandwidth * bandwidth);
      i += count;
      in_block = (in_block + count) % terms_a_block;
      if (in_block == 0) sums.flush();
    }
  }
  sums.flush();
  sums.add_to(places);
}

void add_near_here(Kernel kernel, double bandwidth, EventColumns events, std::span<const EventRun> runs,
                   FewPlaces& places) {
  with_kernel(kernel, [&](auto k) {
    if constexpr (k() != Kernel::gaussian) add_runs<k()>(bandwidth, events, runs, places);
  });
}

}  // namespace hotspot::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hotspot::detail {

HWY_EXPORT(add_near_here);

void add_near(Kernel kernel, double bandwidth, EventColumns events, std::span<const EventRun> runs,
              FewPlaces& places) {
  HWY_DYNAMIC_DISPATCH(add_near_here)(kernel, bandwidth, events, runs, places);
}

}  // namespace hotspot::detail
#endif
