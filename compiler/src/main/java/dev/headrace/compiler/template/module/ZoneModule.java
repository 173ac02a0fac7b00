package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;

/** The module {@code pytz}. */
record ZoneModule() implements TemplateObject {

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "utc", "UTC" -> PyTimeZone.UTC;
      case "timezone" -> (TemplateCallable) call -> PyTimeZone.named(call.requireString(0, "zone"));
      default -> Undefined.member(this, name);
    };
  }
}
