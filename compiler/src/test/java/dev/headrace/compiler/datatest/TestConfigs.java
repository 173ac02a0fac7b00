package dev.headrace.compiler.datatest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.TestConfig;
import org.jspecify.annotations.Nullable;

/** Configurations that differ from the default in one thing or another. */
record TestConfigs(TestConfig config) {
  static final TestConfigs DEFAULT =
      new TestConfigs(of(Severity.ERROR, "!= 0", "!= 0", "count(*)", null));

  TestConfig with(Severity severity) {
    return of(severity, config.warnIf(), config.errorIf(), config.failCalc(), config.limit());
  }

  TestConfig withLimit(long limit) {
    return of(config.severity(), config.warnIf(), config.errorIf(), config.failCalc(), limit);
  }

  static TestConfig of(
      Severity severity, String warnIf, String errorIf, String failCalc, @Nullable Long limit) {
    return new TestConfig(
        true,
        severity,
        warnIf,
        errorIf,
        failCalc,
        null,
        limit,
        null,
        null,
        null,
        null,
        null,
        ImmutableSet.of(),
        ImmutableMap.of(),
        null,
        ConfigValues.NONE);
  }
}
