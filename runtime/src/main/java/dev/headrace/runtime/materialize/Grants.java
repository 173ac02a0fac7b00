package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import java.util.List;

/**
 * Who may do what with a relation, as {@code grants} asks for it. Whoever is not named loses what
 * was granted before; without the configuration nothing is touched.
 */
public record Grants(ImmutableMap<String, ImmutableList<String>> wanted) {

  /** The statements from what is granted now to what is wanted. */
  public ImmutableList<SqlStatement> statements(
      RelationInfo relation, ImmutableSetMultimap<String, String> now, Statements statements) {
    var changes = ImmutableList.<SqlStatement>builder();
    now.forEach((privilege, grantee) -> {
      if (wanted.keySet().stream().noneMatch(asked -> isAsked(asked, privilege, grantee))) {
        changes.add(
            SqlStatement.of(
                statements.revoke(relation.name(), relation.kind(), privilege, grantee)));
      }
    });
    wanted.forEach((privilege, grantees) -> {
      for (var grantee : grantees) {
        if (now.entries().stream()
            .noneMatch(held ->
                held.getKey().equalsIgnoreCase(privilege)
                    && held.getValue().equalsIgnoreCase(grantee))) {
          changes.add(
              SqlStatement.of(
                  statements.grant(relation.name(), relation.kind(), privilege, grantee)));
        }
      }
    });
    return changes.build();
  }

  private boolean isAsked(String asked, String privilege, String grantee) {
    List<String> grantees = wanted.getOrDefault(asked, ImmutableList.of());
    return asked.equalsIgnoreCase(privilege)
        && grantees.stream().anyMatch(grantee::equalsIgnoreCase);
  }
}
