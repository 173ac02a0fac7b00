package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are open, by the tokens that name them. Safe for threads. */
final class Sessions {
  private final Map<String, EmulatedSession> byToken = new ConcurrentHashMap<>();
  private final Map<String, EmulatedSession> byMasterToken = new ConcurrentHashMap<>();
  private final Set<String> expired = ConcurrentHashMap.newKeySet();

  /** A new session's two tokens. */
  record Tokens(String token, String masterToken) {}

  Tokens open(EmulatedSession session) {
    var tokens = new Tokens(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    byToken.put(tokens.token(), session);
    byMasterToken.put(tokens.masterToken(), session);
    return tokens;
  }

  EmulatedSession get(String token) {
    if (expired.contains(token)) {
      throw new RefusedException(390112, "08001", "Your session has expired. Please login again.");
    }
    return Optional.ofNullable(byToken.get(token)).orElseThrow(Sessions::gone);
  }

  /** A new token for a session whose last one has expired. */
  String renew(String masterToken, String old) {
    var session = byMasterToken.get(masterToken);
    if (session == null) {
      throw new RefusedException(
          390114, "08001", "Authentication token has expired.  The user must authenticate again.");
    }
    byToken.remove(old);
    expired.remove(old);
    var token = UUID.randomUUID().toString();
    byToken.put(token, session);
    return token;
  }

  void close(String token) {
    var session = byToken.remove(token);
    if (session != null) {
      byMasterToken.values().remove(session);
      session.close();
    }
  }

  /** All that are open need a new token. */
  void expire() {
    expired.addAll(byToken.keySet());
  }

  /** None is open any more. */
  void closeAll() {
    ImmutableList.copyOf(byToken.keySet()).forEach(this::close);
  }

  int count() {
    return byToken.size();
  }

  private static RefusedException gone() {
    return new RefusedException(
        390111, "08001", "Session no longer exists.  New login required to access the service.");
  }
}
