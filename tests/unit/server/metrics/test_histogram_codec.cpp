// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/histogram_codec.h"

#include "server/metrics/big_endian.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <random>
#include <string>
#include <variant>

using namespace threadloop;

namespace {

// Written by HdrHistogram's reference implementation for the values 1, 1, 5, 2048.
constexpr std::string_view referenceText = "HISTFAAAACZ4nJNpmSzMwMDAzgABzFCaEURcm7yEwf4DVICFlemzPBMAdPwFrg==";

Histogram decodedOrEmpty(const HistogramDecodeResult &result)
{
    const auto *histogram = std::get_if<Histogram>(&result);
    return histogram ? *histogram : Histogram();
}

std::string_view errorOf(const HistogramDecodeResult &result)
{
    const auto *error = std::get_if<HistogramDecodeError>(&result);
    return error ? error->detail : std::string_view();
}

// A payload's head, true unless told otherwise, before these counts.
std::string payload(const std::string &counts, std::uint64_t lowest = 1,
                    std::uint64_t highest = 3'600'000'000, std::uint32_t digits = 3,
                    std::uint32_t cookie = 0x1c849313, std::uint32_t offset = 0,
                    std::uint64_t ratio = 0x3ff0000000000000)
{
    std::string out;
    appendBigEndian(out, cookie);
    appendBigEndian(out, static_cast<std::uint32_t>(counts.size()));
    appendBigEndian(out, offset);
    appendBigEndian(out, digits);
    appendBigEndian(out, lowest);
    appendBigEndian(out, highest);
    appendBigEndian(out, ratio);
    return out + counts;
}

} // namespace

class TestHistogramCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheReferencesText();
    void writesTheReferencesPayload();
    void roundTrips_data();
    void roundTrips();
    void readsEverySpellingOfZeros_data();
    void readsEverySpellingOfZeros();
    void refusesBrokenPayloads_data();
    void refusesBrokenPayloads();
    void refusesBrokenTexts_data();
    void refusesBrokenTexts();
};

void TestHistogramCodec::readsTheReferencesText()
{
    const HistogramDecodeResult result = decodeHistogram(referenceText);
    QVERIFY2(std::holds_alternative<Histogram>(result), errorOf(result).data());
    const Histogram histogram = decodedOrEmpty(result);
    QCOMPARE(histogram.count(), std::uint64_t{4});
    QCOMPARE(histogram.countAtIndex(histogram.layout().indexOf(1)), std::uint64_t{2});
    QCOMPARE(histogram.countAtIndex(histogram.layout().indexOf(5)), std::uint64_t{1});
    QCOMPARE(histogram.countAtIndex(histogram.layout().indexOf(2048)), std::uint64_t{1});
    QCOMPARE(histogram.min().value(), std::uint64_t{1});
    QCOMPARE(histogram.max().value(), std::uint64_t{2049});
}

void TestHistogramCodec::writesTheReferencesPayload()
{
    // The compressed bytes may differ between versions of zlib, what is in them may not.
    const QByteArray reference =
        QByteArray::fromBase64(QByteArray(referenceText.data(), referenceText.size()));
    const QByteArray inflated = qUncompress(QByteArray(4, '\1') + reference.mid(8));
    Histogram histogram(decodedOrEmpty(decodeHistogram(referenceText)).layout());
    for (const std::uint64_t value : {1, 1, 5, 2048})
        histogram.record(value);
    QCOMPARE(QByteArray::fromStdString(encodeHistogramPayload(histogram)).toHex(), inflated.toHex());
}

void TestHistogramCodec::roundTrips_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<quint64>("times");
    QTest::newRow("empty") << 0 << quint64{0};
    QTest::newRow("one") << 1 << quint64{1};
    QTest::newRow("many") << 10'000 << quint64{1};
    QTest::newRow("two bytes") << 100 << quint64{64};
    QTest::newRow("five bytes") << 100 << (quint64{1} << 33);
    QTest::newRow("nine bytes") << 1 << (quint64{1} << 60);
}

