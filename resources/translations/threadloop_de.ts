<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s)</source>
        <translation>
            <numerusform>%1, %n Kern</numerusform>
            <numerusform>%1, %n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: free to use, to change and to pass on; without any warranty</source>
        <translation>GPL-3.0-or-later: frei zu nutzen, zu ändern und weiterzugeben; ohne jede Gewähr</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Not answered: %1.</source>
        <translation>Nicht beantwortet: %1.</translation>
    </message>
    <message>
        <source>%1. Doubtful: %2.</source>
        <translation>%1. Zweifelhaft: %2.</translation>
    </message>
    <message>
        <source>%1 was not run</source>
        <translation>%1 wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1 was cut short</source>
        <translation>%1 wurde vorzeitig beendet</translation>
    </message>
    <message>
        <source>%1 failed a self-check: %2</source>
        <translation>%1 bestand eine Selbstprüfung nicht: %2</translation>
    </message>
    <message>
        <source>%1 had %2 failed requests</source>
        <translation>%1 hatte %2 fehlgeschlagene Anfragen</translation>
    </message>
    <message>
        <source>%1 is too short for a verdict</source>
        <translation>%1 ist zu kurz für ein Urteil</translation>
    </message>
    <message>
        <source>no request of %1 succeeded</source>
        <translation>keine Anfrage von %1 war erfolgreich</translation>
    </message>
    <message>
        <source>the runs are no sweep</source>
        <translation>die Läufe bilden keine Messreihe</translation>
    </message>
    <message>
        <source>%1: %2 here, %3 in the article, %4.</source>
        <translation>%1: hier %2, im Artikel %3, %4.</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; no difference beyond %5 %.</source>
        <translation>%1: %2; %3: %4; kein Unterschied über %5 %.</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; no difference beyond %5 %</source>
        <translation>%1: %2; %3: %4; kein Unterschied über %5 %</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is held up.</source>
        <translation>%1: %2; %3: %4; %5. Sie wird aufgehalten.</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is not held up.</source>
        <translation>%1: %2; %3: %4; %5. Sie wird nicht aufgehalten.</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is held up</source>
        <translation>%1: %2; %3: %4; %5. Sie wird aufgehalten</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is not held up</source>
        <translation>%1: %2; %3: %4; %5. Sie wird nicht aufgehalten</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5.</source>
        <translation>%1: %2; %3: %4; %5.</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5</source>
        <translation>%1: %2; %3: %4; %5</translation>
    </message>
    <message>
        <source>%1. As expected at %2</source>
        <translation>%1. Wie erwartet bei %2</translation>
    </message>
    <message>
        <source>%1. As expected at %2.</source>
        <translation>%1. Wie erwartet bei %2.</translation>
    </message>
    <message>
        <source>%1. Expected at %2</source>
        <translation>%1. Erwartet bei %2</translation>
    </message>
    <message>
        <source>%1. Expected at %2.</source>
        <translation>%1. Erwartet bei %2.</translation>
    </message>
    <message>
        <source>No knee: the throughput does not rise and then stay</source>
        <translation>Kein Knick: Der Durchsatz steigt nicht erst an, um dann gleich zu bleiben</translation>
    </message>
    <message>
        <source>Knee at %1: %2 reqs / sec for each up to there, %3 beyond (where rise and plateau intersect)</source>
        <translation>Knick bei %1: bis dahin je %2 Anfragen/s mehr, danach %3 (wo Anstieg und Plateau sich schneiden)</translation>
    </message>
    <message>
        <source>Knee at %1: %2 of each request asked for is reached up to there, %3 reqs / sec beyond (where rise and plateau intersect)</source>
        <translation>Knick bei %1: Bis dahin wird von jeder verlangten Anfrage der Anteil %2 erreicht, danach %3 Anfragen/s (wo Anstieg und Plateau sich schneiden)</translation>
    </message>
    <message>
        <source>Knee at %1: %2 reqs / sec below, falling with the delay above (where rise and plateau intersect)</source>
        <translation>Knick bei %1: darunter %2 Anfragen/s, darüber mit der Verzögerung fallend (wo Anstieg und Plateau sich schneiden)</translation>
    </message>
    <message>
        <source>%1 [%2, %3] times as many</source>
        <translation>%1-mal [%2, %3] so viele</translation>
    </message>
    <message>
        <source>%1 [%2, %3] times as long</source>
        <translation>%1-mal [%2, %3] so lang</translation>
    </message>
    <message>
        <source>%1 times as many</source>
        <translation>%1-mal so viele</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <translation>%1-mal so lang</translation>
    </message>
    <message>
        <source>%1 reqs / sec</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>%1 was not opened: a window holds one session. Start Threadloop once more for it</source>
        <translation>%1 wurde nicht geöffnet: Ein Fenster hält eine Sitzung. Starten Sie Threadloop dafür ein weiteres Mal</translation>
    </message>
</context>
<context>
    <name>ChartHelp</name>
    <message>
        <source>Successful requests per second over the time since the run began: a sliding mean, with the intervals it is made of faint behind it. The dashed line is the ideal, what the clients could reach if every request took just the server’s delay. Crosses are failed requests; shaded phases count in no figure.</source>
        <translation>Erfolgreiche Anfragen je Sekunde über der Zeit seit Beginn des Laufs: ein gleitendes Mittel, blass dahinter die Intervalle, aus denen es besteht. Die gestrichelte Linie ist das Ideal: was die Clients erreichten, wenn jede Anfrage nur die Verzögerung des Servers dauerte. Kreuze sind fehlgeschlagene Anfragen; schattierte Phasen zählen in keinem Wert.</translation>
    </message>
    <message>
        <source>How long the successful requests of each interval took, on the same time axis: half of them at most p50, all but one in a hundred at most p99. A closed loop waits for each reply before it sends again, so a stall is seen by the few requests that are in flight and not by those that would have come meanwhile; an open loop (a rate) counts them too.</source>
        <translation>Wie lange die erfolgreichen Anfragen jedes Intervalls dauerten, auf derselben Zeitachse: die Hälfte höchstens p50, alle bis auf eine von hundert höchstens p99. Eine geschlossene Schleife wartet auf jede Antwort, bevor sie wieder sendet: Eine Stockung sehen nur die wenigen Anfragen, die unterwegs sind, nicht jene, die inzwischen gekommen wären; eine offene Schleife (eine Rate) zählt auch sie.</translation>
    </message>
    <message>
        <source>One bar for each shown run, grouped by target and settings; its height is what the axis title says. The dash over a bar is its ideal, the outline the article’s figure, and a cross means that some requests failed. A single bar says nothing about how much such runs differ: Compare does.</source>
        <translation>Ein Balken für jeden gezeigten Lauf, gruppiert nach Ziel und Einstellungen; seine Höhe ist, was der Achsentitel sagt. Der Strich über einem Balken ist sein Ideal, der Umriss der Wert des Artikels, und ein Kreuz heißt, dass Anfragen fehlschlugen. Ein einzelner Balken sagt nichts darüber, wie sehr sich solche Läufe unterscheiden: Das tut der Vergleich.</translation>
    </message>
    <message>
        <source>From left to right the share of the requests, logarithmic towards 100 %; upwards the latency that this share did not exceed. A line that turns steep early has a long tail. Of an open loop the response time counts from when a request was due, the service time from when it was sent; a closed loop cannot see requests that a stall kept from being sent.</source>
        <translation>Von links nach rechts der Anteil der Anfragen, logarithmisch gegen 100 %; nach oben die Latenz, die dieser Anteil nicht überschritt. Eine Linie, die früh steil wird, hat einen langen Ausläufer. In einer offenen Schleife zählt die Antwortzeit ab der Fälligkeit einer Anfrage, die Bedienzeit ab dem Senden; eine geschlossene sieht Anfragen nicht, die eine Stockung am Senden hinderte.</translation>
    </message>
    <message>
        <source>How many requests took how long: latency from left to right on a logarithmic axis, in bins of equal width there, and upwards the requests in each bin. Two hills are two ways of being served, such as with and without waiting for a thread. Failed requests are in no bin.</source>
        <translation>Wie viele Anfragen wie lange dauerten: von links nach rechts die Latenz auf einer logarithmischen Achse, in dort gleich breiten Klassen, nach oben die Anfragen jeder Klasse. Zwei Hügel sind zwei Arten, bedient zu werden, etwa mit und ohne Warten auf einen Thread. Fehlgeschlagene Anfragen sind in keiner Klasse.</translation>
    </message>
    <message>
        <source>Each row is a cell, each dot one of its trials, the mark their median, and the error bar its 95 % confidence interval, which needs six trials. The dashed line is the baseline’s median, the shade around it the margin within which a difference does not matter. The verdict holds for the trials made here, not for another machine.</source>
        <translation>Jede Zeile ist eine Zelle, jeder Punkt einer ihrer Durchgänge, die Marke deren Median und der Fehlerbalken dessen 95-%-Konfidenzintervall, das sechs Durchgänge braucht. Die gestrichelte Linie ist der Median der Basis, der Schatten darum die Spanne, in der ein Unterschied keine Rolle spielt. Das Urteil gilt für die hier gemachten Durchgänge, nicht für eine andere Maschine.</translation>
    </message>
    <message>
        <source>Above, the median throughput at each swept value, with the interval of its trials; below, the p99 latency there. The dashed line is the ideal. The mark is the knee: from there on more of the swept value gains little, by the rule that its label names.</source>
        <translation>Oben der mittlere Durchsatz (Median) bei jedem veränderten Wert mit dem Intervall seiner Durchgänge, unten die p99-Latenz dort. Die gestrichelte Linie ist das Ideal. Die Marke ist der Knick: Von dort an bringt mehr nur noch wenig, nach der Regel, die daneben steht.</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>ideal</source>
        <translation>Ideal</translation>
    </message>
    <message>
        <source>the article&apos;s figure</source>
        <translation>Wert des Artikels</translation>
    </message>
    <message>
        <source>some requests failed</source>
        <translation>einige Anfragen schlugen fehl</translation>
    </message>
    <message>
        <source>Median latency by target and mode</source>
        <translation>Mittlere Latenz (Median) nach Ziel und Modus</translation>
    </message>
    <message>
        <source>Requests per second by target and mode</source>
        <translation>Anfragen pro Sekunde nach Ziel und Modus</translation>
    </message>
    <message>
        <source>median latency of successful requests, ms</source>
        <translation>Median der Latenz erfolgreicher Anfragen, ms</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, median of the trials</source>
        <translation>%1, Median der Durchgänge</translation>
    </message>
    <message>
        <source>%1 (closed loop), median of the trials</source>
        <translation>%1 (geschlossene Schleife), Median der Durchgänge</translation>
    </message>
    <message>
        <source>%1 (open loop), median of the trials</source>
        <translation>%1 (offene Schleife), Median der Durchgänge</translation>
    </message>
    <message>
        <source>%1 (open and closed loops), median of the trials</source>
        <translation>%1 (offene und geschlossene Schleifen), Median der Durchgänge</translation>
    </message>
    <message>
        <source>a trial</source>
        <translation>ein Durchgang</translation>
    </message>
    <message>
        <source>95 % interval of the median</source>
        <translation>95-%-Intervall des Medians</translation>
    </message>
    <message>
        <source>baseline ± %1 %</source>
        <translation>Basis ± %1 %</translation>
    </message>
    <message>
        <source>There is one cell: run another target or mode to compare it with</source>
        <translation>Es gibt nur eine Zelle: Führen Sie ein weiteres Ziel oder einen weiteren Modus zum Vergleich aus</translation>
    </message>
    <message>
        <source>share of the ideal, %</source>
        <translation>Anteil am Ideal, %</translation>
    </message>
    <message>
        <source>p99.9 latency, ms</source>
        <translation>p99,9 der Latenz, ms</translation>
    </message>
    <message>
        <source>mean latency, ms</source>
        <translation>mittlere Latenz, ms</translation>
    </message>
    <message>
        <source>longest latency, ms</source>
        <translation>längste Latenz, ms</translation>
    </message>
    <message>
        <source>%1 latency, ms</source>
        <translation>%1 der Latenz, ms</translation>
    </message>
    <message>
        <source>Cells compared by the medians of their trials</source>
        <translation>Zellen im Vergleich der Mediane ihrer Durchgänge</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%Ln Durchgang</numerusform>
            <numerusform>%Ln Durchgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times the baseline [%2, %3]</source>
        <translation>das %1-Fache der Basis [%2, %3]</translation>
    </message>
    <message>
        <source>%1 times the baseline</source>
        <translation>das %1-Fache der Basis</translation>
    </message>
    <message>
        <source>%1, needs %2</source>
        <translation>%1, nötig sind&#xa0;%2</translation>
    </message>
    <message>
        <source>the baseline has %1, needs %2</source>
        <translation>die Basis hat %1, nötig sind&#xa0;%2</translation>
    </message>
    <message>
        <source>a trial has no such figure</source>
        <translation>ein Durchgang hat diesen Wert nicht</translation>
    </message>
    <message>
        <source>a trial of the baseline has no such figure</source>
        <translation>ein Durchgang der Basis hat diesen Wert nicht</translation>
    </message>
    <message>
        <source>a trial is not valid</source>
        <translation>ein Durchgang ist nicht gültig</translation>
    </message>
    <message>
        <source>a trial of the baseline is not valid</source>
        <translation>ein Durchgang der Basis ist nicht gültig</translation>
    </message>
    <message>
        <source>a trial is too short</source>
        <translation>ein Durchgang ist zu kurz</translation>
    </message>
    <message>
        <source>a trial of the baseline is too short</source>
        <translation>ein Durchgang der Basis ist zu kurz</translation>
    </message>
    <message>
        <source>the interval is too wide</source>
        <translation>das Intervall ist zu breit</translation>
    </message>
    <message numerus="yes">
        <source>baseline, %n trial(s)</source>
        <translation>
            <numerusform>Basis, %Ln Durchgang</numerusform>
            <numerusform>Basis, %Ln Durchgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ratio, verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>equivalent within %1 %</source>
        <translation>gleichwertig innerhalb von %1 %</translation>
    </message>
    <message>
        <source>not shown, %1</source>
        <translation>nicht belegt, %1</translation>
    </message>
    <message>
        <source>A verdict needs %1 trials of each cell: set the repeats to %1 or more and run</source>
        <translation>Ein Urteil braucht %1 Durchgänge jeder Zelle: Stellen Sie die Wiederholungen auf %1 oder mehr und starten Sie</translation>
    </message>
    <message>
        <source>A trial is not valid: its row says why. Leave it out by its tick, or run again</source>
        <translation>Ein Durchgang ist nicht gültig: Seine Zeile sagt, warum. Nehmen Sie das Häkchen weg oder messen Sie erneut</translation>
    </message>
    <message>
        <source>Verdicts need trials of a second and 100 requests at least: let them run longer</source>
        <translation>Urteile brauchen Durchgänge von mindestens einer Sekunde und 100 Anfragen: Lassen Sie sie länger laufen</translation>
    </message>
    <message>
        <source>More trials make the intervals narrower</source>
        <translation>Mehr Durchgänge machen die Intervalle enger</translation>
    </message>
    <message>
        <source>%1 service</source>
        <translation>%1 Bedienung</translation>
    </message>
    <message>
        <source>%1 response</source>
        <translation>%1 Antwort</translation>
    </message>
    <message>
        <source>latency of successful requests, ms (closed loop)</source>
        <translation>Latenz erfolgreicher Anfragen, ms (geschlossene Schleife)</translation>
    </message>
    <message>
        <source>response and service time of successful requests, ms (open loop)</source>
        <translation>Antwort- und Bedienzeit erfolgreicher Anfragen, ms (offene Schleife)</translation>
    </message>
    <message>
        <source>latency of successful requests, ms (open and closed loops)</source>
        <translation>Latenz erfolgreicher Anfragen, ms (offene und geschlossene Schleifen)</translation>
    </message>
    <message>
        <source>requests by latency of successful requests (closed loop)</source>
        <translation>Anfragen nach Latenz erfolgreicher Anfragen (geschlossene Schleife)</translation>
    </message>
    <message>
        <source>requests by response and service time of successful requests (open loop)</source>
        <translation>Anfragen nach Antwort- und Bedienzeit erfolgreicher Anfragen (offene Schleife)</translation>
    </message>
    <message>
        <source>requests by latency of successful requests (open and closed loops)</source>
        <translation>Anfragen nach Latenz erfolgreicher Anfragen (offene und geschlossene Schleifen)</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>%1 %2 req/s</source>
        <translation>%1 %2 Anfr./s</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 Anfrage</numerusform>
            <numerusform>%1 Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Histogram of latencies</source>
        <translation>Histogramm der Latenzen</translation>
    </message>
    <message>
        <source>latency, logarithmic</source>
        <translation>Latenz, logarithmisch</translation>
    </message>
    <message>
        <source>no request of the shown runs succeeded</source>
        <translation>keine Anfrage der gezeigten Läufe war erfolgreich</translation>
    </message>
    <message>
        <source>stored results hold no histogram</source>
        <translation>gespeicherte Ergebnisse enthalten kein Histogramm</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>latency of successful requests, ms (open loop)</source>
        <translation>Latenz erfolgreicher Anfragen, ms (offene Schleife)</translation>
    </message>
    <message>
        <source>time since the run began, s</source>
        <translation>Zeit seit Beginn des Laufs, s</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, not counted</source>
        <translation>%1, nicht gezählt</translation>
    </message>
    <message>
        <source>p99 %1, max %2</source>
        <translation>p99 %1, max. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>Latenz nach Perzentil</translation>
    </message>
    <message>
        <source>percentile of the requests, logarithmic towards 100 %</source>
        <translation>Perzentil der Anfragen, logarithmisch gegen 100 %</translation>
    </message>
    <message>
        <source>known points of a stored result</source>
        <translation>bekannte Punkte eines gespeicherten Ergebnisses</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>C = %1</source>
        <translation>C = %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%1 core(s)</source>
        <translation>
            <numerusform>%1 Kern</numerusform>
            <numerusform>%1 Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>requests or time</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 thread(s)</source>
        <translation>
            <numerusform>%1 Thread</numerusform>
            <numerusform>%1 Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 worker(s)</source>
        <translation>
            <numerusform>%1 Worker</numerusform>
            <numerusform>%1 Worker</numerusform>
        </translation>
    </message>
    <message>
        <source>interpreter lock</source>
        <translation>Interpreter-Sperre</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>Verzögerung %1</translation>
    </message>
    <message>
        <source>%1 req/s, Poisson</source>
        <translation>%1 Anfr./s, Poisson</translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation>%1 Anfr./s</translation>
    </message>
    <message>
        <source>ramp-up %1</source>
        <translation>Anlauf %1</translation>
    </message>
    <message>
        <source>warm-up %1</source>
        <translation>Aufwärmen %1</translation>
    </message>
    <message>
        <source>new connections</source>
        <translation>neue Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 client loop(s)</source>
        <translation>
            <numerusform>%1 Client-Schleife</numerusform>
            <numerusform>%1 Client-Schleifen</numerusform>
        </translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>neben %1</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>geschlossene Schleife</translation>
    </message>
    <message>
        <source>open loop: %1</source>
        <translation>offene Schleife: %1</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>nicht gezählt: %1</translation>
    </message>
    <message>
        <source>embedded server: %1</source>
        <translation>eingebauter Server: %1</translation>
    </message>
    <message>
        <source>ramp-up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>requests in flight (concurrency)</source>
        <translation>Anfragen unterwegs (Nebenläufigkeit)</translation>
    </message>
    <message>
        <source>requests per second asked for (rate)</source>
        <translation>verlangte Anfragen pro Sekunde (Rate)</translation>
    </message>
    <message>
        <source>pool threads of each worker</source>
        <translation>Pool-Threads jedes Workers</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>delay of the waiting routes, ms</source>
        <translation>Verzögerung der wartenden Routen, ms</translation>
    </message>
    <message>
        <source>Throughput and p99 over concurrency</source>
        <translation>Durchsatz und p99 über der Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Throughput and p99 over rate</source>
        <translation>Durchsatz und p99 über der Rate</translation>
    </message>
    <message>
        <source>Throughput and p99 over threads</source>
        <translation>Durchsatz und p99 über den Threads</translation>
    </message>
    <message>
        <source>Throughput and p99 over workers</source>
        <translation>Durchsatz und p99 über den Workern</translation>
    </message>
    <message>
        <source>Throughput and p99 over delay</source>
        <translation>Durchsatz und p99 über der Verzögerung</translation>
    </message>
    <message>
        <source>knee at %1, where rise and plateau meet</source>
        <translation>Knick bei %1, wo Anstieg und Plateau sich treffen</translation>
    </message>
    <message>
        <source>no knee among these values</source>
        <translation>kein Knick zwischen diesen Werten</translation>
    </message>
    <message>
        <source>p99 latency, ms (closed loop)</source>
        <translation>p99 der Latenz, ms (geschlossene Schleife)</translation>
    </message>
    <message>
        <source>p99 latency, ms (open loop)</source>
        <translation>p99 der Latenz, ms (offene Schleife)</translation>
    </message>
    <message>
        <source>p99 latency, ms (open and closed loops)</source>
        <translation>p99 der Latenz, ms (offene und geschlossene Schleifen)</translation>
    </message>
    <message>
        <source>requests per second, mean over the last %1 s</source>
        <translation>Anfragen pro Sekunde, Mittel der letzten %1 s</translation>
    </message>
    <message>
        <source>requests per second, mean over the last %1 to %2 s</source>
        <translation>Anfragen pro Sekunde, Mittel der letzten %1 bis %2 s</translation>
    </message>
    <message>
        <source>ideal %1 req/s, %2 %3</source>
        <translation>Ideal %1 Anfr./s, %2 %3</translation>
    </message>
    <message>
        <source>ideal %1 req/s</source>
        <translation>Ideal %1 Anfr./s</translation>
    </message>
    <message>
        <source>intervals of %1 ms</source>
        <translation>Intervalle von %1 ms</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>at %1 UTC</source>
        <translation>um %1 UTC</translation>
    </message>
    <message>
        <source>p99 latency by target and mode</source>
        <translation>p99 der Latenz nach Ziel und Modus</translation>
    </message>
    <message>
        <source>p99 latency of successful requests, ms</source>
        <translation>p99 der Latenz erfolgreicher Anfragen, ms</translation>
    </message>
    <message>
        <source>share of the requests, %</source>
        <translation>Anteil der Anfragen, %</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, beyond what is drawn</source>
        <translation>%1, jenseits des Gezeichneten</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 s, not counted</source>
        <translation>%1 von %2 bis %3 s, nicht gezählt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anfrage</numerusform>
            <numerusform>%n fehlgeschlagene Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>Ideal</translation>
    </message>
    <message>
        <source>Article’s figure</source>
        <translation>Wert des Artikels</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Differences up to %1 % do not matter</source>
        <translation>Unterschiede bis %1 % spielen keine Rolle</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Median of %1</source>
        <translation>Median: %1</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % bis</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1, service time</source>
        <translation>%1, Bedienzeit</translation>
    </message>
    <message>
        <source>%1, response time</source>
        <translation>%1, Antwortzeit</translation>
    </message>
    <message>
        <source>%1, the run before</source>
        <translation>%1, Lauf davor</translation>
    </message>
    <message>
        <source>%1, %2, the run before</source>
        <translation>%1, %2, Lauf davor</translation>
    </message>
    <message>
        <source>over time a run keeps p50, p90 and p99: choose one of them</source>
        <translation>über der Zeit hält ein Lauf p50, p90 und p99: wählen Sie eines davon</translation>
    </message>
    <message>
        <source>%1, mean, the run before</source>
        <translation>%1, Mittel, Lauf davor</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1, Mittel</translation>
    </message>
    <message>
        <source>%1, intervals of %2 ms</source>
        <translation>%1, Intervalle von %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>body of %1 byte(s)</source>
        <translation>
            <numerusform>Rumpf von %1 Byte</numerusform>
            <numerusform>Rumpf von %1 Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>expects %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>Zeitgrenze %1</translation>
    </message>
