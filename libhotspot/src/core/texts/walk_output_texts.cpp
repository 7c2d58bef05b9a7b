#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

// What the output and the report say of safety walks, places, measures and what these did.
constexpr Text texts[] = {
    {"output.control_after", "Events at places like it after, on average",
     "Hændelser på steder, der ligner, efter, i gennemsnit"},
    {"output.control_before", "Events at places like it before, on average",
     "Hændelser på steder, der ligner, før, i gennemsnit"},
    {"output.control_places", "Places like it", "Steder, der ligner"},
    {"output.effect_change", "Change beside places like it, percent",
     "Ændring i forhold til steder, der ligner, procent"},
    {"output.effect_change_high", "Change, upper limit", "Ændring, øvre grænse"},
    {"output.effect_change_low", "Change, lower limit", "Ændring, nedre grænse"},
    {"output.effect_class", "Fewer, more, or too early or too few to tell",
     "Færre, flere, eller for tidligt eller for få til at kunne sige noget"},
    {"output.effect_difference", "Events more (less) than places like it let expect",
     "Hændelser flere (færre) end ventet ud fra steder, der ligner"},
    {"output.effect_difference_high", "Difference, upper limit", "Forskel, øvre grænse"},
    {"output.effect_difference_low", "Difference, lower limit", "Forskel, nedre grænse"},
    {"output.effect_level", "One measure, all of its kind, or all", "Ét tiltag, alle af slagsen eller alle"},
    {"output.effect_state", "Could it be measured?", "Kunne det måles?"},
    {"output.measure_effects", "What measures did", "Hvad tiltag har gjort"},
    {"output.measure_id", "Measure", "Tiltag"},
    {"output.measure_status", "Status, as code", "Status, som kode"},
    {"output.measures", "Measures", "Tiltag"},
    {"output.measures_together", "Measures looked at together", "Tiltag set under ét"},
    {"output.others_nearby", "Other measures there at the time", "Andre tiltag på stedet i den tid"},
    {"output.overdue", "Overdue (1: yes)", "Forsinket (1: ja)"},
    {"output.place_kind", "How it feels", "Hvordan det opleves"},
    {"output.placed", "On the map by its point, its area, or unknown",
     "På kortet ved sit punkt, sit område eller ukendt"},
    {"output.row_key", "Key in the register", "Nøgle i registret"},
    {"output.treated_after", "Events there after", "Hændelser på stedet efter"},
    {"output.treated_before", "Events there before", "Hændelser på stedet før"},
    {"output.walk_places", "Places that walks pointed out", "Steder, som vandringer har peget på"},
    {"output.walk_status", "Safety walk, as code", "Tryghedsvandring, som kode"},
    {"output.walk_words", "Safety walk", "Tryghedsvandring"},
    {"output.walks", "Safety walks per housing area", "Tryghedsvandringer pr. boligområde"},
    {"output.walks_held", "Walks held", "Afholdte vandringer"},
    {"report.effect_all", "All kinds", "Alle slags"},
    {"report.effect_cannot_tell", "cannot tell yet", "kan endnu ikke afgøres"},
    {"report.effect_difference_words", "{difference} ({low} to {high})", "{difference} ({low} til {high})"},
    {"report.effect_fewer", "fewer than at places like it", "færre end på steder, der ligner"},
    {"report.effect_more", "more than at places like it", "flere end på steder, der ligner"},
    {"report.effect_no_before", "cannot tell yet: the time before is not in the data",
     "kan endnu ikke afgøres: tiden før er ikke i data"},
    {"report.effect_no_controls", "cannot tell: no other place is like it",
     "kan ikke afgøres: intet andet sted ligner"},
    {"report.effect_no_date", "cannot tell: nobody wrote when it was done",
     "kan ikke afgøres: der står ikke, hvornår det blev udført"},
    {"report.effect_no_place", "cannot tell: it has no place on the map",
     "kan ikke afgøres: det har intet sted på kortet"},
    {"report.effect_too_early", "cannot tell yet: too little time has passed",
     "kan endnu ikke afgøres: der er gået for kort tid"},
    {"report.effects_caption", "Events within {radius} m, {days} days before and after",
     "Hændelser inden for {radius} m, {days} dage før og efter"},
    {"report.effects_explained",
     "For each measure that is done, events around it are counted before and after, and at {controls} places "
     "with as many "
     "events before. The difference says how many more events (or, with a minus, fewer) there were than "
     "those places let "
     "expect, events that moved next door taken into account; in brackets its {level} interval. Where the "
     "interval holds 0, it cannot be told. "
     "One measure alone is seldom enough to tell, so measures of one kind are also looked at together.",
     "For hvert udført tiltag er hændelser omkring det talt op før og efter, og det samme på {controls} "
     "steder med lige så "
     "mange hændelser før. Forskellen siger, hvor mange flere (eller med minus færre) hændelser der var, end "
     "de steder lader "
     "vente, når hændelser, der er flyttet ved siden af, er regnet med; i parentes dens {level} interval. "
     "Hvor intervallet rummer 0, kan det ikke afgøres. "
     "Ét tiltag er sjældent nok til at afgøre noget, så tiltag af samme slags ses også under ét."},
    {"report.heading_done", "Done", "Udført"},
    {"report.heading_effects", "What the measures did", "Hvad tiltagene har gjort"},
    {"report.heading_good", "What works, and what is good there",
     "Hvad der fungerer, og hvad der er godt der"},
    {"report.heading_measures", "What is to be done, by whom and when",
     "Hvad der skal gøres, af hvem og hvornår"},
    {"report.heading_register", "Safety walks and measures", "Tryghedsvandringer og tiltag"},
    {"report.heading_unsafe", "Places where people feel unsafe", "Steder, hvor folk føler sig utrygge"},
    {"report.measure", "What", "Hvad"},
    {"report.measure_overdue", "{date}, overdue", "{date}, overskredet"},
    {"report.measures_done", "Measures that are done", "Tiltag, der er udført"},
    {"report.measures_none", "No measure is open.", "Der er ingen åbne tiltag."},
    {"report.measures_open", "Open measures, seen from {date}", "Åbne tiltag, set fra den {date}"},
    {"report.pooled_caption", "Measures looked at together", "Tiltag set under ét"},
    {"report.pooled_change", "Change beside places like them", "Ændring i forhold til steder, der ligner"},
    {"report.pooled_count", "Measures", "Tiltag"},
    {"report.register_left_out",
     "Some places and measures may not be shown here: those in areas with few households, and some that are "
     "for the "
     "office alone.",
     "Nogle steder og tiltag vises muligvis ikke her: dem i områder med få husstande og nogle, der kun er "
     "til "
     "kontorets brug."},
    {"report.safe_caption", "Places that feel safe", "Steder, der opleves trygge"},
    {"report.unsafe_caption", "Places that feel unsafe", "Steder, der opleves utrygge"},
    {"report.unstated_caption", "Places of which it is not said how they feel",
     "Steder, hvor det ikke er angivet, hvordan de opleves"},
    {"report.walks_caption", "Safety walks", "Tryghedsvandringer"},
    {"report.walks_counted",
     "{offered} areas have been offered a safety walk or have had one; in {held} it has been held, in "
     "{planned} it is planned, {declined} said no thanks.",
     "{offered} områder har fået tilbudt en tryghedsvandring eller har haft en; i {held} er den afholdt, i "
     "{planned} er den planlagt, {declined} har takket nej."},
    {"report.walks_explained",
     "Only areas that wish one have a walk. That an area has had none does not say that people feel safe or "
     "unsafe there.",
     "Kun områder, der ønsker det, har en vandring. At et område ingen har haft, siger ikke, om folk føler "
     "sig trygge eller utrygge der."},
};

}  // namespace

std::span<const Text> walk_output_texts() {
  return texts;
}

}  // namespace hotspot
