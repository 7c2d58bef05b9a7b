/// @file
/// What each action does to the state: one overload an action. What it does not change it does not remember.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "state/state.hpp"

namespace hotspot::viewer {

class Reducer {
 public:
  explicit Reducer(State& state) : m_state(state), m_document(state.document) {}

  // -- view
  void operator()(const Pan& action);
  void operator()(const ReleaseMap&);
  void operator()(const SmoothZoom& action);
  void operator()(const Tick& action);
  void operator()(const Zoom& action);
  void operator()(const ShowBox& action);
  void operator()(const ShowAll&);
  void operator()(const ShowLayer& action);
  void operator()(const ShowSelection&);
  void operator()(const ViewBack&);
  void operator()(const ViewForward&);
  void operator()(const EndGesture&);
  // -- layers
  void operator()(const SetVisible& action);
  void operator()(const SetOpacity& action);
  void operator()(const RenameLayer& action);
  void operator()(const SetStyle& action);
  void operator()(const ShowResult& action);
  void operator()(const MoveLayer& action);
  void operator()(const AddLayer& action);
  void operator()(const RemoveLayer& action);
  // -- choices
  void operator()(const Select& action);
  void operator()(const ClearSelection&);
  void operator()(const Hover& action);
  void operator()(const SetPlayback& action);
  void operator()(const SetComparison& action);
  void operator()(const SetTool& action);
  void operator()(const SetSketch& action);
  void operator()(const SelectWithin& action);
  void operator()(const SetAnalysis& action);
  void operator()(const SetLiveDensity& action);
  void operator()(const SetTable& action);
  void operator()(const SetTime& action);
  // -- document
  void operator()(const OpenDocument& action);
  void operator()(const ChangeDocument& action);
  void operator()(const FilesOpened& action);
  void operator()(const TranslateDocument& action);
  void operator()(const Undo&);
  void operator()(const Redo&);
  void operator()(const SetAppearance& action);
  void operator()(const ShowFolder& action);
  void operator()(const SetExportForm& action);
  void operator()(const SetProfile& action);
  void operator()(const SetMapSize& action);
  void operator()(const Say& action);
  void operator()(const DismissNotice& action);
  void operator()(const SetProgress& action);
  // -- done by the program: nothing to remember here
  void operator()(const Compute&) {}
  void operator()(const OpenFiles&) {}
  void operator()(const Browse&) {}
  void operator()(const ExportFile&) {}
  void operator()(const CancelWork&) {}

 private:
  using Layers = std::vector<MapLayer>;

  [[nodiscard]] Layers::iterator place_of(LayerId id);
  void repaint();
  /// What was before can be gone back to.
  void remember(const std::string& kind);
  void play(double seconds);
  void look(const View& view, const std::string& kind);
  void show(const Box& box);
  void step_view(std::vector<View>& from, std::vector<View>& to);
  void fit_if_wanted();

  /// `how` on the layer, if it is there.
  template <class Change>
  void change(LayerId id, const std::string& kind, Change&& how) {
    const auto layer = place_of(id);
    if (layer == m_document.layers.end()) return;
    remember(kind.empty() ? "" : kind + std::to_string(id));
    how(*layer);
  }

  State& m_state;
  Document& m_document;
};

}  // namespace hotspot::viewer
