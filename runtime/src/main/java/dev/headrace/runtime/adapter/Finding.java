package dev.headrace.runtime.adapter;

/**
 * How one thing stands that a build needs of a database.
 *
 * @param what for people: {@code driver}, {@code login}, {@code schema}
 * @param found for people, without secrets
 */
public record Finding(String what, boolean ok, String found) {}
