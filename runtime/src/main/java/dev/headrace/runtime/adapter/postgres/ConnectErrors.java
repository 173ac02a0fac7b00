package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.runtime.adapter.NetworkFault;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Says why a server cannot be reached; a second line says what can be done about it. */
final class ConnectErrors {
  private ConnectErrors() {}

  /** Whether trying again may help: a refused password will be refused again. */
  static boolean mayPass(SQLException error) {
    var state = String.valueOf(error.getSQLState());
    return state.startsWith("08") || state.startsWith("53") || state.equals("57P03");
  }

  /** The error at the place of the setting that is most likely wrong. */
  static WarehouseException of(SQLException error, Settings settings, TargetConfig config) {
    var address = settings.host() + ":" + settings.port();
    var network = NetworkFault.of(error, settings.host(), address, settings.connectTimeout());
    if (network.isPresent()) {
      return at(place(network.get().part(), config), network.get().text(), error);
    }
    var words = Errors.of(error, "").text().strip();
    // The driver's own words, not the server's: it was asked for encryption and declined.
    if (error instanceof PSQLException own
        && own.getServerErrorMessage() == null
        && words.contains("SSL")) {
      return at(
          config.at("sslmode", "host"),
          "the server `%s` cannot be spoken to as `sslmode` asks: %s".formatted(address, words),
          error);
    }
    return switch (String.valueOf(error.getSQLState())) {
      case "28P01", "28000", "08004" ->
          at(
              config.at("user"),
              "`%s` may not log in at `%s`: %s".formatted(settings.user(), address, words),
              error);
      case "3D000" ->
          at(
              config.at("dbname", "database"),
              "the server `%s` has no such database: %s".formatted(address, words),
              error);
      default ->
          at(
              config.at("host"),
              "the server `%s` cannot be reached: %s".formatted(address, words),
              error);
    };
  }

  private static WarehouseException at(SourceSpan at, String text, SQLException error) {
    return WarehouseException.of(Kind.CONNECTION, text, error).at(at, ImmutableList.of());
  }

  private static SourceSpan place(NetworkFault.Part part, TargetConfig config) {
    return switch (part) {
      case HOST -> config.at("host");
      case PORT -> config.at("port", "host");
      case ENCRYPTION -> config.at("sslmode", "host");
    };
  }
}
