// Errors of reading the study file, and the words of its table of keys.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.study_below_minimum",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be at least {minimum}.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være mindst {minimum}."},
    {"error.study_double_brackets",
     "{file}, line {line}: {table} may stand only once; write it with single brackets.",
     "{file}, linje {line}: {table} må kun stå én gang; skriv den med enkelte kantede parenteser."},
    {"error.study_key_elsewhere",
     "{file}, line {line}: the key `{key}` does not belong in {table}; it belongs in {tables}.",
     "{file}, linje {line}: nøglen `{key}` hører ikke til i {table}; den hører til i {tables}."},
    {"error.study_key_missing", "{file}, line {line}: {table} states no `{key}`; add a line {key} = \"...\".",
     "{file}, linje {line}: {table} angiver ingen `{key}`; tilføj en linje {key} = \"...\"."},
    {"error.study_key_outside",
     "{file}, line {line}: the key `{name}` stands outside its table; write it below {tables}.",
     "{file}, linje {line}: nøglen `{name}` står uden for sin tabel; skriv den under {tables}."},
    {"error.study_misspelt_word",
     "{file}, line {line}: `{key}` in {table} is \"{value}\"; it must be one of {words}; did you mean "
     "{suggestion}?",
     "{file}, linje {line}: `{key}` i {table} er \"{value}\"; den skal være en af {words}; mente du "
     "{suggestion}?"},
    {"error.study_not_a_date",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be a date, such as {key} = 2019-01-31.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være en dato, f.eks. {key} = 2019-01-31."},
    {"error.study_not_a_flag",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be true or false, without quotes.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være true eller false, uden "
     "anførselstegn."},
    {"error.study_not_a_number",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be a number without quotes, such as {key} "
     "= 0.5.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være et tal uden anførselstegn, f.eks. "
     "{key} = 0.5."},
    {"error.study_not_a_table",
     "{file}, line {line}: {table} is a table; write {table} on a line of its own and its keys below.",
     "{file}, linje {line}: {table} er en tabel; skriv {table} på en linje for sig og dens nøgler "
     "nedenunder."},
    {"error.study_not_a_text",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be a text in quotes, {key} = \"...\".",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være en tekst i anførselstegn, {key} = "
     "\"...\"."},
    {"error.study_not_a_whole_number",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be a whole number without quotes, such as "
     "{key} = 5.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være et helt tal uden anførselstegn, "
     "f.eks. {key} = 5."},
    {"error.study_not_a_word",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be one of {words}, in quotes.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være en af {words}, i anførselstegn."},
    {"error.study_not_above",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be above {minimum}.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være større end {minimum}."},
    {"error.study_not_between",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be between {minimum} and {maximum}.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være mellem {minimum} og {maximum}."},
    {"error.study_not_finite",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be a finite number.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være et endeligt tal."},
    {"error.study_not_metres",
     "{file}, line {line}: `{key}` in {table} is {value}; it must be a number of metres without quotes, such "
     "as {key} = 250.",
     "{file}, linje {line}: `{key}` i {table} er {value}; den skal være et antal meter uden anførselstegn, "
     "f.eks. {key} = 250."},
    {"error.study_not_there",
     "There is no study file {file}. Check the name, or let hotspots init FOLDER propose one.",
     "Undersøgelsesfilen {file} findes ikke. Kontrollér navnet, eller lad hotspots init MAPPE foreslå en."},
    {"error.study_period",
     "{file}, line {line}: {table} ends ({to}) before it begins ({from}); swap the two days.",
     "{file}, linje {line}: {table} slutter ({to}), før den begynder ({from}); byt om på de to dage."},
    {"error.study_single_brackets",
     "{file}, line {line}: there may be several such tables; write {table} with double brackets.",
     "{file}, linje {line}: der kan være flere tabeller af den slags; skriv {table} med dobbelte kantede "
     "parenteser."},
    {"error.study_purpose",
     "{file}, line {line}: a {table} that uses the personal column {column} must say what for; add "
     "`purpose`.",
     "{file}, linje {line}: en {table}, der bruger personkolonnen {column}, skal sige hvorfor; tilføj "
     "`purpose`."},
    {"error.study_source_name",
     "{file}, line {line}: the name `{name}` of a {table} must start with a letter from a to z and hold only "
     "such letters, digits and _, as in police_2019; readers see the `title`.",
     "{file}, linje {line}: navnet `{name}` på en {table} skal begynde med et bogstav fra a til z og kun "
     "rumme sådanne bogstaver, cifre og _, som i politi_2019; læserne ser `title`."},
    {"error.study_source_twice",
     "{file}, line {line}: the name `{name}` stands already at the {table} of line {first} (upper and lower "
     "case are alike); give each its own.",
     "{file}, linje {line}: navnet `{name}` står allerede ved den {table}, der er på linje {first} (store og "
     "små bogstaver regnes for ens); giv hver sit."},
    {"error.study_syntax",
     "{file}, line {line}, column {column}: {reason}. Texts stand in quotes, decimals have a point (0.5), "
     "and "
     "the file is saved as UTF-8.",
     "{file}, linje {line}, kolonne {column}: {reason}. Tekster står i anførselstegn, decimaltal har punktum "
     "(0.5), og filen gemmes som UTF-8."},
    {"error.study_table_missing", "{file}: {table} is missing; add it with at least a line file = \"...\".",
     "{file}: {table} mangler; tilføj den med mindst en linje file = \"...\"."},
    {"error.study_unknown_key",
     "{file}, line {line}: unknown key `{key}` in {table}; did you mean {suggestion}?",
     "{file}, linje {line}: ukendt nøgle `{key}` i {table}; mente du {suggestion}?"},
    {"error.study_unknown_key_listed",
     "{file}, line {line}: unknown key `{key}` in {table}; its keys are {keys}.",
     "{file}, linje {line}: ukendt nøgle `{key}` i {table}; dens nøgler er {keys}."},
    {"error.study_unknown_table", "{file}, line {line}: unknown table [{name}]; did you mean {suggestion}?",
     "{file}, linje {line}: ukendt tabel [{name}]; mente du {suggestion}?"},
    {"error.study_unknown_table_listed",
     "{file}, line {line}: unknown table [{name}]; the tables are {tables}.",
     "{file}, linje {line}: ukendt tabel [{name}]; tabellerne er {tables}."},
    {"error.study_unknown_word",
     "{file}, line {line}: `{key}` in {table} is \"{value}\"; it must be one of {words}.",
     "{file}, linje {line}: `{key}` i {table} er \"{value}\"; den skal være en af {words}."},
    {"error.study_unreadable", "The study file {file} cannot be read: {reason}.",
     "Undersøgelsesfilen {file} kan ikke læses: {reason}."},
    {"study.column_default", "Default", "Standardværdi"},
    {"study.column_key", "Key", "Nøgle"},
    {"study.column_meaning", "Meaning", "Betydning"},
    {"study.column_table", "Table", "Tabel"},
    {"study.column_type", "Type", "Type"},
    {"study.limits_above", "{type} above {minimum}", "{type} over {minimum}"},
    {"study.limits_at_least", "{type}, at least {minimum}", "{type}, mindst {minimum}"},
    {"study.limits_between", "{type} from {minimum} to {maximum}", "{type} fra {minimum} til {maximum}"},
    {"study.required", "required", "skal angives"},
    {"study.type_date", "date, such as 2019-01-31", "dato, f.eks. 2019-01-31"},
    {"study.type_flag", "true or false", "true eller false"},
    {"study.type_list", "list of {type}", "liste af {type}"},
    {"study.type_metres", "metres", "meter"},
    {"study.type_number", "number", "tal"},
    {"study.type_text", "text", "tekst"},
    {"study.type_whole_number", "whole number", "helt tal"},
    {"study.type_word", "one of {words}", "en af {words}"},
};

}  // namespace

std::span<const Text> study_file_texts() {
  return texts;
}

}  // namespace hotspot
