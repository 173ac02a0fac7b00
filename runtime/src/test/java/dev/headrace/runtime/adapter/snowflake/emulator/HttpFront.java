package dev.headrace.runtime.adapter.snowflake.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Takes requests to who answers them. */
final class HttpFront implements HttpHandler {
  private static final String RESULT = "/result";

  private final SessionEndpoints sessions;
  private final QueryEndpoints queries;
  private final Chunks chunks;

  HttpFront(SessionEndpoints sessions, QueryEndpoints queries, Chunks chunks) {
    this.sessions = sessions;
    this.queries = queries;
    this.chunks = chunks;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answered(Request.of(exchange)));
    }
  }

  private Reply answered(Request request) {
    try {
      return answer(request);
    } catch (RefusedException e) {
      return new Reply.Json(Answers.refused(e, null));
    } catch (RuntimeException e) {
      // The driver gives it to the test that asked.
      return new Reply.Json(
          Answers.refused(new RefusedException(370001, "XX000", "emulator: " + e), null));
    }
  }

  private Reply answer(Request request) {
    var path = request.path();
    return switch (path) {
      case "/session/v1/login-request" -> sessions.login(request);
      case "/session/token-request" -> sessions.renew(request);
      case "/session/heartbeat" -> sessions.heartbeat(request);
      case "/session" -> sessions.close(request);
      case "/queries/v1/query-request" -> queries.query(request);
      case "/queries/v1/abort-request" -> queries.abort(request);
      case "/telemetry/send" -> new Reply.Json(Answers.ok());
      default -> {
        if (path.startsWith("/queries/") && path.endsWith(RESULT)) {
          yield queries.result(
              request, path.substring("/queries/".length(), path.length() - RESULT.length()));
        }
        if (path.startsWith("/monitoring/queries/")) {
          yield queries.status(request, path.substring("/monitoring/queries/".length()));
        }
        yield path.startsWith(Chunks.PATH) ? chunks.get(path) : new Reply.Status(404);
      }
    };
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Json(var body) -> {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        send(exchange, Answers.JSON.writeValueAsBytes(body));
      }
      case Reply.Chunk(var bytes) -> {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        send(exchange, bytes.read());
      }
      case Reply.Status(var code) -> exchange.sendResponseHeaders(code, -1);
      case Reply.Dropped() -> exchange.close();
    }
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
