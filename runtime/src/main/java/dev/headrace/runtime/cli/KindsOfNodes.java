package dev.headrace.runtime.cli;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.ResourceType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of nodes as they are typed: in the singular or the plural, or all of them. */
final class KindsOfNodes {
  /** What can be typed. */
  static final String LABEL = "model|seed|snapshot|source|test|unit_test|exposure|analysis|all";

  private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" ,")).omitEmptyStrings();
  private static final ImmutableSet<String> ALL = ImmutableSet.of("all", "default");

  private KindsOfNodes() {}

  /** The kinds an option names; none where it is not given. */
  static ImmutableSet<ResourceType> of(Arguments arguments, CliOption option) {
    return arguments.values(option).stream()
        .flatMap(WORDS::splitToStream)
        .flatMap(word -> kinds(word, arguments, option))
        .collect(toImmutableSet());
  }

  private static Stream<ResourceType> kinds(String word, Arguments arguments, CliOption option) {
    var wanted = word.toLowerCase(Locale.ROOT);
    if (ALL.contains(wanted)) {
      return Arrays.stream(ResourceType.values());
    }
    for (var type : ResourceType.values()) {
      if (wanted.equals(type.label()) || wanted.equals(plural(type))) {
        return Stream.of(type);
      }
    }
    throw arguments.notAmong(option, word);
  }

  private static String plural(ResourceType type) {
    return type == ResourceType.ANALYSIS ? "analyses" : type.label() + "s";
  }
}
