#include "io/sqlite_database.hpp"

#include <sqlite3.h>

#include <filesystem>

#include "hotspot/core/error.hpp"
#include "io/atomic_file.hpp"

namespace hotspot::detail {

void SqliteDatabase::Closer::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

/// A prepared statement with its values.
class SqliteDatabase::Statement {
 public:
  Statement(const SqliteDatabase& database, const std::string& words, std::initializer_list<SqlValue> values)
      : m_database(database) {
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v2(m_database.m_database.get(), words.c_str(), -1, &made, nullptr));
    m_statement.reset(made);
    int index = 0;
    for (const SqlValue& value : values) bind(++index, value);
  }

  void run() { static_cast<void>(step()); }

  /// True where there is a row.
  [[nodiscard]] bool step() {
    const int state = sqlite3_step(m_statement.get());
    if (state != SQLITE_ROW && state != SQLITE_DONE) check(state);
    return state == SQLITE_ROW;
  }

  [[nodiscard]] std::string first_text() const {
    const unsigned char* letters = sqlite3_column_text(m_statement.get(), 0);
    const auto bytes = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), 0));
    return letters == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(letters), bytes);
  }

 private:
  struct Finaliser {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void bind(int index, const SqlValue& value) {
    sqlite3_stmt* statement = m_statement.get();
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      check(sqlite3_bind_int64(statement, index, *number));
    } else {
      const auto& text = std::get<std::string>(value);
      check(sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
  }

  void check(int state) const {
    if (state == SQLITE_OK) return;
    throw_not_written(m_database.m_path, sqlite3_errmsg(m_database.m_database.get()));
  }

  const SqliteDatabase& m_database;
  std::unique_ptr<sqlite3_stmt, Finaliser> m_statement;
};

SqliteDatabase::SqliteDatabase(const std::string& path) : m_path(path) {
  sqlite3* opened = nullptr;
  const int state = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
  m_database.reset(opened);
  if (state != SQLITE_OK) throw_not_written(path, sqlite3_errstr(state));
}

void SqliteDatabase::execute(const std::string& statement, std::initializer_list<SqlValue> values) {
  Statement(*this, statement, values).run();
}

std::vector<std::string> SqliteDatabase::texts(const std::string& statement,
                                               std::initializer_list<SqlValue> values) const {
  Statement query(*this, statement, values);
  std::vector<std::string> rows;
  while (query.step()) rows.push_back(query.first_text());
  return rows;
}

std::int64_t SqliteDatabase::last_row() const {
  return sqlite3_last_insert_rowid(m_database.get());
}

void require_not_in_use(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return;
  for (const char* side : {"-wal", "-journal"}) {
    if (std::filesystem::exists(path + side, ignored)) {
      throw IoError({"error.write_in_use", {{"path", path}, {"file", path + side}}});
    }
  }
  sqlite3* opened = nullptr;
  sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
  const std::unique_ptr<sqlite3, void (*)(sqlite3*)> database(
      opened, [](sqlite3* one) { static_cast<void>(sqlite3_close_v2(one)); });
  const int state = sqlite3_exec(opened, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
  if (state == SQLITE_BUSY || state == SQLITE_LOCKED) {
    throw IoError({"error.write_in_use", {{"path", path}, {"file", sqlite3_errmsg(opened)}}});
  }
  sqlite3_exec(opened, "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace hotspot::detail
