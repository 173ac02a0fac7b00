package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.runtime.record.ArtifactHeader;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.RunResultsWriter;
import java.util.List;

/** What {@code on-run-end} calls {@code results}: each as in the run's results, with its node. */
final class ResultValues {
  private ResultValues() {}

  static ImmutableList<Object> of(
      List<NodeResult> results,
      LoadedProject loaded,
      ManifestNodes manifest,
      ArtifactHeader header) {
    var writer = new RunResultsWriter(header, loaded.adapter().dialect());
    var values = ImmutableList.<Object>builder();
    for (var result : results) {
      var value = writer.asMap(result);
      value.put("node", manifest.asMap(result.node()));
      values.add(value);
    }
    return values.build();
  }
}
