package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.context.Surroundings.DocLookup;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The docs blocks of all packages by name: those of the asking package, of the project, of any. */
public final class DocsIndex implements DocLookup {
  private final String rootPackage;
  private final Map<Key, String> texts = new HashMap<>();
  private final Map<String, String> first = new HashMap<>();

  private record Key(String packageName, String name) {}

  public DocsIndex(String rootPackage, List<DocsBlock> blocks) {
    this.rootPackage = rootPackage;
    for (var block : blocks) {
      texts.putIfAbsent(new Key(block.packageName(), block.name()), block.text());
      first.putIfAbsent(block.name(), block.text());
    }
  }

  @Override
  public @Nullable String find(String fromPackage, @Nullable String packageName, String name) {
    if (packageName != null) {
      return texts.get(new Key(packageName, name));
    }
    var own = texts.get(new Key(fromPackage, name));
    var project = own == null ? texts.get(new Key(rootPackage, name)) : own;
    return project == null ? first.get(name) : project;
  }

  @Override
  public Iterable<String> names() {
    return ImmutableSortedSet.copyOf(first.keySet());
  }
}
