package dev.headrace.runtime.cli;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.project.ConfigKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts of a node's description {@code ls --output json} writes. */
final class ListedKeys {
  private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" ,\n")).omitEmptyStrings();

  private static final Splitter PARTS = Splitter.on('.');

  /** Written when no keys are asked for; the same as in dbt. */
  private static final ImmutableSet<String> USUAL =
      words(
          """
          name resource_type package_name original_file_path unique_id source_name alias
          tags config depends_on
          """);

  /** What nodes of all kinds have in a manifest. */
  private static final ImmutableSet<String> KNOWN =
      words(
          """
          access alias arguments attached_node build_path checksum column_name columns compiled
          compiled_code compiled_path config config_call_dict constraints contract created_at
          database defer_relation depends_on deprecation_date description doc_blocks docs expect
          external extra_ctes extra_ctes_injected file_key_name fqn freshness given group identifier
          label language latest_version loaded_at_field loaded_at_query loader maturity meta metrics
          model name original_file_path overrides owner package_name patch_path path primary_key
          quoting raw_code refs relation_name resource_type root_path schema source_description
          source_meta source_name sources tags test_metadata time_spine type unique_id
          unrendered_config unrendered_database unrendered_schema url version versions
          """);

  private final ImmutableList<String> asked;

  private ListedKeys(ImmutableList<String> asked) {
    this.asked = asked;
  }

  /**
   * The keys asked for; several may stand in one word, as in dbt.
   *
   * @throws ProjectException if a node can have no such key
   */
  static ListedKeys of(Arguments arguments) {
    var keys =
        arguments.values(CliOption.OUTPUT_KEYS).stream()
            .flatMap(WORDS::splitToStream)
            .collect(ImmutableList.toImmutableList());
    for (var key : keys) {
      var dot = key.indexOf('.');
      var first = dot < 0 ? key : key.substring(0, dot);
      if (!KNOWN.contains(first)) {
        throw unknown(arguments, first, KNOWN);
      }
    }
    return new ListedKeys(keys);
  }

  private static ProjectException unknown(
      Arguments arguments, String key, ImmutableSet<String> known) {
    var from = arguments.origin(CliOption.OUTPUT_KEYS);
    return new ProjectException(
        Diagnostic.error(Code.USAGE, null, from + " names `" + key + "`, which no node has")
            .withHint(
                Suggestion.didYouMean(key, known)
                    .orElse("the usual ones are " + String.join(", ", USUAL))));
  }

  /**
   * Looks at what only the nodes themselves can tell: configuration of a project's own.
   *
   * @param nodes all that are listed
   * @throws ProjectException if a configuration is asked for that there is not
   */
  void check(Arguments arguments, List<? extends Map<?, ?>> nodes) {
    for (var key : asked) {
      var parts = PARTS.splitToList(key);
      if (parts.getFirst().equals("config")
          && parts.size() > 1
          && !ConfigKeys.all().contains(parts.get(1))
          && nodes.stream().noneMatch(node -> hasConfig(node, parts.get(1)))) {
        var known =
            ConfigKeys.all().stream()
                .map(each -> "config." + each)
                .collect(ImmutableSet.toImmutableSet());
        throw unknown(arguments, "config." + parts.get(1), known);
      }
    }
  }

  private static boolean hasConfig(Map<?, ?> node, String key) {
    return node.get("config") instanceof Map<?, ?> config && config.containsKey(key);
  }

  private static ImmutableSet<String> words(String text) {
    return ImmutableSet.copyOf(WORDS.split(text));
  }

  /** The parts of one node; a key that nodes of its kind do not have is left out. */
  Map<String, @Nullable Object> of(Map<String, @Nullable Object> node) {
    var kept = new LinkedHashMap<String, @Nullable Object>();
    for (var key : asked.isEmpty() ? USUAL : asked) {
      put(kept, key, node, key);
    }
    return kept;
  }

  private static void put(
      Map<String, @Nullable Object> kept, String asked, Map<?, ?> map, String key) {
    var dot = key.indexOf('.');
    if (map.containsKey(key)) {
      kept.put(asked, map.get(key));
    } else if (dot > 0 && map.get(key.substring(0, dot)) instanceof Map<?, ?> inner) {
      put(kept, asked, inner, key.substring(dot + 1));
    }
  }
}
