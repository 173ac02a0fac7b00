package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.ResourceType;

/** The lines at the top of a command's output. */
final class Header {
  private Header() {}

  /** {@code Headrace 0.1.0 · project mill · target dev (duckdb mill.duckdb) · 8 threads}. */
  static String project(String version, Event.ProjectOpened opened) {
    return "Headrace "
        + version
        + " · project "
        + opened.project()
        + " · target "
        + opened.target()
        + " ("
        + (opened.adapter() + " " + opened.database()).strip()
        + ") · "
        + Wording.several(opened.threads(), "thread");
  }

  /** {@code 12 models, 31 tests · 42 selected, 1 left out (tag:archive)}. */
  static String selection(ImmutableMap<ResourceType, Integer> found, Event.NodesSelected selected) {
    var counts = Wording.counts(found);
    var leftOut =
        selected.leftOut() == 0
            ? ""
            : ", " + selected.leftOut() + " left out (" + selected.exclude() + ")";
    return (counts.isEmpty() ? "" : counts + " · ") + selected.selected() + " selected" + leftOut;
  }
}
