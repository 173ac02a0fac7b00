package dev.headrace.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder setting {@code relation_from_path}: which part of a file's path is its schema and
 * which its table.
 */
final class RelationPath {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final Pattern pattern;
  private final List<String> names;

  private RelationPath(Pattern pattern, List<String> names) {
    this.pattern = pattern;
    this.names = names;
  }

  /** The parts of one path; {@code name} is always there. */
  record Parts(Optional<String> database, Optional<String> schema, String name) {
    /** What a {@code ref} calls it: {@code schema.name} where the path gives a schema. */
    String modelName() {
      return schema.map(schema -> schema + "." + name).orElse(name);
    }
  }

  /**
   * Reads a pattern such as <code>{schema}/{kind}/{name}</code>; each part stands for one folder or
   * the file's stem, other text for itself.
   *
   * @return nothing where it has no <code>{name}</code>
   */
  static Optional<RelationPath> parse(String written) {
    var names = new ArrayList<String>();
    var expression = new StringBuilder();
    Matcher places = PLACE.matcher(written);
    var end = 0;
    while (places.find()) {
      expression.append(Pattern.quote(written.substring(end, places.start()))).append("([^/]+)");
      names.add(places.group(1));
      end = places.end();
    }
    expression.append(Pattern.quote(written.substring(end)));
    return names.contains("name")
        ? Optional.of(new RelationPath(Pattern.compile(expression.toString()), names))
        : Optional.empty();
  }

  /**
   * The parts of a file's path.
   *
   * @param path below the folder that has the setting, without the extension
   */
  Optional<Parts> match(String path) {
    var matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (var i = 0; i < names.size(); i++) {
      parts.put(names.get(i), matcher.group(i + 1));
    }
    return Optional.ofNullable(parts.get("name"))
        .map(name ->
            new Parts(
                Optional.ofNullable(parts.get("database")),
                Optional.ofNullable(parts.get("schema")),
                name));
  }
}
