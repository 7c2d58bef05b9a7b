#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.values_per_area",
     "There are {values} values for {areas} areas; give one for each area, NaN where it is not known.",
     "Der er {values} værdier til {areas} områder; angiv én for hvert område, NaN hvor den ikke kendes."},
    {"stage.neighbours", "Adding up neighbours", "Lægger naboer sammen"},
};

}  // namespace

std::span<const Text> local_texts() {
  return texts;
}

}  // namespace hotspot
