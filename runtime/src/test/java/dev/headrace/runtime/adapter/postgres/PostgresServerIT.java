package dev.headrace.runtime.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class PostgresServerIT {
  @Test
  void givesEachCallerADatabaseOfItsOwn() throws SQLException {
    var one = PostgresServer.newDatabase();
    var other = PostgresServer.newDatabase();
    one.run("create table only_here (id integer)");
    try (var connection = other.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from pg_tables where tablename = 'only_here'"
                        + " or current_database() <> '"
                        + other.name()
                        + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void readsAddressesAsPostgresAndAsJdbcWriteThem() {
    var wanted = new PostgresServer.Database("db.example", 5477, "ann", "a/b c", "shop");
    assertThat(PostgresServer.at("postgresql://ann:a%2Fb%20c@db.example:5477/shop"))
        .isEqualTo(wanted);
    assertThat(
            PostgresServer.at("jdbc:postgresql://db.example:5477/shop?user=ann&password=a%2Fb%20c"))
        .isEqualTo(wanted);
  }
}
