// Work beside the window: what arrives, what does not once it is cancelled, and that errors are words.
#include "platform/worker.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <random>

#include "hotspot/core/error.hpp"
#include "render/mesh_making.hpp"
#include "state/state.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Waits until the worker says that its work is over.
Actions all_of(Worker& worker) {
  Actions actions;
  while (worker.is_busy()) std::this_thread::yield();
  for (Action& action : worker.take()) actions.push_back(std::move(action));
  return actions;
}

}  // namespace

TEST_CASE("what work posts arrives in order and wakes the window") {
  std::atomic<int> woken = 0;
  Worker worker(Language::english, [&] { ++woken; });
  worker.start([](const Run&, const Worker::Post& post) {
    for (std::size_t i = 0; i < 5; ++i) post(DismissNotice{i});
  });
  const Actions actions = all_of(worker);
  REQUIRE(actions.size() == 6);  // at last, that nothing is under way
  for (std::size_t i = 0; i < 5; ++i) CHECK(std::get<DismissNotice>(actions[i]).index == i);
  CHECK_FALSE(std::get<SetProgress>(actions[5]).fraction.has_value());
  CHECK(woken == 6);
}

TEST_CASE("work that was cancelled posts nothing more whenever that was") {
  std::mt19937 random(7);
  Worker worker(Language::english, [] {});
  for (int round = 0; round < 20; ++round) {
    std::promise<void> begun;
    worker.start([&](const Run& run, const Worker::Post& post) {
      begun.set_value();
      for (int i = 0; !run.stop.stop_requested(); ++i) {
        if (i < 200) post(DismissNotice{1});
        run.on_progress("density", 0.5);
      }
      post(DismissNotice{2});
      throw Cancelled();
    });
    begun.get_future().wait();
    for (auto wait = random() % 10; wait > 0; --wait) std::this_thread::yield();
    worker.cancel();
    CHECK_FALSE(worker.is_busy());
    for (const Action& action : worker.take()) {
      const auto* posted = std::get_if<DismissNotice>(&action);
      CHECK((!posted || posted->index == 1));
    }
    CHECK(worker.take().empty());
  }
}

TEST_CASE("work that begins anew leaves nothing of the work before but what had arrived") {
  Worker worker(Language::english, [] {});
  for (std::size_t i = 0; i < 100; ++i) {
    worker.start([i](const Run&, const Worker::Post& post) { post(DismissNotice{i}); });
  }
  const Actions actions = all_of(worker);
  REQUIRE(actions.size() >= 2);
  CHECK(std::get<DismissNotice>(actions[actions.size() - 2]).index == 99);
}

TEST_CASE("an error is told in words and the document stays as it was") {
  State state = state_with({map_layer(1, two_areas(), Role::area, two_classes())});
  Worker worker(Language::danish, [] {});
  worker.start([](const Run&, const Worker::Post&) { throw DataError({"error.no_extent", {}}); });
  for (const Action& action : all_of(worker)) apply(state, action);
  REQUIRE(state.notices.size() == 1);
  CHECK(state.notices.front().is_error);
  CHECK(state.notices.front().text == text(Language::danish, "error.no_extent"));
  CHECK(state.document.layers.size() == 1);
  CHECK_FALSE(state.progress.has_value());
}

TEST_CASE("a mesh made beside the window is the mesh and one no longer wanted is let go") {
  std::atomic<int> woken = 0;
  const auto data = two_areas();
  MeshMaking making(data, [&] { ++woken; });
  const LayerMesh mesh = making.take();
  CHECK(mesh.levels.size() == make_mesh(*data).levels.size());
  {
    const MeshMaking unwanted(data, [&] { ++woken; });
  }
  CHECK(woken >= 1);
}
