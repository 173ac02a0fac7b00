package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code exceptions}: how a macro refuses or warns. */
record ExceptionsValue(Consumer<Message> messages) implements TemplateObject {
  /** Those that fail with their first argument as the message. */
  private static final ImmutableSet<String> RAISING =
      ImmutableSet.of(
          "raise_compiler_error",
          "raise_not_implemented",
          "raise_parsing_error",
          "raise_database_error",
          "raise_dependency_error",
          "raise_fail_fast_error",
          "raise_invalid_property_yml_version");

  private static final Members<ExceptionsValue> MEMBERS =
      Members.<ExceptionsValue>builder()
          .method("warn", ExceptionsValue::warn)
          .method("missing_config", (exceptions, call) -> missingConfig(call))
          .method("missing_materialization", (exceptions, call) -> missingMaterialization(call))
          .method("missing_relation", (exceptions, call) -> missingRelation(call))
          .method("relation_wrong_type", (exceptions, call) -> relationWrongType(call))
          .method("column_type_missing", (exceptions, call) -> columnTypeMissing(call))
          .method("raise_contract_error", (exceptions, call) -> contractError(call))
          .method("raise_ambiguous_alias", (exceptions, call) -> ambiguousAlias(call))
          .method("warn_snapshot_timestamp_data_types", ExceptionsValue::warnTimestamps)
          .build();

  @Override
  public @Nullable Object attribute(String name) {
    if (RAISING.contains(name)) {
      return (TemplateCallable) ExceptionsValue::raise;
    }
    return MEMBERS.names().contains(name) ? MEMBERS.get(this, name) : Undefined.member(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return ImmutableSet.<String>builder().addAll(RAISING).addAll(MEMBERS.names()).build();
  }

  @Override
  public String text() {
    return "<exceptions>";
  }

  private static Object raise(Call call) {
    call.takes(1, "msg", "node");
    throw raised(call, Values.text(call.argument(0, "msg")).strip());
  }

  private Object warn(Call call) {
    call.takes(1, "msg", "node");
    return warning(call, Values.text(call.argument(0, "msg")).strip());
  }

  private Object warning(Call call, String message) {
    messages.accept(
        new Message.Warning(
            Diagnostic.warning(Code.WARNED_BY_MACRO, call.at(), message)
                .withThrough(call.through())));
    return "";
  }

  private static Object missingConfig(Call call) {
    throw raised(
        call,
        "the configuration `"
            + Values.text(call.argument(1, "name"))
            + "` is required for `"
            + nodeName(call.argument(0, "model"))
            + "`");
  }

  private static Object missingMaterialization(Call call) {
    throw raised(
        call,
        "there is no materialization for `"
            + nodeName(call.argument(0, "model"))
            + "` on `"
            + Values.text(call.argument(1, "adapter_type"))
            + "`");
  }

  private static Object missingRelation(Call call) {
    throw raised(
        call,
        "the relation `"
            + Values.text(call.argument(0, "relation_name"))
            + "`, which `"
            + nodeName(call.argument(1, "model"))
            + "` needs, does not exist");
  }

  private static Object relationWrongType(Call call) {
    var relation = call.argument(0, "relation");
    var expected = Values.text(call.argument(1, "expected_type"));
    throw raised(
        call,
        "`"
            + Values.text(relation)
            + "` is a "
            + Values.text(Values.attribute(relation, "type"))
            + ", where a "
            + expected
            + " was expected");
  }

  private static Object columnTypeMissing(Call call) {
    var names =
        Functions.list(call.argument(0, "column_names")).stream()
            .map(name -> "`" + Values.text(name) + "`")
            .collect(Collectors.joining(", "));
    throw raised(call, "a contract needs the `data_type` of each column; missing for " + names);
  }

  private static Object contractError(Call call) {
    throw raised(call, "the columns of the SQL do not match the declared contract");
  }

  private static Object ambiguousAlias(Call call) {
    throw raised(
        call,
        "two nodes have one relation: `"
            + nodeName(call.argument(0, "node_1"))
            + "` and `"
            + nodeName(call.argument(1, "node_2"))
            + "`");
  }

  private Object warnTimestamps(Call call) {
    return warning(
        call,
        "the snapshot's time is of type `"
            + Values.text(call.argument(0, "snapshot_time_data_type"))
            + "`, but `updated_at` is of type `"
            + Values.text(call.argument(1, "updated_at_data_type"))
            + "`; the times may differ by a timezone");
  }

  private static String nodeName(@Nullable Object node) {
    return node == null || node instanceof String
        ? Values.text(node)
        : Values.text(Values.attribute(node, "name"));
  }

  private static ProjectException raised(Call call, String message) {
    return call.error(Code.RAISED_BY_MACRO, message);
  }
}
