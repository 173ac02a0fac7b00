package dev.headrace.compiler.resolve;

import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.project.SchemaNaming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the relations of nodes: by the project's {@code generate_..._name} macros where it has its
 * own, else by the same rules without a detour.
 */
final class RelationNames {
  private final ResolveScope scope;
  private final Optional<MacroEntry> schemaMacro;
  private final Optional<MacroEntry> databaseMacro;
  private final Optional<MacroEntry> aliasMacro;

  /**
   * @param owner the package whose nodes are named
   */
  RelationNames(ResolveScope scope, ParsedPackage owner) {
    this.scope = scope;
    this.schemaMacro = overridden("generate_schema_name", owner);
    this.databaseMacro = overridden("generate_database_name", owner);
    this.aliasMacro = overridden("generate_alias_name", owner);
  }

  /**
   * What a node asks for.
   *
   * @param alias the identifier, or null for the node's name
   * @param schema the schema, or null for the target's
   * @param exactSchema whether {@code schema} is the whole name, because a path gives it
   * @param database the catalogue, or null for the target's
   * @param version of a versioned model, or null
   */
  record Wish(
      @Nullable String alias,
      @Nullable String schema,
      boolean exactSchema,
      @Nullable String database,
      @Nullable String version) {}

  RelationName name(Identity identity, ConfigValues config, Wish wish) {
    var target = scope.surroundings().target();
    var schema =
        schemaMacro
            .map(macro -> call(macro, wish.schema(), identity, config, wish))
            .orElseGet(() -> schema(wish));
    var database =
        databaseMacro
            .map(macro -> call(macro, wish.database(), identity, config, wish))
            .orElseGet(() -> wish.database() == null ? target.database() : wish.database().strip());
    var alias =
        aliasMacro
            .map(macro -> call(macro, wish.alias(), identity, config, wish))
            .orElseGet(() -> alias(identity.name(), wish));
    return new RelationName(database, schema, alias);
  }

  private String schema(Wish wish) {
    var target = scope.surroundings().target().schema();
    if (wish.schema() == null || wish.schema().isBlank()) {
      return target;
    }
    var exact =
        wish.exactSchema() || scope.root().project().schemaNaming() == SchemaNaming.VERBATIM;
    return exact ? wish.schema().strip() : target + "_" + wish.schema().strip();
  }

  private static String alias(String name, Wish wish) {
    if (wish.alias() != null && !wish.alias().isBlank()) {
      return wish.alias().strip();
    }
    var table = name.substring(name.lastIndexOf('.') + 1);
    return wish.version() == null ? table : table + "_v" + wish.version().replace('.', '_');
  }

  /** The macro where it is not the built-in one: the root project's, else the node's package's. */
  private Optional<MacroEntry> overridden(String name, ParsedPackage owner) {
    var macros = scope.surroundings().macros();
    return macros
        .findIn(scope.root().name(), name)
        .or(() -> macros.findIn(owner.name(), name))
        .filter(macro -> !macro.packageName().equals(MacroLibrary.BUILT_IN));
  }

  private String call(
      MacroEntry macro, @Nullable String asked, Identity identity, ConfigValues config, Wish wish) {
    var view =
        new NodeView(identity.packageName(), identity.name(), null, config, LinkedHashMap::new);
    var positional = new ArrayList<@Nullable Object>();
    positional.add(asked);
    var named = new LinkedHashMap<String, @Nullable Object>();
    named.put("node", node(identity, config, wish));
    try {
      var value = macro.macro().call(scope.scopes().parse(view, Recorder.NONE), positional, named);
      return value == null ? "" : value.toString().strip();
    } catch (ProjectException fault) {
      scope.diagnostics().reportAll(fault.diagnostics());
      return asked == null ? identity.name() : asked;
    }
  }

  private static Map<String, @Nullable Object> node(
      Identity identity, ConfigValues config, Wish wish) {
    var node = new LinkedHashMap<String, @Nullable Object>();
    node.put("unique_id", identity.id().value());
    node.put("name", identity.name());
    node.put("resource_type", identity.id().type().label());
    node.put("package_name", identity.packageName());
    node.put("path", identity.path());
    node.put("original_file_path", identity.originalFilePath());
    node.put("fqn", new ArrayList<Object>(identity.fqn()));
    node.put("alias", wish.alias());
    node.put("version", wish.version());
    node.put("config", new LinkedHashMap<>(config.values()));
    node.put("tags", tags(config));
    node.put("meta", config.get("meta"));
    return node;
  }

  private static List<?> tags(ConfigValues config) {
    return config.get("tags") instanceof List<?> tags ? tags : new ArrayList<>();
  }
}
