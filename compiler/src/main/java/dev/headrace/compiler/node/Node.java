package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;

/** A resolved part of a project: something with an id that others may depend on. */
public sealed interface Node permits Model, Seed, Source, DataTest, Exposure, Analysis, Operation {
  Identity identity();

  ImmutableSet<String> tags();

  ConfigValues configValues();

  default NodeId id() {
    return identity().id();
  }

  default String name() {
    return identity().name();
  }

  /** What it reads; nothing for seeds and sources. */
  default Dependencies dependencies() {
    return Dependencies.NONE;
  }
}
