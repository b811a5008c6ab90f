<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message numerus="yes">
        <source>%1, %n core(s)</source>
        <translation>
            <numerusform>%1, %n core</numerusform>
            <numerusform>%1, %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>baseline, %n trial(s)</source>
        <translation>
            <numerusform>baseline, %n trial</numerusform>
            <numerusform>baseline, %n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 core(s)</source>
        <translation>
            <numerusform>%1 core</numerusform>
            <numerusform>%1 cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 thread(s)</source>
        <translation>
            <numerusform>%1 thread</numerusform>
            <numerusform>%1 threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 worker(s)</source>
        <translation>
            <numerusform>%1 worker</numerusform>
            <numerusform>%1 workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 client loop(s)</source>
        <translation>
            <numerusform>%1 client loop</numerusform>
            <numerusform>%1 client loops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n failed request</numerusform>
            <numerusform>%n failed requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>body of %1 byte(s)</source>
        <translation>
            <numerusform>body of %1 byte</numerusform>
            <numerusform>body of %1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message numerus="yes">
        <source>the interpreter lock of %n worker(s)</source>
        <translation>
            <numerusform>the interpreter lock of %n worker</numerusform>
            <numerusform>the interpreter lock of %n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pool thread(s)</source>
        <translation>
            <numerusform>%n pool thread</numerusform>
            <numerusform>%n pool threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%n processor core</numerusform>
            <numerusform>%n processor cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%n wave</numerusform>
            <numerusform>%n waves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n value(s): %2</source>
        <comment>field, values</comment>
        <translation>
            <numerusform>%1 over %n value: %2</numerusform>
            <numerusform>%1 over %n values: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialFigures</name>
    <message numerus="yes">
        <source>Median of %n trial(s): %1</source>
        <translation>
            <numerusform>Median of %n trial: %1</numerusform>
            <numerusform>Median of %n trials: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::MainWindow</name>
    <message numerus="yes">
        <source>%1 run(s) were deleted; Ctrl+Z in the table brings them back</source>
        <translation>
            <numerusform>%1 run was deleted; Ctrl+Z in the table brings it back</numerusform>
            <numerusform>%1 runs were deleted; Ctrl+Z in the table brings them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s) are back</source>
        <translation>
            <numerusform>%1 run is back</numerusform>
            <numerusform>%1 runs are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The charts show %n run(s) at most; hide one first</source>
        <translation>
            <numerusform>The charts show %n run at most; hide one first</numerusform>
            <numerusform>The charts show %n runs at most; hide one first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s)</source>
        <translation>
            <numerusform>Copied %n run</numerusform>
            <numerusform>Copied %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::RunDisplay</name>
    <message numerus="yes">
        <source>All runs of %n experiment(s) are made</source>
        <translation>
            <numerusform>All runs of %n experiment are made</numerusform>
            <numerusform>All runs of %n experiments are made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are made</source>
        <translation>
            <numerusform>%n run is made</numerusform>
            <numerusform>%n runs are made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::RunsPanel</name>
    <message numerus="yes">
        <source>%1 of %2 run(s)</source>
        <translation>
            <numerusform>%1 of %2 run</numerusform>
            <numerusform>%1 of %2 runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s)</source>
        <translation>
            <numerusform>%1 run</numerusform>
            <numerusform>%1 runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::SessionFiles</name>
    <message numerus="yes">
        <source>%n run(s) of %1 cannot be shown: the history does not have them any more. Bring them back with “threadloop history import”, or leave them out</source>
        <translation>
            <numerusform>%n run of %1 cannot be shown: the history does not have it any more. Bring it back with “threadloop history import”, or leave it out</numerusform>
            <numerusform>%n runs of %1 cannot be shown: the history does not have them any more. Bring them back with “threadloop history import”, or leave them out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 cannot be shown yet: another program is still making them. Open %1 again when they have ended</source>
        <translation>
            <numerusform>%n run of %1 cannot be shown yet: another program is still making it. Open %1 again when it has ended</numerusform>
            <numerusform>%n runs of %1 cannot be shown yet: another program is still making them. Open %1 again when they have ended</numerusform>
        </translation>
    </message>
</context>
</TS>
