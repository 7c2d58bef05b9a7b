#include "plan/area_significance_columns.hpp"

#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Per area, 'in no housing area' last, which has no neighbours.
std::vector<bool> areas_told(const SpatialWeights& neighbours, const DisclosedSource& disclosed) {
  std::vector<bool> told(neighbours.size() + 1, false);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    told[i] = disclosed.areas[i] == Hidden::no;
    for (std::size_t k = neighbours.start[i]; k < neighbours.start[i + 1]; ++k)
      told[i] = told[i] && disclosed.areas[neighbours.neighbours[k]] == Hidden::no;
  }
  return told;
}

RealColumn for_the_office(std::vector<double> values, Profile profile) {
  values.push_back(undefined);
  if (profile == Profile::open) values.assign(values.size(), undefined);
  return values;
}

/// 1: more than chance would have; -1: fewer; 0: not told from chance; none: undefined or not told.
IntegerColumn gi_classes(const LocalResult& gi_star, const std::vector<bool>& told) {
  IntegerColumn classes(told.size());
  for (std::size_t i = 0; i < gi_star.classes.size(); ++i) {
    if (!told[i] || gi_star.classes[i] == LocalClass::undefined) continue;
    classes[i] = gi_star.classes[i] == LocalClass::high ? 1 : gi_star.classes[i] == LocalClass::low ? -1 : 0;
  }
  return classes;
}

/// "HH", "none"; empty: undefined or not told.
TextColumn moran_classes(const LocalResult& moran, const std::vector<bool>& told) {
  TextColumn classes(told.size());
  for (std::size_t i = 0; i < moran.classes.size(); ++i) {
    if (!told[i] || moran.classes[i] == LocalClass::undefined) continue;
    const bool found = moran.classes[i] != LocalClass::not_significant;
    classes[i] = found ? std::string(word(moran.quadrants[i])) : "none";
  }
  return classes;
}

}  // namespace

void add_area_significance(LayerBuilder& layer, const StudyResult& result, const SourceResult& source,
                           const DisclosedSource& disclosed, Profile profile) {
  const std::vector<double> none(result.areas.size(), undefined);
  const LocalResult nothing{.z = none, .p_adjusted = none, .p_permutation = none};
  const auto& found = source.area_significance;
  const LocalResult& gi_star = found ? found->gi_star : nothing;
  const LocalResult& moran = found ? found->moran : nothing;
  const std::vector<bool> told =
      found ? areas_told(found->neighbours, disclosed) : std::vector<bool>(result.areas.size() + 1, false);
  layer.add("{source}_gi_z", for_the_office(gi_star.z, profile), &source);
  layer.add("{source}_gi_p", for_the_office(gi_star.p_adjusted, profile), &source);
  layer.add("{source}_gi_p_permutation", for_the_office(gi_star.p_permutation, profile), &source);
  layer.add("{source}_gi_class", gi_classes(gi_star, told), &source);
  layer.add("{source}_moran_z", for_the_office(moran.z, profile), &source);
  layer.add("{source}_moran_p", for_the_office(moran.p_adjusted, profile), &source);
  layer.add("{source}_moran_p_permutation", for_the_office(moran.p_permutation, profile), &source);
  layer.add("{source}_moran_class", moran_classes(moran, told), &source);
}

Style area_significance_style(const StudyResult& result, const SourceResult& source, Hidden total) {
  const Language language = result.study.study.language;
  const std::vector<Colour> colours = ramp_colours(Ramp::diverging, 3);
  Style style{.name = text(language, "output.significance_style", {{"source", source.title}}),
              .column = for_source("{source}_gi_class", source.name),
              .legend_title = legend_title(result, source, total, "output.legend_area_significance"),
              .label_column = "label"};
  style.classes = {{-1.5, -0.5, colours[0], text(language, "output.fewer_than_chance")},
                   {-0.5, 0.5, colours[1], text(language, "output.not_told_from_chance")},
                   {0.5, 1.5, colours[2], text(language, "output.more_than_chance")}};
  return style;
}

}  // namespace hotspot::detail
