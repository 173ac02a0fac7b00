package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for nodes, verdicts, numbers and times, the same in every sink. */
final class Wording {
  private Wording() {}

  /** What a node is, in a word: its materialization where it has one. */
  static String kind(Node node) {
    return switch (node) {
      case Model model -> model.config().materialized();
      case Seed seed -> "seed";
      case Source source -> "source";
      case DataTest test -> "test";
      case Exposure exposure -> "exposure";
      case Analysis analysis -> "analysis";
      case Operation operation -> "hook";
    };
  }

  /** What a person calls a node: the relation it makes, or its name. */
  static String subject(Node node) {
    return switch (node) {
      case Model model when !kind(model).equals("ephemeral") -> model.relation().toString();
      case Seed seed -> seed.relation().toString();
      case Source source -> source.sourceName() + "." + source.name();
      case Model model -> model.name();
      case DataTest test -> test.name();
      case Exposure exposure -> exposure.name();
      case Analysis analysis -> analysis.name();
      case Operation operation -> operation.name();
    };
  }

  /** A model is spoken of as one, whatever it is materialized as. */
  static String noun(Node node) {
    return node instanceof Operation ? "hook" : noun(node.id().type());
  }

  private static String noun(ResourceType type) {
    return type.label().replace('_', ' ');
  }

  /** The word at the beginning of a result's line. */
  static String verdict(Status status) {
    return switch (status) {
      case SUCCESS -> "OK";
      case PASS -> "PASS";
      case WARN -> "WARN";
      case FAIL -> "FAIL";
      case ERROR, RUNTIME_ERROR -> "ERROR";
      case SKIPPED -> "SKIP";
      case NO_OP -> "NO-OP";
      case PARTIAL_SUCCESS -> "PARTIAL";
    };
  }

  /** {@code 12 models, 4 seeds, 1 test}; kinds that do not occur are left out. */
  static String counts(ImmutableMap<ResourceType, Integer> found) {
    return found.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Wording::count)
        .collect(Collectors.joining(", "));
  }

  private static String count(Map.Entry<ResourceType, Integer> entry) {
    return several(entry.getValue(), noun(entry.getKey()));
  }

  /** {@code 1 row}, {@code 2 rows}. */
  static String several(long count, String noun) {
    var plural = noun.endsWith("analysis") ? "analyses" : noun + "s";
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural);
  }

  /** {@code 0.02s}, {@code 1m 12s}, {@code 1h 02m}. */
  static String took(Duration duration) {
    var seconds = duration.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.2fs", seconds(duration));
    }
    return seconds < 3600
        ? String.format(Locale.ROOT, "%dm %02ds", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%dh %02dm", seconds / 3600, seconds / 60 % 60);
  }

  /** How old something is: as {@link #took}, in days from two days on. */
  static String age(Duration age) {
    return age.toDays() < 2 ? took(age) : several(age.toDays(), "day");
  }

  /** {@code 0:31}, {@code 12:05}. */
  static String clock(Duration duration) {
    return String.format(
        Locale.ROOT, "%d:%02d", duration.toSeconds() / 60, duration.toSeconds() % 60);
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
