package dev.headrace.compiler.node;

import java.util.Comparator;

/** The order of a model's versions. */
public final class Versions {
  /** Numbers by their value, after all that is none; the rest as text. */
  public static final Comparator<String> ORDER =
      Comparator.comparingDouble(Versions::number).thenComparing(Comparator.naturalOrder());

  private Versions() {}

  private static double number(String version) {
    try {
      return Double.parseDouble(version);
    } catch (NumberFormatException words) {
      return -1;
    }
  }
}
