#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"style.class_range", "{lower} to {upper}", "{lower} til {upper}"},
};

}  // namespace

std::span<const Text> map_texts() {
  return texts;
}

}  // namespace hotspot
