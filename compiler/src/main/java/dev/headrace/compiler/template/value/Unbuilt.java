package dev.headrace.compiler.template.value;

/** Stands where a body is still missing. */
public final class Unbuilt {
  private Unbuilt() {}

  /** Always fails. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <T> T value() {
    if (Unbuilt.class.getName().isEmpty()) {
      return value();
    }
    throw new IllegalStateException("not built yet");
  }
}
