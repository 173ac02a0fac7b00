package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.ProjectException;

/** Turns text into templates. Immutable; safe for use by several threads. */
public final class TemplateEngine {
  private final TemplateLimits limits;
  private final TemplateLoader loader;

  public TemplateEngine(TemplateLimits limits) {
    this(limits, TemplateLoader.NONE);
  }

  public TemplateEngine(TemplateLimits limits, TemplateLoader loader) {
    this.limits = limits;
    this.loader = loader;
  }

  /**
   * Parses a template.
   *
   * @throws ProjectException when the text is no template, with the place
   */
  public Template parse(TemplateSource source) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /**
   * A bare expression, such as {@code ref('x')} in a YAML file.
   *
   * @throws ProjectException when the text is no expression, with the place
   */
  public Expression parseExpression(TemplateSource source) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  @Override
  public String toString() {
    return "TemplateEngine[" + limits + ", " + loader + "]";
  }
}
