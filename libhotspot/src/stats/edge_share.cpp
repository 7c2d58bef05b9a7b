#include "stats/edge_share.hpp"

#include <algorithm>
#include <array>
#include <boost/math/special_functions/owens_t.hpp>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace hotspot::detail {
namespace {

using std::numbers::pi;

/// A stretch of an edge as u sees it: on a line at `distance`, from `begin` to `end` along the line, counted
/// from the foot of the perpendicular; in bandwidths.
struct Stretch {
  double distance = 0.0;
  double begin = 0.0;
  double end = 0.0;

  [[nodiscard]] double angle() const {
    return std::atan2(distance * (end - begin), distance * distance + begin * end);
  }
};

/// Gauss-Legendre quadrature: nodes and weights on (-1, 1), the positive half.
template <std::size_t n>
struct HalfRule {
  std::array<double, n> node;
  std::array<double, n> weight;
};
constexpr HalfRule<2> four_nodes{{0.33998104358485626480, 0.86113631159405257522},
                                 {0.65214515486254614263, 0.34785484513745385737}};
constexpr HalfRule<3> six_nodes{{0.23861918608319690863, 0.66120938646626451366, 0.93246951420315202781},
                                {0.46791393457269104739, 0.36076157304813860757, 0.17132449237917034504}};

constexpr HalfRule<5> ten_nodes{{0.14887433898163121088, 0.43339539412924719080, 0.67940956829902440623,
                                 0.86506336668898451073, 0.97390652851717172008},
                                {0.29552422471475287017, 0.26926671930999635509, 0.21908636251598204400,
                                 0.14945134915058059315, 0.06667134430868813759}};

template <std::size_t n, class Integrand>
double integral(const HalfRule<n>& rule, const Stretch& s, const Integrand& f) {
  const double middle = 0.5 * (s.begin + s.end), half = 0.5 * (s.end - s.begin);
  double sum = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    const double offset = half * rule.node[i];
    sum += rule.weight[i] * (f(middle - offset) + f(middle + offset));
  }
  return half * sum;
}

/// Three nodes, the middle one among them.
template <class Integrand>
double integral_of_three(const Stretch& s, const Integrand& f) {
  constexpr double node = 0.77459666924148337704;
  const double middle = 0.5 * (s.begin + s.end), half = 0.5 * (s.end - s.begin);
  return half * (8.0 * f(middle) + 5.0 * (f(middle - half * node) + f(middle + half * node))) / 9.0;
}

/// G(r) / r^2 of (1 - q)^power, q = r^2: (1 - (1 - q)^(power + 1)) / q as a polynomial.
double mass_over_square(int power, double q) {
  double sum = 1.0;
  for (int k = 0; k < power; ++k) sum = 1.0 + (1.0 - q) * sum;
  return sum;
}

/// Antiderivative of r = sqrt(d^2 + s^2).
double integral_of_distance(double d, double s) {
  return 0.5 * (s * std::hypot(d, s) + d * d * std::asinh(s / d));
}

/// The same of the cones: G / r^2 is 3 - 2 r, and 6 - 8 r + 3 r^2 of the squared one.
double mass_of_cone(int power, const Stretch& s) {
  const double d = s.distance, length = s.end - s.begin;
  const double distances = integral_of_distance(d, s.end) - integral_of_distance(d, s.begin);
  if (power == 1) return d * (3.0 * length - 2.0 * distances);
  const double squares = d * d * length + (s.end * s.end * s.end - s.begin * s.begin * s.begin) / 3.0;
  return d * (6.0 * length - 8.0 * distances + 3.0 * squares);
}

/// Integral of G(r(theta)) dtheta = d * integral of G(r) / r^2 ds, for a stretch within the support. Exact:
/// four nodes integrate polynomials up to degree 7, ten up to 19.
double mass_of_compact(Radial kernel, const Stretch& s) {
  if (kernel.family == Family::cone) return mass_of_cone(kernel.power, s);
  const double d = s.distance;
  const auto integrand = [&](double x) { return mass_over_square(kernel.power, d * d + x * x); };
  return d * (kernel.power <= 3 ? integral(four_nodes, s, integrand) : integral(ten_nodes, s, integrand));
}

double owens_t(double h, double a) {
  // In double throughout: long double is ten times slower and adds nothing at 1e-12.
  using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  return boost::math::owens_t(h, a, InDouble());
}

/// (1 - G(r)) / r^2, q = r^2.
template <Family family>
double rest_over_square(int power, double q) {
  if constexpr (family == Family::gaussian) return std::exp(-0.5 * q) / q;
  if constexpr (family == Family::disc) {
    double value = 1.0 - q;
    for (int k = 0; k < power; ++k) value *= 1.0 - q;
    return value / q;
  }
  if constexpr (family == Family::cone) {
    const double r = std::sqrt(q);
    return (power == 1 ? 1.0 - q * (3.0 - 2.0 * r) : 1.0 - q * (6.0 - 8.0 * r + 3.0 * q)) / q;
  }
}

