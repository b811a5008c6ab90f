// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.File;
import java.io.FileNotFoundException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/** HdrHistogram's reference implementation as an independent reader and writer of interval logs. */
public final class HdrOracle {
    private static final double[] PERCENTILES = {1, 10, 25, 33.3, 50, 75, 90, 95, 99, 99.9, 99.99, 100};

    /** read LOG: prints what it finds, and each distribution. write LOG: writes a log, prints what is in it. */
    public static void main(String[] arguments) throws FileNotFoundException {
        Locale.setDefault(Locale.ROOT);
        if (arguments[0].equals("read")) {
            for (Map.Entry<String, Histogram> entry : read(new File(arguments[1])).entrySet()) {
                print(entry.getKey(), entry.getValue());
                System.out.println("distribution");
                entry.getValue().outputPercentileDistribution(System.out, 5, 1000.0);
                System.out.println("end");
            }
        } else {
            for (Map.Entry<String, Histogram> entry : write(new File(arguments[1])).entrySet()) {
                print(entry.getKey(), entry.getValue());
            }
        }
    }

    private static Map<String, Histogram> read(File log) throws FileNotFoundException {
        Map<String, Histogram> sums = new LinkedHashMap<>();
        HistogramLogReader reader = new HistogramLogReader(log);
        while (reader.hasNext()) {
            EncodableHistogram row = reader.nextIntervalHistogram();
            if (row != null) {
                add(sums, (Histogram) row);
            }
        }
        System.out.printf("start %.3f%n", reader.getStartTimeSec());
        return sums;
    }

    private static void add(Map<String, Histogram> sums, Histogram row) {
        String tag = row.getTag() == null ? "" : row.getTag();
        sums.computeIfAbsent(tag, name -> emptyLike(row));
        sums.get(tag).add(row);
    }

    private static void print(String tag, Histogram histogram) {
        System.out.println("tag " + tag);
        System.out.println("count " + histogram.getTotalCount());
        for (double percentile : PERCENTILES) {
            System.out.println("percentile " + percentile + " " + histogram.getValueAtPercentile(percentile));
        }
        for (HistogramIterationValue value : histogram.recordedValues()) {
            System.out.println("value " + value.getValueIteratedTo() + " " + value.getCountAtValueIteratedTo());
        }
    }

    /** Rows of a fixed range, rows that resized themselves, an empty row, counts that take several bytes. */
    private static Map<String, Histogram> write(File log) throws FileNotFoundException {
        Map<String, Histogram> sums = new LinkedHashMap<>();
        HistogramLogWriter writer = new HistogramLogWriter(log);
        writer.outputComment("[written by the reference implementation]");
        writer.outputLogFormatVersion();
        writer.outputStartTime(1_441_812_279_474L);
        writer.setBaseTime(1_441_812_279_474L);
        writer.outputBaseTime(1_441_812_279_474L);
        writer.outputLegend();
        Random random = new Random(42);
        for (int row = 0; row < 20; ++row) {
            Histogram histogram = row % 2 == 0 ? new Histogram(1, 3_600_000_000L, 3) : new Histogram(3);
            if (row % 4 >= 2) {
                histogram.setTag("second");
            }
            for (int i = 0; i < 500 * row; ++i) {
                histogram.recordValue((long) Math.exp(random.nextDouble() * (row + 1)));
            }
            histogram.recordValueWithCount(77, row == 7 ? 5_000_000_000L : 1);
            writer.outputIntervalHistogram(row, row + 1.0, row == 10 ? emptyLike(histogram) : histogram);
            add(sums, row == 10 ? emptyLike(histogram) : histogram);
        }
        writer.close();
        return sums;
    }

    private static Histogram emptyLike(Histogram histogram) {
        Histogram empty = new Histogram(histogram); // its range, without its counts
        empty.setAutoResize(true);
        empty.setTag(histogram.getTag());
        return empty;
    }
}
