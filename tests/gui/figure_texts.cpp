// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/figure_texts.h"

#include "app/charts/bars_data.h"
#include "app/charts/compare_data.h"
#include "app/charts/line_data.h"
#include "app/charts/sweep_data.h"

namespace threadloop {
namespace {

class Texts
{
public:
    QStringList take() { return std::move(m_texts); }

    void operator()(const LineData &data)
    {
        m_texts << data.title << data.yTitle << data.xTitle << data.note;
        for (const EndLabel &label : data.labels) {
            m_texts << label.text << label.note << label.shortText;
        }
        for (const LeadSpan &lead : data.leads) {
            m_texts << lead.text;
        }
        for (const AxisTick &tick : data.xTicks) {
            m_texts << tick.text;
        }
        m_texts << (data.ideal ? data.ideal->text : QString());
        add(data.legend);
    }

    void operator()(const BarsData &data)
    {
        m_texts << data.title << data.yTitle;
        for (const BarGroup &group : data.groups) {
            m_texts << group.caption;
        }
        add(data.legend);
    }

    void operator()(const CompareData &data)
    {
        m_texts << data.title << data.yTitle << data.hint;
        for (const CompareRow &row : data.rows) {
            m_texts << row.name << row.settings << row.figure << row.words;
        }
        add(data.legend);
    }

    void operator()(const SweepData &data)
    {
        m_texts << data.title << data.yTitle << data.p99Title << data.xTitle;
        for (const SweepLine &line : data.lines) {
            m_texts << line.name << line.kneeText;
        }
        add(data.legend);
    }

private:
    void add(const Legend &legend)
    {
        for (const LegendEntry &entry : legend) {
            m_texts << entry.text;
        }
    }

    QStringList m_texts;
};

} // namespace

QStringList figureTexts(const Figure &figure)
{
    Texts texts;
    std::visit(texts, figure);
    return texts.take();
}

} // namespace threadloop
