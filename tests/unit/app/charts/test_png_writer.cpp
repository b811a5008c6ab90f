// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/png_writer.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace threadloop;

namespace {

QImage noise(int width, int height)
{
    QRandomGenerator random(11);
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.setPixel(x, y, random.generate() | 0xff000000U);
        }
    }
    return image;
}

} // namespace

class TestPngWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadBack_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("a pixel") << 1 << 1;
        QTest::newRow("a row") << 7 << 1;
        QTest::newRow("a column") << 1 << 9;
        QTest::newRow("odd width") << 317 << 50;
        QTest::newRow("a picture") << 1280 << 720;
    }

    /// By libpng, which checks every chunk's sum.
    void isReadBack()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const QImage image = noise(width, height);
        const QImage read = QImage::fromData(pngOf(image), "PNG");
        QCOMPARE(read.convertToFormat(QImage::Format_RGB32), image);
    }

    void keepsTexts()
    {
        QImage image = noise(3, 3);
        image.setText(QStringLiteral("Runs"), QStringLiteral("5c1d4a3e 7e927d5e"));
        image.setText(QStringLiteral("Title"), QStringLiteral("Gr\u00f6\u00dfe \u2192 \u4e2d"));
        const QImage read = QImage::fromData(pngOf(image), "PNG");
        QCOMPARE(read.text(QStringLiteral("Runs")), image.text(QStringLiteral("Runs")));
        QCOMPARE(read.text(QStringLiteral("Title")), image.text(QStringLiteral("Title")));
    }

    void isSmallForAreasOfOneColour()
    {
        QImage image(1280, 720, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(pngOf(image).size() < 20'000);
    }

    void isEmptyForNoImage() { QVERIFY(pngOf({}).isEmpty()); }
};

THREADLOOP_TEST(TestPngWriter)
#include "test_png_writer.moc"
