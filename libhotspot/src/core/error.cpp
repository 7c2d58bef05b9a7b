#include "hotspot/core/error.hpp"

#include <utility>

#include "hotspot/core/text.hpp"

namespace hotspot {

Error::Error(Message message)
    : std::runtime_error(text(Language::english, message)), m_message(std::move(message)) {}

Cancelled::Cancelled() : Error({"error.cancelled", {}}) {}

}  // namespace hotspot
