// Goals: keys of the study file, errors, columns, the report's section.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.dispersion", "The dispersion is {value}; it must be at least 1.",
     "Spredningen er {value}; den skal være mindst 1."},
    {"error.goal_baseline",
     "[[goals]] {goal}: `baseline` must be a year, or the first and the last, such as baseline = [2012, "
     "2014].",
     "[[goals]] {goal}: `baseline` skal være et år eller det første og det sidste, f.eks. baseline = [2012, "
     "2014]."},
    {"error.goal_counted_by",
     "[[goals]] {goal} is about crime counted by {wanted}, but [[figures]] {source} says {there}. Choose "
     "another "
     "source, or leave `counted_by` out.",
     "[[goals]] {goal} handler om kriminalitet talt efter {wanted}, men [[figures]] {source} siger {there}. "
     "Vælg "
     "en anden kilde, eller udelad `counted_by`."},
    {"error.goal_no_series",
     "[[goals]] {goal}: {source} has no figures of the municipality for that `offence` and `age`. There are: "
     "{names}.",
     "[[goals]] {goal}: {source} har ingen tal for kommunen om den `offence` og `age`. Der er: {names}."},
    {"error.goal_points_of_counts",
     "[[goals]] {goal}: only shares change by percentage points; write unit = \"percent_a_year\" or "
     "\"percent\".",
     "[[goals]] {goal}: kun andele ændrer sig i procentpoint; skriv unit = \"percent_a_year\" eller "
     "\"percent\"."},
    {"error.goal_several_series",
     "[[goals]] {goal}: {source} has several figures; name one by `offence` and `age`. There are: {names}.",
     "[[goals]] {goal}: {source} har flere tal; nævn et ved `offence` og `age`. Der er: {names}."},
    {"error.goal_shares_a_year",
     "[[goals]] {goal}: a survey is not held every year; write unit = \"percent\" or \"percentage_points\".",
     "[[goals]] {goal}: en undersøgelse laves ikke hvert år; skriv unit = \"percent\" eller "
     "\"percentage_points\"."},
    {"error.goal_source", "[[goals]] {goal}: nothing in the study is called `{source}`. There are: {names}.",
     "[[goals]] {goal}: intet i undersøgelsen hedder `{source}`. Der er: {names}."},
    {"error.goal_target", "A goal of {value} has no direction; it must be a number other than 0 above -1.",
     "Et mål på {value} har ingen retning; det skal være et tal over -1 og ikke 0."},
    {"error.goal_unit",
     "[[goals]] {goal} states a target, but not what it means; add unit = \"percent_a_year\", \"percent\" or "
     "\"percentage_points\". +10 % of 50 % is 55 %, 10 percentage points more are 60 %.",
     "[[goals]] {goal} har et måltal, men siger ikke, hvad det betyder; tilføj unit = \"percent_a_year\", "
     "\"percent\" eller \"percentage_points\". +10 % af 50 % er 55 %, 10 procentpoint mere er 60 %."},
    {"error.goal_until",
     "[[goals]] {goal}: a total change needs the year it is to be reached by, after the baseline; add "
     "`by`.",
     "[[goals]] {goal}: en samlet ændring kræver det år, den skal være nået, efter udgangspunktet; tilføj "
     "`by`."},
    {"error.goal_zero", "[[goals]] {goal}: a target of 0 has no direction; leave `target` out.",
     "[[goals]] {goal}: et måltal på 0 har ingen retning; udelad `target`."},
    {"error.two_shares", "Shares of {first} and {second}: both must be from 0 to 1, and they must differ.",
     "Andele på {first} og {second}: begge skal være fra 0 til 1, og de skal være forskellige."},
    {"error.year_count", "{year}: a count of {count}; it must be 0 or more.",
     "{year}: et antal på {count}; det skal være 0 eller mere."},
    {"error.year_exposure", "{year}: the exposure (such as residents) must be above 0.",
     "{year}: grundlaget (f.eks. indbyggere) skal være over 0."},
    {"error.year_twice", "The year {year} stands twice.", "Året {year} står to gange."},
    {"option.power", "The chance with which a change is to be found.",
     "Chancen for, at en ændring skal blive fundet."},
    {"output.goal", "Goal", "Mål"},
    {"output.goal_answers_needed", "Answers in each wave that would show the change wanted",
     "Svar i hver runde, der ville vise den ønskede ændring"},
    {"output.goal_baseline", "Baseline", "Udgangspunkt"},
    {"output.goal_baseline_expected", "What the other years would expect of the baseline",
     "Hvad de andre år ville vente af udgangspunktet"},
    {"output.goal_baseline_from", "Baseline, first year", "Udgangspunkt, første år"},
    {"output.goal_baseline_outlying", "1: the baseline is unlike the other years",
     "1: udgangspunktet ligner ikke de andre år"},
    {"output.goal_baseline_to", "Baseline, last year", "Udgangspunkt, sidste år"},
    {"output.goal_change", "Change", "Ændring"},
    {"output.goal_change_high", "Change at most", "Ændring højst"},
    {"output.goal_change_low", "Change at least", "Ændring mindst"},
    {"output.goal_change_unit", "What the change is", "Hvad ændringen er"},
    {"output.goal_decidable_year", "First year in which the goal can be decided",
     "Første år, hvor målet kan afgøres"},
    {"output.goal_detectable", "Smallest change that the figures could show",
     "Mindste ændring, tallene kunne vise"},
    {"output.goal_high", "At most", "Højst"},
    {"output.goal_latest", "Latest year's figure", "Seneste års tal"},
    {"output.goal_latest_year", "Latest year", "Seneste år"},
    {"output.goal_line", "The goal's line", "Målets linje"},
    {"output.goal_low", "At least", "Mindst"},
    {"output.goal_population", "Whom it is about", "Hvem det handler om"},
    {"output.goal_since", "Change since the baseline, in percent", "Ændring siden udgangspunktet i procent"},
    {"output.goal_state", "Where it stands", "Hvor det står"},
    {"output.goal_stated", "1: the study's own baseline", "1: undersøgelsens eget udgangspunkt"},
    {"output.goal_target", "Target", "Måltal"},
    {"output.goal_title", "Title", "Titel"},
    {"output.goal_unit", "What the target means", "Hvad måltallet betyder"},
    {"output.goal_until", "To be reached by", "Skal være nået"},
    {"output.goal_wanted", "The change wanted by the latest year, or a year",
     "Den ændring, målet kræver til seneste år eller pr. år"},
    {"output.goals", "Goals", "Mål"},
    {"output.goals_baselines", "Goals from other baselines", "Mål fra andre udgangspunkter"},
    {"output.goals_years", "Goals, per year", "Mål, pr. år"},
    {"report.goal_about", "It is about {population}.", "Det handler om {population}."},
    {"report.goal_baseline_head", "Measured from", "Målt fra"},
    {"report.goal_baselines_caption", "{title}: what another baseline would give. {year} had {latest}.",
     "{title}: hvad et andet udgangspunkt ville give. {year} havde {latest}."},
    {"report.goal_change",
     "From {from} to {to} it changed by {change} a year, which can be anything from {low} to {high}.",
     "Fra {from} til {to} ændrede det sig {change} om året, hvilket kan være alt fra {low} til {high}."},
    {"report.goal_change_cannot_tell",
     "From {from} to {to} it changed by {change} a year, which can be anything from {low} to {high}: both no "
     "change at all and the goal are possible.",
     "Fra {from} til {to} ændrede det sig {change} om året, hvilket kan være alt fra {low} til {high}: både "
     "slet "
     "ingen ændring og målet er muligt."},
    {"report.goal_change_off_track",
     "From {from} to {to} it changed by {change} a year, which can be anything from {low} to {high}: less "
     "than "
     "the {wanted} that the goal asks for.",
     "Fra {from} til {to} ændrede det sig {change} om året, hvilket kan være alt fra {low} til {high}: "
     "mindre end "
     "de {wanted}, målet kræver."},
    {"report.goal_change_on_track",
     "From {from} to {to} it changed by {change} a year, which can be anything from {low} to {high}: "
     "certainly "
     "in the right direction, and the {wanted} that the goal asks for are within it.",
     "Fra {from} til {to} ændrede det sig {change} om året, hvilket kan være alt fra {low} til {high}: "
     "sikkert i "
     "den rigtige retning, og de {wanted}, målet kræver, er inden for det."},
    {"report.goal_chart", "{title}: each year with its interval, and the goal as a broken line",
     "{title}: hvert år med sit interval og målet som stiplet linje"},
    {"report.goal_chart_without_line", "{title}: each year with its interval",
     "{title}: hvert år med sit interval"},
    {"report.goal_decidable",
     "A change as great as the goal's can be told from {year} on (in four of five cases).",
     "En ændring så stor som målets kan ses fra {year} (i fire ud af fem tilfælde)."},
    {"report.goal_decidable_since",
     "A change as great as the goal's could be told since {year} (in four of five cases).",
     "En ændring så stor som målets kunne ses siden {year} (i fire ud af fem tilfælde)."},
    {"report.goal_detectable",
     "The smallest change that the years from {from} to {to} could show (in four of five cases) is {change} "
     "a "
     "year.",
     "Den mindste ændring, årene fra {from} til {to} kunne vise (i fire ud af fem tilfælde), er {change} om "
     "året."},
    {"report.goal_line_head", "The goal's line in {year}", "Målets linje i {year}"},
    {"report.goal_never_decidable",
     "There are so few events, or they vary so much, that a change as great as the goal's cannot be told "
     "within "
     "a hundred years.",
     "Der er så få hændelser, eller de svinger så meget, at en ændring så stor som målets ikke kan ses inden "
     "for hundrede år."},
    {"report.goal_no_change_known", "There are too few events to tell how it changed.",
     "Der er for få hændelser til at sige, hvordan det ændrede sig."},
    {"report.goal_no_new_measurement", "No new measurement since the baseline.",
     "Ingen ny måling siden udgangspunktet."},
    {"report.goal_nothing_detectable", "These years could not show any fall, however steep.",
     "Disse år kunne ikke vise noget fald, uanset hvor stejlt."},
    {"report.goal_outlying",
     "The baseline {years} is unlike the other years: it had {baseline}, where they would let one expect "
     "about "
     "{expected}. The table shows what another year would give.",
     "Udgangspunktet {years} ligner ikke de andre år: det havde {baseline}, hvor de ville lade vente omkring "
     "{expected}. Tabellen viser, hvad et andet år ville give."},
    {"report.goal_outlying_mark", "(unlike the other years)", "(ligner ikke de andre år)"},
    {"report.goal_share_change",
     "From {from} to {to} the share went from {before} to {after}: {change} (from {low} to {high}).",
     "Fra {from} til {to} gik andelen fra {before} til {after}: {change} (fra {low} til {high})."},
    {"report.goal_share_change_cannot_tell",
     "From {from} to {to} the share went from {before} to {after}: {change} (from {low} to {high}). Both no "
     "change "
     "at all and the {wanted} that the goal asks for by then are possible.",
     "Fra {from} til {to} gik andelen fra {before} til {after}: {change} (fra {low} til {high}). Både slet "
     "ingen "
     "ændring og de {wanted}, målet kræver til da, er mulige."},
    {"report.goal_share_change_off_track",
     "From {from} to {to} the share went from {before} to {after}: {change} (from {low} to {high}), less "
     "than the "
     "{wanted} that the goal asks for by then.",
     "Fra {from} til {to} gik andelen fra {before} til {after}: {change} (fra {low} til {high}), mindre end "
     "de "
     "{wanted}, målet kræver til da."},
    {"report.goal_share_change_on_track",
     "From {from} to {to} the share went from {before} to {after}: {change} (from {low} to {high}), "
     "certainly in the "
     "right direction, and the {wanted} that the goal asks for by then are within it.",
     "Fra {from} til {to} gik andelen fra {before} til {after}: {change} (fra {low} til {high}), sikkert i "
     "den "
     "rigtige retning, og de {wanted}, målet kræver til da, er inden for det."},
    {"report.goal_share_answers",
     "It takes about {answers} answers in each survey to show a change as great as that (in four of five "
     "cases).",
     "Det kræver omkring {answers} svar i hver undersøgelse at vise en så stor ændring (i fire ud af fem "
     "tilfælde)."},
    {"report.goal_share_detectable", "The smallest change that these answers could show is {change}.",
     "Den mindste ændring, disse svar kunne vise, er {change}."},
    {"report.goal_since_head", "Change to {year}", "Ændring til {year}"},
    {"report.goal_state_cannot_tell", "Cannot tell yet", "Kan ikke siges endnu"},
    {"report.goal_state_head", "Where it stands", "Hvor det står"},
    {"report.goal_state_off_track", "Not on track", "Ikke på rette vej"},
    {"report.goal_state_on_track", "On track", "På rette vej"},
    {"report.goal_stated", "(chosen)", "(valgt)"},
    {"report.goal_target_percent", "The goal: {target} from {from} to {until}.",
     "Målet: {target} fra {from} til {until}."},
    {"report.goal_target_percent_a_year", "The goal: {target} a year, from {from} on.",
     "Målet: {target} om året fra {from}."},
    {"report.goal_target_percentage_points", "The goal: {number} percentage points from {from} to {until}.",
     "Målet: {number} procentpoint fra {from} til {until}."},
    {"report.goal_wanted", "That is {wanted} a year.", "Det er {wanted} om året."},
    {"report.goal_without_number", "The goal has no number; it is followed from {from} on.",
     "Målet har intet tal; det følges fra {from}."},
    {"report.goal_points", "{number} percentage points", "{number} procentpoint"},
    {"report.goals_explained",
     "Goals are judged for the municipality as a whole; a housing area has too few events to tell. An "
     "estimate "
     "better than the goal proves nothing by itself: with 200 events a year and no change at all, one year "
     "in "
     "three still has 5 % fewer than the one before.",
     "Mål bedømmes for kommunen som helhed; et boligområde har for få hændelser til at sige noget. At tallet "
     "er "
     "bedre end målet, beviser intet i sig selv: med 200 hændelser om året og slet ingen ændring har hvert "
     "tredje år alligevel 5 % færre end året før."},
    {"report.heading_goals", "Goals", "Mål"},
    {"study.goal_age", "The age band of a table of figures that has several.",
     "Aldersgruppen i en taltabel, der har flere."},
    {"study.goal_baseline",
     "The year the goal is measured from, or the first and the last of several. Not stated: the first there "
     "is.",
     "Det år, målet måles fra, eller det første og det sidste af flere. Ikke angivet: det første, der er."},
    {"study.goal_counted_by",
     "What the table of figures must count: place or residents. Another is refused. Not stated: either.",
     "Hvad taltabellen skal tælle: place eller residents. Andet afvises. Ikke angivet: begge dele."},
    {"study.goal_name", "A short name: letters a to z, digits and _, a letter first.",
     "Et kort navn: bogstaver fra a til z, cifre og _, først et bogstav."},
    {"study.goal_offence", "The offence of a table of figures that has several, as the table writes it.",
     "Overtrædelsen i en taltabel, der har flere, som tabellen skriver den."},
    {"study.goal_others",
     "Of a survey: whether the goal is about those who did not say so, as feeling safe where it asks about "
     "feeling unsafe.",
     "Af en undersøgelse: om målet handler om dem, der ikke sagde det, som tryghed hvor der spørges om "
     "utryghed."},
    {"study.goal_per_resident", "Whether rates per resident are to change, not numbers.",
     "Om det er rater pr. indbygger, der skal ændre sig, og ikke antal."},
    {"study.goal_population", "Whom the goal is about, in words, such as the young from 10 to 17.",
     "Hvem målet handler om, i ord, f.eks. de unge fra 10 til 17 år."},
    {"study.goal_source", "Name of the [[source]], [[figures]] or [[survey]] that measures the goal.",
     "Navnet på den [[source]], [[figures]] eller [[survey]], der måler målet."},
    {"study.goal_target", "How much is to change, such as -5. Not stated: a goal without a number.",
     "Hvor meget der skal ændre sig, f.eks. -5. Ikke angivet: et mål uden tal."},
    {"study.goal_title", "What readers see instead of the name. Not stated: the name.",
     "Det, læserne ser i stedet for navnet. Ikke angivet: navnet."},
    {"study.goal_unit",
     "What the target means: percent_a_year, percent (of the baseline, in the year `by`) or "
     "percentage_points (of "
     "a "
     "share, in the year `by`). Needed with a target.",
     "Hvad måltallet betyder: percent_a_year, percent (af udgangspunktet, i året `by`) eller "
     "percentage_points (af en andel, i året `by`). Nødvendig med et måltal."},
    {"study.goal_until", "The year by which the goal is to be reached.", "Det år, målet skal være nået."},
    {"study.table_goals",
     "What is to change, from when and by how much. Write one [[goals]] for each; they are judged for the "
     "municipality as a whole.",
     "Hvad der skal ændre sig, fra hvornår og hvor meget. Skriv en [[goals]] for hvert mål; de bedømmes for "
     "kommunen som helhed."},
};

}  // namespace

std::span<const Text> goal_texts() {
  return texts;
}

}  // namespace hotspot
