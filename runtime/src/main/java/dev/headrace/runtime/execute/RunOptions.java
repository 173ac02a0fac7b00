package dev.headrace.runtime.execute;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How nodes are run.
 *
 * @param threads how many nodes at a time
 * @param failFast whether the first failure ends the run
 * @param warnError whether warnings of tests and of seeds are failures
 * @param storeFailures whether failing rows are kept where a test does not say; null leaves it out
 * @param folder the project's, absolute: seeds and files are found from it
 */
public record RunOptions(
    int threads,
    boolean failFast,
    boolean fullRefresh,
    boolean warnError,
    @Nullable Boolean storeFailures,
    Path folder) {}
