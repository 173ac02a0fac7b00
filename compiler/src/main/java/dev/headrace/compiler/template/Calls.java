package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.filter.Filter;
import dev.headrace.compiler.template.filter.TestOperator;
import org.jspecify.annotations.Nullable;

/** Terms that call: a function or macro, a filter, a test, the parent's block. */
final class Calls {
  private Calls() {}

  /** {@code callee(arguments)}. */
  static final class CallOf extends Term {
    private final Term callee;
    private final Arguments arguments;

    CallOf(SourceSpan at, Term callee, Arguments arguments) {
      super(at);
      this.callee = callee;
      this.arguments = arguments;
    }

    Term callee() {
      return callee;
    }

    Arguments arguments() {
      return arguments;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      var called = callee.value(context);
      if (context.forgives(called)) {
        return called;
      }
      return Invocation.call(
          context,
          at(),
          called,
          callee.path(),
          arguments.positional(context),
          arguments.named(context),
          arguments);
    }
  }

  /** {@code value | filter(arguments)}. */
  static final class Filtered extends Term {
    private final Term input;
    private final Filter filter;
    private final Arguments arguments;

    Filtered(SourceSpan at, Term input, Filter filter, Arguments arguments) {
      super(at);
      this.input = input;
      this.filter = filter;
      this.arguments = arguments;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      return filter(context, input.value(context));
    }

    @Nullable Object filter(RenderContext context, @Nullable Object value) {
      var call =
          Invocation.of(context, at(), arguments.positional(context), arguments.named(context));
      var result = filter.apply(value, call);
      if (value instanceof String before && result instanceof String after) {
        context.rendering().trimmed(before, after);
      }
      return result;
    }
  }

  /** {@code value is test(arguments)}. */
  static final class Tested extends Term {
    private final Term input;
    private final TestOperator test;
    private final Arguments arguments;
    private final boolean negated;

    Tested(SourceSpan at, Term input, TestOperator test, Arguments arguments, boolean negated) {
      super(at);
      this.input = input;
      this.test = test;
      this.arguments = arguments;
      this.negated = negated;
    }

    @Override
    Object compute(RenderContext context) {
      var call =
          Invocation.of(context, at(), arguments.positional(context), arguments.named(context));
      return test.holds(input.value(context), call) != negated;
    }
  }
}
