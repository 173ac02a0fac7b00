package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A data test's configuration after all layers are merged.
 *
 * @param warnIf comparison put after the count, {@code != 0} unless set
 * @param errorIf comparison put after the count, {@code != 0} unless set
 * @param failCalc aggregate over the failing rows, {@code count(*)} unless set
 * @param where rows of the model the test looks at, or null for all
 * @param limit how many failing rows are counted at most, or null
 * @param storeFailuresAs {@code table}, {@code view} or {@code ephemeral}; null follows {@code
 *     storeFailures}
 * @param timezone the IANA zone the test asks for itself, or null for that of what it looks at
 */
public record TestConfig(
    boolean enabled,
    Severity severity,
    String warnIf,
    String errorIf,
    String failCalc,
    @Nullable String where,
    @Nullable Long limit,
    @Nullable Boolean storeFailures,
    @Nullable String storeFailuresAs,
    @Nullable String alias,
    @Nullable String schema,
    @Nullable String database,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    @Nullable String timezone,
    ConfigValues values) {
  TestConfig withValues(ConfigValues values) {
    return new TestConfig(
        enabled,
        severity,
        warnIf,
        errorIf,
        failCalc,
        where,
        limit,
        storeFailures,
        storeFailuresAs,
        alias,
        schema,
        database,
        tags,
        meta,
        timezone,
        values);
  }
}
