package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variable {@code loop}. */
final class Loop implements TemplateObject, TemplateCallable {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "index",
          "index0",
          "revindex",
          "revindex0",
          "first",
          "last",
          "length",
          "previtem",
          "nextitem",
          "depth",
          "depth0",
          "cycle",
          "changed");

  private final ForTag.ForPart part;
  private final CompiledTemplate self;
  private final RenderContext context;
  private final List<@Nullable Object> values;
  private final int depth;
  private int index = -1;
  private @Nullable List<@Nullable Object> seen;

  Loop(
      ForTag.ForPart part,
      CompiledTemplate self,
      RenderContext context,
      List<@Nullable Object> values,
      int depth) {
    this.part = part;
    this.self = self;
    this.context = context;
    this.values = values;
    this.depth = depth;
  }

  void next() {
    index++;
  }

  @Override
  public @Nullable Object attribute(String name) {
    var size = values.size();
    return switch (name) {
      case "index" -> index + 1L;
      case "index0" -> (long) index;
      case "revindex" -> (long) size - index;
      case "revindex0" -> size - index - 1L;
      case "first" -> index == 0;
      case "last" -> index == size - 1;
      case "length" -> (long) size;
      case "previtem" -> index > 0 ? values.get(index - 1) : Undefined.of("loop.previtem");
      case "nextitem" -> index < size - 1 ? values.get(index + 1) : Undefined.of("loop.nextitem");
      case "depth" -> depth + 1L;
      case "depth0" -> (long) depth;
      case "cycle" -> (TemplateCallable) this::cycle;
      case "changed" -> (TemplateCallable) this::changed;
      default -> Undefined.member(this, name);
    };
  }

  @Override
  public Iterable<String> candidates() {
    return NAMES;
  }

  private @Nullable Object cycle(Call call) {
    var choices = call.positional();
    if (choices.isEmpty()) {
      throw Values.fault("`loop.cycle` needs values");
    }
    return choices.get(index % choices.size());
  }

  private Object changed(Call call) {
    var before = seen;
    seen = call.positional();
    return before == null || !Values.equal(before, seen);
  }

  /** {@code loop(children)}: the whole loop again, one level deeper. */
  @Override
  public @Nullable Object call(Call call) {
    if (!part.isRecursive()) {
      throw Values.fault("`loop` can only be called in a loop marked `recursive`");
    }
    var output = new Output(context.rendering());
    context.rendering().enter("loop");
    try {
      part.run(self, output, context, call.argument(0, "iterable"), depth + 1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      context.rendering().leave();
    }
    return output.capture();
  }

  @Override
  public String toString() {
    return "<loop " + (index + 1) + "/" + values.size() + ">";
  }
}
