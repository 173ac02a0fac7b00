package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A yes or no for each part of a relation's name. */
record RelationParts(boolean database, boolean schema, boolean identifier) {
  static RelationParts all(boolean each) {
    return new RelationParts(each, each, each);
  }

  /** Changed as the named arguments {@code database}, {@code schema} and {@code identifier} say. */
  RelationParts with(Call call) {
    return new RelationParts(
        part(call.argument(0, "database"), database),
        part(call.argument(1, "schema"), schema),
        part(call.argument(2, "identifier"), identifier));
  }

  Map<String, @Nullable Object> toMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("database", database);
    map.put("schema", schema);
    map.put("identifier", identifier);
    return map;
  }

  private static boolean part(@Nullable Object said, boolean otherwise) {
    return said == null ? otherwise : Values.truth(said);
  }
}
