#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.local", "Local statistics of areas or grid cells: Gi*, Gi, local Moran, local Geary",
     "Lokale mål for områder eller celler: Gi*, Gi, lokal Moran, lokal Geary"},
    {"cli.local_cross",
     "Column with values of another kind, which those of --value are compared with (--statistic moran)",
     "Kolonne med værdier af en anden slags, som dem i --value sammenlignes med (--statistic moran)"},
    {"cli.local_tests",
     "{tested} areas or cells were tested; by chance alone about {by_chance} would have p of {level} or "
     "less. "
     "{found} have, {adjusted} after adjustment ({adjustment}).",
     "{tested} områder eller celler er testet; ved ren tilfældighed ville omkring {by_chance} have en "
     "p-værdi "
     "på {level} eller mindre. Det har {found}, efter justering {adjusted} ({adjustment})."},
    {"cli.local_undefined",
     "{n} areas or cells have no class: without neighbours, without a value, or nothing can vary there.",
     "{n} områder eller celler har ingen klasse: uden naboer, uden værdi, eller intet kan variere der."},
    {"error.cross_needs_moran",
     "--cross compares two kinds of values, which only local Moran does; add --statistic moran, not "
     "{statistic}.",
     "--cross sammenligner to slags værdier, hvilket kun lokal Moran gør; angiv --statistic moran, ikke "
     "{statistic}."},
    {"error.too_many_draws",
     "{areas} areas or cells with {permutations} permutations draw {draws} values in all; at most {limit} "
     "are "
     "allowed. Use the analytical p-values (--permutations 0), fewer permutations or a narrower "
     "neighbourhood, or allow more (--max-draws).",
     "{areas} områder eller celler med {permutations} permutationer trækker {draws} værdier i alt; højst "
     "{limit} er tilladt. Brug de analytiske p-værdier (--permutations 0), færre permutationer eller et "
     "snævrere naboskab, eller tillad flere (--max-draws)."},
    {"error.total_moments",
     "Total moments exist for moran, not for {statistic}; leave out --moments or use --statistic moran.",
     "Totale momenter findes for moran, ikke for {statistic}; udelad --moments, eller brug --statistic "
     "moran."},
    {"error.values_per_area",
     "There are {values} values for {areas} areas; give one for each area, NaN where it is not known.",
     "Der er {values} værdier til {areas} områder; angiv én for hvert område, NaN hvor den ikke kendes."},
    {"option.adjust", "Adjustment of the p-values for many tests, over all areas.",
     "Justering af p-værdierne for mange test, over alle områder."},
    {"option.class_level", "Classes are cut where the adjusted p is at most this.",
     "Klasserne skæres, hvor den justerede p-værdi højst er denne."},
    {"option.local_moments",
     "Expected value and variance: the area's own value stays (conditional), or all values move (total; "
     "moran "
     "only).",
     "Forventet værdi og varians: områdets egen værdi bliver stående (conditional), eller alle værdier "
     "flyttes "
     "(total; kun moran)."},
    {"option.local_statistic", "Which local statistic.", "Hvilket lokalt mål."},
    {"option.max_draws", "Most values that all permutations together may draw.",
     "Flest værdier, som alle permutationer tilsammen må trække."},
    {"stage.local_permutations", "Permutations", "Permutationer"},
    {"stage.neighbours", "Adding up neighbours", "Lægger naboer sammen"},
};

}  // namespace

std::span<const Text> local_texts() {
  return texts;
}

}  // namespace hotspot
