package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import java.io.IOException;

/** {@code super()}, Pebble's {@code parent()}: what the extended template has in this block. */
final class ParentBlock extends Term {
  private final String block;

  ParentBlock(SourceSpan at, String block) {
    super(at);
    this.block = block;
  }

  @Override
  Object compute(RenderContext context) {
    var hierarchy = context.getHierarchy();
    var parent = hierarchy.getParent();
    if (parent == null) {
      throw Values.fault("the block `" + block + "` has no parent");
    }
    var output = new Output(context.rendering());
    hierarchy.ascend();
    try {
      parent.block(output, context, block, true);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      hierarchy.descend();
    }
    return output.capture();
  }
}
