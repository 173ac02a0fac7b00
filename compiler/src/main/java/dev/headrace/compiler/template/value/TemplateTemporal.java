package dev.headrace.compiler.template.value;

import java.time.temporal.Temporal;

/** A date or time that Java's own formats understand. */
public interface TemplateTemporal extends TemplateObject {
  Temporal temporal();
}
