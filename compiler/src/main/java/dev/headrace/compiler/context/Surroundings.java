package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.TemplateEngine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every template of one command.
 *
 * @param environment the value of an environment variable, or null
 * @param metadataEnvironment the variables meant for those who read the artifacts, by the rest of
 *     their names
 * @param flags the command's options by lower-case name, such as {@code full_refresh} and {@code
 *     which}
 * @param arguments the command's arguments as {@code invocation_args_dict} shows them
 * @param selected ids of the selected nodes, known once they are
 * @param graph nodes, sources, exposures, ... by id as in the manifest; asked when a template wants
 *     it
 * @param docs the text of a docs block by package and name, or null
 * @param threadId names the worker that asks
 * @param messages takes what templates log, print and warn of
 */
public record Surroundings(
    String rootPackage,
    Target target,
    Vars vars,
    Function<String, @Nullable String> environment,
    ImmutableMap<String, String> metadataEnvironment,
    Map<String, @Nullable Object> flags,
    Map<String, @Nullable Object> arguments,
    Supplier<ImmutableList<String>> selected,
    Supplier<Map<String, @Nullable Object>> graph,
    DocLookup docs,
    Instant startedAt,
    Supplier<Instant> clock,
    String invocationId,
    Supplier<String> threadId,
    MacroLibrary macros,
    TemplateEngine engine,
    Dialect dialect,
    Consumer<Message> messages) {

  /** The same, whose templates' messages go elsewhere. */
  Surroundings withMessages(Consumer<Message> messages) {
    return new Surroundings(
        rootPackage,
        target,
        vars,
        environment,
        metadataEnvironment,
        flags,
        arguments,
        selected,
        graph,
        docs,
        startedAt,
        clock,
        invocationId,
        threadId,
        macros,
        engine,
        dialect,
        messages);
  }

  /** Finds docs blocks. */
  @FunctionalInterface
  public interface DocLookup {
    /**
     * The block's text, or null.
     *
     * @param packageName as written, or null to search from {@code fromPackage}
     */
    @Nullable String find(String fromPackage, @Nullable String packageName, String name);

    /** The id of the block that {@link #find} finds. */
    default Optional<String> id(String fromPackage, @Nullable String packageName, String name) {
      return Optional.empty();
    }

    /** What to offer when a name was mistyped. */
    default Iterable<String> names() {
      return ImmutableList.of();
    }
  }
}
