package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.golden.GoldenFiles;
import dev.headrace.compiler.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL of the built-in macros on each engine. */
final class BuiltInMacrosTest {
  private static final ImmutableList<Dialect> DIALECTS =
      ImmutableList.of(Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SNOWFLAKE);

  @TestFactory
  List<DynamicTest> cases() throws Exception {
    return GoldenFiles.cases(
        "macros",
        golden -> {
          var template = golden.input("template.sql");
          for (var dialect : DIALECTS) {
            var fixture = new Fixture();
            fixture.dialect = dialect;
            golden.expect(dialect.name() + ".sql", fixture.compile(template));
          }
        });
  }
}