</context>
<context>
    <name>CheckedDrafts</name>
    <message>
        <source>Run is off: %1: %2</source>
        <translation>Start ist aus: %1: %2</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>A run is under way. Stop it and close the window?</source>
        <translation>Ein Lauf ist im Gange. Anhalten und das Fenster schließen?</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter laufen lassen</translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message>
        <source>The run is over</source>
        <translation>Der Lauf ist beendet</translation>
    </message>
</context>
<context>
    <name>ExperimentText</name>
    <message>
        <source>%1. %2</source>
        <comment>number, title</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>experiment, variant</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message>
        <source>One second of waiting</source>
        <translation>Eine Sekunde Warten</translation>
    </message>
    <message>
        <source>How much time do ten requests take one after the other, and how much on ten threads?</source>
        <translation>Wie lange dauern zehn Anfragen nacheinander, und wie lange auf zehn Threads?</translation>
    </message>
    <message>
        <source>Waiting costs a thread but no processor: ten threads wait side by side.</source>
        <translation>Warten kostet einen Thread, aber keinen Prozessor: Zehn Threads warten nebeneinander.</translation>
    </message>
    <message>
        <source>pool of 40</source>
        <translation>Pool von 40</translation>
    </message>
    <message>
        <source>Ten threads answered {a} requests per second where one after the other answered {b}: {ratio} times as many, of 10 that are possible.</source>
        <translation>Zehn Threads beantworteten {a} Anfragen pro Sekunde, nacheinander waren es {b}: {ratio}-mal so viele, von 10 möglichen.</translation>
    </message>
    <message>
        <source>Fifty milliseconds of waiting</source>
        <translation>Fünfzig Millisekunden Warten</translation>
    </message>
    <message>
        <source>What do a hundred threads gain when each request waits 50 ms?</source>
        <translation>Was gewinnen hundert Threads, wenn jede Anfrage 50 ms wartet?</translation>
    </message>
    <message>
        <source>The server&apos;s pool, not the client&apos;s hundred threads, sets the limit: it serves as many requests at once as it has threads.</source>
        <translation>Der Pool des Servers setzt die Grenze, nicht die hundert Threads des Clients: Er bedient so viele Anfragen zugleich, wie er Threads hat.</translation>
    </message>
    <message>
        <source>pool of 12</source>
        <translation>Pool von 12</translation>
    </message>
    <message>
        <source>With 40 pool threads the server answered {a} requests per second, with 12 it answered {b}: the size of the pool explains a factor of {ratio}.</source>
        <translation>Mit 40 Pool-Threads beantwortete der Server {a} Anfragen pro Sekunde, mit 12 waren es {b}: Die Größe des Pools erklärt den Faktor {ratio}.</translation>
    </message>
    <message>
        <source>A coroutine route</source>
        <translation>Eine Coroutinen-Route</translation>
    </message>
    <message>
        <source>Does a route on the event loop help clients that do not change?</source>
        <translation>Hilft eine Route auf der Event-Loop Clients, die sich nicht ändern?</translation>
    </message>
    <message>
        <source>Sequential clients gain nothing; a hundred threads gain as soon as the server&apos;s pool no longer holds them up.</source>
        <translation>Sequenzielle Clients gewinnen nichts; hundert Threads gewinnen, sobald der Pool des Servers sie nicht mehr aufhält.</translation>
    </message>
    <message>
        <source>For a hundred threads the coroutine route answered {a} requests per second and the threaded one {b}, a change of {change}.</source>
        <translation>Für hundert Threads beantwortete die Coroutinen-Route {a} Anfragen pro Sekunde und die Thread-Route {b}, eine Änderung von {change}.</translation>
    </message>
    <message>
        <source>One request at a time: {a} and {b}, a change of {change}.</source>
        <translation>Eine Anfrage nach der anderen: {a} und {b}, eine Änderung von {change}.</translation>
    </message>
    <message>
        <source>An event-loop client</source>
        <translation>Ein Event-Loop-Client</translation>
    </message>
    <message>
        <source>What changes when client and server both run on an event loop?</source>
        <translation>Was ändert sich, wenn Client und Server beide auf einer Event-Loop laufen?</translation>
    </message>
    <message>
        <source>On /wait the pool limits every client alike; on /asyncwait only the number of requests in flight does.</source>
        <translation>Auf /wait begrenzt der Pool jeden Client gleich; auf /asyncwait begrenzt nur die Zahl der Anfragen unterwegs.</translation>
    </message>
    <message>
        <source>From the event-loop client /asyncwait answered {a} requests per second and /wait {b}: {ratio} times as many, with the same hundred connections.</source>
        <translation>Dem Event-Loop-Client beantwortete /asyncwait {a} Anfragen pro Sekunde und /wait {b}: {ratio}-mal so viele, mit denselben hundert Verbindungen.</translation>
    </message>
    <message>
        <source>A thousand client threads reached {a} on /asyncwait, a hundred coroutines {b}: threads have ten times as many requests in flight here.</source>
        <translation>Tausend Client-Threads erreichten {a} auf /asyncwait, hundert Coroutinen {b}: Die Threads haben hier zehnmal so viele Anfragen unterwegs.</translation>
    </message>
    <message>
        <source>Computing in the background</source>
        <translation>Rechnen im Hintergrund</translation>
    </message>
    <message>
        <source>What happens to waiting requests while /fib/42 is being computed in the same server?</source>
        <translation>Was geschieht mit wartenden Anfragen, während derselbe Server /fib/42 berechnet?</translation>
    </message>
    <message>
        <source>With the interpreter lock every system call of the loop waits for the computing thread; without it only a core is shared. An answered /fib/42 is sent again and queues like any other: behind a thousand requests on /wait it computes only part of the time.</source>
        <translation>Mit der Interpreter-Sperre wartet jeder Systemaufruf der Schleife auf den rechnenden Thread; ohne sie wird nur ein Kern geteilt. Ein beantwortetes /fib/42 wird erneut gesendet und stellt sich an wie jede andere Anfrage: Hinter tausend Anfragen auf /wait rechnet es nur einen Teil der Zeit.</translation>
    </message>
    <message>
        <source>/fib/42, no lock</source>
        <translation>/fib/42, ohne Sperre</translation>
    </message>
    <message>
        <source>/fib/42, lock</source>
        <translation>/fib/42, mit Sperre</translation>
    </message>
    <message>
        <source>The lock takes /asyncwait from {b} to {a} requests per second ({change}): the loop queues for the lock behind the computation at every system call.</source>
        <translation>Die Sperre bringt /asyncwait von {b} auf {a} Anfragen pro Sekunde ({change}): Die Schleife stellt sich bei jedem Systemaufruf hinter der Berechnung nach der Sperre an.</translation>
    </message>
    <message>
        <source>With the lock /wait answered {a} and /asyncwait {b} requests per second.</source>
        <translation>Mit der Sperre beantwortete /wait {a} und /asyncwait {b} Anfragen pro Sekunde.</translation>
    </message>
    <message>
        <source>What awaiting costs</source>
        <translation>Was das Awaiten kostet</translation>
    </message>
    <message>
        <source>How much longer does a recursion take when every level is awaited?</source>
        <translation>Wie viel länger dauert eine Rekursion, wenn jede Ebene per await abgewartet wird?</translation>
    </message>
    <message>
        <source>Nothing ever suspends: the coroutine frames are pure cost, and meanwhile the loop answers nobody. The figures are median latencies in milliseconds; the article gives the time inside the application.</source>
        <translation>Nichts hält je an: Die Coroutinen-Frames sind reine Kosten, und die Schleife antwortet währenddessen niemandem. Die Werte sind Mediane der Latenz in Millisekunden; der Artikel nennt die Zeit innerhalb der Anwendung.</translation>
    </message>
    <message>
        <source>one worker</source>
        <translation>ein Worker</translation>
    </message>
    <message>
        <source>Awaited recursion takes {a} ms, the plain one {b} ms: {ratio} times as long; the article found 2.6 times, because its plain calls are interpreted.</source>
        <translation>Die Rekursion mit await dauert {a} ms, die einfache {b} ms: {ratio}-mal so lang; der Artikel fand das 2,6-Fache, weil dort auch einfache Aufrufe interpretiert werden.</translation>
    </message>
    <message>
        <source>Two workers</source>
        <translation>Zwei Worker</translation>
    </message>
    <message>
        <source>What does a second worker process change, idle and while /fib/42 is being computed?</source>
        <translation>Was ändert ein zweiter Worker-Prozess, im Leerlauf und während /fib/42 berechnet wird?</translation>
    </message>
    <message>
        <source>Two workers have two pools and, where there is one, two locks: only half of the connections share theirs with the computation.</source>
        <translation>Zwei Worker haben zwei Pools und, wo es eine gibt, zwei Sperren: Nur die Hälfte der Verbindungen teilt die ihre mit der Berechnung.</translation>
    </message>
    <message>
        <source>idle, no lock</source>
        <translation>Leerlauf, ohne Sperre</translation>
    </message>
    <message>
        <source>idle, lock</source>
        <translation>Leerlauf, mit Sperre</translation>
    </message>
    <message>
        <source>Idle, the lock changes /wait by {change} (from {b} to {a} requests per second without it).</source>
        <translation>Im Leerlauf ändert die Sperre /wait um {change} (von {b} auf {a} Anfragen pro Sekunde ohne sie).</translation>
    </message>
    <message>
        <source>While /fib/42 is computed, the lock takes /asyncwait from {b} to {a} requests per second ({change}).</source>
        <translation>Während /fib/42 berechnet wird, bringt die Sperre /asyncwait von {b} auf {a} Anfragen pro Sekunde ({change}).</translation>
    </message>
    <message>
        <source>Blocking the event loop</source>
        <translation>Die Event-Loop blockieren</translation>
    </message>
    <message>
        <source>What does one request that computes on the event loop do to all the others?</source>
        <translation>Was bewirkt eine einzige Anfrage, die auf der Event-Loop rechnet, bei allen anderen?</translation>
    </message>
    <message>
        <source>/asyncwait is the canary: it needs the loop for a moment only, but at the right time. A computation that never suspends makes it wait to the end; the same computation on a thread shares the processor with it. The figures are 99th percentiles.</source>
        <translation>/asyncwait ist der Kanarienvogel: Es braucht die Schleife nur einen Augenblick, aber zur rechten Zeit. Eine Berechnung, die nie anhält, lässt es bis zum Ende warten; dieselbe Berechnung auf einem Thread teilt sich mit ihm den Prozessor. Die Werte sind 99. Perzentile.</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>beside /asyncfib/32</source>
        <translation>neben /asyncfib/32</translation>
    </message>
    <message>
        <source>beside /fib/32</source>
        <translation>neben /fib/32</translation>
    </message>
    <message>
        <source>/asyncwait beside a computation on its loop</source>
        <translation>/asyncwait neben einer Berechnung auf seiner Schleife</translation>
    </message>
    <message>
        <source>/asyncwait beside the same on a thread</source>
        <translation>/asyncwait neben derselben auf einem Thread</translation>
    </message>
    <message>
        <source>/wait, whose threads the loop feeds, beside a computation on the loop</source>
        <translation>/wait, dessen Threads die Schleife versorgt, neben einer Berechnung auf der Schleife</translation>
    </message>
    <message>
        <source>Keep-alive against new connections</source>
        <translation>Keep-Alive gegen neue Verbindungen</translation>
    </message>
    <message>
        <source>What does a new connection for every request cost?</source>
        <translation>Was kostet eine neue Verbindung für jede Anfrage?</translation>
    </message>
    <message>
        <source>Where a request waits, connecting hides behind the waiting. Where it is answered at once, connecting is most of the work, for both sides.</source>
        <translation>Wo eine Anfrage wartet, verschwindet das Verbinden hinter dem Warten. Wo sie sofort beantwortet wird, ist das Verbinden der größte Teil der Arbeit, für beide Seiten.</translation>
    </message>
    <message>
        <source>/ with keep-alive</source>
        <translation>/ mit Keep-Alive</translation>
    </message>
    <message>
        <source>with new connections</source>
        <translation>mit neuen Verbindungen</translation>
    </message>
    <message>
        <source>/asyncwait with keep-alive</source>
        <translation>/asyncwait mit Keep-Alive</translation>
    </message>
    <message>
        <source>The thread-pool cliff</source>
        <translation>Die Klippe des Thread-Pools</translation>
    </message>
    <message>
        <source>What happens to /wait when more requests come at once than its pool has threads?</source>
        <translation>Was geschieht mit /wait, wenn mehr Anfragen zugleich kommen, als sein Pool Threads hat?</translation>
    </message>
    <message>
        <source>Up to 40 requests in flight each has a thread of its own. From the 41st on none is answered sooner, and all wait in the queue: the rate stays, the latency grows with the number of requests.</source>
        <translation>Bis zu 40 Anfragen unterwegs haben jede einen eigenen Thread. Ab der 41. wird keine früher beantwortet, und alle warten in der Schlange: Die Rate bleibt, die Latenz wächst mit der Zahl der Anfragen.</translation>
    </message>
    <message>
        <source>160 in flight</source>
        <translation>160 unterwegs</translation>
    </message>
    <message>
        <source>40 in flight</source>
        <translation>40 unterwegs</translation>
    </message>
    <message>
        <source>Threads against workers</source>
        <translation>Threads gegen Worker</translation>
    </message>
    <message>
        <source>With an interpreter lock, is a second worker better than twice as many threads?</source>
        <translation>Ist mit einer Interpreter-Sperre ein zweiter Worker besser als doppelt so viele Threads?</translation>
    </message>
    <message>
        <source>For waiting, threads are threads, whoever has them. Computing holds the lock, and only another worker has another lock: more threads queue for the same one. More than one core is needed to see it.</source>
        <translation>Fürs Warten sind Threads Threads, wem sie auch gehören. Rechnen hält die Sperre, und nur ein weiterer Worker hat eine weitere Sperre: Mehr Threads stellen sich nach derselben an. Um das zu sehen, braucht es mehr als einen Kern.</translation>
    </message>
    <message>
        <source>1 worker, 40 threads</source>
        <translation>1 Worker, 40 Threads</translation>
    </message>
    <message>
        <source>1 worker, 80 threads</source>
        <translation>1 Worker, 80 Threads</translation>
    </message>
    <message>
        <source>2 workers, 40 threads each</source>
        <translation>2 Worker mit je 40 Threads</translation>
    </message>
    <message>
        <source>Waiting, twice the threads</source>
        <translation>Warten, doppelt so viele Threads</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>Waiting, a second worker</source>
        <translation>Warten, ein zweiter Worker</translation>
    </message>
    <message>
        <source>twice the threads</source>
        <translation>doppelt so viele Threads</translation>
    </message>
    <message>
        <source>Computing, twice the threads</source>
        <translation>Rechnen, doppelt so viele Threads</translation>
    </message>
    <message>
        <source>Computing, a second worker</source>
        <translation>Rechnen, ein zweiter Worker</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Verbindung von der Gegenseite zurückgesetzt</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung beim Verbinden</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>Verbindung unterbrochen</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>Kein Weg zum Rechner</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>Netzwerk nicht erreichbar</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>Adresse bereits belegt</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>Die verlangte Adresse kann nicht vergeben werden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>Zu viele offene Dateien im System</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Kein Speicher verfügbar</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>Ressource zurzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Speicherkontingent überschritten</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>Name oder Dienst unbekannt</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>Namensauflösung zurzeit gestört</translation>
    </message>
    <message>
        <source>No address associated with hostname</source>
        <translation>Zu diesem Rechnernamen gibt es keine Adresse</translation>
    </message>
    <message>
        <source>the name was not resolved in time</source>
        <translation>der Name wurde nicht rechtzeitig aufgelöst</translation>
    </message>
    <message>
        <source>%1 (no free local port: keep connections alive, or use fewer)</source>
        <translation>%1 (kein freier lokaler Port: Verbindungen offen halten oder weniger benutzen)</translation>
    </message>
    <message>
        <source>%1 (raise the limit with ulimit -n, or use fewer connections)</source>
        <translation>%1 (Grenze mit ulimit -n anheben oder weniger Verbindungen benutzen)</translation>
    </message>
    <message>
        <source>timed out while connecting</source>
        <translation>Zeit beim Verbinden abgelaufen</translation>
    </message>
    <message>
        <source>timed out while waiting for the reply</source>
        <translation>Zeit beim Warten auf die Antwort abgelaufen</translation>
    </message>
    <message>
        <source>closed before the reply</source>
        <translation>vor der Antwort geschlossen</translation>
    </message>
    <message>
        <source>closed within the reply</source>
        <translation>mitten in der Antwort geschlossen</translation>
    </message>
    <message>
        <source>malformed reply</source>
        <translation>fehlerhafte Antwort</translation>
    </message>
    <message>
        <source>reply header too large</source>
        <translation>Kopf der Antwort zu groß</translation>
    </message>
    <message>
        <source>bytes that no request asked for</source>
        <translation>Bytes, um die keine Anfrage bat</translation>
    </message>
    <message>
        <source>switched to another protocol</source>
        <translation>wechselte zu einem anderen Protokoll</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Qt&apos;s plugin for SQLite is not installed</source>
        <translation>das SQLite-Modul von Qt ist nicht installiert</translation>
    </message>
    <message>
        <source>cannot make its folder</source>
        <translation>ihr Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>its folder cannot be written, or another program keeps it locked</source>
        <translation>ihr Ordner ist nicht beschreibbar, oder ein anderes Programm hält sie gesperrt</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>a later version of Threadloop wrote it</source>
        <translation>eine neuere Version von Threadloop hat sie geschrieben</translation>
    </message>
    <message>
        <source>it is damaged and cannot be renamed</source>
        <translation>sie ist beschädigt und lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>Datenbank oder Datenträger ist voll</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>die Datenbank ist nur lesbar</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>die Datenbank ist gesperrt</translation>
    </message>
    <message>
        <source>run %1: its latencies cannot be read</source>
        <translation>Lauf %1: Seine Latenzen sind nicht lesbar</translation>
    </message>
    <message>
        <source>it is too large for an experiment</source>
        <translation>sie ist zu groß für ein Experiment</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The file has no name</source>
        <translation>Die Datei hat keinen Namen</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 muss ein Objekt sein</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 muss ein Text sein</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1 must not be negative</source>
        <translation>%1 darf nicht negativ sein</translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation>%1 muss eine Zahl sein</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <source>%1 must be a list of texts</source>
        <translation>%1 muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>%1 must be a list</source>
        <translation>%1 muss eine Liste sein</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 muss eines von %2 sein</translation>
    </message>
    <message>
        <source>%1 must not be empty</source>
        <translation>%1 darf nicht leer sein</translation>
    </message>
    <message>
        <source>%1 must be %2 at most</source>
        <translation>%1 darf höchstens %2 sein</translation>
    </message>
    <message>
        <source>%1 must be at least 0 and below 100</source>
        <translation>%1 muss mindestens 0 und kleiner als 100 sein</translation>
    </message>
    <message>
        <source>%1 must be above 1</source>
        <translation>%1 muss größer als 1 sein</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 muss %2 sein</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>%1 has an unknown member &apos;%2&apos;</source>
        <translation>%1 hat ein unbekanntes Element „%2“</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>in den Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>eine solche Datei gibt es schon</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>sie lässt sich nicht umbenennen</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>limited by the rate asked for: %1 req/s</source>
        <translation>begrenzt durch die verlangte Rate: %1 Anfr./s</translation>
    </message>
    <message>
        <source>limited by the client: it kept %1 of %2 busy</source>
        <translation>begrenzt durch den Client: Er hielt %1 von %2 beschäftigt</translation>
    </message>
    <message>
        <source>limited by the client: its %1 kept %2 cores busy</source>
        <translation>begrenzt durch den Client: Seine %1 hielten %2 Kerne beschäftigt</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy, %3 by the client, %4 by the server</source>
        <translation>begrenzt durch den Prozessor: %1 von %2 beschäftigt, %3 durch den Client, %4 durch den Server</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy, %3 by the client</source>
        <translation>begrenzt durch den Prozessor: %1 von %2 beschäftigt, %3 durch den Client</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy, %3 by the server</source>
        <translation>begrenzt durch den Prozessor: %1 von %2 beschäftigt, %3 durch den Server</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy</source>
        <translation>begrenzt durch den Prozessor: %1 von %2 beschäftigt</translation>
    </message>
    <message>
        <source>limited by %1: the server kept %2 cores busy</source>
        <translation>begrenzt durch %1: Der Server hielt %2 Kerne beschäftigt</translation>
    </message>
    <message>
        <source>limited by %1: the event loop came %2 ms late (p99)</source>
        <translation>begrenzt durch %1: Die Event-Loop kam %2 ms zu spät (p99)</translation>
    </message>
    <message>
        <source>limited by %1: %2 busy and %3 requests queued on average</source>
        <translation>begrenzt durch %1: im Mittel %2 beschäftigt und %3 Anfragen in der Schlange</translation>
    </message>
    <message>
        <source>limited by 1 connection: one request after the other, %1 a second</source>
        <translation>begrenzt durch 1 Verbindung: eine Anfrage nach der anderen, %1 pro Sekunde</translation>
    </message>
    <message>
        <source>limited by %1, at %2 % of %3</source>
        <translation>begrenzt durch %1, bei %2 % von %3</translation>
    </message>
    <message>
        <source>limited by %1: %2</source>
        <translation>begrenzt durch %1: %2</translation>
    </message>
    <message>
        <source>unknown: %1 % of the requests failed</source>
        <translation>unbekannt: %1 % der Anfragen schlugen fehl</translation>
    </message>
    <message>
        <source>unknown: faster than the ideal %1 req/s, so the service time is not the assumed %2</source>
        <translation>unbekannt: schneller als das Ideal von %1 Anfr./s, also ist die Bedienzeit nicht die angenommene von %2</translation>
    </message>
    <message>
        <source>unknown: %1 % of the ideal %2 req/s, which %3 would allow; only %4 of %5 requests were in flight</source>
        <translation>unbekannt: %1 % des Ideals von %2 Anfr./s, das durch %3 möglich wäre; nur %4 von %5 Anfragen waren unterwegs</translation>
    </message>
    <message>
        <source>unknown: %1 % of the ideal %2 req/s, which %3 would allow; neither processor nor client nor server was seen to be full</source>
        <translation>unbekannt: %1 % des Ideals von %2 Anfr./s, das durch %3 möglich wäre; weder Prozessor noch Client noch Server zeigte sich ausgelastet</translation>
    </message>
    <message>
        <source>unknown: all %1 waited for the server; try more of them</source>
        <translation>unbekannt: Alle %1 warteten auf den Server; versuchen Sie es mit mehr</translation>
    </message>
    <message>
        <source>unknown: the service time is not known, and nothing was seen to be full</source>
        <translation>unbekannt: Die Bedienzeit ist nicht bekannt, und nichts zeigte sich ausgelastet</translation>
    </message>
    <message numerus="yes">
        <source>the interpreter lock of %n worker(s)</source>
        <translation>
            <numerusform>die Interpreter-Sperre von %Ln Worker</numerusform>
            <numerusform>die Interpreter-Sperren von %Ln Workern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pool threads (%2 workers of %3)</source>
        <translation>%1 Pool-Threads (%2 Worker mit je %3)</translation>
    </message>
    <message>
        <source>%1 / %2 = %3 req/s</source>
        <translation>%1 / %2 = %3 Anfr./s</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 = %4 req/s</source>
        <translation>%1 in %2 von %3 = %4 Anfr./s</translation>
    </message>
    <message numerus="yes">
        <source>%n pool thread(s)</source>
        <translation>
            <numerusform>%Ln Pool-Thread</numerusform>
            <numerusform>%Ln Pool-Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%Ln Prozessorkern</numerusform>
            <numerusform>%Ln Prozessorkerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%Ln Thread</numerusform>
            <numerusform>%Ln Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%Ln Worker</numerusform>
            <numerusform>%Ln Worker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%Ln Kern</numerusform>
            <numerusform>%Ln Kernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%Ln Welle</numerusform>
            <numerusform>%Ln Wellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Little&apos;s law does not hold: %1 requests were in flight, throughput x response time is %2</source>
        <translation>Littles Gesetz gilt nicht: %1 Anfragen waren unterwegs, Durchsatz × Antwortzeit ist %2</translation>
    </message>
    <message>
        <source>the client itself was busy %1 % of the time; the server may be faster</source>
        <translation>der Client selbst war %1 % der Zeit beschäftigt; der Server mag schneller sein</translation>
    </message>
    <message>
        <source>requests were sent late: p99 of the send delay is %1 ms, p50 of the response time %2 ms</source>
        <translation>Anfragen wurden zu spät gesendet: p99 der Sendeverzögerung ist %1 ms, p50 der Antwortzeit %2 ms</translation>
    </message>
    <message>
        <source>never more than %1 of %2 requests were in flight</source>
        <translation>nie waren mehr als %1 von %2 Anfragen unterwegs</translation>
    </message>
    <message>
        <source>only %1 of %2 requests were in flight in the mean</source>
        <translation>im Mittel waren nur %1 von %2 Anfragen unterwegs</translation>
    </message>
    <message>
        <source>the run may need %1 ports of this machine, which has %2 a minute</source>
        <translation>der Lauf braucht womöglich %1 Ports dieses Rechners, der %2 pro Minute hat</translation>
    </message>
    <message>
        <source>the run may need %1 file descriptors, and %2 can be opened</source>
        <translation>der Lauf braucht womöglich %1 Dateideskriptoren, und %2 lassen sich öffnen</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>no target is chosen; tick one or type one</source>
        <translation>kein Ziel ist gewählt; kreuzen Sie eines an oder geben Sie eines ein</translation>
    </message>
    <message>
        <source>no mode is chosen; tick at least one</source>
        <translation>kein Modus ist gewählt; kreuzen Sie mindestens einen an</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that can be used here; write a whole number from %2 to %3</source>
        <translation>„%1“ ist keine hier brauchbare Zahl; schreiben Sie eine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that can be used here; write one from %2 to %3</source>
        <translation>„%1“ ist keine hier brauchbare Zahl; schreiben Sie eine von %2 bis %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number; write one such as 250 or 12.5</source>
        <translation>„%1“ ist keine Zahl; schreiben Sie eine wie 250 oder 12,5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number</source>
        <translation>„%1“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration; write a number and its unit, such as 500us, 50ms, 2s or 1m</source>
        <translation>„%1“ ist keine Dauer; schreiben Sie eine Zahl mit Einheit wie 500us, 50ms, 2s oder 1m</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is finer than a nanosecond</source>
        <translation>„%1“ ist feiner als eine Nanosekunde</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long a duration</source>
        <translation>„%1“ ist eine zu lange Dauer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too short; write a duration above 0</source>
        <translation>„%1“ ist zu kurz; schreiben Sie eine Dauer über 0</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long; at most %2</source>
        <translation>„%1“ ist zu lang; höchstens %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a space; write it as %20</source>
        <translation>„%1“ enthält ein Leerzeichen; schreiben Sie es als %20</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a control character</source>
        <translation>„%1“ enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not all ASCII; write paths percent-encoded and names as xn--</source>
        <translation>„%1“ ist nicht rein ASCII; schreiben Sie Pfade prozentkodiert und Namen als xn--</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a fragment (#...), which is never sent; leave it out</source>
        <translation>„%1“ hat ein Fragment (#...), das nie gesendet wird; lassen Sie es weg</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target; write http://HOST:PORT/PATH, or /PATH of the embedded server</source>
        <translation>„%1“ ist kein Ziel; schreiben Sie http://HOST:PORT/PFAD oder /PFAD des eingebauten Servers</translation>
    </message>
    <message>
        <source>https is not supported yet; write an http:// URL</source>
        <translation>https wird noch nicht unterstützt; schreiben Sie eine http://-URL</translation>
    </message>
    <message>
        <source>the scheme &quot;%1&quot; is not supported; write an http:// URL</source>
        <translation>das Schema „%1“ wird nicht unterstützt; schreiben Sie eine http://-URL</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port; write one of 1 to 65535 after the colon</source>
        <translation>„%1“ ist kein Port; schreiben Sie einen von 1 bis 65535 hinter den Doppelpunkt</translation>
    </message>
    <message>
        <source>a user name or password in a URL is not supported; send a header instead</source>
        <translation>ein Benutzername oder Passwort in der URL wird nicht unterstützt; senden Sie stattdessen ein Kopffeld</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no closing bracket</source>
        <translation>„%1“ hat keine schließende Klammer</translation>
    </message>
    <message>
        <source>the URL has no host; write http://HOST:PORT/PATH</source>
        <translation>die URL nennt keinen Rechner; schreiben Sie http://HOST:PORT/PFAD</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IPv6 address</source>
        <translation>„%1“ ist keine IPv6-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name</source>
        <translation>„%1“ ist kein Rechnername</translation>
    </message>
    <message>
        <source>the target is empty; write a URL or a path such as /wait</source>
        <translation>das Ziel ist leer; schreiben Sie eine URL oder einen Pfad wie /wait</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a percent sign without two hexadecimal digits; write it as %25</source>
        <translation>„%1“ enthält ein Prozentzeichen ohne zwei Hexadezimalziffern; schreiben Sie es als %25</translation>
    </message>
    <message>
        <source>there is no schedule without a rate; add --rate</source>
        <translation>ohne Rate gibt es keinen Zeitplan; geben Sie eine Rate an</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of arrivals; write constant or poisson</source>
        <translation>„%1“ ist keine Art von Ankünften; schreiben Sie constant oder poisson</translation>
    </message>
    <message>
        <source>nothing is random without a rate or repeats; add --rate or --repeat</source>
        <translation>ohne Rate oder Wiederholungen ist nichts zufällig; geben Sie eines von beiden an</translation>
    </message>
    <message>
        <source>a run of %1 is too short: ramp and warm-up take %2 of it, and nothing would be measured</source>
        <translation>ein Lauf von %1 ist zu kurz: Anlauf und Aufwärmen nehmen %2 davon, und nichts würde gemessen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to connect; write keep-alive or new</source>
        <translation>„%1“ ist keine Art zu verbinden; schreiben Sie keep-alive oder new</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no method; write one such as GET or POST</source>
        <translation>„%1“ ist keine Methode; schreiben Sie eine wie GET oder POST</translation>
    </message>
    <message>
        <source>CONNECT opens a tunnel, which is not supported</source>
        <translation>CONNECT öffnet einen Tunnel; das wird nicht unterstützt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header; write it as &apos;Name: value&apos;</source>
        <translation>„%1“ ist kein Kopffeld; schreiben Sie es als „Name: Wert“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by the client itself; leave it out</source>
        <translation>„%1“ setzt der Client selbst; lassen Sie es weg</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; has a control character</source>
        <translation>der Wert von „%1“ enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the mode thread-pool has a thread per request in flight, at most %1; use event-loop for more</source>
        <translation>der Modus thread-pool hat einen Thread je Anfrage unterwegs, höchstens %1; benutzen Sie event-loop für mehr</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mode; write sequential, thread-pool, event-loop or all</source>
        <translation>„%1“ ist kein Modus; schreiben Sie sequential, thread-pool, event-loop oder all</translation>
    </message>
    <message>
        <source>the mode %1 is named twice</source>
        <translation>der Modus %1 ist zweimal genannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is never the last status of a reply; 1xx replies are skipped</source>
        <translation>„%1“ ist nie der letzte Status einer Antwort; 1xx-Antworten werden übergangen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status; write 200, 2xx or a list such as 200,204,3xx</source>
        <translation>„%1“ ist kein Status; schreiben Sie 200, 2xx oder eine Liste wie 200,204,3xx</translation>
    </message>
    <message>
        <source>the address to listen on is empty; write one such as 127.0.0.1</source>
        <translation>die Adresse zum Lauschen ist leer; schreiben Sie eine wie 127.0.0.1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say how many values it has; write 10..160:16, or 1..1024:11x for a constant factor</source>
        <translation>„%1“ sagt nicht, wie viele Werte es sind; schreiben Sie 10..160:16 oder 1..1024:11x für einen festen Faktor</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a whole number of values from 2 to %2 behind the colon</source>
        <translation>„%1“ braucht hinter dem Doppelpunkt eine ganze Anzahl von Werten von 2 bis %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not rise; write the smaller end first</source>
        <translation>„%1“ steigt nicht; schreiben Sie das kleinere Ende zuerst</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot grow by a factor from 0; begin above it</source>
        <translation>„%1“ kann nicht um einen Faktor von 0 aus wachsen; beginnen Sie darüber</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the value %2 twice after rounding; ask for fewer values</source>
        <translation>„%1“ hat nach dem Runden den Wert %2 zweimal; verlangen Sie weniger Werte</translation>
    </message>
    <message>
        <source>a sweep needs two values at least</source>
        <translation>eine Messreihe braucht mindestens zwei Werte</translation>
    </message>
    <message>
        <source>a sweep has at most %1 values</source>
        <translation>eine Messreihe hat höchstens %1 Werte</translation>
    </message>
    <message>
        <source>the value %1 is there twice</source>
        <translation>der Wert %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>sequential runs have one request in flight, whatever the concurrency; write --mode thread-pool,event-loop</source>
        <translation>sequenzielle Läufe haben eine Anfrage unterwegs, gleich welche Nebenläufigkeit; wählen Sie die Modi thread-pool und event-loop</translation>
    </message>
    <message>
        <source>%1 belongs to the embedded server; write paths such as /wait as targets</source>
        <translation>„%1“ gehört zum eingebauten Server; schreiben Sie Pfade wie /wait als Ziele</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names nothing to sweep; write concurrency=, rate=, threads=, workers= or delay= and the values</source>
        <translation>„%1“ nennt nichts, was sich verändern lässt; schreiben Sie concurrency=, rate=, threads=, workers= oder delay= und die Werte</translation>
    </message>
    <message>
        <source>%1 is swept and given as well; leave --%2 out</source>
        <translation>„%1“ wird verändert und ist auch fest angegeben; lassen Sie %2 weg</translation>
    </message>
    <message>
        <source>there is no command in it</source>
        <translation>es enthält keinen Befehl</translation>
    </message>
    <message>
        <source>it is more than one command</source>
        <translation>es ist mehr als ein Befehl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a &apos;threadloop run&apos; line nor a curl command</source>
        <translation>„%1“ ist weder eine „threadloop run“-Zeile noch ein curl-Befehl</translation>
    </message>
    <message>
        <source>the curl command names no URL</source>
        <translation>der curl-Befehl nennt keine URL</translation>
    </message>
    <message>
        <source>a single quote is not closed</source>
        <translation>ein einfaches Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>ein doppeltes Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a quote that begins with $&apos; is not closed</source>
        <translation>ein mit $&apos; beginnendes Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>%1 is no option of threadloop run</source>
        <translation>%1 ist keine Option von threadloop run</translation>
    </message>
    <message>
        <source>%1 is left out: it is not about the request or the load</source>
        <translation>%1 bleibt weg: Es betrifft weder Anfrage noch Last</translation>
    </message>
    <message>
        <source>%1 is left out: the body is one file or text</source>
        <translation>%1 bleibt weg: Der Rumpf ist eine Datei oder ein Text</translation>
    </message>
    <message>
        <source>the cookies of the file &quot;%1&quot; are not read</source>
        <translation>die Cookies der Datei „%1“ werden nicht gelesen</translation>
    </message>
    <message>
        <source>--data-urlencode from a file is not supported yet</source>
        <translation>--data-urlencode aus einer Datei wird noch nicht unterstützt</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist unbekannt</translation>
    </message>
    <message>
        <source>%1 is not supported yet</source>
        <translation>%1 wird noch nicht unterstützt</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>warmup</source>
        <translation>Aufwärmzeit</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Kopffelder</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>expect</source>
        <translation>erwarteter Status</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>loops</source>
        <translation>Event-Loops</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>Verzögerung</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>ideal %1 req/s</source>
        <translation>Ideal %1 Anfr./s</translation>
    </message>
    <message>
        <source>ideal measured at the start</source>
        <translation>Ideal wird am Anfang gemessen</translation>
    </message>
    <message>
        <source>no ideal known</source>
        <translation>kein Ideal bekannt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Open loop: %1 req/s, Poisson arrivals</source>
        <translation>Offene Schleife: %1 Anfr./s, Poisson-Ankünfte</translation>
    </message>
    <message>
        <source>Open loop: %1 req/s</source>
        <translation>Offene Schleife: %1 Anfr./s</translation>
    </message>
    <message>
        <source>The first %1 of each run do not count</source>
        <translation>Die ersten %1 jedes Laufs zählen nicht</translation>
    </message>
    <message>
        <source>about %1 min %2 s</source>
        <translation>etwa %1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1&#xa0;s</translation>
    </message>
    <message>
        <source>sequential: ideal %1 req/s</source>
        <translation>sequential: Ideal %1 Anfr./s</translation>
    </message>
    <message>
        <source>%1, %2 each</source>
        <comment>ideal, time</comment>
        <translation>%1, je %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>ideal, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 trials of each cell)</source>
        <translation>%1 (%2 Durchgänge jeder Zelle)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target: what to expect</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, insgesamt %2</translation>
    </message>
    <message>
        <source>Run sends requests to %1 in the mode %2.</source>
        <translation>„Starten“ sendet Anfragen an %1 im Modus %2.</translation>
    </message>
    <message>
        <source>Run sends requests to %1 in the mode %2. It takes %3.</source>
        <translation>„Starten“ sendet Anfragen an %1 im Modus %2. Es dauert %3.</translation>
    </message>
    <message>
        <source>Run sends requests to %1, %2: %3, one after the other.</source>
        <translation>„Starten“ sendet Anfragen an %1, %2: %3 nacheinander.</translation>
    </message>
    <message>
        <source>Run sends requests to %1, %2: %3, one after the other. It takes %4.</source>
        <translation>„Starten“ sendet Anfragen an %1, %2: %3 nacheinander. Es dauert %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n value(s): %2</source>
        <comment>field, values</comment>
        <translation>
            <numerusform>%1 über %n Wert: %2</numerusform>
            <numerusform>%1 über %n Werte: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ideal %2 to %3 req/s</source>
        <translation>%1: ideal %2 bis %3 Anfr./s</translation>
    </message>
    <message>
        <source>Sweeps %1</source>
        <comment>a field over its values</comment>
        <translation>Messreihe: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>runs, what is swept</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Punctuation</name>
    <message>
        <source>%1; %2</source>
        <comment>clauses</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>items of a list</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>% of ideal</source>
        <translation>% v. Ideal</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Whether the charts show the run; a half tick shows it faintly</source>
        <translation>Ob die Diagramme den Lauf zeigen; ein halbes Häkchen zeigt ihn blass</translation>
    </message>
    <message>
        <source>The run&apos;s number in the history, as in threadloop history show</source>
        <translation>Die Nummer des Laufs im Verlauf, wie in threadloop history show</translation>
    </message>
    <message>
        <source>The run&apos;s name, else the label it was given; F2 changes the name</source>
        <translation>Der Name des Laufs, sonst seine Bezeichnung; F2 ändert den Namen</translation>
    </message>
    <message>
        <source>Words to find the run by (Ctrl+T)</source>
        <translation>Wörter, mit denen sich der Lauf finden lässt (Strg+T)</translation>
    </message>
    <message>
        <source>Number of the cell in this session; in brackets the how manieth run of it</source>
        <translation>Nummer der Zelle in dieser Sitzung; in Klammern, ihr wievielter Lauf es ist</translation>
    </message>
    <message>
        <source>Successful requests</source>
        <translation>Erfolgreiche Anfragen</translation>
    </message>
    <message>
        <source>Requests in flight asked for; behind the stroke the most that were seen</source>
        <translation>Verlangte Anfragen unterwegs; hinter dem Strich die meisten, die es waren</translation>
    </message>
    <message>
        <source>Successful requests per second</source>
        <translation>Erfolgreiche Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Of successful requests: the response time in an open loop; a closed one sends nothing while it waits</source>
        <translation>Von erfolgreichen Anfragen: die Antwortzeit in einer offenen Schleife; eine geschlossene sendet nichts, während sie wartet</translation>
    </message>
    <message>
        <source>Closed: each request follows the reply before. Open: requests are due by a schedule</source>
        <translation>Geschlossen: Jede Anfrage folgt auf die Antwort davor. Offen: Anfragen sind nach einem Zeitplan fällig</translation>
    </message>
    <message>
        <source>Whether the run passed its self-checks, and was long enough for a verdict</source>
        <translation>Ob der Lauf seine Selbstprüfungen bestand und lang genug für ein Urteil war</translation>
    </message>
    <message>
        <source>Share of what the route allows when nothing costs anything</source>
        <translation>Anteil dessen, was die Route zulässt, wenn nichts etwas kostet</translation>
    </message>
    <message>
        <source>What kept the run from being faster</source>
        <translation>Was den Lauf daran hinderte, schneller zu sein</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>gave up: no connection succeeded</source>
        <translation>aufgegeben: Keine Verbindung kam zustande</translation>
    </message>
    <message>
        <source>not run: %1</source>
        <translation>nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Rate asked for: %1 req/s, %2 arrivals</source>
        <translation>Verlangte Rate: %1 Anfr./s, Ankünfte: %2</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>time of today</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>day and time of this year</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <comment>whole time</comment>
        <translation>dd.MM.yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>%1, ms</source>
        <translation>%1, ms</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>The changes to %1 are not saved. Save them?</source>
        <translation>Die Änderungen an %1 sind nicht gespeichert. Jetzt speichern?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server cannot run like this: %1</source>
        <translation>So kann der Server nicht laufen: %1</translation>
    </message>
    <message>
        <source>The server&apos;s address &apos;%1&apos; has no meaning here: %2</source>
        <translation>Die Adresse „%1“ des Servers hat hier keine Bedeutung: %2</translation>
    </message>
    <message>
        <source>Port %1 is taken: another program listens on %2</source>
        <translation>Port %1 ist belegt: Ein anderes Programm lauscht auf %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of this machine: %2</source>
        <translation>„%1“ ist keine Adresse dieses Rechners: %2</translation>
    </message>
    <message>
        <source>Not allowed to listen on %1; ports below 1024 need a privilege</source>
        <translation>Das Lauschen auf %1 ist nicht erlaubt; Ports unter 1024 brauchen ein Vorrecht</translation>
    </message>
    <message>
        <source>The system has too few resources for the server: %1. Fewer threads or workers may help</source>
        <translation>Das System hat zu wenige Ressourcen für den Server: %1. Weniger Threads oder Worker mögen helfen</translation>
    </message>
    <message>
        <source>The server cannot listen on %1: %2</source>
        <translation>Der Server kann nicht auf %1 lauschen: %2</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; has no address: %2</source>
        <translation>Der Name „%1“ hat keine Adresse: %2</translation>
    </message>
    <message>
        <source>%1 did not accept connections in time</source>
        <translation>%1 nahm nicht rechtzeitig Verbindungen an</translation>
    </message>
    <message>
        <source>The server it needs could not be started</source>
        <translation>Der nötige Server konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>The run could not be started: %1</source>
        <translation>Der Lauf konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Stored runs cannot be read: %1. On Debian the package libqt6sql6-sqlite is missing</source>
        <translation>Gespeicherte Läufe sind nicht lesbar: %1. Unter Debian fehlt das Paket libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>The stored runs in %1 cannot be opened: %2</source>
        <translation>Die gespeicherten Läufe in %1 lassen sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>The stored runs in %1 were left alone: %2. Use that version, or move the file away</source>
        <translation>Die gespeicherten Läufe in %1 blieben unberührt: %2. Benutzen Sie jene Version oder verschieben Sie die Datei</translation>
    </message>
    <message>
        <source>The run is no longer among the stored ones</source>
        <translation>Der Lauf ist nicht mehr unter den gespeicherten</translation>
    </message>
    <message>
        <source>The stored runs in %1 cannot be used: %2</source>
        <translation>Die gespeicherten Läufe in %1 sind nicht benutzbar: %2</translation>
    </message>
    <message>
        <source>Runs are no longer stored; export what you want to keep. %1</source>
        <translation>Läufe werden nicht mehr gespeichert; exportieren Sie, was Sie behalten möchten. %1</translation>
    </message>
    <message>
        <source>The stored runs were damaged. The file is now %1, and a new one was begun</source>
        <translation>Die gespeicherten Läufe waren beschädigt. Die Datei heißt nun %1, und eine neue wurde begonnen</translation>
    </message>
    <message>
        <source>no connection succeeded</source>
        <translation>keine Verbindung kam zustande</translation>
    </message>
    <message>
        <source>No connection to %1 ever succeeded: %2. Check that a server listens there</source>
        <translation>Keine Verbindung zu %1 kam je zustande: %2. Prüfen Sie, ob dort ein Server lauscht</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 started = %2</source>
        <translation>%1 begonnen = %2</translation>
    </message>
    <message>
        <source>open loop</source>
        <translation>offene Schleife</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>geschlossene Schleife</translation>
    </message>
    <message>
        <source>Response time, from when a request was due: a stall shows in every request that fell into it</source>
        <translation>Antwortzeit, ab Fälligkeit der Anfrage: Eine Stockung zeigt sich in jeder Anfrage, die in sie fiel</translation>
    </message>
    <message>
        <source>A closed loop sends nothing while it waits: a stall is seen once per connection</source>
        <translation>Eine geschlossene Schleife sendet nichts, während sie wartet: Eine Stockung zeigt sich einmal je Verbindung</translation>
    </message>
    <message>
        <source>service time p50 %1, p99 %2</source>
        <translation>Bedienzeit p50 %1, p99 %2</translation>
    </message>
    <message>
        <source>send delay p50 %1, p99 %2</source>
        <translation>Sendeverzögerung p50 %1, p99 %2</translation>
    </message>
    <message>
        <source>%1 due, but never sent</source>
        <translation>%1 fällig, aber nie gesendet</translation>
    </message>
    <message>
        <source>without the first %1, in which %2 more were started</source>
        <translation>ohne die ersten %1, in denen %2 weitere begonnen wurden</translation>
    </message>
    <message>
        <source>without the first %1</source>
        <translation>ohne die ersten %1</translation>
    </message>
    <message>
        <source>Threadloop %1, Qt %2, %3, %4, %5 cores, run %6</source>
        <translation>Threadloop %1, Qt %2, %3, %4, %5 Kerne, Lauf %6</translation>
    </message>
    <message>
        <source>%1 http error</source>
        <translation>%1 HTTP-Fehler</translation>
    </message>
    <message>
        <source>%1 timeout</source>
        <translation>%1 Zeitüberschreitung</translation>
    </message>
    <message>
        <source>%1 connect error</source>
        <translation>%1 Verbindungsfehler</translation>
    </message>
    <message>
        <source>%1 reset</source>
        <translation>%1 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 protocol error</source>
        <translation>%1 Protokollfehler</translation>
    </message>
    <message>
        <source>%1 local error</source>
        <translation>%1 lokaler Fehler</translation>
    </message>
    <message>
        <source>%1 aborted (cut off at the end, censored)</source>
        <translation>%1 abgebrochen (am Ende abgeschnitten, zensiert)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, mode</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This run may fail for lack of file descriptors: %1 are needed and %2 are left. Fewer requests in flight need fewer</source>
        <translation>Dieser Lauf scheitert womöglich an Dateideskriptoren: %1 werden gebraucht, %2 sind übrig. Weniger Anfragen unterwegs brauchen weniger</translation>
    </message>
    <message>
        <source>This run may fail for lack of local ports: %1 are needed and %2 are left. Keep-alive connections need fewer</source>
        <translation>Dieser Lauf scheitert womöglich an lokalen Ports: %1 werden gebraucht, %2 sind übrig. Offen gehaltene Verbindungen brauchen weniger</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run: failures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, most often: %3</source>
        <translation>%1: %2, am häufigsten: %3</translation>
    </message>
    <message>
        <source>%1: %2 %, stopping</source>
        <translation>%1: %2 %, hält an</translation>
    </message>
    <message>
        <source>%1: %2 %, %3 s left</source>
        <translation>%1: %2 %, noch %3 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>failed requests: reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SessionReader</name>
    <message>
        <source>Cannot open %1: it is no session of Threadloop (%2). Choose another file</source>
        <translation>%1 kann nicht geöffnet werden: Das ist keine Sitzung von Threadloop (%2). Wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>Cannot open %1: a later version of Threadloop has written it, in format %2, and this one reads format %3. Install that version</source>
        <translation>%1 kann nicht geöffnet werden: Eine neuere Version von Threadloop hat die Datei im Format %2 geschrieben, und diese liest Format %3. Installieren Sie jene Version</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Correct the file, or save the session again where it comes from</source>
        <translation>%1 kann nicht geöffnet werden: %2. Berichtigen Sie die Datei oder speichern Sie die Sitzung dort erneut, woher sie kommt</translation>
    </message>
    <message>
        <source>Cannot open %1: it is a folder. Choose a file in it</source>
        <translation>%1 kann nicht geöffnet werden: Das ist ein Ordner. Wählen Sie eine Datei darin</translation>
    </message>
    <message>
        <source>Cannot open %1: there is no such file. Choose another one</source>
        <translation>%1 kann nicht geöffnet werden: Diese Datei gibt es nicht. Wählen Sie eine andere</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. See that you may read it</source>
        <translation>%1 kann nicht geöffnet werden: %2. Prüfen Sie, ob Sie die Datei lesen dürfen</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>Cannot open %1: it is too large for a session. Choose another file</source>
        <translation>%1 kann nicht geöffnet werden: Die Datei ist zu groß für eine Sitzung. Wählen Sie eine andere</translation>
    </message>
</context>
<context>
    <name>TrialFigures</name>
    <message>
        <source>cell %1 of %2</source>
        <translation>Zelle %1 von %2</translation>
    </message>
    <message>
        <source>cell %1 of %2, trial %3 of %4</source>
        <translation>Zelle %1 von %2, Durchgang %3 von %4</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n trial(s): %1</source>
        <translation>
            <numerusform>Median von %Ln Durchgang: %1</numerusform>
            <numerusform>Median von %Ln Durchgängen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedNumber</name>
    <message>
        <source>&quot;%1&quot; reads in two ways; write %2 or %3</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen; schreiben Sie %2 oder %3</translation>
    </message>
</context>
<context>
    <name>Validity</name>
    <message>
        <source>Run it again, for longer</source>
        <translation>Messen Sie erneut, und länger</translation>
    </message>
    <message>
        <source>Give the client more event loops, or a machine of its own</source>
        <translation>Geben Sie dem Client mehr Event-Loops oder einen eigenen Rechner</translation>
    </message>
    <message>
        <source>Ask for a lower rate, or give the client more event loops</source>
        <translation>Verlangen Sie eine niedrigere Rate oder geben Sie dem Client mehr Event-Loops</translation>
    </message>
    <message>
        <source>Let it run longer, or ask for fewer in flight</source>
        <translation>Lassen Sie ihn länger laufen oder verlangen Sie weniger unterwegs</translation>
    </message>
    <message>
        <source>Ask for fewer in flight, or allow more files with ulimit -n</source>
        <translation>Verlangen Sie weniger unterwegs oder erlauben Sie mit ulimit -n mehr Dateien</translation>
    </message>
    <message>
        <source>Keep connections alive, or make fewer requests</source>
        <translation>Halten Sie Verbindungen offen oder stellen Sie weniger Anfragen</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>%1, short</source>
        <translation>%1, kurz</translation>
    </message>
    <message>
        <source>Not valid: %1</source>
        <translation>Nicht gültig: %1</translation>
    </message>
    <message>
        <source>The run passed its self-checks: Little&apos;s law, the client&apos;s processor share, the send delay, the requests in flight</source>
        <translation>Der Lauf bestand seine Selbstprüfungen: Littles Gesetz, Prozessoranteil des Clients, Sendeverzögerung, Anfragen unterwegs</translation>
    </message>
    <message>
        <source>Short: under a second or under 100 samples; no verdict is drawn from it</source>
        <translation>Kurz: unter einer Sekunde oder unter 100 Werten; daraus wird kein Urteil gezogen</translation>
    </message>
    <message>
        <source>%1 is not valid: %2</source>
        <translation>%1 ist nicht gültig: %2</translation>
    </message>
    <message>
        <source>%1 of %2 runs are not valid; the first, %3: %4</source>
        <translation>%1 von %2 Läufen sind nicht gültig; der erste, %3: %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, mode</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is wrong, what helps</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>threadloop::AboutDialog</name>
    <message>
        <source>About Threadloop</source>
        <translation>Über Threadloop</translation>
    </message>
    <message>
        <source>Threadloop</source>
        <translation>Threadloop</translation>
    </message>
    <message>
        <source>Shows how a server behaves under concurrency, and why: threads beside an event loop.</source>
        <translation>Zeigt, wie sich ein Server unter Nebenläufigkeit verhält, und warum: Threads neben einer Event-Loop.</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copy versions and machine, for a report of a defect</source>
        <translation>Versionen und Maschine kopieren, für die Meldung eines Fehlers</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>threadloop::BarsChart</name>
    <message>
        <source>Runs compared by target and mode</source>
        <translation>Läufe nach Ziel und Modus verglichen</translation>
    </message>
</context>
<context>
    <name>threadloop::CellGrid</name>
    <message>
        <source>Cells of the run, requests per second</source>
        <translation>Zellen des Laufs, Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>The run was stopped before</source>
        <translation>Der Lauf wurde vorher angehalten</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>C = %1</source>
        <translation>C = %1</translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation>%1 Anfr./s</translation>
    </message>
    <message>
        <source>new connections</source>
        <translation>neue Verbindungen</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>keep-alive</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartFrame</name>
    <message>
        <source>Table of %1</source>
        <translation>Tabelle zu: %1</translation>
    </message>
    <message>
        <source>Show the chart’s data as a table, or the chart again; Ctrl+Shift+T for all charts</source>
        <translation>Die Daten des Diagramms als Tabelle zeigen oder wieder das Diagramm; Strg+Umschalt+T für alle Diagramme</translation>
    </message>
    <message>
        <source>What does the chart “%1” show?</source>
        <translation>Was zeigt das Diagramm „%1“?</translation>
    </message>
    <message>
        <source>What am I looking at? (F1 for the first chart)</source>
        <translation>Was sehe ich hier? (F1 für das erste Diagramm)</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartPair</name>
    <message>
        <source>Chart shown</source>
        <translation>Gezeigtes Diagramm</translation>
    </message>
    <message>
        <source>Both are shown where there is room for them</source>
        <translation>Beide werden gezeigt, wo Platz für sie ist</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartTablePage</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Die Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the table, for a text or a spreadsheet</source>
        <translation>Die Tabelle kopieren, für einen Text oder eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Back to the chart</source>
        <translation>Zurück zum Diagramm</translation>
    </message>
    <message>
        <source>Show the chart again</source>
        <translation>Wieder das Diagramm zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1 (Ctrl+C)</source>
        <translation>%1 (Strg+C)</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartsArea</name>
    <message>
        <source>No request of the shown runs succeeded: there is nothing to draw here.</source>
        <translation>Keine Anfrage der gezeigten Läufe war erfolgreich: Hier gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>This is drawn as soon as the first run has ended.</source>
        <translation>Dies wird gezeichnet, sobald der erste Lauf beendet ist.</translation>
    </message>
    <message>
        <source>All runs are hidden: tick one in the table of runs.</source>
        <translation>Alle Läufe sind ausgeblendet: Haken Sie einen in der Tabelle der Läufe an.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über der Zeit</translation>
    </message>
    <message>
        <source>Requests per second and latency over time</source>
        <translation>Anfragen pro Sekunde und Latenz über der Zeit</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>The shown runs as bars</source>
        <translation>Die gezeigten Läufe als Balken</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latencies of the shown runs by percentile, and their histogram</source>
        <translation>Latenzen der gezeigten Läufe nach Perzentil und ihr Histogramm</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The shown cells against one of them: medians of their trials, and verdicts</source>
        <translation>Die gezeigten Zellen gegen eine von ihnen: Mediane ihrer Durchgänge und Urteile</translation>
    </message>
    <message>
        <source>Experiment shown</source>
        <translation>Gezeigtes Experiment</translation>
    </message>
    <message>
        <source>Show the runs of this experiment</source>
        <translation>Die Läufe dieses Experiments zeigen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run what the panels hold</source>
        <translation>Ausführen, was die Felder enthalten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Throughput and p99 of the shown runs over the value that was swept, and the knee</source>
        <translation>Durchsatz und p99 der gezeigten Läufe über dem veränderten Wert, und der Knick</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Question, answers, bars and table of the experiment that was run last</source>
        <translation>Frage, Antworten, Balken und Tabelle des zuletzt ausgeführten Experiments</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>The runs shown are of no experiment: Experiments above lists those there are.</source>
        <translation>Die gezeigten Läufe gehören zu keinem Experiment: Oben unter „Experimente“ stehen alle, die es gibt.</translation>
    </message>
    <message>
        <source>The shown runs are no sweep: it takes runs that differ in one value alone. More in the panel of the client has a field for it.</source>
        <translation>Die gezeigten Läufe bilden keine Messreihe: Dazu gehören Läufe, die sich nur in einem Wert unterscheiden. Im Bereich des Clients gibt es unter „Mehr“ ein Feld dafür.</translation>
    </message>
</context>
<context>
    <name>threadloop::ClientPanel</name>
    <message>
        <source>T&amp;argets</source>
        <translation>Z&amp;iele</translation>
    </message>
    <message>
        <source>Another target</source>
        <translation>Ein weiteres Ziel</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>Anf&amp;ragen</translation>
    </message>
    <message>
        <source>each run</source>
        <translation>je Lauf</translation>
    </message>
    <message>
        <source>Requests of each run; empty: as many as the time allows</source>
        <translation>Anfragen jedes Laufs; leer: so viele, wie die Zeit erlaubt</translation>
    </message>
    <message>
        <source>At mo&amp;st</source>
        <translation>Höch&amp;stens</translation>
    </message>
    <message>
        <source>as in 2s, 1m</source>
        <translation>wie 2s, 1m</translation>
    </message>
    <message>
        <source>Time of each run; empty: until all requests are made</source>
        <translation>Zeit jedes Laufs; leer: bis alle Anfragen gestellt sind</translation>
    </message>
    <message>
        <source>&amp;Concurrency</source>
        <translation>Neben&amp;läufigkeit</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>Requests in flight at once; sequential is always 1</source>
        <translation>Anfragen zugleich unterwegs; sequential hat immer 1</translation>
    </message>
    <message>
        <source>Whether a connection carries further requests</source>
        <translation>Ob eine Verbindung weitere Anfragen trägt</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>Keep-Alive</translation>
    </message>
    <message>
        <source>new for each request</source>
        <translation>neu für jede Anfrage</translation>
    </message>
    <message>
        <source>Co&amp;nnections</source>
        <translation>Verbindu&amp;ngen</translation>
    </message>
    <message>
        <source>se&amp;quential</source>
        <translation>se&amp;quential</translation>
    </message>
    <message>
        <source>thread-&amp;pool</source>
        <translation>thread-&amp;pool</translation>
    </message>
    <message>
        <source>&amp;event-loop</source>
        <translation>&amp;event-loop</translation>
    </message>
    <message>
        <source>One request after the other</source>
        <translation>Eine Anfrage nach der anderen</translation>
    </message>
    <message>
        <source>From blocking threads, one request each</source>
        <translation>Aus blockierenden Threads, je eine Anfrage</translation>
    </message>
    <message>
        <source>From coroutines on event loops</source>
        <translation>Aus Coroutinen auf Event-Loops</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Rate, phases, repeats and sweeps; method, headers, body, expected status, timeout, loops, background, label</source>
        <translation>Rate, Phasen, Wiederholungen und Messreihen; Methode, Kopffelder, Rumpf, erwarteter Status, Zeitgrenze, Schleifen, Hintergrund, Bezeichnung</translation>
    </message>
</context>
<context>
    <name>threadloop::CommandPaste</name>
    <message>
        <source>The panels hold the request of the pasted curl command</source>
        <translation>Die Felder enthalten die Anfrage des eingefügten curl-Befehls</translation>
    </message>
    <message>
        <source>The panels hold the pasted command</source>
        <translation>Die Felder enthalten den eingefügten Befehl</translation>
    </message>
    <message>
        <source>The panels hold the request of the pasted curl command, but not all of it: %1</source>
        <translation>Die Felder enthalten die Anfrage des eingefügten curl-Befehls, aber nicht ganz: %1</translation>
    </message>
    <message>
        <source>The panels hold the pasted command, but not all of it: %1</source>
        <translation>Die Felder enthalten den eingefügten Befehl, aber nicht ganz: %1</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a “threadloop run” line or a curl command first</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst eine „threadloop run“-Zeile oder einen curl-Befehl</translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be pasted into the panels: %1. Copy a “threadloop run” line or a curl command</source>
        <translation>Was in der Zwischenablage ist, lässt sich nicht in die Felder einfügen: %1. Kopieren Sie eine „threadloop run“-Zeile oder einen curl-Befehl</translation>
    </message>
    <message>
        <source>Put back what was there</source>
        <translation>Zurückholen, was dort stand</translation>
    </message>
    <message>
        <source>the body is in the file %1; put its text into the field Body</source>
        <translation>der Rumpf steht in der Datei %1; tragen Sie ihren Text in das Feld „Rumpf“ ein</translation>
    </message>
    <message>
        <source>the panels cannot hold %1 as it is</source>
        <translation>die Felder können „%1“ so nicht aufnehmen</translation>
    </message>
</context>
<context>
    <name>threadloop::CompareChart</name>
    <message>
        <source>Cells compared by the medians of their trials</source>
        <translation>Zellen im Vergleich der Mediane ihrer Durchgänge</translation>
    </message>
</context>
<context>
    <name>threadloop::ComparePage</name>
    <message>
        <source>What of each trial is compared</source>
        <translation>Was von jedem Durchgang verglichen wird</translation>
    </message>
    <message>
        <source>The cell that the others are held against; Ctrl+B in the table of runs</source>
        <translation>Die Zelle, an der die anderen gemessen werden; Strg+B in der Tabelle der Läufe</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>A difference up to this does not matter: neither faster nor slower</source>
        <translation>Ein Unterschied bis hierher zählt nicht: weder schneller noch langsamer</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Mar&amp;gin</source>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>&amp;Judge invalid and short trials, too</source>
        <translation>Auch ungültige und &amp;kurze Durchgänge beurteilen</translation>
    </message>
    <message>
        <source>Judge invalid and short trials, too</source>
        <translation>Auch ungültige und kurze Durchgänge beurteilen</translation>
    </message>
    <message>
        <source>Draw verdicts although a trial failed a self-check, was cut short or is too short</source>
        <translation>Urteile ziehen, obwohl ein Durchgang eine Selbstprüfung nicht bestand, vorzeitig endete oder zu kurz ist</translation>
    </message>
    <message>
        <source>Compare b&amp;y</source>
        <translation>&amp;Messgröße</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentDialog</name>
    <message>
        <source>Save as an experiment</source>
        <translation>Als Experiment speichern</translation>
    </message>
    <message>
        <source>Each target and mode of the panels becomes a row of the experiment. It is run on servers of its own with the settings of the server panel, as often as you like.</source>
        <translation>Jedes Ziel und jeder Modus der Felder wird eine Zeile des Experiments. Es läuft auf eigenen Servern mit den Einstellungen des Serverfelds, so oft Sie möchten.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>such as Threads against workers</source>
        <translation>wie Threads gegen Worker</translation>
    </message>
    <message>
        <source>What the experiment is called</source>
        <translation>Wie das Experiment heißt</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>der Titel</translation>
    </message>
    <message>
        <source>What it shall answer</source>
        <translation>Was es beantworten soll</translation>
    </message>
    <message>
        <source>&amp;Look for</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>nichts Bestimmtes</translation>
    </message>
    <message>
        <source>What to look for in its table</source>
        <translation>Worauf in seiner Tabelle zu achten ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Experiments in your folder %1 are listed by name</source>
        <translation>Experimente in Ihrem Ordner %1 werden mit Namen aufgeführt</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei auswählen</translation>
    </message>
    <message>
        <source>Choose another folder or name (Alt+C)</source>
        <translation>Einen anderen Ordner oder Namen wählen (Alt+W)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write the experiment (Enter)</source>
        <translation>Das Experiment schreiben (Eingabe)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write nothing (Esc)</source>
        <translation>Nichts schreiben (Esc)</translation>
    </message>
    <message>
        <source>experiment.json</source>
        <translation>Experiment.json</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>Experimente (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>an experiment needs a file</source>
        <translation>ein Experiment braucht eine Datei</translation>
    </message>
    <message>
        <source>an experiment of the program is called so; choose another name</source>
        <translation>so heißt ein Experiment des Programms; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>there is such a file; name another one, or press Replace</source>
        <translation>diese Datei gibt es schon; nennen Sie eine andere oder drücken Sie „Ersetzen“</translation>
    </message>
    <message>
        <source>an experiment needs a title</source>
        <translation>ein Experiment braucht einen Titel</translation>
    </message>
    <message>
        <source>Correct this in the panels first: %1: %2</source>
        <translation>Berichtigen Sie dies zuerst in den Feldern: %1: %2</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentGrid</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Rate, req/s</source>
        <translation>Rate, Anfr./s</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>p50, ms</source>
        <translation>p50, ms</translation>
    </message>
    <message>
        <source>p99, ms</source>
        <translation>p99, ms</translation>
    </message>
    <message>
        <source>Not run yet, or no request succeeded</source>
        <translation>Noch nicht ausgeführt, oder keine Anfrage war erfolgreich</translation>
    </message>
    <message>
        <source>Cut short; it counts what was answered until then</source>
        <translation>Abgebrochen; gezählt ist, was bis dahin beantwortet wurde</translation>
    </message>
    <message>
        <source>Some requests failed; it counts successful ones</source>
        <translation>Einige Anfragen schlugen fehl; gezählt sind die erfolgreichen</translation>
    </message>
    <message>
        <source>Figures of the experiment</source>
        <translation>Zahlen des Experiments</translation>
    </message>
    <message>
        <source>Ours beside the article&apos;s; Ctrl+C copies the table</source>
        <translation>Unsere neben denen des Artikels; Strg+C kopiert die Tabelle</translation>
    </message>
    <message>
        <source>% of ideal</source>
        <translation>% des Ideals</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentPage</name>
    <message>
        <source>Result of the experiment</source>
        <translation>Ergebnis des Experiments</translation>
    </message>
    <message>
        <source>The bars come with the first run.</source>
        <translation>Die Balken kommen mit dem ersten Lauf.</translation>
    </message>
    <message>
        <source>* cut short; the figure counts what was answered until then</source>
        <translation>* abgebrochen; die Zahl zählt, was bis dahin beantwortet wurde</translation>
    </message>
    <message>
        <source>! some requests failed; the figure counts successful ones</source>
        <translation>! einige Anfragen schlugen fehl; die Zahl zählt die erfolgreichen</translation>
    </message>
    <message>
        <source>Answers come with the runs that they are computed from.</source>
        <translation>Die Antworten kommen mit den Läufen, aus denen sie berechnet werden.</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentsMenu</name>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>&amp;The article as a whole</source>
        <translation>Der &amp;ganze Artikel</translation>
    </message>
    <message>
        <source>Run all the article&apos;s experiments, on servers of their own</source>
        <translation>Alle Experimente des Artikels ausführen, auf eigenen Servern</translation>
    </message>
    <message>
        <source>More questions</source>
        <translation>Weitere Fragen</translation>
    </message>
    <message>
        <source>&amp;Open the folder of yours</source>
        <translation>Den &amp;Ordner der eigenen öffnen</translation>
    </message>
    <message>
        <source>Your experiments are the *.json files in %1</source>
        <translation>Ihre Experimente sind die *.json-Dateien in %1</translation>
    </message>
    <message>
        <source>Yours: none yet</source>
        <translation>Ihre: noch keine</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>%1
It takes %2.</source>
        <translation>%1
Dauer: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be used…</source>
        <translation>%1 ist nicht verwendbar …</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht verwendbar: %2</translation>
    </message>
</context>
<context>
    <name>threadloop::Exporter</name>
    <message>
        <source>%1 files (*.%2);;All files (*)</source>
        <translation>%1-Dateien (*.%2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>The entries below are about this chart</source>
        <translation>Die Einträge darunter gelten diesem Diagramm</translation>
    </message>
    <message>
        <source>&amp;Throughput over time</source>
        <translation>&amp;Durchsatz über der Zeit</translation>
    </message>
    <message>
        <source>&amp;Latency over time</source>
        <translation>&amp;Latenz über der Zeit</translation>
    </message>
    <message>
        <source>&amp;Bars, side by side</source>
        <translation>&amp;Balken nebeneinander</translation>
    </message>
    <message>
        <source>Latency by p&amp;ercentile</source>
        <translation>Latenz nach Perze&amp;ntil</translation>
    </message>
    <message>
        <source>&amp;Histogram of latencies</source>
        <translation>&amp;Histogramm der Latenzen</translation>
    </message>
    <message>
        <source>Compa&amp;rison of cells</source>
        <translation>Ve&amp;rgleich der Zellen</translation>
    </message>
    <message>
        <source>In 1&amp;6:9</source>
        <translation>In 1&amp;6:9</translation>
    </message>
    <message>
        <source>1280 × 720; without it, the shape on the screen</source>
        <translation>1280 × 720; ohne dies die Form auf dem Bildschirm</translation>
    </message>
    <message>
        <source>&amp;PNG…</source>
        <translation>&amp;PNG…</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>Das Diagramm als Bild speichern</translation>
    </message>
    <message>
        <source>PNG, &amp;2x…</source>
        <translation>PNG, &amp;2x…</translation>
    </message>
    <message>
        <source>Save the chart as an image with twice the pixels</source>
        <translation>Das Diagramm als Bild mit doppelt so vielen Pixeln speichern</translation>
    </message>
    <message>
        <source>PNG, &amp;4x…</source>
        <translation>PNG, &amp;4x…</translation>
    </message>
    <message>
        <source>Save the chart as an image with four times the pixels</source>
        <translation>Das Diagramm als Bild mit viermal so vielen Pixeln speichern</translation>
    </message>
    <message>
        <source>&amp;SVG…</source>
        <translation>&amp;SVG…</translation>
    </message>
    <message>
        <source>Save the chart as a drawing</source>
        <translation>Das Diagramm als Zeichnung speichern</translation>
    </message>
    <message>
        <source>P&amp;DF…</source>
        <translation>PD&amp;F…</translation>
    </message>
    <message>
        <source>Save the chart as a page</source>
        <translation>Das Diagramm als Seite speichern</translation>
    </message>
    <message>
        <source>Cop&amp;y to the clipboard</source>
        <translation>In die &amp;Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copy the chart as an image with twice the pixels</source>
        <translation>Das Diagramm als Bild mit doppelt so vielen Pixeln kopieren</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>Save the shown runs as a table, a row each</source>
        <translation>Die gezeigten Läufe als Tabelle speichern, je eine Zeile</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>Save everything that is known of the shown runs</source>
        <translation>Alles speichern, was von den gezeigten Läufen bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>Save the shown runs as a table for a text</source>
        <translation>Die gezeigten Läufe als Tabelle für einen Text speichern</translation>
    </message>
    <message>
        <source>@%1x</source>
        <translation>@%1x</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save the runs</source>
        <translation>Läufe speichern</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose another folder</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>M&amp;essreihe</translation>
    </message>
    <message>
        <source>Shown runs, with all trials of their cells</source>
        <translation>Gezeigte Läufe, mit allen Durchgängen ihrer Zellen</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>Ber&amp;icht…</translation>
    </message>
    <message>
        <source>Save a page about the shown runs for browser and paper: tables, charts, verdicts, commands</source>
        <translation>Eine Seite über die gezeigten Läufe für Browser und Papier sichern: Tabellen, Diagramme, Urteile, Befehle</translation>
    </message>
    <message>
        <source>Series as CS&amp;V…</source>
        <translation>Verläufe als CS&amp;V…</translation>
    </message>
    <message>
        <source>Save every tick of the shown runs as a table, a row each</source>
        <translation>Jeden Takt der gezeigten Läufe als Tabelle sichern, je eine Zeile</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Verläufe</translation>
    </message>
</context>
<context>
    <name>threadloop::FieldGrid</name>
    <message>
        <source>The sweep gives it its values, under More of the client</source>
        <translation>Die Messreihe gibt ihm seine Werte, im Client unter „Mehr“</translation>
    </message>
</context>
<context>
    <name>threadloop::FigurePanel</name>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>getting going, not counted yet</source>
        <translation>läuft an, zählt noch nicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>%1 of %2 in flight</source>
        <translation>%1 von %2 unterwegs</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>at most %1 of %2 in flight</source>
        <translation>höchstens %1 von %2 unterwegs</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 % of ideal %2 req/s</source>
        <translation>%1 % vom Ideal %2 Anfr./s</translation>
    </message>
    <message>
        <source>no ideal known</source>
        <translation>kein Ideal bekannt</translation>
    </message>
    <message>
        <source>No request failed</source>
        <translation>Keine Anfrage schlug fehl</translation>
    </message>
    <message>
        <source>%1 requests per second</source>
        <translation>%1 Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>threadloop::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>The first plan, and no runs shown</source>
        <translation>Der anfängliche Plan, und keine Läufe gezeigt</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a session: its plan, its server&apos;s settings and the runs it shows</source>
        <translation>Eine Sitzung öffnen: ihren Plan, ihre Servereinstellungen und die Läufe, die sie zeigt</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the session into its file</source>
        <translation>Die Sitzung in ihre Datei speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the session into another file</source>
        <translation>Die Sitzung in eine andere Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Paste command</source>
        <translation>Befehl &amp;einfügen</translation>
    </message>
    <message>
        <source>Put a “threadloop run” line or a curl command from the clipboard into the panels</source>
        <translation>Eine „threadloop run“-Zeile oder einen curl-Befehl aus der Zwischenablage in die Felder übernehmen</translation>
    </message>
    <message>
        <source>Save as an &amp;experiment…</source>
        <translation>Als Ex&amp;periment speichern…</translation>
    </message>
    <message>
        <source>Keep the grid of targets and modes as an experiment of your own</source>
        <translation>Das Raster aus Zielen und Modi als eigenes Experiment behalten</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese &amp;Liste leeren</translation>
    </message>
    <message>
        <source>Forget which files were open; the files stay</source>
        <translation>Vergessen, welche Dateien offen waren; die Dateien bleiben</translation>
    </message>
    <message>
        <source>Saved the experiment %1</source>
        <translation>Das Experiment %1 wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>threadloop::HistogramChart</name>
    <message>
        <source>Histogram of latencies</source>
        <translation>Histogramm der Latenzen</translation>
    </message>
</context>
<context>
    <name>threadloop::LatencyChart</name>
    <message>
        <source>Latency percentiles over time</source>
        <translation>Perzentile der Latenz über der Zeit</translation>
    </message>
</context>
<context>
    <name>threadloop::LoadSection</name>
    <message>
        <source>R&amp;ate</source>
        <translation>R&amp;ate</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>geschlossene Schleife</translation>
    </message>
    <message>
        <source>Requests due per second, by a schedule that nothing delays: an open loop; empty: each request follows the reply before</source>
        <translation>Fällige Anfragen pro Sekunde, nach einem Zeitplan, den nichts verzögert: eine offene Schleife; leer: Jede Anfrage folgt auf die Antwort davor</translation>
    </message>
    <message>
        <source>&amp;Ramp-up</source>
        <translation>Anlau&amp;f</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Time in which concurrency or rate grows, as in 1s; in no figure</source>
        <translation>Zeit, in der Nebenläufigkeit oder Rate wächst, wie 1s; in keinem Wert enthalten</translation>
    </message>
    <message>
        <source>Warm-up &amp;time</source>
        <translation>Aufwärm&amp;zeit</translation>
    </message>
    <message>
        <source>Time at full load before the run counts, as in 2s; in no figure</source>
        <translation>Zeit unter voller Last, bevor der Lauf zählt, wie 2s; in keinem Wert enthalten</translation>
    </message>
    <message>
        <source>Repeat &amp;count</source>
        <translation>&amp;Wiederholungen</translation>
    </message>
    <message>
        <source>trials each</source>
        <translation>Durchg. je Zelle</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Trials of each cell, in an order drawn anew for each round; verdicts need 6</source>
        <translation>Durchgänge jeder Zelle, in für jede Runde neu gezogener Reihenfolge; Urteile brauchen 6</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Startw&amp;ert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Of all that is random: the same seed gives the same arrivals and the same order</source>
        <translation>Von allem Zufälligen: Derselbe Startwert gibt dieselben Ankünfte und dieselbe Reihenfolge</translation>
    </message>
    <message>
        <source>constant, evenly spaced</source>
        <translation>gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>Poisson, at random</source>
        <translation>Poisson, zufällig</translation>
    </message>
    <message>
        <source>Arrival&amp;s</source>
        <translation>Ankünf&amp;te</translation>
    </message>
    <message>
        <source>How the requests of an open loop follow each other</source>
        <translation>Wie die Anfragen einer offenen Schleife aufeinander folgen</translation>
    </message>
    <message>
        <source>Arrivals need a rate: a closed loop has no schedule</source>
        <translation>Ankünfte brauchen eine Rate: Eine geschlossene Schleife hat keinen Zeitplan</translation>
    </message>
</context>
<context>
    <name>threadloop::MainWindow</name>
    <message>
        <source>Run is off until the marked fields are right.</source>
        <translation>Starten geht erst, wenn die markierten Felder stimmen.</translation>
    </message>
    <message>
        <source>A run is under way; Stop ends it</source>
        <translation>Ein Lauf ist im Gange; „Anhalten“ beendet ihn</translation>
    </message>
    <message>
        <source>Run what the panels hold</source>
        <translation>Ausführen, was die Felder enthalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>The run&apos;s body of %1 bytes was not stored; fill it in before you run it again</source>
        <translation>Der Rumpf des Laufs von %1 Bytes wurde nicht gespeichert; tragen Sie ihn ein, bevor Sie erneut starten</translation>
    </message>
    <message>
        <source>The panels hold the plan of %1</source>
        <translation>Die Felder enthalten den Plan von %1</translation>
    </message>
    <message>
        <source>Nothing was deleted: a run that is being made stays</source>
        <translation>Nichts wurde gelöscht: Ein laufender Lauf bleibt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to bring back</source>
        <translation>Es gibt nichts zurückzuholen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program; the server uses port %2 instead</source>
        <translation>Port %1 ist von einem anderen Programm belegt; der Server benutzt stattdessen Port %2</translation>
    </message>
    <message>
        <source>Not running: %1</source>
        <translation>Läuft nicht: %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 benutzen</translation>
    </message>
    <message>
        <source>Stopped; what was measured is kept</source>
        <translation>Angehalten; was gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>Threadloop</source>
        <translation>Threadloop</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the run; what was measured is kept</source>
        <translation>Den Lauf anhalten; was gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command line that runs what the panels hold</source>
        <translation>Die Befehlszeile kopieren, die ausführt, was die Felder enthalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Take charts and runs along (Alt+X)</source>
        <translation>Diagramme und Läufe mitnehmen (Alt+X)</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>Alle Felder dorthin zurücksetzen, wo sie waren</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>Ansic&amp;ht</translation>
    </message>
    <message>
        <source>Show and hide panels (Alt+W)</source>
        <translation>Felder ein- und ausblenden (Alt+H)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show or hide the panel %1</source>
        <translation>Das Feld „%1“ ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The chart was copied</source>
        <translation>Das Diagramm wurde kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s) were deleted; Ctrl+Z in the table brings them back</source>
        <translation>
            <numerusform>%1 Lauf wurde gelöscht; Strg+Z in der Tabelle holt ihn zurück</numerusform>
            <numerusform>%1 Läufe wurden gelöscht; Strg+Z in der Tabelle holt sie zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s) are back</source>
        <translation>
            <numerusform>%1 Lauf ist wieder da</numerusform>
            <numerusform>%1 Läufe sind wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The charts show %n run(s) at most; hide one first</source>
        <translation>
            <numerusform>Die Diagramme zeigen höchstens %Ln Lauf; blenden Sie ihn zuerst aus</numerusform>
            <numerusform>Die Diagramme zeigen höchstens %Ln Läufe; blenden Sie erst einen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf kopiert</numerusform>
            <numerusform>%Ln Läufe kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open and save sessions, paste commands (Alt+F)</source>
        <translation>Sitzungen öffnen und speichern, Befehle einfügen (Alt+D)</translation>
    </message>
    <message>
        <source>Exper&amp;iments</source>
        <translation>Exper&amp;imente</translation>
    </message>
    <message>
        <source>Answer a question by runs on servers of their own (Alt+I)</source>
        <translation>Eine Frage durch Läufe auf eigenen Servern beantworten (Alt+I)</translation>
    </message>
    <message>
        <source>Charts as &amp;tables</source>
        <translation>Diagramme als &amp;Tabellen</translation>
    </message>
    <message>
        <source>Show the data of all charts as tables, or the charts again</source>
        <translation>Die Daten aller Diagramme als Tabellen zeigen oder wieder die Diagramme</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>&amp;Was sehe ich hier?</translation>
    </message>
    <message>
        <source>Say what the chart in view shows</source>
        <translation>Sagen, was das sichtbare Diagramm zeigt</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Percentiles, theme, defaults, and the folder of the history</source>
        <translation>Perzentile, Farben, Vorgaben und der Ordner des Verlaufs</translation>
    </message>
    <message>
        <source>&amp;About Threadloop</source>
        <translation>Ü&amp;ber Threadloop</translation>
    </message>
    <message>
        <source>Version, licence, and what this runs on</source>
        <translation>Version, Lizenz und worauf es läuft</translation>
    </message>
    <message>
        <source>Opening %1: %2 of %3 runs; done in %4</source>
        <translation>%1 wird geöffnet: %2 von %3 Läufen; fertig in %4</translation>
    </message>
    <message>
        <source>Runs are stored again, those made in between as well</source>
        <translation>Läufe werden wieder gespeichert, auch die aus der Zwischenzeit</translation>
    </message>
</context>
<context>
    <name>threadloop::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Closing this message brings back the one before it</source>
        <translation>Wird diese Meldung geschlossen, kommt die davor wieder</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>Was sich dagegen tun lässt</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message (Ctrl+Shift+W)</source>
        <translation>Die Meldung schließen (Strg+Umschalt+W)</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+U)</source>
        <translation>%1 (Strg+Umschalt+U)</translation>
    </message>
