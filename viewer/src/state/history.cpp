#include "state/history.hpp"

#include <utility>

namespace hotspot::viewer {
namespace {

constexpr std::size_t most_steps = 200;

Document step(std::vector<Document>& from, std::vector<Document>& to, Document now) {
  to.push_back(std::move(now));
  Document result = std::move(from.back());
  from.pop_back();
  return result;
}

}  // namespace

void History::remember(const Document& before, const std::string& kind) {
  if (!kind.empty() && kind == m_kind) return;
  m_kind = kind;
  m_after.clear();
  m_before.push_back(before);
  if (m_before.size() > most_steps) m_before.erase(m_before.begin());
}

Document History::undo(Document now) {
  m_kind.clear();
  return step(m_before, m_after, std::move(now));
}

Document History::redo(Document now) {
  m_kind.clear();
  return step(m_after, m_before, std::move(now));
}

}  // namespace hotspot::viewer
