/// @file
/// Writes made-up events as CSV, the same on every machine: make_points N FILE.csv [SIDE]
///
/// Clustered points in a square, 10 km by 10 km unless another side is given in metres: half of them
/// everywhere, half about 200 centres of unequal strength with a spread of 150 m. Columns x,y in metres, to
/// the centimetre. Needs the standard library only, so that it can be built by itself.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numbers>
#include <string>

namespace {

constexpr std::size_t centres = 200;
constexpr double spread = 150.0;

/// Numbers from 0 to below 1 (splitmix64).
class Random {
 public:
  double next() {
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1.0p-53;
  }

 private:
  std::uint64_t m_state = 1;
};

struct Place {
  double x = 0.0;
  double y = 0.0;
};

class Points {
 public:
  explicit Points(double side) : m_side(side) {
    for (Place& centre : m_centres) centre = {m_side * m_random.next(), m_side * m_random.next()};
  }

  Place next() {
    m_is_clustered = !m_is_clustered;
    if (!m_is_clustered) return {m_side * m_random.next(), m_side * m_random.next()};
    const double strength = m_random.next();
    const auto which = static_cast<std::size_t>(strength * strength * strength * centres);
    const double distance = spread * std::sqrt(-2.0 * std::log(1.0 - m_random.next()));
    const double angle = 2.0 * std::numbers::pi * m_random.next();
    return {inside(m_centres[which].x + distance * std::cos(angle)),
            inside(m_centres[which].y + distance * std::sin(angle))};
  }

 private:
  /// Points astray are thrown back at the border.
  [[nodiscard]] double inside(double x) const {
    x = std::abs(x);
    return x < m_side ? x : 2.0 * m_side - x;
  }

  double m_side;
  Random m_random;
  std::array<Place, centres> m_centres;
  bool m_is_clustered = false;
};

void append(std::string& text, double value, char end) {
  const auto hundredths = static_cast<long long>(value * 100.0);
  std::array<char, 24> digits{};
  const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), hundredths / 100).ptr;
  text.append(digits.data(), whole);
  text += '.';
  text += static_cast<char>('0' + hundredths / 10 % 10);
  text += static_cast<char>('0' + hundredths % 10);
  text += end;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::cerr << "make_points N FILE.csv [SIDE]\n";
    return 2;
  }
  const long long n = std::atoll(argv[1]);
  Points points(argc == 4 ? std::atof(argv[3]) : 10'000.0);
  std::ofstream out(argv[2], std::ios::binary);
  std::string text = "x,y\n";
  for (long long i = 0; i < n; ++i) {
    const Place place = points.next();
    append(text, place.x, ',');
    append(text, place.y, '\n');
    if (text.size() < 1'000'000) continue;
    out << text;
    text.clear();
  }
  out << text;
  out.close();
  return out ? 0 : 1;
}
