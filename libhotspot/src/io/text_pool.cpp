#include "io/text_pool.hpp"

#include "io/personal_data.hpp"

namespace hotspot::detail {

std::string_view TextPool::keep(std::string_view text) {
  auto found = m_texts.find(text);
  if (found == m_texts.end()) {
    if (holds_person_number(text)) {
      ++m_left_out;
      return {};
    }
    found = m_texts.emplace(text).first;
  }
  return *found;
}

}  // namespace hotspot::detail
