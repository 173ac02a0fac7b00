package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Sizes;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Terms that write a value down. */
final class Literals {
  private Literals() {}

  /** {@code 1}, {@code 'x'}, {@code none}. */
  static final class Constant extends Term {
    private final @Nullable Object value;

    Constant(SourceSpan at, @Nullable Object value) {
      super(at);
      this.value = value;
    }

    @Nullable Object constant() {
      return value;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      return value;
    }

    @Override
    @Nullable String path() {
      return Values.repr(value);
    }
  }

  /** {@code [a, b]}. */
  static final class ListOf extends Term {
    private final ImmutableList<Term> elements;

    ListOf(SourceSpan at, ImmutableList<Term> elements) {
      super(at);
      this.elements = elements;
    }

    @Override
    Object compute(RenderContext context) {
      var list = new ArrayList<@Nullable Object>(elements.size());
      for (var element : elements) {
        list.add(element.value(context));
      }
      return list;
    }
  }

  /** {@code (a, b)}, also without the parentheses. */
  static final class TupleOf extends Term {
    private final ImmutableList<Term> elements;

    TupleOf(SourceSpan at, ImmutableList<Term> elements) {
      super(at);
      this.elements = elements;
    }

    @Override
    Object compute(RenderContext context) {
      var values = new @Nullable Object[elements.size()];
      for (var i = 0; i < values.length; i++) {
        values[i] = elements.get(i).value(context);
      }
      return PyTuple.of(values);
    }
  }

  /** <code>{a: b}</code>. */
  static final class DictOf extends Term {
    private final ImmutableList<Term> keys;
    private final ImmutableList<Term> values;

    DictOf(SourceSpan at, ImmutableList<Term> keys, ImmutableList<Term> values) {
      super(at);
      this.keys = keys;
      this.values = values;
    }

    @Override
    Object compute(RenderContext context) {
      var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
      for (var i = 0; i < keys.size(); i++) {
        map.put(Values.canonical(keys.get(i).value(context)), values.get(i).value(context));
      }
      return map;
    }
  }

  /** A string with interpolations, or several strings beside each other. */
  static final class TextOf extends Term {
    private final ImmutableList<Term> parts;

    TextOf(SourceSpan at, ImmutableList<Term> parts) {
      super(at);
      this.parts = parts;
    }

    @Override
    Object compute(RenderContext context) {
      var text = new StringBuilder();
      for (var part : parts) {
        text.append(Values.text(part.value(context)));
        Sizes.limitText(text.length());
      }
      return text.toString();
    }
  }
}
