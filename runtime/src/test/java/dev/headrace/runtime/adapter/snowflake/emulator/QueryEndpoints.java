package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Statements and what becomes of them. A request that is sent again is not run again. */
final class QueryEndpoints {
  private final Sessions sessions;
  private final Faults faults;
  private final ResultJson results;
  private final ExecutorService threads;
  private final Map<String, Query> byRequest = new ConcurrentHashMap<>();
  private final Map<String, Query> byId = new ConcurrentHashMap<>();
  private final List<SentStatement> sent = new ArrayList<>();

  QueryEndpoints(Sessions sessions, Faults faults, ResultJson results, ExecutorService threads) {
    this.sessions = sessions;
    this.faults = faults;
    this.results = results;
    this.threads = threads;
  }

  List<SentStatement> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  Reply query(Request request) {
    if (faults.failsNow()) {
      return new Reply.Status(faults.status());
    }
    if (faults.dropsBeforeNow()) {
      return new Reply.Dropped();
    }
    var session = sessions.get(request.token());
    var loses = faults.losesAnswerNow();
    var query =
        byRequest.computeIfAbsent(
            request.parameter("requestId").orElseGet(() -> UUID.randomUUID().toString()),
            id -> start(session, request.body()));
    var answer =
        request.body().path("asyncExec").asBoolean()
            ? new Reply.Json(Answers.inProgress(query.id(), true))
            : awaited(query);
    return loses ? new Reply.Dropped() : answer;
  }

  private Query start(EmulatedSession session, JsonNode body) {
    var id = UUID.randomUUID().toString();
    var query =
        new Query(
            id, session, CompletableFuture.supplyAsync(() -> answer(session, body, id), threads));
    byId.put(id, query);
    return query;
  }

  private ObjectNode answer(EmulatedSession session, JsonNode body, String id) {
    try {
      synchronized (session) {
        return answered(session, body, id);
      }
    } catch (RefusedException e) {
      return Answers.refused(e, id);
    } catch (RuntimeException e) {
      return Answers.refused(new RefusedException(370001, "XX000", "emulator: " + e), id);
    }
  }

  private ObjectNode answered(EmulatedSession session, JsonNode body, String id) {
    var sql = body.path("sqlText").asText();
    var parameters = body.path("parameters");
    var tag = parameters.path("QUERY_TAG").asText(session.queryTag().orElse(""));
    var statements = Tokens.statements(sql);
    if (statements.isEmpty()) {
      throw new RefusedException(900, "42601", "SQL compilation error:\nEmpty SQL statement.");
    }
    record(session, sql, id, tag);
    var wanted = parameters.path("MULTI_STATEMENT_COUNT").asInt(wantedBy(session));
    if (statements.size() > 1 && wanted != 0 && wanted != statements.size()) {
      throw new RefusedException(
          8,
          "0A000",
          "Actual statement count %d did not match the desired statement count %d."
              .formatted(statements.size(), wanted));
    }
    var commands = new Commands(session, this::cancel);
    if (body.path("describeOnly").asBoolean()) {
      return results.of(session, id, commands.describe(statements.getFirst()));
    }
    if (statements.size() == 1) {
      var outcome = commands.run(statements.getFirst(), Binds.of(body.path("bindings")));
      return results.of(session, id, outcome);
    }
    return several(session, id, commands, statements);
  }

  private static int wantedBy(EmulatedSession session) {
    return Integer.parseInt(session.parameters().getOrDefault("MULTI_STATEMENT_COUNT", "1"));
  }

  /** Each statement has an answer of its own, which is fetched by its id. */
  private ObjectNode several(
      EmulatedSession session, String id, Commands commands, List<Tokens> statements) {
    var ids = new ArrayList<String>();
    var types = new ArrayList<String>();
    for (var statement : statements) {
      var one = UUID.randomUUID().toString();
      var outcome = commands.run(statement, Binds.of(Answers.JSON.createObjectNode()));
      ids.add(one);
      types.add(String.valueOf(outcome.type().id()));
      byId.put(
          one,
          new Query(
              one, session, CompletableFuture.completedFuture(results.of(session, one, outcome))));
    }
    var answer = results.of(session, id, Rows.done(StatementType.MULTIPLE));
    ((ObjectNode) answer.path("data"))
        .put("resultIds", String.join(",", ids))
        .put("resultTypes", String.join(",", types));
    return answer;
  }

  private void record(EmulatedSession session, String sql, String id, String tag) {
    synchronized (sent) {
      sent.add(
          new SentStatement(
              sql,
              session.id(),
              id,
              Optional.of(tag).filter(text -> !text.isEmpty()),
              session.role().map(Name::text),
              session.warehouse().map(Name::text)));
    }
  }

  private Reply awaited(Query query) {
    try {
      return new Reply.Json(
          query.answer().get(faults.patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Reply.Json(Answers.inProgress(query.id(), false));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Dropped();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply result(Request request, String id) {
    sessions.get(request.token());
    return awaited(known(id));
  }

  private Query known(String id) {
    var query = byId.get(id);
    if (query == null) {
      throw new RefusedException(709, "02000", "Statement %s not found".formatted(id));
    }
    return query;
  }

  Reply abort(Request request) {
    sessions.get(request.token());
    var query = byRequest.get(request.body().path("requestId").asText());
    if (query == null || query.answer().isDone()) {
      throw new RefusedException(
          605, "57014", "Identified SQL statement is not currently executing.");
    }
    end(query);
    return new Reply.Json(Answers.ok());
  }

  /** A statement that has not begun yet is ended when it has. */
  private static void end(Query query) {
    while (!query.answer().isDone()) {
      query.session().transaction().cancel();
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Ends a statement of any session; whether it was running. */
  private boolean cancel(String id) {
    var query = known(id);
    var runs = !query.answer().isDone();
    if (runs) {
      end(query);
    }
    return runs;
  }

  Reply status(Request request, String id) {
    sessions.get(request.token());
    var query = known(id);
    var data = Answers.JSON.createObjectNode();
    var status =
        !query.answer().isDone()
            ? "RUNNING"
            : query.answer().join().path("success").asBoolean() ? "SUCCESS" : "FAILED_WITH_ERROR";
    data.putArray("queries").addObject().put("id", id).put("status", status);
    return new Reply.Json(Answers.ok(data));
  }
}
