package dev.headrace.compiler.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which of {@code varargs}, {@code kwargs} and {@code caller} the macro being parsed uses: only
 * then it accepts what they hold.
 */
final class MacroScopes {
  private final Deque<Set<String>> open = new ArrayDeque<>();

  void begin() {
    open.push(new LinkedHashSet<>());
  }

  Set<String> end() {
    return open.pop();
  }

  void used(String name) {
    if (!open.isEmpty()
        && (name.equals("varargs") || name.equals("kwargs") || name.equals("caller"))) {
      open.peek().add(name);
    }
  }
}
