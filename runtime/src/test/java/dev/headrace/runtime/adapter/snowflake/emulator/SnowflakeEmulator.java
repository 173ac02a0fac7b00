package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on this machine that the real driver takes for Snowflake. Any number of sessions may be
 * open, in schemas of their own. Its SQL is DuckDB's in other words: types have no lengths, a
 * session has one temporary table of a name, a transaction writes to one database and sees what
 * stood when it began.
 */
public final class SnowflakeEmulator implements AutoCloseable {
  public static final String USER = "HEADRACE";
  public static final String PASSWORD = "let me in";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path folder;
  private final Account account;
  private final Sessions sessions = new Sessions();
  private final Credentials credentials = new Credentials();
  private final Faults faults = new Faults();
  private final QueryEndpoints queries;

  private SnowflakeEmulator(HttpServer server, Path folder) {
    this.server = server;
    this.folder = folder;
    this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    this.account = new Account(folder);
    credentials.password(USER, PASSWORD);
    var chunks = new Chunks();
    var results = new ResultJson(chunks, "http://127.0.0.1:" + port());
    queries = new QueryEndpoints(sessions, faults, results, threads);
    var endpoints = new SessionEndpoints(account, credentials, sessions, faults);
    server.createContext("/", new HttpFront(endpoints, queries, chunks));
    server.setExecutor(threads);
  }

  /** On a port that is free. */
  public static SnowflakeEmulator start() {
    // Without it every answer waits for the client to confirm the head of the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var emulator = new SnowflakeEmulator(server, Files.createTempDirectory("snowflake-emulator"));
      server.start();
      return emulator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The settings of a target whose models go to that schema. */
  public ImmutableMap<String, Object> settings(String schema) {
    return ImmutableMap.<String, Object>builder()
        .put("type", "snowflake")
        .put("account", "emulated")
        .put("host", "127.0.0.1")
        .put("port", port())
        .put("protocol", "http")
        .put("user", USER)
        .put("password", PASSWORD)
        .put("role", "BUILDER")
        .put("warehouse", "WH")
        .put("database", "SHOP")
        .put("schema", schema)
        .put("threads", 4)
        .buildOrThrow();
  }

  /** The same as YAML in braces. */
  public String target(String schema) {
    return "{" + Joiner.on(", ").withKeyValueSeparator(": ").join(settings(schema)) + "}";
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** All that was sent, in its order. */
  public List<SentStatement> statements() {
    return queries.sent();
  }

  /** Lets a user log in with the other half of that key. */
  public void register(String user, PublicKey key) {
    credentials.key(user, key);
  }

  /** Lets a user log in with a token, be it of OAuth or a programmatic one. */
  public void register(String user, String token) {
    credentials.token(user, token);
  }

  /** Every session must renew its token before its next statement. */
  public void expireSessions() {
    sessions.expire();
  }

  /** Ends every session with what it had not committed. */
  public void cut() {
    sessions.closeAll();
  }

  public int openSessions() {
    return sessions.count();
  }

  @Override
  public void close() {
    server.stop(0);
    sessions.closeAll();
    threads.shutdownNow();
    account.close();
    try {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
