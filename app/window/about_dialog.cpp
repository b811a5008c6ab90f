// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/about_dialog.h"

#include "app/session/environment.h"
#include "app/version/version.h"
#include "app/window/icons.h"
#include "app/window/look.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace threadloop {
namespace {

struct AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(AboutDialog)
};

constexpr double kPictureEms = 5.3;
constexpr double kValueEms = 32;

QLabel *selectable(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QWidget *makeDetails(const ProgramDetails &details, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, kSpace, 0, kSpace);
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kTightSpace);
    for (const auto &[caption, value] : details) {
        QLabel *label = selectable(value, box);
        label->setMinimumWidth(ems(kValueEms));
        label->setAccessibleName(AboutWords::tr("%1: %2").arg(caption, value));
        QLabel *title = mutedLabel(caption, box);
        title->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside the first line
        form->addRow(title, label);
    }
    return box;
}

} // namespace

ProgramDetails programDetails()
{
    const Environment environment = currentEnvironment();
    const auto text = [](const std::string &value) {
        return value.empty() ? AboutWords::tr("not known") : QString::fromStdString(value);
    };
    return {
        {AboutWords::tr("Version"), text(versionText())},
        {AboutWords::tr("Qt"), text(environment.qt)},
        {AboutWords::tr("Platform"), QGuiApplication::platformName()},
        {AboutWords::tr("Kernel"), text(environment.kernel)},
        {AboutWords::tr("Processor"),
         AboutWords::tr("%1, %n core(s)", nullptr, static_cast<int>(environment.cores))
             .arg(text(environment.cpu))},
        {AboutWords::tr("Licence"), AboutWords::tr("GPL-3.0-or-later: free to use, to change and to pass on; "
                                                   "without any warranty")}};
}

QString detailsText(const ProgramDetails &details)
{
    QString text = QStringLiteral("Threadloop\n");
    for (const auto &[caption, value] : details) {
        text += QStringLiteral("%1: %2\n").arg(caption, value);
    }
    return text;
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Threadloop"));
    setAttribute(Qt::WA_DeleteOnClose);
    const ProgramDetails details = programDetails();
    auto *picture = new QLabel(this);
    picture->setPixmap(programIcon().pixmap(QSize(ems(kPictureEms), ems(kPictureEms)), devicePixelRatioF()));
    QLabel *name = headingLabel(tr("Threadloop"), this);
    enlarge(*name, kValueSize, true);
    auto *purpose = new QLabel(
        tr("Shows how a server behaves under concurrency, and why: threads beside an event loop."), this);
    purpose->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(kTightSpace);
    texts->addWidget(name);
    texts->addWidget(purpose);
    texts->addWidget(makeDetails(details, this));
    auto *buttons = new QDialogButtonBox(this);
    auto *copy = buttons->addButton(tr("&Copy details"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyDetails"));
    copy->setAccessibleName(tr("Copy details"));
    copy->setToolTip(tr("Copy versions and machine, for a report of a defect"));
    connect(copy, &QPushButton::clicked, this,
            [details] { QGuiApplication::clipboard()->setText(detailsText(details)); });
    auto *close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeAbout"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *top = new QHBoxLayout;
    top->setSpacing(kMargin);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addLayout(top);
    layout->addWidget(buttons);
    close->setFocus();
}

} // namespace threadloop
