#include "io/study_sources.hpp"

#include <algorithm>
#include <functional>

#include "hotspot/core/point_location.hpp"
#include "hotspot/io/read_events.hpp"
#include "io/addressed_events.hpp"
#include "io/study_tables.hpp"
#include "plan/odd_events.hpp"
#include "plan/source_years.hpp"

namespace hotspot::detail {
namespace {

std::chrono::year_month_day day_of(EventTime time) {
  return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time));
}

std::optional<std::chrono::year_month> month_of(const EventSet& events, std::size_t i) {
  if (events.times.empty() || !events.times[i]) return std::nullopt;
  const std::chrono::year_month_day day = day_of(*events.times[i]);
  return day.year() / day.month();
}

/// The period stated, completed by the first and last day found; none where nothing has a time.
std::optional<Period> period_of(const Study& study, const std::vector<EventSet>& events) {
  std::optional<EventTime> first, last;
  for (const EventSet& source : events) {
    for (const auto& time : source.times) {
      if (!time) continue;
      first = first ? std::min(*first, *time) : *time;
      last = last ? std::max(*last, *time) : *time;
    }
  }
  if (!study.period.from && !study.period.to && !first) return std::nullopt;
  if ((!study.period.from || !study.period.to) && !first) return std::nullopt;
  return Period{.from = study.period.from ? *study.period.from : day_of(*first),
                .to = study.period.to ? *study.period.to : day_of(*last)};
}

