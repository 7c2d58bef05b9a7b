#include "io/gdal_handles.hpp"

#include <mutex>

namespace hotspot::detail {
namespace {

/// A file of a million bad rows must not keep a million messages.
constexpr std::size_t longest = 1000;

void append(std::string& text, const std::string& words) {
  if (text.size() > longest || text.find(words) != std::string::npos) return;
  if (!text.empty()) text += "; ";
  text += words;
}

}  // namespace

void register_drivers() {
  static std::once_flag once;
  std::call_once(once, GDALAllRegister);
}

ErrorTrap::ErrorTrap() {
  CPLPushErrorHandlerEx(&ErrorTrap::keep, this);
}

ErrorTrap::~ErrorTrap() {
  CPLPopErrorHandler();
  CPLErrorReset();
}

void ErrorTrap::clear() {
  m_errors.clear();
  m_warnings.clear();
  CPLErrorReset();
}

void ErrorTrap::keep(CPLErr severity, CPLErrorNum, const char* words) {
  auto* trap = static_cast<ErrorTrap*>(CPLGetErrorHandlerUserData());
  if (severity == CE_Warning) append(trap->m_warnings, words);
  if (severity >= CE_Failure) append(trap->m_errors, words);
}

}  // namespace hotspot::detail
