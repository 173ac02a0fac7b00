package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.project.ColumnProperties;
import dev.headrace.compiler.project.NodeProperties;

/** The columns of one version of a model. */
final class VersionColumns {
  private VersionColumns() {}

  /** The model's columns that the version takes over, then its own. */
  static ImmutableList<ColumnProperties> of(NodeProperties model, NodeProperties.Version version) {
    var columns = ImmutableList.<ColumnProperties>builder();
    for (var column : model.columns()) {
      var name = column.name().value();
      var included = version.include() == null || version.include().contains(name);
      if (included && !version.exclude().contains(name)) {
        columns.add(column);
      }
    }
    return columns.addAll(version.columns()).build();
  }
}