</context>
<context>
    <name>threadloop::PercentileValues</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>threadloop::PercentilesChart</name>
    <message>
        <source>Latency by percentile</source>
        <translation>Latenz nach Perzentil</translation>
    </message>
</context>
<context>
    <name>threadloop::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Defaults of server and client</source>
        <translation>Vorgaben für Server und Client</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc); what was chosen holds already</source>
        <translation>Schließen (Esc); was gewählt ist, gilt schon</translation>
    </message>
    <message>
        <source>Show %1 beside the big figure, in the table of runs and over time</source>
        <translation>%1 neben der großen Zahl, in der Tabelle der Läufe und über der Zeit zeigen</translation>
    </message>
    <message>
        <source>Shown beside the big figure and in the table of runs. Over time a run keeps p50, p90 and p99; the chart draws those of them that are chosen.</source>
        <translation>Neben der großen Zahl und in der Tabelle der Läufe gezeigt. Über der Zeit hält ein Lauf p50, p90 und p99; das Diagramm zeichnet die gewählten davon.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of window and charts; exported pictures are always light</source>
        <translation>Farben von Fenster und Diagrammen; exportierte Bilder sind immer hell</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Keep what the panels hold</source>
        <translation>&amp;Behalten, was die Felder enthalten</translation>
    </message>
    <message>
        <source>Make the server’s and the client’s present settings the defaults</source>
        <translation>Die jetzigen Einstellungen von Server und Client zu Vorgaben machen</translation>
    </message>
    <message>
        <source>&amp;Fill the panels with them</source>
        <translation>&amp;Felder damit füllen</translation>
    </message>
    <message>
        <source>Put the defaults into the panels of server and client</source>
        <translation>Die Vorgaben in die Felder von Server und Client übernehmen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Make the settings of the very first start the defaults again</source>
        <translation>Wieder die Einstellungen des allerersten Starts zu Vorgaben machen</translation>
    </message>
    <message>
        <source>The window opens with what its panels held last. Defaults are what you can always go back to.</source>
        <translation>Das Fenster öffnet sich mit dem, was seine Felder zuletzt enthielten. Zu den Vorgaben können Sie jederzeit zurück.</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Folder of the history</source>
        <translation>Ordner des Verlaufs</translation>
    </message>
    <message>
        <source>Where runs are stored, in the file history.sqlite</source>
        <translation>Wo Läufe gespeichert werden, in der Datei history.sqlite</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose a folder in a dialog</source>
        <translation>Einen Ordner in einem Dialog wählen</translation>
    </message>
    <message>
        <source>Take the &amp;stored runs along</source>
        <translation>&amp;Gespeicherte Läufe mitnehmen</translation>
    </message>
    <message>
        <source>Take the stored runs along</source>
        <translation>Gespeicherte Läufe mitnehmen</translation>
    </message>
    <message>
        <source>Copy all stored runs into the new folder</source>
        <translation>Alle gespeicherten Läufe in den neuen Ordner kopieren</translation>
    </message>
    <message>
        <source>&amp;Use this folder</source>
        <translation>&amp;Diesen Ordner benutzen</translation>
    </message>
    <message>
        <source>Store runs there from now on, and show those that are there</source>
        <translation>Läufe von nun an dort speichern und die dortigen zeigen</translation>
    </message>
    <message>
        <source>Window and command line store their runs there; the command line’s --database names another file for one command.</source>
        <translation>Fenster und Befehlszeile speichern ihre Läufe dort; --database der Befehlszeile nennt für einen Befehl eine andere Datei.</translation>
    </message>
    <message>
        <source>There is a history in this folder: its runs are shown then, and new ones are added to them. Those of the present folder stay where they are.</source>
        <translation>In diesem Ordner ist ein Verlauf: Dann werden dessen Läufe gezeigt und neue ihnen angefügt. Die des jetzigen Ordners bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>All stored runs are copied there, also for the command line. The present file stays as it is and is used no more: delete it yourself.</source>
        <translation>Alle gespeicherten Läufe werden dorthin kopiert, auch für die Befehlszeile. Die jetzige Datei bleibt, wie sie ist, und wird nicht mehr benutzt: Löschen Sie sie selbst.</translation>
    </message>
    <message>
        <source>A new, empty history begins there, also for the command line. The stored runs stay in the present folder and come back when you choose it again.</source>
        <translation>Dort beginnt ein neuer, leerer Verlauf, auch für die Befehlszeile. Die gespeicherten Läufe bleiben im jetzigen Ordner und sind wieder da, wenn Sie ihn wieder wählen.</translation>
    </message>
