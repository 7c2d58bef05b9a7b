// Surveys, and what people feel beside what is recorded: keys, record, layers, report.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.answer_weight", "The weight {value} of an answer is not a number of 0 or more.",
     "Vægten {value} af et svar er ikke et tal på 0 eller derover."},
    {"option.design_effect",
     "How many answers are needed for what one drawn at random would tell, beyond the weights: 1 where all "
     "were asked or drawn singly, more where whole classes or stairways were.",
     "Hvor mange svar der skal til for det, som ét tilfældigt udtrukket ville fortælle, ud over vægtene: 1, "
     "hvor alle er spurgt eller udtrukket enkeltvis, mere hvor hele klasser eller opgange er spurgt."},
    {"error.survey_age_bands",
     "The age bands of the survey {survey} must rise: give the youngest age of each, as in [13, 16, 18].",
     "Aldersgrupperne i undersøgelsen {survey} skal stige: angiv den yngste alder i hver, som i [13, 16, "
     "18]."},
    {"error.survey_counts_as",
     "The survey {survey} has single answers; say which of them count, as in counts_as = [\"unsafe\", \"very "
     "unsafe\"].",
     "Undersøgelsen {survey} har enkelte svar; sig, hvilke af dem der tæller, som i counts_as = [\"utryg\", "
     "\"meget utryg\"]."},
    {"error.survey_form",
     "The survey {survey} must name either the column of single answers (`answer`), or those of a table: "
     "`total` with `count` or with `share`.",
     "Undersøgelsen {survey} skal angive enten kolonnen med de enkelte svar (`answer`) eller dem i en tabel: "
     "`total` med `count` eller med `share`."},
    {"error.survey_scale",
     "The answer \"{word}\" that counts in the survey {survey} is not on its `scale`; spell both alike.",
     "Svaret \"{word}\", som tæller i undersøgelsen {survey}, er ikke på dens `scale`; stav dem ens."},
    {"error.survey_year",
     "The survey {survey} must say when it was asked: the `year`, or the column with the year of each row "
     "(`wave`), not both.",
     "Undersøgelsen {survey} skal sige, hvornår der er spurgt: året (`year`) eller kolonnen med hver rækkes "
     "år (`wave`), ikke begge."},
    {"finding.respondents",
     "{marks} places were named by {respondents} respondents; each respondent weighs as one. {unknown} "
     "places without a respondent weigh as one each.",
     "{marks} steder er nævnt af {respondents} svarpersoner; hver svarperson vejer som én. {unknown} steder "
     "uden svarperson vejer hver som én."},
    {"finding.survey_areas_missing",
     "{year}: no answers from {count} of the housing areas: {areas}. That is no data, not that nobody said "
     "so.",
     "{year}: ingen svar fra {count} af boligområderne: {areas}. Det er manglende data, ikke at ingen har "
     "svaret sådan."},
    {"finding.survey_few_without_area",
     "{year}: a few answers come from no housing area of the study; they count for the municipality alone.",
     "{year}: enkelte svar kommer ikke fra noget af undersøgelsens boligområder; de tæller kun med for "
     "kommunen."},
    {"finding.survey_other_scale",
     "Most answers of {years} are not on the question's scale: asked on another scale, they are left out. "
     "Give that wave a table of its own with its `scale`, its `counts_as` and, if the two can be compared, "
     "`comparable_because`.",
     "De fleste svar fra {years} er ikke på spørgsmålets skala: der er spurgt på en anden skala, og de er "
     "udeladt. Giv det år en tabel for sig med dets `scale`, dets `counts_as` og, hvis de to kan "
     "sammenlignes, `comparable_because`."},
    {"finding.survey_without_area",
     "{year}: {count} answers come from no housing area of the study; they count for the municipality alone.",
     "{year}: {count} svar kommer ikke fra noget af undersøgelsens boligområder; de tæller kun med for "
     "kommunen."},
    {"reason.no_answer", "no answer, or figures missing", "intet svar, eller tal mangler"},
    {"reason.not_a_share", "more said so than answered, or over 100 %",
     "flere, end der svarede, eller over 100 %"},
    {"reason.not_in_scale", "an answer that is not on the question's scale",
     "et svar, der ikke er på spørgsmålets skala"},
    {"report.caution_safe",
     "These are places that people say they feel safe at or like. People name places where they come; a "
     "place that nobody names may be one where few come. Years without a survey have none.",
     "Her er tale om steder, hvor folk siger, at de føler sig trygge, eller som de godt kan lide. Folk peger "
     "på steder, hvor de kommer; et sted, som ingen peger på, kan være et, hvor få kommer. År uden "
     "undersøgelse har ingen."},
    {"report.counted_safe", "{count} places were named as safe", "peget på {count} trygge steder"},
    {"report.noun_safe", "places named as safe", "trygge steder"},
    {"report.one_safe", "1 place was named as safe", "peget på 1 trygt sted"},
    {"report.the_safe", "the places named as safe", "de trygge steder"},
    {"study.source_each_mark", "Every place named weighs as one, also where one respondent names twenty.",
     "Hvert nævnt sted vejer som ét, også hvor én svarperson nævner tyve."},
    {"study.source_respondent",
     "Column that tells respondents apart: each of them weighs as one, however many places they name. It is "
     "not kept.",
     "Kolonne, der skelner svarpersonerne fra hinanden: hver af dem vejer som én, uanset hvor mange steder "
     "de nævner. Den gemmes ikke."},
    {"study.survey_age", "Column with the age of who answered; only the sums of each band are kept.",
     "Kolonne med alderen på den, der har svaret; kun summerne for hver gruppe gemmes."},
    {"study.survey_age_bands",
     "The youngest age of each band, as in [13, 16, 18]: 13 to 15, 16 to 17, 18 and over. Shown for the "
     "municipality.",
     "Den yngste alder i hver gruppe, som i [13, 16, 18]: 13 til 15, 16 til 17, 18 og derover. Vises for "
     "kommunen."},
    {"study.survey_answer",
     "Column with one answer a row. Answers are added up while they are read; none is kept.",
     "Kolonne med ét svar i hver række. Svarene lægges sammen, mens de læses; ingen gemmes."},
    {"study.survey_area",
     "Column with the id of the housing area, or its name, or its department's. Not stated: the answers "
     "count for the municipality alone.",
     "Kolonne med boligområdets id, dets navn eller dets afdelings. Ikke angivet: svarene tæller kun med for "
     "kommunen."},
    {"study.survey_comparable",
     "Why this wave can be compared with those before it although question, scale or the answers that count "
     "differ. Not stated: a wave that asks otherwise starts a series of its own.",
     "Hvorfor dette år kan sammenlignes med de tidligere, selv om spørgsmål, skala eller de svar, der "
     "tæller, er anderledes. Ikke angivet: et år, der spørger anderledes, begynder en ny serie."},
    {"study.survey_count", "Column of a table by area with how many said so.",
     "Kolonne i en tabel pr. område med, hvor mange der svarede sådan."},
    {"study.survey_counts_as", "The answers that count: as unsafe, as being well, as exposed.",
     "De svar, der tæller: som utryg, som trivsel, som udsat."},
    {"study.survey_indicator", "What the question is about. Feeling unsafe is set beside recorded events.",
     "Hvad spørgsmålet handler om. Utryghed vises ved siden af de registrerede hændelser."},
    {"study.survey_invited",
     "Column with how many were asked, for the response rate: of the table by area, or of `invited_file`.",
     "Kolonne med, hvor mange der er spurgt, til svarprocenten: i tabellen pr. område eller i "
     "`invited_file`."},
    {"study.survey_invited_file",
     "Table with how many of each area were asked (columns `area` and `invited`, and `wave` where that is "
     "stated), beside single answers.",
     "Tabel med, hvor mange der er spurgt i hvert område (kolonnerne `area` og `invited` og `wave`, hvor den "
     "er angivet), ved siden af enkelte svar."},
    {"study.survey_name", "Letters, digits and _.", "Bogstaver, cifre og _."},
    {"study.survey_question",
     "The question as it was put; it stands in the report, and waves that put it otherwise are not compared.",
     "Spørgsmålet, som det blev stillet; det står i rapporten, og år, der spørger anderledes, sammenlignes "
     "ikke."},
    {"study.survey_scale",
     "All answers there were to choose from, in order. Answers that are not among them are counted in the "
     "record and left out.",
     "Alle svar, der var at vælge imellem, i rækkefølge. Svar, der ikke er blandt dem, tælles i opgørelsen "
     "og udelades."},
    {"study.survey_series",
     "Surveys with this name in common are waves of one survey. Not stated: the survey stands alone.",
     "Undersøgelser med dette navn til fælles er bølger af samme undersøgelse. Ikke angivet: undersøgelsen "
     "står alene."},
    {"study.survey_share", "Column of a table by area with what percentage said so, instead of `count`.",
     "Kolonne i en tabel pr. område med, hvor mange procent der svarede sådan, i stedet for `count`."},
    {"study.survey_title", "What readers see instead of the name. Not stated: the name.",
     "Det, læserne ser i stedet for navnet. Ikke angivet: navnet."},
    {"study.survey_total", "Column of a table by area with how many answered.",
     "Kolonne i en tabel pr. område med, hvor mange der svarede."},
    {"study.survey_wave", "Column with the year of each row's wave.",
     "Kolonne med året for hver rækkes bølge."},
    {"study.survey_weight",
     "Column with a number that says what each answer counts for. Not stated: all count alike.",
     "Kolonne med et tal for, hvad hvert svar tæller. Ikke angivet: alle tæller ens."},
    {"study.survey_year", "The year of the one wave that the file holds.",
     "Året for den ene bølge, som filen rummer."},
    {"study.table_survey",
     "Answers to one question of a survey, of one wave or several; one table for each question. Single "
     "answers, or a table of areas.",
     "Svar på ét spørgsmål i en undersøgelse, fra én bølge eller flere; én tabel for hvert spørgsmål. "
     "Enkelte svar eller en tabel med områder."},
    {"wave.other_counts", "other answers count than in {before}", "andre svar tæller end i {before}"},
    {"wave.other_question", "another question than in {before}", "et andet spørgsmål end i {before}"},
    {"wave.other_scale", "another scale than in {before}", "en anden skala end i {before}"},
    {"warning.survey_broken", "{survey}, {year}, is not compared with the years before: {reason}.",
     "{survey}, {year}, sammenlignes ikke med årene før: {reason}."},
    {"output.age_from", "Age from", "Alder fra"},
    {"output.age_to", "Age to", "Alder til"},
    {"output.answers", "Answers", "Svar"},
    {"output.cross_moran", "Feeling unsafe here and recorded events around (local Moran, two figures)",
     "Utryghed her og registrerede hændelser omkring (lokal Moran, to tal)"},
    {"output.depends_on_reporting", "{source}: depends on people's will to report (1: yes)",
     "{source}: afhænger af, om folk anmelder (1: ja)"},
    {"output.design_effect", "Design effect: answers needed for one drawn at random",
     "Designeffekt: svar pr. tilfældigt udtrukket svar"},
    {"output.felt", "Feeling unsafe beside the municipality", "Utryghed ved siden af kommunens"},
    {"output.in_no_known_area", "In no known housing area", "Uden kendt boligområde"},
    {"output.indicator", "What is asked about", "Hvad der spørges om"},
    {"output.invited", "Asked", "Spurgt"},
    {"output.legend_perceived", "{survey} {year} beside {source}, {period}",
     "{survey} {year} ved siden af {source}, {period}"},
    {"output.municipality_rate", "{source}: rate of all housing areas together",
     "{source}: rate i boligområderne under ét"},
    {"output.municipality_share", "Share feeling unsafe in the municipality", "Andel utrygge i kommunen"},
    {"output.perceived_class",
     "Feeling unsafe beside {source} (0: cannot tell, 1: neither more, 2: more recorded, 3: more feel "
     "unsafe, 4: both)",
     "Utryghed ved siden af {source} (0: kan ikke siges, 1: ingen af dem flere, 2: flere registreret, 3: "
     "flere utrygge, 4: begge)"},
    {"output.perceived_recorded", "Feeling unsafe beside what is recorded",
     "Utryghed ved siden af det registrerede"},
    {"output.perceived_style", "Feeling unsafe beside {source}", "Utryghed ved siden af {source}"},
    {"output.perceived_words", "Feeling unsafe beside {source}, in words",
     "Utryghed ved siden af {source}, i ord"},
    {"output.question", "Question", "Spørgsmål"},
    {"output.rank_correlation", "Do areas with many who feel unsafe have many recorded events?",
     "Har områder med mange utrygge mange registrerede hændelser?"},
    {"output.rank_high", "Rank correlation, upper limit", "Rangkorrelation, øvre grænse"},
    {"output.rank_low", "Rank correlation, lower limit", "Rangkorrelation, nedre grænse"},
    {"output.rank_r", "Rank correlation (Spearman)", "Rangkorrelation (Spearman)"},
    {"output.rate_ratio", "{source}: rate over that of all housing areas together",
     "{source}: rate i forhold til boligområderne under ét"},
    {"output.rate_ratio_high", "{source}: rate ratio, upper limit", "{source}: rateforhold, øvre grænse"},
    {"output.rate_ratio_low", "{source}: rate ratio, lower limit", "{source}: rateforhold, nedre grænse"},
    {"output.recorded_beside", "{source} beside all housing areas together",
     "{source} ved siden af boligområderne under ét"},
    {"output.response_rate", "Response rate", "Svarprocent (som andel)"},
    {"output.share", "Share", "Andel"},
    {"output.share_difference", "Difference from the municipality's share", "Forskel fra kommunens andel"},
    {"output.share_difference_high", "Difference, upper limit", "Forskel, øvre grænse"},
    {"output.share_difference_low", "Difference, lower limit", "Forskel, nedre grænse"},
    {"output.share_high", "Share, upper limit", "Andel, øvre grænse"},
    {"output.share_low", "Share, lower limit", "Andel, nedre grænse"},
    {"output.share_unsafe", "Share feeling unsafe", "Andel utrygge"},
    {"output.shrunken", "Share drawn to the company's or the municipality's",
     "Andel trukket mod selskabets eller kommunens"},
    {"output.shrunken_high", "Drawn share, upper limit", "Trukket andel, øvre grænse"},
    {"output.shrunken_low", "Drawn share, lower limit", "Trukket andel, nedre grænse"},
    {"output.shrunken_to", "Whose share it is drawn to", "Hvis andel den er trukket mod"},
    {"output.survey", "Survey", "Undersøgelse"},
    {"output.survey_change", "Change since the wave before", "Ændring siden forrige bølge"},
    {"output.survey_change_high", "Change, upper limit", "Ændring, øvre grænse"},
    {"output.survey_change_low", "Change, lower limit", "Ændring, nedre grænse"},
    {"output.survey_layer", "Answers to surveys", "Svar på undersøgelser"},
    {"output.survey_series", "Series of waves", "Serie af bølger"},
    {"output.survey_status", "Measured, not comparable, or no new measurement",
     "Målt, ikke sammenlignelig eller ingen ny måling"},
    {"output.survey_title", "Title of the survey", "Undersøgelsens titel"},
    {"perceived.both", "More people feel unsafe here than in the municipality, and more is recorded",
     "Flere føler sig utrygge her end i kommunen, og der er registreret flere hændelser"},
    {"perceived.cannot_tell", "Cannot tell", "Kan ikke siges"},
    {"perceived.felt_only", "More people feel unsafe here than in the municipality, but not more is recorded",
     "Flere føler sig utrygge her end i kommunen, men der er ikke registreret flere hændelser"},
    {"perceived.neither",
     "Not more people feel unsafe here than in the municipality, and not more is recorded",
     "Her føler ikke flere sig utrygge end i kommunen, og der er ikke registreret flere hændelser"},
    {"perceived.recorded_only",
     "More is recorded here than in the municipality, but not more people feel unsafe",
     "Her er registreret flere hændelser end i kommunen, men ikke flere føler sig utrygge"},
    {"wave.no_new_measurement", "no new measurement", "ingen ny måling"},
};

}  // namespace

std::span<const Text> survey_texts() {
  return texts;
}

}  // namespace hotspot
