// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/pasted_curl.h"

#include "app/plan/option_words.h"
#include "app/plan/text.h"

#include <QByteArray>

#include <array>

namespace threadloop {

namespace {

/// What an option of curl means here.
enum class CurlMeaning : std::uint8_t {
    Silent, ///< concerns curl's own output alone
    Method,
    Header,
    Url,
    Data,       ///< @FILE reads a file without its line feeds
    DataBinary, ///< @FILE reads a file
    DataRaw,
    DataUrlencode,
    Json,
    Head,
    Get,
    UserAgent,
    Referer,
    Cookie,
    User,
    MaxTime,
    Unsupported,
};

struct CurlOption
{
    OptionForm form;
    CurlMeaning meaning;
};

using Meaning = CurlMeaning;

constexpr std::array curlOptions{
    CurlOption{{'X', "request", true}, Meaning::Method},
    CurlOption{{'H', "header", true}, Meaning::Header},
    CurlOption{{0, "url", true}, Meaning::Url},
    CurlOption{{'d', "data", true}, Meaning::Data},
    CurlOption{{0, "data-ascii", true}, Meaning::Data},
    CurlOption{{0, "data-binary", true}, Meaning::DataBinary},
    CurlOption{{0, "data-raw", true}, Meaning::DataRaw},
    CurlOption{{0, "data-urlencode", true}, Meaning::DataUrlencode},
    CurlOption{{0, "json", true}, Meaning::Json},
    CurlOption{{'I', "head"}, Meaning::Head},
    CurlOption{{'G', "get"}, Meaning::Get},
    CurlOption{{'A', "user-agent", true}, Meaning::UserAgent},
    CurlOption{{'e', "referer", true}, Meaning::Referer},
    CurlOption{{'b', "cookie", true}, Meaning::Cookie},
    CurlOption{{'u', "user", true}, Meaning::User},
    CurlOption{{'m', "max-time", true}, Meaning::MaxTime},
    CurlOption{{'s', "silent"}, Meaning::Silent},
    CurlOption{{'S', "show-error"}, Meaning::Silent},
    CurlOption{{'v', "verbose"}, Meaning::Silent},
    CurlOption{{'i', "include"}, Meaning::Silent},
    CurlOption{{'f', "fail"}, Meaning::Silent},
    CurlOption{{'N', "no-buffer"}, Meaning::Silent},
    CurlOption{{'g', "globoff"}, Meaning::Silent},
    CurlOption{{'#', "progress-bar"}, Meaning::Silent},
    CurlOption{{0, "http1.1"}, Meaning::Silent},
    CurlOption{{'o', "output", true}, Meaning::Silent},
    CurlOption{{'O', "remote-name"}, Meaning::Silent},
    CurlOption{{'w', "write-out", true}, Meaning::Silent},
    CurlOption{{'D', "dump-header", true}, Meaning::Silent},
    CurlOption{{'c', "cookie-jar", true}, Meaning::Silent},
    CurlOption{{'F', "form", true}, Meaning::Unsupported},
    CurlOption{{'T', "upload-file", true}, Meaning::Unsupported},
    CurlOption{{'x', "proxy", true}, Meaning::Unsupported},
    CurlOption{{'L', "location"}, Meaning::Unsupported},
    CurlOption{{'k', "insecure"}, Meaning::Unsupported},
    CurlOption{{'E', "cert", true}, Meaning::Unsupported},
    CurlOption{{0, "cacert", true}, Meaning::Unsupported},
    CurlOption{{0, "key", true}, Meaning::Unsupported},
    CurlOption{{0, "compressed"}, Meaning::Unsupported},
    CurlOption{{0, "http2"}, Meaning::Unsupported},
    CurlOption{{0, "http3"}, Meaning::Unsupported},
    CurlOption{{0, "unix-socket", true}, Meaning::Unsupported},
    CurlOption{{0, "resolve", true}, Meaning::Unsupported},
    CurlOption{{0, "connect-timeout", true}, Meaning::Unsupported},
    CurlOption{{0, "retry", true}, Meaning::Unsupported},
    CurlOption{{'r', "range", true}, Meaning::Unsupported},
};

std::vector<OptionForm> curlForms()
{
    std::vector<OptionForm> forms;
    for (const CurlOption &option : curlOptions)
        forms.push_back(option.form);
    return forms;
}

Meaning meaningOf(const FoundOption &option)
{
    const auto known = std::find_if(curlOptions.begin(), curlOptions.end(), [&](const CurlOption &each) {
        return option.form != nullptr && each.form.name == option.form->name;
    });
    return known == curlOptions.end() ? Meaning::Unsupported : known->meaning;
}

/// Gathers a curl command's options, in curl's own order of things: the data parts are joined by &.
class CurlReader
{
public:
    void take(const FoundOption &option);
    Parsed<PastedCommand> finish();

private:
    void addData(std::string part, const char *contentType);
    void takeFile(const FoundOption &option);
    void takeEncoded(const std::string &value);
    void takeHeader(const std::string &header);
    bool hasHeader(std::string_view name) const;
    void addHeader(const std::string &name, const std::string &value)
    {
        m_command.plan.headers.push_back(name + ": " + value);
    }