</context>
<context>
    <name>threadloop::PreferencesKeeper</name>
    <message>
        <source>The defaults are those of the very first start again.</source>
        <translation>Die Vorgaben sind wieder die des allerersten Starts.</translation>
    </message>
    <message>
        <source>What the panels hold now is the default from now on.</source>
        <translation>Was die Felder jetzt enthalten, ist von nun an die Vorgabe.</translation>
    </message>
    <message>
        <source>A run is under way: fill the panels when it has ended.</source>
        <translation>Ein Lauf ist im Gange: Füllen Sie die Felder, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>The panels hold the defaults now.</source>
        <translation>Die Felder enthalten jetzt die Vorgaben.</translation>
    </message>
    <message>
        <source>Runs are stored in %1 from now on.</source>
        <translation>Läufe werden von nun an in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 is no whole path; it begins with /</source>
        <translation>%1 ist kein ganzer Pfad; ein solcher beginnt mit /</translation>
    </message>
    <message>
        <source>A run is under way and is being stored: choose the folder when it has ended.</source>
        <translation>Ein Lauf ist im Gange und wird gespeichert: Wählen Sie den Ordner, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>The choice cannot be kept: the user’s data folder cannot be written.</source>
        <translation>Die Wahl lässt sich nicht behalten: Der Datenordner des Benutzers ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>threadloop::RequestSection</name>
    <message>
        <source>Met&amp;hod</source>
        <translation>Met&amp;hode</translation>
    </message>
    <message>
        <source>GET, or POST with a body</source>
        <translation>GET, mit Rumpf POST</translation>
    </message>
    <message>
        <source>The request&apos;s method</source>
        <translation>Die Methode der Anfrage</translation>
    </message>
    <message>
        <source>Name: value, one a line</source>
        <translation>Name: Wert, je Zeile eines</translation>
    </message>
    <message>
        <source>Header fields to add, one a line</source>
        <translation>Kopffelder zum Hinzufügen, je Zeile eines</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>R&amp;umpf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The request&apos;s body, sent as UTF-8</source>
        <translation>Der Rumpf der Anfrage, als UTF-8 gesendet</translation>
    </message>
    <message>
        <source>Expected stat&amp;us</source>
        <translation>&amp;Erwarteter Status</translation>
    </message>
    <message>
        <source>2xx</source>
        <translation>2xx</translation>
    </message>
    <message>
        <source>Statuses that count as success: 200, 2xx, or a list</source>
        <translation>Als Erfolg geltende Status: 200, 2xx oder eine Liste</translation>
    </message>
    <message>
        <source>30s</source>
        <translation>30s</translation>
    </message>
    <message>
        <source>Time for one request, its connect included</source>
        <translation>Zeit für eine Anfrage samt Verbinden</translation>
    </message>
    <message>
        <source>E&amp;vent loops</source>
        <translation>E&amp;vent-Loops</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Threads of the client in the mode event-loop, each with a loop</source>
        <translation>Threads des Clients im Modus event-loop, jeder mit einer Schleife</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>Hinter&amp;grund</translation>
    </message>
    <message>
        <source>such as /fib/42</source>
        <translation>wie /fib/42</translation>
    </message>
    <message>
        <source>A path or URL: one request to it is kept in flight beside each run</source>
        <translation>Ein Pfad oder eine URL: Neben jedem Lauf bleibt eine Anfrage dorthin unterwegs</translation>
    </message>
    <message>
        <source>Hea&amp;der fields</source>
        <translation>&amp;Kopffelder</translation>
    </message>
    <message>
        <source>&amp;Timeout</source>
        <translation>Zei&amp;tgrenze</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>Be&amp;zeichnung</translation>
    </message>
    <message>
        <source>A text that the runs keep: charts, tables and files tell them by it</source>
        <translation>Ein Text, den die Läufe behalten: Diagramme, Tabellen und Dateien nennen sie so</translation>
    </message>
