#include "platform/open_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_layers.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "platform/background_pictures.hpp"
#include "platform/open_study.hpp"
#include "platform/utm_zone.hpp"
#include "state/arrange.hpp"

namespace hotspot::viewer {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 11> endings{".shp", ".gpkg", ".geojson", ".json", ".fgb",    ".kml",
                                                   ".gml", ".tab",  ".tif",     ".tiff", ".mbtiles"};

bool is_shown(const fs::path& path) {
  const std::string ending = path.extension().string();
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::vector<std::string> files_in(const fs::path& folder) {
  if (fs::exists(folder / "study.toml")) return {(folder / "study.toml").string()};
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && is_shown(entry.path())) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) throw IoError({"error.viewer_nothing_in_folder", {{"path", folder.string()}}});
  return files;
}

std::string title_of(const LayerRead& read, const std::string& path, bool only_layer) {
  return only_layer || read.layer.title.empty() ? fs::path(path).stem().string() : read.layer.title;
}

/// A row of the results' own account of how they were made.
std::string run_item(const LayerData* run, const std::string& wanted) {
  const TextColumn* items = run ? texts_of(run->layer, "item") : nullptr;
  const TextColumn* values = run ? texts_of(run->layer, "value") : nullptr;
  if (!items || !values) return "";
  const auto found = std::find(items->begin(), items->end(), wanted);
  return found == items->end() ? "" : (*values)[static_cast<std::size_t>(found - items->begin())];
}

class Opening {
 public:
  Opening(std::optional<Crs> crs, Language language, const Run& run)
      : m_crs(std::move(crs)), m_language(language), m_run(run) {}

  void add(const std::string& path) {
    Input input{.source = path, .crs = m_crs, .to_crs = m_to};
    std::vector<LayerRead> layers = read_layers(input, m_run);
    if (!m_to && choose_crs(layers)) {
      input.to_crs = m_to;
      layers = read_layers(input, m_run);
    }
    const bool only_layer = layers.size() == 1;
    for (LayerRead& read : layers) {
      Arrival arrival{.title = title_of(read, path, only_layer)};
      arrival.data = std::make_shared<LayerData>(
          LayerData{std::move(read.layer), std::move(read.lines), std::move(read.times)});
      m_arrivals.push_back(std::move(arrival));
    }
  }

  [[nodiscard]] Document finish() && {
    Document document;
    Arrangement arrangement = arrange(m_arrivals, m_language);
    document.layers = std::move(arrangement.layers);
    document.tables = std::move(arrangement.tables);
    document.crs = m_to.value_or(Crs{});
    const LayerData* run = find_table(document, "run");
    document.title = run_item(run, "study.name");
    document.period = run_item(run, "period");
    return document;
  }

 private:
  /// The CRS of all files: that of the first places; of degrees the UTM zone they lie in. True if it is
  /// another than theirs.
  bool choose_crs(const std::vector<LayerRead>& layers) {
    for (const LayerRead& read : layers) {
      const auto box = bounds_of(LayerData{read.layer, read.lines, {}});
      if (!box) continue;
      m_to = read.layer.crs;
      if (m_to->kind != CrsKind::geographic) return false;
      m_to = utm_zone({(box->xmin + box->xmax) / 2.0, (box->ymin + box->ymax) / 2.0});
      return true;
    }
    return false;
  }

  std::optional<Crs> m_crs;
  std::optional<Crs> m_to;
  Language m_language;
  const Run& m_run;
  std::vector<Arrival> m_arrivals;
};

void open_study(const Study& study, Language language, const Run& run, const ShowDocument& show) {
  show(places_of(study, language, run));
  const auto result = std::make_shared<const StudyResult>(compute_study(study, run));
  show(document_of(result, language, run));
}

/// A file, and the path that was asked for: itself, or its folder.
struct FileOf {
  std::string file;
  std::string path;
};

std::vector<FileOf> files_of(const std::vector<std::string>& paths, const Refused& refused) {
  std::vector<FileOf> files;
  for (const std::string& path : paths) {
    attempt(refused, [&] {
      for (std::string& file : fs::is_directory(path) ? files_in(path) : std::vector{path})
        files.push_back({std::move(file), path});
    });
  }
  return files;
}

bool is_study_file(const std::string& file) {
  return fs::path(file).extension() == ".toml";
}

/// The first study among the files.
std::optional<std::pair<Study, FileOf>> study_among(const std::vector<FileOf>& files,
                                                    const Refused& refused) {
  std::optional<std::pair<Study, FileOf>> found;
  for (const FileOf& one : files) {
    if (is_study_file(one.file) && !found)
      attempt(refused, [&] { found.emplace(read_study(one.file), one); });
  }
  return found;
}

void add_once(std::vector<std::string>& paths, const std::string& path) {
  if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
}

}  // namespace

std::vector<std::string> open_files(const std::vector<std::string>& paths, const std::optional<Crs>& crs,
                                    Language language, const Run& run, const ShowDocument& show,
                                    const Refused& refused) {
  Opening opening(crs, language, run);
  BackgroundPictures pictures(crs, refused);
  const std::vector<FileOf> files = files_of(paths, refused);
  const auto study = study_among(files, refused);
  std::vector<std::string> opened;
  for (const FileOf& one : files) {
    if (is_picture_file(one.file)) {
      pictures.add(one.file);
    } else if (study && one.file == study->second.file) {
      add_once(opened, one.path);
    } else if (study) {
      if (refused) refused({"error.viewer_beside_study", {{"path", one.file}}});
    } else if (!is_study_file(one.file) && attempt(refused, [&] { opening.add(one.file); })) {
      add_once(opened, one.path);
    }
  }
  const auto show_on_pictures = [&](Document document) {
    pictures.put_under(document);
    if (!opened.empty() || !pictures.empty()) show(std::move(document));
  };
  if (study) {
    open_study(study->first, language, run, show_on_pictures);
  } else {
    Document document = std::move(opening).finish();
    if (document.title.empty())
      document.title = fs::path(opened.empty() ? paths.front() : opened.front()).stem().string();
    show_on_pictures(std::move(document));
  }
  for (const FileOf& one : files) {
    if (pictures.holds(one.file)) add_once(opened, one.path);
  }
  return opened;
}

}  // namespace hotspot::viewer
