/// @file
/// An SQLite file, opened directly: for what GDAL does not write, and to ask whether others hold it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;

namespace hotspot::detail {

/// What is put in for a ?.
using SqlValue = std::variant<std::int64_t, std::string>;

class SqliteDatabase {
 public:
  /// THROWS IoError, naming the file and what SQLite said. The file must exist.
  explicit SqliteDatabase(const std::string& path);

  /// One statement, its ? filled in order. THROWS IoError.
  void execute(const std::string& statement, std::initializer_list<SqlValue> values = {});
  /// The first column of all rows, as text; NULL is empty. THROWS IoError.
  [[nodiscard]] std::vector<std::string> texts(const std::string& statement,
                                               std::initializer_list<SqlValue> values = {}) const;
  [[nodiscard]] std::int64_t last_row() const;

 private:
  struct Closer {
    void operator()(sqlite3* database) const;
  };
  class Statement;

  std::string m_path;
  std::unique_ptr<sqlite3, Closer> m_database;
};

/// THROWS IoError if a -wal or -journal is beside the file, or another program holds a lock on it. A file
/// that does not exist, or is no database, is held by nobody.
void require_not_in_use(const std::string& path);

}  // namespace hotspot::detail