/// Integral of (1 - G(r(theta))) dtheta for a stretch within the support and off u. Where the stretch is
/// short against its distance a few nodes serve: n of them have an error of about (half / nearest / 2)^2n of
/// the angle, here below 1e-13; `smooth` keeps the Gaussian's own curvature as small.
template <Family family>
double rest_of_stretch(int power, const Stretch& s) {
  const double d = s.distance;
  const auto integrand = [d, power](double x) { return d * rest_over_square<family>(power, d * d + x * x); };
  const double half = 0.5 * (s.end - s.begin);
  const double foot = std::clamp(0.0, s.begin, s.end);
  const double share = half * half / (d * d + foot * foot);
  const auto smooth = [half](double most) { return family != Family::gaussian || half < most; };
  if (share < 1.8e-4 && smooth(0.03)) return integral_of_three(s, integrand);
  if (share < 2.2e-3 && smooth(0.1)) return integral(four_nodes, s, integrand);
  if (share < 1e-2 && smooth(0.25)) return integral(six_nodes, s, integrand);
  if (share < 0.1 && smooth(1.0)) return integral(ten_nodes, s, integrand);
  if constexpr (family == Family::gaussian) {
    // A difference of Owen's T, which is this integral by definition.
    return 2.0 * pi * (owens_t(d, s.end / d) - owens_t(d, s.begin / d));
  }
  return s.angle() - mass_of_compact({family, power}, s);
}

/// Integral of (1 - G(r(theta))) dtheta over an edge; positive.
double rest_of_edge(Radial kernel, Stretch s) {
  const double reach = kernel.reach();
  if (s.distance >= reach) return 0.0;
  // The kernel's mass has a kink where the edge enters and leaves the support.
  const double half_chord = std::sqrt((reach - s.distance) * (reach + s.distance));
  s.begin = std::max(s.begin, -half_chord);
  s.end = std::min(s.end, half_chord);
  if (s.begin >= s.end) return 0.0;
  constexpr double on_the_line = 1e-100;  // G vanishes along a line through u
  if (s.distance < on_the_line) return s.angle();
  switch (kernel.family) {
    case Family::disc:
      return rest_of_stretch<Family::disc>(kernel.power, s);
    case Family::cone:
      return rest_of_stretch<Family::cone>(kernel.power, s);
    case Family::gaussian:
      return rest_of_stretch<Family::gaussian>(kernel.power, s);
  }
  throw std::logic_error("family outside its enumeration");
}

/// A corner relative to u. A corner on u is put a hair below it, so that every corner has a direction; what
/// it moves the mass by is far below rounding.
Point seen_from(Point u, Point corner) {
  const Point p{corner.x - u.x, corner.y - u.y};
  return p.x == 0.0 && p.y == 0.0 ? Point{0.0, -1e-150} : p;
}

/// Is u to the left of the edge a to b? The winding and the angles are counted by this one answer, so that
/// they agree to the last bit of rounding; on the line, u lies a hair above or to the left.
bool is_left(Point a, Point b, double cross) {
  if (cross != 0.0 || a.y != b.y) return cross >= 0.0;
  return b.x > a.x;
}

}  // namespace

Radial radial(Kernel kernel) {
  switch (kernel) {
    case Kernel::uniform:
      return {Family::disc, 0};
    case Kernel::triangular:
      return {Family::cone, 1};
    case Kernel::epanechnikov:
      return {Family::disc, 1};
    case Kernel::quartic:
      return {Family::disc, 2};
    case Kernel::triweight:
      return {Family::disc, 3};
    case Kernel::gaussian:
      return {Family::gaussian, 1};
  }
  throw std::logic_error("kernel outside its enumeration");
}

Radial squared(Kernel kernel) {
  Radial result = radial(kernel);
  if (result.family != Family::gaussian) result.power *= 2;
  return result;
}

EdgeLine::EdgeLine(const WindowEdge& edge)
    : from(edge.from),
      to(edge.to),
      inverse_length(1.0 / std::hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y)) {}

double edge_share(const EdgeLine& edge, Point u, Radial kernel, double bandwidth) {
  const Point a = seen_from(u, edge.from);
  const Point b = seen_from(u, edge.to);
  const double cross = a.x * b.y - a.y * b.x;
  const bool left = is_left(a, b, cross);
  double share = 0.0;
  if ((a.y > 0.0) != (b.y > 0.0)) {
    const bool upward = b.y > 0.0;
    if (upward == left) share += upward ? 1.0 : -1.0;
  }
  const double reach = kernel.reach() * bandwidth;
  if (std::min(a.x, b.x) > reach || std::max(a.x, b.x) < -reach || std::min(a.y, b.y) > reach ||
      std::max(a.y, b.y) < -reach) {
    return share;
  }
  const Point along{b.x - a.x, b.y - a.y};
  const double scale = edge.inverse_length / bandwidth;
  const Stretch stretch{std::abs(cross) * scale, (a.x * along.x + a.y * along.y) * scale,
                        (b.x * along.x + b.y * along.y) * scale};
  const double rest = rest_of_edge(kernel, stretch) * (0.5 / pi);
  return left ? share - rest : share + rest;
}

}  // namespace hotspot::detail
