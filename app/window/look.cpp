// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look.h"

#include "app/charts/palette.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QLabel>
#include <QPalette>

namespace threadloop {
namespace {

bool isDark(const QPalette &palette)
{
    return appearanceOf(palette) == Appearance::Dark;
}

QColor mixed(const QColor &a, const QColor &b, double shareOfA)
{
    const auto part = [&](int from, int to) { return qRound(from * shareOfA + to * (1 - shareOfA)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

class MutedLabel final : public QLabel
{
public:
    MutedLabel(const QString &text, QWidget *parent)
        : QLabel(text, parent)
    {
        follow();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_isFollowing) {
            follow();
        }
    }

private:
    /// From the application's colours: its own are what is set here, and its parent may hear of a change
    /// later.
    void follow()
    {
        m_isFollowing = true;
        tint(*this, mutedText(QApplication::palette()));
        m_isFollowing = false;
    }

    bool m_isFollowing = false;
};

} // namespace

int ems(double count)
{
    return qRound(count * QFontInfo(QApplication::font()).pixelSize());
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Error:
        return dark ? QColor(0xff, 0x8f, 0x80) : QColor(0xb3, 0x1d, 0x12);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x8a, 0x55, 0x00);
    case Tone::Note:
        return dark ? QColor(0x7c, 0xbd, 0xf2) : QColor(0x0b, 0x5c, 0x9e);
    case Tone::Good:
        return dark ? QColor(0x5f, 0xd0, 0x9a) : QColor(0x0a, 0x6b, 0x44);
    }
    return {};
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return mixed(toneColor(tone, palette), palette.color(QPalette::Window), isDark(palette) ? 0.16 : 0.10);
}

QColor mutedText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.66);
}

void tint(QLabel &label, const QColor &text)
{
    QPalette own;
    own.setColor(QPalette::WindowText, text);
    label.setPalette(own);
}

QFont enlarged(QFont font, double size)
{
    const QFont base = QApplication::font();
    if (base.pointSizeF() > 0) {
        font.setPointSizeF(base.pointSizeF() * size);
    } else {
        font.setPixelSize(qRound(base.pixelSize() * size));
    }
    return font;
}

void enlarge(QLabel &label, double size, bool isBold)
{
    QFont font = enlarged(label.font(), size);
    font.setBold(isBold);
    label.setFont(font);
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    return new MutedLabel(text, parent);
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace threadloop
