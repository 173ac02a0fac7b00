package dev.headrace.runtime.adapter.snowflake.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins, and what the driver makes of all that goes wrong. */
final class FaultsIT {
  private static final String ENDLESS =
      "select count(*) from range(10000000) as a, range(10000000) as b where a.range * b.range = 7";

  private SnowflakeEmulator emulator;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    emulator = SnowflakeEmulator.start();
    connection = RealDriver.connect(emulator);
    RealDriver.run(connection, "create table t (id integer)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    emulator.close();
  }

  private String count() throws SQLException {
    return RealDriver.rows(connection, "select count(*) from t");
  }

  @Test
  void refusesAWrongPassword() {
    var properties = RealDriver.properties();
    properties.setProperty("password", "wrong");
    assertThatThrownBy(() -> RealDriver.connect(emulator, properties))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(390100));
  }

  @Test
  void letsInWhoSignsWithAKey(@TempDir Path folder) throws Exception {
    var pair = keyPair();
    emulator.register(SnowflakeEmulator.USER, pair.getPublic());
    try (var other = RealDriver.connect(emulator, signing(folder, pair))) {
      assertThat(RealDriver.rows(other, "select current_user()")).isEqualTo("HEADRACE");
    }
    assertThatThrownBy(() -> RealDriver.connect(emulator, signing(folder, keyPair())))
        .hasMessageContaining("JWT token is invalid");
  }

  private static KeyPair keyPair() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static Properties signing(Path folder, KeyPair pair) throws Exception {
    var text =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    var file =
        Files.writeString(
            folder.resolve("key.p8"),
            "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    var properties = RealDriver.properties();
    properties.setProperty("authenticator", "snowflake_jwt");
    properties.setProperty("private_key_file", file.toString());
    return properties;
  }

  @Test
  void letsInWhoHasAToken() throws SQLException {
    emulator.register(SnowflakeEmulator.USER, "a token");
    for (var authenticator : new String[] {"oauth", "programmatic_access_token"}) {
      var properties = RealDriver.properties();
      properties.setProperty("authenticator", authenticator);
      properties.setProperty("token", "a token");
      try (var other = RealDriver.connect(emulator, properties)) {
        assertThat(other.isValid(1)).isTrue();
      }
    }
  }

  @Test
  void renewsASessionThatHasExpired() throws SQLException {
    RealDriver.run(connection, "alter session set query_tag = 'mine'");
    emulator.expireSessions();
    assertThat(count()).isEqualTo("0");
    assertThat(emulator.statements().getLast().queryTag()).contains("mine");
    assertThat(emulator.statements().getLast().warehouse()).contains("WH");
  }

  @Test
  void aSessionThatIsCutIsGoneWithWhatItHadNotCommitted() throws SQLException {
    RealDriver.run(connection, "begin", "insert into t values (1)");
    emulator.cut();
    assertThatThrownBy(this::count)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(390111));
    assertThat(emulator.openSessions()).isZero();
    try (var other = RealDriver.connect(emulator)) {
      assertThat(RealDriver.rows(other, "select count(*) from t")).isEqualTo("0");
    }
  }

  @Test
  void asksAgainAfterATroubledServer() throws SQLException {
    emulator.faults().failNext(503, 1);
    assertThat(count()).isEqualTo("0");
  }

  @Test
  void aStatementWhoseAnswerIsLostRunsOnce() throws SQLException {
    emulator.faults().loseAnswer(1);
    RealDriver.run(connection, "insert into t values (1)");
    emulator.faults().dropBefore(2);
    RealDriver.run(connection, "insert into t values (2)", "insert into t values (3)");
    assertThat(count()).isEqualTo("3");
  }

  @Test
  void asksForSlowAnswersUntilTheyAreThere() throws SQLException {
    emulator.faults().answerWithin(Duration.ofMillis(1));
    assertThat(
            RealDriver.rows(connection, "select count(*) from range(20000) as a, range(2000) as b"))
        .isEqualTo("40000000");
  }

  @Test
  void endsAStatementThatIsCancelled() throws Exception {
    try (var statement = connection.createStatement()) {
      var running = CompletableFuture.supplyAsync(() -> failure(() -> statement.execute(ENDLESS)));
      while (!running.isDone()) {
        if (emulator.statements().getLast().sql().equals(ENDLESS)) {
          statement.cancel();
        }
        Thread.onSpinWait();
      }
      assertThat(running.join().getErrorCode()).isEqualTo(604);
    }
    assertThat(count()).isEqualTo("0");
  }

  @Test
  void endsAStatementOfAnotherSessionByItsId() throws Exception {
    try (var other = RealDriver.connect(emulator);
        var statement = other.createStatement()) {
      var running = CompletableFuture.supplyAsync(() -> failure(() -> statement.execute(ENDLESS)));
      while (!running.isDone()) {
        var sent = emulator.statements().getLast();
        if (sent.sql().equals(ENDLESS)) {
          RealDriver.rows(connection, "select system$cancel_query('" + sent.queryId() + "')");
        }
        Thread.onSpinWait();
      }
      assertThat(running.join().getErrorCode()).isEqualTo(604);
    }
  }

  @Test
  void endsAStatementThatTakesTooLong() throws SQLException {
    RealDriver.run(connection, "alter session set statement_timeout_in_seconds = 1");
    assertThatThrownBy(() -> RealDriver.rows(connection, ENDLESS))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(630));
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static SQLException failure(Work work) {
    try {
      work.run();
      throw new IllegalStateException("it went well");
    } catch (SQLException e) {
      return e;
    }
  }
}
