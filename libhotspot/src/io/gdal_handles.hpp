/// @file
/// GDAL's objects with an owner, and its errors caught instead of printed.
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

namespace hotspot::detail {

struct DatasetCloser {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

using DatasetHandle = std::unique_ptr<GDALDataset, DatasetCloser>;

/// Once a process; every file that opens or creates a data set calls it first.
void register_drivers();

/// While it lives, what GDAL, OGR and PROJ say on this thread is kept here and printed nowhere.
class ErrorTrap {
 public:
  ErrorTrap();
  ~ErrorTrap();
  ErrorTrap(const ErrorTrap&) = delete;
  ErrorTrap& operator=(const ErrorTrap&) = delete;

  /// The errors, else the warnings, without repetition; what to pass on as the reason of a failure.
  [[nodiscard]] const std::string& reason() const { return m_errors.empty() ? m_warnings : m_errors; }
  [[nodiscard]] const std::string& errors() const { return m_errors; }
  void clear();

 private:
  static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum number, const char* words);

  std::string m_errors;
  std::string m_warnings;
};

}  // namespace hotspot::detail
