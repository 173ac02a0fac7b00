package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;

/** The folders of a project by what they hold, relative to the project's folder. */
public record ResourcePaths(
    ImmutableList<String> models,
    ImmutableList<String> seeds,
    ImmutableList<String> snapshots,
    ImmutableList<String> tests,
    ImmutableList<String> analyses,
    ImmutableList<String> macros,
    ImmutableList<String> docs,
    ImmutableList<String> assets) {}
