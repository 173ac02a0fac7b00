package dev.headrace.compiler.resolve;

import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.NodeId;
import java.util.Optional;

/**
 * Why a {@code ref} names no node.
 *
 * @param what said of the name, as in "does not exist"
 */
record RefFault(Code code, String what, Optional<String> hint) {

  /** Nothing when the name is of one node. */
  static Optional<RefFault> of(Ref ref, RefIndex.Answer answer, Iterable<String> names) {
    return switch (answer) {
      case RefIndex.Found found -> Optional.empty();
      case RefIndex.Disabled disabled ->
          Optional.of(
              new RefFault(
                  Code.DISABLED_REF,
                  "is disabled",
                  Optional.of("enable `" + disabled.id() + "` or disable what refers to it")));
      case RefIndex.Ambiguous ambiguous ->
          Optional.of(
              new RefFault(
                  Code.AMBIGUOUS_REF,
                  ambiguous.candidates().stream()
                      .map(candidate -> "`" + nameOf(candidate) + "`")
                      .collect(joining(" or ", "could be ", "")),
                  Optional.of(
                      "name one of them: {{ ref('"
                          + nameOf(ambiguous.candidates().getFirst())
                          + "') }}")));
      case RefIndex.NotBuilt known ->
          Optional.of(
              new RefFault(
                  Code.UNKNOWN_REF,
                  "is a %1$s, and %1$ss are not supported yet".formatted(known.leftOut().kind()),
                  Optional.of("leave out what needs it: `--exclude` and its name")));
      case RefIndex.Unknown unknown ->
          Optional.of(
              new RefFault(
                  Code.UNKNOWN_REF, "does not exist", Suggestion.didYouMean(ref.name(), names)));
    };
  }

  /** The name as written in a message. */
  static String written(Ref ref) {
    var name = ref.packageName() == null ? ref.name() : ref.packageName() + "." + ref.name();
    return "`" + (ref.version() == null ? name : name + " v" + ref.version()) + "`";
  }

  /** An id without its kind and package: {@code schema.table}. */
  private static String nameOf(NodeId id) {
    var packageAt = id.value().indexOf('.') + 1;
    return id.value().substring(id.value().indexOf('.', packageAt) + 1);
  }
}
