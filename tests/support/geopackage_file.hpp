/// @file
/// What is in a GeoPackage, asked directly.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace hotspot::test {

/// The first column of all rows, as text; NULL is "NULL".
inline std::vector<std::string> query(const std::string& path, const std::string& statement) {
  sqlite3* opened = nullptr;
  const int state = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, &sqlite3_close_v2);
  if (state != SQLITE_OK) throw std::runtime_error("not opened: " + path);
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(opened, statement.c_str(), -1, &made, nullptr) != SQLITE_OK) {
    throw std::runtime_error(sqlite3_errmsg(opened));
  }
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> prepared(made, &sqlite3_finalize);
  std::vector<std::string> rows;
  while (sqlite3_step(made) == SQLITE_ROW) {
    const unsigned char* text = sqlite3_column_text(made, 0);
    rows.emplace_back(text == nullptr ? std::string("NULL")
                                      : std::string(reinterpret_cast<const char*>(text),
                                                    static_cast<std::size_t>(sqlite3_column_bytes(made, 0))));
  }
  return rows;
}

/// The first row of those.
inline std::string ask(const std::string& path, const std::string& statement) {
  const std::vector<std::string> rows = query(path, statement);
  return rows.empty() ? "no row" : rows.front();
}

}  // namespace hotspot::test
