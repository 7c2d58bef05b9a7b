#include "hotspot/stats/before_after.hpp"

#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>

#include "hotspot/core/validate.hpp"
#include "stats/normal_tail.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

void require_counts(const BeforeAfterCounts& counts) {
  for (const double count : {counts.before, counts.after}) {
    if (!std::isnan(count)) detail::require_within("count", count, at_least(0.0));
  }
}

double change(const BeforeAfterCounts& counts) {
  return counts.after - counts.before;
}

double sum(const BeforeAfterCounts& counts) {
  return counts.after + counts.before;
}

/// Share of the control's count, before or after; undefined without one.
double relative(double count, double control) {
  return control > 0.0 ? count / control : undefined;
}

BeforeAfterCounts per_place(const BeforeAfterCounts& counts, double places) {
  return {counts.before / places, counts.after / places};
}

void add_quotient(BeforeAfter& result, const MeasureCounts& counts) {
  const BeforeAfterCounts control = per_place(counts.control, counts.control_places);
  result.success =
      relative(counts.treated.before, control.before) - relative(counts.treated.after, control.after);
  result.displacement = counts.buffer ? relative(counts.buffer->after, control.after) -
                                            relative(counts.buffer->before, control.before)
                                      : undefined;
  result.quotient = undefined;
  if (!counts.buffer) {
    result.quotient_state = QuotientState::no_buffer;
  } else if (std::isnan(sum(counts.treated) + sum(control) + sum(*counts.buffer))) {
    result.quotient_state = QuotientState::unknown_counts;
  } else if (!(control.before > 0.0 && control.after > 0.0)) {
    result.quotient_state = QuotientState::no_control_events;
  } else if (!(result.success > 0.0)) {
    result.quotient_state = QuotientState::no_success;
  } else {
    result.quotient_state = QuotientState::defined;
    result.quotient = -result.displacement / result.success;
  }
}

}  // namespace

BeforeAfter before_after(const MeasureCounts& counts, const BeforeAfterOptions& options) {
  validate(options);
  const BeforeAfterCounts buffer = counts.buffer.value_or(BeforeAfterCounts{});
  const BeforeAfterCounts buffer_control = counts.buffer_control.value_or(BeforeAfterCounts{});
  for (const auto& area : {counts.treated, counts.control, buffer, buffer_control}) require_counts(area);

  const double places = counts.control_places;
  detail::require_within("control_places", places, above(0.0));
  BeforeAfter result;
  result.difference = change(counts.treated) - change(counts.control) / places + change(buffer) -
                      change(buffer_control) / places;
  const double variance =
      sum(counts.treated) + sum(buffer) + (sum(counts.control) + sum(buffer_control)) / (places * places);
  result.standard_error = variance > 0.0 ? std::sqrt(variance) : undefined;
  result.z = result.difference / result.standard_error;
  result.p = detail::normal_two_sided(result.z);
  const boost::math::normal standard;
  const double half = boost::math::quantile(boost::math::complement(standard, (1.0 - options.level) / 2.0)) *
                      result.standard_error;
  result.interval = {result.difference - half, result.difference + half};
  add_quotient(result, counts);
  return result;
}

}  // namespace hotspot
