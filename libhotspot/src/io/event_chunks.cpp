#include "hotspot/io/event_chunks.hpp"

#include <utility>

#include "hotspot/core/error.hpp"
#include "io/event_reader.hpp"
#include "io/merge_quality.hpp"

namespace hotspot {
namespace {

/// Their numbers take 160 MB; a source with more of them is not what it was taken for.
constexpr std::size_t most_rejected = 10'000'000;

void require_plain(const EventColumns& columns) {
  const bool is_plain = columns.time.empty() && columns.time_to.empty() && columns.category.empty() &&
                        !columns.find_time && !columns.find_category;
  if (!is_plain) throw ArgumentError({"error.chunks_without_times", {}});
}

}  // namespace

struct EventChunks::State {
  detail::EventReader reader;
  std::size_t most_rows;
  SourceQuality quality{};
};

EventChunks::EventChunks(const Input& input, const EventColumns& columns, std::size_t most_rows) {
  require_plain(columns);
  m_state = std::make_unique<State>(State{detail::EventReader(input, columns), most_rows});
}

EventChunks::EventChunks(EventChunks&&) noexcept = default;
EventChunks& EventChunks::operator=(EventChunks&&) noexcept = default;
EventChunks::~EventChunks() = default;

std::optional<EventSet> EventChunks::next(const Run& run) {
  State& state = *m_state;
  if (state.reader.is_at_end()) return std::nullopt;
  EventsRead read = state.reader.next(state.most_rows, run);
  detail::add_rows(state.quality, std::move(read.quality));
  if (state.quality.rejected.size() > most_rejected) {
    throw DataError({"error.too_many_rejected",
                     {{"path", state.reader.source().file().given},
                      {"rejected", static_cast<std::int64_t>(state.quality.rejected.size())},
                      {"read", static_cast<std::int64_t>(state.quality.rows_read)}}});
  }
  return std::move(read.events);
}

void EventChunks::restart() {
  m_state->reader.restart();
  m_state->quality = {};
}

bool EventChunks::is_at_end() const {
  return m_state->reader.is_at_end();
}

const Crs& EventChunks::crs() const {
  return m_state->reader.crs();
}

const SourceQuality& EventChunks::quality() const {
  return m_state->quality;
}

InputFingerprint EventChunks::fingerprint() const {
  const detail::RowSource& source = m_state->reader.source();
  if (m_state->quality.rows_kept == 0) throw detail::no_usable_row(source, m_state->quality);
  return detail::fingerprint_of(source.file(), m_state->quality.rows_read);
}

}  // namespace hotspot