/// Keeps the events inside the study area and the period, and puts the others into the record.
EventSet kept_events(const EventSet& events, const StudyInputs& inputs, const PointLocator& area,
                     SourceQuality& quality) {
  std::vector<bool> keep(events.size(), true);
  for (std::size_t i = 0; i < events.size(); ++i) {
    std::optional<RejectReason> reason;
    if (!area.covers(events.points[i])) reason = RejectReason::outside_study_area;
    if (!reason && inputs.period && !events.times.empty()) {
      if (!events.times[i])
        reason = RejectReason::no_time;
      else if (day_of(*events.times[i]) < inputs.period->from || day_of(*events.times[i]) > inputs.period->to)
        reason = RejectReason::outside_period;
    }
    if (!reason) continue;
    keep[i] = false;
    quality.rejected.push_back({events.row(i), *reason, month_of(events, i)});
    --quality.rows_kept;
  }
  std::stable_sort(quality.rejected.begin(), quality.rejected.end(),
                   [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
  return select(events, keep);
}

/// True if no event lies in the study area, but most would with x and y exchanged.
bool is_all_swapped(const EventSet& events, const PointLocator& area) {
  std::size_t inside = 0, exchanged = 0;
  for (const Point& point : events.points) {
    if (area.covers(point)) ++inside;
    if (area.covers({point.y, point.x})) ++exchanged;
  }
  return inside == 0 && exchanged * 2 > events.size();
}

/// Names the odd ones of the events left in the record, and takes them out where that is asked for.
void treat(EventSet& events, const std::vector<bool>& odd, OddRows what, RejectReason reason,
           const char* finding, SourceQuality& quality) {
  const auto count = std::count(odd.begin(), odd.end(), true);
  if (count == 0) return;
  quality.findings.push_back({finding, {{"count", static_cast<std::int64_t>(count)}}});
  if (what == OddRows::keep) return;
  std::vector<bool> keep(odd.size());
  for (std::size_t i = 0; i < odd.size(); ++i) {
    keep[i] = !odd[i];
    if (odd[i]) {
      quality.rejected.push_back({events.row(i), reason, month_of(events, i)});
      --quality.rows_kept;
    }
  }
  std::stable_sort(quality.rejected.begin(), quality.rejected.end(),
                   [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
  events = select(events, keep);
}

/// Each source by itself, then each beside those named before it. What people feel tells of no event.
void treat_odd_events(StudyInputs& inputs, const std::vector<std::size_t>& record_of) {
  const QualitySettings& settings = inputs.study.quality;
  const auto is_recorded = [&](std::size_t s) { return hotspot::is_recorded(inputs.study.sources[s].kind); };
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    EventSet& events = inputs.events[s];
    SourceQuality& quality = inputs.quality.sources[record_of[s]];
    treat(events, at_default_address(events), settings.default_address, RejectReason::default_address,
          "finding.default_address", quality);
    treat(events, duplicates(events), settings.duplicates, RejectReason::duplicate, "finding.duplicates",
          quality);
    std::vector<bool> told(events.size(), false);
    for (std::size_t before = 0; before < s && is_recorded(s); ++before) {
      if (!is_recorded(before)) continue;
      const auto also =
          also_in(inputs.events[before], events, settings.same_event_distance, settings.same_event_hours);
      std::transform(told.begin(), told.end(), also.begin(), told.begin(), std::logical_or<>());
    }
    treat(events, told, settings.same_event, RejectReason::in_other_source, "finding.in_other_source",
          quality);
  }
}

/// The book of addresses, or of places; none where no file is named, or it is damaged.
template <class Book, class Table, class... Ground>
std::optional<Book> read_book(StudyInputs& inputs, const Table& table, const char* name, DamagedFiles damaged,
                              const Run& run, const Ground&... ground) {
  if (table.file.empty()) return std::nullopt;
  try {
    Book book(input_of(inputs.study, table, inputs.crs), table, ground..., run);
    record(inputs, book.quality(), book.fingerprint(), name);
    return book;
  } catch (const Error& error) {
    if (damaged == DamagedFiles::stop) throw;
    leave_out(inputs, name, table.file, error);
    return std::nullopt;
  }
}

/// Which columns and books place the events of a source, and what is read of it.
EventsRead read_source(const StudyInputs& inputs, const SourceInput& source, Addressing addressing,
                       const Run& run) {
  addressing.accept = inputs.study.addresses.accept;
  addressing.address = source.address;
  addressing.street = source.street;
  addressing.number = source.number;
  addressing.postcode = source.postcode;
  addressing.place = source.place;
  const QualitySettings& quality = inputs.study.quality;
  const EventColumns columns{.x = source.x,
                             .y = source.y,
                             .weight = source.weight,
                             .time = source.time,
                             .clock = source.clock,
                             .time_to = source.time_to,
                             .reported = source.reported,
                             .category = source.category,
                             .find_time = true,
                             .find_category = true,
                             .respondent = source.each_mark ? "" : source.respondent,
                             .personal = source.personal,
                             .purpose = source.purpose,
                             .at_origin = quality.at_origin,
                             .swapped_axes = quality.swapped_axes,
                             .far_outlier = quality.far_outlier};
  return read_addressed_events(input_of(inputs.study, source, inputs.crs), columns, addressing, run);
}

/// Index into the account of each source that could be read; the others are taken out of the study.
std::vector<std::size_t> read_all(StudyInputs& inputs, const Addressing& books, DamagedFiles damaged,
                                  const Run& run) {
  std::vector<std::size_t> record_of;
  std::vector<SourceInput> read_ones;
  for (const SourceInput& source : inputs.study.sources) {
    try {
      EventsRead read = read_source(inputs, source, books, run);
      record_of.push_back(inputs.quality.sources.size());
      record(inputs, std::move(read.quality), std::move(read.fingerprint), source.name);
      inputs.events.push_back(std::move(read.events));
      read_ones.push_back(source);
    } catch (const Error& error) {
      const bool is_last_hope = read_ones.empty() && &source == &inputs.study.sources.back();
      if (damaged == DamagedFiles::stop || is_last_hope) throw;
      leave_out(inputs, source.name, source.file, error);
    }
  }
  inputs.study.sources = std::move(read_ones);
  return record_of;
}

}  // namespace

void read_sources(StudyInputs& inputs, DamagedFiles damaged, const Run& run) {
  const auto addresses = read_book<AddressBook>(inputs, inputs.study.addresses, "addresses", damaged, run);
  const auto places = read_book<PlaceBook>(inputs, inputs.study.places, "places", damaged, run,
                                           CountedGround{inputs.areas, inputs.area});
  Addressing books;
  books.book = addresses ? &*addresses : nullptr;
  books.places = places ? &*places : nullptr;
  const std::vector<std::size_t> record_of = read_all(inputs, books, damaged, run);
  inputs.period = period_of(inputs.study, inputs.events);
  const PointLocator area(inputs.area.shape);
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    SourceQuality& quality = inputs.quality.sources[record_of[s]];
    if (is_all_swapped(inputs.events[s], area)) quality.findings.push_back({"finding.axes_all_swapped", {}});
    inputs.events[s] = kept_events(inputs.events[s], inputs, area, quality);
  }
  treat_odd_events(inputs, record_of);
  for (std::size_t s = 0; s < inputs.events.size(); ++s) {
    const SourceInput& source = inputs.study.sources[s];
    SourceQuality& quality = inputs.quality.sources[record_of[s]];
    quality.years = account_by_year(inputs.events[s], quality, {.from = source.from, .to = source.to});
  }
}

}  // namespace hotspot::detail
