#include <array>
#include <utility>

#include "hotspot/plan/register_schema.hpp"
#include "io/detected_words.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/table.hpp"
#include "io/report/years_part.hpp"

namespace hotspot::detail {
namespace {

struct RejectedCount {
  std::string reason{};
  std::optional<std::int64_t> rows{};  ///< none where it is hidden
};

/// One file, as the layer data_quality has it in several rows.
struct FileRecord {
  std::string source{};
  std::string file{};
  std::optional<std::int64_t> read{};  ///< none where the number of events is hidden
  std::optional<std::int64_t> kept{};
  std::vector<RejectedCount> rejected{};
  std::vector<std::pair<std::string, std::string>> detected{};
  std::vector<std::string> findings{};
};

constexpr std::string_view detected_mark = "detected:";

void add_item(FileRecord& record, const std::string& item, std::optional<std::int64_t> rows,
              const std::string& words) {
  if (item == "read") record.read = rows;
  if (item == "kept") record.kept = rows;
  if (item.starts_with("rejected:")) record.rejected.push_back({words, rows});
  if (item.starts_with(detected_mark)) record.detected.emplace_back(item.substr(detected_mark.size()), words);
  if (item == "finding") record.findings.push_back(words);
}

std::vector<FileRecord> file_records(const Release& release) {
  const Layer& layer = released_layer(release, "data_quality");
  const TextColumn& sources = text_column(layer, "source");
  const TextColumn& files = text_column(layer, "file");
  const TextColumn& items = text_column(layer, "item");
  const IntegerColumn& rows = integer_column(layer, "rows");
  const TextColumn& texts = text_column(layer, "text");
  std::vector<FileRecord> records;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] == "read") records.push_back({sources[i], files[i]});  // each file's rows start with it
    if (!records.empty()) add_item(records.back(), items[i], rows[i], texts[i]);
  }
  return records;
}

/// The title of a source of events, what the study file calls other inputs in words, else the name.
std::string source_words(const ReportInput& input, const std::string& name) {
  for (const SourceInput& source : input.study.sources) {
    if (source.name == name) return title_of(source);
  }
  for (const FiguresInput& figures : input.study.figures) {
    if (figures.name == name) return title_of(figures);
  }
  for (const SurveyInput& survey : input.study.surveys) {
    if (survey.name == name) return survey.title.empty() ? name : survey.title;
    if (survey.name + "_invited" == name)
      return input.words("report.input_invited",
                         {{"survey", survey.title.empty() ? survey.name : survey.title}});
  }
  for (const std::string_view other : {"areas", "boundary", "denominator", "addresses", "places"}) {
    if (name == other) return input.words("report.input_" + name);
  }
  for (const RegisterTable& table : register_schema()) {
    if (name == "register_" + std::string(table.name)) return input.words(table.title);
  }
  return name;
}

Html reasons(const ReportInput& input, const FileRecord& record) {
  if (record.rejected.empty()) return escaped(input.words("report.none_rejected"));
  Html lines;
  for (const RejectedCount& one : record.rejected) {
    lines += element(
        "li", one.rows ? input.words("report.rejected_for", {{"rows", *one.rows}, {"reason", one.reason}})
                       : input.words("report.rejected_few", {{"reason", one.reason}}));
  }
  return element("ul", {{"class", "plain"}}, lines);
}

Html record_table(const ReportInput& input, const std::vector<FileRecord>& records) {
  Html body;
  for (const FileRecord& record : records) {
    const auto number = [&](std::optional<std::int64_t> rows) {
      return number_cell(rows ? input.number(static_cast<double>(*rows)) : "–");
    };
    std::optional<std::int64_t> rejected = 0;
    for (const RejectedCount& one : record.rejected) {
      rejected = rejected && one.rows ? std::optional(*rejected + *one.rows) : std::nullopt;
    }
    body += element("tr", row_head(source_words(input, record.source)) + word_cell(record.file) +
                              number(record.read) + number(record.kept) + number(rejected) +
                              word_cell(reasons(input, record)));
  }
  const Html head = element(
      "tr", word_head(input.words("report.record_source")) + word_head(input.words("output.file")) +
                number_head(input.words("report.rows_read")) + number_head(input.words("report.rows_kept")) +
                number_head(input.words("report.rows_rejected")) +
                word_head(input.words("report.rejected_why")));
  return table(input.words("report.record_caption"), head, body);
}

Html findings(const ReportInput& input, const FileRecord& record) {
  Html lines;
  for (const std::string& finding : record.findings) lines += element("li", finding);
  if (!record.detected.empty()) {
    Html words = escaped(input.words("report.detected"));
    std::string_view before = " ";
    for (const auto& [what, found] : record.detected) {
      words += escaped(std::string(before) + detected_words(input.study.study.language, what) + " ") +
               element("code", found);
      before = ", ";
    }
    lines += element("li", {{"class", "quiet"}}, words);
  }
  if (lines.empty()) return {};
  const std::string heading = source_words(input, record.source);
  return element("h4", heading == record.file ? heading : heading + " (" + record.file + ")") +
         element("ul", lines);
}

/// Those with a place of their own in the report are not said again.
Html warnings(const ReportInput& input) {
  Html lines;
  for (const RunItem& item : run_items(input.release)) {
    const bool said = item.note == "warning.population_unknown" || item.note == "warning.bandwidth_by_rule";
    if (item.item == "warning" && !said) lines += element("li", item.value);
  }
  return lines.empty() ? lines : element("ul", lines);
}

}  // namespace

Html quality_section(const ReportInput& input) {
  const std::vector<FileRecord> records = file_records(input.release);
  Html section = element("h2", input.words("output.data_quality")) +
                 element("p", input.words("report.record_explained")) + record_table(input, records);
  section += years_part(input, [&](const std::string& name) { return source_words(input, name); });
  Html found = warnings(input);
  for (const FileRecord& record : records) found += findings(input, record);
  section += element("h3", input.words("report.heading_findings"));
  section += found.empty() ? element("p", input.words("report.no_findings")) : found;
  return element("section", {{"id", std::string(quality_section_id)}}, section);
}

}  // namespace hotspot::detail
