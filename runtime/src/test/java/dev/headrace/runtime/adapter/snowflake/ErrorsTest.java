package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class ErrorsTest {
  @Test
  void findsThePlaceInTheStatement() {
    var error =
        error(
            "SQL compilation error: error line 2 at position 7\ninvalid identifier 'NOPE'",
            "42000",
            904);
    var told = Errors.of(error, "select 1,\n       nope");
    assertThat(told.offset()).hasValue(17);
    assertThat(told.text()).isEqualTo("invalid identifier 'NOPE'");
    assertThat(told.vendorCode()).isEqualTo("000904");
    assertThat(told.kind()).isEqualTo(Kind.SQL);
  }

  @Test
  void theLineOfWhatWasSentIsNotTold() {
    var error = error("syntax error line 1 at position 7 unexpected 'x'.", "42000", 1003);
    assertThat(Errors.of(error, "select x").text()).isEqualTo("syntax error unexpected 'x'.");
    assertThat(Errors.of(error, "select x").offset()).hasValue(7);
  }

  @Test
  void aPlaceBeyondTheStatementIsNone() {
    var error = error("syntax error line 9 at position 3 unexpected 'x'.", "42000", 1003);
    assertThat(Errors.of(error, "select 1").offset()).isEmpty();
  }

  @Test
  void tellsWhatItIsAbout() {
    assertThat(kind("Object 'X' does not exist or not authorized.", "02000", 2003))
        .isEqualTo(Kind.MISSING);
    assertThat(kind("Division by zero", "22012", 100051)).isEqualTo(Kind.DATA);
    assertThat(kind("SQL execution canceled", "57014", 604)).isEqualTo(Kind.CANCELLED);
    assertThat(kind("Statement reached its timeout", "57014", 630)).isEqualTo(Kind.RESOURCES);
    assertThat(kind("has locked table", "57014", 625)).isEqualTo(Kind.CONFLICT);
    assertThat(kind("Session no longer exists.", "08001", 390111)).isEqualTo(Kind.CONNECTION);
  }

  @Test
  void onlyWhatIsNotTheStatementsFaultMayPass() {
    var lost = new SQLException("communication error", "08006", 200015, new ConnectException());
    assertThat(Errors.mayPass(lost)).isTrue();
    assertThat(Errors.mayPass(error("incident", "XX000", 370001))).isTrue();
    assertThat(Errors.mayPass(error("syntax error", "42000", 1003))).isFalse();
    assertThat(Errors.mayPass(error("Incorrect password", "08001", 390100))).isFalse();
  }

  @Test
  void knowsThatASessionIsOver() {
    assertThat(Errors.endsSession(error("Session no longer exists.", "08001", 390111))).isTrue();
    assertThat(Errors.endsSession(error("Division by zero", "22012", 100051))).isFalse();
  }

  private static Kind kind(String text, String state, int code) {
    return Errors.of(error(text, state, code), "").kind();
  }

  private static SQLException error(String text, String state, int code) {
    return new SQLException(text, state, code);
  }
}