</context>
<context>
    <name>threadloop::RunDisplay</name>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Part %1 of %2: %3</source>
        <translation>Teil %1 von %2: %3</translation>
    </message>
    <message>
        <source>part %1 of %2, %3</source>
        <translation>Teil %1 von %2, %3</translation>
    </message>
    <message>
        <source>%1; all done in %2</source>
        <translation>%1; alles fertig in %2</translation>
    </message>
    <message>
        <source>%1: all runs are made</source>
        <translation>%1: alle Läufe sind gemacht</translation>
    </message>
    <message numerus="yes">
        <source>All runs of %n experiment(s) are made</source>
        <translation>
            <numerusform>Alle Läufe von %n Experiment sind gemacht</numerusform>
            <numerusform>Alle Läufe von %n Experimenten sind gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 req/s</source>
        <translation>%1, %2: %3 Anfr./s</translation>
    </message>
    <message>
        <source>No run could be made</source>
        <translation>Kein Lauf war möglich</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are made</source>
        <translation>
            <numerusform>%n Lauf ist gemacht</numerusform>
            <numerusform>%n Läufe sind gemacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::RunsPanel</name>
    <message>
        <source>Filter the runs by words</source>
        <translation>Die Läufe nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Mode of the runs to show</source>
        <translation>Modus der zu zeigenden Läufe</translation>
    </message>
    <message>
        <source>Target of the runs to show</source>
        <translation>Ziel der zu zeigenden Läufe</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Ziele</translation>
    </message>
    <message>
        <source>Age of the runs to show</source>
        <translation>Alter der zu zeigenden Läufe</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
    <message>
        <source>Show all runs again</source>
        <translation>Wieder alle Läufe zeigen</translation>
    </message>
    <message>
        <source>All modes</source>
        <translation>Alle Modi</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 run(s)</source>
        <translation>
            <numerusform>%1 von %2 Lauf</numerusform>
            <numerusform>%1 von %2 Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s)</source>
        <translation>
            <numerusform>%1 Lauf</numerusform>
            <numerusform>%1 Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Show the runs that have every one of these words in name, label, target, tags, cell or note (Ctrl+F); Esc clears it</source>
        <translation>Die Läufe zeigen, die jedes dieser Wörter in Name, Bezeichnung, Ziel, Schlagwörtern, Zelle oder Notiz haben (Strg+F); Esc leert das Feld</translation>
    </message>
