// Global statistics: Moran, Geary, General G, join counts.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.cut", "join-count: areas with a higher value are black, the others white.",
     "join-count: områder med en højere værdi er sorte, de øvrige hvide."},
    {"cli.global",
     "tells whether like values lie together over the whole map: Moran, Geary, General G, join counts",
     "viser, om ens værdier ligger sammen på hele kortet: Moran, Geary, General G, join counts"},
    {"cli.global_statistic",
     "moran: neighbours are alike; geary: neighbours differ little; general-g: high values lie together; "
     "join-count: areas above a limit lie together.",
     "moran: naboer ligner hinanden; geary: naboer er kun lidt forskellige; general-g: høje værdier ligger "
     "sammen; join-count: områder over en grænse ligger sammen."},
    {"error.cut_missing",
     "--statistic join-count needs --cut: the value above which an area counts as black.",
     "--statistic join-count kræver --cut: den værdi, over hvilken et område tæller som sort."},
    {"error.cut_unused", "--cut goes with --statistic join-count alone.",
     "--cut hører alene til --statistic join-count."},
    {"error.general_g_negative",
     "General G needs values of at least 0, but value {position} is {value}; use moran or geary.",
     "General G kræver værdier på mindst 0, men værdi {position} er {value}; brug moran eller geary."},
    {"error.no_moments_under_normality", "{statistic} has no moments under normality; use randomisation.",
     "{statistic} har ingen momenter under normalitet; brug randomisation."},
    {"option.moments",
     "What expected value and variance suppose: randomisation, the values could lie anywhere; normality, "
     "they "
     "are drawn from a normal distribution.",
     "Hvad forventet værdi og varians forudsætter: randomisation, værdierne kunne ligge hvor som helst; "
     "normality, de er trukket fra en normalfordeling."},
    {"stage.global", "Permuting the values", "Ombytter værdierne"},
};

}  // namespace

std::span<const Text> global_texts() {
  return texts;
}

}  // namespace hotspot
