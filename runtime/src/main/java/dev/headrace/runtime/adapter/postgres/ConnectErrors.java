package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

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
    if (cause(error, UnknownHostException.class).isPresent()) {
      return at(config.at("host"), "the host `" + settings.host() + "` is not known", error);
    }
    if (cause(error, SocketTimeoutException.class).isPresent()) {
      return at(
          config.at("host"),
          "no server answered at `%s` within %d seconds"
              .formatted(address, settings.connectTimeout()),
          error);
    }
    if (cause(error, ConnectException.class).isPresent()) {
      return at(
          config.at("port", "host"),
          "the connection to `%s` was refused: no server listens there".formatted(address),
          error);
    }
    var encryption = cause(error, SSLException.class);
    if (encryption.isPresent()) {
      return at(
          config.at("sslmode", "host"),
          "the encrypted connection to `%s` failed: %s"
              .formatted(address, encryption.get().getMessage()),
          error);
    }
    var words = Errors.of(error, "").text().strip();
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

  private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
