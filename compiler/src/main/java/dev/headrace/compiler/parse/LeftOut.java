package dev.headrace.compiler.parse;

/**
 * Something a project declares and Headrace does not build, though templates may refer to it.
 *
 * @param kind as messages say it, for example {@code snapshot}
 */
public record LeftOut(String kind, String name) {}
