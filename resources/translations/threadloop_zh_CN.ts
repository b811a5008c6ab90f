<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s)</source>
        <translation>
            <numerusform>%1，%n 个核</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: free to use, to change and to pass on; without any warranty</source>
        <translation>GPL-3.0-or-later：可自由使用、修改和传播；不提供任何担保</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Not answered: %1.</source>
        <translation>未回答：%1。</translation>
    </message>
    <message>
        <source>%1. Doubtful: %2.</source>
        <translation>%1。存疑：%2。</translation>
    </message>
    <message>
        <source>%1 was not run</source>
        <translation>%1 未运行</translation>
    </message>
    <message>
        <source>%1 was cut short</source>
        <translation>%1 提前结束</translation>
    </message>
    <message>
        <source>%1 failed a self-check: %2</source>
        <translation>%1 未通过自检：%2</translation>
    </message>
    <message>
        <source>%1 had %2 failed requests</source>
        <translation>%1 有 %2 个失败的请求</translation>
    </message>
    <message>
        <source>%1 is too short for a verdict</source>
        <translation>%1 时间太短，无法下结论</translation>
    </message>
    <message>
        <source>no request of %1 succeeded</source>
        <translation>%1 没有任何请求成功</translation>
    </message>
    <message>
        <source>the runs are no sweep</source>
        <translation>这些运行不构成扫描</translation>
    </message>
    <message>
        <source>%1: %2 here, %3 in the article, %4.</source>
        <translation>%1：此处 %2，文章中 %3，%4。</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; no difference beyond %5 %.</source>
        <translation>%1：%2；%3：%4；差异不超过 %5 %。</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; no difference beyond %5 %</source>
        <translation>%1：%2；%3：%4；差异不超过 %5 %</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is held up.</source>
        <translation>%1：%2；%3：%4；%5。它被拖慢了。</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is not held up.</source>
        <translation>%1：%2；%3：%4；%5。它没有被拖慢。</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is held up</source>
        <translation>%1：%2；%3：%4；%5。它被拖慢了</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5. It is not held up</source>
        <translation>%1：%2；%3：%4；%5。它没有被拖慢</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5.</source>
        <translation>%1：%2；%3：%4；%5。</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4; %5</source>
        <translation>%1：%2；%3：%4；%5</translation>
    </message>
    <message>
        <source>%1. As expected at %2</source>
        <translation>%1。与预期的 %2 相符</translation>
    </message>
    <message>
        <source>%1. As expected at %2.</source>
        <translation>%1。与预期的 %2 相符。</translation>
    </message>
    <message>
        <source>%1. Expected at %2</source>
        <translation>%1。预期在 %2</translation>
    </message>
    <message>
        <source>%1. Expected at %2.</source>
        <translation>%1。预期在 %2。</translation>
    </message>
    <message>
        <source>No knee: the throughput does not rise and then stay</source>
        <translation>没有拐点：吞吐量并未先上升后持平</translation>
    </message>
    <message>
        <source>Knee at %1: %2 reqs / sec for each up to there, %3 beyond (where rise and plateau intersect)</source>
        <translation>拐点在 %1：此前每增加一个多 %2 次请求/秒，此后为 %3（上升段与平台的交点）</translation>
    </message>
    <message>
        <source>Knee at %1: %2 of each request asked for is reached up to there, %3 reqs / sec beyond (where rise and plateau intersect)</source>
        <translation>拐点在 %1：此前每个要求的请求达到 %2，此后为 %3 次请求/秒（上升段与平台的交点）</translation>
    </message>
    <message>
        <source>Knee at %1: %2 reqs / sec below, falling with the delay above (where rise and plateau intersect)</source>
        <translation>拐点在 %1：低于它为 %2 次请求/秒，高于它随延时下降（上升段与平台的交点）</translation>
    </message>
    <message>
        <source>%1 [%2, %3] times as many</source>
        <translation>是其 %1 倍 [%2, %3]</translation>
    </message>
    <message>
        <source>%1 [%2, %3] times as long</source>
        <translation>时长是其 %1 倍 [%2, %3]</translation>
    </message>
    <message>
        <source>%1 times as many</source>
        <translation>是其 %1 倍</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <translation>时长是其 %1 倍</translation>
    </message>
    <message>
        <source>%1 reqs / sec</source>
        <translation>%1 次请求/秒</translation>
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
        <translation>未打开 %1：一个窗口只能容纳一个会话。请为它另外启动一次 Threadloop</translation>
    </message>
</context>
<context>
    <name>ChartHelp</name>
    <message>
        <source>Successful requests per second over the time since the run began: a sliding mean, with the intervals it is made of faint behind it. The dashed line is the ideal, what the clients could reach if every request took just the server’s delay. Crosses are failed requests; shaded phases count in no figure.</source>
        <translation>自运行开始以来每秒成功的请求数：滑动平均值，其后淡色的是构成它的各个间隔。虚线是理想值，即每个请求只耗费服务器延迟时客户端能达到的速率。叉号是失败的请求；阴影阶段不计入任何数值。</translation>
    </message>
    <message>
        <source>How long the successful requests of each interval took, on the same time axis: half of them at most p50, all but one in a hundred at most p99. A closed loop waits for each reply before it sends again, so a stall is seen by the few requests that are in flight and not by those that would have come meanwhile; an open loop (a rate) counts them too.</source>
        <translation>同一时间轴上每个间隔内成功请求所用的时间：一半不超过 p50，百分之九十九不超过 p99。闭环在收到回复后才再次发送，因此一次停顿只被少数在途请求看到，而不包括其间本该到来的请求；开环（给定速率）也计入它们。</translation>
    </message>
    <message>
        <source>One bar for each shown run, grouped by target and settings; its height is what the axis title says. The dash over a bar is its ideal, the outline the article’s figure, and a cross means that some requests failed. A single bar says nothing about how much such runs differ: Compare does.</source>
        <translation>每个所显示的运行一根柱，按目标和设置分组；其高度即坐标轴标题所示。柱上的短横是其理想值，轮廓是文章中的数值，叉号表示有请求失败。单独一根柱并不说明这类运行之间相差多少：请看“比较”。</translation>
    </message>
    <message>
        <source>From left to right the share of the requests, logarithmic towards 100 %; upwards the latency that this share did not exceed. A line that turns steep early has a long tail. Of an open loop the response time counts from when a request was due, the service time from when it was sent; a closed loop cannot see requests that a stall kept from being sent.</source>
        <translation>从左到右是请求所占的比例，向 100 % 取对数刻度；向上是该比例未超过的延迟。较早变陡的线有长尾。开环的响应时间从请求应发出时算起，服务时间从发送时算起；闭环看不到因停顿而未能发出的请求。</translation>
    </message>
    <message>
        <source>How many requests took how long: latency from left to right on a logarithmic axis, in bins of equal width there, and upwards the requests in each bin. Two hills are two ways of being served, such as with and without waiting for a thread. Failed requests are in no bin.</source>
        <translation>有多少请求用了多长时间：从左到右是对数轴上的延迟，按等宽的区间划分；向上是各区间内的请求数。两个峰表示两种处理情形，例如需要或不需要等待线程。失败的请求不在任何区间内。</translation>
    </message>
    <message>
        <source>Each row is a cell, each dot one of its trials, the mark their median, and the error bar its 95 % confidence interval, which needs six trials. The dashed line is the baseline’s median, the shade around it the margin within which a difference does not matter. The verdict holds for the trials made here, not for another machine.</source>
        <translation>每行是一个单元，每个点是它的一个试次，标记是其中位数，误差线是中位数的 95 % 置信区间（需要六个试次）。虚线是基线的中位数，其周围的阴影是差异无关紧要的范围。结论只适用于此处所做的试次，不适用于另一台机器。</translation>
    </message>
    <message>
        <source>Above, the median throughput at each swept value, with the interval of its trials; below, the p99 latency there. The dashed line is the ideal. The mark is the knee: from there on more of the swept value gains little, by the rule that its label names.</source>
        <translation>上方是各扫描取值处吞吐量的中位数及其试次的区间，下方是该处的 p99 延迟。虚线是理想值。标记是拐点：按标签所述的规则，自此继续增大收益甚微。</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>ideal</source>
        <translation>理想值</translation>
    </message>
    <message>
        <source>the article&apos;s figure</source>
        <translation>文章中的数值</translation>
    </message>
    <message>
        <source>some requests failed</source>
        <translation>部分请求失败</translation>
    </message>
    <message>
        <source>Median latency by target and mode</source>
        <translation>按目标和模式划分的中位延迟</translation>
    </message>
    <message>
        <source>Requests per second by target and mode</source>
        <translation>按目标和模式划分的每秒请求数</translation>
    </message>
    <message>
        <source>median latency of successful requests, ms</source>
        <translation>成功请求的中位延迟，ms</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>每秒请求数</translation>
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
        <translation>%1，各试次的中位数</translation>
    </message>
    <message>
        <source>%1 (closed loop), median of the trials</source>
        <translation>%1（闭环），各试次的中位数</translation>
    </message>
    <message>
        <source>%1 (open loop), median of the trials</source>
        <translation>%1（开环），各试次的中位数</translation>
    </message>
    <message>
        <source>%1 (open and closed loops), median of the trials</source>
        <translation>%1（开环与闭环），各试次的中位数</translation>
    </message>
    <message>
        <source>a trial</source>
        <translation>一个试次</translation>
    </message>
    <message>
        <source>95 % interval of the median</source>
        <translation>中位数的 95 % 区间</translation>
    </message>
    <message>
        <source>baseline ± %1 %</source>
        <translation>基线 ± %1 %</translation>
    </message>
    <message>
        <source>There is one cell: run another target or mode to compare it with</source>
        <translation>只有一个单元：请再运行一个目标或模式以便比较</translation>
    </message>
    <message>
        <source>share of the ideal, %</source>
        <translation>占理想值的比例，%</translation>
    </message>
    <message>
        <source>p99.9 latency, ms</source>
        <translation>p99.9 延迟，ms</translation>
    </message>
    <message>
        <source>mean latency, ms</source>
        <translation>平均延迟，ms</translation>
    </message>
    <message>
        <source>longest latency, ms</source>
        <translation>最长延迟，ms</translation>
    </message>
    <message>
        <source>%1 latency, ms</source>
        <translation>%1 延迟，ms</translation>
    </message>
    <message>
        <source>Cells compared by the medians of their trials</source>
        <translation>按各试次的中位数比较单元</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1：%2；%3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%Ln 个试次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times the baseline [%2, %3]</source>
        <translation>基线的 %1 倍 [%2, %3]</translation>
    </message>
    <message>
        <source>%1 times the baseline</source>
        <translation>基线的 %1 倍</translation>
    </message>
    <message>
        <source>%1, needs %2</source>
        <translation>%1，需要 %2 个</translation>
    </message>
    <message>
        <source>the baseline has %1, needs %2</source>
        <translation>基线有 %1，需要 %2 个</translation>
    </message>
    <message>
        <source>a trial has no such figure</source>
        <translation>有一个试次没有该数值</translation>
    </message>
    <message>
        <source>a trial of the baseline has no such figure</source>
        <translation>基线的一个试次没有该数值</translation>
    </message>
    <message>
        <source>a trial is not valid</source>
        <translation>有一个试次无效</translation>
    </message>
    <message>
        <source>a trial of the baseline is not valid</source>
        <translation>基线的一个试次无效</translation>
    </message>
    <message>
        <source>a trial is too short</source>
        <translation>有一个试次太短</translation>
    </message>
    <message>
        <source>a trial of the baseline is too short</source>
        <translation>基线的一个试次太短</translation>
    </message>
    <message>
        <source>the interval is too wide</source>
        <translation>区间太宽</translation>
    </message>
    <message numerus="yes">
        <source>baseline, %n trial(s)</source>
        <translation>
            <numerusform>基线，%Ln 个试次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ratio, verdict</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>equivalent within %1 %</source>
        <translation>在 %1 % 之内相当</translation>
    </message>
    <message>
        <source>not shown, %1</source>
        <translation>未能证明，%1</translation>
    </message>
    <message>
        <source>A verdict needs %1 trials of each cell: set the repeats to %1 or more and run</source>
        <translation>下结论需要每个单元有 %1 个试次：把重复次数设为 %1 或更多再运行</translation>
    </message>
    <message>
        <source>A trial is not valid: its row says why. Leave it out by its tick, or run again</source>
        <translation>有一个试次无效：其所在行说明了原因。取消勾选将其排除，或重新运行</translation>
    </message>
    <message>
        <source>Verdicts need trials of a second and 100 requests at least: let them run longer</source>
        <translation>下结论要求每个试次至少一秒且至少 100 个请求：请延长运行时间</translation>
    </message>
    <message>
        <source>More trials make the intervals narrower</source>
        <translation>更多试次会使区间更窄</translation>
    </message>
    <message>
        <source>%1 service</source>
        <translation>%1 服务</translation>
    </message>
    <message>
        <source>%1 response</source>
        <translation>%1 响应</translation>
    </message>
    <message>
        <source>latency of successful requests, ms (closed loop)</source>
        <translation>成功请求的延迟，ms（闭环）</translation>
    </message>
    <message>
        <source>response and service time of successful requests, ms (open loop)</source>
        <translation>成功请求的响应时间与服务时间，ms（开环）</translation>
    </message>
    <message>
        <source>latency of successful requests, ms (open and closed loops)</source>
        <translation>成功请求的延迟，ms（开环与闭环）</translation>
    </message>
    <message>
        <source>requests by latency of successful requests (closed loop)</source>
        <translation>按延迟统计的成功请求数（闭环）</translation>
    </message>
    <message>
        <source>requests by response and service time of successful requests (open loop)</source>
        <translation>按响应时间与服务时间统计的成功请求数（开环）</translation>
    </message>
    <message>
        <source>requests by latency of successful requests (open and closed loops)</source>
        <translation>按延迟统计的成功请求数（开环与闭环）</translation>
    </message>
    <message>
        <source>response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>%1 %2 req/s</source>
        <translation>%1 %2 请求/秒</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Histogram of latencies</source>
        <translation>延迟直方图</translation>
    </message>
    <message>
        <source>latency, logarithmic</source>
        <translation>延迟，对数刻度</translation>
    </message>
    <message>
        <source>no request of the shown runs succeeded</source>
        <translation>所显示的运行没有任何请求成功</translation>
    </message>
    <message>
        <source>stored results hold no histogram</source>
        <translation>存储的结果不含直方图</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>latency of successful requests, ms (open loop)</source>
        <translation>成功请求的延迟，ms（开环）</translation>
    </message>
    <message>
        <source>time since the run began, s</source>
        <translation>自运行开始的时间，s</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1, not counted</source>
        <translation>%1，不计入</translation>
    </message>
    <message>
        <source>p99 %1, max %2</source>
        <translation>p99 %1，最大 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>按百分位的延迟</translation>
    </message>
    <message>
        <source>percentile of the requests, logarithmic towards 100 %</source>
        <translation>请求的百分位，向 100 % 取对数刻度</translation>
    </message>
    <message>
        <source>known points of a stored result</source>
        <translation>存储结果的已知点</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
    <message>
        <source>C = %1</source>
        <translation>C = %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%1 core(s)</source>
        <translation>
            <numerusform>%1 个核</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>requests or time</comment>
        <translation>%1 或 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 thread(s)</source>
        <translation>
            <numerusform>%1 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 worker(s)</source>
        <translation>
            <numerusform>%1 个 worker</numerusform>
        </translation>
    </message>
    <message>
        <source>interpreter lock</source>
        <translation>解释器锁</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>延时 %1</translation>
    </message>
    <message>
        <source>%1 req/s, Poisson</source>
        <translation>%1 请求/秒，泊松</translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>ramp-up %1</source>
        <translation>爬升 %1</translation>
    </message>
    <message>
        <source>warm-up %1</source>
        <translation>预热 %1</translation>
    </message>
    <message>
        <source>new connections</source>
        <translation>新建连接</translation>
    </message>
    <message numerus="yes">
        <source>%1 client loop(s)</source>
        <translation>
            <numerusform>%1 个客户端循环</numerusform>
        </translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>同时有 %1</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>open loop: %1</source>
        <translation>开环：%1</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>embedded server: %1</source>
        <translation>内置服务器：%1</translation>
    </message>
    <message>
        <source>ramp-up</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>requests in flight (concurrency)</source>
        <translation>在途请求数（并发）</translation>
    </message>
    <message>
        <source>requests per second asked for (rate)</source>
        <translation>要求的每秒请求数（速率）</translation>
    </message>
    <message>
        <source>pool threads of each worker</source>
        <translation>每个 worker 的池线程数</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>worker 数</translation>
    </message>
    <message>
        <source>delay of the waiting routes, ms</source>
        <translation>等待路由的延时，ms</translation>
    </message>
    <message>
        <source>Throughput and p99 over concurrency</source>
        <translation>吞吐量与 p99 随并发的变化</translation>
    </message>
    <message>
        <source>Throughput and p99 over rate</source>
        <translation>吞吐量与 p99 随速率的变化</translation>
    </message>
    <message>
        <source>Throughput and p99 over threads</source>
        <translation>吞吐量与 p99 随线程数的变化</translation>
    </message>
    <message>
        <source>Throughput and p99 over workers</source>
        <translation>吞吐量与 p99 随 worker 数的变化</translation>
    </message>
    <message>
        <source>Throughput and p99 over delay</source>
        <translation>吞吐量与 p99 随延时的变化</translation>
    </message>
    <message>
        <source>knee at %1, where rise and plateau meet</source>
        <translation>拐点在 %1，即上升段与平台相接处</translation>
    </message>
    <message>
        <source>no knee among these values</source>
        <translation>这些取值之间没有拐点</translation>
    </message>
    <message>
        <source>p99 latency, ms (closed loop)</source>
        <translation>p99 延迟，ms（闭环）</translation>
    </message>
    <message>
        <source>p99 latency, ms (open loop)</source>
        <translation>p99 延迟，ms（开环）</translation>
    </message>
    <message>
        <source>p99 latency, ms (open and closed loops)</source>
        <translation>p99 延迟，ms（开环与闭环）</translation>
    </message>
    <message>
        <source>requests per second, mean over the last %1 s</source>
        <translation>每秒请求数，最近 %1 s 的均值</translation>
    </message>
    <message>
        <source>requests per second, mean over the last %1 to %2 s</source>
        <translation>每秒请求数，最近 %1 至 %2 s 的均值</translation>
    </message>
    <message>
        <source>ideal %1 req/s, %2 %3</source>
        <translation>理想值 %1 请求/秒，%2 %3</translation>
    </message>
    <message>
        <source>ideal %1 req/s</source>
        <translation>理想值 %1 请求/秒</translation>
    </message>
    <message>
        <source>intervals of %1 ms</source>
        <translation>%1 ms 的间隔</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>at %1 UTC</source>
        <translation>于 %1 UTC</translation>
    </message>
    <message>
        <source>p99 latency by target and mode</source>
        <translation>各目标与模式的 p99 延迟</translation>
    </message>
    <message>
        <source>p99 latency of successful requests, ms</source>
        <translation>成功请求的 p99 延迟，ms</translation>
    </message>
    <message>
        <source>share of the requests, %</source>
        <translation>请求所占比例，%</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>延迟，ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, beyond what is drawn</source>
        <translation>%1，超出绘图范围</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 s, not counted</source>
        <translation>%1，第 %2 至 %3 秒，不计入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n 个失败的请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>理想值</translation>
    </message>
    <message>
        <source>Article’s figure</source>
        <translation>文章中的数值</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Differences up to %1 % do not matter</source>
        <translation>不超过 %1 % 的差异无关紧要</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Median of %1</source>
        <translation>中位数：%1</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % 下限</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % 上限</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1, service time</source>
        <translation>%1，服务时间</translation>
    </message>
    <message>
        <source>%1, response time</source>
        <translation>%1，响应时间</translation>
    </message>
    <message>
        <source>%1, the run before</source>
        <translation>%1，前一次运行</translation>
    </message>
    <message>
        <source>%1, %2, the run before</source>
        <translation>%1，%2，前一次运行</translation>
    </message>
    <message>
        <source>over time a run keeps p50, p90 and p99: choose one of them</source>
        <translation>随时间的变化只保存 p50、p90 和 p99：请选择其一</translation>
    </message>
    <message>
        <source>%1, mean, the run before</source>
        <translation>%1，平均值，前一次运行</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1，平均值</translation>
    </message>
    <message>
        <source>%1, intervals of %2 ms</source>
        <translation>%1，%2 ms 的间隔</translation>
    </message>
    <message numerus="yes">
        <source>body of %1 byte(s)</source>
        <translation>
            <numerusform>正文 %1 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>expects %1</source>
        <translation>期望 %1</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>超时 %1</translation>
    </message>
