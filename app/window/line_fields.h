// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <optional>
#include <string>

namespace threadloop {

/// What was typed, without blanks around it; nullopt when that is nothing.
inline std::optional<std::string> fieldText(const QLineEdit &edit)
{
    const QString text = edit.text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
}

inline void setFieldText(QLineEdit &edit, const std::optional<std::string> &text)
{
    edit.setText(text ? QString::fromStdString(*text) : QString());
}

} // namespace threadloop
