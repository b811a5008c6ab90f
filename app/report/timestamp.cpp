// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/timestamp.h"

#include <QDateTime>
#include <QString>

namespace threadloop {

std::string timestampText(Timestamp time)
{
    const qint64 milliseconds = time.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

std::optional<Timestamp> timestampFromText(std::string_view text)
{
    const QString string = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QDateTime time = QDateTime::fromString(string, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace threadloop
