# SPDX-License-Identifier: GPL-3.0-or-later
# CPack's Debian package.
set(CPACK_PACKAGE_NAME ${THREADLOOP_PACKAGE})
set(CPACK_PACKAGE_VENDOR "Threadloop")
set(CPACK_PACKAGE_CONTACT "${THREADLOOP_CONTACT}")
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Plugins are loaded at run time, so that shlibdeps does not see them: one keeps the history, one draws the icons. That for
# TLS is in Qt's network library's own package, and nothing here speaks TLS.
if(THREADLOOP_GUI)
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench that shows how servers behave under concurrency")
    set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
        "An HTTP server with threaded and event-loop routes, clients that drive it
or any other server, live charts of throughput and latency, and the reason
behind each figure: which limit was hit, and how close to the ideal the
run came.")
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
    # Qt's own texts (buttons of the file dialog, "Copy"), for the languages that the window speaks.
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
    set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")
    set(otherPackage threadloop-headless)
else()
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "shows how servers behave under concurrency, command line only")
    set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
        "An HTTP server with threaded and event-loop routes, clients that drive it
or any other server, and the reason behind each figure: which limit was
hit, and how close to the ideal the run came.
.
This package has the command alone, without window and charts, for machines
without a desktop; it takes the place of the package threadloop.")
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
    set(otherPackage threadloop)
endif()
# Both have the command: each takes the other's place, and answers to its name.
set(CPACK_DEBIAN_PACKAGE_CONFLICTS ${otherPackage})
set(CPACK_DEBIAN_PACKAGE_REPLACES ${otherPackage})
set(CPACK_DEBIAN_PACKAGE_PROVIDES "${otherPackage} (= ${PROJECT_VERSION}-${THREADLOOP_DEBIAN_REVISION})")

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL threadloop debian)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_STRIP_FILES ON) # build.sh makes a package of the debug symbols: CPack writes the build's path into its own
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${THREADLOOP_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
