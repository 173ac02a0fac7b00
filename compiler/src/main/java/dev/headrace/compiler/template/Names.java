package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import org.jspecify.annotations.Nullable;

/** Terms that reach for a value: a name, an attribute, an item, a slice. */
final class Names {
  private Names() {}

  /** {@code name}. */
  static final class Name extends Term {
    private final String name;

    Name(SourceSpan at, String name) {
      super(at);
      this.name = name;
    }

    String name() {
      return name;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      return context.get(name);
    }

    @Override
    String path() {
      return name;
    }
  }

  /** {@code value.name}. */
  static final class Member extends Term {
    private final Term owner;
    private final String name;

    Member(SourceSpan at, Term owner, String name) {
      super(at);
      this.owner = owner;
      this.name = name;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      var asked = owner.value(context);
      if (context.forgives(asked)) {
        return asked;
      }
      var value = Values.attribute(asked, name);
      var path = path();
      return value instanceof Undefined undefined && path != null ? undefined.named(path) : value;
    }

    @Override
    @Nullable String path() {
      var path = owner.path();
      return path == null ? null : path + "." + name;
    }
  }

  /** {@code value[key]}. */
  static final class Item extends Term {
    private final Term owner;
    private final Term key;

    Item(SourceSpan at, Term owner, Term key) {
      super(at);
      this.owner = owner;
      this.key = key;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      var asked = owner.value(context);
      return context.forgives(asked) ? asked : Values.item(asked, key.value(context));
    }

    @Override
    @Nullable String path() {
      var path = owner.path();
      var index = key.path();
      return path == null || index == null ? null : path + "[" + index + "]";
    }
  }

  /** {@code value[from:to:step]}. */
  static final class Slice extends Term {
    private final Term owner;
    private final @Nullable Term from;
    private final @Nullable Term to;
    private final @Nullable Term step;

    Slice(SourceSpan at, Term owner, @Nullable Term from, @Nullable Term to, @Nullable Term step) {
      super(at);
      this.owner = owner;
      this.from = from;
      this.to = to;
      this.step = step;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      var asked = owner.value(context);
      if (context.forgives(asked)) {
        return asked;
      }
      return Values.slice(
          asked,
          from == null ? null : from.value(context),
          to == null ? null : to.value(context),
          step == null ? null : step.value(context));
    }
  }
}
