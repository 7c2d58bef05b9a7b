#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.days_without_hour",
     "Events whose time is a day without an hour, spread over the whole day: {n}. With --midnight moment "
     "they count at 0 h.",
     "Hændelser, hvis tidspunkt er en dag uden klokkeslæt, fordelt over hele dagen: {n}. Med --midnight "
     "moment tælles de kl. 0."},
    {"cli.emerging", "hot spots of each period by Gi* and their trend: new, persistent, historical ...",
     "hot spots i hver periode ved Gi* og deres tendens: new, persistent, historical ..."},
    {"cli.midnight",
     "What 00:00 means: midnight (moment), a day without an hour (day), or whichever the column shows "
     "(auto).",
     "Hvad 00:00 betyder: midnat (moment), en dag uden klokkeslæt (day), eller det, kolonnen viser (auto)."},
    {"cli.period", "Days of a period; the periods are counted back from --until.",
     "En periodes længde i dage; perioderne tælles tilbage fra --until."},
    {"cli.rhythm", "events by weekday and hour or by month, also where only from-to is known",
     "hændelser pr. ugedag og time eller pr. måned, også når kun fra-til kendes"},
    {"cli.rhythm_by", "Table wanted: weekday and hour (1 is Monday), or month.",
     "Hvilken tabel: ugedag og time (1 er mandag), eller måned."},
    {"cli.slices", "kernel density in space and time: a surface for each of several periods",
     "kernetæthed i rum og tid: en flade for hver af flere perioder"},
    {"cli.spans_reversed", "Events that end before they begin, left out: {n}.",
     "Hændelser, der slutter, før de begynder, udeladt: {n}."},
    {"cli.spans_without_end", "Events without an end, taken at their start: {n}.",
     "Hændelser uden sluttid, regnet ved deres begyndelse: {n}."},
    {"cli.time_to", "Column with the latest time each event may have happened at; --time is the earliest.",
     "Kolonnen med det seneste tidspunkt, hændelsen kan være sket; --time er det tidligste."},
    {"cli.until", "Date after the last period; else the end of the day of the last event.",
     "Datoen efter den sidste periode; ellers slutningen af den sidste hændelses dag."},
    {"error.event_without_time", "The event of row {row} has no time; the method needs one.",
     "Hændelsen i række {row} har intet tidspunkt; metoden kræver det."},
    {"error.no_whole_period",
     "No whole period of {days} days fits between {since} and {until}; choose a shorter --period.",
     "Ingen hel periode på {days} dage ligger mellem {since} og {until}; vælg en kortere --period."},
    {"error.spans_all_reversed",
     "All events end before they begin. --time must name the earliest time and --time-to the latest.",
     "Alle hændelser slutter, før de begynder. --time skal være det tidligste tidspunkt og --time-to det "
     "seneste."},
    {"error.span_reversed", "The time span of event {number} ends before it begins.",
     "Tidsrummet for hændelse {number} slutter, før det begynder."},
    {"error.too_many_periods",
     "{periods} periods of {cells} cells are {values} values; at most {limit} are allowed (--max-cells). "
     "Choose longer periods or larger cells.",
     "{periods} perioder med {cells} celler er {values} værdier; højst {limit} er tilladt (--max-cells). "
     "Vælg "
     "længere perioder eller større celler."},
    {"option.most_of_time", "Share of the periods that makes a hot spot persistent.",
     "Den andel af perioderne, der gør et hot spot vedvarende."},
    {"option.time_bandwidth",
     "How long an event is felt, in days; with gaussian the standard deviation, else the time after which "
     "nothing is left.",
     "Hvor længe en hændelse mærkes, i dage; med gaussian standardafvigelsen, ellers den tid, hvorefter "
     "intet "
     "er tilbage."},
    {"option.time_kernel", "How the weight of an event falls with time.",
     "Hvordan vægten af en hændelse aftager med tiden."},
    {"option.trend_level", "At which p of Mann-Kendall's test Gi* is said to rise or fall.",
     "Ved hvilket p af Mann-Kendalls test Gi* siges at stige eller falde."},
    {"stage.emerging", "Emerging hot spots", "Nye og vedvarende hot spots"},
    {"warning.few_periods",
     "{n} periods are few: with less than {fewest} a trend is hardly ever found. Choose shorter periods.",
     "{n} perioder er få: med færre end {fewest} findes næsten aldrig en tendens. Vælg kortere perioder."},
};

}  // namespace

std::span<const Text> time_texts() {
  return texts;
}

}  // namespace hotspot
