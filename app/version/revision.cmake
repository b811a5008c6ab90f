# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT from TEMPLATE with the revision of SOURCES: twelve digits of the commit, with "+" when files differ from
# it. Nothing where neither git nor the packed sources know it.
set(REVISION "")
if(EXISTS "${SOURCES}/.git")
    # Sources that belong to another user are no danger to this question.
    set(ask git -c "safe.directory=${SOURCES}" -C "${SOURCES}")
    execute_process(COMMAND ${ask} rev-parse --verify --quiet HEAD
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
        string(SUBSTRING "${commit}" 0 12 REVISION)
        execute_process(COMMAND ${ask} --no-optional-locks status --porcelain --untracked-files=no
            OUTPUT_VARIABLE changes ERROR_QUIET)
        if(changes)
            string(APPEND REVISION "+")
        endif()
    endif()
else()
    file(STRINGS "${SOURCES}/app/version/revision.txt" packed REGEX "^commit [0-9a-f]+$")
    if(packed)
        string(SUBSTRING "${packed}" 7 12 REVISION)
    endif()
endif()
configure_file("${TEMPLATE}" "${OUTPUT}" @ONLY)