</context>
<context>
    <name>threadloop::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Open in panels</source>
        <translation>In die Felder übernehmen</translation>
    </message>
    <message>
        <source>Put the run&apos;s plan and its server&apos;s settings into the panels</source>
        <translation>Plan und Servereinstellungen des Laufs in die Felder übernehmen</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, or hide them</source>
        <translation>Die ausgewählten Läufe in den Diagrammen zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Compare with this cell</source>
        <translation>Mit dieser Zelle vergleichen</translation>
    </message>
    <message>
        <source>Mark the run: its cell becomes the baseline of the comparison</source>
        <translation>Den Lauf markieren: Seine Zelle wird die Basis des Vergleichs</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give the run a name</source>
        <translation>Dem Lauf einen Namen geben</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <source>Words to find the run by</source>
        <translation>Wörter, mit denen sich der Lauf finden lässt</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>What there is to say about the run</source>
        <translation>Was über den Lauf zu sagen ist</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>Die ausgewählten Zeilen als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected runs; Ctrl+Z brings them back</source>
        <translation>Die ausgewählten Läufe löschen; Strg+Z holt sie zurück</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Bring back what was deleted last</source>
        <translation>Das zuletzt Gelöschte zurückholen</translation>
    </message>
    <message>
        <source>No longer the baseline</source>
        <translation>Nicht länger die Basis</translation>
    </message>
    <message>
        <source>No runs yet: press Run (F5)</source>
        <translation>Noch keine Läufe: Drücken Sie „Starten“ (F5)</translation>
    </message>
    <message>
        <source>No run passes the filter; Esc in its field clears it</source>
        <translation>Kein Lauf passt zum Filter; Esc in dessen Feld leert ihn</translation>
    </message>
