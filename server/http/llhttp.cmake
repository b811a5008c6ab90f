# Provides the target threadloop_llhttp: the installed library where there is one (libllhttp-dev), else the C sources
# that Debian 12 installs with node-llhttp.
find_library(THREADLOOP_LLHTTP_LIBRARY llhttp)
find_path(THREADLOOP_LLHTTP_INCLUDE_DIR llhttp.h PATH_SUFFIXES llhttp share/include/llhttp)
find_path(THREADLOOP_LLHTTP_SOURCE_DIR llhttp.c PATHS /usr/share/llhttp PATH_SUFFIXES llhttp)
mark_as_advanced(THREADLOOP_LLHTTP_LIBRARY THREADLOOP_LLHTTP_INCLUDE_DIR THREADLOOP_LLHTTP_SOURCE_DIR)

if(THREADLOOP_LLHTTP_LIBRARY AND THREADLOOP_LLHTTP_INCLUDE_DIR)
    add_library(threadloop_llhttp INTERFACE)
    target_link_libraries(threadloop_llhttp INTERFACE "${THREADLOOP_LLHTTP_LIBRARY}")
    target_include_directories(threadloop_llhttp SYSTEM INTERFACE "${THREADLOOP_LLHTTP_INCLUDE_DIR}")
elseif(THREADLOOP_LLHTTP_SOURCE_DIR AND THREADLOOP_LLHTTP_INCLUDE_DIR)
    set(THREADLOOP_LLHTTP_SOURCES
        "${THREADLOOP_LLHTTP_SOURCE_DIR}/llhttp.c"
        "${THREADLOOP_LLHTTP_SOURCE_DIR}/http.c"
        "${THREADLOOP_LLHTTP_SOURCE_DIR}/api.c")
    # No threadloop_options: our warnings are not its authors'.
    add_library(threadloop_llhttp STATIC ${THREADLOOP_LLHTTP_SOURCES})
    target_include_directories(threadloop_llhttp SYSTEM PUBLIC "${THREADLOOP_LLHTTP_INCLUDE_DIR}")
    # The header and the sources must agree on it: it decides what is accepted.
    target_compile_definitions(threadloop_llhttp PUBLIC LLHTTP_STRICT_MODE=1)
    # Its sources declare the same functions differently.
    set_target_properties(threadloop_llhttp PROPERTIES UNITY_BUILD OFF)
else()
    message(FATAL_ERROR "llhttp was not found: install the package libllhttp-dev, or node-llhttp on Debian 12.")
endif()
