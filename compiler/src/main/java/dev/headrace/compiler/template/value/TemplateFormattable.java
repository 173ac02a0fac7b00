package dev.headrace.compiler.template.value;

/** An object with its own formats, such as a date. */
public interface TemplateFormattable extends TemplateObject {

  /** What {@code "{:spec}".format(this)} gives; the spec is not empty. */
  String format(String spec);
}
