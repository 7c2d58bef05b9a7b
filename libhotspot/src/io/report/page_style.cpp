#include "io/report/page_style.hpp"

#include <string>

namespace hotspot::detail {
namespace {

// Text on white: 1f2933 (14.8:1), 52606d (6.4:1), 2b6cb0 (5.4:1). Marks: 2c7fb8 (4.2:1).
constexpr std::string_view screen = R"(
:root { color-scheme: light; }
html { font: 16px/1.4 Inter, "DejaVu Sans", sans-serif; color: #1f2933; background: #fff; }
body { margin: 0; }
main, footer { max-width: 1100px; margin: 0 auto; padding: 0 20px; }
main { padding-top: 32px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; max-width: 40ch; }
h2 { font-size: 24px; line-height: 1.25; margin: 56px 0 12px; padding-top: 12px; border-top: 1px solid #d8d4cc; }
h3 { font-size: 20px; line-height: 1.3; margin: 32px 0 8px; }
h4 { font-size: 16px; margin: 20px 0 4px; }
h1, h2, h3, h4, p, li, td, th { overflow-wrap: break-word; }
p, main > ul, section > ul { max-width: 70ch; margin: 0 0 12px; }
ul { padding-left: 20px; }
ul.plain { list-style: none; margin: 0; padding: 0; }
a { color: #2b6cb0; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #2b6cb0; outline-offset: 2px; }
code { font-family: "DejaVu Sans Mono", monospace; font-size: 16px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; padding: 8px 12px; background: #fff; border: 2px solid #2b6cb0; }
.period { font-size: 20px; margin-right: 8px; }
.badge { display: inline-block; padding: 2px 10px; border: 1px solid #2b6cb0; border-radius: 4px; color: #2b6cb0; }
.badge.internal { border-color: #1f2933; background: #1f2933; color: #fff; }
.lead { font-size: 20px; max-width: 60ch; margin: 16px 0; }
.note { padding: 12px; background: #f7f5f0; border-left: 4px solid #5b6770; border-radius: 4px; }
.quiet, .hidden { color: #52606d; }
nav { margin-top: 32px; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 24px; }
nav a { display: inline-block; padding: 4px 0; }
figure { margin: 16px 0; }
figcaption { max-width: 70ch; margin: 4px 0; color: #52606d; }
figure.map img { display: block; width: 100%; max-width: 1000px; height: auto; border: 1px solid #d8d4cc; border-radius: 4px; }
figure.sheetmap img { display: block; width: 100%; max-width: 640px; height: auto; }
.trends { display: flex; flex-wrap: wrap; gap: 8px 32px; }
.trends figure { flex: 1 1 260px; max-width: 340px; margin: 8px 0; }
.trends img { width: 100%; height: auto; }
article.sheet { margin-top: 40px; padding-top: 8px; border-top: 1px solid #d8d4cc; }
.beside { display: flex; flex-wrap: wrap; gap: 16px 48px; align-items: flex-start; }
.beside table { width: 100%; }
.beside > * { flex: 1 1 320px; min-width: 0; max-width: 520px; margin: 0; }
)";

constexpr std::string_view tables_and_charts = R"(
summary { cursor: pointer; font-weight: 600; margin: 0.5em 0; }
.scroll { overflow-x: auto; margin: 12px 0 20px; max-width: 100%; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 4px 0 8px; color: #52606d; }
caption span { display: inline-block; max-width: min(70ch, 100vw - 40px); }
th, td { padding: 6px 12px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e4e1da; }
thead th { vertical-align: bottom; border-bottom: 2px solid #5b6770; font-weight: 600; }
tbody th { font-weight: 400; min-width: 8em; }
tbody th, thead tr:first-child th:first-child { position: sticky; left: 0; background: #fff; }
tbody th.short { min-width: 0; }
tbody th.range { min-width: 0; white-space: nowrap; }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; }
td.number, th.number { padding-left: 12px; padding-right: 0; }
td.number + td:not(.number), th.number + th:not(.number) { padding-left: 20px; }
th.group, td.hidden, td.number + td.hidden { padding-left: 24px; }
th.group { border-bottom-width: 1px; }
tr.outside th, tr.outside td { border-top: 2px solid #5b6770; background: #f7f5f0; }
tr.company th { font-weight: 600; }
tr.department th { padding-left: 20px; }
.swatch { display: inline-block; width: 20px; height: 14px; margin-right: 8px; border: 1px solid #5b6770; vertical-align: -1px; }
svg { display: block; overflow: visible; font-variant-numeric: tabular-nums; }
svg text { fill: #1f2933; }
svg text.quiet { fill: #52606d; }
text.beside { transform: translateX(6px); paint-order: stroke; stroke: #fff; stroke-width: 4px; }
.bar { fill: #2c7fb8; }
.bar.part { fill: #a9cde4; stroke: #2c7fb8; }
.zero { stroke: #5b6770; }
.grid { stroke: #e4e1da; }
.reference { stroke: #52606d; stroke-dasharray: 3 3; }
.interval { stroke: #2c7fb8; stroke-width: 3; }
.dot { fill: #1f2933; }
.line { fill: none; stroke: #2c7fb8; stroke-width: 2; vector-effect: non-scaling-stroke; }
.band { fill: #2c7fb8; fill-opacity: 0.18; }
.target { fill: none; stroke: #52606d; stroke-width: 2; stroke-dasharray: 6 4; vector-effect: non-scaling-stroke; }
.intervals { max-width: 860px; margin-bottom: 32px; }
.intervals ul { list-style: none; padding: 0; margin: 0; }
.intervals li { display: grid; grid-template-columns: 15em 1fr; align-items: center; gap: 0 12px; }
footer { margin-top: 48px; margin-bottom: 32px; color: #52606d; }
@media (max-width: 640px) {
  main, footer { padding-left: 16px; padding-right: 16px; }
  main { padding-top: 16px; }
  .lead { font-size: 18px; }
  .intervals li { grid-template-columns: 1fr; margin-top: 8px; }
}
)";

constexpr std::string_view paper = R"(
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  html { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  h1, h2, h3, h4, caption, .years figcaption, .intervals figcaption, .intervals li:nth-child(-n+3) { break-after: avoid; }
  h2 { margin-top: 28px; }
  p, li { orphans: 3; widows: 3; }
  figure.map, figure.years, .note, .together, .intervals li, tr { break-inside: avoid; }
  article.sheet { display: none; } /* printed from the PDF file beside the report, a page each */
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  tbody th, thead tr:first-child th:first-child { position: static; }
  table, code { font-size: 9pt; }
  th, td { padding: 3px 8px 3px 0; }
  td.number, th.number { padding-left: 8px; }
  td.hidden, td.number + td.hidden, th.group { padding-left: 14px; }
  tbody th { min-width: 0; }
  .intervals li { grid-template-columns: 14em 1fr; margin: 0; }
  figure.map img { max-height: 200mm; width: auto; max-width: 100%; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace

std::string_view page_style() {
  static const std::string style = std::string(screen) + std::string(tables_and_charts) + std::string(paper);
  return style;
}

}  // namespace hotspot::detail
