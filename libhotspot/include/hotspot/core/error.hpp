/// @file
/// What the library throws. Each error carries a message without a language, naming the value, the limit and
/// the remedy; `what()` is its English text.
#pragma once

#include <stdexcept>

#include "hotspot/core/message.hpp"

namespace hotspot {

class Error : public std::runtime_error {
 public:
  explicit Error(Message message);

  [[nodiscard]] const Message& message() const { return m_message; }

 private:
  Message m_message;
};

/// The request is wrong: a value out of range, options that contradict each other.
class ArgumentError : public Error {
 public:
  using Error::Error;
};

/// No CRS, degrees where metres are needed, two CRS that differ, a transformation that is not accurate.
class CrsError : public Error {
 public:
  using Error::Error;
};

/// The data cannot carry the method: no usable row, a column that is missing.
class DataError : public Error {
 public:
  using Error::Error;
};

/// A file, driver, disk or projection failed; names the path and what GDAL or PROJ said.
class IoError : public Error {
 public:
  using Error::Error;
};

/// The caller asked to stop (`Run::stop`).
class Cancelled : public Error {
 public:
  Cancelled();
};

}  // namespace hotspot
