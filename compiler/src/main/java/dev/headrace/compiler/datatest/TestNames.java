package dev.headrace.compiler.datatest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import dev.headrace.compiler.node.NodeId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a generic data test is called, by dbt's rules.
 *
 * @param full {@code unique_orders_id}: the node's name, which may be long
 * @param shortened the same where it is short enough, else cut and made unique by a hash: the
 *     identifier of the relation failing rows are kept in, and the compiled file's name
 */
public record TestNames(String full, String shortened) {
  private static final int LONGEST = 63;
  private static final int CUT = 30;
  private static final int HASH_SHOWN = 10;
  private static final CharMatcher OTHER_CHARACTERS =
      CharMatcher.inRange('0', '9')
          .or(CharMatcher.inRange('a', 'z'))
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.is('_'))
          .negate()
          .precomputed();

  /**
   * The names made of a test, what it stands under and its arguments.
   *
   * @param testName without a namespace
   * @param namespace the package written before the name, or null
   * @param subject the model's or seed's name, {@code source_table} for a source
   * @param arguments all but {@code model}, {@code column_name} included
   */
  public static TestNames of(
      String testName,
      @Nullable String namespace,
      Subject subject,
      Map<String, ? extends @Nullable Object> arguments) {
    var test = (namespace == null ? "" : namespace + "_") + testName;
    var head =
        switch (subject) {
          case OfNode node -> test + "_" + node.name().replace('.', '_');
          case OfSource source -> "source_" + test + "_" + source.source() + "_" + source.table();
        };
    var full = new StringBuilder(head);
    var separator = "_";
    for (var argument : new TreeMap<String, @Nullable Object>(arguments).values()) {
      for (var part : flattened(argument)) {
        full.append(separator).append(OTHER_CHARACTERS.collapseFrom(written(part), '_'));
        separator = "__";
      }
    }
    return of(head, separator.equals("_") ? head + "_" : full.toString());
  }

  private static TestNames of(String head, String full) {
    return new TestNames(full, shortened(head, full));
  }

  /** A name given in the properties file is taken as it is. */
  public static TestNames given(String name) {
    return new TestNames(name, name);
  }

  /** What a test stands under. */
  public sealed interface Subject {}

  /** A model, seed or snapshot. */
  public record OfNode(String name) implements Subject {}

  /** A table of a source. */
  public record OfSource(String source, String table) implements Subject {}

  /**
   * The id of a generic test: its name and a hash of what tells it from others of that name.
   *
   * @param name the test's name, full or given
   * @param arguments all, {@code model} as a template included
   */
  public static NodeId id(
      String packageName,
      String name,
      String testName,
      @Nullable String namespace,
      Map<String, ? extends @Nullable Object> arguments) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put("name", testName);
    told.put("namespace", namespace);
    told.put("kwargs", new TreeMap<String, @Nullable Object>(arguments));
    var hash = md5(name + written(told));
    return new NodeId(
        "test." + packageName + "." + name + "." + hash.substring(hash.length() - HASH_SHOWN));
  }

  private static String shortened(String head, String full) {
    if (full.length() <= LONGEST) {
      return full;
    }
    return head.substring(0, Math.min(CUT, head.length())) + "_" + md5(full);
  }

  private static Collection<?> flattened(@Nullable Object argument) {
    return switch (argument) {
      case Map<?, ?> map -> map.values();
      case Collection<?> list -> list;
      case null, default -> Collections.singletonList(argument);
    };
  }

  /** One spelling for each value, so that the same test has the same id everywhere. */
  private static String written(@Nullable Object value) {
    var text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(@Nullable Object value, StringBuilder text) {
    switch (value) {
      case null -> text.append("None");
      case Boolean truth -> text.append(truth ? "True" : "False");
      case Map<?, ?> map -> {
        var before = "{";
        for (var entry : map.entrySet()) {
          write(entry.getKey(), text.append(before));
          write(entry.getValue(), text.append(": "));
          before = ", ";
        }
        text.append(map.isEmpty() ? "{}" : "}");
      }
      case Collection<?> list -> {
        var before = "[";
        for (var item : list) {
          write(item, text.append(before));
          before = ", ";
        }
        text.append(list.isEmpty() ? "[]" : "]");
      }
      default -> text.append(value);
    }
  }

  /** Not for secrecy: existing names were made with it. */
  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
