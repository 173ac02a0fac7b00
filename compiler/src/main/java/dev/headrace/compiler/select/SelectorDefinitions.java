package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.YamlValue;
import java.util.Optional;

/** The selections that a project gives names to, in {@code selectors.yml}. */
public final class SelectorDefinitions {
  public static final SelectorDefinitions NONE = new SelectorDefinitions(ImmutableMap.of());

  private final ImmutableMap<String, Definition> byName;

  private SelectorDefinitions(ImmutableMap<String, Definition> byName) {
    this.byName = byName;
  }

  /**
   * One of them.
   *
   * @param description empty for none
   * @param isDefault whether it is meant where a command says nothing
   */
  record Definition(String name, String description, boolean isDefault, Expression expression) {}

  /** Reads the file's text; what is wrong with it is reported, and left out. */
  public static SelectorDefinitions read(YamlValue file, Diagnostics diagnostics) {
    return new SelectorDefinitions(new SelectorsReader(diagnostics).read(file));
  }

  /** In the order written. */
  public ImmutableList<String> names() {
    return byName.keySet().asList();
  }

  /** The name of the one that is meant where a command says nothing. */
  public Optional<String> ofSilence() {
    return byName.values().stream().filter(Definition::isDefault).map(Definition::name).findFirst();
  }

  Optional<Expression> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Definition::expression);
  }
}
