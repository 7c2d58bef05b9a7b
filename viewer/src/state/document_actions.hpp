/// @file
/// What opens, replaces and writes documents.
#pragma once

#include <string>
#include <vector>

#include "state/document.hpp"
#include "state/export_form.hpp"
#include "state/folder_view.hpp"

namespace hotspot::viewer {

struct OpenFiles {
  std::vector<std::string> paths{};
};
/// Into a folder, to look for something to open; empty: the one that was seen last.
struct Browse {
  std::string folder{};
};
struct ShowFolder {
  FolderView view{};
};
struct FilesOpened {
  std::vector<std::string> paths{};
};
struct OpenDocument {
  Document document{};
  bool keep_view = false;  ///< the same document, further on
};
/// The same document in another language: data, titles and styles of the layers that are still there.
struct TranslateDocument {
  Document document{};
};
/// The document with everything that a saved state of work says of it.
struct ChangeDocument {
  Document document{};
};
struct Undo {};
struct Redo {};

// -- out
/// At once, where the form says.
struct ExportFile {
  Export what{};
};
/// The form to choose place and size.
struct SetExportForm {
  ExportForm form{};
};

}  // namespace hotspot::viewer
