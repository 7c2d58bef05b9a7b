/// @file
/// The columns of the grid that tell a cell from chance, as everyone may see them.
///
/// Statistic and p of each cell would give the counts back by subtraction, so the public sees the classes. A
/// class is a sum over the cell and its neighbours held against a number: where some of them are hidden, it
/// would tell more of them than their reason does. So in public a cell has more than chance would have only
/// if that is so with the least that the hidden can be, and fewer only if it is so with the most; and only
/// where that least is the threshold's number of events: the class of emptier places would show where single
/// events lie. Private to disclosure control.
#pragma once

#include <vector>

#include "plan/layer_builder.hpp"

namespace hotspot::detail {

/// `hidden`: per cell.
void add_grid_significance(LayerBuilder& layer, const StudyResult& result, const SourceResult& source,
                           const std::vector<Hidden>& hidden, Profile profile);

}  // namespace hotspot::detail