</context>
<context>
    <name>threadloop::ServerPanel</name>
    <message>
        <source>Not used by this target</source>
        <translation>Von diesem Ziel nicht benutzt</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>8000, or a free one</source>
        <translation>8000 oder ein freier</translation>
    </message>
    <message>
        <source>The port to listen on; 0 picks a free one, empty takes 8000 or a free one</source>
        <translation>Der Port zum Lauschen; 0 wählt einen freien, leer nimmt 8000 oder einen freien</translation>
    </message>
    <message>
        <source>Wor&amp;kers</source>
        <translation>Wor&amp;ker</translation>
    </message>
    <message>
        <source>Event loops, each in a thread of its own and with a pool of its own</source>
        <translation>Event-Loops, jede in einem eigenen Thread und mit einem eigenen Pool</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>per worker</source>
        <translation>je Worker</translation>
    </message>
    <message>
        <source>Pool threads of each worker, which run /wait and /fib</source>
        <translation>Pool-Threads jedes Workers, die /wait und /fib ausführen</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>Ver&amp;zögerung</translation>
    </message>
    <message>
        <source>as in 50ms, 1s</source>
        <translation>wie 50ms, 1s</translation>
    </message>
    <message>
        <source>How long /wait and /asyncwait wait</source>
        <translation>Wie lange /wait und /asyncwait warten</translation>
    </message>
    <message>
        <source>Interpreter &amp;lock</source>
        <translation>Interpreter-S&amp;perre</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <translation>Interpreter-Sperre</translation>
    </message>
    <message>
        <source>Give each worker one lock for all computing, as CPython has</source>
        <translation>Jedem Worker eine Sperre für alles Rechnen geben, wie CPython sie hat</translation>
    </message>
    <message>
        <source>%1 applies at the next run</source>
        <translation>%1 gilt ab dem nächsten Lauf</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections open now</source>
        <translation>Zurzeit offene Verbindungen</translation>
    </message>
    <message>
        <source>Pool busy</source>
        <translation>Pool belegt</translation>
    </message>
    <message>
        <source>Pool threads that run a handler, of all there are</source>
        <translation>Pool-Threads, die einen Handler ausführen, von allen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Handlers that wait for a pool thread</source>
        <translation>Handler, die auf einen Pool-Thread warten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running on %1:%2</source>
        <translation>Läuft auf %1:%2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>Server anhalten</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Applies at the next run; now %1</source>
        <translation>Gilt ab dem nächsten Lauf; jetzt %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Stop the embedded server; a run starts it again (Ctrl+F5)</source>
        <translation>Den eingebauten Server anhalten; ein Lauf startet ihn wieder (Strg+F5)</translation>
    </message>
    <message>
        <source>Start the embedded server with these settings (Ctrl+F5)</source>
        <translation>Den eingebauten Server mit diesen Einstellungen starten (Strg+F5)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>The address to listen on; 0.0.0.0 lets other machines in</source>
        <translation>Die Adresse, an der der Server lauscht; 0.0.0.0 lässt andere Rechner herein</translation>
    </message>
