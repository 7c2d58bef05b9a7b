#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "hotspot/core/parameters.hpp"
#include "hotspot/stats/local_statistics.hpp"

namespace hotspot {
namespace {

constexpr std::array<std::pair<LocalClass, std::string_view>, 9> words{
    {{LocalClass::not_significant, "none"},
     {LocalClass::high, "high"},
     {LocalClass::low, "low"},
     {LocalClass::high_high, "high-high"},
     {LocalClass::low_low, "low-low"},
     {LocalClass::high_low, "high-low"},
     {LocalClass::low_high, "low-high"},
     {LocalClass::similar, "similar"},
     {LocalClass::dissimilar, "dissimilar"}}};

}  // namespace

std::string class_in_words(LocalClass local_class, double level) {
  for (const auto& [candidate, name] : words) {
    if (candidate == local_class) return std::string(name) + " at " + value_in_words(level);
  }
  return "undefined";
}

}  // namespace hotspot
