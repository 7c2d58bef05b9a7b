// A program of someone else that uses hotspot::stats alone.
#include <hotspot/core/geometry.hpp>
#include <hotspot/core/text.hpp>

int main() {
  const hotspot::MultiPolygon square{
      {.outer = {{0.0, 0.0}, {10.0, 0.0}, {10.0, 10.0}, {0.0, 10.0}}, .holes = {}}};
  const bool right = hotspot::area(square) == 100.0 &&
                     hotspot::format_number(hotspot::Language::danish, 1234.5, 1) == "1.234,5";
  return right ? 0 : 1;
}