</context>
<context>
    <name>threadloop::SessionFiles</name>
    <message>
        <source>Sessions of Threadloop (*.threadloop);;All files (*)</source>
        <translation>Sitzungen von Threadloop (*.threadloop);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Threadloop</source>
        <translation>Threadloop</translation>
    </message>
    <message>
        <source>%1[*] — Threadloop</source>
        <translation>%1[*] — Threadloop</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Eine Sitzung öffnen</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>Diese Datei vergessen</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>%1 has taken the place of what was in no file</source>
        <translation>%1 hat ersetzt, was in keiner Datei stand</translation>
    </message>
    <message>
        <source>A new session</source>
        <translation>Eine neue Sitzung</translation>
    </message>
    <message>
        <source>The first plan has taken the place of what was in no file</source>
        <translation>Der anfängliche Plan hat ersetzt, was in keiner Datei stand</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The panels could not take over all of %1 as it is there: %2. See what they hold before you save it</source>
        <translation>Die Felder konnten nicht alles aus %1 so übernehmen, wie es dort steht: %2. Sehen Sie nach, was sie enthalten, bevor Sie speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 cannot be shown: the history does not have them any more. Bring them back with “threadloop history import”, or leave them out</source>
        <translation>
            <numerusform>%Ln Lauf von %1 lässt sich nicht zeigen: Der Verlauf hat ihn nicht mehr. Holen Sie ihn mit „threadloop history import“ zurück oder lassen Sie ihn weg</numerusform>
            <numerusform>%Ln Läufe von %1 lassen sich nicht zeigen: Der Verlauf hat sie nicht mehr. Holen Sie sie mit „threadloop history import“ zurück oder lassen Sie sie weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>%1 was not saved: another program has changed it meanwhile. Save it under another name, or replace what is there</source>
        <translation>%1 wurde nicht gespeichert: Ein anderes Programm hat die Datei inzwischen geändert. Speichern Sie unter einem anderen Namen oder ersetzen Sie, was dort ist</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>session.threadloop</source>
        <translation>Sitzung.threadloop</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Cannot save %1: %2. Choose another place</source>
        <translation>%1 kann nicht gespeichert werden: %2. Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 cannot be shown yet: another program is still making them. Open %1 again when they have ended</source>
        <translation>
            <numerusform>%Ln Lauf von %1 lässt sich noch nicht zeigen: Ein anderes Programm ist noch dabei. Öffnen Sie %1 erneut, wenn er beendet ist</numerusform>
            <numerusform>%Ln Läufe von %1 lassen sich noch nicht zeigen: Ein anderes Programm ist noch dabei. Öffnen Sie %1 erneut, wenn sie beendet sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::StatusLine</name>
    <message>
        <source>Progress of all runs</source>
        <translation>Fortschritt aller Läufe</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>threadloop::SweepChart</name>
    <message>
        <source>Throughput and latency over a swept value</source>
        <translation>Durchsatz und Latenz über einem veränderten Wert</translation>
    </message>
</context>
<context>
    <name>threadloop::SweepSection</name>
    <message>
        <source>concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>threads of the server</source>
        <translation>Threads des Servers</translation>
    </message>
    <message>
        <source>workers of the server</source>
        <translation>Worker des Servers</translation>
    </message>
    <message>
        <source>delay of the server</source>
        <translation>Verzögerung des Servers</translation>
    </message>
    <message>
        <source>What is given one value after the other, instead of its own field&apos;s</source>
        <translation>Was einen Wert nach dem anderen erhält statt dem seines eigenen Feldes</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Sweep &amp;over</source>
        <translation>Messreihe ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Werte</translation>
    </message>
    <message>
        <source>A list, or ranges: 10..160:16 has 16 values evenly spaced, 1..1024:11x has 11 in a constant ratio</source>
        <translation>Eine Liste oder Bereiche: 10..160:16 hat 16 Werte in gleichem Abstand, 1..1024:11x hat 11 in festem Verhältnis</translation>
    </message>
    <message>
        <source>Choose first what is swept</source>
        <translation>Wählen Sie zuerst, was verändert wird</translation>
    </message>
</context>
<context>
    <name>threadloop::TargetPicker</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>http://host:port/path or /path</source>
        <translation>http://host:port/pfad oder /pfad</translation>
    </message>
    <message>
        <source>Another target: a URL, or a path of the embedded server; Enter adds it</source>
        <translation>Ein weiteres Ziel: eine URL oder ein Pfad des eingebauten Servers; Eingabe fügt es hinzu</translation>
    </message>
    <message>
        <source>Add the target</source>
        <translation>Das Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Add the target that was typed</source>
        <translation>Das eingegebene Ziel hinzufügen</translation>
    </message>
    <message>
        <source>A route of the embedded server</source>
        <translation>Eine Route des eingebauten Servers</translation>
    </message>
    <message>
        <source>%1 (Del removes it)</source>
        <translation>%1 (Entf entfernt es)</translation>
    </message>
    <message>
        <source>Remove the target %1</source>
        <translation>Das Ziel %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this target (Del)</source>
        <translation>Dieses Ziel entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>threadloop::TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>Fortschritt des Öffnens</translation>
    </message>
    <message>
        <source>Leave the window as it is</source>
        <translation>Das Fenster lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>threadloop::ThroughputChart</name>
    <message>
        <source>Requests per second over time</source>
        <translation>Anfragen pro Sekunde über der Zeit</translation>
    </message>
</context>
</TS>
