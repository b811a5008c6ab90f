// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_style.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace threadloop {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark;
  --page: #f5f6f8; --card: #ffffff; --text: #1c2430; --muted: #5a6472; --rule: #d9dde3; --head: #eef0f3;
  --good: #0b6b4a; --goodback: #e2f3ec; --bad: #a52a1a; --badback: #fbe9e6; --warn: #7a5200; --warnback: #fbf1d9; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif; }
main { max-width: 1400px; margin: 0 auto; padding: 28px 24px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 0 0 10px; }
h3 { font-size: 15px; margin: 16px 0 6px; }
p { margin: 0 0 10px; max-width: 90ch; }
section { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 18px 20px; margin-top: 18px; }
.lead { color: var(--muted); }
.note { color: var(--muted); font-size: 13px; }
.facts { display: flex; flex-wrap: wrap; gap: 10px; margin: 16px 0 0; padding: 0; list-style: none; }
.facts li { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 8px 14px; min-width: 120px; }
.facts b { display: block; font-size: 20px; font-variant-numeric: tabular-nums; }
.facts span { color: var(--muted); font-size: 13px; }
.wide { overflow-x: auto; margin-bottom: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 12.5px; line-height: 1.4; }
th { text-align: left; vertical-align: bottom; background: var(--head); font-weight: 600; }
th, td { padding: 5px 7px; border-bottom: 1px solid var(--rule); }
td { vertical-align: top; overflow-wrap: break-word; }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.name { min-width: 170px; overflow-wrap: anywhere; }
td.words { min-width: 150px; }
tr:last-child td { border-bottom: 0; }
code, pre { font: 12.5px/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
pre { background: var(--head); border-radius: 6px; padding: 10px 12px; margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.mark { display: inline-block; border-radius: 4px; padding: 0 7px; font-weight: 600; white-space: nowrap; }
.good { color: var(--good); background: var(--goodback); }
.bad { color: var(--bad); background: var(--badback); }
.warn { color: var(--warn); background: var(--warnback); }
ul { margin: 0 0 10px; padding-left: 20px; }
li { margin-bottom: 4px; max-width: 95ch; overflow-wrap: break-word; }
figure { margin: 0 0 18px; }
figure:last-child { margin-bottom: 0; }
figcaption { color: var(--muted); font-size: 13px; margin-top: 6px; max-width: 95ch; }
figure svg { display: block; width: 100%; height: auto; border-radius: 6px; }
figure svg text { font-family: "DejaVu Sans", Verdana, Geneva, sans-serif; }
.dark { display: none; }
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #15181d; --card: #1e2228; --text: #e6e9ee; --muted: #a3acb8; --rule: #363c45; --head: #282d35;
    --good: #6fd3a7; --goodback: #173a2d; --bad: #ff9d8a; --badback: #46201a; --warn: #f0c566; --warnback: #41330f; }
  .light { display: none; }
  .dark { display: block; }
}
@media screen and (max-width: 860px) {
  main { padding: 18px 12px 32px; }
  section { padding: 14px 12px; }
  figure > div { overflow-x: auto; }
  figure svg { width: 860px; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; --page: #ffffff; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  section { border: 0; padding: 0; margin-top: 7mm; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; break-after: avoid; }
  h3 { font-size: 10.5pt; break-after: avoid; }
  h2 + p, h3 + p { break-after: avoid; }
  p, li, figcaption { max-width: none; orphans: 3; widows: 3; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { padding: 1.2mm 1.6mm; }
  td.name { min-width: 36mm; }
  td.words { min-width: 42mm; }
  thead { display: table-header-group; }
  tr, li, pre, .facts { break-inside: avoid; }
  figure { break-inside: avoid; }
  figure svg { width: auto; max-width: 100%; max-height: 150mm; margin: 0 auto; }
  th, .mark, pre, .facts li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

} // namespace

std::string_view htmlStyle()
{
    return kStyle;
}

std::string htmlContentPolicy()
{
    const QByteArray style(kStyle.data(), static_cast<qsizetype>(kStyle.size()));
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash.toStdString() +
           "'; base-uri 'none'; form-action 'none'";
}

} // namespace threadloop
