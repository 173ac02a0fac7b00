package dev.headrace.compiler.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that the template of a query comment has more than a node's. */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record CommentScope(Map<String, @Nullable Object> node, String connection_name) {
  static final Names<CommentScope> NAMES = Names.of(CommentScope.class);
}