void TestHistogramCodec::roundTrips()
{
    QFETCH(int, count);
    QFETCH(quint64, times);
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::uint64_t> bits(0, times > 1'000'000'000'000 ? 2 : 20);
    Histogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.record(random() & ((std::uint64_t{1} << bits(random)) - 1), times);
    const HistogramDecodeResult result = decodeHistogram(encodeHistogram(histogram));
    QVERIFY2(std::holds_alternative<Histogram>(result), errorOf(result).data());
    QVERIFY(decodedOrEmpty(result).hasSameCounts(histogram));
    QCOMPARE(decodedOrEmpty(result).percentile(99), histogram.percentile(99));
}

void TestHistogramCodec::readsEverySpellingOfZeros_data()
{
    QTest::addColumn<QByteArray>("counts");
    QTest::newRow("single zeros") << QByteArray("\0\0\2", 3);
    QTest::newRow("a run of two") << QByteArray("\3\2", 2);
    QTest::newRow("runs of one") << QByteArray("\1\1\2", 3);
    QTest::newRow("an overlong run") << QByteArray("\x83\x80\x00\x02", 4);
    QTest::newRow("zeros behind") << QByteArray("\3\2\0\7", 4);
}

void TestHistogramCodec::readsEverySpellingOfZeros()
{
    QFETCH(QByteArray, counts);
    const HistogramDecodeResult result = decodeHistogramPayload(payload(counts.toStdString()));
    QVERIFY2(std::holds_alternative<Histogram>(result), errorOf(result).data());
    QCOMPARE(decodedOrEmpty(result).count(), std::uint64_t{1});
    QCOMPARE(decodedOrEmpty(result).countAtIndex(2), std::uint64_t{1});
}

void TestHistogramCodec::refusesBrokenPayloads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const std::string &bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    row("empty", "");
    row("head cut short", payload("").substr(0, 39));
    row("wrong cookie", payload("\2", 1, 3'600'000'000, 3, 0x1c849314));
    row("says less", payload("\2") + "\2");
    row("says more", payload("\2\2").substr(0, 41));
    row("offset", payload("\2", 1, 3'600'000'000, 3, 0x1c849313, 1));
    row("ratio", payload("\2", 1, 3'600'000'000, 3, 0x1c849313, 0, 0x4000000000000000));
    row("ratio not a number", payload("\2", 1, 3'600'000'000, 3, 0x1c849313, 0, 0x7ff8000000000000));
    row("no digits", payload("\2", 1, 3'600'000'000, 0));
    row("six digits", payload("\2", 1, 3'600'000'000, 6));
    row("digits overflow", payload("\2", 1, 3'600'000'000, 0xffffffff));
    row("lowest zero", payload("\2", 0));
    row("lowest above highest", payload("\2", 100, 150));
    row("lowest huge", payload("\2", std::uint64_t{1} << 60, (std::uint64_t{1} << 62) - 1));
    row("highest huge", payload("\2", 1, ~std::uint64_t{0}));
    row("count cut short", payload("\x82"));
    row("count cut short in its ninth byte", payload("\x82\x80\x80\x80\x80\x80\x80\x80"));
    row("run too long", payload("\xff\xff\x7f"));
    row("endless run", payload("\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
    row("counts overflow", payload("\xfe\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff\xff\xff\xff\xff\xff"
                                   "\xfe\xff\xff\xff\xff\xff\xff\xff\xff"));
    std::string tooMany;
    for (int i = 0; i < 23'553; ++i)
        tooMany += '\2';
    row("too many counts", payload(tooMany));
}

void TestHistogramCodec::refusesBrokenPayloads()
{
    QFETCH(QByteArray, bytes);
    const HistogramDecodeResult result = decodeHistogramPayload(bytes.toStdString());
    QVERIFY(!errorOf(result).empty());
}

void TestHistogramCodec::refusesBrokenTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray reference(referenceText.data(), referenceText.size());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not base64") << QByteArray("HIST*");
    QTest::newRow("cut short") << reference.left(40);
    QTest::newRow("wrong cookie") << QByteArray("AAAA") + reference.mid(4);
    QByteArray damaged = reference;
    damaged[30] = damaged[30] == 'A' ? 'B' : 'A';
    QTest::newRow("damaged") << damaged;
    QTest::newRow("too long") << QByteArray(1'000'000, 'A');
}

void TestHistogramCodec::refusesBrokenTexts()
{
    QFETCH(QByteArray, text);
    QVERIFY(!errorOf(decodeHistogram(text.toStdString())).empty());
}

THREADLOOP_TEST(TestHistogramCodec)
#include "test_histogram_codec.moc"
