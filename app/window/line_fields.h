// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/typed_number.h"

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

/// The same of a number, in the command's form.
inline std::optional<std::string> numberText(const QLineEdit &edit, TypedKind kind)
{
    const QString text = edit.text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(plainNumber(text, kind));
}

inline void setNumberText(QLineEdit &edit, const std::optional<std::string> &text)
{
    edit.setText(text ? typedNumber(*text) : QString());
}

} // namespace threadloop
