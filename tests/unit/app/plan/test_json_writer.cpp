// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/json_writer.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <limits>

using namespace threadloop;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfTheCalls()
    {
        JsonWriter writer;
        writer.beginObject();
        writer.member("b", 1U).member("a", true).member("c", "x");
        writer.key("list").beginArray().value("one").value(2.5).null().endArray();
        writer.key("empty").beginObject().endObject();
        writer.key("none").beginArray().endArray();
        writer.key("unset").nullObject({"p", "q"});
        writer.member("optional", std::optional<double>());
        writer.member("given", std::optional<std::uint64_t>(7));
        writer.endObject();
        QCOMPARE(writer.text(),
                 std::string(R"({"b": 1,"a": true,"c": "x","list": ["one",2.5,null],"empty": {},)"
                             R"("none": [],"unset": null,"optional": null,"given": 7})"));
    }

    void writesNumbersInFixedNotation_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("small") << 0.00005 << QByteArray("0.00005");
        QTest::newRow("smaller") << 1e-9 << QByteArray("0.000000001");
        QTest::newRow("large") << 1e21 << QByteArray("1000000000000000000000");
        QTest::newRow("whole") << 2000.0 << QByteArray("2000");
        QTest::newRow("fraction") << 1948.11 << QByteArray("1948.11");
        QTest::newRow("negative") << -0.5 << QByteArray("-0.5");
        QTest::newRow("negative zero") << -0.0 << QByteArray("0");
        QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
    }

    void writesNumbersInFixedNotation()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(fixedNotation(number), text.toStdString());
        JsonWriter writer;
        writer.value(number);
        QCOMPARE(writer.text(), text.toStdString());
        QCOMPARE(text.toDouble(), number);
    }

    void survivesExtremeNumbers()
    {
        for (const double number :
             {std::numeric_limits<double>::max(), -std::numeric_limits<double>::max(),
              std::numeric_limits<double>::min(), std::numeric_limits<double>::denorm_min()}) {
            const std::string text = fixedNotation(number);
            QVERIFY(text.find('e') == std::string::npos);
            QCOMPARE(QByteArray::fromStdString(text).toDouble(), number);
        }
    }

    void writesWholeNumbersExactly()
    {
        JsonWriter writer;
        writer.value(std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(writer.text(), std::string("18446744073709551615"));
    }

    void writesNullForWhatIsNoNumber()
    {
        JsonWriter writer;
        writer.beginArray();
        writer.value(std::numeric_limits<double>::quiet_NaN()).value(std::numeric_limits<double>::infinity());
        writer.endArray();
        QCOMPARE(writer.text(), std::string("[null,null]"));
    }

    void escapesText()
    {
        const std::string text = std::string("a\"b\\c\nd\te\x01 \xc3\xa4") + '\0' + "z";
        JsonWriter writer;
        writer.beginObject().member("text", text).endObject();
        QVERIFY(writer.text().find('\n') == std::string::npos);
        const QJsonObject read = QJsonDocument::fromJson(QByteArray::fromStdString(writer.text())).object();
        QCOMPARE(read.value(QLatin1String("text")).toString().toStdString(), text);
    }

    void replacesWhatIsNoUtf8()
    {
        JsonWriter writer;
        writer.value("a\xff");
        QCOMPARE(writer.text(), std::string("\"a\xef\xbf\xbd\""));
    }
};

THREADLOOP_TEST(TestJsonWriter)
#include "test_json_writer.moc"
