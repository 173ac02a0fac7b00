package dev.headrace.runtime.adapter;

import java.util.Optional;

/**
 * What an engine says is wrong with the data in a file.
 *
 * @param file as the engine names it; empty when it does not
 * @param line 1-based; 0 when unknown
 * @param character where in the line, 1-based; 0 when unknown
 * @param unfit the value at fault, if one is
 * @param reason the fault in words, without the file and the line
 */
public record DataFault(
    String file, int line, int character, Optional<Unfit> unfit, String reason) {

  /**
   * A value that its column cannot take.
   *
   * @param value empty when the engine does not say
   * @param type empty when the engine does not say
   */
  public record Unfit(String column, String value, String type) {}
}
