package dev.headrace.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.duckdb.DuckDbAdapter;
import dev.headrace.runtime.adapter.postgres.PostgresAdapter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopiedColumnsTest {
  private static final Statements DUCKDB = new DuckDbAdapter().statements();
  private static final Statements POSTGRES = new PostgresAdapter().statements();

  private static CopiedColumns columns(Statements from, Statements to, String... types) {
    var columns = ImmutableList.<ColumnInfo>builder();
    for (var type : types) {
      columns.add(new ColumnInfo("c", type));
    }
    return CopiedColumns.of(columns.build(), from, to, ImmutableSet.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int2; SMALLINT",
        "integer; INTEGER",
        "int8; BIGINT",
        "numeric(10,2); DECIMAL(10,2)",
        "float4; FLOAT",
        "double precision; DOUBLE",
        "bool; BOOLEAN",
        "date; DATE",
        "time without time zone; TIME",
        "timestamp(3) without time zone; TIMESTAMP",
        "timestamptz; TIMESTAMP WITH TIME ZONE",
        "character varying(20); VARCHAR",
        "bytea; BLOB",
        "jsonb; JSON",
        "uuid; UUID"
      })
  void keepsTheTypesOfPostgresInDuckDb(String from, String to) {
    var columns = columns(POSTGRES, DUCKDB, from);
    assertThat(columns.there()).extracting(ColumnInfo::type).containsExactly(to);
    assertThat(columns.changed()).isEmpty();
    assertThat(columns(DUCKDB, POSTGRES, to).changed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "numeric; DOUBLE",
        "numeric(50,2); DOUBLE",
        "int4[]; JSON",
        "interval; VARCHAR",
        "inet; VARCHAR",
        "time with time zone; VARCHAR"
      })
  void saysWhatDuckDbCannotKeep(String from, String to) {
    var columns = columns(POSTGRES, DUCKDB, from);
    assertThat(columns.there()).extracting(ColumnInfo::type).containsExactly(to);
    assertThat(columns.changed()).contains("`c` (%s becomes %s)".formatted(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "UTINYINT; smallint",
        "UINTEGER; bigint",
        "UBIGINT; numeric(39,0)",
        "HUGEINT; numeric(39,0)",
        "DECIMAL(38,4); numeric(38,4)"
      })
  void findsRoomForEveryNumberInPostgres(String from, String to) {
    var columns = columns(DUCKDB, POSTGRES, from);
    assertThat(columns.there()).extracting(ColumnInfo::type).containsExactly(to);
    assertThat(columns.changed()).isEmpty();
  }

  @Test
  void masksOnlyWhatIsPersonal() {
    var columns =
        CopiedColumns.of(
            ImmutableList.of(new ColumnInfo("id", "INTEGER"), new ColumnInfo("Name", "VARCHAR")),
            DUCKDB,
            DUCKDB,
            ImmutableSet.of("name", "gone"));
    var masked = columns.masked(List.of(1L, "Ada"), new Masks(MaskKey.of("key")));
    assertThat(masked.getFirst()).isEqualTo(1L);
    assertThat(masked.getLast()).isNotEqualTo("Ada");
    assertThat(columns.personal()).contains("`Name`");
  }
}
