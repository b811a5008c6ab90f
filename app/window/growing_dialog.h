// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace threadloop {

/// A dialog that is always tall enough for its texts, also for those that wrap and come later. Qt's own
/// layouts count a wrapped text with the height it has in a window of any width.
class GrowingDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepTextsWhole();
};

} // namespace threadloop
