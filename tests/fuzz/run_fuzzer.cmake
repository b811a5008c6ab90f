# Runs a fuzz target for a fixed number of inputs, beginning with its seeds; its findings stay in WORK.
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/corpus")
execute_process(
    COMMAND "${PROGRAM}" -runs=${RUNS} -seed=1 -max_len=4096 -timeout=10 -rss_limit_mb=1024 -verbosity=0
            "-artifact_prefix=${WORK}/" "${WORK}/corpus" "${SEEDS}"
    RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "the fuzz target failed (${result}); the input is in ${WORK}")
endif()
