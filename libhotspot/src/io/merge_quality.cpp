#include "io/merge_quality.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hotspot::detail {
namespace {

bool is_count(const MessageArgument& argument) {
  return argument.name == "count" && std::holds_alternative<std::int64_t>(argument.value);
}

/// The same but for how often.
bool tell_the_same(const Message& a, const Message& b) {
  return a.key == b.key && std::equal(a.arguments.begin(), a.arguments.end(), b.arguments.begin(),
                                      b.arguments.end(), [](const auto& p, const auto& q) {
                                        return p.name == q.name && (is_count(p) || p.value == q.value);
                                      });
}

void add_finding(std::vector<Message>& findings, Message finding) {
  const auto told = std::find_if(findings.begin(), findings.end(),
                                 [&](const Message& other) { return tell_the_same(other, finding); });
  if (told == findings.end()) {
    findings.push_back(std::move(finding));
    return;
  }
  for (std::size_t i = 0; i < finding.arguments.size(); ++i) {
    if (!is_count(finding.arguments[i])) continue;
    std::get<std::int64_t>(told->arguments[i].value) += std::get<std::int64_t>(finding.arguments[i].value);
  }
}

void add_detected(std::vector<std::pair<std::string, std::string>>& detected,
                  std::pair<std::string, std::string> word) {
  const auto known = std::find_if(detected.begin(), detected.end(),
                                  [&](const auto& other) { return other.first == word.first; });
  if (known == detected.end()) {
    detected.push_back(std::move(word));
  } else {
    known->second = std::move(word.second);
  }
}

}  // namespace

void add_rows(SourceQuality& quality, SourceQuality following) {
  quality.source = std::move(following.source);
  quality.file = std::move(following.file);
  quality.rows_read += following.rows_read;
  quality.rows_kept += following.rows_kept;
  quality.rejected.insert(quality.rejected.end(), following.rejected.begin(), following.rejected.end());
  for (auto& word : following.detected) add_detected(quality.detected, std::move(word));
  for (Message& finding : following.findings) add_finding(quality.findings, std::move(finding));
}

}  // namespace hotspot::detail
