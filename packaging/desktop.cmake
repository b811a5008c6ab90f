# SPDX-License-Identifier: GPL-3.0-or-later
# What a desktop needs to know the program and its session files: entry, metainfo, MIME type, icons.
install(FILES ${applicationId}.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT threadloop)
configure_file(${applicationId}.metainfo.xml.in "${CMAKE_CURRENT_BINARY_DIR}/${applicationId}.metainfo.xml" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${applicationId}.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT threadloop)
install(FILES ${applicationId}.mime.xml RENAME ${applicationId}.xml
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" COMPONENT threadloop)

# install_icon(SVG CONTEXT NAME): scalable, and drawn in the usual sizes.
find_program(THREADLOOP_RSVG rsvg-convert)
function(install_icon svg context name)
    install(FILES "${svg}" RENAME ${name}.svg
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/${context}" COMPONENT threadloop)
    if(NOT THREADLOOP_RSVG)
        return() # a build to be started where it is; packaging/build.sh sees to it that there is one
    endif()
    foreach(size IN ITEMS 16 22 24 32 48 64 128 256)
        set(png "${packaged}/${name}-${size}.png")
        add_custom_command(
            OUTPUT "${png}"
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${packaged}"
            COMMAND "${THREADLOOP_RSVG}" -w ${size} -h ${size} "${svg}" -o "${png}"
            DEPENDS "${svg}"
            VERBATIM)
        set_property(GLOBAL APPEND PROPERTY threadloop_packaged_files "${png}")
        install(FILES "${png}" RENAME ${name}.png
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/${context}" COMPONENT threadloop)
    endforeach()
endfunction()

install_icon("${CMAKE_SOURCE_DIR}/resources/icons/threadloop.svg" apps ${applicationId})
install_icon("${CMAKE_SOURCE_DIR}/resources/icons/session.svg" mimetypes application-vnd.threadloop.session+json)