    PastedCommand m_command;
    std::optional<std::string> m_data;
    std::string m_contentType;
    bool m_isHead = false;
    bool m_isGet = false;
};

/// Browsers copy what they sent, and so the headers that belong to the connection, which are the client's
/// own.
void CurlReader::takeHeader(const std::string &header)
{
    const std::size_t colon = header.find(':');
    const std::string name = lowerCased(std::string_view(header).substr(0, colon));
    if (name == "connection" && colon != std::string::npos) {
        if (lowerCased(header).find("close", colon) != std::string::npos)
            m_command.plan.connections = "new";
    } else if (name != "content-length" && name != "transfer-encoding") {
        m_command.plan.headers.push_back(header);
    }
}

void CurlReader::take(const FoundOption &option)
{
    PlanDraft &plan = m_command.plan;
    switch (meaningOf(option)) {
    case Meaning::Silent:
        return;
    case Meaning::Method:
        plan.method = option.value;
        return;
    case Meaning::Header:
        if (option.value.ends_with(':')) // curl takes its own header out
            return;
        takeHeader(option.value);
        return;
    case Meaning::Url:
        plan.targets.push_back(option.value);
        return;
    case Meaning::Data:
    case Meaning::DataBinary:
        if (option.value.starts_with('@'))
            takeFile(option);
        else
            addData(option.value, "application/x-www-form-urlencoded");
        return;
    case Meaning::DataRaw:
        addData(option.value, "application/x-www-form-urlencoded");
        return;
    case Meaning::DataUrlencode:
        takeEncoded(option.value);
        return;
    case Meaning::Json:
        addData(option.value, "application/json");
        if (!hasHeader("accept"))
            addHeader("Accept", "application/json");
        return;
    case Meaning::Head:
        m_isHead = true;
        return;
    case Meaning::Get:
        m_isGet = true;
        return;
    case Meaning::UserAgent:
        addHeader("User-Agent", option.value);
        return;
    case Meaning::Referer:
        addHeader("Referer", option.value);
        return;
    case Meaning::Cookie:
        if (option.value.find('=') == std::string::npos)
            m_command.leftOut.push_back("the cookies of the file " + inQuotes(option.value) +
                                        " are not read");
        else
            addHeader("Cookie", option.value);
        return;
    case Meaning::User:
        addHeader("Authorization",
                  "Basic " + QByteArray::fromStdString(option.value).toBase64().toStdString());
        return;
    case Meaning::MaxTime:
        plan.timeout = option.value + "s";
        return;
    case Meaning::Unsupported:
        m_command.leftOut.push_back(option.spelled +
                                    (option.form == nullptr ? " is not known" : " is not supported yet"));
        return;
    }
}

void CurlReader::addData(std::string part, const char *contentType)
{
    if (m_data)
        *m_data += (m_contentType == "application/json" ? "" : "&") + part;
    else
        m_data = std::move(part);
    m_contentType = contentType;
}

void CurlReader::takeFile(const FoundOption &option)
{
    if (m_data || m_command.bodyFile)
        m_command.leftOut.push_back(option.spelled + ' ' + option.value +
                                    " is left out: the body is one file or text");
    else
        m_command.bodyFile = option.value.substr(1);
    m_contentType = "application/x-www-form-urlencoded";
}

/// content, =content and name=content; the content alone is encoded.
void CurlReader::takeEncoded(const std::string &value)
{
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos && value.find('@') != std::string::npos) {
        m_command.leftOut.push_back("--data-urlencode from a file is not supported yet");
        return;
    }
    const std::string name = equals == std::string::npos || equals == 0 ? "" : value.substr(0, equals + 1);
    const std::string content = equals == std::string::npos ? value : value.substr(equals + 1);
    addData(name + QByteArray::fromStdString(content).toPercentEncoding().toStdString(),
            "application/x-www-form-urlencoded");
}

bool CurlReader::hasHeader(std::string_view name) const
{
    const auto &headers = m_command.plan.headers;
    return std::any_of(headers.begin(), headers.end(), [name](const std::string &header) {
        return lowerCased(header.substr(0, header.find(':'))) == name;
    });
}

Parsed<PastedCommand> CurlReader::finish()
{
    PlanDraft &plan = m_command.plan;
    if (plan.targets.empty())
        return ParseError{"the curl command names no URL"};
    m_command.isRequestAlone = true;
    for (std::string &target : plan.targets) {
        if (target.find("://") == std::string::npos && !target.starts_with('/'))
            target = "http://" + target; // as curl does
        if (m_isGet && m_data)
            target += (target.find('?') == std::string::npos ? '?' : '&') + *m_data;
    }
    if (m_isHead && !plan.method)
        plan.method = "HEAD";
    if (m_isGet)
        return m_command;
    plan.body = m_data;
    if ((m_data || m_command.bodyFile) && !hasHeader("content-type"))
        addHeader("Content-Type", m_contentType);
    if (m_command.bodyFile && !plan.method)
        plan.method = "POST";
    return m_command;
}

} // namespace

Parsed<PastedCommand> pastedCurl(std::span<const std::string> arguments)
{
    CurlReader reader;
    const std::vector<OptionForm> forms = curlForms();
    for (FoundOption option : foundOptions(arguments, forms)) {
        static constexpr OptionForm url{0, "url", true};
        if (option.spelled.empty())
            option = {&url, "--url", option.value};
        reader.take(option);
    }
    return reader.finish();
}

} // namespace threadloop
