package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.parse.ParsedPackage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What could stand in the files that could not be read, so that it is not said to be missing.
 *
 * @param names what the files are called, without folders and endings
 * @param aFolder whether a whole folder is closed, so that anything could be in it
 * @param macros whether a file with macros is among them
 * @param docs whether a file with docs blocks is
 */
record Unread(ImmutableSet<String> names, boolean aFolder, boolean macros, boolean docs) {
  private static final ImmutableSet<Code> OF_A_WHOLE_FILE =
      Sets.immutableEnumSet(
          Code.UNREADABLE_FILE,
          Code.NOT_TEXT,
          Code.FILE_TOO_LARGE,
          Code.TEMPLATE_SYNTAX,
          Code.TEMPLATE_LIMIT,
          Code.UNKNOWN_FILTER,
          Code.UNKNOWN_TEST_OPERATOR);
  private static final ImmutableSet<Code> OF_MACROS =
      Sets.immutableEnumSet(Code.UNKNOWN_MACRO, Code.UNDEFINED_NAME, Code.UNKNOWN_TEST);

  /**
   * From what was found wrong while reading and parsing.
   *
   * @param packages whose folders tell a file of macros
   */
  static Unread of(List<Diagnostic> faults, List<ParsedPackage> packages) {
    var macroFolders = packages.stream().flatMap(Unread::macroFolders).toList();
    var files =
        faults.stream()
            .filter(fault ->
                fault.isError() && fault.at() != null && OF_A_WHOLE_FILE.contains(fault.code()))
            .map(fault -> fault.at().file())
            .collect(ImmutableList.toImmutableList());
    return new Unread(
        files.stream().map(Unread::name).collect(ImmutableSet.toImmutableSet()),
        files.stream().anyMatch(file -> file.indexOf('.', file.lastIndexOf('/') + 1) < 0),
        files.stream().anyMatch(file -> macroFolders.stream().anyMatch(file::startsWith)),
        files.stream().anyMatch(file -> file.endsWith(".md")));
  }

  /** Generic tests may stand beside the singular ones. */
  private static Stream<String> macroFolders(ParsedPackage owner) {
    var paths = owner.project().paths();
    return Stream.concat(paths.macros().stream(), paths.tests().stream())
        .map(path -> owner.folder() + path);
  }

  private static String name(String file) {
    var name = file.substring(file.lastIndexOf('/') + 1);
    var dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Whether a model or seed of that name could be there. */
  boolean mayHold(String name) {
    return aFolder || names.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Whether the fault may come of it. */
  boolean explains(Diagnostic fault) {
    return (OF_MACROS.contains(fault.code()) && (macros || aFolder))
        || (fault.code() == Code.UNKNOWN_DOC && (docs || aFolder));
  }
}
