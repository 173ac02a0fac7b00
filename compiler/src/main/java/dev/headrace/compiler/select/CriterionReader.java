package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.select.Criterion.Around;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one criterion: {@code [@ | [N]+] [method[.argument]:]value [+[N]]}. */
final class CriterionReader {
  static final String SHAPE = "write a criterion as `[N+][method:]value[+N]`";

  private static final Pattern CRITERION =
      Pattern.compile(
          "(?<at>@)?(?:(?<up>\\d*)\\+)?(?:(?<method>\\w[\\w.]*):)?(?<value>.*?)"
              + "(?:\\+(?<down>\\d*))?");

  private final Diagnostics diagnostics;

  CriterionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Empty, and reported, where it cannot be read. */
  Optional<Criterion> read(String text, SourceSpan at) {
    var parts = CRITERION.matcher(text);
    if (!parts.matches() || parts.group("value").isEmpty()) {
      return refuse(at, "`%s` names nothing to select".formatted(text), SHAPE);
    }
    var value = parts.group("value");
    if (parts.group("at") != null && (parts.group("up") != null || parts.group("down") != null)) {
      return refuse(
          at,
          "`%s` has both `@` and `+`, which cannot be combined".formatted(text),
          "write `@%s` or `%s+`".formatted(value, value));
    }
    var around = new Around(depth(parts, "up"), depth(parts, "down"), parts.group("at") != null);
    if (parts.group("method") == null) {
      return Optional.of(
          new Criterion(text, Method.implied(value), ImmutableList.of(), value, around, at));
    }
    return named(parts.group("method"), value, text, around, at);
  }

  /** One whose parts are known; empty, and reported, where they do not go together. */
  Optional<Criterion> of(String method, String value, Around around, SourceSpan at) {
    return named(method, value, method + ":" + value, around, at);
  }

  private Optional<Criterion> named(
      String named, String value, String text, Around around, SourceSpan at) {
    var words = ImmutableList.copyOf(named.split("\\.", -1));
    var method = Method.of(words.getFirst());
    if (method.isEmpty()) {
      return refuse(
          at,
          "`%s` is not a way to select".formatted(words.getFirst()),
          Suggestion.didYouMean(words.getFirst(), Method.labels())
              .orElse("there are: " + String.join(", ", Method.labels())));
    }
    var argument = words.subList(1, words.size());
    if (method.get() == Method.CONFIG ? argument.isEmpty() : !argument.isEmpty()) {
      return refuse(
          at,
          method.get() == Method.CONFIG
              ? "`%s` does not say which configuration".formatted(text)
              : "`%s` takes nothing after a dot".formatted(method.get().label()),
          method.get() == Method.CONFIG
              ? "write `config.materialized:%s`, for example".formatted(value)
              : null);
    }
    return Optional.of(new Criterion(text, method.get(), argument, value, around, at));
  }

  private static int depth(Matcher parts, String group) {
    var digits = parts.group(group);
    if (digits == null) {
      return 0;
    }
    return digits.isEmpty() || digits.length() > 6 ? NodeGraph.ANY_DEPTH : Integer.parseInt(digits);
  }

  private Optional<Criterion> refuse(SourceSpan at, String message, @Nullable String hint) {
    diagnostics.report(Diagnostic.error(Code.INVALID_SELECTOR, at, message).withHint(hint));
    return Optional.empty();
  }
}
