#include <doctest/doctest.h>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

State two_layers() {
  return state_with({map_layer(1, two_areas(), Role::area, two_classes()),
                     map_layer(2, points_at({{10, 10}, {150, 50}}), Role::points)});
}

}  // namespace

TEST_CASE("what is opened is seen whole") {
  const State state = two_layers();
  const Box seen = visible_box(state.document.view, state.map);
  CHECK(seen.xmin < 0.0);
  CHECK(seen.xmax > 200.0);
}

TEST_CASE("every change of a layer can be undone and redone") {
  const Actions changes{SetVisible{1, false}, SetOpacity{1, 0.5}, RenameLayer{2, "Steder"},
                        MoveLayer{1, 1},      SetStyle{1, {}},    RemoveLayer{2}};
  for (const Action& change : changes) {
    CAPTURE(change.index());
    State state = two_layers();
    const Document before = state.document;
    apply(state, change);
    const Document after = state.document;
    apply(state, Undo{});
    CHECK(state.document.layers.size() == before.layers.size());
    for (std::size_t i = 0; i < before.layers.size(); ++i) {
      CHECK(state.document.layers[i].id == before.layers[i].id);
      CHECK(state.document.layers[i].visible == before.layers[i].visible);
      CHECK(state.document.layers[i].opacity == before.layers[i].opacity);
      CHECK(state.document.layers[i].title == before.layers[i].title);
      CHECK(state.document.layers[i].style.classes.size() == before.layers[i].style.classes.size());
    }
    apply(state, Redo{});
    REQUIRE(state.document.layers.size() == after.layers.size());
    CHECK(state.document.layers.front().id == after.layers.front().id);
    CHECK(state.document.layers.front().opacity == after.layers.front().opacity);
  }
}

TEST_CASE("a drag is one step of undo and the next drag another") {
  State state = two_layers();
  const View first = state.document.view;
  for (int i = 0; i < 5; ++i) apply(state, Pan{10.0, 0.0});
  apply(state, EndGesture{});
  const View second = state.document.view;
  for (int i = 0; i < 5; ++i) apply(state, Pan{0.0, 10.0});
  apply(state, Undo{});
  CHECK(state.document.view == second);
  apply(state, Undo{});
  CHECK(state.document.view == first);
  CHECK_FALSE(state.history.can_undo());
}

TEST_CASE("views go back and forward") {
  State state = two_layers();
  const View first = state.document.view;
  apply(state, ShowBox{{0, 0, 10, 10}});
  const View second = state.document.view;
  apply(state, ViewBack{});
  CHECK(state.document.view == first);
  apply(state, ViewForward{});
  CHECK(state.document.view == second);
}

TEST_CASE("selecting replaces or toggles") {
  State state = two_layers();
  apply(state, Select{1, 0});
  apply(state, Select{1, 1, SelectAs::toggled});
  CHECK(state.document.selection.rows == std::vector<std::size_t>{0, 1});
  apply(state, Select{1, 0, SelectAs::toggled});
  CHECK(state.document.selection.rows == std::vector<std::size_t>{1});
  apply(state, Select{2, 0});
  CHECK(state.document.selection == Selection{2, {0}});
  apply(state, ClearSelection{});
  CHECK(state.document.selection.rows.empty());
}

TEST_CASE("actions on what is not there change nothing") {
  State state = two_layers();
  for (const Action& action : Actions{SetVisible{9, false}, MoveLayer{9, 0}, RemoveLayer{9}, Select{1, 99},
                                      Select{9, 0}, ShowLayer{9}, ViewBack{}, Undo{}, DismissNotice{3}}) {
    apply(state, action);
  }
  CHECK(state.document.layers.size() == 2);
  CHECK(state.document.selection.rows.empty());
  CHECK_FALSE(state.history.can_undo());
}

TEST_CASE("a layer is dragged above and below the others") {
  State state = two_layers();
  apply(state, MoveLayer{1, 99});
  CHECK(state.document.layers.back().id == 1);
  apply(state, MoveLayer{1, 0});
  CHECK(state.document.layers.front().id == 1);
}
