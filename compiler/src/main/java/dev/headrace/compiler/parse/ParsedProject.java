package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.MacroLibrary;

/**
 * Every file of the project parsed and evaluated, nothing resolved.
 *
 * @param packages the installed packages, in name order
 * @param macros every macro of all of them, and the built-in ones
 */
public record ParsedProject(
    ParsedPackage root, ImmutableList<ParsedPackage> packages, MacroLibrary macros) {
  /** The packages, then the root. */
  public ImmutableList<ParsedPackage> all() {
    return ImmutableList.<ParsedPackage>builder().addAll(packages).add(root).build();
  }
}
