// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/palette.h"
#include "tests/support/test_main.h"

#include <QPalette>
#include <QtTest>
#include <array>
#include <cmath>

using namespace threadloop;

namespace {

double linearised(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

using Triple = std::array<double, 3>;

Triple product(const std::array<Triple, 3> &matrix, const Triple &vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[row] += matrix[row][column] * vector[column];
        }
    }
    return result;
}

/// CIE L*a*b* of linear sRGB, white D65.
Triple lab(const Triple &rgb)
{
    const Triple xyz =
        product({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.9505);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency"
// (2009), severity 1, for linear sRGB.
constexpr std::array<Triple, 3> kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr std::array<Triple, 3> kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr std::array<Triple, 3> kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr std::array<Triple, 3> kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

/// How different two colours are to somebody who sees so (CIE76; 2.3 is just noticeable).
double differenceSeen(const QColor &a, const QColor &b, const std::array<Triple, 3> &vision)
{
    const auto seen = [&vision](const QColor &color) {
        Triple rgb = product(
            vision, {linearised(color.redF()), linearised(color.greenF()), linearised(color.blueF())});
        for (double &channel : rgb) {
            channel = std::clamp(channel, 0.0, 1.0);
        }
        return lab(rgb);
    };
    const Triple first = seen(a);
    const Triple second = seen(b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsContrast()
    {
        QVERIFY(std::abs(contrastRatio(Qt::black, Qt::white) - 21) < 1e-6);
        QVERIFY(std::abs(contrastRatio(Qt::white, Qt::white) - 1) < 1e-6);
        QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01); // WCAG's own example
    }

    void hasContrast_data()
    {
        QTest::addColumn<QColor>("color");
        QTest::addColumn<QColor>("background");
        QTest::addColumn<double>("least");
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const char *name = appearance == Appearance::Light ? "light" : "dark";
            const ChartColors &colors = chartColors(appearance);
            for (const Mode mode : allModes) {
                const QByteArray of =
                    QByteArray(name) + " mode " + QByteArray::number(static_cast<int>(mode));
                QTest::newRow(of + " line") << modeColor(mode, appearance) << colors.background << 3.0;
                QTest::newRow(of + " text") << modeTextColor(mode, appearance) << colors.background << 4.5;
                QTest::newRow(of + " second step")
                    << modeColor(mode, appearance, 1) << colors.background << 1.8;
                QTest::newRow(of + " third step")
                    << modeColor(mode, appearance, 2) << colors.background << 1.4;
            }
            QTest::addRow("%s text", name) << colors.text << colors.background << 7.0;
            QTest::addRow("%s muted", name) << colors.muted << colors.background << 4.5;
            QTest::addRow("%s ideal", name) << colors.ideal << colors.background << 4.5;
            QTest::addRow("%s error", name) << colors.error << colors.background << 4.5;
        }
    }

    void hasContrast()
    {
        QFETCH(QColor, color);
        QFETCH(QColor, background);
        QFETCH(double, least);
        const double contrast = contrastRatio(color, background);
        QVERIFY2(contrast >= least, qPrintable(QString::number(contrast)));
    }

    void tellsModesApart_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("vision");
        for (const int appearance : {0, 1}) {
            int vision = 0;
            for (const char *name : {"normal", "protanopia", "deuteranopia", "tritanopia"}) {
                QTest::addRow("%s %s", appearance == 0 ? "light" : "dark", name) << appearance << vision++;
            }
        }
    }

    void tellsModesApart()
    {
        QFETCH(int, appearance);
        QFETCH(int, vision);
        const std::array visions{kNormal, kProtanopia, kDeuteranopia, kTritanopia};
        for (const Mode a : allModes) {
            for (const Mode b : allModes) {
                if (a == b) {
                    continue;
                }
                const double difference = differenceSeen(modeColor(a, static_cast<Appearance>(appearance)),
                                                         modeColor(b, static_cast<Appearance>(appearance)),
                                                         visions[static_cast<std::size_t>(vision)]);
                QVERIFY2(difference > 15, qPrintable(QStringLiteral("%1 and %2: %3")
                                                         .arg(static_cast<int>(a))
                                                         .arg(static_cast<int>(b))
                                                         .arg(difference)));
            }
        }
    }

    void stepsGoTowardsTheBackground()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            for (const Mode mode : allModes) {
                const QColor back = chartColors(appearance).background;
                for (int step = 0; step < 2; ++step) {
                    const double before = contrastRatio(modeColor(mode, appearance, step), back);
                    const double after = contrastRatio(modeColor(mode, appearance, step + 1), back);
                    QVERIFY(after < before * 0.85); // and can be told from the one before
                }
                QCOMPARE(modeColor(mode, appearance, 7), modeColor(mode, appearance, 2));
                QCOMPARE(modeColor(mode, appearance, -1), modeColor(mode, appearance, 0));
            }
        }
    }

    void stylesTargetsApartFromTheIdeal()
    {
        QVERIFY(targetDashes(0, 1).isEmpty());
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(targetDashes(i, 1) != idealDashes(1));
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(targetDashes(i, 1) != targetDashes(j, 1));
            }
        }
        QCOMPARE(targetDashes(1, 2).first() * 2, targetDashes(1, 1).first());
    }

    void followsTheWindow()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, QColor(0x202020));
        palette.setColor(QPalette::WindowText, Qt::white);
        QVERIFY(appearanceOf(palette) == Appearance::Dark);
        palette.setColor(QPalette::Window, QColor(0xf0f0f0));
        palette.setColor(QPalette::WindowText, Qt::black);
        QVERIFY(appearanceOf(palette) == Appearance::Light);
    }
};

THREADLOOP_TEST(TestPalette)
#include "test_palette.moc"
