package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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

  /**
   * From what was found wrong while reading and parsing.
   *
   * @param packages whose folders tell a file of macros
   */
  static Unread of(List<Diagnostic> faults, List<ParsedPackage> packages) {
    var macroFolders = packages.stream().flatMap(Unread::macroFolders).toList();
    var files =
        faults.stream()
            .filter(fault -> fault.isError() && fault.at() != null && isOfAWholeFile(fault.code()))
            .map(fault -> fault.at().file())
            .collect(ImmutableList.toImmutableList());
    return new Unread(
        files.stream().map(Unread::name).collect(ImmutableSet.toImmutableSet()),
        files.stream().anyMatch(file -> file.indexOf('.', file.lastIndexOf('/') + 1) < 0),
        files.stream().anyMatch(file -> macroFolders.stream().anyMatch(file::startsWith)),
        files.stream().anyMatch(file -> file.endsWith(".md")));
  }

  private static boolean isOfAWholeFile(Code code) {
    return switch (code) {
      case UNREADABLE_FILE, NOT_TEXT, FILE_TOO_LARGE -> true;
      case TEMPLATE_SYNTAX, TEMPLATE_LIMIT, UNKNOWN_FILTER, UNKNOWN_TEST_OPERATOR -> true;
      default -> false;
    };
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
    return switch (fault.code()) {
      case UNKNOWN_MACRO, UNDEFINED_NAME, UNKNOWN_TEST -> macros || aFolder;
      case UNKNOWN_DOC -> docs || aFolder;
      default -> false;
    };
  }
}
