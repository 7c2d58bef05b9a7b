#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.days_without_hour",
     "Events whose time is a day without an hour, spread over the whole day: {n}. With --midnight moment "
     "they count at 0 h.",
     "Hændelser, hvis tidspunkt er en dag uden klokkeslæt, fordelt over hele dagen: {n}. Med --midnight "
     "moment tælles de kl. 0."},
    {"cli.midnight",
     "What 00:00 means: midnight (moment), a day without an hour (day), or whichever the column shows "
     "(auto).",
     "Hvad 00:00 betyder: midnat (moment), en dag uden klokkeslæt (day), eller det, kolonnen viser (auto)."},
    {"cli.rhythm", "events by weekday and hour or by month, also where only from-to is known",
     "hændelser pr. ugedag og time eller pr. måned, også når kun fra-til kendes"},
    {"cli.rhythm_by", "Table wanted: weekday and hour (1 is Monday), or month.",
     "Hvilken tabel: ugedag og time (1 er mandag), eller måned."},
    {"cli.spans_reversed", "Events that end before they begin, left out: {n}.",
     "Hændelser, der slutter, før de begynder, udeladt: {n}."},
    {"cli.spans_without_end", "Events without an end, taken at their start: {n}.",
     "Hændelser uden sluttid, regnet ved deres begyndelse: {n}."},
    {"cli.time_to", "Column with the latest time each event may have happened at; --time is the earliest.",
     "Kolonnen med det seneste tidspunkt, hændelsen kan være sket; --time er det tidligste."},
    {"error.span_reversed", "The time span of event {number} ends before it begins.",
     "Tidsrummet for hændelse {number} slutter, før det begynder."},
};

}  // namespace

std::span<const Text> time_texts() {
  return texts;
}

}  // namespace hotspot
