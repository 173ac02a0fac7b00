package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.base.Strings;
import java.util.Locale;
import java.util.Optional;

/** Login, renewal, heartbeat and the end of sessions. */
final class SessionEndpoints {
  private static final int VALID_SECONDS = 3600;

  private final Account account;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Faults faults;

  SessionEndpoints(Account account, Credentials credentials, Sessions sessions, Faults faults) {
    this.account = account;
    this.credentials = credentials;
    this.sessions = sessions;
    this.faults = faults;
  }

  Reply login(Request request) {
    if (faults.refusesLoginNow()) {
      throw new RefusedException(390110, "08001", "The service is not there for logins now.");
    }
    var data = request.body().path("data");
    var user = credentials.verified(data);
    var role = request.parameter("roleName").map(SessionEndpoints::folded);
    if (role.isPresent() && !account.roles().contains(role.get().text())) {
      throw new RefusedException(
          390189,
          "08001",
          "Role '%s' specified in the connect string does not exist or not authorized. Contact your local system administrator, or attempt to login with another role, e.g. PUBLIC."
              .formatted(role.get()));
    }
    var session = new EmulatedSession(account, user);
    session.role(role.orElse(new Name("PUBLIC")));
    request
        .parameter("warehouse")
        .map(SessionEndpoints::folded)
        .filter(name -> account.warehouses().contains(name.text()))
        .ifPresent(session::warehouse);
    for (var parameter : data.path("SESSION_PARAMETERS").properties()) {
      if (!parameter.getValue().isNull()) {
        session.set(parameter.getKey(), parameter.getValue().asText());
      }
    }
    place(request, session);
    return answer(session, sessions.open(session), user);
  }

  /** A database that is not there is none. */
  private void place(Request request, EmulatedSession session) {
    var database =
        request
            .parameter("databaseName")
            .map(SessionEndpoints::folded)
            .filter(account::hasDatabase);
    if (database.isPresent()) {
      var schema = request.parameter("schemaName").map(SessionEndpoints::folded);
      session.placeIfThere(database.get(), schema.orElse(new Name("PUBLIC")));
    } else {
      session.place(null, null);
    }
  }

  /** A name without quotes is in capitals. */
  private static Name folded(String name) {
    return name.startsWith("\"")
        ? new Name(name.substring(1, name.length() - 1))
        : new Name(name.toUpperCase(Locale.ROOT));
  }

  private static Reply answer(EmulatedSession session, Sessions.Tokens tokens, Name user) {
    var data = Answers.JSON.createObjectNode();
    data.put("token", tokens.token())
        .put("masterToken", tokens.masterToken())
        .put("validityInSeconds", VALID_SECONDS)
        .put("masterValidityInSeconds", 4 * VALID_SECONDS)
        .put("displayUserName", user.text())
        .put("serverVersion", Parameters.VERSION)
        .put("firstLogin", false)
        .put("healthCheckInterval", 45)
        .put("sessionId", session.id());
    data.set("parameters", Parameters.of(session));
    data.putObject("sessionInfo")
        .put("databaseName", text(session.database()))
        .put("schemaName", text(session.schema()))
        .put("warehouseName", text(session.warehouse()))
        .put("roleName", text(session.role()));
    return new Reply.Json(Answers.ok(data));
  }

  private static String text(Optional<Name> name) {
    return Strings.emptyToNull(name.map(Name::text).orElse(""));
  }

  Reply renew(Request request) {
    var token = sessions.renew(request.token(), request.body().path("oldSessionToken").asText());
    var data = Answers.JSON.createObjectNode();
    data.put("sessionToken", token)
        .put("validityInSecondsST", VALID_SECONDS)
        .put("masterToken", request.token())
        .put("validityInSecondsMT", 4 * VALID_SECONDS)
        .put("sessionId", sessions.get(token).id());
    return new Reply.Json(Answers.ok(data));
  }

  Reply heartbeat(Request request) {
    sessions.get(request.token());
    return new Reply.Json(Answers.ok());
  }

  Reply close(Request request) {
    sessions.close(request.token());
    return new Reply.Json(Answers.ok());
  }
}
