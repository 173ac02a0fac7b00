package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.Surroundings.DocLookup;
import dev.headrace.compiler.project.Text;
import java.util.regex.Pattern;

/** Finds which docs blocks a description takes its text from, where they are named literally. */
record DocBlocks(DocLookup docs) {
  private static final String TEXT = "[\"']([^\"']+)[\"']";
  private static final Pattern CALL =
      Pattern.compile("\\bdoc\\(\\s*" + TEXT + "\\s*(?:,\\s*" + TEXT + "\\s*)?\\)");

  /** Their ids, in the order of the text. */
  ImmutableList<String> in(Text description, String packageName) {
    if (!description.isTemplate()) {
      return ImmutableList.of();
    }
    var ids = ImmutableSet.<String>builder();
    var call = CALL.matcher(description.value());
    while (call.find()) {
      var second = call.group(2);
      docs.id(
              packageName,
              second == null ? null : call.group(1),
              second == null ? call.group(1) : second)
          .ifPresent(ids::add);
    }
    return ids.build().asList();
  }
}
