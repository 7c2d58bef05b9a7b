#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/data_quality_record.hpp"
#include "hotspot/io/draw_map.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/io/write_report.hpp"
#include "io/atomic_file.hpp"
#include "io/sheet/draw_sheets.hpp"
#include "io/study_basemap.hpp"

namespace hotspot {
namespace {

namespace fs = std::filesystem;

/// A file name from a study's name: lower-case letters and digits of ASCII.
std::string file_name_of(const std::string& name) {
  static const std::vector<std::pair<std::string, std::string>> spelt{{"æ", "ae"}, {"Æ", "ae"}, {"ø", "oe"},
                                                                      {"Ø", "oe"}, {"å", "aa"}, {"Å", "aa"}};
  std::string words = name;
  for (const auto& [letter, ascii] : spelt) {
    for (auto at = words.find(letter); at != std::string::npos; at = words.find(letter)) {
      words.replace(at, letter.size(), ascii);
    }
  }
  std::string result;
  for (const char c : words) {
    if (c >= 'A' && c <= 'Z')
      result += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      result += c;
    else if (!result.empty() && result.back() != '_')
      result += '_';
  }
  while (!result.empty() && result.back() == '_') result.pop_back();
  return result.empty() ? "results" : result;
}

std::vector<std::string> files_read(const Study& study) {
  std::vector<std::string> files{study.boundary.file,        study.areas.file,        study.denominator.file,
                                 study.background.roads,     study.background.greens, study.background.water,
                                 study.background.buildings, study.previous.file};
  for (const SourceInput& source : study.sources) files.push_back(source.file);
  for (const SurveyInput& survey : study.surveys) {
    files.push_back(survey.file);
    files.push_back(survey.invited_file);
  }
  for (const FiguresInput& figures : study.figures) files.push_back(figures.file);
  files.push_back(study.municipality.places);
  files.insert(files.end(),
               {study.safety_register.file, study.safety_register.places, study.safety_register.measures});
  for (const EarlierReleaseInput& earlier : study.earlier_releases) files.push_back(earlier.file);
  std::erase(files, "");
  for (std::string& file : files) file = study_path(study, file);
  return files;
}

/// Where the files of a run go and what they are called.
class Folder {
 public:
  Folder(const std::string& folder, Profile profile, std::vector<std::string> inputs)
      : m_inputs(std::move(inputs)),
        m_folder(profile == Profile::internal ? fs::path(folder) / "internal" : fs::path(folder)),
        m_shown(profile == Profile::internal ? "internal/" : ""),
        m_mark(profile == Profile::internal ? "_internal" : "") {
    std::error_code failure;
    fs::create_directories(m_folder / "maps", failure);
    if (failure) {
      throw IoError({"error.folder_not_made", {{"path", m_folder.string()}, {"reason", failure.message()}}});
    }
    if (profile == Profile::internal) fs::permissions(m_folder, fs::perms::owner_all);
  }

  /// "maps/x", ".png" -> the path to write; the name relative to the user's folder is kept for the list.
  /// THROWS ArgumentError for a file that the study reads.
  std::string place(const std::string& name, const std::string& ending) {
    const fs::path path = m_folder / (name + m_mark + ending);
    for (const std::string& input : m_inputs) {
      std::error_code none;
      if (fs::equivalent(path, input, none))
        throw ArgumentError({"error.study_output_is_input", {{"path", path.string()}, {"input", input}}});
    }
    m_written.push_back(m_shown + name + m_mark + ending);
    return path.string();
  }

  [[nodiscard]] const std::vector<std::string>& written() const { return m_written; }

 private:
  std::vector<std::string> m_inputs;
  fs::path m_folder;
  std::string m_shown;
  std::string m_mark;
  std::vector<std::string> m_written;
};

/// Where the style that shows the column stands; none where the layer has no such style.
std::optional<std::size_t> style_of(const Layer& layer, const std::string& column) {
  for (std::size_t i = 0; i < layer.styles.size(); ++i) {
    if (layer.styles[i].column == column) return i;
  }
  return std::nullopt;
}

/// The maps of one source: density with the densest places, rates per area, counts per cell, what stands out
/// from chance.
struct PlannedMap {
  std::string file;
  std::string_view title;
  std::string_view alternative;
  std::vector<MapLayer> layers;
  std::string shown_with{};  ///< where it stands in the report; empty: with its source
};

std::vector<PlannedMap> planned_maps(const Study& study, const Release& release, std::size_t s) {
  const std::string& name = study.sources[s].name;
  const std::size_t outlines = study.sources.size();  // the style after those of the sources
  std::vector<PlannedMap> maps{
      {name + "_density",
       "map.density",
       "map.density_alternative",
       {{.layer = "density_" + name},
        {.layer = "housing_areas", .style = outlines},
        {.layer = "hotspots", .outline = MapOutline::contour, .only = {{"source", name}}}},
       {}},
      {name + "_areas", "map.areas", "map.areas_alternative", {{.layer = "housing_areas", .style = s}}, {}},
      {name + "_grid",
       "map.grid",
       "map.grid_alternative",
       {{.layer = "grid", .style = s}, {.layer = "housing_areas", .style = outlines}},
       {}},
      {name + "_significance",
       "map.significance",
       "map.significance_alternative",
       {{.layer = "grid", .style = outlines + s}, {.layer = "housing_areas", .style = outlines}},
       {}}};
  if (const auto style = style_of(*release.layer("housing_areas"), name + "_gi_class")) {
    maps.push_back({name + "_area_significance",
                    "map.area_significance",
                    "map.area_significance_alternative",
                    {{.layer = "housing_areas", .style = *style}},
                    {}});
  }
  if (const auto style = style_of(*release.layer("perceived_recorded"), name + "_class")) {
    maps.push_back({name + "_perceived",
                    "map.perceived",
                    "map.perceived_alternative",
                    {{.layer = "perceived_recorded", .style = *style}},
                    perceived_map_source(name)});
  }
  return maps;
}

/// "2010–2015" as the run's layer has it, with a separator; empty without a period.
std::string period_of(const Release& release) {
  const auto& items = std::get<TextColumn>(release.layer("run")->column("item")->values);
  const auto& values = std::get<TextColumn>(release.layer("run")->column("value")->values);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] == "period") return values[i];
  }
  return "";
}

