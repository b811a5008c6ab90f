// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace threadloop {
namespace {

QByteArray drawing(const char *name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: missing", qPrintable(file.fileName())); // a file that was compiled in
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

void add(QIcon &icon, const char *name, const QColor &color, QIcon::Mode mode)
{
    QSvgRenderer renderer(drawing(name, color));
    for (const int size : {16, 20, 24, 32, 40, 48, 64, 96}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
}

} // namespace

QIcon icon(const char *name, const QColor &color)
{
    QIcon result;
    add(result, name, color, QIcon::Normal);
    return result;
}

QIcon icon(const char *name, const QPalette &palette)
{
    QIcon result = icon(name, palette.color(QPalette::Active, QPalette::ButtonText));
    add(result, name, palette.color(QPalette::Disabled, QPalette::ButtonText), QIcon::Disabled);
    return result;
}

QIcon programIcon()
{
    QIcon result;
    QSvgRenderer renderer(QStringLiteral(":/icons/threadloop.svg"));
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace threadloop
