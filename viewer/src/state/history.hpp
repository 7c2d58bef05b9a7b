/// @file
/// Steps back and forth between versions of a document. Versions share the data of their layers.
#pragma once

#include <string>
#include <vector>

#include "state/document.hpp"

namespace hotspot::viewer {

class History {
 public:
  /// `before` can be gone back to. Changes of the same `kind` in one gesture are one step.
  void remember(const Document& before, const std::string& kind);
  void end_gesture() { m_kind.clear(); }

  [[nodiscard]] bool can_undo() const { return !m_before.empty(); }
  [[nodiscard]] bool can_redo() const { return !m_after.empty(); }
  /// The version before or after `now`. REQUIRES: there is one.
  [[nodiscard]] Document undo(Document now);
  [[nodiscard]] Document redo(Document now);

 private:
  std::vector<Document> m_before;
  std::vector<Document> m_after;
  std::string m_kind;
};

}  // namespace hotspot::viewer
