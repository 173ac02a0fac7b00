package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence. */
public record YamlList(ImmutableList<YamlValue> items, SourceSpan at) implements YamlValue {
  @Override
  public List<@Nullable Object> toTemplateValue() {
    var list = new ArrayList<@Nullable Object>(items.size());
    for (var item : items) {
      list.add(item.toTemplateValue());
    }
    return list;
  }

  @Override
  public YamlList rendered(Renderer renderer) {
    var rendered = ImmutableList.<YamlValue>builderWithExpectedSize(items.size());
    for (var item : items) {
      rendered.add(item.rendered(renderer));
    }
    return new YamlList(rendered.build(), at);
  }
}
