package dev.headrace.compiler.template.module;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import java.time.Clock;

/** The object {@code modules} of a context. */
public final class Modules implements TemplateObject {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("datetime", "re", "pytz", "itertools");

  private final Clock clock;

  /**
   * The modules, with the time they know.
   *
   * @param clock what {@code datetime.now()} reads; its zone is the local one
   */
  public Modules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "datetime" -> new DateTimeModule(clock);
      case "re" -> new RegexModule();
      case "pytz" -> new ZoneModule();
      case "itertools" -> new IterationModule();
      default -> Undefined.member(this, name);
    };
  }

  @Override
  public Iterable<String> candidates() {
    return NAMES;
  }

  @Override
  public String toString() {
    return "<modules>";
  }
}
