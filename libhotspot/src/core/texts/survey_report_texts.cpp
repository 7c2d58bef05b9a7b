// The report's sections on surveys, and on what people feel beside what is recorded.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"map.perceived", "Feeling unsafe beside {source}, per housing area",
     "Utryghed ved siden af {source}, pr. boligområde"},
    {"map.perceived_alternative",
     "Map of {study}: where more people feel unsafe than in the municipality, and where more is recorded in "
     "{source} too. The figures are in the table below.",
     "Kort over {study}: hvor flere føler sig utrygge end i kommunen, og hvor der også er registreret "
     "flere i {source}. Tallene står i tabellen nedenfor."},
    {"report.age_and_over", "{from} and over", "{from} år og derover"},
    {"report.age_band", "{from} to {to}", "{from} til {to} år"},
    {"report.age_head", "Age", "Alder"},
    {"report.age_table", "{title}, {year}: share who {said}, by age, in the whole municipality",
     "{title}, {year}: andel, der {said}, efter alder, i hele kommunen"},
    {"report.heading_surveys", "What people answered", "Hvad folk har svaret"},
    {"indicator.exposure", "exposed to crime", "udsat for kriminalitet"},
    {"indicator.hash_use", "hash in the last 30 days", "hash de seneste 30 dage"},
    {"indicator.unsafety", "feeling unsafe", "utryghed"},
    {"indicator.wellbeing", "wellbeing", "trivsel"},
    {"report.input_invited", "{survey}: how many were asked", "{survey}: hvor mange der er spurgt"},
    {"report.kind_not_reported", "{source}: recorded whether or not anyone reports them",
     "{source}: registreres, uanset om nogen anmelder dem"},
    {"report.kind_reported", "{source}: depend on people's will to report",
     "{source}: afhænger af, om folk anmelder"},
    {"report.no_data_either", "no data: nobody asked, or residents not known",
     "ingen data: ingen er spurgt, eller beboertallet er ukendt"},
    {"report.perceived_explained",
     "The share who feel unsafe is set against the municipality's, the rate of recorded events against that "
     "of all housing areas together. An area is told apart where both of its intervals ({level}) leave out "
     "the municipality's figure. Where either holds it, it cannot be told. Of {areas} "
     "areas, about {by_chance} would be told apart by chance alone in each. The words are about answers and "
     "records, not about the area or those who live there. 'No data' is not 'none'.",
     "Andelen af utrygge holdes op mod kommunens, raten af registrerede hændelser mod boligområderne under "
     "ét. Et område skiller sig ud, hvor begge dets intervaller ({level}) ligger uden om kommunens tal. Hvor "
     "et af dem rummer det, kan det ikke siges. Af {areas} områder ville omkring "
     "{by_chance} skille sig ud ved et rent tilfælde i hvert af de to. Ordene handler om svar og "
     "registreringer, ikke om området eller dem, der bor der. »Ingen data« er ikke »ingen«."},
    {"report.perceived_verdict", "The two together", "De to tilsammen"},
    {"report.rank_apart",
     "{source}: over {areas} areas, those where more feel unsafe tend to have fewer recorded (rank "
     "correlation {r}, interval {interval}).",
     "{source}: over {areas} områder har de, hvor flere er utrygge, gerne færre registrerede "
     "(rangkorrelation {r}, interval {interval})."},
    {"report.rank_together",
     "{source}: over {areas} areas, those where more feel unsafe tend to have more recorded (rank "
     "correlation {r}, interval {interval}). That says nothing of causes.",
     "{source}: over {areas} områder har de, hvor flere er utrygge, gerne flere registrerede "
     "(rangkorrelation {r}, interval {interval}). Det siger intet om årsager."},
    {"report.rank_too_few", "{source}: too few areas have both figures to tell whether they go together.",
     "{source}: for få områder har begge tal til at sige, om de følges ad."},
    {"report.rank_unknown",
     "{source}: over {areas} areas it cannot be told whether those where more feel unsafe have more recorded "
     "(rank correlation {r}, interval {interval}).",
     "{source}: over {areas} områder kan det ikke siges, om de, hvor flere er utrygge, har flere "
     "registrerede (rangkorrelation {r}, interval {interval})."},
    {"report.rate_ratio", "Times all areas together", "Gange områderne under ét"},
    {"report.raw_share", "Share", "Andel"},
    {"report.reporting_alone",
     "All recorded events here depend on people's will to report: more of them may mean more trust in "
     "reporting, not more incidents. Set a kind that does not, such as fires, beside them before judging.",
     "Alle registrerede hændelser her afhænger af, om folk anmelder: flere af dem kan betyde større tillid, "
     "ikke flere hændelser. Sæt en slags ved siden af, som ikke gør, fx brande, før der dømmes."},
    {"report.reporting_beside",
     "Kinds that depend on people's will to report stand beside kinds that do not. Where the two differ, "
     "more reports may mean more trust in reporting, not more incidents.",
     "De slags, der afhænger af, om folk anmelder, står ved siden af dem, der ikke gør. Hvor de to er "
     "forskellige, kan flere anmeldelser betyde større tillid, ikke flere hændelser."},
    {"report.response_rate", "Response rate", "Svarprocent"},
    {"report.shrunken_explained",
     "Small areas swing: a handful of answers makes them the highest or the lowest. The share drawn in moves "
     "each area's share towards that of its housing company, or of the whole municipality where the company "
     "has "
     "too few areas, the more the fewer its answers. It stands beside the raw share, not instead of it.",
     "Små områder svinger: en håndfuld svar gør dem til de højeste eller laveste. Den inddæmpede andel "
     "flytter hvert områdes andel mod boligselskabets, eller mod hele kommunens, hvor selskabet har for få "
     "områder, mest hvor der er få svar. Den står ved siden af den rå andel, ikke i stedet for den."},
    {"report.shrunken_share", "Share drawn in", "Inddæmpet andel"},
    {"report.survey_broken", "{year} is not compared with the years before: {reason}.",
     "{year} sammenlignes ikke med årene før: {reason}."},
    {"report.survey_change_unknown",
     "Whether that is a change since {before} cannot be told ({change} percentage points, interval {low} to "
     "{high}).",
     "Om det er en ændring siden {before}, kan ikke siges ({change} procentpoint, interval {low} til "
     "{high})."},
    {"report.survey_chart", "{title}, {year}: share who {said}, per housing area",
     "{title}, {year}: andel, der {said}, pr. boligområde"},
    {"report.survey_fell",
     "That is fewer than in {before} ({change} percentage points, interval {low} to {high}).",
     "Det er færre end i {before} ({change} procentpoint, interval {low} til {high})."},
    {"report.survey_hidden", "{year}: too few answered to show a share.",
     "{year}: for få har svaret til at vise en andel."},
    {"report.survey_no_data", "no data: nobody answered", "ingen data: ingen har svaret"},
    {"report.survey_question", "Question: {question}", "Spørgsmål: {question}"},
    {"report.survey_reference", "Whole municipality: {share}", "Hele kommunen: {share}"},
    {"report.survey_response", "{rate} of the {invited} asked answered.",
     "{rate} af de {invited} spurgte svarede."},
    {"report.survey_rose",
     "That is more than in {before} ({change} percentage points, interval {low} to {high}).",
     "Det er flere end i {before} ({change} procentpoint, interval {low} til {high})."},
    {"said.exposure", "say they have been exposed to crime", "siger, at de har været udsat for kriminalitet"},
    {"said.hash_use", "say they have used hash in the last 30 days",
     "siger, at de har røget hash de seneste 30 dage"},
    {"said.unsafety", "say they feel unsafe", "siger, at de føler sig utrygge"},
    {"said.wellbeing", "say they are well", "siger, at de trives"},
    {"report.survey_share", "{year}: {share} (interval {interval}) of {answers} who answered {said}.",
     "{year}: {share} (interval {interval}) af {answers}, der svarede, {said}."},
    {"report.survey_table", "{title}, {year}: share who {said}", "{title}, {year}: andel, der {said}"},
    {"report.survey_without", "No new measurement in {years}.", "Ingen ny måling i {years}."},
    {"report.surveys_explained",
     "Each share stands with the number who answered, the response rate where it is known, and its interval: "
     "how far it could be off by chance. Those who did not answer may have thought otherwise.",
     "Hver andel står med antallet, der svarede, svarprocenten, hvor den er kendt, og intervallet: hvor "
     "meget den kan være skæv ved et tilfælde. De, der ikke svarede, kan have ment noget andet."},
    {"report.whole_municipality", "Whole municipality", "Hele kommunen"},
};

}  // namespace

std::span<const Text> survey_report_texts() {
  return texts;
}

}  // namespace hotspot