/// The file that a map was made from; of what people feel beside a source the survey's too.
std::string files_of(const Study& study, const Release& release, const SourceInput& source,
                     const PlannedMap& planned) {
  std::string files = fs::path(source.file).filename().string();
  if (planned.shown_with.empty()) return files;
  const auto& surveys = std::get<TextColumn>(release.layer("perceived_recorded")->column("survey")->values);
  for (const SurveyInput& survey : study.surveys) {
    if (!surveys.empty() && survey.name == surveys.front())
      files += ", " + fs::path(survey.file).filename().string();
  }
  return files;
}

std::vector<ReportMap> draw_maps(const Study& study, const Release& release, const Basemap& basemap,
                                 Folder& folder, const Run& run) {
  const Language language = study.study.language;
  const std::string period = period_of(release);
  std::vector<ReportMap> maps;
  for (std::size_t s = 0; s < study.sources.size(); ++s) {
    const SourceInput& source = study.sources[s];
    const std::string source_title = source.title.empty() ? source.name : source.title;
    for (const PlannedMap& planned : planned_maps(study, release, s)) {
      if (run.stop.stop_requested()) throw Cancelled();
      const std::vector<MessageArgument> words{{"source", source_title}, {"study", study.study.name}};
      const MapText title{.title = text(language, planned.title, words),
                          .subtitle = study.study.name + (period.empty() ? "" : " · " + period),
                          .source_line = text(language, "map.source_line",
                                              {{"file", files_of(study, release, source, planned)},
                                               {"date", detail::date_today(language)},
                                               {"version", std::string(version)}})};
      const std::string path = folder.place("maps/" + planned.file, ".png");
      draw_map(release, planned.layers, basemap, title, {}, language, path);
      maps.push_back({.source = planned.shown_with.empty() ? source.name : planned.shown_with,
                      .title = title.title,
                      .alternative = text(language, planned.alternative, words),
                      .file = path});
    }
  }
  return maps;
}

/// With more the page would be too heavy to open; the PDF has them all.
constexpr std::size_t most_sheets_in_report = 100;

std::vector<ReportSheet> report_sheets(const Study& study, const Release& release, const Basemap& basemap,
                                       const std::vector<AreaSheet>& sheets) {
  std::vector<ReportSheet> drawn;
  if (sheets.size() > most_sheets_in_report) return drawn;
  for (const AreaSheet& sheet : sheets)
    drawn.push_back({sheet, detail::sheet_map_png(release, study, basemap, sheet)});
  return drawn;
}

void write_data_quality(const DataQuality& quality, Language language, const Release& release,
                        const std::string& path) {
  detail::AtomicFile file(path);
  std::ofstream(file.path()) << data_quality_json(quality, language, release);
  file.commit();
}

}  // namespace

std::vector<std::string> write_study(const Study& study, const Release& release, const DataQuality& quality,
                                     const std::string& folder_name, const Run& run) {
  Folder folder(folder_name, release.profile(), files_read(study));
  write_release(release, folder.place(file_name_of(study.study.name), ".gpkg"));
  const Basemap basemap = detail::read_basemap(study, release, run);
  const std::vector<ReportMap> maps = draw_maps(study, release, basemap, folder, run);
  const std::vector<AreaSheet> sheets =
      detail::sheets_by_name(area_sheets(release, study), study.study.language);
  if (!sheets.empty()) detail::draw_sheets(release, study, basemap, sheets, folder.place("sheets", ".pdf"));
  const Orientation orientation = committee_orientation(release, study);
  detail::draw_orientation(release, study, orientation, folder.place("orientation", ".pdf"));
  write_data_quality(quality, study.study.language, release, folder.place("data_quality", ".json"));
  write_report(release, study, maps, folder.place("report", ".html"),
               {report_sheets(study, release, basemap, sheets), orientation,
                sheets.size() > most_sheets_in_report ? sheets.size() : 0});
  return folder.written();
}

}  // namespace hotspot
