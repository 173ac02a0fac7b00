package dev.headrace.runtime.adapter.snowflake.emulator;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong when a test wants it to, each until it has happened. Safe for threads. */
public final class Faults {
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger untilDropBefore = new AtomicInteger();
  private final AtomicInteger untilDropAfter = new AtomicInteger();
  private final AtomicInteger refusedLogins = new AtomicInteger();
  private volatile int status;
  private volatile Duration patience = Duration.ofSeconds(40);

  Faults() {}

  /** The next requests that carry statements get that status and are not looked at. */
  public void failNext(int httpStatus, int times) {
    status = httpStatus;
    failures.set(times);
  }

  /** The connection ends before the n-th statement from now is looked at; 1 is the next. */
  public void dropBefore(int statement) {
    untilDropBefore.set(statement);
  }

  /** The n-th statement from now is run, but its answer is lost; 1 is the next. */
  public void loseAnswer(int statement) {
    untilDropAfter.set(statement);
  }

  /** The next logins are refused for the server's own reasons. */
  public void refuseLogins(int times) {
    refusedLogins.set(times);
  }

  /** A statement that takes longer is answered with the request to ask again. */
  public void answerWithin(Duration longest) {
    patience = longest;
  }

  boolean failsNow() {
    return took(failures);
  }

  int status() {
    return status;
  }

  boolean dropsBeforeNow() {
    return isLast(untilDropBefore);
  }

  boolean losesAnswerNow() {
    return isLast(untilDropAfter);
  }

  boolean refusesLoginNow() {
    return took(refusedLogins);
  }

  Duration patience() {
    return patience;
  }

  private static boolean took(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  private static boolean isLast(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) == 1;
  }
}
