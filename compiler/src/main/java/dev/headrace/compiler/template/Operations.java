package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.Sizes;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import org.jspecify.annotations.Nullable;

/** Terms that combine values. Chains are flat, so that long ones need no deep stack. */
final class Operations {
  private Operations() {}

  /** {@code a + b - c}: operators of one rank, from the left. */
  static final class Calculation extends Term {
    private final Term first;
    private final ImmutableList<Operator> operators;
    private final ImmutableList<Term> operands;

    Calculation(
        SourceSpan at,
        Term first,
        ImmutableList<Operator> operators,
        ImmutableList<Term> operands) {
      super(at);
      this.first = first;
      this.operators = operators;
      this.operands = operands;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      var value = first.value(context);
      for (var i = 0; i < operands.size(); i++) {
        value = Values.arithmetic(operators.get(i), value, operands.get(i).value(context));
      }
      return value;
    }
  }

  /** {@code -a} and {@code +a}. */
  static final class Sign extends Term {
    private final Term operand;
    private final boolean negative;

    Sign(SourceSpan at, Term operand, boolean negative) {
      super(at);
      this.operand = operand;
      this.negative = negative;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      var value = operand.value(context);
      if (negative && value instanceof Double number) {
        return -number;
      }
      return Values.arithmetic(
          negative ? Operator.MULTIPLY : Operator.ADD, value, negative ? -1L : 0L);
    }
  }

  /** {@code a < b <= c}. */
  static final class Comparison extends Term {
    private final Term first;
    private final ImmutableList<Relation> relations;
    private final ImmutableList<Term> operands;

    Comparison(
        SourceSpan at,
        Term first,
        ImmutableList<Relation> relations,
        ImmutableList<Term> operands) {
      super(at);
      this.first = first;
      this.relations = relations;
      this.operands = operands;
    }

    @Override
    Object compute(RenderContext context) {
      var left = first.value(context);
      for (var i = 0; i < operands.size(); i++) {
        var right = operands.get(i).value(context);
        if (!relations.get(i).holds(left, right)) {
          return false;
        }
        left = right;
      }
      return true;
    }
  }

  /** What a comparison asks. */
  enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    IN,
    NOT_IN,
    CONTAINS;

    boolean holds(@Nullable Object left, @Nullable Object right) {
      return switch (this) {
        case EQUAL -> Values.equal(left, right);
        case NOT_EQUAL -> !Values.equal(left, right);
        case LESS -> Values.compare(left, right) < 0;
        case LESS_OR_EQUAL -> Values.compare(left, right) <= 0;
        case GREATER -> Values.compare(left, right) > 0;
        case GREATER_OR_EQUAL -> Values.compare(left, right) >= 0;
        case IN -> Values.contains(right, left);
        case NOT_IN -> !Values.contains(right, left);
        case CONTAINS -> Values.contains(left, right);
      };
    }
  }

  /** {@code a and b and c}, {@code a or b}: the value that decides. */
  static final class Logic extends Term {
    private final ImmutableList<Term> operands;
    private final boolean and;

    Logic(SourceSpan at, ImmutableList<Term> operands, boolean and) {
      super(at);
      this.operands = operands;
      this.and = and;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      Object value = null;
      for (var operand : operands) {
        value = operand.value(context);
        if (Values.truth(value) != and) {
          return value;
        }
      }
      return value;
    }
  }

  /** {@code not a}. */
  static final class Not extends Term {
    private final Term operand;

    Not(SourceSpan at, Term operand) {
      super(at);
      this.operand = operand;
    }

    @Override
    Object compute(RenderContext context) {
      return !Values.truth(operand.value(context));
    }
  }

  /** {@code a if condition else b}, and Pebble's {@code condition ? a : b}. */
  static final class Choice extends Term {
    private final Term condition;
    private final Term then;
    private final @Nullable Term otherwise;

    Choice(SourceSpan at, Term condition, Term then, @Nullable Term otherwise) {
      super(at);
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    @Nullable Object compute(RenderContext context) {
      if (Values.truth(condition.value(context))) {
        return then.value(context);
      }
      return otherwise == null
          ? Undefined.of("the value without an else")
          : otherwise.value(context);
    }
  }

  /** {@code a ~ b}. */
  static final class Concatenation extends Term {
    private final ImmutableList<Term> operands;

    Concatenation(SourceSpan at, ImmutableList<Term> operands) {
      super(at);
      this.operands = operands;
    }

    @Override
    Object compute(RenderContext context) {
      var text = new StringBuilder();
      for (var operand : operands) {
        text.append(Values.text(operand.value(context)));
        Sizes.limitText(text.length());
      }
      return text.toString();
    }
  }

  /** Pebble's {@code 1..5}. */
  static final class Range extends Term {
    private final Term from;
    private final Term to;

    Range(SourceSpan at, Term from, Term to) {
      super(at);
      this.from = from;
      this.to = to;
    }

    @Override
    Object compute(RenderContext context) {
      var first = Values.toInt(from.value(context), "..");
      var last = Values.toInt(to.value(context), "..");
      var step = first <= last ? 1 : -1;
      return BuiltIns.range(first, (long) last + step, step, context.rendering().limits());
    }
  }
}
