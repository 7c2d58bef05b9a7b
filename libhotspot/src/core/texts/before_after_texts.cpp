#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.before_after",
     "compares counts before and after a measure with a control area, and with a buffer events may move to",
     "sammenligner antal før og efter et tiltag med et kontrolområde og en bufferzone, som hændelser kan "
     "flytte til"},
    {"cli.buffer", "Area around the treated one that events may move to.",
     "Område omkring det behandlede, som hændelser kan flytte til."},
    {"cli.buffer_control", "Control area for the buffer.", "Kontrolområde for bufferzonen."},
    {"cli.buffer_without_control",
     "Measures with a buffer but no control area for it, whose difference holds changes common to all: {n}.",
     "Tiltag med bufferzone uden kontrolområde til den, hvor forskellen rummer fælles ændringer: {n}."},
    {"cli.control_area", "Area like the treated one, without the measure.",
     "Område, der ligner det behandlede, uden tiltaget."},
    {"cli.days_not_covered",
     "Days compared that lie before the first or after the last event of the file: {n}. If they are not in "
     "the file, choose fewer days.",
     "Dage i sammenligningen før filens første eller efter dens sidste hændelse: {n}. Mangler de i filen, så "
     "vælg færre dage."},
    {"cli.in_several_areas",
     "Events in more than one of the areas, counted in the first of treated, buffer, control: {n}.",
     "Hændelser i mere end ét af områderne, talt med i det første af behandlet, buffer, kontrol: {n}."},
    {"cli.measure_date", "Date from which the measure worked.", "Datoen, fra hvilken tiltaget virkede."},
    {"cli.measure_days", "Days compared before the date, and from it on.",
     "Antal dage, der sammenlignes før datoen og fra og med den."},
    {"cli.measure_id", "Column of the table that names the measures; else their number.",
     "Tabellens kolonne med tiltagenes navn; ellers deres nummer."},
    {"cli.treated",
     "Area of the measure; the first input is then events. Without it, it is a table with columns "
     "treated_before, treated_after, control_before ..., a row per measure.",
     "Tiltagets område; den første fil er da hændelser. Uden det er den en tabel med kolonnerne "
     "treated_before, treated_after, control_before ..., en række pr. tiltag."},
    {"error.measure_incomplete",
     "Events are compared with --treated, --control, --time and --date; give all four.",
     "Hændelser sammenlignes med --treated, --control, --time og --date; angiv alle fire."},
};

}  // namespace

std::span<const Text> before_after_texts() {
  return texts;
}

}  // namespace hotspot
