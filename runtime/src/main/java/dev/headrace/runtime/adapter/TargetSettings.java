package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.project.YamlScalar;
import java.util.Locale;
import java.util.Optional;

/** A target's settings by key. What is wrong with one is reported at its place in the profile. */
public final class TargetSettings {
  private static final int HIGHEST_PORT = 65_535;

  private final TargetConfig config;
  private final Diagnostics diagnostics;

  public TargetSettings(TargetConfig config, Diagnostics diagnostics) {
    this.config = config;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports keys that are not the engine's.
   *
   * @param engine for people, for example {@code Postgres}
   * @param known keys that have a meaning here
   * @param ignored keys known elsewhere on which nothing depends here
   */
  public void check(String engine, ImmutableSet<String> known, ImmutableSet<String> ignored) {
    for (var entry : config.settings().entries()) {
      var key = entry.key();
      if (!known.contains(key) && !ignored.contains(key)) {
        diagnostics.report(
            Diagnostic.error(
                    Code.UNKNOWN_KEY,
                    entry.keyAt(),
                    "`%s` is not a key of a %s target".formatted(key, engine))
                .withHint(Suggestion.didYouMean(key, Sets.union(known, ignored)).orElse(null)));
      }
    }
  }

  /** The first of the keys that is there, as text; empty where it is null. */
  public Optional<String> text(String... keys) {
    for (var key : keys) {
      var found = scalar(key).filter(scalar -> !scalar.isNull());
      if (found.isPresent()) {
        return found.map(YamlScalar::text);
      }
    }
    return Optional.empty();
  }

  /** The first of the keys that is there; reported when none is. */
  public String required(String... keys) {
    var found = text(keys);
    if (found.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(
              Code.MISSING_KEY,
              config.settings().at(),
              "the target `%s` has no `%s`".formatted(config.name(), keys[0])));
    }
    return found.orElse("");
  }

  /** A whole number; a value that came through a template may be text. */
  public int number(String key, int least, int unset) {
    var found = text(key);
    if (found.isEmpty()) {
      return unset;
    }
    if (found.get().matches("[0-9]{1,9}") && Integer.parseInt(found.get()) >= least) {
      return Integer.parseInt(found.get());
    }
    diagnostics.report(
        Diagnostic.error(
            Code.WRONG_TYPE,
            config.at(key),
            "`%s` is a number of at least %d".formatted(key, least)));
    return unset;
  }

  /** The number of a port. */
  public int port(String key, int unset) {
    var port = number(key, 1, unset);
    if (port <= HIGHEST_PORT) {
      return port;
    }
    diagnostics.report(
        Diagnostic.error(
            Code.INVALID_VALUE,
            config.at(key),
            "`%s` is a number from 1 to %d".formatted(key, HIGHEST_PORT)));
    return unset;
  }

  /** One of some words, written in any case. */
  public Optional<String> word(String key, ImmutableSet<String> words) {
    var found = text(key).map(word -> word.toLowerCase(Locale.ROOT));
    if (found.isPresent() && !words.contains(found.get())) {
      diagnostics.report(
          Diagnostic.error(
                  Code.INVALID_VALUE,
                  config.at(key),
                  "`%s` is not a value of `%s`".formatted(found.get(), key))
              .withHint(
                  Suggestion.didYouMean(found.get(), words)
                      .orElse("the values are: " + String.join(", ", words))));
    }
    return found;
  }

  private Optional<YamlScalar> scalar(String key) {
    var value = config.settings().get(key);
    if (value.isPresent() && !(value.get() instanceof YamlScalar)) {
      diagnostics.report(
          Diagnostic.error(Code.WRONG_TYPE, value.get().at(), "`%s` is one value".formatted(key)));
    }
    return value.filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }
}
