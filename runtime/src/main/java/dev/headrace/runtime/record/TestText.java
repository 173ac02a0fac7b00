package dev.headrace.runtime.record;

import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.NodeId;
import java.util.Optional;

/** Says what the failing rows of a well-known test mean. */
final class TestText {
  /** How failures are judged where nothing else is said. */
  private static final String ANY = "!= 0";

  private TestText() {}

  /** One line, or nothing where the test is not known. */
  static Optional<String> of(DataTest test, long failures) {
    if (!(test.subject() instanceof DataTest.Generic generic)
        || generic.column() == null
        || generic.namespace() != null) {
      return Optional.empty();
    }
    var column = "`" + generic.column() + "`";
    var where = " in " + name(generic.attached()) + "; " + expected(test);
    return switch (generic.testName()) {
      case "not_null" ->
          Optional.of(Wording.several(failures, "row") + " where " + column + " is null" + where);
      case "unique" ->
          Optional.of(
              Wording.several(failures, "value") + " of " + column + " more than once" + where);
      case "accepted_values" ->
          Optional.of(
              Wording.several(failures, "value")
                  + " of "
                  + column
                  + " not among those accepted"
                  + where);
      case "relationships" ->
          Optional.of(
              Wording.several(failures, "row") + " whose " + column + " refers to nothing" + where);
      default -> Optional.empty();
    };
  }

  private static String expected(DataTest test) {
    var warnIf = test.config().warnIf();
    var errorIf = test.config().errorIf();
    return warnIf.equals(ANY) && errorIf.equals(ANY)
        ? "expected none"
        : "warn if " + warnIf + ", error if " + errorIf;
  }

  /** The last part of an id, which for a model or seed is its name. */
  private static String name(NodeId id) {
    var parts = id.value().split("\\.", 3);
    return parts[parts.length - 1];
  }
}
