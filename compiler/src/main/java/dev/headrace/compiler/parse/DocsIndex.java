package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.context.Surroundings.DocLookup;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The docs blocks of all packages by name: those of the asking package, of the project, of any. */
public final class DocsIndex implements DocLookup {
  private final String rootPackage;
  private final Map<Key, DocsBlock> blocks = new HashMap<>();
  private final Map<String, DocsBlock> first = new HashMap<>();

  private record Key(String packageName, String name) {}

  public DocsIndex(String rootPackage, List<DocsBlock> blocks) {
    this.rootPackage = rootPackage;
    for (var block : blocks) {
      this.blocks.putIfAbsent(new Key(block.packageName(), block.name()), block);
      first.putIfAbsent(block.name(), block);
    }
  }

  @Override
  public @Nullable String find(String fromPackage, @Nullable String packageName, String name) {
    var block = block(fromPackage, packageName, name);
    return block == null ? null : block.text();
  }

  @Override
  public Optional<String> id(String fromPackage, @Nullable String packageName, String name) {
    return Optional.ofNullable(block(fromPackage, packageName, name)).map(DocsBlock::id);
  }

  private @Nullable DocsBlock block(String fromPackage, @Nullable String packageName, String name) {
    if (packageName != null) {
      return blocks.get(new Key(packageName, name));
    }
    var own = blocks.get(new Key(fromPackage, name));
    var project = own == null ? blocks.get(new Key(rootPackage, name)) : own;
    return project == null ? first.get(name) : project;
  }

  @Override
  public Iterable<String> names() {
    return ImmutableSortedSet.copyOf(first.keySet());
  }
}