</context>
<context>
    <name>CheckedDrafts</name>
    <message>
        <source>Run is off: %1: %2</source>
        <translation>无法运行：%1：%2</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>A run is under way. Stop it and close the window?</source>
        <translation>有运行正在进行。要停止它并关闭窗口吗？</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message>
        <source>The run is over</source>
        <translation>运行已结束</translation>
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
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message>
        <source>One second of waiting</source>
        <translation>等待一秒</translation>
    </message>
    <message>
        <source>How much time do ten requests take one after the other, and how much on ten threads?</source>
        <translation>十个请求逐个发送需要多长时间，在十个线程上又需要多长时间？</translation>
    </message>
    <message>
        <source>Waiting costs a thread but no processor: ten threads wait side by side.</source>
        <translation>等待占用线程而不占用处理器：十个线程可以同时等待。</translation>
    </message>
    <message>
        <source>pool of 40</source>
        <translation>40 线程的池</translation>
    </message>
    <message>
        <source>Ten threads answered {a} requests per second where one after the other answered {b}: {ratio} times as many, of 10 that are possible.</source>
        <translation>十个线程每秒应答 {a} 个请求，逐个发送时为 {b} 个：是其 {ratio} 倍，最多可达 10 倍。</translation>
    </message>
    <message>
        <source>Fifty milliseconds of waiting</source>
        <translation>等待五十毫秒</translation>
    </message>
    <message>
        <source>What do a hundred threads gain when each request waits 50 ms?</source>
        <translation>每个请求等待 50 ms 时，一百个线程能带来多少收益？</translation>
    </message>
    <message>
        <source>The server&apos;s pool, not the client&apos;s hundred threads, sets the limit: it serves as many requests at once as it has threads.</source>
        <translation>限制来自服务器的线程池，而不是客户端的一百个线程：它有多少线程就能同时服务多少请求。</translation>
    </message>
    <message>
        <source>pool of 12</source>
        <translation>12 线程的池</translation>
    </message>
    <message>
        <source>With 40 pool threads the server answered {a} requests per second, with 12 it answered {b}: the size of the pool explains a factor of {ratio}.</source>
        <translation>有 40 个池线程时服务器每秒应答 {a} 个请求，有 12 个时为 {b} 个：池的大小解释了 {ratio} 倍的差距。</translation>
    </message>
    <message>
        <source>A coroutine route</source>
        <translation>协程路由</translation>
    </message>
    <message>
        <source>Does a route on the event loop help clients that do not change?</source>
        <translation>客户端不变时，事件循环上的路由有帮助吗？</translation>
    </message>
    <message>
        <source>Sequential clients gain nothing; a hundred threads gain as soon as the server&apos;s pool no longer holds them up.</source>
        <translation>顺序客户端没有收益；一旦服务器的线程池不再拖住它们，一百个线程就会受益。</translation>
    </message>
    <message>
        <source>For a hundred threads the coroutine route answered {a} requests per second and the threaded one {b}, a change of {change}.</source>
        <translation>对一百个线程，协程路由每秒应答 {a} 个请求，线程路由为 {b} 个，变化 {change}。</translation>
    </message>
    <message>
        <source>One request at a time: {a} and {b}, a change of {change}.</source>
        <translation>一次一个请求：{a} 与 {b}，变化 {change}。</translation>
    </message>
    <message>
        <source>An event-loop client</source>
        <translation>事件循环客户端</translation>
    </message>
    <message>
        <source>What changes when client and server both run on an event loop?</source>
        <translation>客户端和服务器都运行在事件循环上时会有什么变化？</translation>
    </message>
    <message>
        <source>On /wait the pool limits every client alike; on /asyncwait only the number of requests in flight does.</source>
        <translation>在 /wait 上，线程池对所有客户端的限制相同；在 /asyncwait 上，只有在途请求数构成限制。</translation>
    </message>
    <message>
        <source>From the event-loop client /asyncwait answered {a} requests per second and /wait {b}: {ratio} times as many, with the same hundred connections.</source>
        <translation>面对事件循环客户端，/asyncwait 每秒应答 {a} 个请求，/wait 为 {b} 个：同样一百个连接，前者是后者的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>A thousand client threads reached {a} on /asyncwait, a hundred coroutines {b}: threads have ten times as many requests in flight here.</source>
        <translation>在 /asyncwait 上，一千个客户端线程达到 {a}，一百个协程达到 {b}：这里线程的在途请求数是协程的十倍。</translation>
    </message>
    <message>
        <source>Computing in the background</source>
        <translation>后台计算</translation>
    </message>
    <message>
        <source>What happens to waiting requests while /fib/42 is being computed in the same server?</source>
        <translation>同一服务器正在计算 /fib/42 时，等待中的请求会怎样？</translation>
    </message>
    <message>
        <source>With the interpreter lock every system call of the loop waits for the computing thread; without it only a core is shared. An answered /fib/42 is sent again and queues like any other: behind a thousand requests on /wait it computes only part of the time.</source>
        <translation>有解释器锁时，循环的每次系统调用都要等待计算线程；没有锁时只是共享一个核。/fib/42 应答后会再次发送，并像其他请求一样排队：排在 /wait 的一千个请求之后，它只在部分时间里计算。</translation>
    </message>
    <message>
        <source>/fib/42, no lock</source>
        <translation>/fib/42，无锁</translation>
    </message>
    <message>
        <source>/fib/42, lock</source>
        <translation>/fib/42，有锁</translation>
    </message>
    <message>
        <source>The lock takes /asyncwait from {b} to {a} requests per second ({change}): the loop queues for the lock behind the computation at every system call.</source>
        <translation>锁使 /asyncwait 从每秒 {b} 个请求变为 {a} 个（{change}）：循环在每次系统调用时都要排在计算之后等锁。</translation>
    </message>
    <message>
        <source>With the lock /wait answered {a} and /asyncwait {b} requests per second.</source>
        <translation>有锁时，/wait 每秒应答 {a} 个请求，/asyncwait 为 {b} 个。</translation>
    </message>
    <message>
        <source>What awaiting costs</source>
        <translation>await 的代价</translation>
    </message>
    <message>
        <source>How much longer does a recursion take when every level is awaited?</source>
        <translation>每一层都用 await 等待时，递归要多花多少时间？</translation>
    </message>
    <message>
        <source>Nothing ever suspends: the coroutine frames are pure cost, and meanwhile the loop answers nobody. The figures are median latencies in milliseconds; the article gives the time inside the application.</source>
        <translation>没有任何挂起：协程帧纯属开销，其间循环不应答任何人。数值是以毫秒计的中位延迟；文章给出的是应用内部的时间。</translation>
    </message>
    <message>
        <source>one worker</source>
        <translation>一个 worker</translation>
    </message>
    <message>
        <source>Awaited recursion takes {a} ms, the plain one {b} ms: {ratio} times as long; the article found 2.6 times, because its plain calls are interpreted.</source>
        <translation>带 await 的递归耗时 {a} ms，普通递归 {b} ms：是其 {ratio} 倍；文章中为 2.6 倍，因为那里的普通调用是解释执行的。</translation>
    </message>
    <message>
        <source>Two workers</source>
        <translation>两个 worker</translation>
    </message>
    <message>
        <source>What does a second worker process change, idle and while /fib/42 is being computed?</source>
        <translation>第二个 worker 进程在空闲时以及计算 /fib/42 时会带来什么变化？</translation>
    </message>
    <message>
        <source>Two workers have two pools and, where there is one, two locks: only half of the connections share theirs with the computation.</source>
        <translation>两个 worker 有两个线程池，若有锁则有两把锁：只有一半的连接与计算共享同一个。</translation>
    </message>
    <message>
        <source>idle, no lock</source>
        <translation>空闲，无锁</translation>
    </message>
    <message>
        <source>idle, lock</source>
        <translation>空闲，有锁</translation>
    </message>
    <message>
        <source>Idle, the lock changes /wait by {change} (from {b} to {a} requests per second without it).</source>
        <translation>空闲时，锁使 /wait 变化 {change}（无锁时从每秒 {b} 个到 {a} 个请求）。</translation>
    </message>
    <message>
        <source>While /fib/42 is computed, the lock takes /asyncwait from {b} to {a} requests per second ({change}).</source>
        <translation>计算 /fib/42 期间，锁使 /asyncwait 从每秒 {b} 个请求变为 {a} 个（{change}）。</translation>
    </message>
    <message>
        <source>Blocking the event loop</source>
        <translation>阻塞事件循环</translation>
    </message>
    <message>
        <source>What does one request that computes on the event loop do to all the others?</source>
        <translation>一个在事件循环上计算的请求会对其他所有请求造成什么影响？</translation>
    </message>
    <message>
        <source>/asyncwait is the canary: it needs the loop for a moment only, but at the right time. A computation that never suspends makes it wait to the end; the same computation on a thread shares the processor with it. The figures are 99th percentiles.</source>
        <translation>/asyncwait 是金丝雀：它只需要循环片刻，但必须及时。从不挂起的计算会让它一直等到结束；同样的计算放到线程上则与它共享处理器。数值为第 99 百分位。</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>beside /asyncfib/32</source>
        <translation>同时有 /asyncfib/32</translation>
    </message>
    <message>
        <source>beside /fib/32</source>
        <translation>同时有 /fib/32</translation>
    </message>
    <message>
        <source>/asyncwait beside a computation on its loop</source>
        <translation>其循环上有计算时的 /asyncwait</translation>
    </message>
    <message>
        <source>/asyncwait beside the same on a thread</source>
        <translation>同样的计算在线程上时的 /asyncwait</translation>
    </message>
    <message>
        <source>/wait, whose threads the loop feeds, beside a computation on the loop</source>
        <translation>循环上有计算时的 /wait（其线程由循环供给）</translation>
    </message>
    <message>
        <source>Keep-alive against new connections</source>
        <translation>保持连接与新建连接</translation>
    </message>
    <message>
        <source>What does a new connection for every request cost?</source>
        <translation>每个请求都新建连接的代价是什么？</translation>
    </message>
    <message>
        <source>Where a request waits, connecting hides behind the waiting. Where it is answered at once, connecting is most of the work, for both sides.</source>
        <translation>请求需要等待时，建立连接被等待所掩盖。请求立即得到应答时，建立连接对双方来说都是主要的工作量。</translation>
    </message>
    <message>
        <source>/ with keep-alive</source>
        <translation>保持连接的 /</translation>
    </message>
    <message>
        <source>with new connections</source>
        <translation>使用新连接</translation>
    </message>
    <message>
        <source>/asyncwait with keep-alive</source>
        <translation>保持连接的 /asyncwait</translation>
    </message>
    <message>
        <source>The thread-pool cliff</source>
        <translation>线程池悬崖</translation>
    </message>
    <message>
        <source>What happens to /wait when more requests come at once than its pool has threads?</source>
        <translation>同时到来的请求多于线程池的线程数时，/wait 会怎样？</translation>
    </message>
    <message>
        <source>Up to 40 requests in flight each has a thread of its own. From the 41st on none is answered sooner, and all wait in the queue: the rate stays, the latency grows with the number of requests.</source>
        <translation>在途请求不超过 40 个时，每个请求都有自己的线程。从第 41 个起，没有请求能更早得到应答，全都在队列中等待：速率不变，延迟随请求数增长。</translation>
    </message>
    <message>
        <source>160 in flight</source>
        <translation>160 个在途</translation>
    </message>
    <message>
        <source>40 in flight</source>
        <translation>40 个在途</translation>
    </message>
    <message>
        <source>Threads against workers</source>
        <translation>线程与 worker</translation>
    </message>
    <message>
        <source>With an interpreter lock, is a second worker better than twice as many threads?</source>
        <translation>有解释器锁时，第二个 worker 是否优于两倍的线程？</translation>
    </message>
    <message>
        <source>For waiting, threads are threads, whoever has them. Computing holds the lock, and only another worker has another lock: more threads queue for the same one. More than one core is needed to see it.</source>
        <translation>对等待而言，线程就是线程，属于谁都一样。计算要持有锁，而只有另一个 worker 才有另一把锁：更多的线程只是在等同一把锁。需要多于一个核才能看到这一点。</translation>
    </message>
    <message>
        <source>1 worker, 40 threads</source>
        <translation>1 个 worker，40 个线程</translation>
    </message>
    <message>
        <source>1 worker, 80 threads</source>
        <translation>1 个 worker，80 个线程</translation>
    </message>
    <message>
        <source>2 workers, 40 threads each</source>
        <translation>2 个 worker，各 40 个线程</translation>
    </message>
    <message>
        <source>Waiting, twice the threads</source>
        <translation>等待，两倍线程</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一倍</translation>
    </message>
    <message>
        <source>Waiting, a second worker</source>
        <translation>等待，第二个 worker</translation>
    </message>
    <message>
        <source>twice the threads</source>
        <translation>两倍线程</translation>
    </message>
    <message>
        <source>Computing, twice the threads</source>
        <translation>计算，两倍线程</translation>
    </message>
    <message>
        <source>Computing, a second worker</source>
        <translation>计算，第二个 worker</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一个</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对方重置</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已被占用</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>无法分配请求的地址</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件过多</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或目录</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有空间</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>未知的名称或服务</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>域名解析暂时失败</translation>
    </message>
    <message>
        <source>No address associated with hostname</source>
        <translation>主机名没有对应的地址</translation>
    </message>
    <message>
        <source>the name was not resolved in time</source>
        <translation>未能及时解析该名称</translation>
    </message>
    <message>
        <source>%1 (no free local port: keep connections alive, or use fewer)</source>
        <translation>%1（没有空闲的本地端口：请保持连接或减少连接数）</translation>
    </message>
    <message>
        <source>%1 (raise the limit with ulimit -n, or use fewer connections)</source>
        <translation>%1（用 ulimit -n 提高限制，或减少连接数）</translation>
    </message>
    <message>
        <source>timed out while connecting</source>
        <translation>建立连接时超时</translation>
    </message>
    <message>
        <source>timed out while waiting for the reply</source>
        <translation>等待应答时超时</translation>
    </message>
    <message>
        <source>closed before the reply</source>
        <translation>应答之前连接被关闭</translation>
    </message>
    <message>
        <source>closed within the reply</source>
        <translation>应答途中连接被关闭</translation>
    </message>
    <message>
        <source>malformed reply</source>
        <translation>应答格式错误</translation>
    </message>
    <message>
        <source>reply header too large</source>
        <translation>应答头过大</translation>
    </message>
    <message>
        <source>bytes that no request asked for</source>
        <translation>收到未经请求的字节</translation>
    </message>
    <message>
        <source>switched to another protocol</source>
        <translation>切换到了其他协议</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>Qt&apos;s plugin for SQLite is not installed</source>
        <translation>未安装 Qt 的 SQLite 插件</translation>
    </message>
    <message>
        <source>cannot make its folder</source>
        <translation>无法创建其文件夹</translation>
    </message>
    <message>
        <source>its folder cannot be written, or another program keeps it locked</source>
        <translation>其文件夹不可写，或被另一个程序锁定</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>a later version of Threadloop wrote it</source>
        <translation>由更新版本的 Threadloop 写入</translation>
    </message>
    <message>
        <source>it is damaged and cannot be renamed</source>
        <translation>已损坏且无法重命名</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>数据库或磁盘已满</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>试图写入只读数据库</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>数据库被锁定</translation>
    </message>
    <message>
        <source>run %1: its latencies cannot be read</source>
        <translation>运行 %1：无法读取其延迟数据</translation>
    </message>
    <message>
        <source>it is too large for an experiment</source>
        <translation>对实验文件来说过大</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>The file has no name</source>
        <translation>文件没有名称</translation>
    </message>
    <message>
        <source>%1 must be an object</source>
        <translation>%1 必须是对象</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 必须是文本</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3</source>
        <translation>%1 必须是 %2 到 %3 的整数</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 必须是整数</translation>
    </message>
    <message>
        <source>%1 must not be negative</source>
        <translation>%1 不能为负</translation>
    </message>
    <message>
        <source>%1 must be a number</source>
        <translation>%1 必须是数</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必须是 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be a list of texts</source>
        <translation>%1 必须是文本列表</translation>
    </message>
    <message>
        <source>%1 must be a list</source>
        <translation>%1 必须是列表</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 必须是 %2 之一</translation>
    </message>
    <message>
        <source>%1 must not be empty</source>
        <translation>%1 不能为空</translation>
    </message>
    <message>
        <source>%1 must be %2 at most</source>
        <translation>%1 最多为 %2</translation>
    </message>
    <message>
        <source>%1 must be at least 0 and below 100</source>
        <translation>%1 必须不小于 0 且小于 100</translation>
    </message>
    <message>
        <source>%1 must be above 1</source>
        <translation>%1 必须大于 1</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1 必须是 %2</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现两次</translation>
    </message>
    <message>
        <source>%1 has an unknown member &apos;%2&apos;</source>
        <translation>%1 有未知成员“%2”</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1，位于第 %2 字节</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>其文件夹不可写</translation>
    </message>
    <message>
        <source>there is such a file already</source>
        <translation>已有这样的文件</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>无法将其重命名</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>limited by the rate asked for: %1 req/s</source>
        <translation>受限于要求的速率：%1 请求/秒</translation>
    </message>
    <message>
        <source>limited by the client: it kept %1 of %2 busy</source>
        <translation>受限于客户端：%2中它占用了 %1</translation>
    </message>
    <message>
        <source>limited by the client: its %1 kept %2 cores busy</source>
        <translation>受限于客户端：其%1占用了 %2 个核</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy, %3 by the client, %4 by the server</source>
        <translation>受限于处理器：%2中占用 %1，客户端 %3，服务器 %4</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy, %3 by the client</source>
        <translation>受限于处理器：%2中占用 %1，客户端 %3</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy, %3 by the server</source>
        <translation>受限于处理器：%2中占用 %1，服务器 %3</translation>
    </message>
    <message>
        <source>limited by the processor: %1 of %2 busy</source>
        <translation>受限于处理器：%2中占用 %1</translation>
    </message>
    <message>
        <source>limited by %1: the server kept %2 cores busy</source>
        <translation>受限于 %1：服务器占用了 %2 个核</translation>
    </message>
    <message>
        <source>limited by %1: the event loop came %2 ms late (p99)</source>
        <translation>受限于 %1：事件循环迟到 %2 ms（p99）</translation>
    </message>
    <message>
        <source>limited by %1: %2 busy and %3 requests queued on average</source>
        <translation>受限于 %1：平均 %2 个忙碌，%3 个请求排队</translation>
    </message>
    <message>
        <source>limited by 1 connection: one request after the other, %1 a second</source>
        <translation>受限于 1 个连接：请求逐个发送，每秒 %1 个</translation>
    </message>
    <message>
        <source>limited by %1, at %2 % of %3</source>
        <translation>受限于 %1，达到 %3 的 %2 %</translation>
    </message>
    <message>
        <source>limited by %1: %2</source>
        <translation>受限于 %1：%2</translation>
    </message>
    <message>
        <source>unknown: %1 % of the requests failed</source>
        <translation>未知：%1 % 的请求失败</translation>
    </message>
    <message>
        <source>unknown: faster than the ideal %1 req/s, so the service time is not the assumed %2</source>
        <translation>未知：快于理想值 %1 请求/秒，因此服务时间不是假定的 %2</translation>
    </message>
    <message>
        <source>unknown: %1 % of the ideal %2 req/s, which %3 would allow; only %4 of %5 requests were in flight</source>
        <translation>未知：达到 %3 所允许的理想值 %2 请求/秒的 %1 %；%5 个请求中仅有 %4 个在途</translation>
    </message>
    <message>
        <source>unknown: %1 % of the ideal %2 req/s, which %3 would allow; neither processor nor client nor server was seen to be full</source>
        <translation>未知：达到 %3 所允许的理想值 %2 请求/秒的 %1 %；未见处理器、客户端或服务器满载</translation>
    </message>
    <message>
        <source>unknown: all %1 waited for the server; try more of them</source>
        <translation>未知：全部 %1都在等待服务器；请尝试更多</translation>
    </message>
    <message>
        <source>unknown: the service time is not known, and nothing was seen to be full</source>
        <translation>未知：服务时间不明，也未见任何一方满载</translation>
    </message>
    <message numerus="yes">
        <source>the interpreter lock of %n worker(s)</source>
        <translation>
            <numerusform>%Ln 个 worker 的解释器锁</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pool threads (%2 workers of %3)</source>
        <translation>%1 个池线程（%2 个 worker，各 %3 个）</translation>
    </message>
    <message>
        <source>%1 / %2 = %3 req/s</source>
        <translation>%1 / %2 = %3 请求/秒</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 = %4 req/s</source>
        <translation>%1分 %2，每波 %3 = %4 请求/秒</translation>
    </message>
    <message numerus="yes">
        <source>%n pool thread(s)</source>
        <translation>
            <numerusform>%Ln 个池线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%Ln 个处理器核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%Ln 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%Ln 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%Ln 个 worker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%Ln 个核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%Ln 波</numerusform>
        </translation>
    </message>
    <message>
        <source>Little&apos;s law does not hold: %1 requests were in flight, throughput x response time is %2</source>
        <translation>利特尔定律不成立：在途请求 %1 个，吞吐量 × 响应时间为 %2</translation>
    </message>
    <message>
        <source>the client itself was busy %1 % of the time; the server may be faster</source>
        <translation>客户端自身有 %1 % 的时间处于忙碌；服务器可能更快</translation>
    </message>
    <message>
        <source>requests were sent late: p99 of the send delay is %1 ms, p50 of the response time %2 ms</source>
        <translation>请求发送过晚：发送延迟的 p99 为 %1 ms，响应时间的 p50 为 %2 ms</translation>
    </message>
    <message>
        <source>never more than %1 of %2 requests were in flight</source>
        <translation>在途请求从未超过 %2 个中的 %1 个</translation>
    </message>
    <message>
        <source>only %1 of %2 requests were in flight in the mean</source>
        <translation>平均只有 %2 个中的 %1 个请求在途</translation>
    </message>
    <message>
        <source>the run may need %1 ports of this machine, which has %2 a minute</source>
        <translation>本次运行可能需要本机 %1 个端口，而每分钟只有 %2 个</translation>
    </message>
    <message>
        <source>the run may need %1 file descriptors, and %2 can be opened</source>
        <translation>本次运行可能需要 %1 个文件描述符，而只能打开 %2 个</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>no target is chosen; tick one or type one</source>
        <translation>未选择目标；请勾选或输入一个</translation>
    </message>
    <message>
        <source>no mode is chosen; tick at least one</source>
        <translation>未选择模式；请至少勾选一个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that can be used here; write a whole number from %2 to %3</source>
        <translation>“%1”不是此处可用的数；请填写 %2 到 %3 的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that can be used here; write one from %2 to %3</source>
        <translation>“%1”不是此处可用的数；请填写 %2 到 %3 的数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number; write one such as 250 or 12.5</source>
        <translation>“%1”不是数；请填写例如 250 或 12.5</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration; write a number and its unit, such as 500us, 50ms, 2s or 1m</source>
        <translation>“%1”不是时长；请填写数字和单位，例如 500us、50ms、2s 或 1m</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is finer than a nanosecond</source>
        <translation>“%1”比一纳秒还细</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long a duration</source>
        <translation>“%1”时长过长</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too short; write a duration above 0</source>
        <translation>“%1”太短；请填写大于 0 的时长</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long; at most %2</source>
        <translation>“%1”太长；最多 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a space; write it as %20</source>
        <translation>“%1”含有空格；请写作 %20</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a control character</source>
        <translation>“%1”含有控制字符</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not all ASCII; write paths percent-encoded and names as xn--</source>
        <translation>“%1”不全是 ASCII；路径请用百分号编码，名称请写作 xn--</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a fragment (#...), which is never sent; leave it out</source>
        <translation>“%1”带有片段 (#...)，它不会被发送；请去掉</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target; write http://HOST:PORT/PATH, or /PATH of the embedded server</source>
        <translation>“%1”不是目标；请填写 http://HOST:PORT/PATH，或内置服务器的 /PATH</translation>
    </message>
    <message>
        <source>https is not supported yet; write an http:// URL</source>
        <translation>尚不支持 https；请填写 http:// 开头的 URL</translation>
    </message>
    <message>
        <source>the scheme &quot;%1&quot; is not supported; write an http:// URL</source>
        <translation>不支持协议“%1”；请填写 http:// 开头的 URL</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port; write one of 1 to 65535 after the colon</source>
        <translation>“%1”不是端口；请在冒号后填写 1 到 65535</translation>
    </message>
    <message>
        <source>a user name or password in a URL is not supported; send a header instead</source>
        <translation>不支持 URL 中的用户名或密码；请改为发送请求头</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no closing bracket</source>
        <translation>“%1”缺少右方括号</translation>
    </message>
    <message>
        <source>the URL has no host; write http://HOST:PORT/PATH</source>
        <translation>URL 没有主机；请填写 http://HOST:PORT/PATH</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IPv6 address</source>
        <translation>“%1”不是 IPv6 地址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name</source>
        <translation>“%1”不是主机名</translation>
    </message>
    <message>
        <source>the target is empty; write a URL or a path such as /wait</source>
        <translation>目标为空；请填写 URL 或 /wait 这样的路径</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a percent sign without two hexadecimal digits; write it as %25</source>
        <translation>“%1”中的百分号后没有两位十六进制数字；请写作 %25</translation>
    </message>
    <message>
        <source>there is no schedule without a rate; add --rate</source>
        <translation>没有速率就没有时间表；请填写速率</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of arrivals; write constant or poisson</source>
        <translation>“%1”不是到达方式；请填写 constant 或 poisson</translation>
    </message>
    <message>
        <source>nothing is random without a rate or repeats; add --rate or --repeat</source>
        <translation>没有速率或重复就没有随机性；请填写其中之一</translation>
    </message>
    <message>
        <source>a run of %1 is too short: ramp and warm-up take %2 of it, and nothing would be measured</source>
        <translation>%1 的运行太短：爬升和预热占去 %2，什么也测不到</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to connect; write keep-alive or new</source>
        <translation>“%1”不是连接方式；请填写 keep-alive 或 new</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no method; write one such as GET or POST</source>
        <translation>“%1”不是方法；请填写例如 GET 或 POST</translation>
    </message>
    <message>
        <source>CONNECT opens a tunnel, which is not supported</source>
        <translation>CONNECT 会打开隧道，不受支持</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header; write it as &apos;Name: value&apos;</source>
        <translation>“%1”不是请求头；请写作“Name: value”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by the client itself; leave it out</source>
        <translation>“%1”由客户端自行设置；请去掉</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; has a control character</source>
        <translation>“%1”的值含有控制字符</translation>
    </message>
    <message>
        <source>the mode thread-pool has a thread per request in flight, at most %1; use event-loop for more</source>
        <translation>thread-pool 模式每个在途请求占一个线程，最多 %1；更多请用 event-loop</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mode; write sequential, thread-pool, event-loop or all</source>
        <translation>“%1”不是模式；请填写 sequential、thread-pool、event-loop 或 all</translation>
    </message>
    <message>
        <source>the mode %1 is named twice</source>
        <translation>模式 %1 出现了两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is never the last status of a reply; 1xx replies are skipped</source>
        <translation>“%1”不会是应答的最终状态；1xx 应答会被跳过</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status; write 200, 2xx or a list such as 200,204,3xx</source>
        <translation>“%1”不是状态；请填写 200、2xx 或 200,204,3xx 这样的列表</translation>
    </message>
    <message>
        <source>the address to listen on is empty; write one such as 127.0.0.1</source>
        <translation>监听地址为空；请填写例如 127.0.0.1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say how many values it has; write 10..160:16, or 1..1024:11x for a constant factor</source>
        <translation>“%1”未说明有多少个取值；请写作 10..160:16，固定倍数写作 1..1024:11x</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a whole number of values from 2 to %2 behind the colon</source>
        <translation>“%1”的冒号后需要 2 到 %2 的整数个取值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not rise; write the smaller end first</source>
        <translation>“%1”不是递增的；请先写较小的一端</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot grow by a factor from 0; begin above it</source>
        <translation>“%1”无法从 0 起按倍数增长；请从大于 0 开始</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has the value %2 twice after rounding; ask for fewer values</source>
        <translation>“%1”取整后 %2 出现两次；请减少取值个数</translation>
    </message>
    <message>
        <source>a sweep needs two values at least</source>
        <translation>扫描至少需要两个取值</translation>
    </message>
    <message>
        <source>a sweep has at most %1 values</source>
        <translation>扫描最多有 %1 个取值</translation>
    </message>
    <message>
        <source>the value %1 is there twice</source>
        <translation>取值 %1 出现两次</translation>
    </message>
    <message>
        <source>sequential runs have one request in flight, whatever the concurrency; write --mode thread-pool,event-loop</source>
        <translation>顺序运行只有一个在途请求，与并发无关；请选择 thread-pool 和 event-loop 模式</translation>
    </message>
    <message>
        <source>%1 belongs to the embedded server; write paths such as /wait as targets</source>
        <translation>“%1”属于内置服务器；请用 /wait 这样的路径作为目标</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names nothing to sweep; write concurrency=, rate=, threads=, workers= or delay= and the values</source>
        <translation>“%1”没有指明要扫描什么；请填写 concurrency=、rate=、threads=、workers= 或 delay= 及取值</translation>
    </message>
    <message>
        <source>%1 is swept and given as well; leave --%2 out</source>
        <translation>“%1”既被扫描又被指定；请去掉 %2</translation>
    </message>
    <message>
        <source>there is no command in it</source>
        <translation>其中没有命令</translation>
    </message>
    <message>
        <source>it is more than one command</source>
        <translation>其中不止一条命令</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a &apos;threadloop run&apos; line nor a curl command</source>
        <translation>“%1”既不是“threadloop run”命令行，也不是 curl 命令</translation>
    </message>
    <message>
        <source>the curl command names no URL</source>
        <translation>curl 命令没有指定 URL</translation>
    </message>
    <message>
        <source>a single quote is not closed</source>
        <translation>单引号没有闭合</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>双引号没有闭合</translation>
    </message>
    <message>
        <source>a quote that begins with $&apos; is not closed</source>
        <translation>以 $&apos; 开头的引号没有闭合</translation>
    </message>
    <message>
        <source>%1 is no option of threadloop run</source>
        <translation>%1 不是 threadloop run 的选项</translation>
    </message>
    <message>
        <source>%1 is left out: it is not about the request or the load</source>
        <translation>已略去 %1：与请求或负载无关</translation>
    </message>
    <message>
        <source>%1 is left out: the body is one file or text</source>
        <translation>已略去 %1：正文只能是一个文件或一段文本</translation>
    </message>
    <message>
        <source>the cookies of the file &quot;%1&quot; are not read</source>
        <translation>不读取文件“%1”中的 cookie</translation>
    </message>
    <message>
        <source>--data-urlencode from a file is not supported yet</source>
        <translation>尚不支持从文件读取的 --data-urlencode</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>%1 is not supported yet</source>
        <translation>尚不支持 %1</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>concurrency</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>arrivals</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>warmup</source>
        <translation>预热时间</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>expect</source>
        <translation>期望状态</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>loops</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>background</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>host</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>worker 数</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延时</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>ideal %1 req/s</source>
        <translation>理想值 %1 请求/秒</translation>
    </message>
    <message>
        <source>ideal measured at the start</source>
        <translation>理想值在开始时测量</translation>
    </message>
    <message>
        <source>no ideal known</source>
        <translation>理想值未知</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Open loop: %1 req/s, Poisson arrivals</source>
        <translation>开环：%1 请求/秒，泊松到达</translation>
    </message>
    <message>
        <source>Open loop: %1 req/s</source>
        <translation>开环：%1 请求/秒</translation>
    </message>
    <message>
        <source>The first %1 of each run do not count</source>
        <translation>每次运行最初的 %1 不计入</translation>
    </message>
    <message>
        <source>about %1 min %2 s</source>
        <translation>约 %1 min %2 s</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 s</translation>
    </message>
    <message>
        <source>sequential: ideal %1 req/s</source>
        <translation>sequential：理想值 %1 请求/秒</translation>
    </message>
    <message>
        <source>%1, %2 each</source>
        <comment>ideal, time</comment>
        <translation>%1，每次%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>ideal, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 trials of each cell)</source>
        <translation>%1（每个单元 %2 个试次）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target: what to expect</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1，共%2</translation>
    </message>
    <message>
        <source>Run sends requests to %1 in the mode %2.</source>
        <translation>“运行”以 %2 模式向 %1 发送请求。</translation>
    </message>
    <message>
        <source>Run sends requests to %1 in the mode %2. It takes %3.</source>
        <translation>“运行”以 %2 模式向 %1 发送请求。用时%3。</translation>
    </message>
    <message>
        <source>Run sends requests to %1, %2: %3, one after the other.</source>
        <translation>“运行”向 %1 发送请求，模式为 %2：依次进行 %3。</translation>
    </message>
    <message>
        <source>Run sends requests to %1, %2: %3, one after the other. It takes %4.</source>
        <translation>“运行”向 %1 发送请求，模式为 %2：依次进行 %3。用时%4。</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n value(s): %2</source>
        <comment>field, values</comment>
        <translation>
            <numerusform>%1，共 %n 个值：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ideal %2 to %3 req/s</source>
        <translation>%1：理想值 %2 到 %3 请求/秒</translation>
    </message>
    <message>
        <source>Sweeps %1</source>
        <comment>a field over its values</comment>
        <translation>扫描 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>runs, what is swept</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Punctuation</name>
    <message>
        <source>%1; %2</source>
        <comment>clauses</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>items of a list</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>% of ideal</source>
        <translation>占理想 %</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Whether the charts show the run; a half tick shows it faintly</source>
        <translation>图表是否显示该运行；半选时以淡色显示</translation>
    </message>
    <message>
        <source>The run&apos;s number in the history, as in threadloop history show</source>
        <translation>运行在历史中的编号，与 threadloop history show 相同</translation>
    </message>
    <message>
        <source>The run&apos;s name, else the label it was given; F2 changes the name</source>
        <translation>运行的名称，没有则为其标记；按 F2 修改名称</translation>
    </message>
    <message>
        <source>Words to find the run by (Ctrl+T)</source>
        <translation>用于查找该运行的词 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Number of the cell in this session; in brackets the how manieth run of it</source>
        <translation>本次会话中的单元编号；括号内为该单元的第几次运行</translation>
    </message>
    <message>
        <source>Successful requests</source>
        <translation>成功的请求数</translation>
    </message>
    <message>
        <source>Requests in flight asked for; behind the stroke the most that were seen</source>
        <translation>要求的在途请求数；斜杠后为实际见到的最大值</translation>
    </message>
    <message>
        <source>Successful requests per second</source>
        <translation>每秒成功请求数</translation>
    </message>
    <message>
        <source>Of successful requests: the response time in an open loop; a closed one sends nothing while it waits</source>
        <translation>针对成功的请求：开环时为响应时间；闭环在等待期间不发送任何请求</translation>
    </message>
    <message>
        <source>Closed: each request follows the reply before. Open: requests are due by a schedule</source>
        <translation>闭环：每个请求都在上一个应答之后发送。开环：请求按时间表到期</translation>
    </message>
    <message>
        <source>Whether the run passed its self-checks, and was long enough for a verdict</source>
        <translation>运行是否通过自检，以及是否足够长以得出结论</translation>
    </message>
    <message>
        <source>Share of what the route allows when nothing costs anything</source>
        <translation>占该路由在毫无开销时所能达到的比例</translation>
    </message>
    <message>
        <source>What kept the run from being faster</source>
        <translation>是什么限制了运行的速度</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>gave up: no connection succeeded</source>
        <translation>已放弃：没有建立任何连接</translation>
    </message>
    <message>
        <source>not run: %1</source>
        <translation>未运行：%1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开环</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>Rate asked for: %1 req/s, %2 arrivals</source>
        <translation>要求的速率：%1 请求/秒，到达方式：%2</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>time of today</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>day and time of this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>泊松</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <comment>whole time</comment>
        <translation>yyyy-MM-dd HH:mm:ss</translation>
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
        <translation>对 %1 的更改尚未保存。要保存吗？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server cannot run like this: %1</source>
        <translation>服务器无法这样运行：%1</translation>
    </message>
    <message>
        <source>The server&apos;s address &apos;%1&apos; has no meaning here: %2</source>
        <translation>服务器地址“%1”在此无意义：%2</translation>
    </message>
    <message>
        <source>Port %1 is taken: another program listens on %2</source>
        <translation>端口 %1 已被占用：另一个程序正在监听 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of this machine: %2</source>
        <translation>“%1”不是本机地址：%2</translation>
    </message>
    <message>
        <source>Not allowed to listen on %1; ports below 1024 need a privilege</source>
        <translation>不允许监听 %1；1024 以下的端口需要特权</translation>
    </message>
    <message>
        <source>The system has too few resources for the server: %1. Fewer threads or workers may help</source>
        <translation>系统资源不足以运行服务器：%1。减少线程或 worker 也许有用</translation>
    </message>
    <message>
        <source>The server cannot listen on %1: %2</source>
        <translation>服务器无法监听 %1：%2</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; has no address: %2</source>
        <translation>名称“%1”没有地址：%2</translation>
    </message>
    <message>
        <source>%1 did not accept connections in time</source>
        <translation>%1 未能及时接受连接</translation>
    </message>
    <message>
        <source>The server it needs could not be started</source>
        <translation>无法启动所需的服务器</translation>
    </message>
    <message>
        <source>The run could not be started: %1</source>
        <translation>无法启动运行：%1</translation>
    </message>
    <message>
        <source>Stored runs cannot be read: %1. On Debian the package libqt6sql6-sqlite is missing</source>
        <translation>无法读取存储的运行：%1。在 Debian 上缺少软件包 libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>The stored runs in %1 cannot be opened: %2</source>
        <translation>无法打开 %1 中存储的运行：%2</translation>
    </message>
    <message>
        <source>The stored runs in %1 were left alone: %2. Use that version, or move the file away</source>
        <translation>未改动 %1 中存储的运行：%2。请使用该版本，或将文件移走</translation>
    </message>
    <message>
        <source>The run is no longer among the stored ones</source>
        <translation>该运行已不在存储之中</translation>
    </message>
    <message>
        <source>The stored runs in %1 cannot be used: %2</source>
        <translation>无法使用 %1 中存储的运行：%2</translation>
    </message>
    <message>
        <source>Runs are no longer stored; export what you want to keep. %1</source>
        <translation>运行不再被存储；请导出要保留的内容。%1</translation>
    </message>
    <message>
        <source>The stored runs were damaged. The file is now %1, and a new one was begun</source>
        <translation>存储的运行已损坏。该文件现为 %1，并已新建一个</translation>
    </message>
    <message>
        <source>no connection succeeded</source>
        <translation>没有建立任何连接</translation>
    </message>
    <message>
        <source>No connection to %1 ever succeeded: %2. Check that a server listens there</source>
        <translation>从未成功连接到 %1：%2。请检查那里是否有服务器在监听</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 个失败：%2</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 成功</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 在途</translation>
    </message>
    <message>
        <source>%1 started = %2</source>
        <translation>%1 已发起 = %2</translation>
    </message>
    <message>
        <source>open loop</source>
        <translation>开环</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>Response time, from when a request was due: a stall shows in every request that fell into it</source>
        <translation>响应时间，从请求到期时算起：停顿会体现在落入其中的每个请求上</translation>
    </message>
    <message>
        <source>A closed loop sends nothing while it waits: a stall is seen once per connection</source>
        <translation>闭环在等待期间不发送任何请求：一次停顿每个连接只会看到一次</translation>
    </message>
    <message>
        <source>service time p50 %1, p99 %2</source>
        <translation>服务时间 p50 %1，p99 %2</translation>
    </message>
    <message>
        <source>send delay p50 %1, p99 %2</source>
        <translation>发送延迟 p50 %1，p99 %2</translation>
    </message>
    <message>
        <source>%1 due, but never sent</source>
        <translation>%1 个已到期但从未发送</translation>
    </message>
    <message>
        <source>without the first %1, in which %2 more were started</source>
        <translation>不含最初的 %1，其间另发起了 %2 个</translation>
    </message>
    <message>
        <source>without the first %1</source>
        <translation>不含最初的 %1</translation>
    </message>
    <message>
        <source>Threadloop %1, Qt %2, %3, %4, %5 cores, run %6</source>
        <translation>Threadloop %1，Qt %2，%3，%4，%5 个核，运行 %6</translation>
    </message>
    <message>
        <source>%1 http error</source>
        <translation>%1 HTTP 错误</translation>
    </message>
    <message>
        <source>%1 timeout</source>
        <translation>%1 超时</translation>
    </message>
    <message>
        <source>%1 connect error</source>
        <translation>%1 连接错误</translation>
    </message>
    <message>
        <source>%1 reset</source>
        <translation>%1 被重置</translation>
    </message>
    <message>
        <source>%1 protocol error</source>
        <translation>%1 协议错误</translation>
    </message>
    <message>
        <source>%1 local error</source>
        <translation>%1 本机错误</translation>
    </message>
    <message>
        <source>%1 aborted (cut off at the end, censored)</source>
        <translation>%1 被中止（结束时截断，删失）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, mode</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>This run may fail for lack of file descriptors: %1 are needed and %2 are left. Fewer requests in flight need fewer</source>
        <translation>此运行可能因文件描述符不足而失败：需要 %1 个，剩余 %2 个。减少在途请求即可减少用量</translation>
    </message>
    <message>
        <source>This run may fail for lack of local ports: %1 are needed and %2 are left. Keep-alive connections need fewer</source>
        <translation>此运行可能因本地端口不足而失败：需要 %1 个，剩余 %2 个。保持连接所需较少</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run: failures</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, most often: %3</source>
        <translation>%1：%2，最常见：%3</translation>
    </message>
    <message>
        <source>%1: %2 %, stopping</source>
        <translation>%1：%2 %，正在停止</translation>
    </message>
    <message>
        <source>%1: %2 %, %3 s left</source>
        <translation>%1：%2 %，剩余 %3 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>failed requests: reason</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SessionReader</name>
    <message>
        <source>Cannot open %1: it is no session of Threadloop (%2). Choose another file</source>
        <translation>无法打开 %1：它不是 Threadloop 会话（%2）。请选择其他文件</translation>
    </message>
    <message>
        <source>Cannot open %1: a later version of Threadloop has written it, in format %2, and this one reads format %3. Install that version</source>
        <translation>无法打开 %1：它由更新版本的 Threadloop 以格式 %2 写入，而此版本读取格式 %3。请安装该版本</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. Correct the file, or save the session again where it comes from</source>
        <translation>无法打开 %1：%2。请更正文件，或在其来源处重新保存会话</translation>
    </message>
    <message>
        <source>Cannot open %1: it is a folder. Choose a file in it</source>
        <translation>无法打开 %1：它是文件夹。请选择其中的文件</translation>
    </message>
    <message>
        <source>Cannot open %1: there is no such file. Choose another one</source>
        <translation>无法打开 %1：没有这个文件。请选择其他文件</translation>
    </message>
    <message>
        <source>Cannot open %1: %2. See that you may read it</source>
        <translation>无法打开 %1：%2。请确认您有读取权限</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>Cannot open %1: it is too large for a session. Choose another file</source>
        <translation>无法打开 %1：作为会话文件太大。请选择其他文件</translation>
    </message>
</context>
<context>
    <name>TrialFigures</name>
    <message>
        <source>cell %1 of %2</source>
        <translation>单元 %1 / %2</translation>
    </message>
    <message>
        <source>cell %1 of %2, trial %3 of %4</source>
        <translation>单元 %1 / %2，试次 %3 / %4</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n trial(s): %1</source>
        <translation>
            <numerusform>%Ln 个试次的中位数：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedNumber</name>
    <message>
        <source>&quot;%1&quot; reads in two ways; write %2 or %3</source>
        <translation>“%1”有两种读法；请填写 %2 或 %3</translation>
    </message>
</context>
<context>
    <name>Validity</name>
    <message>
        <source>Run it again, for longer</source>
        <translation>请更长时间地重新运行</translation>
    </message>
    <message>
        <source>Give the client more event loops, or a machine of its own</source>
        <translation>给客户端更多事件循环，或单独一台机器</translation>
    </message>
    <message>
        <source>Ask for a lower rate, or give the client more event loops</source>
        <translation>降低要求的速率，或给客户端更多事件循环</translation>
    </message>
    <message>
        <source>Let it run longer, or ask for fewer in flight</source>
        <translation>请延长运行，或减少在途请求</translation>
    </message>
    <message>
        <source>Ask for fewer in flight, or allow more files with ulimit -n</source>
        <translation>减少在途请求，或用 ulimit -n 允许更多文件</translation>
    </message>
    <message>
        <source>Keep connections alive, or make fewer requests</source>
        <translation>保持连接，或减少请求数</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>%1, short</source>
        <translation>%1，过短</translation>
    </message>
    <message>
        <source>Not valid: %1</source>
        <translation>无效：%1</translation>
    </message>
    <message>
        <source>The run passed its self-checks: Little&apos;s law, the client&apos;s processor share, the send delay, the requests in flight</source>
        <translation>运行通过了自检：利特尔定律、客户端的处理器占用、发送延迟、在途请求数</translation>
    </message>
    <message>
        <source>Short: under a second or under 100 samples; no verdict is drawn from it</source>
        <translation>过短：不足一秒或不足 100 个样本；不据此下结论</translation>
    </message>
    <message>
        <source>%1 is not valid: %2</source>
        <translation>%1 无效：%2</translation>
    </message>
    <message>
        <source>%1 of %2 runs are not valid; the first, %3: %4</source>
        <translation>%2 次运行中有 %1 次无效；第一次为 %3：%4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, mode</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is wrong, what helps</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>threadloop::AboutDialog</name>
    <message>
        <source>About Threadloop</source>
        <translation>关于 Threadloop</translation>
    </message>
    <message>
        <source>Threadloop</source>
        <translation>Threadloop</translation>
    </message>
    <message>
        <source>Shows how a server behaves under concurrency, and why: threads beside an event loop.</source>
        <translation>展示服务器在并发下的表现及其原因：线程与事件循环。</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详细信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Copy versions and machine, for a report of a defect</source>
        <translation>复制版本与机器信息，用于报告缺陷</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>threadloop::BarsChart</name>
    <message>
        <source>Runs compared by target and mode</source>
        <translation>按目标和模式比较运行</translation>
    </message>
</context>
<context>
    <name>threadloop::CellGrid</name>
    <message>
        <source>Cells of the run, requests per second</source>
        <translation>运行的各单元，每秒请求数</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>The run was stopped before</source>
        <translation>运行在此之前已停止</translation>
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
        <translation>%1 请求/秒</translation>
    </message>
    <message>
        <source>new connections</source>
        <translation>新连接</translation>
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
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Show the chart’s data as a table, or the chart again; Ctrl+Shift+T for all charts</source>
        <translation>以表格显示该图的数据，或重新显示图；Ctrl+Shift+T 用于所有图</translation>
    </message>
    <message>
        <source>What does the chart “%1” show?</source>
        <translation>图“%1”显示什么？</translation>
    </message>
    <message>
        <source>What am I looking at? (F1 for the first chart)</source>
        <translation>我看到的是什么？（F1 用于第一个图）</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartPair</name>
    <message>
        <source>Chart shown</source>
        <translation>所显示的图表</translation>
    </message>
    <message>
        <source>Both are shown where there is room for them</source>
        <translation>空间足够时两者都显示</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartTablePage</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the table, for a text or a spreadsheet</source>
        <translation>复制表格，用于文档或电子表格</translation>
    </message>
    <message>
        <source>Back to the chart</source>
        <translation>返回图</translation>
    </message>
    <message>
        <source>Show the chart again</source>
        <translation>重新显示图</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%1 (Ctrl+C)</source>
        <translation>%1 (Ctrl+C)</translation>
    </message>
</context>
<context>
    <name>threadloop::ChartsArea</name>
    <message>
        <source>No request of the shown runs succeeded: there is nothing to draw here.</source>
        <translation>所显示的运行没有任何请求成功：这里没有可绘制的内容。</translation>
    </message>
    <message>
        <source>This is drawn as soon as the first run has ended.</source>
        <translation>第一次运行结束后即绘制此图。</translation>
    </message>
    <message>
        <source>All runs are hidden: tick one in the table of runs.</source>
        <translation>所有运行都已隐藏：请在运行表中勾选一个。</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>Requests per second and latency over time</source>
        <translation>随时间变化的每秒请求数与延迟</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>The shown runs as bars</source>
        <translation>以柱状图显示所选运行</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Latencies of the shown runs by percentile, and their histogram</source>
        <translation>所显示运行的各百分位延迟及其直方图</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The shown cells against one of them: medians of their trials, and verdicts</source>
        <translation>所显示的单元与其中之一相比：各试次的中位数与结论</translation>
    </message>
    <message>
        <source>Experiment shown</source>
        <translation>所显示的实验</translation>
    </message>
    <message>
        <source>Show the runs of this experiment</source>
        <translation>显示此实验的运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run what the panels hold</source>
        <translation>运行面板中的设置</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Throughput and p99 of the shown runs over the value that was swept, and the knee</source>
        <translation>所显示运行的吞吐量与 p99 随扫描值的变化，以及拐点</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Question, answers, bars and table of the experiment that was run last</source>
        <translation>最近运行的实验的问题、答案、柱状图与表格</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>The runs shown are of no experiment: Experiments above lists those there are.</source>
        <translation>所显示的运行不属于任何实验：上方的“实验”列出了所有实验。</translation>
    </message>
    <message>
        <source>The shown runs are no sweep: it takes runs that differ in one value alone. More in the panel of the client has a field for it.</source>
        <translation>所显示的运行不是扫描：扫描需要只有一个值不同的运行。客户端面板的“更多”中有相应字段。</translation>
    </message>
</context>
<context>
    <name>threadloop::ClientPanel</name>
    <message>
        <source>T&amp;argets</source>
        <translation>目标(&amp;A)</translation>
    </message>
    <message>
        <source>Another target</source>
        <translation>另一个目标</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>请求数(&amp;R)</translation>
    </message>
    <message>
        <source>each run</source>
        <translation>每次运行</translation>
    </message>
    <message>
        <source>Requests of each run; empty: as many as the time allows</source>
        <translation>每次运行的请求数；留空：时间允许多少就发多少</translation>
    </message>
    <message>
        <source>At mo&amp;st</source>
        <translation>最长(&amp;S)</translation>
    </message>
    <message>
        <source>as in 2s, 1m</source>
        <translation>如 2s、1m</translation>
    </message>
    <message>
        <source>Time of each run; empty: until all requests are made</source>
        <translation>每次运行的时间；留空：直到所有请求发完</translation>
    </message>
    <message>
        <source>&amp;Concurrency</source>
        <translation>并发(&amp;C)</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Requests in flight at once; sequential is always 1</source>
        <translation>同时在途的请求数；sequential 始终为 1</translation>
    </message>
    <message>
        <source>Whether a connection carries further requests</source>
        <translation>连接是否承载后续请求</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>new for each request</source>
        <translation>每个请求新建</translation>
    </message>
    <message>
        <source>Co&amp;nnections</source>
        <translation>连接(&amp;N)</translation>
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
        <translation>请求逐个发送</translation>
    </message>
    <message>
        <source>From blocking threads, one request each</source>
        <translation>由阻塞线程发送，各一个请求</translation>
    </message>
    <message>
        <source>From coroutines on event loops</source>
        <translation>由事件循环上的协程发送</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rate, phases, repeats and sweeps; method, headers, body, expected status, timeout, loops, background, label</source>
        <translation>速率、阶段、重复与扫描；方法、请求头、正文、期望状态、超时、循环、后台、标记</translation>
    </message>
</context>
<context>
    <name>threadloop::CommandPaste</name>
    <message>
        <source>The panels hold the request of the pasted curl command</source>
        <translation>面板现为所粘贴的 curl 命令的请求</translation>
    </message>
    <message>
        <source>The panels hold the pasted command</source>
        <translation>面板现为所粘贴的命令</translation>
    </message>
    <message>
        <source>The panels hold the request of the pasted curl command, but not all of it: %1</source>
        <translation>面板现为所粘贴的 curl 命令的请求，但不完整：%1</translation>
    </message>
    <message>
        <source>The panels hold the pasted command, but not all of it: %1</source>
        <translation>面板现为所粘贴的命令，但不完整：%1</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a “threadloop run” line or a curl command first</source>
        <translation>剪贴板中没有文本。请先复制一行“threadloop run”或一条 curl 命令</translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be pasted into the panels: %1. Copy a “threadloop run” line or a curl command</source>
        <translation>剪贴板中的内容无法粘贴到面板：%1。请复制一行“threadloop run”或一条 curl 命令</translation>
    </message>
    <message>
        <source>Put back what was there</source>
        <translation>恢复原有内容</translation>
    </message>
    <message>
        <source>the body is in the file %1; put its text into the field Body</source>
        <translation>正文在文件 %1 中；请把其文本填入“正文”字段</translation>
    </message>
    <message>
        <source>the panels cannot hold %1 as it is</source>
        <translation>面板无法原样容纳“%1”</translation>
    </message>
</context>
<context>
    <name>threadloop::CompareChart</name>
    <message>
        <source>Cells compared by the medians of their trials</source>
        <translation>按各试次的中位数比较单元</translation>
    </message>
</context>
<context>
    <name>threadloop::ComparePage</name>
    <message>
        <source>What of each trial is compared</source>
        <translation>比较每个试次的哪项指标</translation>
    </message>
    <message>
        <source>The cell that the others are held against; Ctrl+B in the table of runs</source>
        <translation>作为对照的单元；在运行表中按 Ctrl+B</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>基线(&amp;B)</translation>
    </message>
    <message>
        <source>A difference up to this does not matter: neither faster nor slower</source>
        <translation>不超过此值的差异无关紧要：既不算更快也不算更慢</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Mar&amp;gin</source>
        <translation>容差(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Judge invalid and short trials, too</source>
        <translation>无效和过短的试次也参与判断(&amp;J)</translation>
    </message>
    <message>
        <source>Judge invalid and short trials, too</source>
        <translation>无效和过短的试次也参与判断</translation>
    </message>
    <message>
        <source>Draw verdicts although a trial failed a self-check, was cut short or is too short</source>
        <translation>即使有试次未通过自检、提前结束或太短也下结论</translation>
    </message>
    <message>
        <source>Compare b&amp;y</source>
        <translation>比较指标(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentDialog</name>
    <message>
        <source>Save as an experiment</source>
        <translation>另存为实验</translation>
    </message>
    <message>
        <source>Each target and mode of the panels becomes a row of the experiment. It is run on servers of its own with the settings of the server panel, as often as you like.</source>
        <translation>面板中的每个目标和模式成为实验的一行。实验在各自的服务器上以服务器面板的设置运行，次数不限。</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>such as Threads against workers</source>
        <translation>如：线程与 worker</translation>
    </message>
    <message>
        <source>What the experiment is called</source>
        <translation>实验的名称</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it shall answer</source>
        <translation>它要回答什么</translation>
    </message>
    <message>
        <source>&amp;Look for</source>
        <translation>关注点(&amp;L)</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>无特别之处</translation>
    </message>
    <message>
        <source>What to look for in its table</source>
        <translation>在结果表中应关注什么</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Experiments in your folder %1 are listed by name</source>
        <translation>文件夹 %1 中的实验会按名称列出</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose another folder or name (Alt+C)</source>
        <translation>选择其他文件夹或名称 (Alt+C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Write the experiment (Enter)</source>
        <translation>写入实验 (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write nothing (Esc)</source>
        <translation>不写入 (Esc)</translation>
    </message>
    <message>
        <source>experiment.json</source>
        <translation>experiment.json</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>实验 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>an experiment needs a file</source>
        <translation>实验需要一个文件</translation>
    </message>
    <message>
        <source>an experiment of the program is called so; choose another name</source>
        <translation>程序自带的实验已用此名；请换一个名称</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>there is such a file; name another one, or press Replace</source>
        <translation>已有同名文件；请换一个名称，或按“替换”</translation>
    </message>
    <message>
        <source>an experiment needs a title</source>
        <translation>实验需要标题</translation>
    </message>
    <message>
        <source>Correct this in the panels first: %1: %2</source>
        <translation>请先在面板中更正：%1：%2</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentGrid</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Rate, req/s</source>
        <translation>速率，请求/秒</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>p50, ms</source>
        <translation>p50，ms</translation>
    </message>
    <message>
        <source>p99, ms</source>
        <translation>p99，ms</translation>
    </message>
    <message>
        <source>Not run yet, or no request succeeded</source>
        <translation>尚未运行，或没有请求成功</translation>
    </message>
    <message>
        <source>Cut short; it counts what was answered until then</source>
        <translation>已中断；只计入此前得到应答的请求</translation>
    </message>
    <message>
        <source>Some requests failed; it counts successful ones</source>
        <translation>部分请求失败；只计入成功的请求</translation>
    </message>
    <message>
        <source>Figures of the experiment</source>
        <translation>实验数据</translation>
    </message>
    <message>
        <source>Ours beside the article&apos;s; Ctrl+C copies the table</source>
        <translation>我们的数据与文章的数据并列；Ctrl+C 复制表格</translation>
    </message>
    <message>
        <source>% of ideal</source>
        <translation>占理想值 %</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentPage</name>
    <message>
        <source>Result of the experiment</source>
        <translation>实验结果</translation>
    </message>
    <message>
        <source>The bars come with the first run.</source>
        <translation>第一次运行后显示柱状图。</translation>
    </message>
    <message>
        <source>* cut short; the figure counts what was answered until then</source>
        <translation>* 已中断；数据只计入此前得到应答的请求</translation>
    </message>
    <message>
        <source>! some requests failed; the figure counts successful ones</source>
        <translation>! 部分请求失败；数据只计入成功的请求</translation>
    </message>
    <message>
        <source>Answers come with the runs that they are computed from.</source>
        <translation>答案由相应的运行计算得出，运行完成后显示。</translation>
    </message>
</context>
<context>
    <name>threadloop::ExperimentsMenu</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>&amp;The article as a whole</source>
        <translation>整篇文章(&amp;T)</translation>
    </message>
    <message>
        <source>Run all the article&apos;s experiments, on servers of their own</source>
        <translation>在各自的服务器上运行文章的全部实验</translation>
    </message>
    <message>
        <source>More questions</source>
        <translation>更多问题</translation>
    </message>
    <message>
        <source>&amp;Open the folder of yours</source>
        <translation>打开您的实验文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Your experiments are the *.json files in %1</source>
        <translation>您的实验是 %1 中的 *.json 文件</translation>
    </message>
    <message>
        <source>Yours: none yet</source>
        <translation>您的实验：暂无</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的实验</translation>
    </message>
    <message>
        <source>%1
It takes %2.</source>
        <translation>%1
用时%2。</translation>
    </message>
    <message>
        <source>%1 cannot be used…</source>
        <translation>%1 无法使用…</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 无法使用：%2</translation>
    </message>
</context>
<context>
    <name>threadloop::Exporter</name>
    <message>
        <source>%1 files (*.%2);;All files (*)</source>
        <translation>%1 文件 (*.%2);;所有文件 (*)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The entries below are about this chart</source>
        <translation>下面的各项针对此图表</translation>
    </message>
    <message>
        <source>&amp;Throughput over time</source>
        <translation>吞吐量随时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Latency over time</source>
        <translation>延迟随时间(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Bars, side by side</source>
        <translation>并列柱状图(&amp;B)</translation>
    </message>
    <message>
        <source>Latency by p&amp;ercentile</source>
        <translation>各百分位延迟(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Histogram of latencies</source>
        <translation>延迟直方图(&amp;H)</translation>
    </message>
    <message>
        <source>Compa&amp;rison of cells</source>
        <translation>单元比较(&amp;R)</translation>
    </message>
    <message>
        <source>In 1&amp;6:9</source>
        <translation>16:9 画幅(&amp;6)</translation>
    </message>
    <message>
        <source>1280 × 720; without it, the shape on the screen</source>
        <translation>1280 × 720；不选则按屏幕上的形状</translation>
    </message>
    <message>
        <source>&amp;PNG…</source>
        <translation>&amp;PNG…</translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation>将图表保存为图像</translation>
    </message>
    <message>
        <source>PNG, &amp;2x…</source>
        <translation>PNG，&amp;2x…</translation>
    </message>
    <message>
        <source>Save the chart as an image with twice the pixels</source>
        <translation>将图表保存为两倍像素的图像</translation>
    </message>
    <message>
        <source>PNG, &amp;4x…</source>
        <translation>PNG，&amp;4x…</translation>
    </message>
    <message>
        <source>Save the chart as an image with four times the pixels</source>
        <translation>将图表保存为四倍像素的图像</translation>
    </message>
    <message>
        <source>&amp;SVG…</source>
        <translation>&amp;SVG…</translation>
    </message>
    <message>
        <source>Save the chart as a drawing</source>
        <translation>将图表保存为矢量图</translation>
    </message>
    <message>
        <source>P&amp;DF…</source>
        <translation>P&amp;DF…</translation>
    </message>
    <message>
        <source>Save the chart as a page</source>
        <translation>将图表保存为页面</translation>
    </message>
    <message>
        <source>Cop&amp;y to the clipboard</source>
        <translation>复制到剪贴板(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the chart as an image with twice the pixels</source>
        <translation>将图表复制为两倍像素的图像</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>Save the shown runs as a table, a row each</source>
        <translation>将所显示的运行保存为表格，每次一行</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>Save everything that is known of the shown runs</source>
        <translation>保存所显示运行的全部信息</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>Save the shown runs as a table for a text</source>
        <translation>将所显示的运行保存为文本用表格</translation>
    </message>
    <message>
        <source>@%1x</source>
        <translation>@%1x</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save the runs</source>
        <translation>保存运行</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose another folder</source>
        <translation>无法写入 %1：%2。请选择其他文件夹</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>扫描(&amp;W)</translation>
    </message>
    <message>
        <source>Shown runs, with all trials of their cells</source>
        <translation>所显示的运行及其单元的全部试次</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>报告(&amp;O)…</translation>
    </message>
    <message>
        <source>Save a page about the shown runs for browser and paper: tables, charts, verdicts, commands</source>
        <translation>将所显示的运行保存为可浏览和打印的页面：表格、图表、结论、命令</translation>
    </message>
    <message>
        <source>Series as CS&amp;V…</source>
        <translation>序列存为 CS&amp;V…</translation>
    </message>
    <message>
        <source>Save every tick of the shown runs as a table, a row each</source>
        <translation>将所显示运行的每个采样保存为表格，每个一行</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>series</source>
        <translation>序列</translation>
    </message>
</context>
<context>
    <name>threadloop::FieldGrid</name>
    <message>
        <source>The sweep gives it its values, under More of the client</source>
        <translation>其值由扫描给出，见客户端的“更多”</translation>
    </message>
</context>
<context>
    <name>threadloop::FigurePanel</name>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>getting going, not counted yet</source>
        <translation>正在起步，尚不计入</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>%1 of %2 in flight</source>
        <translation>在途 %1 / %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>at most %1 of %2 in flight</source>
        <translation>在途最多 %1 / %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 % of ideal %2 req/s</source>
        <translation>达到理想值 %2 请求/秒的 %1 %</translation>
    </message>
    <message>
        <source>no ideal known</source>
        <translation>理想值未知</translation>
    </message>
    <message>
        <source>No request failed</source>
        <translation>没有请求失败</translation>
    </message>
    <message>
        <source>%1 requests per second</source>
        <translation>每秒 %1 个请求</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>threadloop::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>新建会话(&amp;N)</translation>
    </message>
    <message>
        <source>The first plan, and no runs shown</source>
        <translation>初始计划，不显示任何运行</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a session: its plan, its server&apos;s settings and the runs it shows</source>
        <translation>打开会话：其计划、服务器设置和所显示的运行</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the session into its file</source>
        <translation>将会话保存到其文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the session into another file</source>
        <translation>将会话保存到另一个文件</translation>
    </message>
    <message>
        <source>&amp;Paste command</source>
        <translation>粘贴命令(&amp;P)</translation>
    </message>
    <message>
        <source>Put a “threadloop run” line or a curl command from the clipboard into the panels</source>
        <translation>将剪贴板中的“threadloop run”命令行或 curl 命令放入面板</translation>
    </message>
    <message>
        <source>Save as an &amp;experiment…</source>
        <translation>另存为实验(&amp;E)…</translation>
    </message>
    <message>
        <source>Keep the grid of targets and modes as an experiment of your own</source>
        <translation>将目标与模式的网格保存为自己的实验</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>Forget which files were open; the files stay</source>
        <translation>忘记打开过哪些文件；文件本身保留</translation>
    </message>
    <message>
        <source>Saved the experiment %1</source>
        <translation>已保存实验 %1</translation>
    </message>
</context>
<context>
    <name>threadloop::HistogramChart</name>
    <message>
        <source>Histogram of latencies</source>
        <translation>延迟直方图</translation>
    </message>
</context>
<context>
    <name>threadloop::LatencyChart</name>
    <message>
        <source>Latency percentiles over time</source>
        <translation>延迟百分位随时间的变化</translation>
    </message>
</context>
<context>
    <name>threadloop::LoadSection</name>
    <message>
        <source>R&amp;ate</source>
        <translation>速率(&amp;A)</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>Requests due per second, by a schedule that nothing delays: an open loop; empty: each request follows the reply before</source>
        <translation>每秒到期的请求数，按不受任何延误的时间表：开环；留空：每个请求都在上一个应答之后发送</translation>
    </message>
    <message>
        <source>&amp;Ramp-up</source>
        <translation>爬升(&amp;R)</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time in which concurrency or rate grows, as in 1s; in no figure</source>
        <translation>并发或速率增长的时间，如 1s；不计入任何数值</translation>
    </message>
    <message>
        <source>Warm-up &amp;time</source>
        <translation>预热时间(&amp;T)</translation>
    </message>
    <message>
        <source>Time at full load before the run counts, as in 2s; in no figure</source>
        <translation>计入之前的满载时间，如 2s；不计入任何数值</translation>
    </message>
    <message>
        <source>Repeat &amp;count</source>
        <translation>重复次数(&amp;C)</translation>
    </message>
    <message>
        <source>trials each</source>
        <translation>各试次</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Trials of each cell, in an order drawn anew for each round; verdicts need 6</source>
        <translation>每个单元的试次数，每轮顺序重新抽取；下结论需要 6 个</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Of all that is random: the same seed gives the same arrivals and the same order</source>
        <translation>所有随机性的来源：相同的种子给出相同的到达和顺序</translation>
    </message>
    <message>
        <source>constant, evenly spaced</source>
        <translation>恒定，等间隔</translation>
    </message>
    <message>
        <source>Poisson, at random</source>
        <translation>泊松，随机</translation>
    </message>
    <message>
        <source>Arrival&amp;s</source>
        <translation>到达方式(&amp;S)</translation>
    </message>
    <message>
        <source>How the requests of an open loop follow each other</source>
        <translation>开环的请求如何先后到来</translation>
    </message>
    <message>
        <source>Arrivals need a rate: a closed loop has no schedule</source>
        <translation>到达方式需要速率：闭环没有时间表</translation>
    </message>
</context>
<context>
    <name>threadloop::MainWindow</name>
    <message>
        <source>Run is off until the marked fields are right.</source>
        <translation>标出的字段改正之后才能运行。</translation>
    </message>
    <message>
        <source>A run is under way; Stop ends it</source>
        <translation>正在运行；按“停止”结束</translation>
    </message>
    <message>
        <source>Run what the panels hold</source>
        <translation>运行面板中的设置</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>The run&apos;s body of %1 bytes was not stored; fill it in before you run it again</source>
        <translation>该运行 %1 字节的正文未存储；重新运行前请填写</translation>
    </message>
    <message>
        <source>The panels hold the plan of %1</source>
        <translation>面板现为 %1 的计划</translation>
    </message>
    <message>
        <source>Nothing was deleted: a run that is being made stays</source>
        <translation>未删除任何内容：正在进行的运行会保留</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is nothing to bring back</source>
        <translation>没有可恢复的内容</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Port %1 is taken by another program; the server uses port %2 instead</source>
        <translation>端口 %1 被其他程序占用；服务器改用端口 %2</translation>
    </message>
    <message>
        <source>Not running: %1</source>
        <translation>未运行：%1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Stopped; what was measured is kept</source>
        <translation>已停止；已测得的数据会保留</translation>
    </message>
    <message>
        <source>Threadloop</source>
        <translation>Threadloop</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the run; what was measured is kept</source>
        <translation>停止运行；已测得的数据会保留</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>Copy the command line that runs what the panels hold</source>
        <translation>复制可运行面板设置的命令行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Take charts and runs along (Alt+X)</source>
        <translation>带走图表和运行 (Alt+X)</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Put all panels back where they were</source>
        <translation>将所有面板恢复原位</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>视图(&amp;W)</translation>
    </message>
    <message>
        <source>Show and hide panels (Alt+W)</source>
        <translation>显示和隐藏面板 (Alt+W)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Show or hide the panel %1</source>
        <translation>显示或隐藏面板“%1”</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The chart was copied</source>
        <translation>已复制图表</translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s) were deleted; Ctrl+Z in the table brings them back</source>
        <translation>
            <numerusform>已删除 %1 次运行；在表中按 Ctrl+Z 恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s) are back</source>
        <translation>
            <numerusform>已恢复 %1 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The charts show %n run(s) at most; hide one first</source>
        <translation>
            <numerusform>图表最多显示 %Ln 次运行；请先隐藏一个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s)</source>
        <translation>
            <numerusform>已复制 %Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open and save sessions, paste commands (Alt+F)</source>
        <translation>打开和保存会话，粘贴命令 (Alt+F)</translation>
    </message>
    <message>
        <source>Exper&amp;iments</source>
        <translation>实验(&amp;I)</translation>
    </message>
    <message>
        <source>Answer a question by runs on servers of their own (Alt+I)</source>
        <translation>通过在独立服务器上的运行来回答问题 (Alt+I)</translation>
    </message>
    <message>
        <source>Charts as &amp;tables</source>
        <translation>以表格显示图(&amp;T)</translation>
    </message>
    <message>
        <source>Show the data of all charts as tables, or the charts again</source>
        <translation>以表格显示所有图的数据，或重新显示图</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>我看到的是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Say what the chart in view shows</source>
        <translation>说明当前的图显示什么</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Percentiles, theme, defaults, and the folder of the history</source>
        <translation>百分位、主题、默认值以及历史文件夹</translation>
    </message>
    <message>
        <source>&amp;About Threadloop</source>
        <translation>关于 Threadloop(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence, and what this runs on</source>
        <translation>版本、许可证及运行环境</translation>
    </message>
    <message>
        <source>Opening %1: %2 of %3 runs; done in %4</source>
        <translation>正在打开 %1：%3 次运行中的 %2 次；完成还需%4</translation>
    </message>
    <message>
        <source>Runs are stored again, those made in between as well</source>
        <translation>运行又能存储了，其间的运行也已存储</translation>
    </message>
</context>
<context>
    <name>threadloop::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Closing this message brings back the one before it</source>
        <translation>关闭此消息后显示前一条</translation>
    </message>
    <message>
        <source>What can be done about it</source>
        <translation>可采取的措施</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close the message (Ctrl+Shift+W)</source>
        <translation>关闭消息 (Ctrl+Shift+W)</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>1 / %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Shift+U)</source>
        <translation>%1 (Ctrl+Shift+U)</translation>
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
        <translation>按百分位的延迟</translation>
    </message>
</context>
<context>
    <name>threadloop::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Defaults of server and client</source>
        <translation>服务器与客户端的默认值</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc); what was chosen holds already</source>
        <translation>关闭 (Esc)；所选内容已生效</translation>
    </message>
    <message>
        <source>Show %1 beside the big figure, in the table of runs and over time</source>
        <translation>在大号数值旁、运行表格中以及随时间的图中显示 %1</translation>
    </message>
    <message>
        <source>Shown beside the big figure and in the table of runs. Over time a run keeps p50, p90 and p99; the chart draws those of them that are chosen.</source>
        <translation>显示在大号数值旁和运行表格中。随时间的变化只保存 p50、p90 和 p99；图中绘制其中所选的项。</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Colours of window and charts; exported pictures are always light</source>
        <translation>窗口和图的颜色；导出的图片始终为浅色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Keep what the panels hold</source>
        <translation>保留面板中的设置(&amp;K)</translation>
    </message>
    <message>
        <source>Make the server’s and the client’s present settings the defaults</source>
        <translation>将服务器与客户端的当前设置作为默认值</translation>
    </message>
    <message>
        <source>&amp;Fill the panels with them</source>
        <translation>用默认值填充面板(&amp;F)</translation>
    </message>
    <message>
        <source>Put the defaults into the panels of server and client</source>
        <translation>将默认值放入服务器与客户端面板</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Make the settings of the very first start the defaults again</source>
        <translation>恢复最初启动时的设置为默认值</translation>
    </message>
    <message>
        <source>The window opens with what its panels held last. Defaults are what you can always go back to.</source>
        <translation>窗口打开时恢复面板上次的设置。默认值是您随时可以返回的设置。</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Folder of the history</source>
        <translation>历史文件夹</translation>
    </message>
    <message>
        <source>Where runs are stored, in the file history.sqlite</source>
        <translation>运行存储的位置，文件为 history.sqlite</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose a folder in a dialog</source>
        <translation>在对话框中选择文件夹</translation>
    </message>
    <message>
        <source>Take the &amp;stored runs along</source>
        <translation>一并带走已存储的运行(&amp;S)</translation>
    </message>
    <message>
        <source>Take the stored runs along</source>
        <translation>一并带走已存储的运行</translation>
    </message>
    <message>
        <source>Copy all stored runs into the new folder</source>
        <translation>将所有已存储的运行复制到新文件夹</translation>
    </message>
    <message>
        <source>&amp;Use this folder</source>
        <translation>使用此文件夹(&amp;U)</translation>
    </message>
    <message>
        <source>Store runs there from now on, and show those that are there</source>
        <translation>今后将运行存储在那里，并显示那里的运行</translation>
    </message>
    <message>
        <source>Window and command line store their runs there; the command line’s --database names another file for one command.</source>
        <translation>窗口和命令行都将运行存储在那里；命令行的 --database 可为单个命令指定另一文件。</translation>
    </message>
    <message>
        <source>There is a history in this folder: its runs are shown then, and new ones are added to them. Those of the present folder stay where they are.</source>
        <translation>此文件夹中已有历史：之后将显示其中的运行，新的运行也加入其中。当前文件夹中的运行保持不动。</translation>
    </message>
    <message>
        <source>All stored runs are copied there, also for the command line. The present file stays as it is and is used no more: delete it yourself.</source>
        <translation>所有已存储的运行将复制到那里，命令行亦然。当前文件保持原样，不再使用：请自行删除。</translation>
    </message>
    <message>
        <source>A new, empty history begins there, also for the command line. The stored runs stay in the present folder and come back when you choose it again.</source>
        <translation>那里将开始新的空历史，命令行亦然。已存储的运行留在当前文件夹，再次选择它时即可恢复。</translation>
    </message>
</context>
<context>
    <name>threadloop::PreferencesKeeper</name>
    <message>
        <source>The defaults are those of the very first start again.</source>
        <translation>默认值已恢复为最初启动时的设置。</translation>
    </message>
    <message>
        <source>What the panels hold now is the default from now on.</source>
        <translation>面板当前的设置从现在起为默认值。</translation>
    </message>
    <message>
        <source>A run is under way: fill the panels when it has ended.</source>
        <translation>有运行正在进行：请在其结束后再填充面板。</translation>
    </message>
    <message>
        <source>The panels hold the defaults now.</source>
        <translation>面板现为默认值。</translation>
    </message>
    <message>
        <source>Runs are stored in %1 from now on.</source>
        <translation>今后运行存储在 %1 中。</translation>
    </message>
    <message>
        <source>%1 is no whole path; it begins with /</source>
        <translation>%1 不是完整路径；完整路径以 / 开头</translation>
    </message>
    <message>
        <source>A run is under way and is being stored: choose the folder when it has ended.</source>
        <translation>有运行正在进行并被存储：请在其结束后再选择文件夹。</translation>
    </message>
    <message>
        <source>The choice cannot be kept: the user’s data folder cannot be written.</source>
        <translation>无法保存此选择：用户数据文件夹不可写。</translation>
    </message>
</context>
<context>
    <name>threadloop::RequestSection</name>
    <message>
        <source>Met&amp;hod</source>
        <translation>方法(&amp;H)</translation>
    </message>
    <message>
        <source>GET, or POST with a body</source>
        <translation>GET，有正文时为 POST</translation>
    </message>
    <message>
        <source>The request&apos;s method</source>
        <translation>请求的方法</translation>
    </message>
    <message>
        <source>Name: value, one a line</source>
        <translation>Name: value，每行一个</translation>
    </message>
    <message>
        <source>Header fields to add, one a line</source>
        <translation>要添加的请求头，每行一个</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The request&apos;s body, sent as UTF-8</source>
        <translation>请求的正文，以 UTF-8 发送</translation>
    </message>
    <message>
        <source>Expected stat&amp;us</source>
        <translation>期望状态(&amp;U)</translation>
    </message>
    <message>
        <source>2xx</source>
        <translation>2xx</translation>
    </message>
    <message>
        <source>Statuses that count as success: 200, 2xx, or a list</source>
        <translation>视为成功的状态：200、2xx 或列表</translation>
    </message>
    <message>
        <source>30s</source>
        <translation>30s</translation>
    </message>
    <message>
        <source>Time for one request, its connect included</source>
        <translation>单个请求的时间，含建立连接</translation>
    </message>
    <message>
        <source>E&amp;vent loops</source>
        <translation>事件循环(&amp;V)</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Threads of the client in the mode event-loop, each with a loop</source>
        <translation>event-loop 模式下客户端的线程，每个带一个循环</translation>
    </message>
    <message>
        <source>Back&amp;ground</source>
        <translation>后台(&amp;G)</translation>
    </message>
    <message>
        <source>such as /fib/42</source>
        <translation>如 /fib/42</translation>
    </message>
    <message>
        <source>A path or URL: one request to it is kept in flight beside each run</source>
        <translation>路径或 URL：每次运行时始终有一个发往它的请求在途</translation>
    </message>
    <message>
        <source>Hea&amp;der fields</source>
        <translation>请求头(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Timeout</source>
        <translation>超时(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>标记(&amp;A)</translation>
    </message>
    <message>
        <source>A text that the runs keep: charts, tables and files tell them by it</source>
        <translation>随运行保存的文字：图表、表格和文件用它来区分运行</translation>
    </message>
</context>
<context>
    <name>threadloop::RunDisplay</name>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Part %1 of %2: %3</source>
        <translation>第 %1 / %2 部分：%3</translation>
    </message>
    <message>
        <source>part %1 of %2, %3</source>
        <translation>第 %1 / %2 部分，%3</translation>
    </message>
    <message>
        <source>%1; all done in %2</source>
        <translation>%1；全部完成还需%2</translation>
    </message>
    <message>
        <source>%1: all runs are made</source>
        <translation>%1：全部运行已完成</translation>
    </message>
    <message numerus="yes">
        <source>All runs of %n experiment(s) are made</source>
        <translation>
            <numerusform>%n 个实验的全部运行已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 req/s</source>
        <translation>%1，%2：%3 请求/秒</translation>
    </message>
    <message>
        <source>No run could be made</source>
        <translation>无法进行任何运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are made</source>
        <translation>
            <numerusform>%n 次运行已完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::RunsPanel</name>
    <message>
        <source>Filter the runs by words</source>
        <translation>按词筛选运行</translation>
    </message>
    <message>
        <source>Mode of the runs to show</source>
        <translation>要显示的运行的模式</translation>
    </message>
    <message>
        <source>Target of the runs to show</source>
        <translation>要显示的运行的目标</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>Age of the runs to show</source>
        <translation>要显示的运行的时间</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show all runs again</source>
        <translation>重新显示所有运行</translation>
    </message>
    <message>
        <source>All modes</source>
        <translation>所有模式</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>任何日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 run(s)</source>
        <translation>
            <numerusform>%1 / %2 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 run(s)</source>
        <translation>
            <numerusform>%1 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按词筛选</translation>
    </message>
    <message>
        <source>Show the runs that have every one of these words in name, label, target, tags, cell or note (Ctrl+F); Esc clears it</source>
        <translation>显示在名称、标记、目标、标签、单元或备注中含有全部这些词的运行 (Ctrl+F)；Esc 清除</translation>
    </message>
</context>
<context>
    <name>threadloop::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Open in panels</source>
        <translation>在面板中打开</translation>
    </message>
    <message>
        <source>Put the run&apos;s plan and its server&apos;s settings into the panels</source>
        <translation>将该运行的计划及其服务器设置放入面板</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, or hide them</source>
        <translation>在图表中显示或隐藏所选运行</translation>
    </message>
    <message>
        <source>Compare with this cell</source>
        <translation>与此单元比较</translation>
    </message>
    <message>
        <source>Mark the run: its cell becomes the baseline of the comparison</source>
        <translation>标记该运行：其单元成为比较的基线</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give the run a name</source>
        <translation>为运行命名</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>Words to find the run by</source>
        <translation>用于查找该运行的词</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>What there is to say about the run</source>
        <translation>关于该运行的说明</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>将所选行复制为表格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected runs; Ctrl+Z brings them back</source>
        <translation>删除所选运行；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>撤销删除</translation>
    </message>
    <message>
        <source>Bring back what was deleted last</source>
        <translation>恢复最近删除的内容</translation>
    </message>
    <message>
        <source>No longer the baseline</source>
        <translation>不再作为基线</translation>
    </message>
    <message>
        <source>No runs yet: press Run (F5)</source>
        <translation>尚无运行：请按“运行”(F5)</translation>
    </message>
    <message>
        <source>No run passes the filter; Esc in its field clears it</source>
        <translation>没有运行符合筛选；在筛选框按 Esc 清除</translation>
    </message>
</context>
<context>
    <name>threadloop::ServerPanel</name>
    <message>
        <source>Not used by this target</source>
        <translation>此目标不使用</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>端口(&amp;O)</translation>
    </message>
    <message>
        <source>8000, or a free one</source>
        <translation>8000 或空闲端口</translation>
    </message>
    <message>
        <source>The port to listen on; 0 picks a free one, empty takes 8000 or a free one</source>
        <translation>监听端口；0 选取空闲端口，留空用 8000 或空闲端口</translation>
    </message>
    <message>
        <source>Wor&amp;kers</source>
        <translation>Wor&amp;ker 数</translation>
    </message>
    <message>
        <source>Event loops, each in a thread of its own and with a pool of its own</source>
        <translation>事件循环，各有自己的线程和线程池</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>per worker</source>
        <translation>每个 worker</translation>
    </message>
    <message>
        <source>Pool threads of each worker, which run /wait and /fib</source>
        <translation>每个 worker 的池线程，执行 /wait 和 /fib</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>延时(&amp;D)</translation>
    </message>
    <message>
        <source>as in 50ms, 1s</source>
        <translation>如 50ms、1s</translation>
    </message>
    <message>
        <source>How long /wait and /asyncwait wait</source>
        <translation>/wait 和 /asyncwait 等待多久</translation>
    </message>
    <message>
        <source>Interpreter &amp;lock</source>
        <translation>解释器锁(&amp;L)</translation>
    </message>
    <message>
        <source>Interpreter lock</source>
        <translation>解释器锁</translation>
    </message>
    <message>
        <source>Give each worker one lock for all computing, as CPython has</source>
        <translation>给每个 worker 一把用于所有计算的锁，如 CPython</translation>
    </message>
    <message>
        <source>%1 applies at the next run</source>
        <translation>%1 下次运行时生效</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connections open now</source>
        <translation>当前打开的连接</translation>
    </message>
    <message>
        <source>Pool busy</source>
        <translation>池占用</translation>
    </message>
    <message>
        <source>Pool threads that run a handler, of all there are</source>
        <translation>正在执行处理程序的池线程数 / 总数</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Handlers that wait for a pool thread</source>
        <translation>等待池线程的处理程序</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Running on %1:%2</source>
        <translation>运行于 %1:%2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Applies at the next run; now %1</source>
        <translation>下次运行时生效；现为 %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Stop the embedded server; a run starts it again (Ctrl+F5)</source>
        <translation>停止内置服务器；运行时会再次启动 (Ctrl+F5)</translation>
    </message>
    <message>
        <source>Start the embedded server with these settings (Ctrl+F5)</source>
        <translation>以这些设置启动内置服务器 (Ctrl+F5)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>The address to listen on; 0.0.0.0 lets other machines in</source>
        <translation>监听的地址；0.0.0.0 允许其他机器访问</translation>
    </message>
</context>
<context>
    <name>threadloop::SessionFiles</name>
    <message>
        <source>Sessions of Threadloop (*.threadloop);;All files (*)</source>
        <translation>Threadloop 会话 (*.threadloop);;所有文件 (*)</translation>
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
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Forget this file</source>
        <translation>忘记此文件</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>%1 has taken the place of what was in no file</source>
        <translation>%1 取代了未存入文件的内容</translation>
    </message>
    <message>
        <source>A new session</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>The first plan has taken the place of what was in no file</source>
        <translation>初始计划取代了未存入文件的内容</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The panels could not take over all of %1 as it is there: %2. See what they hold before you save it</source>
        <translation>面板未能原样接收 %1 的全部内容：%2。保存之前请查看面板中的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 cannot be shown: the history does not have them any more. Bring them back with “threadloop history import”, or leave them out</source>
        <translation>
            <numerusform>%1 中有 %Ln 次运行无法显示：历史中已没有它们。请用“threadloop history import”恢复，或将其去掉</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>去掉它们</translation>
    </message>
    <message>
        <source>%1 was not saved: another program has changed it meanwhile. Save it under another name, or replace what is there</source>
        <translation>未保存 %1：其间另一个程序更改了它。请另存为其他名称，或替换现有内容</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>session.threadloop</source>
        <translation>session.threadloop</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Cannot save %1: %2. Choose another place</source>
        <translation>无法保存 %1：%2。请选择其他位置</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>未打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 cannot be shown yet: another program is still making them. Open %1 again when they have ended</source>
        <translation>
            <numerusform>%1 中有 %Ln 次运行暂时无法显示：另一个程序仍在进行这些运行。请在其结束后重新打开 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>threadloop::StatusLine</name>
    <message>
        <source>Progress of all runs</source>
        <translation>全部运行的进度</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>threadloop::SweepChart</name>
    <message>
        <source>Throughput and latency over a swept value</source>
        <translation>吞吐量与延迟随扫描值的变化</translation>
    </message>
</context>
<context>
    <name>threadloop::SweepSection</name>
    <message>
        <source>concurrency</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>threads of the server</source>
        <translation>服务器线程数</translation>
    </message>
    <message>
        <source>workers of the server</source>
        <translation>服务器 Worker 数</translation>
    </message>
    <message>
        <source>delay of the server</source>
        <translation>服务器延时</translation>
    </message>
    <message>
        <source>What is given one value after the other, instead of its own field&apos;s</source>
        <translation>依次取各值的对象，取代其自身字段的值</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sweep &amp;over</source>
        <translation>扫描对象(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>A list, or ranges: 10..160:16 has 16 values evenly spaced, 1..1024:11x has 11 in a constant ratio</source>
        <translation>列表或范围：10..160:16 为 16 个等距值，1..1024:11x 为 11 个等比值</translation>
    </message>
    <message>
        <source>Choose first what is swept</source>
        <translation>请先选择扫描对象</translation>
    </message>
</context>
<context>
    <name>threadloop::TargetPicker</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>http://host:port/path or /path</source>
        <translation>http://host:port/path 或 /path</translation>
    </message>
    <message>
        <source>Another target: a URL, or a path of the embedded server; Enter adds it</source>
        <translation>另一个目标：URL 或内置服务器的路径；按回车添加</translation>
    </message>
    <message>
        <source>Add the target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Add the target that was typed</source>
        <translation>添加所输入的目标</translation>
    </message>
    <message>
        <source>A route of the embedded server</source>
        <translation>内置服务器的路由</translation>
    </message>
    <message>
        <source>%1 (Del removes it)</source>
        <translation>%1（按 Del 移除）</translation>
    </message>
    <message>
        <source>Remove the target %1</source>
        <translation>移除目标 %1</translation>
    </message>
    <message>
        <source>Remove this target (Del)</source>
        <translation>移除此目标 (Del)</translation>
    </message>
</context>
<context>
    <name>threadloop::TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>打开的进度</translation>
    </message>
    <message>
        <source>Leave the window as it is</source>
        <translation>保持窗口不变</translation>
    </message>
</context>
<context>
    <name>threadloop::ThroughputChart</name>
    <message>
        <source>Requests per second over time</source>
        <translation>每秒请求数随时间的变化</translation>
    </message>
</context>
</TS>
