#include "io/report/source_words.hpp"

#include <algorithm>
#include <stdexcept>

#include "io/report/figure_words.hpp"

namespace hotspot::detail {
namespace {

/// Keys of the text table for one kind.
struct KindTexts {
  std::string_view counted, counted_one, definite, noun, caution;
};

KindTexts texts_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::incidents:
      return {"report.counted_incidents", "report.one_incident", "report.the_incidents",
              "report.noun_incidents", "report.caution_incidents"};
    case SourceKind::fires:
      return {"report.counted_fires", "report.one_fire", "report.the_fires", "report.noun_fires",
              "report.caution_fires"};
    case SourceKind::perceived_unsafe:
      return {"report.counted_unsafe", "report.one_unsafe", "report.the_unsafe", "report.noun_unsafe",
              "report.caution_unsafe"};
    case SourceKind::perceived_safe:
      return {"report.counted_safe", "report.one_safe", "report.the_safe", "report.noun_safe",
              "report.caution_safe"};
  }
  throw std::logic_error("a kind of source without words");
}

/// " (Theft)" where the kind alone does not say which source is meant.
std::string told_apart(const ReportInput& input, const SourceInput& source) {
  const auto& sources = input.study.sources;
  const auto alike = std::count_if(sources.begin(), sources.end(),
                                   [&](const SourceInput& other) { return other.kind == source.kind; });
  return alike > 1 ? " (" + title_of(source) + ")" : "";
}

}  // namespace

std::string counted_words(const ReportInput& input, const SourceInput& source, const ShownCount& events) {
  const KindTexts texts = texts_of(source.kind);
  if (events.count == std::int64_t{1}) return input.words(texts.counted_one) + told_apart(input, source);
  const std::string count = events.hidden.empty()
                                ? input.number(static_cast<double>(events.count.value_or(0)))
                                : reason_words(input, events.hidden);
  return input.words(texts.counted, {{"count", count}}) + told_apart(input, source);
}

std::string definite_words(const ReportInput& input, const SourceInput& source) {
  return input.words(texts_of(source.kind).definite) + told_apart(input, source);
}

std::string noun_words(const ReportInput& input, const SourceInput& source) {
  return input.words(texts_of(source.kind).noun) + told_apart(input, source);
}

std::string caution_words(const ReportInput& input, SourceKind kind) {
  return input.words(texts_of(kind).caution);
}

}  // namespace hotspot::detail
